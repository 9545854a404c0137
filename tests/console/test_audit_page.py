"""The audit's page: who saw and did what, as far as somebody may know of it, and whether the chain is whole."""

from __future__ import annotations

import sqlite3

import pytest

from hotline.domain.deeds import AuditKind
from hotline.web.console.audit import GROUPS
from hotline.web.console.words import LANGUAGES
from hotline.web.console.words import words_of as words_in
from tests.console.room import ADMIN, LEAD_ID, ORGANISER, PRIMARY, Room, words_of


@pytest.mark.parametrize("person", [PRIMARY, ORGANISER])
def test_it_is_for_leads_and_admins(room: Room, person: str):
    assert room.signed_in(person).get("/audit").status_code == 404


def test_a_lead_sees_who_read_a_report_and_that_they_looked_is_written_down_once(room: Room):
    incident = room.report()
    room.signed_in(PRIMARY).get(f"/i/{incident.reference}")
    before = room.rows("audit")
    page = words_of(room.signed_in(LEAD_ID).get("/audit"))
    assert incident.reference in page
    assert "Read the report in the console." in page
    assert room.rows("audit") == before + 1
    assert len(room.audit(incident)) == 1


def test_an_admin_sees_the_organisations_chain_only_and_nothing_of_reports(room: Room):
    before = words_of(room.signed_in(ADMIN).get("/audit"))
    incident = room.report()
    room.signed_in(PRIMARY).get(f"/i/{incident.reference}")
    written = room.rows("audit")
    page = words_of(room.signed_in(ADMIN).get("/audit"))
    assert page == before
    assert room.rows("audit") == written


def test_a_lead_of_elsewhere_or_kept_out_sees_no_row_no_chain_and_no_gap(room: Room):
    room.signed_in(LEAD_ID)
    before = words_of(room.get("/audit"))
    elsewhere, about_them = room.report(region=1), room.report()
    room.store.transact(lambda tx: keep_out(tx, about_them.id))
    for incident in (elsewhere, about_them):
        for _ in range(60):
            room.store.transact(lambda tx, row=incident.id: read(tx, room, row))
    assert words_of(room.get("/audit")) == before


def test_it_is_narrowed_by_person_kind_and_day_and_goes_on_below(room: Room):
    incident = room.report()
    for number in range(70):
        room.store.transact(lambda tx, by=f"Nobody {number % 2}": read(tx, room, incident.id, by))
    room.signed_in(LEAD_ID)
    first = room.get("/audit?who=Nobody+1&kind=saw")
    assert "Nobody 1" in words_of(first)
    assert "Nobody 0" not in words_of(first).partition("The newest first")[2]
    assert first.text.count('<th scope="row">Nobody 1') == 35
    assert "Nobody" not in words_of(room.get("/audit?kind=exported"))
    assert "Nobody" not in words_of(room.get("/audit?until=2020-01-01"))
    whole = room.get("/audit?kind=saw")
    older = whole.text.partition('class="button quiet" href="')[2].partition('"')[0].replace("&amp;", "&")
    rest = room.get(f"/audit{older}")
    # The lead's own first look stands above them.
    assert [page.text.count("Nobody") for page in (whole, rest)] == [49, 21]


def test_a_marked_name_is_not_shown(room: Room):
    incident = room.report()
    room.store.transact(
        lambda tx: tx.audit.append(incident.id, AuditKind.IDENTIFIES, at=room.runtime.now(), who="Lee", text="Robin Q")
    )
    page = words_of(room.signed_in(LEAD_ID).get("/audit"))
    assert "Robin" not in page
    assert "Marked a name" in page


def test_a_chain_that_somebody_changed_is_said_to_be_broken(room: Room):
    incident = room.report()
    for _ in range(2):
        room.store.transact(lambda tx: read(tx, room, incident.id))
    assert "broken" not in words_of(room.signed_in(LEAD_ID).get("/audit"))
    with sqlite3.connect(room.path) as connection:
        connection.execute("DROP TRIGGER audit_no_update")
        connection.execute("UPDATE audit SET hash = x'00' WHERE incident = ? AND seq = 1", (incident.id,))
    page = words_of(room.get("/audit"))
    assert f"{incident.reference}: broken" in page
    assert "the organisation: whole" in page


@pytest.mark.parametrize("asked", ["since=x", "below=1-2", "below=9-9-9", "until=9999-12-31", "kind=%00", "below=-1-2"])
def test_any_address_is_answered(room: Room, asked: str):
    assert room.signed_in(LEAD_ID).get(f"/audit?{asked}").status_code == 200


def test_each_kind_of_deed_is_found_under_one_word_and_no_word_stands_for_another():
    found = [kind for kinds in GROUPS.values() for kind in kinds]
    assert sorted(found) == sorted(AuditKind)
    for language in LANGUAGES:
        said = [words_in(language)[f"audit-{group}"] for group in GROUPS]
        assert len(set(said)) == len(GROUPS)


@pytest.mark.parametrize("group", GROUPS)
def test_each_word_of_the_list_shows_its_kinds_and_no_other(room: Room, group: str):
    for kind in AuditKind:
        room.store.transact(
            lambda tx, kind=kind: tx.audit.append(None, kind, at=room.runtime.now(), who="Wilma", text=f"<{kind}>")
        )
    page = words_of(room.signed_in(LEAD_ID).get(f"/audit?kind={group}&who=Wilma"))
    # A receipt of what was destroyed, and a marked name, are not told here.
    untold = {AuditKind.DESTROYED, AuditKind.IDENTIFIES}
    assert {kind for kind in AuditKind if f"<{kind}>" in page} == GROUPS[group] - untold


def read(tx, room: Room, row: int, who: str = "Nobody 0") -> None:
    tx.audit.append(row, AuditKind.READ, at=room.runtime.now(), who=who, text="Read the record.")


def keep_out(tx, row: int) -> None:
    incident = tx.incidents.get(row)
    incident.excluded = frozenset({LEAD_ID})
    tx.incidents.save(incident)
