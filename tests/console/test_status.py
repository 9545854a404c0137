"""The page of the state: what doctor finds, in words, and no report in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hotline.usecases import doctor
from tests.console.room import ADMIN, LEAD_ID, ORGANISER, OUTSIDER, PRIMARY, Room, words_of


def beat(room: Room, name: str, ago: timedelta = timedelta()) -> None:
    room.store.transact(lambda tx: tx.pulse.beat(name, datetime.now(UTC) - ago))


def test_it_says_what_doctor_says(room: Room):
    beat(room, "clock:1")
    page = words_of(room.signed_in(ADMIN).get("/status"))
    assert "A text would become a page now." in page
    found = room.store.read(lambda tx: doctor.findings(room.runtime, tx))
    for check in found:
        assert check.name.replace("_", " ") in page
        assert check.do in page
    assert {"clocks", "workers", "queue", "last webhook", "carrier errors", "migrations", "backup", "checkpoints"} <= {
        check.name for check in found
    }


def test_what_is_bad_comes_first_and_in_words(room: Room):
    page = words_of(room.signed_in(PRIMARY).get("/status"))
    assert "A text would NOT become a page now." in page
    assert page.index("bad no sign of a clock") < page.index("all well")


def test_workers_that_live_and_those_that_fell_silent(room: Room):
    assert "no sign of a worker" in words_of(room.signed_in(ADMIN).get("/status"))
    beat(room, "worker:1")
    assert "1 alive, the last sign" in words_of(room.get("/status"))
    beat(room, "worker:2", ago=timedelta(minutes=7))
    assert "1 alive, 1 silent for 7 min" in words_of(room.get("/status"))
    beat(room, "worker:3", ago=timedelta(hours=5))  # stopped long ago: of no interest
    assert "1 alive, 1 silent for 7 min" in words_of(room.get("/status"))


def test_the_last_webhook_is_one_that_was_signed(room: Room):
    room.signed_in(ADMIN)
    assert "none since this process began" in words_of(room.get("/status"))
    room.client.post("/carriers/twilio/sms", data={"Body": "forged"})
    assert "none since this process began" in words_of(room.get("/status"))
    room.report()
    assert "0 min ago, in this process" in words_of(room.get("/status"))


@pytest.mark.parametrize("person", [PRIMARY, OUTSIDER, LEAD_ID, ORGANISER, ADMIN])
def test_no_report_can_be_told_from_it(room: Room, person: str):
    beat(room, "clock:1")
    room.report()
    page = room.signed_in(person).get("/status")
    incident = room.report("Another one, with words of its own")
    again = room.get("/status")
    assert (page.status_code, again.status_code) == (200, 200)
    assert incident.reference not in again.text
    assert "words of its own" not in again.text
    assert room.audit(incident) == []
