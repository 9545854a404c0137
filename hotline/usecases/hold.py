"""Holding an outbox row for longer than one lease, while something slow is done about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

from hotline.domain.errors import StoreUnavailable
from hotline.logs import get_logger
from hotline.store.outbox import Claimed
from hotline.usecases.runtime import Runtime

log = get_logger()
RENEW_EVERY = 1.5
"""Seconds: a lease (4.5 s) outlives two renewals that fail."""
LONGEST = 60.0
"""Seconds after which whatever still hangs has lost its row to the next attempt; its outcome is refused then."""


@contextmanager
def held_by_us(runtime: Runtime, claimed: Claimed, longest: float = LONGEST) -> Iterator[None]:
    """Renew the row's lease until the work is done, or *longest* seconds. Short work costs nothing.

    It only keeps others away. Whether the row is still ours is asked by each transaction that writes an outcome.
    """
    done = Event()
    thread = Thread(target=_renew, args=(runtime, claimed, done, longest), name="hold", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()  # a renewal after the outcome would hold a row that is to come back


def _renew(runtime: Runtime, claimed: Claimed, done: Event, longest: float) -> None:
    end = monotonic() + longest
    while not done.wait(RENEW_EVERY) and monotonic() < end:
        try:
            if not runtime.store.transact(lambda tx: tx.outbox.renew(claimed, runtime.now())):
                return
        except StoreUnavailable:
            log.warning("store_busy", row=claimed.row)
