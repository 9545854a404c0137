"""Everybody can read and reach it: axe, no sideways scrolling, targets, languages, screen readers, motion."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import PLUGIN
from tests.browser.pretend import ANA, ATTENDEE, BEN, NORTH, Site, report

SIZES = {320: 640, 390: 844, 1280: 800}
TARGET = 44
"""CSS pixels."""
OPTIONS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def judge(request):
    """Hold a page against axe, sideways scrolling and the size of targets, whatever part of it is in sight."""
    measured = request.config.pluginmanager.get_plugin(PLUGIN)

    def judge(shown: Page, state: str) -> None:
        found = Axe().run(shown, options=OPTIONS).response["violations"]
        told = [f"{one['id']}: {node['target']}" for one in found for node in one["nodes"]]
        measured.count("demo.axe_violations", len(told))
        wide = shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        measured.count("demo.overflows", int(wide > 0))
        small = shown.evaluate(SMALL_TARGETS, TARGET)
        assert (state, told, wide, small) == (state, [], 0, [])

    return judge


SMALL_TARGETS = """least => [...document.querySelectorAll("button,select,textarea,input,nav a,#controls > summary")]
  .filter(node => node.offsetParent !== null && !node.closest("dialog:not([open])"))
  .map(node => [node.outerHTML.slice(0, 80), node.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.width < least - 0.5 || box.height < least - 0.5))
  .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""


def parts(shown: Page) -> list[str]:
    """Return the parts of the page that have to be looked at one by one."""
    return ["attendees", "responders", "happened"] if shown.locator("#parts").is_visible() else [""]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", SIZES)
def test_every_state_is_readable_and_fits(site: Site, visit, judge, width, scheme):
    shown: Page = visit(width, SIZES[width], color_scheme=scheme)

    def each_part(state: str) -> None:
        for part in parts(shown):
            if part:
                shown.locator(f"#part-{part}").click()
            judge(shown, f"{state} {part}")

    each_part("empty")
    if parts(shown) != [""]:
        shown.locator("#controls > summary").click()
        judge(shown, "controls")
        shown.locator("#controls > summary").click()
    converse(site)
    expect(shown.locator(".bubble.got.failed")).to_have_count(1)
    expect(shown.locator(".entry.next")).to_have_count(1)
    each_part("conversation")
    site.ring(ANA)
    expect(shown.get_by_role("tab", name="Ana", include_hidden=True)).to_contain_text("rings")
    each_part("incoming call")
    shown.locator("#part-responders").click() if parts(shown) != [""] else None
    shown.get_by_role("button", name="Answer", exact=True).click()
    site.simulator.phone(ATTENDEE).call(NORTH)
    expect(shown.locator(".in-call")).to_have_count(2)
    each_part("in call")
    shown.locator("#part-attendees").click() if parts(shown) != [""] else None
    shown.get_by_role("button", name="Hang up").first.click()
    shown.locator("#attendees").get_by_role("button", name="Call").click()
    judge(shown, "dialog: which line")
    shown.keyboard.press("Escape")
    shown.get_by_role("button", name="Help", exact=True).click()
    judge(shown, "dialog: help")


def converse(site: Site) -> None:
    site.simulator.phone(ATTENDEE).text(NORTH, "Someone is following me")
    site.simulator.phone(ATTENDEE).text(NORTH, "STOP")
    site.simulator.phone(ATTENDEE).text(NORTH, "START")
    site.send(ATTENDEE, "Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.")
    site.send(ANA, "NorthConf E7K-32 NOT SAFE. Reply 1 to take, 2 to pass, 3 for help.")
    site.simulator.phone(BEN).mode = "off"
    site.send(BEN, "NorthConf E7K-32 NOT SAFE. Reply 1 to take, 2 to pass, 3 for help.")
    site.voice.raw("/sms", 500)
    site.simulator.phone(ATTENDEE).text(NORTH, "Hello?")
    site.troupe.tell(report(site.troupe.time().now))


@pytest.mark.parametrize("lang", ["es", "fr", "de"])
def test_every_language_fits_the_narrowest_screen(site: Site, visit, judge, lang):
    converse(site)
    shown: Page = visit(320, 640, lang=lang)
    shown.locator("#controls > summary").click()
    for part in parts(shown):
        shown.locator(f"#part-{part}").click()
        judge(shown, f"{lang} {part}")


