"""The page log: every attempt and what came of it, for leads; of reports that one may not know of not a row."""

from __future__ import annotations

import re
from typing import Any

import pytest

from hotline.domain.effects import Purpose
from hotline.domain.incident import Incident
from hotline.domain.organisation import Channel, PersonId
from hotline.store.calls import Call, CallKind, CallState
from tests.console.forms import handle, links
from tests.console.room import ADMIN, FIRST, LEAD_ID, ORGANISER, PRIMARY, Room, words_of


def references(page: Any) -> list[str]:
    """Return the references of a page's rows, from the top."""
    return re.findall(r'class="reference" href="/i/([^"]+)"', page.text)


def keep_out(room: Room, incident: Incident) -> None:
    def work(tx: Any) -> None:
        held = tx.incidents.get(incident.id)
        held.excluded |= {LEAD_ID}
        tx.incidents.save(held)

    room.store.transact(work)


def test_each_attempt_is_shown_the_newest_first_and_none_of_the_reports_words(room: Room):
    made = [room.report() for _ in range(3)]
    page = room.signed_in(LEAD_ID).get("/pages")
    assert references(page) == [one.reference for one in reversed(made)]
    assert "Qxr0p0 Texts, new report" in words_of(page)
    assert "waits to leave" in words_of(page)
    assert "following" not in page.text


def test_who_took_it_is_shown(room: Room):
    incident = room.report()
    room.signed_in(PRIMARY).do(f"/i/{incident.reference}/do/take")
    assert "took it" in words_of(room.signed_in(LEAD_ID).get("/pages"))


def test_a_report_that_one_may_not_know_of_leaves_no_trace(room: Room):
    room.report()
    before = room.signed_in(LEAD_ID).get("/pages")
    hidden = [room.report() for _ in range(3)]
    assert len(references(room.get("/pages"))) == 4
    for incident in hidden:
        keep_out(room, incident)
    room.report(region=1)
    assert room.get("/pages").data == before.data


def test_the_place_to_go_on_from_is_always_a_row_that_is_shown(room: Room, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("hotline.store.page_log.AT_ONCE", 2)
    monkeypatch.setattr("hotline.usecases.console.page_log.AT_ONCE", 2)
    monkeypatch.setattr("hotline.usecases.console.page_log.MOST", 2)
    made = [room.report() for _ in range(9)]
    for incident in made[1::2]:
        keep_out(room, incident)
    shown = [one.reference for one in reversed(made[::2])]
    page, seen, ids = room.signed_in(LEAD_ID).get("/pages"), [], set(room.values("SELECT id FROM page"))
    hidden = {one for one in ids if _incident_of(room, one) in {incident.id for incident in made[1::2]}}
    for _ in range(10):
        seen += references(page)
        assert not any(one in page.text for one in hidden)
        if not (further := links(page, "Older ones")):
            break
        page = room.get(f"/pages{further[0]}")
    assert seen == shown


def _incident_of(room: Room, page: str) -> int:
    (found,) = room.values(f"SELECT incident FROM page WHERE id = '{page}'")
    return int(found)


def test_only_what_did_not_arrive_or_one_persons(room: Room):
    first, second = room.report(), room.report()
    (page,) = room.values(f"SELECT id FROM page WHERE incident = {first.id}")
    room.store.transact(lambda tx: tx.messages.update(page, state="failed", error_code="30003"))
    room.signed_in(LEAD_ID)
    failed = room.get("/pages?failed=1")
    assert references(failed) == [first.reference]
    assert "the phone is off or out of reach" in words_of(failed)
    assert references(room.get(f"/pages?person={handle(room, 'Qxr0p0')}")) == [second.reference, first.reference]
    assert references(room.get(f"/pages?person={handle(room, 'Qxr0p1')}")) == []
    assert references(room.get("/pages?region=r0")) == [second.reference, first.reference]
    assert references(room.get("/pages?region=r1")) == []
    assert room.get("/pages?person=nobody").status_code == 404


def test_a_call_is_shown_as_far_as_it_came(room: Room):
    incident, now = room.report(), room.runtime.now()

    def work(tx: Any) -> None:
        for state in CallState:
            leg = Call(
                tx.calls.new_id(), "twilio", CallKind.PAGE, FIRST.line, FIRST.phones[0], now, incident.id,
                person=PersonId(PRIMARY), state=state, ended_at=now if state is CallState.ENDED else None,
            )  # fmt: skip
            tx.calls.add(leg)
            step = {"round_number": 1, "step": 0, "channel": Channel.VOICE, "purpose": Purpose.AGAIN}
            tx.messages.add_page(leg.id, incident, PersonId(PRIMARY), at=now, **step)

    room.store.transact(work)
    page = words_of(room.signed_in(LEAD_ID).get("/pages"))
    for said in ("waits to be placed", "is being placed", "placed, not sure", "rings", "picked up", "nobody picked up"):
        assert said in page
    assert len(references(room.get("/pages?failed=1"))) == 1


def test_it_is_for_leads(room: Room):
    room.report()
    for person in (PRIMARY, ORGANISER, ADMIN):
        assert room.signed_in(person).get("/pages").status_code == 404


def test_reading_it_opens_no_report_and_leaves_no_row_in_an_audit(room: Room):
    incident = room.report()
    room.signed_in(LEAD_ID).get("/pages")
    assert room.audit(incident) == []
