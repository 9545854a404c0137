"""Calls of ours on their way: placed, turned and ended at the carrier, with no transaction open meanwhile.

As with texts: whatever dies in between, the lease ends and the row is tried again; a call that may have been placed is
looked up at the carrier before it is placed again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from hotline.carriers import CallEnd
from hotline.domain.effects import AlarmReason
from hotline.domain.errors import (
    CarrierError,
    CarrierMisconfigured,
    CarrierRefused,
    CarrierUnavailable,
    OutcomeUnknown,
)
from hotline.logs import get_logger
from hotline.store.calls import Call, CallState
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases import caller, calls, legs
from hotline.usecases.call_desk import place_of
from hotline.usecases.carry_out import raise_operator_alarm
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import Scene

log = get_logger()
RETRY_AFTER, LOOK_UP_AFTER = timedelta(seconds=1), timedelta(seconds=1)
MOST_TRIES = 5
"""How often a leg is turned or ended while the carrier takes nothing; by then the leg ended by itself."""
CALL_LIMIT_CODES = frozenset({"10004", "20429"})
"""The carrier takes no further call at the moment (shared Twilio notes, 2.3)."""
Afterwards = Callable[[], None] | None


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Afterwards:
    """Decide whether a call is still to be placed; return what to do once the claim is committed."""
    leg = tx.calls.get(claimed.message or "")
    where = None if leg is None else place_of(runtime, tx, leg)
    now = runtime.now()
    if leg is None or where is None or leg.sid is not None or not leg.open:
        tx.outbox.finish(claimed, now)
        return None
    maybe_placed = leg.tried_at is not None
    seconds = int(calls.FLOWS[leg.kind].rings(where, leg).total_seconds())
    if not maybe_placed and not seconds:
        leg.raise_to(CallState.ENDED, now)
        tx.calls.save(leg)
        tx.outbox.finish(claimed, now)
        return None
    if leg.state is CallState.PLANNED and not leg.refusals:  # should the report of its end be lost
        at = now + calls.CHECK_EVERY
        tx.outbox.add(JobName.CHECK_CALL, now=now, run_at=at, incident=leg.incident, message=leg.id)
    leg.raise_to(CallState.PLACING, now)
    leg.tried_at = leg.tried_at or now
    tx.calls.save(leg)
    return partial(_look_up_first if maybe_placed else _place, runtime, claimed, leg, seconds)


def _look_up_first(runtime: Runtime, claimed: Claimed, leg: Call, seconds: int) -> None:
    """An earlier request may have been taken: look before ringing twice."""
    carrier = runtime.carrier()
    try:
        found = carrier.find_calls(line=leg.line, to=leg.number, since=leg.tried_at or leg.created_at)
    except CarrierUnavailable:
        _later(runtime, claimed, leg, unknown=True)
        return

    def settle(tx: Transaction) -> bool:
        mine = [sent.carrier_sid for sent in found if not tx.calls.knows(sent.carrier_sid)]
        if mine:
            _write_placed(runtime, claimed, leg, mine[0], tx)
            return False
        return tx.outbox.renew(claimed, runtime.now())

    if runtime.store.transact(settle):
        _place(runtime, claimed, leg, seconds)


def _place(runtime: Runtime, claimed: Claimed, leg: Call, seconds: int) -> None:
    carrier = runtime.carrier()
    url = runtime.public_url + calls.STEP_PATH.format(carrier=carrier.name, call=leg.id, turn=0)
    status_url = runtime.public_url + calls.STATUS_PATH.format(carrier=carrier.name, call=leg.id)
    try:
        receipt = carrier.place_call(
            line=leg.line,
            to=leg.number,
            url=url,
            status_url=status_url,
            seconds=seconds,
            tell_machines=calls.FLOWS[leg.kind].by_machine is not None,
        )
    except CarrierUnavailable as busy:  # nothing rings
        _log(leg, busy)
        if busy.code in CALL_LIMIT_CODES:
            runtime.store.transact(partial(_failed, runtime, claimed, leg, busy))
        else:
            _later(runtime, claimed, leg, unknown=False)
    except OutcomeUnknown as lost:
        _log(leg, lost)
        _later(runtime, claimed, leg, unknown=True)
    except (CarrierMisconfigured, CarrierRefused) as refusal:
        _log(leg, refusal)
        runtime.store.transact(partial(_failed, runtime, claimed, leg, refusal))
    else:
        runtime.store.transact(partial(_write_placed, runtime, claimed, leg, receipt.carrier_sid))
        log.info("call_placed", message=leg.id, attempt=claimed.attempt, kind=leg.kind.value)


def _log(leg: Call, error: CarrierError) -> None:
    log.warning("call_not_placed", message=leg.id, reason=error.reason, code=error.code, kind=leg.kind.value)


def _write_placed(runtime: Runtime, claimed: Claimed, leg: Call, sid: str, tx: Transaction) -> None:
    """Write the carrier's id. If the caller was helped meanwhile, the phone that just began to ring stops."""
    now = runtime.now()
    tx.outbox.finish(claimed, now)
    current = tx.calls.get(leg.id)
    if current is None or current.sid is not None:  # it asked for its document before our request was answered
        return
    current.sid, current.tried_at = sid, None
    current.raise_to(CallState.PLACED, now)
    tx.calls.save(current)
    where = place_of(runtime, tx, current)
    if where is not None and not calls.FLOWS[current.kind].rings(where, current):
        legs.end(where, current)