def test_words_twice_as_large_still_fit(site: Site, visit):
    converse(site)
    shown: Page = visit(1280, 1024)
    shown.evaluate("document.documentElement.style.fontSize = '200%'")
    assert shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_a_screen_reader_is_told_what_is_new_and_keeps_its_place(site: Site, visit):
    site.send(ANA, "This was there before")
    shown: Page = visit()
    expect(shown.locator(".bubble.got")).to_have_count(1)
    field = shown.get_by_label("Text message from Attendee")
    field.click()
    site.send(ANA, "Reply 1 to take")
    site.ring(BEN)
    announced = shown.locator("#announcer")
    expect(announced).to_contain_text("Ana, new text: Reply 1 to take")
    expect(announced).to_contain_text("Ben's phone rings")
    expect(announced).not_to_contain_text("This was there before")
    expect(announced).to_have_attribute("aria-live", "polite")
    expect(field).to_be_focused()


def test_a_screen_reader_is_told_what_became_of_a_text_and_of_a_call(site: Site, visit):
    shown: Page = visit()
    announced = shown.locator("#announcer")
    site.voice.raw("/sms", 500)
    site.simulator.phone(ATTENDEE).text(NORTH, "Hello?")
    expect(announced).to_contain_text("Attendee: not taken by the application (500)")
    site.simulator.phone(BEN).mode = "carrier_error"
    expect(announced).to_contain_text("Ben: Texts to this phone fail: network error")
    site.send(BEN, "Reply 1 to take")
    expect(announced).to_contain_text("Ben: did not arrive")
    site.simulator.phone(ATTENDEE).call(NORTH).hang_up()
    expect(announced).to_contain_text("Attendee: Called North America")


def test_what_somebody_wrote_is_not_read_out_as_if_it_were_in_the_pages_language(site: Site, visit):
    site.voice.says("/voice", '<Say language="es-MX">Pulse uno.</Say><Pause length="60"/>')
    shown: Page = visit(lang="de")
    site.send(ATTENDEE, "Are you safe?")
    site.troupe.tell(report())
    words = shown.locator("#attendees .bubble.got .words")
    expect(words).to_have_attribute("lang", "")
    expect(shown.locator("#announcer span", has_text="Are you safe?")).to_have_attribute("lang", "")
    expect(shown.locator(".entry .words").first).to_have_attribute("lang", "")
    site.simulator.phone(ATTENDEE).call(NORTH)
    expect(shown.locator(".captions li", has_text="Pulse uno.")).to_have_attribute("lang", "es-MX")
    expect(shown.locator("#announcer span", has_text="Pulse uno.")).to_have_attribute("lang", "es-MX")


def test_the_narrator_of_a_scene_is_read_and_how_it_ended(site: Site, visit):
    shown: Page = visit()
    narrator = shown.get_by_role("status")
    expect(narrator).to_have_text("")
    shown.get_by_role("button", name="Text report").click()
    expect(narrator).to_have_text("Text report Nobody has an app.")
    expect(narrator).to_have_text("Text report came true")


def test_where_colours_are_forced_a_switch_and_an_arrow_still_show_how_they_stand(site: Site, visit):
    site.troupe.tell(report())
    shown: Page = visit(forced_colors="active")
    site.send(ANA, "Reply 1 to take")
    switch, top = shown.get_by_role("switch", name="Phone of Ana"), shown.locator(".case-top")
    expect(switch).to_have_attribute("aria-checked", "true")
    on = shown.evaluate(GROUND, [".phone:not([hidden]) .switch[aria-checked=true]", "::after"])
    site.simulator.phone(ANA).mode = "off"
    expect(switch).to_have_attribute("aria-checked", "false")
    assert on != shown.evaluate(GROUND, [".phone .switch[aria-checked=false]", "::after"])
    assert "rgba(0, 0, 0, 0)" in top.evaluate("node => getComputedStyle(node, '::before').borderTopColor")
    bubble = shown.locator(".bubble.got")
    assert bubble.evaluate("node => getComputedStyle(node).borderTopWidth") == "1px"


GROUND = "([which, part]) => getComputedStyle(document.querySelector(which), part).backgroundColor"


def test_what_is_said_in_a_call_is_read_out(site: Site, visit):
    shown: Page = visit()
    site.simulator.phone(ATTENDEE).call(NORTH)
    expect(shown.locator("#announcer")).to_contain_text("To reach a team member, press 1.")


def test_a_narrow_screen_has_three_tabs_that_say_what_is_new_elsewhere(site: Site, visit):
    shown: Page = visit(390, 844)
    tabs = shown.get_by_role("tablist", name="Parts of the page").get_by_role("tab")
    expect(tabs).to_have_count(3)
    site.send(ANA, "Reply 1 to take")
    expect(tabs.nth(1)).to_contain_text("1 new")
    tabs.first.focus()
    shown.keyboard.press("ArrowRight")
    expect(shown.get_by_role("tabpanel", name="Responders")).to_be_visible()
    expect(shown.locator("#attendees")).to_be_hidden()
    expect(tabs.nth(1)).not_to_contain_text("new")
    site.troupe.tell(report())
    expect(tabs.nth(2)).to_contain_text("6 new")
    tabs.nth(2).click()
    expect(tabs.nth(2)).not_to_contain_text("new")
    shown.set_viewport_size({"width": 1280, "height": 800})
    for part in ("#attendees", "#responders", "#happened"):
        expect(shown.locator(part)).to_be_visible()


