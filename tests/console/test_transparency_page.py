"""The transparency report: for organisers too, about a quarter that is over, and never about a single report."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest

from tests.console.room import ADMIN, LEAD_ID, ORGANISER, PRIMARY, Room, words_of

LATER = timedelta(days=120)


@pytest.fixture
def later(room: Room, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A room in which reports came a few months ago: the clock of whoever looks goes before."""
    monkeypatch.setattr(room.runtime, "now", lambda: datetime.now(UTC) + LATER)
    return room


def reports(room: Room, count: int, **where: int) -> None:
    now, room.runtime.now = room.runtime.now, lambda: datetime.now(UTC)
    for _ in range(count):
        room.report(**where)
    room.runtime.now = now


def figures(room: Room) -> dict[tuple[str, str], str]:
    """Return the figures of the only period that is told."""
    data = room.signed_in(ORGANISER).get("/transparency.csv").data.decode("utf-8-sig")
    return {(row["by"], row["what"]): row["reports"] for row in csv.DictReader(io.StringIO(data))}


@pytest.mark.parametrize("person", [LEAD_ID, ORGANISER, ADMIN])
def test_leads_organisers_and_admins_may_open_it(room: Room, person: str):
    assert "No quarter" in words_of(room.signed_in(person).get("/transparency"))


def test_a_responder_may_not(room: Room):
    assert room.signed_in(PRIMARY).get("/transparency").status_code == 404
    assert room.get("/transparency.csv").status_code == 404


def test_a_quarter_is_counted_and_nothing_is_written_down(later: Room):
    reports(later, 7)
    reports(later, 6, region=1)
    before = later.rows("audit")
    page = words_of(later.signed_in(ORGANISER).get("/transparency"))
    told = figures(later)
    assert told["all", "all"] == "13"
    assert (told["region", "r0"], told["region", "r1"]) == ("7", "6")
    assert told["kind", "text"].startswith("fewer")
    assert "got 13 reports" in page
    assert later.rows("audit") == before


def test_few_reports_are_not_told(later: Room):
    reports(later, 4)
    assert set(figures(later).values()) == {"fewer than 5, or hidden with such a number"}


def test_the_running_quarter_is_not_told(room: Room):
    reports(room, 9)
    assert figures(room) == {}


def test_what_was_told_stays_as_it_is(later: Room):
    reports(later, 9)
    before = figures(later)
    incident = later.incident(later.values("SELECT max(id) FROM incident")[0])
    incident.open, incident.closed_at = False, datetime.now(UTC)
    later.store.transact(lambda tx: tx.incidents.save(incident))
    assert figures(later) == before


def test_time_to_a_human_counts_from_the_report_to_whoever_took_it(later: Room, monkeypatch: pytest.MonkeyPatch):
    reports(later, 22)
    for number, row in enumerate(later.values("SELECT id FROM incident")):
        minutes = 3 if number % 2 else 10
        taken_at = datetime.now(UTC) + timedelta(minutes=minutes)
        with monkeypatch.context() as patched:
            patched.setattr(later.runtime, "now", lambda at=taken_at: at)
            later.signed_in(PRIMARY).do(f"/i/{later.incident(row).reference}/do/take")
    told = figures(later)
    assert told["wait", "five"] == "11"
    assert told["wait", "fifteen"].startswith("fewer")  # hidden with the zeros behind it
    assert told["wait", "nobody"].startswith("fewer")
