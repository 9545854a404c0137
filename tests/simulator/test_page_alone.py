"""The page of a simulator that runs by itself, beside any application that speaks to the carrier."""

import pytest

from hotline.simulator.page import Page
from hotline.simulator.page.alone import Alone
from tests.browser.pretend import ANA, NORTH, Site
from tests.simulator.pages import Browser

FIRST = "+12065550142"


@pytest.fixture
def site():
    with Site() as site:
        yield site


@pytest.fixture
def browser(site):
    with Page(site.simulator) as page:
        yield Browser(page)


def test_there_is_a_phone_to_begin_with_and_as_many_more_as_are_wanted(browser):
    assert [doc["id"] for doc in browser.all("phone")] == [FIRST]
    added = browser.do("add", role="attendee")["id"]
    assert [doc["id"] for doc in browser.all("phone")] == [FIRST, added]


def test_numbers_run_out_in_a_sentence(site):
    alone = Alone(site.simulator)
    for _ in range(57):
        alone.new_phone("attendee")
    with pytest.raises(ValueError, match="no more"):
        alone.new_phone("attendee")


def test_whoever_the_application_texts_or_calls_has_a_phone_too(site, browser):
    site.send(ANA, "Reply 1 to take")
    assert browser.one("phone", id=ANA)["role"] == "responder"
    browser.one("bubble", phone=ANA, state="delivered")


def test_what_the_application_answered_is_told_beside_each_phone(site, browser):
    browser.do("text", phone=FIRST, to=NORTH, text="hello")
    told = browser.until(lambda: [doc for doc in browser.all("entry") if "answered 200" in doc["text"]])
    assert told[0]["case"] == FIRST
    site.voice.raw("/sms", 500)
    browser.do("text", phone=FIRST, to=NORTH, text="again")
    assert "answered 500" in browser.one("entry", what="trouble")["text"]
    assert browser.one("case", id=FIRST)["urgent"] is True


def test_what_is_wrong_with_its_twiml_is_told(site, browser):
    site.voice.raw("/voice", b"<Response><Say>hi</Response>")
    browser.do("call", phone=FIRST, to=NORTH)
    assert "12100" in browser.one("entry", what="trouble")["text"]


@pytest.mark.parametrize("key", ["slow", "undelivered", "duplicate"])
def test_troubles_can_be_switched_on_and_off(browser, key):
    browser.do("trouble", key=key, on=True, phone=FIRST)
    assert browser.one("trouble", id=key, on=True)
    browser.do("trouble", key=key, on=False, phone=FIRST)
    assert browser.one("trouble", id=key, on=False)


def test_stop_is_texted_from_the_phone_in_front(site, browser):
    browser.do("trouble", key="stop", on=True, phone=FIRST)
    assert browser.one("bubble", side="sent")["text"] == "STOP"
    assert site.simulator.has_stopped(FIRST, NORTH)


def test_time_is_the_computers_own(browser):
    assert browser.one("time")["fixed"] is True
    assert "clock of its own" in browser.problem("speed", speed=20)
    assert "clock of its own" in browser.problem("skip", seconds=60)


def test_what_was_texted_is_saved_as_the_program_reads_it(browser):
    assert browser.problem("save") == "Nothing was texted yet."
    browser.do("text", phone=FIRST, to=NORTH, text="two\nlines")
    assert browser.do("save")["story"] == f"{FIRST} {NORTH} two lines\n"