def test_nothing_moves_for_whoever_wants_that(site: Site, visit):
    for motion, moving in (("reduce", False), ("no-preference", True)):
        shown: Page = visit(reduced_motion=motion)
        if not moving:
            site.ring(ANA)
        expect(shown.get_by_role("button", name="Answer", exact=True)).to_be_visible()
        assert (shown.evaluate("document.getAnimations().length") > 0) is moving


def test_the_page_has_its_landmarks_and_one_heading_above_all(visit):
    shown: Page = visit()
    for role in ("banner", "main"):
        expect(shown.get_by_role(role)).to_have_count(1)
    expect(shown.get_by_role("navigation")).to_have_count(2)
    for name in ("Language", "Console as"):
        expect(shown.get_by_role("navigation", name=name)).to_have_count(1)
    for name in ("Attendees", "Responders", "What the system did"):
        assert shown.get_by_role("region", name=name).count() >= 1
    expect(shown.get_by_role("heading", level=1)).to_have_text(re.compile(r"."))


def test_what_happens_now_is_kept_in_sight_until_somebody_looks_elsewhere(site: Site, visit):
    now = site.troupe.time().now
    first = report(now)
    entries = tuple(replace(first.entries[0], id=str(place), at=now + place) for place in range(60))
    older = replace(first, reference="B4N-9P", entries=entries)
    site.troupe.tell(older)
    shown: Page = visit()
    expect(shown.locator(".case").first).to_have_attribute("open", "")
    site.troupe.tell(first, older)
    expect(shown.get_by_text("Escalates to Cleo")).to_be_in_viewport()
    expect(shown.locator(".case")).to_have_count(2)
    longer = replace(first, entries=entries)
    site.troupe.tell(longer, older)
    expect(shown.locator(".case").first.locator(".entry").last).to_be_in_viewport()
    shown.locator(".cases").hover()
    shown.mouse.wheel(0, -2_000)
    top = shown.locator(".case").first.locator("summary")
    expect(top).to_be_in_viewport()
    site.troupe.tell(replace(longer, entries=(*entries, replace(entries[0], id="x", text="one more"))), older)
    expect(shown.locator(".entry", has_text="one more")).to_have_count(1)
    expect(top).to_be_in_viewport()


def test_the_columns_keep_to_the_window_however_much_has_happened(site: Site, visit):
    now = site.troupe.time().now
    entries = tuple(replace(report().entries[0], id=str(place), at=now) for place in range(200))
    site.troupe.tell(replace(report(), entries=entries))
    for place in range(60):
        site.simulator.phone(ATTENDEE).text(NORTH, f"text {place}")
    shown: Page = visit(1280, 800)
    expect(shown.locator("#attendees .bubble").last).to_be_in_viewport()
    assert shown.evaluate("document.documentElement.scrollHeight - document.documentElement.clientHeight") == 0


def test_a_scene_is_watched_on_the_phones_that_it_plays_on(site: Site, visit):
    shown: Page = visit()
    shown.get_by_role("tab", name="Kim, staff").click()
    shown.get_by_role("button", name="Text report").click()
    expect(shown.get_by_role("tab", name="Attendee", exact=True)).to_have_attribute("aria-selected", "true")
    expect(shown.get_by_role("button", name="Text report")).to_be_focused()


def test_the_last_text_stays_in_sight_unless_somebody_reads_further_up(site: Site, visit):
    for place in range(30):
        site.simulator.phone(ATTENDEE).text(NORTH, f"text {place}")
    shown: Page = visit(1280, 800)
    last = shown.locator("#attendees .bubble").last
    expect(last).to_be_in_viewport()
    site.send(ATTENDEE, "Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.")
    expect(shown.locator("#attendees .phone:not([hidden]) .quick")).to_be_visible()
    expect(shown.locator("#attendees .words", has_text="Are you safe right now?")).to_be_in_viewport()
    shown.locator("#attendees .log:visible").hover()
    shown.mouse.wheel(0, -5_000)
    first = shown.get_by_text("text 0", exact=True)
    expect(first).to_be_in_viewport()
    site.send(ATTENDEE, "One more")
    expect(shown.locator("#attendees .words", has_text="One more")).to_have_count(1)
    expect(first).to_be_in_viewport()
