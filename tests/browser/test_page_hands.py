"""Everything on the page can be done with a mouse, and with a keyboard alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from hotline.simulator.page.backstage import TROUBLES
from tests.browser.hands import Keyboard, Mouse
from tests.browser.pretend import ANA, ATTENDEE, BEN, EUROPE, NORTH, STAFF, Site, report

TROUBLE_NAMES = ("Slow texts", "Undelivered", "Duplicate webhook", "Worker down", "Redis down", "STOP from Attendee")


@pytest.fixture
def shown(visit) -> Page:
    return visit()


@pytest.fixture(params=[Mouse, Keyboard], ids=["mouse", "keyboard"])
def hand(request, shown) -> Mouse:
    return request.param(shown)


def phone(shown: Page, name: str):
    return shown.get_by_role("tabpanel", name=name)


def test_a_text_is_sent_and_answered_with_a_quick_reply(site: Site, shown, hand):
    attendee = phone(shown, "Attendee")
    hand.write(attendee.get_by_label("Text message from Attendee"), "Someone is following me")
    expect(attendee.locator(".bubble.sent")).to_contain_text("received")
    site.send(ATTENDEE, "Are you safe right now? Reply 1 for safe, 2 for not safe.")
    hand.press(attendee.get_by_role("button", name="Reply 2: for not safe"))
    expect(attendee.locator(".bubble.sent .words")).to_have_text(["Someone is following me", "2"])
    expect(attendee.locator(".quick")).to_be_hidden()
    assert [hook.params["Body"] for hook in site.voice.wait_for_all("/sms", 2)] == ["Someone is following me", "2"]


def test_another_line_is_texted(site: Site, shown, hand):
    attendee = phone(shown, "Attendee")
    hand.choose(attendee.get_by_label("To", exact=True), "Europe, +44 7700 900100")
    hand.write(attendee.get_by_label("Text message from Attendee"), "hello")
    expect(attendee.locator(".bubble.sent")).to_contain_text("Europe")
    assert site.voice.wait_for("/sms").params["To"] == EUROPE


def test_a_call_goes_through_the_menu_and_ends(site: Site, shown, hand):
    attendee = phone(shown, "Attendee")
    hand.press(attendee.get_by_role("button", name="Call"))
    hand.press(shown.get_by_role("dialog").get_by_role("button", name="North America"))
    call = attendee.get_by_role("group", name="In a call with North America")
    expect(call.locator(".captions")).to_contain_text("press 1")
    expect(call).to_contain_text("Waiting for your answer")
    hand.press(call.get_by_role("button", name="Key 1"))
    expect(call.locator(".captions li")).to_have_text([
        "NorthConf Code of Conduct line. To reach a team member, press 1.", "You pressed 1", "We are calling Ana now.",
    ])  # fmt: skip
    hand.write(call.get_by_label("Say something"), "I am at gate 4")
    expect(call.locator(".captions")).to_contain_text("You: I am at gate 4")
    hand.press(call.get_by_role("button", name="Hang up"))
    expect(call).to_have_count(0)
    expect(attendee.locator(".bubble.note")).to_contain_text("Called North America")
    hand.press(attendee.locator(".bubble.note summary"))
    expect(attendee.locator(".bubble.note .captions")).to_contain_text("We are calling Ana now.")


def test_silence_lets_a_question_pass(site: Site, shown, hand):
    site.simulator.phone(ATTENDEE).call(NORTH)
    call = phone(shown, "Attendee").locator(".in-call")
    expect(call).to_contain_text("Waiting for your answer")
    hand.press(call.get_by_role("button", name="Silence"))
    expect(call.locator(".captions")).to_contain_text("You said nothing.")


def test_a_phone_that_rings_is_answered(site: Site, shown, hand):
    site.ring(ANA)
    ana = phone(shown, "Ana")
    hand.press(ana.get_by_role("button", name="Answer"))
    expect(ana.locator(".in-call .captions")).to_contain_text("A caller is waiting.")
    expect(shown.get_by_role("tab", name="Ana")).to_contain_text("in a call")


def test_a_phone_may_ring_on_and_the_page_says_so(site: Site, shown, hand):
    site.ring(BEN)
    tab = shown.get_by_role("tab", name="Ben")
    expect(tab).to_contain_text("rings")
    hand.tab(tab)
    hand.press(phone(shown, "Ben").get_by_role("button", name="Let it ring"))
    expect(phone(shown, "Ben").locator(".ring")).to_be_hidden()
    expect(tab).to_contain_text("rings")


def test_a_phone_that_rings_is_switched_off(site: Site, shown, hand):
    site.ring(ANA)
    hand.press(phone(shown, "Ana").get_by_role("button", name="Phone off"))
    expect(phone(shown, "Ana").get_by_role("switch")).to_have_attribute("aria-checked", "false")
    assert site.simulator.phone(ANA).mode == "off"


def test_a_phone_is_switched_off_and_on(site: Site, shown, hand):
    switch = phone(shown, "Ana").get_by_role("switch", name="Phone of Ana")
    hand.press(switch)
    expect(phone(shown, "Ana").locator(".bubble.note")).to_contain_text("The phone is off")
    site.send(ANA, "Reply 1 to take")
    expect(phone(shown, "Ana").locator(".bubble.got")).to_contain_text("30003 phone is off")
    hand.press(switch)
    expect(switch).to_have_attribute("aria-checked", "true")
    assert site.simulator.phone(ANA).mode == "on"


@pytest.mark.parametrize(("key", "name"), list(zip(TROUBLES, TROUBLE_NAMES, strict=True)))
def test_every_trouble_can_be_caused_and_ended(site: Site, shown, hand, key, name):
    button = shown.get_by_role("button", name=name)
    hand.press(button)
    if key in ("duplicate", "stop"):
        expect(button).not_to_have_attribute("aria-pressed", "true")
        assert_asked(site, shown, ("trouble", key, True, ATTENDEE))
        return
    expect(button).to_have_attribute("aria-pressed", "true")
    hand.press(button)
    expect(button).to_have_attribute("aria-pressed", "false")
    assert [asked[1:3] for asked in site.troupe.asked] == [(key, True), (key, False)]


def assert_asked(site: Site, shown: Page, *wanted: tuple[object, ...]) -> None:
    for _ in range(200):
        if tuple(site.troupe.asked) == wanted:
            return
        shown.wait_for_timeout(50)
    assert tuple(site.troupe.asked) == wanted


@pytest.mark.parametrize(("name", "speed"), [("Pause", 0.0), ("1×", 1.0), ("20×", 20.0)])
def test_time_stands_runs_and_runs_fast(site: Site, shown, hand, name, speed):
    site.troupe.set_speed(20.0 if speed == 1 else 1.0)
    button = shown.get_by_role("button", name=name, exact=True)
    expect(button).to_have_attribute("aria-pressed", "false")
    hand.press(button)
    expect(button).to_have_attribute("aria-pressed", "true")
    assert site.troupe.asked[-1] == ("speed", speed)


def test_two_minutes_pass_at_once_and_what_is_to_come_comes_now(site: Site, shown, hand):
    site.troupe.tell(report(site.troupe.time().now))
    coming = shown.locator(".entry.next")
    expect(coming).to_contain_text("in 1:")
    hand.press(shown.get_by_role("button", name="Let it happen now: Escalates to Cleo"))
    expect(coming).to_contain_text("in 0:00")
    hand.press(shown.get_by_role("button", name="+2 min"))
    assert_asked(site, shown, site.troupe.asked[0], ("skip", 120.0))


@pytest.mark.parametrize("name", ["Text report", "Not safe", "Nobody answers", "Staff call"])
def test_every_scene_can_be_played(site: Site, shown, hand, name):
    button = shown.get_by_role("button", name=name)
    hand.press(button)
    expect(button).to_contain_text("came true")
    expect(phone(shown, "Attendee").locator(".bubble.sent")).to_contain_text("scene")


@pytest.mark.parametrize(("deck", "button"), [("attendees", "an attendee's"), ("responders", "a responder's")])
def test_a_phone_is_added_and_comes_to_the_front(shown, hand, deck, button):
    hand.press(shown.get_by_role("button", name=f"Add {button} phone"))
    tabs = shown.locator(f"#{deck} [role=tab]")
    expect(tabs).to_have_count(3)
    expect(tabs.last).to_have_attribute("aria-selected", "true")
    expect(tabs.last).to_be_focused()


def test_another_phone_is_brought_to_the_front_and_what_is_new_there_is_counted(site: Site, shown, hand):
    site.send(BEN, "one")
    site.send(BEN, "two")
    tab = shown.get_by_role("tab", name="Ben")
    expect(tab).to_contain_text("2 new")
    hand.tab(tab)
    expect(phone(shown, "Ben").locator(".bubble.got")).to_have_count(2)
    expect(tab).not_to_contain_text("new")


def test_the_conversation_is_saved_as_a_file(site: Site, shown, hand):
    save = shown.get_by_role("button", name="Save")
    hand.press(save)
    expect(shown.get_by_role("alert")).to_have_text("Nothing was said yet.")
    site.simulator.phone(ATTENDEE).text(NORTH, "hello")
    with shown.expect_download() as download:
        hand.press(save)
    assert download.value.suggested_filename == "conversation.story"
    assert download.value.path().read_text() == "A conversation\n"


def test_sound_is_off_at_first_and_can_be_switched(shown, hand):
    sound = shown.get_by_role("button", name="Sound")
    expect(sound).to_have_attribute("aria-pressed", "false")
    hand.press(sound)
    expect(sound).to_have_attribute("aria-pressed", "true")
    hand.press(sound)
    expect(sound).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("closes", ["Close", "Escape"])
def test_help_opens_and_closes_and_gives_the_focus_back(shown, hand, closes):
    opens = shown.get_by_role("button", name="Help")
    hand.press(opens)
    box = shown.get_by_role("dialog", name="How this works")
    expect(box).to_contain_text("arrow keys")
    if closes == "Close":
        hand.press(box.get_by_role("button", name="Close"))
    else:
        shown.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(opens).to_be_focused()


def test_escape_calls_nobody(site: Site, shown, hand):
    hand.press(phone(shown, "Attendee").get_by_role("button", name="Call"))
    expect(shown.get_by_role("dialog")).to_contain_text("Which number does Attendee call?")
    shown.keyboard.press("Escape")
    expect(shown.get_by_role("dialog")).to_have_count(0)
    assert site.simulator.ledger.calls == []


@pytest.mark.parametrize(
    ("code", "says"), [("ES", "Qué hizo el sistema"), ("FR", "fait le système"), ("DE", "Was das System tat")]
)
def test_the_language_is_switched(shown, hand, code, says):
    hand.press(shown.get_by_role("link", name=code, exact=True))
    expect(shown.get_by_role("heading", name=says)).to_be_visible()
    assert shown.evaluate("document.documentElement.lang") == code.lower()


def test_a_whole_call_by_keyboard_without_looking_for_a_button(site: Site, shown):
    """Call, choose the line, and the keypad has the focus: digits are keys at once; the end gives the focus back."""
    keyboard, attendee = Keyboard(shown), phone(shown, "Kim, staff")
    keyboard.tab(shown.get_by_role("tab", name="Kim, staff"))
    keyboard.press(attendee.get_by_role("button", name="Call"))
    shown.keyboard.press("Enter")  # the first is the phone's own line
    expect(attendee.get_by_role("button", name="Key 1")).to_be_focused()
    expect(attendee.locator(".in-call")).to_contain_text("Waiting for your answer")
    shown.keyboard.type("1")
    expect(attendee.locator(".captions")).to_contain_text("We are calling Ana now.")
    shown.keyboard.type("482613#")
    expect(attendee.locator(".captions .own")).to_have_count(8)
    assert [key.text for key in site.simulator.phone("+12065550115").calls[0].pressed] == list("1482613#")
    assert site.simulator.ledger.calls[0].to == STAFF
    keyboard.press(attendee.get_by_role("button", name="Hang up"))
    expect(attendee.get_by_label("Text message from Kim")).to_be_focused()


def test_a_key_that_is_held_is_pressed_once(site: Site, shown):
    site.simulator.phone(ATTENDEE).call(NORTH)
    call = phone(shown, "Attendee").locator(".in-call")
    call.get_by_role("button", name="Key 5").focus()
    for _ in range(3):
        shown.keyboard.down("7")
    shown.keyboard.up("7")
    shown.keyboard.press("8")
    expect(call.locator(".captions .own")).to_have_text(["You pressed 7", "You pressed 8"])


def test_what_is_to_come_says_whom_it_is_about_and_comes_once(site: Site, shown):
    case = report(site.troupe.time().now)
    site.troupe.tell(case)
    expect(shown.get_by_role("button", name="Let it happen now: Escalates to Cleo")).to_be_visible()
    site.troupe.tell(replace(case, entries=(*case.entries[:-1], replace(case.entries[-1], text="Escalates to Lee"))))
    now = shown.get_by_role("button", name="Let it happen now: Escalates to Lee")
    now.dblclick()
    shown.get_by_role("button", name="+2 min").click()  # after it, whatever was asked for twice
    assert_asked(site, shown, site.troupe.asked[0], ("skip", 120.0))


def test_shift_and_enter_begin_a_new_line(site: Site, shown):
    field = phone(shown, "Attendee").get_by_label("Text message from Attendee")
    field.click()
    shown.keyboard.type("one")
    shown.keyboard.press("Shift+Enter")
    shown.keyboard.type("two")
    shown.keyboard.press("Enter")
    expect(phone(shown, "Attendee").locator(".bubble.sent .words")).to_have_text("one\ntwo")
    assert site.voice.wait_for("/sms").params["Body"] == "one\ntwo"


def test_arrow_keys_home_and_end_choose_a_phone(shown):
    tabs = shown.locator("#responders [role=tab]")
    tabs.first.focus()
    for key, chosen in (("ArrowRight", 1), ("ArrowRight", 0), ("ArrowLeft", 1), ("Home", 0), ("End", 1)):
        shown.keyboard.press(key)
        expect(tabs.nth(chosen)).to_be_focused()
        expect(tabs.nth(chosen)).to_have_attribute("aria-selected", "true")
        expect(tabs.nth(1 - chosen)).to_have_attribute("tabindex", "-1")


def test_the_first_stop_leads_past_the_head(shown):
    shown.keyboard.press("Tab")
    skip = shown.get_by_role("link", name="Skip to the phones")
    expect(skip).to_be_focused()
    shown.keyboard.press("Enter")
    shown.keyboard.press("Tab")
    expect(shown.locator("#attendees [role=tab][aria-selected=true]")).to_be_focused()
