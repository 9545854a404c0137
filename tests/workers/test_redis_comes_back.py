"""Redis is lost and comes back, and something else stands at its address meanwhile: all go on, nothing is doubled."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
import redis
from redis.exceptions import RedisError
from structlog.testing import capture_logs

from hotline.processes import wait_until
from hotline.store.outbox import HINT_LEASE, Due, QueueName
from tests.site import Place, Site, configuration, places
from tests.web.desk import Desk, text
from tests.workers.conftest import Valkey
from tests.workers.proxy import Proxy
from tests.workers.test_clock import Phone, pages, phone, wait_for_page  # noqa: F401 - a fixture
from tests.workers.test_redis_is_disposable import work
from workers import jobs, queues
from workers.clock import Clock
from workers.queues import Breaker, Hint, Offers
from workers.run import serve

NO_REDIS = b"+OK\r\n"
"""What some other server says to whatever it is asked."""


@pytest.fixture
def proxy(valkey: Valkey) -> Iterator[Proxy]:
    proxy = Proxy(valkey.port)
    yield proxy
    proxy.close()


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rows that a worker of this process carried out."""
    rows: list[int] = []
    monkeypatch.setattr(jobs, "_runtime", object())
    monkeypatch.setattr(jobs.outbox, "carry_out_row", lambda _runtime, row, _attempt: rows.append(row))
    return rows


@pytest.fixture
def serving(valkey: Valkey) -> Iterator[Callable[[str], None]]:
    """Start a sender of pages; it ends with Valkey."""
    stopping, threads = threading.Event(), []

    def begin(url: str) -> None:
        threads.append(threading.Thread(target=serve, args=(url, (QueueName.PAGES,), stopping), daemon=True))
        threads[-1].start()

    yield begin
    stopping.set()
    valkey.process.kill()
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()


def offer(url: str, row: int) -> None:
    Offers(url).offer(Due(row, 0, QueueName.PAGES, datetime.now(UTC)))


def wait_for(carried: list[int], row: int, seconds: float) -> None:
    wait_until(lambda: row in carried, seconds=seconds, what=f"row {row}")


def test_a_sender_is_at_work_again_within_seconds_however_long_redis_was_away(
    valkey: Valkey, carried: list[int], serving: Callable[[str], None]
):
    """RQ's own way is to try after 1, 2, 4 seconds and so on up to 60: a minute of pages that nobody fetches."""
    serving(valkey.url)
    offer(valkey.url, 1)
    wait_for(carried, 1, 5)
    time.sleep(0.5)  # it waits for the next row
    valkey.process.kill()
    time.sleep(3.5)
    valkey.start()
    offer(valkey.url, 2)
    wait_for(carried, 2, 1.5)


def test_a_sender_gives_up_a_redis_whose_host_is_gone_without_a_word(
    proxy: Proxy, valkey: Valkey, carried: list[int], serving: Callable[[str], None]
):
    serving(proxy.url)
    offer(valkey.url, 1)
    wait_for(carried, 1, 5)
    proxy.forget()
    offer(valkey.url, 2)  # it may be popped for the one that is gone: then the clock has it
    time.sleep(0.1)
    begun = time.monotonic()
    while not set(carried) - {1, 2}:
        offer(valkey.url, int(3 + 10 * (time.monotonic() - begun)))
        time.sleep(0.1)
        assert time.monotonic() - begun < 12


def test_a_flush_costs_a_sender_nothing(valkey: Valkey, carried: list[int], serving: Callable[[str], None]):
    client = redis.Redis(port=valkey.port)
    serving(valkey.url)
    for row in range(1, 6):
        client.flushall()
        offer(valkey.url, row)
        wait_for(carried, row, 2)


def test_what_is_no_redis_ends_no_sender(
    proxy: Proxy, valkey: Valkey, carried: list[int], serving: Callable[[str], None]
):
    proxy.nonsense = NO_REDIS
    serving(proxy.url)
    time.sleep(0.5)
    proxy.nonsense = b""
    offer(valkey.url, 1)
    wait_for(carried, 1, 5)


def test_what_is_no_redis_ends_no_clock_and_the_page_leaves(proxy: Proxy, desk: Desk, phone: Phone):  # noqa: F811
    proxy.nonsense = NO_REDIS
    Clock(desk.runtime, proxy.url).sweep()
    wait_for_page(phone)
    assert pages(phone) == 1


def test_what_is_no_redis_ends_no_hints(proxy: Proxy, valkey: Valkey):
    client, hint = redis.Redis(port=valkey.port), Hint(proxy.url)
    proxy.nonsense = NO_REDIS
    hint([Due(1, 0, QueueName.PAGES, datetime.now(UTC))])
    time.sleep(0.3)
    proxy.nonsense = b""
    time.sleep(queues.BREAK)
    hint([Due(2, 0, QueueName.PAGES, datetime.now(UTC))])
    wait_until(lambda: client.exists("rq:job:2-0"), seconds=3, what="the hint")


