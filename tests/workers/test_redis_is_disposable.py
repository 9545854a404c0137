"""Redis holds ids for as short as it can, and never holds anybody up."""

from __future__ import annotations

import json
import os
import signal
import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import redis
from redis.exceptions import RedisError
from rq import Queue
from rq.serializers import JSONSerializer

from hotline.store.outbox import Due, QueueName
from tests.web.desk import Desk, text
from tests.workers.conftest import Valkey
from workers import jobs
from workers.queues import HINT_TIMEOUT, Hint, Offers
from workers.run import SENDERS, Sender

NOW = datetime.now(UTC)
SLACK = 0.1
"""Seconds that a busy machine may add."""


def rows(count: int, first: int = 1) -> list[Due]:
    return [Due(first + number, 0, QueueName.PAGES, NOW) for number in range(count)]


def hang(valkey: Valkey) -> None:
    os.kill(valkey.process.pid, signal.SIGSTOP)


def die(valkey: Valkey) -> None:
    valkey.process.kill()


@pytest.mark.parametrize("trouble", [hang, die])
def test_a_hint_never_takes_longer_than_a_quarter_second(valkey: Valkey, trouble: Callable[[Valkey], None]):
    hint = Hint(valkey.url)
    hint(rows(1))
    trouble(valkey)
    longest = 0.0
    for turn in range(20):
        begun = time.monotonic()
        hint(rows(50, first=1000 + 100 * turn))
        longest = max(longest, time.monotonic() - begun)
        time.sleep(0.02)
    assert longest <= 0.25


@pytest.mark.parametrize("trouble", [hang, die])
def test_an_offer_gives_up_after_a_quarter_second(valkey: Valkey, trouble: Callable[[Valkey], None]):
    offers = Offers(valkey.url)
    offers.offer(rows(1)[0])
    trouble(valkey)
    begun = time.monotonic()
    with pytest.raises(RedisError):
        offers.offer(rows(1, first=2)[0])
    assert time.monotonic() - begun <= HINT_TIMEOUT + SLACK
    assert HINT_TIMEOUT <= 0.25


def test_a_text_is_answered_while_redis_hangs(valkey: Valkey, desk: Desk):
    hint = Hint(valkey.url)
    desk.store._hint = hint
    desk.post(text(1))
    hang(valkey)
    for number in range(2, 7):
        begun = time.monotonic()
        assert desk.post(text(number)).status_code == 204
        assert time.monotonic() - begun <= 0.25 + SLACK


def test_a_hint_that_was_not_taken_does_not_stop_later_ones(valkey: Valkey):
    hint, client = Hint(valkey.url), redis.Redis(port=valkey.port)
    hang(valkey)
    hint(rows(1))
    time.sleep(0.5)
    os.kill(valkey.process.pid, signal.SIGCONT)
    time.sleep(1.1)  # the pause after a failure
    hint(rows(1, first=77))
    end = time.monotonic() + 5
    while not client.exists("rq:job:77-0"):
        assert time.monotonic() < end
        time.sleep(0.02)


def test_the_same_row_and_attempt_is_queued_once(valkey: Valkey):
    offers, client = Offers(valkey.url), redis.Redis(port=valkey.port)
    for attempt in (0, 0, 1, 0):
        offers.offer(Due(5, attempt, QueueName.PAGES, NOW))
    assert client.lrange("rq:queue:pages", 0, -1) == [b"5-0", b"5-1"]


def test_redis_is_told_ids_and_nothing_else(valkey: Valkey, desk: Desk):
    offers, client = Offers(valkey.url), redis.Redis(port=valkey.port)
    desk.store._hint = lambda due: [offers.offer(row) for row in due]
    desk.post(text(words="Someone keeps following me"))
    ids = set(desk.values("SELECT id FROM outbox"))
    queued = list(client.scan_iter("rq:job:*"))
    assert queued
    for key in queued:
        job = client.hgetall(key)
        called, _instance, arguments, keywords = json.loads(zlib.decompress(job[b"data"]))
        assert called == "workers.jobs.carry_out_row"
        assert (len(arguments), arguments[1], keywords) == (2, 0, {})
        assert arguments[0] in ids
        assert job[b"description"] == b"outbox"
        assert json.loads((job.get(b"meta") and zlib.decompress(job[b"meta"])) or "{}") == {}
        assert job.keys() <= {b"data", b"description", b"created_at", b"enqueued_at", b"started_at", b"ended_at",
                              b"last_heartbeat", b"origin", b"status", b"timeout", b"result_ttl", b"failure_ttl",
                              b"worker_name", b"meta", b"group_id", b"success_callback_name", b"failure_callback_name",
                              b"stopped_callback_name", b"number_of_retries", b"allow_dependency_failures",
                              b"enqueue_at_front"}, job.keys()  # fmt: skip


def work(valkey: Valkey, *names: QueueName) -> None:
    """Carry out what is queued, as a sender does, and return."""
    client = redis.Redis(port=valkey.port)
    queues = [Queue(name.value, connection=client, serializer=JSONSerializer) for name in names or QueueName]
    Sender(queues, connection=client, serializer=JSONSerializer).work(burst=True, logging_level="WARNING")


def test_a_failed_job_is_forgotten_within_seconds(valkey: Valkey, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(jobs, "_runtime", None)  # every job raises
    offers, client = Offers(valkey.url), redis.Redis(port=valkey.port)
    offers.offer(Due(5, 0, QueueName.PAGES, NOW))
    work(valkey)
    assert client.zcard("rq:failed:pages") == 1
    for key in client.scan_iter("rq:*5-0*"):
        assert 0 < client.ttl(key) <= 5, key


def test_a_job_that_was_carried_out_leaves_nothing(valkey: Valkey, monkeypatch: pytest.MonkeyPatch, desk: Desk):
    monkeypatch.setattr(jobs, "_runtime", desk.runtime)
    offers, client = Offers(valkey.url), redis.Redis(port=valkey.port)
    offers.offer(Due(5, 0, QueueName.PAGES, NOW))  # there is no such row: nothing to do
    work(valkey)
    assert not client.exists("rq:job:5-0")
    assert client.zcard("rq:finished:pages") == client.zcard("rq:failed:pages") == 0


def test_a_pickle_in_the_queue_is_never_opened(valkey: Valkey, tmp_path, monkeypatch: pytest.MonkeyPatch, desk: Desk):
    import pickle

    class Bomb:
        def __reduce__(self) -> tuple[object, ...]:
            return (os.system, (f"touch {tmp_path}/opened",))

    monkeypatch.setattr(jobs, "_runtime", desk.runtime)
    offers, client = Offers(valkey.url), redis.Redis(port=valkey.port)
    offers.offer(Due(5, 0, QueueName.PAGES, NOW))
    client.hset("rq:job:5-0", "data", zlib.compress(pickle.dumps(Bomb())))
    work(valkey)
    assert not (tmp_path / "opened").exists()


def test_pages_have_four_senders_that_do_nothing_else():
    assert sum(queues == (QueueName.PAGES,) for queues in SENDERS) >= 4
    assert {name for queues in SENDERS for name in queues} == set(QueueName)
