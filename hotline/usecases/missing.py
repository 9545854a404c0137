"""Recordings of which no request told us: after a call, the carrier is asked what it has of it.

The web server was down, or the request that the caller hung up came after the call's end. The carrier may need a
while, so it is asked several times.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from hotline.carriers import Recorded
from hotline.domain import calling
from hotline.domain.errors import CarrierError
from hotline.logs import get_logger
from hotline.store.calls import Call
from hotline.store.outbox import Claimed
from hotline.store.transaction import Transaction
from hotline.usecases import caller, recordings
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import Scene, scene_of
from hotline.usecases.speaking import open_question

log = get_logger()
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=5)
MOST_ATTEMPTS = 300
"""About a day of a carrier that does not answer."""


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None] | None:
    """Return what asks the carrier once the claim is committed."""
    call = tx.calls.get(claimed.message or "")
    if call is None or not call.sid:
        tx.outbox.finish(claimed, runtime.now())
        return None
    return partial(_look, runtime, claimed, call.id, call.carrier, call.sid)


def _look(runtime: Runtime, claimed: Claimed, call: str, carrier: str, sid: str) -> None:
    try:
        listed = runtime.carrier(carrier).list_recordings(sid)
    except CarrierError as error:
        log.warning("recordings_not_listed", message=call, reason=error.reason, code=error.code)
        runtime.store.transact(partial(_later, runtime, claimed, call))
    else:
        runtime.store.transact(partial(_write, runtime, claimed, call, listed))


def _later(runtime: Runtime, claimed: Claimed, call_id: str, tx: Transaction) -> None:
    now = runtime.now()
    if claimed.attempt < MOST_ATTEMPTS:
        pause = min(FIRST_PAUSE * 2 ** min(claimed.attempt - 1, 10), LONGEST_PAUSE)
        tx.outbox.postpone(claimed, now + pause)
        return
    tx.outbox.hold(claimed)
    call = tx.calls.get(call_id)
    scene = scene_of(runtime, tx, call.incident) if tx.outbox.finish(claimed, now) and call else None
    if scene is not None:
        scene.record("record-recordings-not-listed")
        scene.save()


def _write(runtime: Runtime, claimed: Claimed, call_id: str, listed: Sequence[Recorded], tx: Transaction) -> None:
    """Add what we don't know, tell whoever has the incident, and look again later."""
    now = runtime.now()
    tx.outbox.hold(claimed)
    call = tx.calls.get(call_id)
    scene = scene_of(runtime, tx, call.incident) if tx.outbox.finish(claimed, now) and call else None
    if call is None or scene is None:
        return
    before = tx.attachments.with_text(call.sid or "")
    known = {one.media_sid for one in before}
    # One whose length is not known is not finished: the next look finds it.
    unknown = [one for one in listed if one.sid not in known and (one.seconds or claimed.generation)]
    for one in unknown:
        _add(scene, call, one, alone=len(unknown) == 1)
    told = len(unknown) if claimed.generation else len(before) + len(unknown)
    recordings.tell_owner(scene, told)
    if (following := claimed.generation + 1) < len(recordings.LOOKS):
        recordings.look_for(scene, call, following)
    tx.calls.save(call)
    scene.save()


def _add(scene: Scene, call: Call, recorded: Recorded, *, alone: bool) -> None:
    """Keep a recording; a single one answers the question that was open when the call ended, if it still is."""
    asked, open_now = recordings.asked_in(call), open_question(scene.incident.intake)
    entry = recordings.keep(scene, call, recorded.sid, recorded.seconds, answers=alone)
    scene.record("record-recording-found", number=scene.tx.attachments.with_text(call.sid or "")[-1].number)
    if alone and scene.incident.open and asked is not None and asked == open_now:
        caller.apply(scene, call, calling.Answered(entry))
    call.flow["question"] = ""  # whatever else is found later answers nothing