def _later(runtime: Runtime, claimed: Claimed, leg: Call, *, unknown: bool) -> None:
    def write(tx: Transaction) -> None:
        now = runtime.now()
        tx.outbox.hold(claimed)
        current = tx.calls.get(leg.id)
        if current is None or current.sid is not None or not current.open:
            tx.outbox.finish(claimed, now)
            return
        if tx.outbox.postpone(claimed, now + (LOOK_UP_AFTER if unknown else RETRY_AFTER)):
            current.tried_at = current.tried_at if unknown else None
            current.state = CallState.UNKNOWN if unknown else CallState.PLANNED
            current.refusals += not unknown
            tx.calls.save(current)

    runtime.store.transact(write)


def _failed(runtime: Runtime, claimed: Claimed, leg: Call, error: CarrierError, tx: Transaction) -> None:
    """This phone can't be called: whoever else can is tried at once, and the operator hears of what is theirs."""
    now = runtime.now()
    if not tx.outbox.finish(claimed, now):
        return
    current = tx.calls.get(leg.id)
    where = None if current is None else place_of(runtime, tx, current)
    if current is None or where is None or current.sid is not None or not current.raise_to(CallState.ENDED, now):
        return
    tx.calls.save(current)
    limited, settings = error.code in CALL_LIMIT_CODES, isinstance(error, CarrierMisconfigured)
    current.flow["ours"] = settings  # then it says nothing of the phone
    if limited or settings:
        reason = AlarmReason.CALL_LIMIT if limited else AlarmReason.CARRIER_SETTINGS
        raise_operator_alarm(tx, reason, where.region, now)
    key = "refused-call-limit" if limited else "refused-settings" if settings else "refused-number"
    if isinstance(where, Scene):
        where.record("record-ring-failed", name=where.name(current.person), reason=runtime.words.say(key))
    calls.FLOWS[current.kind].ended(where, current, CallEnd.LIMITED if limited else CallEnd.FAILED)
    where.save()


# --- turned and ended


def prepare_turn(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Afterwards:
    """A leg is to hear something else at once, unless it asked by itself meanwhile."""
    leg = tx.calls.get(claimed.message or "")
    if leg is None or not leg.open or leg.sid is None or leg.turn != claimed.generation:
        tx.outbox.finish(claimed, runtime.now())
        return None
    path = calls.STEP_PATH.format(carrier=leg.carrier, call=leg.id, turn=calls.NOW)
    sid = leg.sid
    return lambda: _try(runtime, claimed, lambda: runtime.carrier().redirect_call(sid, runtime.public_url + path))


def prepare_end(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Afterwards:
    """A phone is to ring no longer."""
    leg = tx.calls.get(claimed.message or "")
    if leg is None or not leg.open:
        tx.outbox.finish(claimed, runtime.now())
        return None
    if leg.sid is None:  # being placed just now: whoever writes its id sees that nobody wants it any more
        _again(runtime, tx, claimed)
        return None
    sid = leg.sid
    return lambda: _try(runtime, claimed, lambda: runtime.carrier().end_call(sid))


def _try(runtime: Runtime, claimed: Claimed, request: Callable[[], None]) -> None:
    try:
        request()
    except CarrierUnavailable as busy:
        log.warning("call_not_changed", message=claimed.message, reason=busy.reason, code=busy.code)
        runtime.store.transact(lambda tx: _again(runtime, tx, claimed))
        return
    except CarrierError as refusal:
        log.warning("call_not_changed", message=claimed.message, reason=refusal.reason, code=refusal.code)
    runtime.store.transact(lambda tx: tx.outbox.finish(claimed, runtime.now()))


def _again(runtime: Runtime, tx: Transaction, claimed: Claimed) -> None:
    if claimed.attempt >= MOST_TRIES:
        tx.outbox.finish(claimed, runtime.now())
    else:
        tx.outbox.postpone(claimed, runtime.now() + timedelta(seconds=0.5))


# --- timers


def ring_on(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Afterwards:
    """A window of the ring plan is over."""
    tx.outbox.finish(claimed, runtime.now())
    call = tx.calls.get(claimed.message or "")
    scene = None if call is None else place_of(runtime, tx, call)
    if call is not None and isinstance(scene, Scene):
        caller.ring_on(scene, call, claimed.generation)
        tx.calls.save(call)
        scene.save()
    return None


def check(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Afterwards:
    """Ask the carrier about a call of which no end was reported."""
    call = tx.calls.get(claimed.message or "")
    if call is None or not call.open:
        tx.outbox.finish(claimed, runtime.now())
        return None
    if call.sid is None:  # the carrier takes none now, or its answer was lost
        tx.outbox.postpone(claimed, runtime.now() + calls.CHECK_EVERY)
        return None
    return partial(_check, runtime, claimed, call.id, call.sid)


def _check(runtime: Runtime, claimed: Claimed, call: str, sid: str) -> None:
    state: CallEnd | None = CallEnd.ANSWERED
    try:
        state = runtime.carrier().call_state(sid)
    except CarrierError as error:
        log.warning("call_not_checked", message=call, reason=error.reason, code=error.code)

    def write(tx: Transaction) -> None:
        tx.outbox.hold(claimed)
        current = tx.calls.get(call)
        if current is not None and (state is None or state.is_over):
            calls.note_state(runtime, tx, current, state or CallEnd.COMPLETED)
            tx.outbox.finish(claimed, runtime.now())
        else:
            tx.outbox.postpone(claimed, runtime.now() + calls.CHECK_EVERY)

    runtime.store.transact(write)
