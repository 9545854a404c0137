"""Redis: queue names, connection, serializer, and the hint.

Redis is disposable. It holds ids of outbox rows and nothing else, for as short as it can; whatever it loses, the
clock offers again or carries out itself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from threading import Event, Thread
from time import monotonic, sleep
from typing import Any

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry
from rq import Queue
from rq.exceptions import DuplicateJobError
from rq.serializers import JSONSerializer

from hotline.logs import get_logger
from hotline.store.outbox import HINT_LEASE, Due, QueueName

log = get_logger()
HINT_TIMEOUT = 0.25
"""Seconds. A Redis that hangs must not hold a webhook or the clock any longer (default client: 59 s, measured)."""
FAILURE_TTL = 5
"""Seconds that a failed job is kept: long enough to be seen, too short to matter."""
BREAK = 1.0
"""Seconds without a try after Redis did not take a hint."""
CARRY_OUT = "workers.jobs.carry_out_row"


def connect(url: str, *, timeout: float | None = HINT_TIMEOUT) -> Redis:
    """Return a client that gives up at once; *timeout* None waits, as a worker does for its next job."""
    return Redis.from_url(url, socket_timeout=timeout, socket_connect_timeout=HINT_TIMEOUT, retry=Retry(NoBackoff(), 0))


class Offers:
    """Offers due rows to RQ, each under a job id of row and attempt, so that a repeat is refused."""

    def __init__(self, url: str) -> None:
        connection = connect(url)
        self._queues = {name: Queue(name.value, connection=connection, serializer=JSONSerializer) for name in QueueName}

    def offer(self, due: Due) -> None:
        """Offer one row. Raises RedisError where Redis can't take it; a repeat is no error."""
        try:
            self._queues[due.queue].enqueue_call(CARRY_OUT, **_job(due), unique=True)
        except DuplicateJobError:
            log.debug("offer_repeated", row=due.row, attempt=due.attempt)

    def offer_first(self, rows: Sequence[Due]) -> None:
        """Offer rows that nobody offered before, in one go. Raises RedisError where Redis can't take them."""
        for name, queue in self._queues.items():
            if mine := [Queue.prepare_data(CARRY_OUT, **_job(due)) for due in rows if due.queue is name]:
                queue.enqueue_many(mine)


def _job(due: Due) -> dict[str, Any]:
    return {
        "args": (due.row, due.attempt),
        "timeout": -1,  # the carrier's time-outs bound the work; RQ's would need a signal or a thread each
        "result_ttl": 0,
        "failure_ttl": FAILURE_TTL,
        "description": "outbox",
        "job_id": f"{due.row}-{due.attempt}",
    }


class Hint:
    """Tells RQ, after a commit, which rows are due at once. Best effort: never waits, never fails.

    A thread does the talking, so that a webhook's answer is not held by Redis at all. A hint that would come late is
    not given: the row's short lease ends, and the clock offers it.
    """

    WAITING, AT_ONCE, PAUSE = 1_000, 4, 0.2
    """At most 20 rows a second are hinted: a web process at its limit leaves the rest to the clock."""
    FRESH = HINT_LEASE.total_seconds() * 0.8

    def __init__(self, url: str) -> None:
        self._offers = Offers(url)
        self._waiting: deque[tuple[float, Due]] = deque(maxlen=self.WAITING)
        self._wake = Event()
        Thread(target=self._talk, name="hint", daemon=True).start()

    def __call__(self, rows: Iterable[Due]) -> None:
        committed = monotonic()
        self._waiting.extend((committed, due) for due in rows)
        self._wake.set()

    def _talk(self) -> None:
        broken_until = 0.0
        while True:
            self._wake.wait()
            self._wake.clear()
            while fresh := self._next():
                if monotonic() < broken_until:
                    continue
                try:
                    self._offers.offer_first(fresh)
                except RedisError as error:
                    broken_until = monotonic() + BREAK
                    log.warning("hint_not_taken", error=type(error).__name__)
                if self._waiting:
                    sleep(self.PAUSE)

    def _next(self) -> list[Due]:
        """Return the next rows to hint at, each once; of those that waited too long, none."""
        fresh: dict[int, Due] = {}
        while self._waiting and len(fresh) < self.AT_ONCE:
            committed, due = self._waiting.popleft()
            if monotonic() - committed < self.FRESH:
                fresh[due.row] = due
        return list(fresh.values())
