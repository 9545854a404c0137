"""Somebody of the team at the console, with a mouse or a keyboard: what they press, and how their reports stand."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from hotline.domain.incident import Incident
from hotline.processes import wait_until
from tests.browser.hands import Mouse
from tests.browser.house import House
from tests.browser.judge import Judge
from tests.console.cases import SIDS
from tests.console.door import PASSWORD

WITHIN = 20.0
"""Seconds for what follows a press, on a machine with other things to do."""
WORDS = "Somebody shouts at the desk"


class AtWork:
    """Somebody at the console. With a *judge*, each page that they come to is looked at."""

    def __init__(self, house: House, shown: Page, hands: type[Mouse], judge: Judge | None = None) -> None:
        self.house, self.shown, self.hands, self.judge = house, shown, hands(shown), judge

    def looks(self) -> None:
        """Have the page looked at that is shown."""
        if self.judge:
            self.judge.look(self.shown, f"{self.shown.url.removeprefix(self.house.url)} on a journey")

    # --- pressing

    def goes(self, path: str = "/") -> None:
        """Open a page by its address."""
        self.shown.goto(self.house.url + path)

    def press(self, wanted: Locator) -> None:
        """Press what leads to a page, and wait for the page."""
        with self.shown.expect_navigation(wait_until="load"):
            self.hands.press(wanted)

    def follow(self, words: str) -> None:
        """Press a link of the page that says this."""
        self.press(self.shown.locator("main a", has_text=words).first)

    def form(self, ending: str, having: str = "") -> Locator:
        """Return the form that goes to an address; a part of the page that is folded is opened first."""
        form = self.shown.locator(f'form[action$="{ending}"]')
        form = (form.filter(has_text=having) if having else form).first
        form.wait_for(state="attached")
        if not form.is_visible():
            self.hands.press(self.shown.locator("details", has=form).locator("> summary").last)
        return form

    def send(self, ending: str, having: str = "") -> None:
        """Press the button of a form."""
        self.press(self.form(ending, having).locator("button:not([name])").first)

    def tick(self, box: Locator) -> None:
        """Tick a box, or choose one of several."""
        self.hands.tick(box)

    def until(self, true: Callable[[], object], what: str) -> None:
        """Wait until something is so in the database."""

        def looked() -> bool:
            self.shown.wait_for_timeout(50)
            return bool(true())

        wait_until(looked, seconds=WITHIN, what=what)

    # --- the door

    def signs_in(self, person: str) -> None:
        """Sign in with password and code; the first page is shown."""
        browser = self.house.somebody(person)
        self.goes()
        self.looks()
        form = self.form("/sign-in")
        self.hands.put(form.locator("#email"), person)
        self.hands.put(form.locator("#password"), PASSWORD)
        self.send("/sign-in")
        self.looks()
        self.hands.put(self.form("/sign-in/code").locator("#code"), browser.code())
        self.send("/sign-in/code")
        expect(self.shown).to_have_url(self.house.url + "/")

    # --- reports

    def reported(self) -> Incident:
        """Let somebody report; what stands in it is known to the witness."""
        planted = f"kqzw{next(SIDS)}journey"
        with self.house.alone() as room:
            report = room.report(f"{WORDS}, {planted}")
            self.house.planted[report.id] = {planted, report.contact}
        return report

    def now(self, report: Incident) -> Incident:
        """Return a report as the database has it."""
        return self.house.room.incident(report.id)

    def opens(self, report: Incident) -> None:
        """Find a report on the first page and open it."""
        self.goes()
        self.follow(report.reference)
        expect(self.shown.get_by_role("heading", level=1)).to_contain_text(report.reference)
        expect(self.shown.get_by_text(WORDS).first).to_be_visible()

    def does(self, deed: str, until: Callable[[], object]) -> None:
        """Press a deed's button."""
        self.send(f"/do/{deed}")
        self.until(until, deed)

    def writes(self, ending: str, words: str, until: Callable[[], object]) -> None:
        """Write into a deed's field and send it, after the look at it that a first text needs."""
        self.hands.put(self.form(ending).locator("textarea"), words)
        self.send(ending)
        if self.shown.locator("input[name=looked]").count():
            self.looks()
            self.send(ending)
        self.until(until, ending)


def has(lines: list[str], words: str) -> bool:
    """Tell whether words stand in one of these lines."""
    return any(words in line for line in lines)
