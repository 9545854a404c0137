"""A view shared with an organiser: what the lead saw, until its time is over, each reading written down."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.console.forms import send_from
from tests.console.room import ADMIN, LEAD_ID, ORGANISER, OUTSIDER, PRIMARY, WORDS, Room, words_of

NAMED = "My name is Robin Quist, he follows me"


def share(room: Room, incident, **changed: object):
    fields = {"person": ORGANISER, "view": "organiser", "days": "7", "read": "1", **changed}
    return send_from(room.signed_in(LEAD_ID), f"/i/{incident.reference}/share", **fields)


def only(room: Room) -> str:
    (found,) = room.values("SELECT id FROM share")
    return f"/shared/{found}"


def kinds(room: Room, incident) -> list[str]:
    return [line.split(": ")[1] for line in room.audit(incident)]


def test_an_organiser_reads_what_is_shared_and_nothing_else(room: Room):
    incident, other = room.report(), room.report("Another one shouts at me")
    assert "Nothing is shared" in words_of(room.signed_in(ORGANISER).get("/shared"))
    share(room, incident)
    page = words_of(room.signed_in(ORGANISER).get("/shared"))
    assert incident.reference in page
    assert other.reference not in page
    assert WORDS not in page
    shown = room.get(only(room))
    assert WORDS in words_of(shown)
    assert incident.contact not in shown.text
    for path in (f"/i/{incident.reference}", f"/i/{incident.reference}/print", f"/i/{incident.reference}/share"):
        assert room.get(path).status_code == 404


def test_each_reading_is_written_down_once_and_the_list_is_not(room: Room):
    incident = room.report()
    share(room, incident)
    assert kinds(room, incident) == ["shared"]
    room.signed_in(ORGANISER).get("/shared")
    assert kinds(room, incident) == ["shared"]
    for count in (1, 2):
        room.get(only(room))
        assert kinds(room, incident).count("read") == count


def test_the_record_says_in_plain_words_with_whom_it_is_shared_and_when_that_ended(room: Room):
    incident = room.report()
    share(room, incident)
    said = room.entries(incident)
    assert any("Lee r0 shares the organiser's view with Olga Organiser until " in line for line in said)
    page = f"/i/{incident.reference}/share"
    assert "Olga Organiser" in words_of(room.get(page))
    send_from(room, page, f"{page}/{only(room).rpartition('/')[2]}/end")
    assert any(
        "Lee r0 no longer shares anything of this with Olga Organiser." in line for line in room.entries(incident)
    )
    assert kinds(room, incident)[-1] == "share_ended"
    assert room.signed_in(ORGANISER).get(only(room)).status_code == 404
    assert incident.reference not in room.get("/shared").text


def test_it_ends_by_itself(room: Room, monkeypatch: pytest.MonkeyPatch):
    incident = room.report()
    share(room, incident, days="1")
    room.signed_in(ORGANISER)
    assert room.get(only(room)).status_code == 200
    monkeypatch.setattr(room.runtime, "now", lambda: datetime.now(UTC) + timedelta(days=1))
    assert room.get(only(room)).status_code == 404
    assert incident.reference not in room.get("/shared").text


def test_who_is_kept_out_meanwhile_sees_nothing_of_it(room: Room):
    incident = room.report()
    share(room, incident)
    never = room.signed_in(ORGANISER).get("/shared/nothing")
    room.store.transact(lambda tx: keep_out(tx, incident.id))
    hidden = room.get(only(room))
    assert (hidden.status_code, hidden.data) == (404, never.data)
    assert "Nothing is shared" in words_of(room.get("/shared"))


def test_it_is_not_offered_to_somebody_kept_out_nor_to_anybody_who_is_no_organiser(room: Room):
    incident = room.report()
    room.store.transact(lambda tx: keep_out(tx, incident.id))
    page = room.signed_in(LEAD_ID).get(f"/i/{incident.reference}/share")
    assert "no organiser" in words_of(page)
    other = room.report()
    assert "Olga" in room.get(f"/i/{other.reference}/share").text
    for person in (ADMIN, OUTSIDER, PRIMARY, "nobody"):
        assert share(room, other, person=person).status_code == 404
    assert room.values("SELECT count(*) FROM share") == [0]


def test_a_report_about_an_unnamed_person_of_the_team_is_shared_with_nobody(room: Room):
    incident = room.report()
    share(room, incident)
    room.store.transact(lambda tx: restrict(tx, incident.id))
    assert room.signed_in(ORGANISER).get(only(room)).status_code == 404


@pytest.mark.parametrize("person", [PRIMARY, ADMIN, LEAD_ID, OUTSIDER])
def test_what_is_shared_with_one_is_for_nobody_else(room: Room, person: str):
    incident = room.report()
    share(room, incident)
    assert room.signed_in(person).get(only(room)).status_code == 404
    assert kinds(room, incident) == ["shared"]


def test_what_tells_who_the_reporter_is_must_be_left_out_and_the_check_shows_it(room: Room):
    incident = room.report(NAMED)
    path = f"/i/{incident.reference}/share"
    seen = send_from(room.signed_in(LEAD_ID), path, f"{path}/check", person=ORGANISER, view="organiser", days="7")
    assert "somebody says their own name" in words_of(seen)
    assert "Olga Organiser" in words_of(seen)
    assert share(room, incident).status_code == 409
    assert share(room, incident, read="").status_code == 400
    assert room.values("SELECT count(*) FROM share") == [0]
    share(room, incident, left_out="2")
    assert "Robin" not in room.signed_in(ORGANISER).get(only(room)).text


def test_what_comes_later_is_not_shown_nor_counted(room: Room):
    incident = room.report()
    share(room, incident)
    before = words_of(room.signed_in(ORGANISER).get(only(room)))
    room.signed_in(PRIMARY).do(f"/i/{incident.reference}/do/note", words="A later note")
    after = words_of(room.signed_in(ORGANISER).get(only(room)))
    assert after == before


@pytest.mark.parametrize("changed", [{"view": "team"}, {"view": "reporter"}, {"days": "365"}, {"days": "x"}])
def test_only_views_that_hide_the_reporter_are_shared_and_not_for_ever(room: Room, changed: dict[str, str]):
    assert share(room, room.report(), **changed).status_code == 404


def test_a_public_statement_can_be_shared(room: Room):
    incident = room.report()
    share(room, incident, view="public")
    page = words_of(room.signed_in(ORGANISER).get(only(room)))
    assert "A report to the Code of Conduct team" in page
    assert WORDS not in page


def test_with_whom_it_is_shared_stands_nowhere_in_the_clear_and_goes_with_the_record(room: Room):
    incident = room.report()
    share(room, incident)
    stored = b"".join(path.read_bytes() for path in room.path.parent.glob("hotline.db*"))
    for canary in (b"Olga", b"olga", b"organiser", WORDS.encode()):
        assert canary not in stored
    room.store.transact(lambda tx: tx.destruction.destroy(incident.id, datetime.now(UTC)))
    assert room.values("SELECT count(*) FROM share") == [0]
    assert "Nothing is shared" in words_of(room.signed_in(ORGANISER).get("/shared"))


def keep_out(tx, row: int) -> None:
    incident = tx.incidents.get(row)
    incident.excluded = frozenset({ORGANISER})
    tx.incidents.save(incident)


def restrict(tx, row: int) -> None:
    incident = tx.incidents.get(row)
    incident.restricted = True
    tx.incidents.save(incident)
