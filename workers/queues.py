"""Redis: queue names, connection, serializer, and the hint.

Redis is disposable. It holds ids of outbox rows and nothing else, for as short as it can; whatever it loses, the
clock offers again or carries out itself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial
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
"""Seconds without a try after Redis took nothing, or took too long over it."""
SLOW = 0.5
"""Seconds for one offer: a Redis that needs longer is no help to anybody (a healthy one: 2 ms)."""
TROUBLE = (RedisError, OSError, AttributeError, LookupError, TypeError, ValueError)
"""What redis-py and RQ raise where Redis is gone, and where something at its address answers what no Redis does."""
CARRY_OUT = "workers.jobs.carry_out_row"


def connect(url: str, *, timeout: float | None = HINT_TIMEOUT) -> Redis:
    """Return a client that gives up at once; *timeout* None waits, as a worker does for its next job."""
    return Redis.from_url(url, socket_timeout=timeout, socket_connect_timeout=HINT_TIMEOUT, retry=Retry(NoBackoff(), 0))


class Breaker:
    """Whether Redis is tried: not for a while after it failed. Its loss is logged once, and its return."""

    def __init__(self) -> None:
        self._again_at = 0.0
        self._lost = False

    @property
    def may_try(self) -> bool:
        """Whether the last trouble is long enough ago."""
        return monotonic() >= self._again_at

    def takes(self, offer: Callable[[], None]) -> bool:
        """Call *offer*, which speaks to Redis, if that may be tried now; return whether it was taken."""
        if not self.may_try:
            return False
        begun = monotonic()
        try:
            offer()
        except TROUBLE as error:
            self._failed(type(error).__name__)
            return False
        if monotonic() - begun > SLOW:
            self._failed("slow")
        elif self._lost:
            self._lost = False
            log.info("redis_back")
        return True

    def _failed(self, why: str) -> None:
        self._again_at = monotonic() + BREAK
        if not self._lost:
            self._lost = True
            log.warning("redis_lost", error=why)


class Offers:
    """Offers due rows to RQ, each under a job id of row and attempt, so that a repeat is refused."""

    def __init__(self, url: str) -> None:
        connection = connect(url)
        self._queues = {name: Queue(name.value, connection=connection, serializer=JSONSerializer) for name in QueueName}

    def offer(self, due: Due) -> None:
        """Offer one row. Raises one of TROUBLE where Redis can't take it; a repeat is no error."""
        try:
            self._queues[due.queue].enqueue_call(CARRY_OUT, **_job(due), unique=True)
        except DuplicateJobError:
            log.debug("offer_repeated", row=due.row, attempt=due.attempt)

    def offer_first(self, rows: Sequence[Due]) -> None:
        """Offer rows that nobody offered before, in one go. Raises one of TROUBLE where Redis can't take them."""
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
        self._offers, self._redis = Offers(url), Breaker()
        self._waiting: deque[tuple[float, Due]] = deque(maxlen=self.WAITING)
        self._wake = Event()
        Thread(target=self._talk, name="hint", daemon=True).start()

    def __call__(self, rows: Iterable[Due]) -> None:
        committed = monotonic()
        self._waiting.extend((committed, due) for due in rows)
        self._wake.set()

    def _talk(self) -> None:
        while True:
            self._wake.wait()
            self._wake.clear()
            while fresh := self._next():
                taken = self._redis.takes(partial(self._offers.offer_first, fresh))
                if taken and self._waiting:
                    sleep(self.PAUSE)

    def _next(self) -> list[Due]:
        """Return the next rows to hint at, each once; of those that waited too long, none."""
        fresh: dict[int, Due] = {}
        while self._waiting and len(fresh) < self.AT_ONCE:
            committed, due = self._waiting.popleft()
            if monotonic() - committed < self.FRESH:
                fresh[due.row] = due
        return list(fresh.values())
