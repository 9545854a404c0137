"""More than 500 texts that would run if a page took them for markup, in every place of the console that shows a text.

They are a reporter's words, notes, people's names, a region's name, and what a sender calls a file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from hotline.domain.incident import EntryKind, Incident
from hotline.domain.organisation import PersonId
from hotline.store.attachments import About
from hotline.store.transaction import Transaction
from tests.attacks import attacks
from tests.browser.conftest import PATIENCE, PLUGIN
from tests.browser.house import House
from tests.browser.walk import walk
from tests.console.cases import organisation
from tests.console.room import ADMIN, FIRST, LEAD_ID, ORGANISER, SECOND

ATTACKS = attacks()
IN_ONE = 20
"""Attacks in one report: as words, as notes, and as the names of who wrote those."""
PERSON = '[[person]]\nid = "x{number}"\nname = {name}\nroles = ["responder"]\nregions = ["{code}"]\nphone = "{phone}"\n'
LISTENS = """
window.happened = [];
window.ran = () => happened.push("ran");
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => happened.push(name);
addEventListener("securitypolicyviolation", event => happened.push(`policy: ${event.violatedDirective}`));
"""
TAKEN_FOR_MARKUP = """() => {
  const leads = /^(href|src|action|formaction|data|xlink:href)$/i, runs = /^\\s*(javascript|vbscript|data):/i;
  const ours = one => !/^on/i.test(one.name) && !(leads.test(one.name) && runs.test(one.value));
  const all = [...document.querySelectorAll("*")].flatMap(node => [...node.attributes]);
  return happened.concat(all.filter(one => !ours(one)).map(one => `${one.ownerElement.tagName} ${one.name}`));
}"""
"""What happened, and what stands there as if it were the page's own, though the policy keeps it from running."""
NOT_SHOWN = "stored => stored.filter(one => !document.body.textContent.includes(one))"


@dataclass(frozen=True)
class Planted:
    """A report, who has it, and all that stands in it."""

    incident: Incident
    owner: str
    stored: tuple[str, ...]


def described() -> str:
    """Return the organisation, with somebody for each attack, who is called so, and a region that is."""
    names = [
        PERSON.format(
            number=number, name=json.dumps(name, ensure_ascii=False), code=FIRST.code, phone=f"+1313555{number:04}"
        )
        for number, name in enumerate(map(_printable, ATTACKS))
    ]
    region = json.dumps(ATTACKS[0])
    return "\n".join([organisation().replace(f'"Region {SECOND.code}"', region), *names])


def _printable(attack: str) -> str:
    """Return an attack as a name may be: with no sign that is refused there, such as one that turns the direction."""
    return "".join(char for char in attack if char.isprintable())


