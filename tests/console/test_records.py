"""A record on paper and in files: by who may hand it on, shown before it goes, written down once each time."""

from __future__ import annotations

import hashlib
import json

import pytest

from hotline import verifier
from tests.console.forms import send_from
from tests.console.room import ADMIN, LEAD_ID, ORGANISER, OUTSIDER, PRIMARY, WORDS, Room, words_of

NAMED = "My name is Robin Quist, he follows me"


def audited(room: Room, incident) -> list[str]:
    return [line.split(": ")[1] for line in room.audit(incident)]


@pytest.mark.parametrize("person", [PRIMARY, OUTSIDER, ORGANISER, ADMIN])
@pytest.mark.parametrize("path", ["print", "print.css", "export"])
def test_who_may_not_hand_it_on_finds_nothing(room: Room, person: str, path: str):
    incident = room.report()
    room.signed_in(person)
    hidden, unknown = (room.get(f"/i/{reference}/{path}") for reference in (incident.reference, "ZZZ-99"))
    assert hidden.status_code == unknown.status_code == 404
    assert hidden.data == unknown.data
    assert room.audit(incident) == []


def test_a_printed_page_says_who_printed_it_and_each_is_written_down_once(room: Room):
    incident = room.report()
    page = room.signed_in(LEAD_ID).get(f"/i/{incident.reference}/print")
    assert WORDS in words_of(page)
    assert "Printed by Lee" in words_of(page)
    assert "All times: " in words_of(page)
    assert audited(room, incident) == ["exported"]
    assert '<table class="entries">' in page.text


@pytest.mark.parametrize(("asked", "size"), [("a4", "A4"), ("letter", "letter")])
def test_every_page_has_the_reference_and_its_number(room: Room, asked: str, size: str):
    incident = room.report()
    sheet = room.signed_in(LEAD_ID).get(f"/i/{incident.reference}/print.css?paper={asked}")
    assert sheet.mimetype == "text/css"
    assert f"size: {size}" in sheet.text
    assert f'content: "{incident.reference}"' in sheet.text
    assert "counter(page)" in sheet.text
    assert "counter(pages)" in sheet.text
    assert room.audit(incident) == []


def test_a_view_that_hides_the_reporter_is_printed_without_what_tells_them(room: Room):
    incident = room.report(NAMED)
    page = room.signed_in(LEAD_ID).get(f"/i/{incident.reference}/print?view=organiser")
    assert "Robin" not in page.text
    assert incident.contact not in page.text
    assert "somebody says their own name" in page.text
    assert "Robin" in room.get(f"/i/{incident.reference}/print?view=team").text


def test_what_was_found_is_shown_before_anything_is_written(room: Room):
    incident = room.report(NAMED)
    path = f"/i/{incident.reference}/export"
    shown = words_of(
        send_from(room.signed_in(LEAD_ID), path, f"{path}/check", view="organiser", form="json", recipient="Olga")
    )
    assert "somebody says their own name" in shown
    assert "left out" in shown
    assert audited(room, incident) == ["read"]

    refused = send_from(room, path, view="organiser", form="json", recipient="Olga", read="1")
    assert refused.status_code == 409
    unread = send_from(room, path, view="organiser", form="json", recipient="Olga", left_out="2")
    assert unread.status_code == 400
    assert "exported" not in audited(room, incident)

    file = send_from(room, path, view="organiser", form="json", recipient="Olga", left_out="2", read="1")
    assert file.status_code == 200
    assert "attachment" in file.headers["Content-Disposition"]
    record = json.loads(file.data)
    assert record["for"] == "Olga"
    assert record["left_out"] == [2]
    assert "Robin" not in file.text
    assert audited(room, incident).count("exported") == 1


def test_an_export_proves_itself_and_the_audit_knows_its_hash(room: Room, tmp_path):
    incident = room.report()
    file = send_from(room.signed_in(LEAD_ID), f"/i/{incident.reference}/export", view="team", form="json", read="1")
    path = tmp_path / "record.json"
    path.write_bytes(file.data)
    assert verifier.main([str(path)]) == 0
    (deed,) = room.store.read(lambda tx: list(tx.audit.of(incident.id)))
    assert deed.details["sha256"] == hashlib.sha256(file.data).hexdigest()
    assert room.get("/exports/verify_record.py").text.startswith('"""')


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("text", b"Record of")])
def test_each_form_is_handed_over(room: Room, form: str, begins: bytes):
    incident = room.report()
    file = send_from(room.signed_in(LEAD_ID), f"/i/{incident.reference}/export", view="team", form=form, read="1")
    assert file.data.startswith(begins)


def test_nothing_goes_to_somebody_who_is_kept_out(room: Room):
    incident = room.report("Somebody of the team hits people")
    kept_out = room.store.read(lambda tx: room.runtime.directory(tx).organisation.people[PRIMARY].name)
    room.store.transact(lambda tx: keep_out(tx, incident.id))
    path = f"/i/{incident.reference}/export"
    page = send_from(room.signed_in(LEAD_ID), path, f"{path}/check", view="organiser", form="json", recipient=kept_out)
    assert "is kept out of this report" in words_of(page)
    assert send_from(room, path, view="organiser", form="json", recipient=kept_out, read="1").status_code == 409


def keep_out(tx, row: int) -> None:
    incident = tx.incidents.get(row)
    incident.excluded = frozenset({PRIMARY})
    tx.incidents.save(incident)
