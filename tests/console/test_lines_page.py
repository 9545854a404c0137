"""Lines and regions: what is set up here, what the carrier has of it when asked, and a test that texts come in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hotline.carriers import SetUp
from hotline.domain.errors import CarrierUnavailable
from tests.console.forms import send
from tests.console.room import ADMIN, FIRST, LEAD_ID, ORGANISER, PRIMARY, SECOND, Room, words_of
from tests.web.desk import PUBLIC, text

OURS = SetUp(FIRST.line, sms=True, voice=True, sms_url=f"{PUBLIC}/carriers/twilio/sms#rc=5", voice_url="")


def at_carrier(room: Room, monkeypatch: pytest.MonkeyPatch, *numbers: SetUp) -> list[int]:
    """Let the carrier have these numbers; return a list that grows whenever it is asked."""
    asked: list[int] = []

    def listed() -> list[SetUp]:
        asked.append(1)
        return list(numbers)

    monkeypatch.setattr(room.runtime.carrier(), "list_numbers", listed)
    return asked


SHOWN = (FIRST.line, "Region r0", "public line", "takes texts", "no calls", "911", "English", "1 h second on call")


def test_each_line_and_policy_is_shown_and_nobody_outside_is_asked(room: Room, monkeypatch: pytest.MonkeyPatch):
    asked = at_carrier(room, monkeypatch, OURS)
    for person in (LEAD_ID, ORGANISER, ADMIN):
        page = words_of(room.signed_in(person).get("/lines"))
        assert [said for said in SHOWN if said not in page] == []
    assert asked == []


def test_a_responder_does_not_open_them(room: Room):
    room.signed_in(PRIMARY)
    assert room.get("/lines").status_code == room.get("/lines/heard").status_code == 404
    assert send(room, "/lines/check").status_code == 404


DIFFERS = (
    (OURS, "as expected"),
    (replace(OURS, sms=False), "can not text there"),
    (replace(OURS, sms_url="https://demo.example.com/"), "its texts go to another address"),
    (replace(OURS, sms_url=""), "its texts go to another address"),
    (replace(OURS, number="+12025550199"), "not in our account"),
)


def test_what_differs_at_the_carrier_is_said(room: Room, monkeypatch: pytest.MonkeyPatch):
    room.signed_in(ADMIN)
    for there, says in DIFFERS:
        at_carrier(room, monkeypatch, there, replace(OURS, number=SECOND.line))
        page = words_of(send(room, "/lines/check"))
        assert f"{FIRST.line} {says}" in page
        assert f"{SECOND.line} as expected" in page


def test_a_carrier_that_does_not_answer_is_said_and_nothing_else(room: Room, monkeypatch: pytest.MonkeyPatch):
    def listed() -> list[SetUp]:
        raise CarrierUnavailable("twilio", "no_connection")

    monkeypatch.setattr(room.runtime.carrier(), "list_numbers", listed)
    assert "does not answer" in words_of(send(room.signed_in(ADMIN), "/lines/check"))
    assert "does not answer" in words_of(send(room, "/lines/check"))  # the next may ask again


def test_a_text_from_the_team_ticks_its_line_and_a_report_none(room: Room):
    room.signed_in(ORGANISER)
    room.report()
    assert "it came" not in words_of(room.get("/lines/heard"))
    room.post(text(99, "check my phone", From=FIRST.phones[0]))
    assert f"{FIRST.line} ✓ it came" in words_of(room.get("/lines/heard"))
    assert f"{SECOND.line} no test from the team yet" in words_of(room.get("/lines/heard"))


def test_an_answer_to_a_page_ticks_no_line(room: Room):
    room.report()
    room.post(text(99, "1", From=FIRST.phones[0]))
    assert "it came" not in words_of(room.signed_in(ORGANISER).get("/lines/heard"))