@pytest.fixture(scope="module")
def hostile() -> Iterator[tuple[House, list[Planted]]]:
    with House(described()) as house:
        yield house, [plant(house, number) for number in range(-(-len(ATTACKS) // IN_ONE))]


def plant(house: House, number: int) -> Planted:
    """Make a report whose words, notes and names are different attacks; somebody who is called like one has it."""
    room, first = house.room, number * IN_ONE
    incident = room.report("Someone keeps following me")
    people = room.store.read(lambda tx: room.runtime.directory(tx).organisation.people)
    places = [[(first + part * IN_ONE + place) % len(ATTACKS) for place in range(IN_ONE)] for part in range(3)]
    said, noted = ([ATTACKS[place] for place in part] for part in places[:2])
    names = [people[PersonId(f"x{place}")].name for place in places[2]]

    def write(tx: Transaction) -> None:
        held = tx.incidents.hold(incident)
        held.owner = PersonId(f"x{places[2][0]}")
        for place, (words, note, name) in enumerate(zip(said, noted, names, strict=True)):
            tx.transcript.append(held, EntryKind.TEXT_IN, at=held.opened_at, who="reporter", text=words)
            tx.transcript.append(held, EntryKind.NOTE, at=held.opened_at, who=name, text=note)
            tx.attachments.add(
                held.id, carrier="twilio", text_key=f"x{number}-{place}", media_sid=f"x{number}-{place}",
                about=About(declared=words), at=held.opened_at,
            )  # fmt: skip
        tx.incidents.save(held)

    room.store.transact(write)
    return Planted(incident, names[0], (*said, *noted, *names))


class Listener:
    """A window that hears of everything that an attack could do."""

    def __init__(self, shown: Page, url: str) -> None:
        self.shown, self.url = shown, url
        self.heard: list[str] = []
        shown.set_default_timeout(PATIENCE)
        shown.on("dialog", lambda dialog: (self.heard.append(f"dialog {dialog.type}"), dialog.dismiss()))
        shown.on("request", self._asked)
        shown.on("popup", lambda _: self.heard.append("popup"))
        shown.on("pageerror", lambda error: self.heard.append(f"error {error}"))

    def _asked(self, asked: Request) -> None:
        if not asked.url.startswith(self.url):
            self.heard.append(f"asked {asked.url}")

    def open(self, path: str) -> list[str]:
        """Open a page and return what happened there."""
        before = len(self.heard)
        self.shown.goto(self.url + path)
        return [*self.heard[before:], *self.shown.evaluate(TAKEN_FOR_MARKUP)]

    def lacks(self, stored: Sequence[str]) -> list[str]:
        """Return what of this the page does not show letter by letter."""
        missing: list[str] = self.shown.evaluate(NOT_SHOWN, list(stored))
        return missing

    def older(self) -> list[str]:
        """Return the addresses of the page's further parts."""
        found: list[str] = self.shown.evaluate(
            "[...document.querySelectorAll('main a[href*=\"before=\"]')].map(one => one.pathname + one.search)"
        )
        return found


@pytest.fixture
def listening(chromium: Browser, hostile: tuple[House, list[Planted]]) -> Iterator[Callable[[str | None], Listener]]:
    """Open such windows."""
    house, _ = hostile
    contexts = []

    def enter(who: str | None) -> Listener:
        context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="en-US")
        contexts.append(context)
        if who:
            name, value = house.cookie(who)
            context.add_cookies([{"name": name, "value": value, "url": house.url}])
        context.add_init_script(LISTENS)
        return Listener(context.new_page(), house.url)

    yield enter
    for context in contexts:
        context.close()


@pytest.fixture
def counted(request: pytest.FixtureRequest) -> Iterator[Callable[[str, Sequence[str]], None]]:
    """Count what happened that ought not to; all of it is told at the end."""
    measured = request.config.pluginmanager.get_plugin(PLUGIN)
    wrong: list[tuple[str, str]] = []

    def count(where: str, happened: Sequence[str]) -> None:
        measured.count("console.xss_executed", len(happened))
        measured.more("console.xss_executed", pages=1)
        wrong.extend((where, one) for one in happened)

    measured.tell("console.xss_executed", attacks=len(ATTACKS), in_one_report=IN_ONE)
    yield count
    assert wrong == []


def test_what_listens_hears_an_attack(listening):
    listener: Listener = listening(LEAD_ID)
    listener.open("/")
    listener.shown.evaluate("ran(1)")
    listener.shown.evaluate("document.querySelector('main').innerHTML = '<img src=//evil.example onerror=ran(1)>'")
    expect(listener.shown.locator("main img")).to_have_count(1)
    assert len(listener.shown.evaluate(TAKEN_FOR_MARKUP)) >= 2
    assert len(ATTACKS) >= 500


def test_each_report_is_shown_letter_by_letter_and_nothing_of_it_runs(hostile, listening, counted):
    _, reports = hostile
    listener: Listener = listening(LEAD_ID)
    for report in reports:
        missing, waiting, known = list(report.stored), [f"/i/{report.incident.reference}"], set[str]()
        while waiting:
            path = waiting.pop()
            known.add(path)
            counted(path, listener.open(path))
            missing = listener.lacks(missing)
            waiting += [one for one in listener.older() if one not in {*known, *waiting}]
        assert missing == []


def test_nothing_runs_on_any_other_page(hostile, listening, counted):
    house, reports = hostile
    found = walk(house, [report.incident.reference for report in reports[:2]], (LEAD_ID, ORGANISER, ADMIN))
    assert found.wrong == []
    listeners = {place.who: listening(place.who) for place in found.pages}
    for place in (one for one in found.pages if one.is_first):
        counted(f"{place.path} as {place.who}", listeners[place.who].open(place.path))


def test_who_has_a_report_is_called_in_the_list_as_they_are(hostile, listening, counted):
    _, reports = hostile
    listener: Listener = listening(LEAD_ID)
    missing = [report.owner for report in reports]
    waiting = ["/incidents"]
    while waiting:
        counted(waiting[0], listener.open(waiting.pop()))
        missing, waiting = listener.lacks(missing), listener.older()
    assert missing == []
