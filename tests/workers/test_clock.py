"""The clock: a row stays due until its outcome is written, whoever dies."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Any

import pytest
import redis

from hotline.carriers import Receipt
from hotline.domain.errors import StoreUnavailable
from hotline.store.outbox import HINT_LEASE, LEASE
from tests.web.desk import FIRST, Desk, text
from tests.workers.conftest import Valkey
from tests.workers.test_redis_is_disposable import hang, work
from workers import jobs
from workers.clock import Clock


class Phone:
    """A carrier that takes everything and remembers it."""

    name = "twilio"

    def __init__(self) -> None:
        self.got: list[str] = []

    def send_sms(self, *, to: str, message: str, **_: Any) -> Receipt:
        self.got.append(to)
        return Receipt(f"SM{message}")


@pytest.fixture
def phone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Phone:
    """One text came in; its hint got lost and the short lease is over."""
    carrier = Phone()
    desk.post(text())
    desk.runtime.carriers = {"twilio": carrier}
    started, begun = desk.runtime.now(), time.monotonic()
    # Time runs on, but the lease for the hint is over.
    desk.runtime.now = lambda: started + HINT_LEASE + timedelta(seconds=time.monotonic() - begun)
    monkeypatch.setattr(jobs, "_runtime", desk.runtime)
    return carrier


def pages(phone: Phone) -> int:
    return phone.got.count(FIRST.phones[0])


def wait_for_page(phone: Phone, seconds: float = 5) -> None:
    """Wait until the clock's own senders have sent the page."""
    end = time.monotonic() + seconds
    while not pages(phone) and time.monotonic() < end:
        time.sleep(0.01)


def test_what_is_due_is_offered_once_and_carried_out_by_a_worker(valkey: Valkey, desk: Desk, phone: Phone):
    clock = Clock(desk.runtime, valkey.url)
    for _ in range(5):
        clock.sweep()
    client = redis.Redis(port=valkey.port)
    assert client.llen("rq:queue:pages") == 1
    assert pages(phone) == 0
    work(valkey)
    assert pages(phone) == 1


def test_a_row_before_its_time_is_not_offered(valkey: Valkey, desk: Desk, phone: Phone):
    clock = Clock(desk.runtime, valkey.url)
    upcoming = clock.sweep()
    later = desk.values("SELECT run_at FROM outbox WHERE job = 'escalate'")
    assert upcoming is not None
    assert later
    assert redis.Redis(port=valkey.port).llen("rq:queue:timers") == 0


def test_a_clock_killed_between_offer_and_lease_costs_nothing(
    valkey: Valkey, desk: Desk, phone: Phone, monkeypatch: pytest.MonkeyPatch
):
    def killed(_work: object) -> None:
        raise KeyboardInterrupt  # nothing after this line happens, as with kill -9

    dying = Clock(desk.runtime, valkey.url)
    with monkeypatch.context() as patched:
        patched.setattr(desk.store, "transact", killed)
        with pytest.raises(KeyboardInterrupt):
            dying.sweep()
    client = redis.Redis(port=valkey.port)
    assert client.llen("rq:queue:pages") == 1  # it was offered

    Clock(desk.runtime, valkey.url).sweep()  # the next one offers it again: refused
    assert client.llen("rq:queue:pages") == 1
    work(valkey)
    assert pages(phone) == 1
    Clock(desk.runtime, valkey.url).sweep()
    work(valkey)
    assert pages(phone) == 1


@pytest.mark.parametrize("trouble", ["gone", "hung"])
def test_without_redis_the_clock_carries_rows_out_itself(valkey: Valkey, desk: Desk, phone: Phone, trouble: str):
    if trouble == "gone":
        valkey.process.kill()
    else:
        hang(valkey)
    clock = Clock(desk.runtime, valkey.url)
    begun = time.monotonic()
    clock.sweep()
    wait_for_page(phone)
    assert pages(phone) == 1
    assert time.monotonic() - begun < 1
    for _ in range(3):
        clock.sweep()
        time.sleep(0.1)
    assert pages(phone) == 1


