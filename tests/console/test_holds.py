"""Holds by hand: two people decide, a lead begins, and nobody learns of a record that they may not know of."""

from __future__ import annotations

import pytest

from hotline.domain.incident import Incident
from tests.console.room import ADMIN, LEAD_ID, ORGANISER, OUTSIDER, PRIMARY, Room, words_of
from tests.console.settings_forms import keep_out, pressed

OTHER_LEAD = "r1lead"
LIST = "/settings/records"


def closed(room: Room) -> Incident:
    """Let a report come, be taken and be closed."""
    incident = room.report()
    path = f"/i/{incident.reference}"
    room.signed_in(PRIMARY).do(f"{path}/do/take")
    room.do(f"{path}/do/close")
    room.do(f"{path}/do/close")
    found = room.incident(incident.id)
    assert not found.open
    return found


def page(incident: Incident) -> str:
    return f"{LIST}/{incident.reference}"


def decide(room: Room, incident: Incident, what: str, **fields: str) -> str:
    return words_of(pressed(room, page(incident), f"{page(incident)}/hold/{what}", **fields))


def test_two_people_hold_a_record_and_two_release_it(room: Room):
    incident = closed(room)
    shown = words_of(room.signed_in(LEAD_ID).get(LIST))
    assert incident.reference in shown
    assert "365 days" in shown
    assert "Asked. Somebody else" in decide(room, incident, "hold", why="A court asked")
    assert "somebody else has to confirm" in words_of(room.get(page(incident)))
    asked = room.get(page(incident)).text
    assert "confirm_hold" not in asked  # not by who asked
    room.signed_in(ADMIN)
    assert incident.reference in words_of(room.get(LIST))
    assert "The record is held." in decide(room, incident, "confirm_hold")
    room.signed_in(LEAD_ID)
    assert "held" in words_of(room.get(page(incident)))
    decide(room, incident, "release")
    room.signed_in(ADMIN)
    assert "no longer held" in decide(room, incident, "confirm_release")
    kinds = [one.partition(": ")[2] for one in room.audit(incident)]
    assert kinds[-4:] == ["hold_asked", "held", "release_asked", "released"]


def test_who_asked_can_not_confirm_whatever_they_send(room: Room):
    incident = closed(room)
    room.signed_in(LEAD_ID)
    decide(room, incident, "hold", why="A court asked")
    said = decide(room, incident, "confirm_hold")
    assert "It stood otherwise" in said
    assert "held" not in [one.partition(": ")[2] for one in room.audit(incident)]


def test_the_reason_is_kept_and_shown_on_no_page(room: Room):
    incident = closed(room)
    room.signed_in(LEAD_ID)
    decide(room, incident, "hold", why="Because Robin sues")
    for person in (LEAD_ID, ADMIN):
        assert not any("Robin" in room.signed_in(person).get(path).text for path in (LIST, page(incident)))
    keeping = room.store.read(lambda tx: tx.retention.of(incident.id))
    assert keeping is not None
    assert keeping.why == "Because Robin sues"


def test_an_admin_knows_of_no_record_before_a_lead_asked(room: Room):
    incident = closed(room)
    room.signed_in(ADMIN)
    unknown, hidden = room.get(f"{LIST}/ZZZ-99"), room.get(page(incident))
    assert (hidden.status_code, hidden.data) == (404, unknown.data)
    assert incident.reference not in room.get(LIST).text


@pytest.mark.parametrize("person", [OTHER_LEAD, PRIMARY, OUTSIDER, ORGANISER])
def test_nobody_else_finds_a_record_even_once_it_was_asked_about(room: Room, person: str):
    incident = closed(room)
    room.signed_in(LEAD_ID)
    decide(room, incident, "hold", why="A court asked")
    room.signed_in(person)
    unknown, hidden = room.get(f"{LIST}/ZZZ-99"), room.get(page(incident))
    assert (hidden.status_code, hidden.data) == (404, unknown.data)
    listed = room.get(LIST)
    assert incident.reference not in listed.text


@pytest.mark.parametrize("person", [LEAD_ID, ADMIN])
def test_who_is_kept_out_decides_about_nothing_and_sees_nothing(room: Room, person: str):
    incident = closed(room)
    before = room.signed_in(person).get(LIST)
    room.signed_in(LEAD_ID)
    decide(room, incident, "hold", why="A court asked")
    keep_out(room, incident, person)
    room.signed_in(person)
    unknown, hidden = room.get(f"{LIST}/ZZZ-99"), room.get(page(incident))
    assert (hidden.status_code, hidden.data) == (404, unknown.data)
    assert incident.reference not in room.get(LIST).text
    assert person == LEAD_ID or words_of(room.get(LIST)) == words_of(before)


def test_a_lead_says_what_a_record_is_and_its_day_follows(room: Room):
    incident = closed(room)
    room.signed_in(LEAD_ID)
    pressed(room, page(incident), f"{page(incident)}/class", kind="sanction")
    keeping = room.store.read(lambda tx: tx.retention.of(incident.id))
    assert keeping is not None
    assert keeping.chosen == "sanction"
    assert room.audit(incident)[-1].endswith(": retention_set")
    assert room.browser.post(f"{page(incident)}/class", data={"kind": "sanction"}).status_code == 400  # no token


def test_looking_at_days_is_no_reading_of_a_record(room: Room):
    incident = closed(room)
    before = room.audit(incident)
    room.signed_in(LEAD_ID).get(LIST)
    room.get(page(incident))
    assert room.audit(incident) == before
