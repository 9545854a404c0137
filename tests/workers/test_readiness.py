"""/readyz says whether a text would become a page now, and what stands in the way."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest

from hotline.carriers.mail import Mailer
from tests.web.desk import Desk, text


def beat(desk: Desk, name: str = "clock:1", ago: float = 0) -> None:
    at = desk.runtime.now() - timedelta(seconds=ago)
    desk.store.transact(lambda tx: tx.pulse.beat(name, at))


def asked(desk: Desk) -> tuple[int, dict[str, str]]:
    answer = desk.client.get("/readyz")
    return answer.status_code, answer.get_json()


@pytest.fixture
def ready(desk: Desk) -> Desk:
    desk.runtime.mailer = Mailer("smtp://mail.example.org", "alarm@example.org")
    beat(desk)
    assert asked(desk)[0] == 200
    return desk


def test_all_is_well(ready: Desk):
    status, said = asked(ready)
    assert (status, said["status"]) == (200, "ready")
    assert {said[name] for name in ("database", "configuration", "clock", "outbox", "escalations", "alarm")} == {"ok"}


@pytest.mark.parametrize("ago", [None, 11])
def test_no_sign_of_a_clock(ready: Desk, ago: float | None):
    ready.store.transact(lambda tx: tx.pulse.forget("clock:", ready.runtime.now() + timedelta(seconds=1)))
    if ago is not None:
        beat(ready, ago=ago)
    status, said = asked(ready)
    assert (status, said["clock"]) == (503, "no sign of a clock")


def test_one_clock_of_several_is_enough(ready: Desk):
    beat(ready, "clock:2", ago=1000)
    assert asked(ready)[0] == 200


def test_rows_that_wait_too_long(ready: Desk):
    ready.post(text())
    now = ready.runtime.now
    ready.runtime.now = lambda: now() + timedelta(seconds=31)
    beat(ready)
    status, said = asked(ready)
    assert (status, said["outbox"]) == (503, "rows wait too long")


def test_an_escalation_that_is_overdue(ready: Desk):
    ready.post(text())
    assert asked(ready)[1]["escalations"] == "ok"
    with sqlite3.connect(ready.path) as connection:
        connection.execute("UPDATE incident SET escalate_at = opened_at - 10000000")
    status, said = asked(ready)
    assert (status, said["escalations"]) == (503, "some are overdue")


def test_nothing_applied_yet(ready: Desk):
    with sqlite3.connect(ready.path) as connection:
        connection.execute("DELETE FROM configuration")
    status, said = asked(ready)
    assert (status, said["configuration"]) == (503, "nothing applied yet")


def test_a_missing_mail_server_is_told_though_texts_still_become_pages(ready: Desk):
    ready.runtime.mailer = Mailer("", "")
    status, said = asked(ready)
    assert status == 200
    assert said["alarm"].startswith("no mail server")


def test_what_the_carrier_still_holds_is_counted_and_stops_nothing(ready: Desk):
    assert asked(ready)[1]["at_carrier"] == 0
    ready.post(text())
    beat(ready)
    assert (asked(ready)[0], asked(ready)[1]["at_carrier"]) == (200, 1)


def test_a_database_that_is_gone(ready: Desk):
    with sqlite3.connect(ready.path) as connection:
        connection.execute("ALTER TABLE heartbeat RENAME TO elsewhere")
    status, said = asked(ready)
    assert (status, said["database"]) == (503, "not reachable")


def test_health_needs_no_database(ready: Desk):
    ready.path.unlink()
    assert ready.client.get("/healthz").get_json() == {"status": "ok"}


def test_what_is_said_in_public_names_nobody(ready: Desk):
    ready.post(text())
    assert set(asked(ready)[1]) == {
        "status", "database", "host", "configuration", "clock", "outbox", "escalations", "alarm",
        "at_carrier", "checkpoints",
    }  # fmt: skip
