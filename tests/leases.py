"""Time that passes inside a piece of work: whether its outbox row stays with whoever carries it out."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from tests.story import Hotline

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
PATIENCE = 20.0
"""Seconds that the thread which renews a lease may take to do so; it asks a hundred times a second."""


def stays_ours(hotline: Hotline, job: str, span: timedelta) -> bool:
    """Let *span* pass, at most three seconds at once, and tell whether nobody else could have claimed the job's row.

    The test sets ``hold.RENEW_EVERY`` to a hundredth of a second.
    """
    ours, ends = True, hotline.clock.now + span
    while hotline.clock.now < ends:
        hotline.clock.now = min(hotline.clock.now + timedelta(seconds=3), ends)
        give_up = time.monotonic() + (PATIENCE if ours else 0)
        while _free_at(hotline, job) <= hotline.clock.now + timedelta(seconds=4) and time.monotonic() < give_up:
            time.sleep(0.01)
        ours = ours and _free_at(hotline, job) > hotline.clock.now + timedelta(seconds=4)
    return ours


def _free_at(hotline: Hotline, job: str) -> datetime:
    ((lease,),) = hotline.query("SELECT lease_until FROM outbox WHERE job = :job AND state = 'due'", job=job)
    return EPOCH + timedelta(microseconds=lease)
