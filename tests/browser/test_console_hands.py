"""A report is worked on in the console from first look to closing: by mouse, by keyboard, and without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.at_work import AtWork, has
from tests.browser.hands import Keyboard, Mouse
from tests.browser.house import House
from tests.browser.judge import Judge
from tests.console.cases import SIDS
from tests.console.room import FIRST, PRIMARY, SECONDARY
from tests.web.desk import text

EACH_WAY = pytest.mark.parametrize(
    ("hands", "script"),
    [
        pytest.param(Mouse, True, id="mouse"),
        pytest.param(Keyboard, True, id="keyboard"),
        pytest.param(Mouse, False, id="no-script"),
        pytest.param(Keyboard, False, id="keyboard-no-script"),
    ],
)


@EACH_WAY
def test_a_report_is_taken_answered_handled_decided_and_closed(
    house: House, enter, judge: Judge, hands: type[Mouse], script: bool
):
    shown = enter(None, java_script_enabled=script)
    room, at = house.room, AtWork(house, shown, hands, judge if hands is Mouse and script else None)
    report = at.reported()
    at.signs_in(PRIMARY)

    at.opens(report)
    at.looks()
    at.does("take", lambda: at.now(report).owner == PRIMARY)
    at.writes("/do/note", "He waits at the desk", lambda: has(room.entries(report), "He waits at the desk"))
    expect(shown.get_by_text("He waits at the desk").first).to_be_visible()

    at.writes("/text", "I am on my wya", lambda: has(room.texts_to(report.contact), "I am on my wya"))
    at.send("/undo")
    box = at.form("/text").locator("textarea")
    expect(box).to_have_value("I am on my wya")
    at.looks()
    box.fill("")
    at.writes("/text", "I am on my way", lambda: has(room.texts_to(report.contact), "I am on my way"))
    assert not has(room.texts_to(report.contact), "He waits")

    at.follow("Checklist")
    at.looks()
    at.send("/handling/checklist")
    expect(shown.locator("#checklist .count")).to_contain_text("1/")
    at.send("/handling/decisions")
    expect(shown.locator(".decision")).to_have_count(1)
    at.looks()

    at.opens(report)
    at.send("/do/close")
    at.looks()
    if at.now(report).open:
        at.send("/do/close")
    at.until(lambda: not at.now(report).open, "closing")
    at.goes()
    expect(shown.locator("main")).to_contain_text(report.reference)


@EACH_WAY
def test_a_report_is_handed_to_a_person_who_is_chosen(house: House, enter, hands: type[Mouse], script: bool):
    shown = enter(PRIMARY, java_script_enabled=script)
    at = AtWork(house, shown, hands)
    report = at.reported()
    at.opens(report)
    at.does("take", lambda: at.now(report).owner == PRIMARY)
    name = house.room.store.read(lambda tx: house.room.runtime.directory(tx).organisation.people[SECONDARY].name)
    at.hands.choose(at.form("/do/hand").locator("select"), name)
    at.does("hand", lambda: at.now(report).handed_to == SECONDARY)

    theirs = AtWork(house, enter(SECONDARY, java_script_enabled=script), hands)
    theirs.opens(report)
    theirs.does("take", lambda: theirs.now(report).owner == SECONDARY)


@pytest.mark.parametrize("hands", [Mouse, Keyboard])
def test_an_open_page_says_that_there_is_something_new_and_nothing_of_what(house: House, enter, hands: type[Mouse]):
    at = AtWork(house, enter(PRIMARY), hands)
    report, shown = at.reported(), at.shown
    with shown.expect_response(lambda answer: answer.url.endswith(("/live", "/version"))):
        at.opens(report)
    expect(shown.locator("#news")).to_be_hidden()
    shown.wait_for_timeout(1_500)  # the first look is the one that others are held against
    with house.alone() as room:
        room.post(text(next(SIDS), "He is still here", To=FIRST.line, From=report.contact))
    expect(shown.get_by_text("He is still here")).to_have_count(0)
    at.press(shown.locator("#news a").first)
    expect(shown.get_by_text("He is still here").first).to_be_visible()


def test_the_first_stop_of_tab_leads_past_the_bar(house: House, enter):
    shown: Page = enter(PRIMARY)
    shown.goto(house.url)
    shown.keyboard.press("Tab")
    shown.keyboard.press("Enter")
    expect(shown.locator("main")).to_be_focused()
