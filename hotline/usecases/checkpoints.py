"""Checkpoints: made by the clock, at every closing and export, and sent off the host.

A checkpoint is written in a transaction of its own, in a few milliseconds, and sent afterwards by the outbox: it never
waits for whoever takes it, and no text or page waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial

from hotline.carriers.offsite import Way
from hotline.domain.errors import CarrierUnavailable, SealBroken
from hotline.logs import get_logger
from hotline.store.checkpoints import LEAVES_AT_MOST, Signed
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime

log = get_logger()
EVERY = timedelta(minutes=15)
GO_ON_AFTER = timedelta(seconds=1)
"""What one checkpoint did not cover, because it was too much, is covered by the next after this long."""
ADOPTED_AT_ONCE, ADOPTED_IN_ALL = 10, 200
"""Incidents with entries of an older version: linked in one transaction, and in one run."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=10), timedelta(hours=1)
GIVE_UP_AFTER = timedelta(days=1)
"""After this long an undelivered checkpoint is left to those that follow; each names the one before."""
LATE = timedelta(hours=1)
"""A checkpoint that did not leave for so long is said in ``readyz``."""


def begin(runtime: Runtime) -> None:
    """Ask for a checkpoint, once in a quarter of an hour however many clocks ask."""

    def ask(tx: Transaction) -> None:
        now = runtime.now()
        if tx.pulse.first_in("checkpoint", now, EVERY):
            tx.outbox.add(JobName.CHECKPOINT, now=now)

    runtime.store.transact(ask)


def make(runtime: Runtime) -> Signed | None:
    """Make checkpoints now until every chain is covered; return the last one made, None if none was needed."""
    _adopt(runtime, lambda: True)
    last = None
    while (signed := runtime.store.transact(lambda tx: make_in(runtime, tx))) is not None:
        last = signed
        if signed.checkpoint.leaves < LEAVES_AT_MOST:
            break
    return last


def make_in(runtime: Runtime, tx: Transaction) -> Signed | None:
    """Make the next checkpoint in this transaction, if one is needed, and have it sent."""
    now = runtime.now()
    signed = tx.checkpoints.make(now)
    if signed is not None:
        for way in runtime.ways:
            tx.outbox.add(JobName.SEND_CHECKPOINT, now=now, generation=signed.checkpoint.number, detail=way.tag)
    return signed


def prepare(runtime: Runtime, _: Transaction, claimed: Claimed) -> Callable[[], None]:
    """Return the making of a checkpoint, to be done once the claim is committed."""
    return partial(_carry_out, runtime, claimed)


def _carry_out(runtime: Runtime, claimed: Claimed) -> None:
    def still_ours() -> bool:
        return runtime.store.transact(lambda tx: tx.outbox.renew(claimed, runtime.now()))

    def make_one(tx: Transaction) -> None:
        make_in(runtime, tx)
        if tx.checkpoints.waits():
            tx.outbox.postpone(claimed, runtime.now() + GO_ON_AFTER)
        else:
            tx.outbox.finish(claimed, runtime.now())

    if _adopt(runtime, still_ours):
        runtime.store.transact(make_one)


def _adopt(runtime: Runtime, still_ours: Callable[[], bool]) -> bool:
    """Link what an older version wrote. False: another attempt has begun, and goes on with it."""
    for _ in range(0, ADOPTED_IN_ALL, ADOPTED_AT_ONCE):
        found = runtime.store.read(lambda tx: tx.checkpoints.unlinked(ADOPTED_AT_ONCE))
        if not found:
            return True
        runtime.store.transact(partial(_adopt_some, found))
        if not still_ours():
            return False
    return True


def _adopt_some(incidents: list[int], tx: Transaction) -> None:
    for each in sorted(incidents):
        try:
            incident = tx.incidents.get(each)
        except SealBroken:
            incident = None
        if incident is None:
            # Its key was destroyed, or somebody changed the row: nothing more can be linked, and ``verify`` says so.
            tx.checkpoints.leave(each)
            continue
        if incident.chained < incident.entries:
            tx.chains.adopt(incident)
            tx.incidents.save(incident)


# --- off the host


def prepare_send(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None] | None:
    """Return the sending of a checkpoint, or finish the row if that way is gone from the settings."""
    way = next((way for way in runtime.ways if way.tag == claimed.detail), None)
    signed = tx.checkpoints.numbered(claimed.generation)
    if way is None or signed is None:
        tx.outbox.finish(claimed, runtime.now())
        return None
    return partial(_send, runtime, claimed, way, signed)


def _send(runtime: Runtime, claimed: Claimed, way: Way, signed: Signed) -> None:
    try:
        way.deliver(signed.checkpoint.number, signed.line)
    except CarrierUnavailable as error:
        runtime.store.transact(partial(_try_later, runtime, claimed, way, error.reason))
        return
    runtime.store.transact(lambda tx: _write_sent(runtime, tx, claimed, way))


def _write_sent(runtime: Runtime, tx: Transaction, claimed: Claimed, way: Way) -> None:
    now = runtime.now()
    if tx.outbox.finish(claimed, now):
        tx.pulse.beat(_sent(way), now)


def _try_later(runtime: Runtime, claimed: Claimed, way: Way, reason: str, tx: Transaction) -> None:
    """Wait longer each time; after a day give up on this one and say so where an operator looks."""
    now, made_at = runtime.now(), tx.checkpoints.made_at(claimed.generation)
    if made_at is None or now - made_at >= GIVE_UP_AFTER:
        log.error("checkpoint_not_sent", reason=reason, row=claimed.row)
        tx.outbox.finish(claimed, now)
        if _lost_since(tx.pulse.heard(), way) is None:
            tx.pulse.beat(_lost(way), made_at or now)
        return
    log.warning("checkpoint_delayed", reason=reason, row=claimed.row)
    pause = min(FIRST_PAUSE * 2 ** min(claimed.attempt - 1, 16), LONGEST_PAUSE)
    tx.outbox.postpone(claimed, now + pause)


def remark(runtime: Runtime, tx: Transaction) -> str:
    """Return what ``readyz`` says of the checkpoints: whether they leave the host."""
    if not runtime.ways:
        return "they stay on this host: set HOTLINE_CHECKPOINTS_TO"
    heard, waiting = tx.pulse.heard(), tx.checkpoints.unsent_since()
    since: list[datetime] = []
    if waiting is not None and runtime.now() - waiting >= LATE:
        since.append(waiting)
    since += [lost for way in runtime.ways if (lost := _lost_since(heard, way)) is not None]
    return f"not leaving since {min(since):%Y-%m-%d %H:%M} UTC" if since else "ok"


def _lost_since(heard: Mapping[str, tuple[datetime, int]], way: Way) -> datetime | None:
    """Return when the first checkpoint was made that this way did not take in a day, if it took none since."""
    (sent, _), (lost, _) = heard.get(_sent(way), (None, 0)), heard.get(_lost(way), (None, 0))
    return lost if lost is not None and (sent is None or sent < lost) else None


def _sent(way: Way) -> str:
    return f"checkpoint_sent:{way.tag}"


def _lost(way: Way) -> str:
    return f"checkpoint_lost:{way.tag}"
