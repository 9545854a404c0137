"""10,000 hostile strings in every place of the console and of what leaves it: shown as what they are, nothing more.

Each stands in a report's record, in its handling and in its audit. Nothing of them becomes markup: a page has no
element and no attribute that the same page of a plain report has not.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path
from weakref import WeakKeyDictionary

import openpyxl
import pytest

from hotline.domain.configuration import read_configuration
from hotline.domain.deeds import AuditKind
from hotline.domain.handling import Announcement, Decision, Handling, Law, Meeting, Shared, Told
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.intake import Fact, FactState
from hotline.domain.organisation import PersonId
from hotline.domain.script import OTHERS, WHAT, WHERE, WHO
from hotline.domain.second import Asked, Deed
from hotline.printing.tables import FORMULA
from hotline.printing.visible import code_point, visible
from hotline.store.attachments import About
from hotline.store.transaction import Transaction
from hotline.usecases import configure
from tests.console.forms import send_from
from tests.console.room import FIRST, ORGANISER, Room, team
from tests.console.test_api import ask, token
from tests.hostile import strings

HOSTILE = strings(10_000)
REPORTS, ENTRIES = 20, 10
IN_REPORT = len(HOSTILE) // REPORTS
IN_ENTRY = IN_REPORT // ENTRIES
PERSON = '[[person]]\nid = "x{number}"\nname = {name}\nroles = ["lead"]\nregions = ["{code}"]\nphone = "{phone}"\n'
LEADS_TO = re.compile(r"(/(?!/)|\?|#|tel:\+|$)")
"""Where anything on a page may lead."""
AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
FACTS = (WHAT, WHO, WHERE, OTHERS)
LISTS = (
    "/", "/incidents", "/people", "/oncall", "/pages", "/drills", "/lines", "/audit?kind=saw", "/exports",
    "/transparency", "/settings/records", "/settings/tokens", "/status", "/api",
)  # fmt: skip
OF_A_REPORT = (
    "", "?show=notes", "?preview=1", "/handling", "/read-back", "/print?view=team", "/print?view=organiser", "/export",
    "/share",
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A report, who has it, and the texts that stand in it."""

    incident: Incident
    owner: str
    texts: tuple[str, ...]

    @property
    def at(self) -> str:
        return f"/i/{self.incident.reference}"


class Seen(HTMLParser):
    """What a page is made of, what it says, and what leads away from it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.made_of: set[tuple[str, str]] = set()
        self.said: list[str] = []
        self.away: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.made_of |= {(tag, ""), *((tag, name) for name, _ in attrs)}
        leads = ("href", "src", "action", "formaction", "data")
        self.away += [value or "" for name, value in attrs if name in leads and not LEADS_TO.match(value or "")]

    def handle_data(self, data: str) -> None:
        if self.lasttag in ("script", "style") and data.strip():
            self.made_of.add((self.lasttag, "words"))
        self.said.append(data)

    @property
    def text(self) -> str:
        return "".join(self.said)


def plain(text: str) -> str:
    """Return a text in one line, with what can't be seen by its code points."""
    return " ".join(visible(text).split())


def halves_named(text: str) -> str:
    """Return a text with half pairs, which no answer can hold, by their code points."""
    return re.sub("[\ud800-\udfff]", lambda found: code_point(found[0]), text)


def texts(number: int) -> tuple[str, ...]:
    """Return the texts of one report: so many strings each."""
    mine = HOSTILE[number * IN_REPORT : (number + 1) * IN_REPORT]
    return tuple("\n".join(mine[at : at + IN_ENTRY]) for at in range(0, IN_REPORT, IN_ENTRY))


def names() -> list[str]:
    """Return a hostile name for each report, as names may be: in one line, of what can be seen."""
    found = ("".join(char for char in text if char.isprintable()).strip()[:40] for text in HOSTILE[::7])
    return [f"{name} {number}" for number, name in zip(range(REPORTS + 1), filter(None, found), strict=False)]


@pytest.fixture(scope="module")
def hostile(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Room, list[Case]]]:
    """A room with hostile reports, each in the hands of a lead with a hostile name."""
    room = opened(template, tmp_path_factory.mktemp("hostile"), names())
    yield room, [plant(room, number, texts(number)) for number in range(REPORTS)]
    room.close()