def test_what_redis_took_and_lost_is_carried_out_by_the_clock(valkey: Valkey, desk: Desk, phone: Phone):
    clock = Clock(desk.runtime, valkey.url)
    clock.sweep()
    redis.Redis(port=valkey.port).flushall()
    begun = time.monotonic()
    while not pages(phone) and time.monotonic() - begun < 6:
        clock.sweep()
        time.sleep(0.05)
        if redis.Redis(port=valkey.port).llen("rq:queue:pages"):
            work(valkey)  # offered again once the lease is over
    assert pages(phone) == 1
    assert time.monotonic() - begun < 5


def test_a_row_that_redis_holds_and_no_worker_takes_is_carried_out_by_the_clock(
    valkey: Valkey, desk: Desk, phone: Phone
):
    clock = Clock(desk.runtime, valkey.url)
    begun = time.monotonic()
    while not pages(phone) and time.monotonic() - begun < 8:
        clock.sweep()
        time.sleep(0.05)
    assert pages(phone) == 1
    assert time.monotonic() - begun < 5


def test_a_claimed_row_comes_back_when_its_worker_dies(desk: Desk, phone: Phone):
    now: datetime = desk.runtime.now()
    (due, *_) = desk.store.read(lambda tx: [row for row in tx.outbox.due(now, limit=9) if row.queue == "pages"])
    claim = lambda at, attempt: desk.store.transact(  # noqa: E731
        lambda tx: tx.outbox.claim(due.row, attempt, by="worker:1", now=at)
    )
    first = claim(now, 0)
    assert first is not None
    assert first.attempt == 1
    held = desk.store.read(lambda tx: tx.outbox.due(now + LEASE - timedelta(milliseconds=1), limit=99))
    assert due.row not in [row.row for row in held]
    assert timedelta(seconds=5) >= LEASE
    (back,) = [row for row in desk.store.read(lambda tx: tx.outbox.due(now + LEASE, limit=99)) if row.row == due.row]
    assert back.attempt == 1
    second = claim(now + LEASE, 1)
    assert second is not None
    assert second.attempt == 2
    assert not desk.store.transact(lambda tx: tx.outbox.finish(first, now + LEASE))  # the fence
    assert desk.store.transact(lambda tx: tx.outbox.finish(second, now + LEASE))


def test_two_claims_of_one_attempt_have_one_winner(desk: Desk, phone: Phone):
    now = desk.runtime.now()
    due = desk.store.read(lambda tx: tx.outbox.due(now, limit=1))[0]
    claims = [desk.store.transact(lambda tx: tx.outbox.claim(due.row, 0, by="w", now=now)) for _ in range(3)]
    assert [claim is not None for claim in claims] == [True, False, False]


def test_a_database_that_is_busy_does_not_end_the_clock(
    valkey: Valkey, desk: Desk, phone: Phone, monkeypatch: pytest.MonkeyPatch
):
    import threading

    clock, stopping, calls = Clock(desk.runtime, valkey.url), threading.Event(), []

    def busy(*_: object) -> None:
        calls.append(1)
        if len(calls) == 3:
            stopping.set()
        raise StoreUnavailable("locked")

    monkeypatch.setattr(desk.store, "transact", busy)
    clock.run(stopping)
    assert len(calls) >= 3
    assert len(desk.logged("store_busy")) >= 2


def test_the_clock_asks_for_a_look_at_shifts_and_drills(valkey: Valkey, desk: Desk):
    clock = Clock(desk.runtime, valkey.url)
    asked = "SELECT detail FROM outbox WHERE job = 'look_at_duties' ORDER BY detail"
    assert desk.values(asked) == []
    clock.look_after()
    assert desk.values(asked) == ["drills", "notices"]
    Clock(desk.runtime, valkey.url).look_after()  # another clock at the same time
    assert desk.values(asked) == ["drills", "notices"]