def test_a_slow_redis_holds_neither_the_clock_nor_a_page(proxy: Proxy, desk: Desk, request: pytest.FixtureRequest):
    """Each answer takes 0.2 s, below every time-out: thirty rows would hold the clock for half a minute."""
    for number in range(2, 12):
        assert desk.post(text(number, From=f"+1312555{number:04d}")).status_code == 204
    carrier: Phone = request.getfixturevalue("phone")
    started = desk.runtime.now() + HINT_LEASE
    desk.runtime.now = lambda: started
    assert len(desk.store.read(lambda tx: tx.outbox.due(started, limit=99))) > 15
    proxy.delay = 0.2
    clock, begun, longest = Clock(desk.runtime, proxy.url), time.monotonic(), 0.0
    while pages(carrier) < 10:
        before = time.monotonic()
        clock.sweep()
        longest = max(longest, time.monotonic() - before)
        time.sleep(0.05)
        assert time.monotonic() - begun < 10
    assert longest < 2.5


def test_jobs_of_an_old_redis_are_refused(valkey: Valkey, desk: Desk, phone: Phone, monkeypatch: pytest.MonkeyPatch):  # noqa: F811
    """It comes back with what it knew an hour ago; all of that is done."""
    client = redis.Redis(port=valkey.port)
    Clock(desk.runtime, valkey.url).sweep()
    assert client.llen("rq:queue:pages") == 1
    client.save()
    work(valkey)
    assert pages(phone) == 1
    done = desk.state()
    valkey.process.kill()
    valkey.start()
    assert client.llen("rq:queue:pages") == 1
    work(valkey)
    assert client.llen("rq:queue:pages") == 0
    assert pages(phone) == 1
    assert desk.state() == done


# --- the breaker


def test_redis_is_left_alone_for_a_while_and_its_loss_is_logged_once(monkeypatch: pytest.MonkeyPatch):
    now = [0.0]
    monkeypatch.setattr(queues, "monotonic", lambda: now[0])
    breaker, tries = Breaker(), []

    def fails() -> None:
        tries.append(now[0])
        raise RedisError

    with capture_logs() as logged:
        for _ in range(100):
            assert not breaker.takes(fails)
            now[0] += 0.1
        assert len(tries) == pytest.approx(10 / queues.BREAK, abs=1)
        assert [line["event"] for line in logged] == ["redis_lost"]
        now[0] += queues.BREAK
        assert breaker.takes(lambda: None)
        assert breaker.takes(lambda: None)
        assert [line["event"] for line in logged] == ["redis_lost", "redis_back"]


def test_a_redis_that_takes_too_long_is_left_alone_too(monkeypatch: pytest.MonkeyPatch):
    now = [0.0]
    monkeypatch.setattr(queues, "monotonic", lambda: now[0])
    breaker = Breaker()

    def takes_long() -> None:
        now[0] += queues.SLOW + 0.01

    assert breaker.takes(takes_long)  # what it took is taken
    assert not breaker.may_try
    now[0] += queues.BREAK
    assert breaker.takes(lambda: None)


# --- from the start, with real processes

PLACE: Place = places(1)[0]
STARTED_AFTER = 3.0
"""Seconds after which the processes have read what they read once (``WARM_UP_AFTER``), on two busy cores."""


@pytest.mark.xdist_group("killed")
@pytest.mark.parametrize("trouble", ["absent", "hung"])
def test_everything_starts_without_redis_and_workers_come_when_it_does(trouble: str):
    with Site(configuration([PLACE])) as site:
        if trouble == "hung":
            site.serve([], what=["valkey"])
            os.kill(site.processes.all["valkey"].pid, signal.SIGSTOP)
        site.serve([PLACE.line], what=("web", "worker", "clock"))
        time.sleep(STARTED_AFTER)
        begun = time.monotonic()
        assert site.simulator.phone("+13125550142").text(PLACE.line, "Someone keeps following me").accepted
        assert time.monotonic() - begun <= 0.5  # a hint that waited for this Redis would wait a minute
        site.simulator.phone(PLACE.phones[0]).wait_for("Reply 1", timeout=10)
        assert time.monotonic() - begun <= 3
        if trouble == "hung":
            os.kill(site.processes.all["valkey"].pid, signal.SIGCONT)
        else:
            site.serve([], what=["valkey"])
        time.sleep(2)
        site.simulator.phone("+13125550143").text(PLACE.line, "A man touched my arm")
        done = "SELECT carried_by FROM outbox WHERE job = 'send_page' AND state = 'done' ORDER BY run_at"
        wait_until(lambda: len(site.query(done)) == 2, seconds=10, what="the second page")
        assert [by.partition(":")[0] for (by,) in site.query(done)] == ["clock", "worker"]