@pytest.fixture(scope="module")
def usual(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Room, Case]]:
    """The same with plain words in each place."""
    room = opened(template, tmp_path_factory.mktemp("usual"), ["Nora", "Norman"])
    said = [f"It was {place}\nand then" for place in ("here", "there", "outside", "inside", *"abcdef")]
    yield room, plant(room, 0, tuple(said))
    room.close()


def opened(template: Path, folder: Path, leads: list[str]) -> Room:
    """Open a room with further leads of these names."""
    people = [
        PERSON.format(number=number, name=json.dumps(name, ensure_ascii=False), code=FIRST.code,
                      phone=f"+1313555{number:04}")
        for number, name in enumerate(leads)
    ]  # fmt: skip
    room = Room(folder, template)
    applied = read_configuration("\n".join([team(), *people]), today=date(2026, 11, 22))
    configure.apply(room.store, applied, lambda: datetime.now(UTC))
    return room


def plant(room: Room, number: int, said: tuple[str, ...]) -> Case:
    """Make a report in which these texts stand in every place that somebody can write into."""
    incident, owner = room.report(), PersonId(f"x{number}")
    kinds = (EntryKind.TEXT_IN, EntryKind.NOTE, EntryKind.TRANSCRIPTION, EntryKind.EVENT, EntryKind.TEXT_IN)

    def write(tx: Transaction) -> None:
        held = tx.incidents.hold(incident)
        held.owner = owner
        entries = [
            tx.transcript.append(held, kinds[place % len(kinds)], at=AT, who="reporter" if place % 5 == 0 else words,
                                 text=words)
            for place, words in enumerate(said)
        ]  # fmt: skip
        told = {fact: Fact(FactState.TOLD, "own_words", entry) for fact, entry in zip(FACTS, entries, strict=False)}
        held.intake, held.law = replace(held.intake, answers=told), "no"
        tx.incidents.save(held)
        tx.handling.save(held.id, handling(owner, said), AT)
        for place, words in enumerate(said):
            tx.audit.append(held.id, AuditKind.READ, at=room.runtime.now(), who=words, text=words)
            tx.attachments.add(
                held.id, carrier="twilio", text_key=f"h{number}-{place}", media_sid=f"h{number}-{place}",
                about=About(declared=words), at=AT,
            )  # fmt: skip

    room.store.transact(write)
    return Case(room.incident(incident.id), owner, said)


def handling(by: PersonId, said: tuple[str, ...]) -> Handling:
    """Return a handling that holds each of ten texts."""
    asked, day = Asked(by, AT, why=said[8]), date(2026, 11, 22)
    return Handling(
        "2017-11-21",
        law=Law("no", said[0], by, AT),
        told=(Told("organiser", said[1], Shared.SUMMARY, by, AT),),
        meeting=Meeting({"what": said[2], "who": said[3], "when": said[4], "doing": said[5]}),
        side=said[6],
        decisions=(Decision(1, "warning", Asked(by, AT), by, day, words=said[7]),),
        announcement=Announcement(True, said[9], by, AT),
        asked={Deed.EXPORT: Asked(by, datetime.now(UTC), f"file organiser 0 {said[8]}", why=asked.why)},
    )


def page(room: Room, path: str) -> Seen:
    """Open a page; it is whole, and nothing on it leads away."""
    answer = room.get(path)
    assert answer.status_code == 200, path
    seen = Seen(answer.text)
    assert seen.away == [], path
    return seen


SEEN: WeakKeyDictionary[Room, dict[str, list[Seen]]] = WeakKeyDictionary()
"""What was opened already: several tests look at one page."""


def parts(room: Room, path: str) -> list[Seen]:
    """Return a page with those that go on below it."""
    known = SEEN.setdefault(room, {})
    if path not in known:
        known[path] = list(_parts(room, path))
    return known[path]


