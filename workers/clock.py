"""The clock: due outbox rows go to RQ, or are carried out here while Redis can't take them.

Rows wait for their ``run_at``, so this loop is also every timer. It runs any number of times: claims are atomic, and
an offer is repeated, not lost, when a clock dies between offering a row and writing its lease.
"""

from __future__ import annotations

import signal
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial

from hotline.domain.errors import StoreUnavailable
from hotline.logs import get_logger
from hotline.store.outbox import Due, QueueName
from hotline.store.transaction import Transaction
from hotline.usecases import checkpoints, coverage, duties, expiry, importing, outbox, redaction
from hotline.usecases.audit import audit
from hotline.usecases.runtime import Runtime
from workers.process import read_settings, start
from workers.queues import Breaker, Offers

log = get_logger()
TICK = 0.1
"""Seconds between two sweeps, or less if a row is due before."""
BATCH = 200
OFFERING = 0.25
"""Seconds of one sweep that offers may take: a slow Redis must not hold what else the clock does."""
SENDERS = {QueueName.PAGES: 4, QueueName.TIMERS: 2, QueueName.REPLIES: 2, QueueName.MEDIA: 2, QueueName.TRANSCRIPTS: 1}
"""Threads for each queue, for what is carried out here."""
TAKE_LEASE = timedelta(seconds=0.15)
"""For what is being offered: a clock that is killed meanwhile delays its rows by no more."""
TAKE_OVER_AFTER = timedelta(seconds=3)
"""A row that Redis took and nobody carried out is carried out here after this long."""
BEAT_EVERY, AUDIT_EVERY, FORGET_EVERY, PING_EVERY, TIDY_EVERY = 1.0, 5.0, 5.0, 60.0, 600.0
LOOK_EVERY = 60.0
LOOK_AT_DUTIES_EVERY = 30.0
KEEP_DONE = timedelta(days=1)


class Clock:
    """One clock process."""

    def __init__(self, runtime: Runtime, redis_url: str) -> None:
        self.runtime = runtime
        self._offers, self._redis = Offers(redis_url), Breaker()
        # A pool for each queue: replies that hang at a slow carrier must not stand before a page.
        self._pools = {name: ThreadPoolExecutor(size, f"clock-{name}") for name, size in SENDERS.items()}
        self._in_hand: dict[QueueName, set[int]] = {name: set() for name in SENDERS}
        self._last: dict[str, float] = {}
        self._well = False

    def sweep(self) -> datetime | None:
        """Hand over what is due; return when the next row will be."""
        now = self.runtime.now()
        rows, upcoming = self.runtime.store.read(
            lambda tx: (tx.outbox.due(now, limit=BATCH), tx.outbox.next_run_at(now))
        )
        if rows and not self.runtime.store.one_host:  # other clocks ask at the same time
            rows = self.runtime.store.transact(lambda tx: tx.outbox.take(now, lease=TAKE_LEASE, limit=BATCH))
        enough = time.monotonic() + OFFERING
        offered = [due for due in rows if due.row not in self._in_hand[due.queue] and self._hand_over(due, enough)]
        if offered:
            offered_at = self.runtime.now()
            self.runtime.store.transact(lambda tx: tx.outbox.lease_to_queue(offered, offered_at))
        return upcoming

    def _hand_over(self, due: Due, enough: float) -> bool:
        """Offer a row to RQ; carry it out here if RQ can't take it, or took it and nobody came."""
        if due.run_at > self.runtime.ago(TAKE_OVER_AFTER) and self._redis.may_try:
            if time.monotonic() > enough:
                return False  # the next sweep goes on with it
            if self._redis.takes(partial(self._offers.offer, due)):
                return True
        in_hand = self._in_hand[due.queue]
        if len(in_hand) < SENDERS[due.queue] * 2:
            in_hand.add(due.row)
            self._pools[due.queue].submit(self._carry_out, due)
        return False

    def _carry_out(self, due: Due) -> None:
        try:
            outbox.carry_out_row(self.runtime, due.row, due.attempt)
        except StoreUnavailable:
            log.warning("store_busy", row=due.row)
        finally:
            self._in_hand[due.queue].discard(due.row)

    def look_after(self) -> None:
        """Heartbeat, audit, tidying; and the outside dead-man is told only while all is well."""
        if self._is_time("beat", BEAT_EVERY):
            now = self.runtime.now()
            self.runtime.store.transact(
                lambda tx: tx.pulse.beat(self.runtime.process.replace("clock", "clock:", 1), now)
            )
        if self._is_time("audit", AUDIT_EVERY):
            self._well = audit(self.runtime)
        if self._is_time("forget", FORGET_EVERY):
            redaction.begin(self.runtime)
        if self.runtime.deadman_url and self._well and self._is_time("ping", PING_EVERY):
            threading.Thread(target=_ping, args=(self.runtime.deadman_url,), daemon=True).start()
        if self._is_time("checkpoint", LOOK_EVERY, self._hotline_time()):
            checkpoints.begin(self.runtime)
            coverage.begin(self.runtime)
        if self._is_time("duties", LOOK_AT_DUTIES_EVERY, self._hotline_time()):
            duties.begin(self.runtime)
        if self._is_time("tidy", TIDY_EVERY, self._hotline_time()):
            self.runtime.store.transact(self._tidy)
            expiry.begin(self.runtime)
            importing.begin(self.runtime)

    def _hotline_time(self) -> float | None:
        """Return the seconds that decide when to look at what is to be done; None: the machine's."""
        return self.runtime.pretend.seconds() if self.runtime.pretend else None

    def _is_time(self, what: str, every: float, now: float | None = None) -> bool:
        now = time.monotonic() if now is None else now
        if now - self._last.get(what, -1e9) < every:
            return False
        self._last[what] = now
        return True

    def _tidy(self, tx: Transaction) -> None:
        now = self.runtime.now()
        tx.outbox.forget_done(now - KEEP_DONE)
        tx.pulse.forget("clock:", now - KEEP_DONE)
        tx.pulse.forget("worker:", now - KEEP_DONE)

    def run(self, stopping: threading.Event) -> None:
        """Sweep until told to stop. A database that can't be written now is tried again with the next tick."""
        log.info("clock_started")
        while not stopping.is_set():
            pause = TICK
            try:
                upcoming = self.sweep()
                self.look_after()
                if upcoming is not None:
                    pause = min(TICK, max(0.0, (upcoming - self.runtime.now()).total_seconds()))
            except StoreUnavailable:
                log.warning("store_busy")
            stopping.wait(pause)
        for pool in self._pools.values():
            pool.shutdown(wait=False, cancel_futures=True)


def _ping(url: str) -> None:
    try:
        urllib.request.urlopen(url, timeout=5).close()  # noqa: S310 - the operator's own address, checked at start
    except (urllib.error.URLError, OSError) as error:
        log.warning("deadman_not_reached", error=type(error).__name__)


def main() -> None:
    """Run a clock until SIGTERM."""
    settings = read_settings()
    clock = Clock(start(settings, "clock"), settings.redis_url)
    stopping = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    signal.signal(signal.SIGINT, lambda *_: stopping.set())
    clock.run(stopping)


if __name__ == "__main__":
    main()
