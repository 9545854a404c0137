"""Calls on the page: they ring, are answered, heard line after line, and leave a grey line behind."""

import pytest

from hotline.simulator.page import Page
from tests.browser.pretend import ANA, ATTENDEE, BEN, NORTH, STAFF, Site
from tests.simulator.pages import Browser


@pytest.fixture
def site():
    with Site() as site:
        yield site


@pytest.fixture
def browser(site):
    with Page(site.simulator, site.troupe) as page:
        yield Browser(page)


def captions(browser: Browser, call: str) -> list[tuple[str, str]]:
    return [(doc["what"], doc["text"]) for doc in browser.all("caption", call=call)]


def test_a_caller_hears_the_menu_presses_a_key_and_both_stand_there(browser):
    call = browser.do("call", phone=ATTENDEE, to=NORTH)["id"]
    browser.one("call", id=call, state="talking", asks=True)
    browser.do("press", call=call, keys="1")
    browser.one("caption", text="We are calling Ana now.")
    assert captions(browser, call) == [
        ("say", "NorthConf Code of Conduct line. To reach a team member, press 1."),
        ("pressed", "1"),
        ("say", "We are calling Ana now."),
    ]
    browser.do("hang-up", call=call)
    assert browser.one("call", id=call, state="over")["way"] == "out"
    assert browser.one("bubble", note="call")["seconds"] == 0


def test_silence_lets_the_time_for_an_answer_be_over(browser):
    call = browser.do("call", phone=ATTENDEE, to=NORTH)["id"]
    browser.one("call", id=call, asks=True)
    browser.do("silence", call=call)
    browser.one("caption", text="You said nothing.")


def test_silence_ends_a_recording_and_the_next_question_waits_again(site, browser):
    site.voice.says("/voice", '<Record timeout="600" action="/then"/>')
    site.voice.says("/then", '<Gather timeout="600"><Say>And now?</Say></Gather>')
    call = browser.do("call", phone=ATTENDEE, to=NORTH)["id"]
    browser.one("call", id=call, asks=True)
    browser.do("say", call=call, text="He shouts at people")
    browser.do("silence", call=call)
    browser.one("caption", text="And now?")
    assert browser.one("call", id=call)["asks"] is True
    assert ("said", "He shouts at people") in captions(browser, call)


def test_silence_where_nothing_is_asked_changes_nothing(site, browser):
    site.voice.says("/voice", '<Pause length="1"/><Say>One moment.</Say><Gather timeout="600"><Say>Key?</Say></Gather>')
    call = browser.do("call", phone=ATTENDEE, to=NORTH)["id"]
    browser.do("silence", call=call)
    browser.one("caption", text="Key?")
    assert browser.one("call", id=call, asks=True)["state"] == "talking"


def test_a_phone_that_rings_can_be_answered_or_switched_off(site, browser):
    site.ring(ANA)
    ringing = browser.one("call", phone=ANA, state="ringing")
    assert (ringing["way"], ringing["shown"]) == ("in", NORTH)
    browser.do("answer", call=ringing["id"])
    browser.one("caption", text="A caller is waiting.")
    browser.do("power", phone=ANA, on=False)
    assert browser.one("call", id=ringing["id"], state="over")["phone"] == ANA

    site.ring(ANA)
    missed = browser.one("bubble", note="call", status="failed")
    assert missed["seconds"] is None


def test_a_phone_that_is_switched_off_calls_nobody_any_more(site, browser):
    site.voice.raw("/voice", 5.0)
    call = browser.do("call", phone=ATTENDEE, to=NORTH)["id"]
    browser.one("call", id=call, state="ringing")
    browser.do("power", phone=ATTENDEE, on=False)
    assert browser.one("call", id=call, state="over")["way"] == "out"


def test_a_declined_call_is_no_missed_one(site, browser):
    site.ring(BEN)
    browser.do("hang-up", call=browser.one("call", phone=BEN, state="ringing")["id"])
    note = browser.one("bubble", note="call", phone=BEN)
    assert (note["by"], note["status"], note["seconds"]) == ("phone", "busy", None)


def test_two_that_are_connected_hear_each_other_by_name(site, browser):
    site.voice.says("/voice", f"<Dial><Number>{ANA}</Number></Dial>")
    call = browser.do("call", phone=ATTENDEE, to=NORTH)["id"]
    browser.do("answer", call=browser.one("call", phone=ANA, state="ringing")["id"])
    assert browser.one("call", id=call, connected=[ANA])["state"] == "talking"
    browser.do("say", call=call, text="I am at gate 4")
    assert browser.one("caption", phone=ANA, what="voice")["text"] == "I am at gate 4"
    assert browser.one("caption", phone=ATTENDEE, what="said")["text"] == "I am at gate 4"


def test_music_that_goes_on_is_told_once(site, browser):
    site.voice.says("/voice", "<Play>/a.mp3</Play><Play>/a.mp3</Play><Say>Still trying.</Say><Play>/a.mp3</Play>")
    call = browser.do("call", phone=ATTENDEE, to=NORTH)["id"]
    browser.one("call", id=call, state="over")
    assert [what for what, _ in captions(browser, call)] == ["play", "say", "play"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        pytest.param({"phone": ATTENDEE, "to": "+15550109999"}, "no such number", id="nowhere"),
        pytest.param({"phone": "+15550109999", "to": NORTH}, "no such phone", id="nobody"),
    ],
)
def test_a_call_that_can_not_be_made_is_said_in_a_sentence(browser, asked, says):
    assert says in browser.problem("call", **asked)


def test_a_phone_is_in_one_call_at_a_time_and_in_none_while_off(browser):
    browser.do("call", phone=ATTENDEE, to=STAFF)
    assert "in a call" in browser.problem("call", phone=ATTENDEE, to=NORTH)
    browser.do("power", phone=BEN, on=False)
    assert "off" in browser.problem("call", phone=BEN, to=NORTH)