def _parts(room: Room, path: str) -> Iterator[Seen]:
    while path:
        seen = page(room, path)
        yield seen
        found = re.search(r'href="([^"]*(?:before|below)=[^"]*)"', seen.page)
        further = html.unescape(found[1]).partition("#")[0] if found else ""
        path = path.partition("?")[0] + further if further.startswith("?") else further


# --- pages


@pytest.mark.parametrize("path", OF_A_REPORT)
def test_nothing_becomes_markup_on_a_page_of_a_report(
    hostile: tuple[Room, list[Case]], usual: tuple[Room, Case], path: str
):
    room, cases = hostile
    known = made_of(*usual, path)
    for case in cases:
        assert made_of(room, case, path) <= known, case.at


def made_of(room: Room, case: Case, path: str) -> set[tuple[str, str]]:
    """Return what the pages of a report are made of, with all of its parts."""
    room.signed_in(case.owner)
    return {one for seen in parts(room, case.at + path) for one in seen.made_of} | PARTED


PARTED = {("p", ""), ("a", ""), ("a", "class"), ("a", "href")}
"""What leads to the parts of a long page: a short one has none."""


@pytest.mark.parametrize("path", LISTS)
def test_nothing_becomes_markup_on_a_list(hostile: tuple[Room, list[Case]], usual: tuple[Room, Case], path: str):
    (room, cases), (plain_room, plain_case) = hostile, usual
    known = {one for seen in parts(plain_room.signed_in(plain_case.owner), path) for one in seen.made_of} | PARTED
    found = {one for seen in parts(room.signed_in(cases[0].owner), path) for one in seen.made_of}
    assert found <= known


def test_a_text_that_became_markup_would_be_seen(usual: tuple[Room, Case]):
    room, case = usual
    known = made_of(room, case, "/handling")
    shown = room.get(f"{case.at}/handling").text
    assert Seen(shown).made_of <= known
    for place, text in (
        ("outside", "<script>alert(1)</script>"),
        ("outside", "<b onclick=x>"),
        ("outside", "<svg/onload=alert(1)>"),
        ('name="words"', 'name="words" autofocus onfocus="x"'),
    ):
        assert place in shown
        assert not Seen(shown.replace(place, text)).made_of <= known
    assert Seen(shown.replace("<h1>", "<a href='javascript:x'>")).away == ["javascript:x"]
    assert Seen(shown.replace("<h1>", "<a href='//evil.example'>")).away == ["//evil.example"]


@pytest.mark.parametrize("path", ["", "/handling"])
def test_a_report_and_its_handling_show_every_string_as_it_is(hostile: tuple[Room, list[Case]], path: str):
    room, cases = hostile
    for case in cases:
        room.signed_in(case.owner)
        shown = " ".join(plain(seen.text) for seen in parts(room, case.at + path))
        assert [place for place, text in enumerate(case.texts) if plain(halves_named(text)) not in shown] == []


def test_paper_shows_every_string_with_what_cannot_be_seen_by_its_code_point(hostile: tuple[Room, list[Case]]):
    room, cases = hostile
    for case in cases:
        shown = " ".join(parts(room.signed_in(case.owner), f"{case.at}/print?view=team")[0].text.split())
        assert [text for text in case.texts if plain(text) not in shown] == []


def test_the_audit_shows_every_string(hostile: tuple[Room, list[Case]]):
    room, cases = hostile
    shown = " ".join(" ".join(seen.text.split()) for seen in parts(room.signed_in(cases[0].owner), "/audit?kind=saw"))
    assert [text for case in cases for text in case.texts if plain(text) not in shown] == []


def test_what_is_checked_and_shared_shows_the_strings_that_it_tells(
    hostile: tuple[Room, list[Case]], usual: tuple[Room, Case]
):
    known: set[tuple[str, str]] = set()
    for room, cases in ((usual[0], [usual[1]]), hostile):
        for case in cases:
            room.signed_in(case.owner)
            seen = [*given_out(room, case), Seen(room.signed_in(ORGANISER).get("/shared").text)]
            known = known or {one for part in seen for one in part.made_of}
            assert {one for part in seen for one in part.made_of} <= known | SHARED, case.at
            assert [one.away for one in seen if one.away] == []


