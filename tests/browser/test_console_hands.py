"""A report is worked on in the console from first look to closing: by mouse, by keyboard, and without script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from hotline.domain.incident import Incident
from hotline.processes import wait_until
from tests.browser.hands import Keyboard, Mouse
from tests.browser.house import House
from tests.console.cases import SIDS
from tests.console.room import FIRST, PRIMARY, SECONDARY
from tests.web.desk import text

WITHIN = 20.0
"""Seconds for what follows a press, on a machine with other things to do."""
WAYS = [
    pytest.param(Mouse, True, id="mouse"),
    pytest.param(Keyboard, True, id="keyboard"),
    pytest.param(Mouse, False, id="no-script"),
    pytest.param(Keyboard, False, id="keyboard-no-script"),
]


class Helper:
    """A responder at the console, with one report before them."""

    def __init__(self, house: House, shown: Page, hands: type[Mouse]) -> None:
        self.house, self.shown, self.hands = house, shown, hands(shown)
        planted = f"kqzw{next(SIDS)}journey"
        self.report: Incident = house.room.report(f"Somebody shouts at the desk, {planted}")
        house.witness.planted[self.report.id] = {planted, self.report.contact}

    @property
    def now(self) -> Incident:
        """The report as the database has it."""
        return self.house.room.incident(self.report.id)

    def open(self) -> None:
        """Find the report on the first page and open it."""
        self.shown.goto(self.house.url)
        self.hands.press(self.shown.locator("main a", has_text=self.report.reference).first)
        expect(self.shown.get_by_role("heading", level=1)).to_contain_text(self.report.reference)
        expect(self.shown.get_by_text("Somebody shouts at the desk").first).to_be_visible()

    def form(self, ending: str) -> Locator:
        """Return the form of a deed, by where it goes; a part of the page that is folded is opened first."""
        form = self.shown.locator(f'form[action$="{ending}"]').first
        form.wait_for(state="attached")
        if not form.is_visible():
            self.hands.press(self.shown.locator("details", has=form).locator("> summary").last)
        return form

    def do(self, deed: str, until: Callable[[], object]) -> None:
        """Press a deed's button."""
        self._press(self.form(f"/do/{deed}").get_by_role("button").first)
        self._wait(until, deed)

    def write(self, ending: str, words: str, until: Callable[[], object]) -> None:
        """Write into a deed's field and send it, after the look at it that a first text needs."""
        form = self.form(ending)
        self.hands.put(form.locator("textarea"), words)
        self._press(form.locator("button:not([name])").first)
        if self.shown.locator("input[name=looked]").count():
            self._press(self.form(ending).locator("button:not([name])").first)
        self._wait(until, ending)

    def _press(self, button: Locator) -> None:
        """Press what sends a form, and wait for the page that comes."""
        with self.shown.expect_navigation(wait_until="load"):
            self.hands.press(button)

    def _wait(self, until: Callable[[], object], what: str) -> None:
        def looked() -> bool:
            self.shown.wait_for_timeout(50)
            return bool(until())

        wait_until(looked, seconds=WITHIN, what=what)


@pytest.fixture
def helper(house: House, enter, request: pytest.FixtureRequest) -> Helper:
    hands, script = request.param
    shown = enter(PRIMARY, java_script_enabled=script)
    return Helper(house, shown, hands)


EACH_WAY = pytest.mark.parametrize("helper", [pytest.param(way.values, id=way.id) for way in WAYS], indirect=True)


@EACH_WAY
def test_a_report_is_taken_noted_answered_and_closed(house: House, helper: Helper):
    room, report = house.room, helper.report
    helper.open()
    helper.do("take", lambda: helper.now.owner == PRIMARY)
    helper.write("/do/note", "He waits at the desk", lambda: _has(room.entries(report), "He waits at the desk"))
    expect(helper.shown.get_by_text("He waits at the desk").first).to_be_visible()
    helper.write("/text", "I am on my way", lambda: _has(room.texts_to(report.contact), "I am on my way"))
    assert not _has(room.texts_to(report.contact), "He waits")
    helper.do("close", lambda: helper.now.close_asked_at or not helper.now.open)
    if helper.now.open:
        helper.do("close", lambda: not helper.now.open)
    helper.shown.goto(house.url)
    expect(helper.shown.locator("main")).to_contain_text(report.reference)


@EACH_WAY
def test_a_report_is_handed_to_a_person_who_is_chosen(house: House, helper: Helper):
    helper.open()
    helper.do("take", lambda: helper.now.owner == PRIMARY)
    if not helper.shown.locator('form[action$="/do/hand"]').count():
        pytest.skip("the page of a report has no form to hand it over")
    form = helper.form("/do/hand")
    name = house.room.store.read(lambda tx: house.room.runtime.directory(tx).organisation.people[SECONDARY].name)
    helper.hands.choose(form.locator("select"), name)
    helper.do("hand", lambda: helper.now.handed_to == SECONDARY)


@pytest.mark.parametrize("hands", [Mouse, Keyboard])
def test_an_open_page_says_that_there_is_something_new_and_nothing_of_what(house: House, enter, hands: type[Mouse]):
    helper = Helper(house, enter(PRIMARY), hands)
    helper.open()
    expect(helper.shown.locator("#news")).to_be_hidden()
    helper.shown.wait_for_timeout(1_500)  # the first look is the one that others are held against
    house.room.post(text(next(SIDS), "He is still here", To=FIRST.line, From=helper.report.contact))
    expect(helper.shown.get_by_text("He is still here")).to_have_count(0)
    helper.hands.press(helper.shown.locator("#news a, #news button").first)
    expect(helper.shown.get_by_text("He is still here").first).to_be_visible()


def test_the_bar_leads_to_each_page_and_says_where_one_is(house: House, enter):
    shown: Page = enter(PRIMARY, width=390, height=844)
    shown.goto(house.url)
    links = shown.locator("header nav a")
    for place in range(links.count()):
        links.nth(place).click()
        expect(links.nth(place)).to_have_attribute("aria-current", "page")


def test_the_first_stop_of_tab_leads_past_the_bar(house: House, enter):
    shown: Page = enter(PRIMARY)
    shown.goto(house.url)
    shown.keyboard.press("Tab")
    shown.keyboard.press("Enter")
    expect(shown.locator("main")).to_be_focused()


def _has(lines: list[str], words: str) -> bool:
    return any(words in line for line in lines)
