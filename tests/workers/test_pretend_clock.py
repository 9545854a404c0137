"""Where time is pretend, leases and lateness are still the machine's: nobody is paged twice, and nothing cries wolf."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hotline.carriers.mail import Mailer
from hotline.pretend_time import PretendClock, PretendTime
from hotline.store.outbox import LEASE, JobName
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store, Transaction
from hotline.usecases.audit import audit
from tests.web.desk import RING, Desk, text

NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)
HOUR = 3600.0
"""Seconds from the first step of the desk's policy to the second."""


class Machine:
    """The machine's seconds, moved by hand."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine()
    monkeypatch.setattr("hotline.pretend_time.time.sleep", lambda seconds: setattr(machine, "at", machine.at + seconds))
    return machine


@pytest.fixture
def pretend(tmp_path: Path, desk: Desk, machine: Machine) -> PretendTime:
    made = PretendTime(tmp_path / "time", begins=NOON.timestamp(), machine=machine)
    desk.runtime.pretend = PretendClock(tmp_path / "time", machine)
    desk.runtime.now = desk.runtime.pretend.now
    desk.runtime.mailer = Mailer("smtp://mail.example.org", "alarm@example.org")
    return made


def beat(desk: Desk) -> None:
    desk.store.transact(lambda tx: tx.pulse.beat("clock:1", desk.runtime.now()))


def ready(desk: Desk) -> bool:
    return desk.client.get("/readyz").status_code == 200


def test_an_hour_in_which_time_stands_is_no_trouble(desk: Desk, pretend: PretendTime, machine: Machine):
    desk.post(text())
    pretend.pause()
    beat(desk)
    do_all_that_is_due(desk)
    machine.at += HOUR
    beat(desk)
    assert ready(desk)
    assert audit(desk.runtime)


def do_all_that_is_due(desk: Desk) -> None:
    now = desk.runtime.now()

    def work(tx: Transaction) -> None:
        for due in tx.outbox.due(now, limit=99):
            claimed = tx.outbox.claim(due.row, due.attempt, by="worker:1", now=now)
            assert claimed is not None
            assert tx.outbox.finish(claimed, now)

    desk.store.transact(work)


def test_at_twenty_times_the_speed_a_clock_is_missed_after_ten_seconds_of_the_machine_s(
    desk: Desk, pretend: PretendTime, machine: Machine
):
    pretend.run(20)
    beat(desk)
    machine.at += 9
    assert ready(desk)
    machine.at += 2
    assert not ready(desk)


def test_at_twenty_times_the_speed_a_step_is_late_after_five_seconds_of_the_machine_s(
    desk: Desk, pretend: PretendTime, machine: Machine
):
    desk.post(text())
    pretend.run(20)
    machine.at += HOUR / 20 + 4
    assert audit(desk.runtime)
    machine.at += 2
    assert not audit(desk.runtime)


@pytest.fixture
def leased(desk: Desk, machine: Machine) -> Iterator[Store]:
    """The desk's database as a process whose time is pretend opens it."""
    store = Store(
        f"sqlite:///{desk.path}", KeyRing.parse(RING),
        machine=lambda: datetime.fromtimestamp(machine.at, UTC),
    )  # fmt: skip
    yield store
    store.close()


def test_who_has_a_row_in_hand_keeps_it_however_far_time_is_carried_forward(leased: Store, machine: Machine):
    leased.transact(lambda tx: tx.outbox.add(JobName.ESCALATE, now=NOON))
    (due,) = leased.read(lambda tx: tx.outbox.due(NOON, limit=9))
    claimed = leased.transact(lambda tx: tx.outbox.claim(due.row, due.attempt, by="worker:1", now=NOON))
    assert claimed is not None
    later = NOON + timedelta(hours=1)
    assert leased.read(lambda tx: tx.outbox.due(later, limit=9)) == []
    machine.at += LEASE.total_seconds() - 0.1
    assert leased.read(lambda tx: tx.outbox.due(later, limit=9)) == []
    assert leased.transact(lambda tx: tx.outbox.renew(claimed, later))
    machine.at += LEASE.total_seconds() - 0.1
    assert leased.read(lambda tx: tx.outbox.due(later, limit=9)) == []
    machine.at += 0.1
    assert [one.row for one in leased.read(lambda tx: tx.outbox.due(later, limit=9))] == [due.row]


def test_what_is_offered_or_taken_is_held_for_the_machine_s_time_too(leased: Store, machine: Machine):
    leased.transact(lambda tx: tx.outbox.add(JobName.ESCALATE, now=NOON))
    later = NOON + timedelta(hours=1)
    offered = leased.read(lambda tx: tx.outbox.due(later, limit=9))
    leased.transact(lambda tx: tx.outbox.lease_to_queue(offered, later))
    assert leased.read(lambda tx: tx.outbox.due(later + timedelta(hours=1), limit=9)) == []
    machine.at += 1
    taken = leased.transact(lambda tx: tx.outbox.take(later, lease=timedelta(seconds=5), limit=9))
    assert [one.row for one in taken] == [one.row for one in offered]
    machine.at += 4.9
    assert leased.read(lambda tx: tx.outbox.due(later + timedelta(hours=1), limit=9)) == []
