"""What is kept here need not stay at the carrier: it forgets the words of texts, and files, after our own commit.

The clock looks whether something is due and writes one outbox row; whoever carries it out works off a batch at a
slow pace and lets the row come back for the rest. Nothing of it stands on the path of a text or of a page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from threading import Event

from hotline.domain.errors import CarrierError, CarrierMisconfigured, CarrierUnavailable
from hotline.logs import get_logger
from hotline.store.at_carrier import Held, HeldKind
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases.hold import held_by_us
from hotline.usecases.runtime import Runtime

log = get_logger()
THE_ONE_ROW = "at-carrier"
BATCH = 20
PACE = 0.05
"""Seconds between two requests: the carrier's account and this machine are there for pages."""
NEXT_BATCH_AFTER = timedelta(seconds=1)
AGAIN_AFTER = timedelta(minutes=10)
"""What the carrier doesn't forget now is asked for again after this long; the rest of the batch waits a little."""
CARRIER_RESTS = timedelta(seconds=30)
COPY_AFTER = timedelta(minutes=1)


def begin(runtime: Runtime) -> None:
    """Have what is due forgotten, if anything is and nobody is at it."""
    if runtime.store.read(lambda tx: bool(_due(runtime, tx, 1)) and not tx.outbox.waits_for(THE_ONE_ROW)):
        runtime.store.transact(partial(_begin, runtime))


def _begin(runtime: Runtime, tx: Transaction) -> None:
    tx.serialise(THE_ONE_ROW)
    if not tx.outbox.waits_for(THE_ONE_ROW):  # of several clocks, another may have been first
        tx.outbox.add(JobName.FORGET_AT_CARRIER, now=runtime.now(), message=THE_ONE_ROW)


def _due(runtime: Runtime, tx: Transaction, most: int) -> list[Held]:
    return tx.at_carrier.due(runtime.now(), most=most, carrier=runtime.carrier().name, texts=runtime.redact_at_carrier)


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None] | None:
    """Return the next batch's requests, to be made once the claim is committed."""
    batch = _due(runtime, tx, BATCH)
    if not batch:
        tx.outbox.finish(claimed, runtime.now())
        return None
    return partial(_forget_all, runtime, claimed, batch)


def _forget_all(runtime: Runtime, claimed: Claimed, batch: Sequence[Held]) -> None:
    """Ask for each; the first that the carrier has no time for ends the batch."""
    outcomes: list[tuple[Held, CarrierError | None]] = []
    pace = Event()
    with held_by_us(runtime, claimed):
        for held in batch:
            error = _forget(runtime, held)
            outcomes.append((held, error))
            if isinstance(error, CarrierUnavailable | CarrierMisconfigured):
                break
            pace.wait(PACE)
    runtime.store.transact(lambda tx: _write(runtime, tx, claimed, outcomes))
    log.info("forgotten_at_carrier", count=sum(error is None for _, error in outcomes))


def _forget(runtime: Runtime, held: Held) -> CarrierError | None:
    carrier = runtime.carriers.get(held.carrier) or runtime.carrier()
    try:
        if held.kind is HeldKind.FILE:
            carrier.delete_attachment(held.text, held.file)
        else:
            carrier.redact_text(held.text)
    except CarrierError as error:
        log.warning("not_forgotten_at_carrier", kind=held.kind.value, reason=error.reason, code=error.code)
        return error
    return None


def _write(
    runtime: Runtime, tx: Transaction, claimed: Claimed, outcomes: Sequence[tuple[Held, CarrierError | None]]
) -> None:
    now, rests = runtime.now(), False
    for held, error in outcomes:
        if error is None:
            tx.at_carrier.forgotten(held)
        elif isinstance(error, CarrierUnavailable | CarrierMisconfigured):
            tx.at_carrier.later(held, now + AGAIN_AFTER)
            rests = True
        else:
            tx.at_carrier.stays(held)
    tx.outbox.postpone(claimed, now + (CARRIER_RESTS if rests else NEXT_BATCH_AFTER))


# --- copies


def forget_copy(runtime: Runtime, tx: Transaction, carrier_sid: str) -> None:
    """A text went out twice, and our row knows the other one: the copy's words are forgotten too."""
    if runtime.redact_at_carrier:
        now = runtime.now()
        tx.outbox.add(JobName.FORGET_COPY, now=now, run_at=now + COPY_AFTER, detail=carrier_sid)


def prepare_copy(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None]:
    """Return the request for one copy."""
    return partial(_forget_copy, runtime, claimed)


def _forget_copy(runtime: Runtime, claimed: Claimed) -> None:
    held = Held(HeldKind.TEXT_OUT, runtime.carrier().name, "", claimed.detail)
    error, now = _forget(runtime, held), runtime.now()
    if isinstance(error, CarrierUnavailable | CarrierMisconfigured):
        runtime.store.transact(lambda tx: tx.outbox.postpone(claimed, now + AGAIN_AFTER))
    else:
        runtime.store.transact(lambda tx: tx.outbox.finish(claimed, now))
