"""All reports as tables: those that a lead may read, without words unless asked, written down once."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest

from tests.console.forms import send_from
from tests.console.room import ADMIN, LEAD_ID, ORGANISER, PRIMARY, WORDS, Room, words_of

PLAIN = ["reference", "region", "opened_at", "state"]


def files(room: Room, columns: list[str], forms: tuple[str, ...] = ("csv", "xlsx", "json")) -> dict[str, bytes]:
    answer = send_from(room.signed_in(LEAD_ID), "/exports", column=columns, form=list(forms))
    assert answer.status_code == 200
    archive = zipfile.ZipFile(io.BytesIO(answer.data))
    return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("person", [PRIMARY, ORGANISER, ADMIN])
def test_it_is_for_leads(room: Room, person: str):
    assert room.signed_in(person).get("/exports").status_code == 404


def test_a_lead_gets_the_reports_of_their_region_and_none_of_which_they_are_kept_out(room: Room):
    here, _elsewhere, about_them = room.report(), room.report(region=1), room.report()
    room.store.transact(lambda tx: keep_out(tx, about_them.id))
    found = files(room, PLAIN)
    rows = list(csv.DictReader(io.StringIO(found["reports.csv"].decode("utf-8-sig"))))
    assert [row["reference"] for row in rows] == [here.reference]
    assert json.loads(found["manifest.json"])["reports"] == 1
    assert WORDS.encode() not in b"".join(found.values())
    assert set(rows[0]) == set(PLAIN)


def test_words_are_there_only_where_they_were_asked_for(room: Room):
    room.report()
    found = files(room, [*PLAIN, "what"], ("json",))
    assert set(found) == {"manifest.json", "reports.json"}
    (row,) = json.loads(found["reports.json"])
    assert row["what"] == WORDS


def test_words_are_offered_but_not_chosen(room: Room):
    page = room.signed_in(LEAD_ID).get("/exports").text
    assert 'value="reference" checked' in page
    assert 'value="what">' in page


def test_each_export_is_written_down_once_and_tells_an_admin_no_number_and_no_reference(room: Room):
    incident = room.report()
    before = room.rows("audit")
    files(room, [*PLAIN, "what"])
    assert room.rows("audit") == before + 1
    assert room.audit(incident) == []
    page = words_of(room.signed_in(ADMIN).get("/audit"))
    assert "exported tables of reports with what." in page
    assert incident.reference not in page


@pytest.mark.parametrize("chosen", [{"column": ["reference"]}, {"form": ["csv"]}, {}])
def test_nothing_chosen_is_said_and_not_written_down(room: Room, chosen):
    before = room.rows("audit")
    answer = send_from(room.signed_in(LEAD_ID), "/exports", **chosen)
    assert answer.status_code == 400
    assert "Please choose" in words_of(answer)
    assert room.rows("audit") == before


def test_a_formula_in_a_report_is_text(room: Room):
    room.report('=HYPERLINK("http://example.org","He shouts") he shouts at me')
    found = files(room, ["what"], ("csv",))
    assert found["reports.csv"].decode("utf-8-sig").splitlines()[1].startswith("\"'=HYPERLINK")


def keep_out(tx, row: int) -> None:
    incident = tx.incidents.get(row)
    incident.excluded = frozenset({LEAD_ID})
    tx.incidents.save(incident)
