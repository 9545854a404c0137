"""The page of a report: read by who may, written down each time, and worked on as by text."""

from __future__ import annotations

from tests.console.room import FIRST, LEAD_ID, OUTSIDER, PRIMARY, SECONDARY, WORDS, Room, words_of


def test_a_report_is_shown_word_for_word_and_each_reading_is_written_down_once(room: Room):
    incident = room.report()
    for seen in (1, 2):
        page = room.signed_in(PRIMARY).get(f"/i/{incident.reference}")
        assert WORDS in words_of(page)
        assert len(room.audit(incident)) == seen
    assert room.get(f"/i/{incident.reference}/version").status_code == 200
    assert len(room.audit(incident)) == 2  # it told nothing


def test_what_somebody_may_not_know_of_is_as_what_never_was(room: Room):
    incident = room.report()
    room.signed_in(OUTSIDER)
    unknown, hidden = (room.get(f"/i/{ref}") for ref in ("ZZZ-99", incident.reference))
    assert hidden.status_code == unknown.status_code == 404
    assert hidden.data == unknown.data
    assert dict(hidden.headers) == dict(unknown.headers)
    assert room.audit(incident) == []


def test_it_is_taken_and_answered_from_the_page(room: Room):
    incident = room.report()
    path = f"/i/{incident.reference}"
    page = room.signed_in(PRIMARY).do(f"{path}/do/take")
    assert "You have" in words_of(page)
    assert room.incident(incident.id).owner == PRIMARY
    assert any(incident.reference in body for body in room.texts_to(FIRST.phones[0])[1:])  # confirmed to their phone
    room.do(f"{path}/do/text", words="I am on my way")
    assert any("I am on my way" in body for body in room.texts_to(incident.contact))
    room.do(f"{path}/do/note", words="He waits at the desk")
    assert any("He waits at the desk" in line for line in room.entries(incident))
    assert not any("He waits" in body for body in room.texts_to(incident.contact))


def test_a_lead_closes_what_another_has(room: Room):
    incident = room.report()
    path = f"/i/{incident.reference}"
    room.signed_in(PRIMARY).do(f"{path}/do/take")
    room.signed_in(LEAD_ID).do(f"{path}/do/close")
    assert room.incident(incident.id).open  # asked once
    room.do(f"{path}/do/close")
    assert not room.incident(incident.id).open
    assert room.get(path).status_code == 200


def test_a_form_without_its_token_does_nothing(room: Room):
    incident = room.report()
    answer = room.signed_in(PRIMARY).browser.post(f"/i/{incident.reference}/do/take")
    assert answer.status_code == 400
    assert room.incident(incident.id).owner is None


def test_who_is_kept_out_finds_nothing_more(room: Room):
    incident = room.report()
    path = f"/i/{incident.reference}"
    room.signed_in(PRIMARY).do(f"{path}/do/take")
    assert room.signed_in(SECONDARY).get(path).status_code == 404