SHARED = {("strong", ""), ("input", "checked"), ("li", ""), ("ul", ""), ("ul", "class"), ("li", "class")}
"""What a check and a share may have besides, where something tells who the reporter is."""


def given_out(room: Room, case: Case) -> Iterator[Seen]:
    """Check an export and a share of a report, share it, and yield what the lead and the organiser see."""
    asked = {"view": "organiser", "person": ORGANISER, "days": "7", "form": "json", "recipient": case.texts[0][:40]}
    asked["recipient"] = "".join(char for char in asked["recipient"] if char.isprintable())
    check = send_from(room, f"{case.at}/export", f"{case.at}/export/check", **asked)
    shown = Seen(check.text)
    assert [text for text in case.texts[:4:2] if plain(text[:200]) not in " ".join(shown.text.split())] == []
    yield shown
    left_out = re.findall(r'type="hidden" name="left_out" value="(\d+)"', check.text)
    given = send_from(room, f"{case.at}/share", **asked, left_out=left_out, read="1")
    assert given.status_code == 200
    yield Seen(given.text)
    (share,) = room.values(f"SELECT id FROM share WHERE incident = {case.incident.id}")
    answer = room.signed_in(ORGANISER).get(f"/shared/{share}")
    assert answer.status_code == 200
    yield Seen(answer.text)
    room.signed_in(case.owner)


# --- files


def test_a_record_in_json_gives_each_string_back(hostile: tuple[Room, list[Case]]):
    room, cases = hostile
    for case in cases:
        file = send_from(room.signed_in(case.owner), f"{case.at}/export", view="team", form="json", read="1")
        said = [entry.get("text") for entry in json.loads(file.data)["entries"]]
        assert [text for text in case.texts if text not in said] == []


@pytest.mark.parametrize(("form", "view", "begins"), [("text", "team", b"Record of"), ("pdf", "reporter", b"%PDF")])
def test_a_record_is_written_as_text_and_for_paper(
    hostile: tuple[Room, list[Case]], form: str, view: str, begins: bytes
):
    """Of one report: 10,000 strings as text and PDF, and what they then say, are held by tests/printing."""
    room, (case, *_) = hostile
    file = send_from(room.signed_in(case.owner), f"{case.at}/export", view=view, form=form, read="1")
    assert file.data.startswith(begins)
    shown = " ".join(file.data.decode("utf-8", "replace").split())
    assert form == "pdf" or [text for text in case.texts if plain(text.split("\n")[0])[:40] not in shown] == []


def test_tables_of_all_reports_hold_no_formula(hostile: tuple[Room, list[Case]]):
    room, cases = hostile
    columns = ["reference", "what", "who", "where", "others", "taken_by"]
    answer = send_from(room.signed_in(cases[0].owner), "/exports", column=columns, form=["csv", "xlsx", "json"])
    assert answer.status_code == 200
    archive = zipfile.ZipFile(io.BytesIO(answer.data))
    told = {row["reference"]: row for row in json.loads(archive.read("reports.json"))}
    for case in cases:
        row = told[case.incident.reference]
        assert [row["what"], row["who"], row["where"], row["others"]] == list(case.texts[:4])
    rows = list(csv.reader(io.StringIO(archive.read("reports.csv").decode("utf-8-sig"), newline="")))
    assert len(rows) == REPORTS + 1
    assert [cell for row in rows for cell in row if FORMULA.match(cell) or cell[:1] in tuple("=+-@\t\r")] == []
    book = openpyxl.load_workbook(io.BytesIO(archive.read("reports.xlsx")))
    cells = [cell for row in book["reports"].iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.coordinate for cell in cells if cell.hyperlink] == []


# --- programs


def test_the_api_tells_states_and_no_string(hostile: tuple[Room, list[Case]]):
    room, cases = hostile
    secret = token(room, cases[0].owner)
    for path in ("/incidents", "/on-call", "/drills", "/health"):
        answer = ask(room, path, secret)
        assert answer.status_code == 200
        assert answer.json
        assert [text for case in cases for text in case.texts if text in answer.text] == []
    assert len(ask(room, "/incidents", secret).json["incidents"]) == REPORTS
