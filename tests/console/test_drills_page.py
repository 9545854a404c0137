"""Drills in the console: begun by who plans, watched, kept; and what they tell nobody."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.console.forms import audited, send
from tests.console.room import ADMIN, FIRST, LEAD_ID, ORGANISER, PRIMARY, SECOND, SECONDARY, Room, words_of


def test_a_drill_is_begun_and_watched_and_its_result_kept(room: Room, monkeypatch: pytest.MonkeyPatch):
    page = send(room.signed_in(ORGANISER), "/drills", region=FIRST.code)
    assert "Drill of Region r0" in words_of(page)
    assert "Qxr0p0 no answer yet" in words_of(page)
    assert any("drilled" in line and line.startswith("Olga Organiser") for line in audited(room))

    (drill,) = room.values("SELECT id FROM drill")
    (first, _) = room.values("SELECT id FROM test_page ORDER BY id")
    room.store.transact(lambda tx: tx.drills.answer(first, room.runtime.now() + timedelta(seconds=9)))
    table = room.get(f"/drills/{drill}/table")
    assert "1 of 2 well" in words_of(table)
    assert re.search(r"answered (8|9) s", words_of(table))
    assert "X-All-There" not in table.headers

    later = room.runtime.now() + timedelta(minutes=6)
    monkeypatch.setattr(room.runtime, "now", lambda: later)
    over = room.get(f"/drills/{drill}/table")
    assert over.headers["X-All-There"]
    assert "no answer" in words_of(over)
    assert "1 of 2 well" in words_of(room.get("/drills"))


def test_one_drill_of_a_region_runs_at_a_time(room: Room):
    send(room.signed_in(LEAD_ID), "/drills", region=FIRST.code)
    assert "can not begin here now" in words_of(send(room, "/drills", region=FIRST.code))
    assert room.rows("drill") == 1


def test_none_begins_while_a_report_waits_that_its_lead_knows_of(room: Room):
    room.report()
    assert "can not begin here now" in words_of(send(room.signed_in(LEAD_ID), "/drills", region=FIRST.code))
    assert room.rows("drill") == 0


def test_a_report_that_waits_is_told_to_no_organiser_by_a_refusal(room: Room):
    room.report()
    page = send(room.signed_in(ORGANISER), "/drills", region=FIRST.code)
    assert "Drill of Region r0" in words_of(page)


def test_nor_to_a_lead_who_is_kept_out_of_it(room: Room):
    incident = room.report()

    def keep_out(tx):
        held = tx.incidents.get(incident.id)
        held.excluded |= {LEAD_ID}
        tx.incidents.save(held)

    room.store.transact(keep_out)
    assert "Drill of Region r0" in words_of(send(room.signed_in(LEAD_ID), "/drills", region=FIRST.code))


def test_who_does_not_plan_begins_none(room: Room):
    for person in (PRIMARY, SECONDARY, ADMIN):
        room.signed_in(person)
        assert room.get("/drills").status_code == 404
        assert send(room, "/drills", region=FIRST.code).status_code == 404
    assert room.rows("drill") == 0


def test_another_regions_drill_is_none_of_theirs(room: Room):
    assert send(room.signed_in(ORGANISER), "/drills", region=SECOND.code).status_code == 404
    send(room.signed_in(f"{SECOND.code}lead"), "/drills", region=SECOND.code)
    (drill,) = room.values("SELECT id FROM drill")
    room.signed_in(ORGANISER)
    assert room.get(f"/drills/{drill}").status_code == room.get(f"/drills/{drill}/table").status_code == 404
    assert drill not in room.get("/drills").text
