"""Carrying out one outbox row, whoever does it: a worker, or the clock while Redis can't take it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from hotline.domain import escalation
from hotline.domain.effects import AlarmReason
from hotline.domain.errors import StoreUnavailable
from hotline.domain.escalation import Wanted
from hotline.domain.intake import NUDGE_AFTER
from hotline.logs import get_logger
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases import (
    alarms,
    attachments,
    checkpoints,
    coverage,
    drills,
    duties,
    expiry,
    importing,
    missing,
    oncall_swaps,
    paging,
    phone_trouble,
    placing,
    reconcile,
    redaction,
    related,
    reminders,
    sending,
    transcribing,
)
from hotline.usecases.carry_out import REACHED_WITHIN, check_in_at, decide, raise_alarm, speak
from hotline.usecases.casework import check_sign
from hotline.usecases.runtime import Runtime, moment
from hotline.usecases.scene import Scene, scene_of
from hotline.usecases.waiting import check_in

log = get_logger()
Afterwards = Callable[[], None] | None
UseCase = Callable[[Runtime, Transaction, Claimed], Afterwards]
LATE_AFTER = timedelta(seconds=15)
"""A step that comes so long after its time is late: everything of ours was down."""
PARKED_AFTER = 8
"""Failures of our own code after which a row is taken out of the way."""


def carry_out_row(runtime: Runtime, row: int, attempt: int) -> None:
    """Carry out one row, unless it is done or another attempt has it. Its outcome is written by whoever does it."""

    def claim(tx: Transaction) -> Afterwards:
        claimed = tx.outbox.claim(row, attempt, by=runtime.process, now=runtime.now())
        return None if claimed is None else USE_CASES[claimed.job](runtime, tx, claimed)

    try:
        afterwards = runtime.store.transact(claim)
        if afterwards is not None:
            afterwards()
    except StoreUnavailable:
        raise  # the lease, if it was written, ends by itself
    except Exception as error:
        log.exception("row_failed", row=row, attempt=attempt, error=type(error).__name__)
        runtime.store.transact(lambda tx: _rest(runtime, tx, row, attempt))
        raise


def _rest(runtime: Runtime, tx: Transaction, row: int, attempt: int) -> None:
    """A row that our code stumbles over rests a while; after several times it is parked and somebody is told."""
    now = runtime.now()
    claimed = tx.outbox.claim(row, attempt, by=runtime.process, now=now)
    if claimed is None:
        claimed = tx.outbox.claim(row, attempt + 1, by=runtime.process, now=now)
    if claimed is None:
        return
    failures = tx.outbox.fail(claimed, now)
    if failures < PARKED_AFTER:
        return
    tx.outbox.park(claimed, now)
    log.error("row_parked", row=row, job=claimed.job.value)
    if claimed.incident and claimed.job is not JobName.SEND_ALARM:
        detail = AlarmReason.PARKED.value
        tx.outbox.add(JobName.SEND_ALARM, now=now, incident=claimed.incident, detail=detail)


def _escalate(scene: Scene, claimed: Claimed) -> None:
    """The step's time is up: page the next, unless somebody took it meanwhile. Who is paged too late is told so."""
    current = claimed.generation == scene.incident.escalation.generation
    if current and scene.incident.wants is not Wanted.NOBODY and claimed.run_at < scene.runtime.ago(LATE_AFTER):
        scene.late = True
        scene.record("record-late", due=moment(claimed.run_at, scene.region))
    decide(scene, escalation.StepDue(claimed.generation))


def _check_reached(scene: Scene, claimed: Claimed) -> None:
    """If the carrier took no page at all, the alarm doesn't wait for its minute. And the reporter waits."""
    if scene.incident.wants is not Wanted.OWNER:
        return
    if claimed.detail:
        since = datetime.fromisoformat(claimed.detail)
    else:
        since = claimed.run_at - REACHED_WITHIN
        check_in_at(scene, max(scene.now, scene.incident.opened_at + NUDGE_AFTER))
    if since > scene.runtime.ago(REACHED_WITHIN):  # time is pretend and runs fast: the carrier's answers don't
        scene.tx.outbox.add(
            JobName.CHECK_REACHED,
            now=scene.now,
            run_at=scene.now + REACHED_WITHIN,
            incident=claimed.incident,
            detail=since.isoformat(),
        )
        return
    # Where there was nobody to page, that alarm went at once.
    reached = scene.tx.messages.reached(scene.incident.id) or paging.was_called(scene)
    if scene.incident.escalation.paged and not reached:
        raise_alarm(scene, AlarmReason.NOT_REACHED)


def _check_activity(scene: Scene, claimed: Claimed) -> None:
    check_sign(scene, claimed.detail)


def _speak(scene: Scene, claimed: Claimed) -> None:
    speak(scene, claimed.detail.split())


def _check_in(scene: Scene, claimed: Claimed) -> None:
    check_in(scene, claimed.run_at)


def _while_open(do: Callable[[Scene, Claimed], None]) -> UseCase:
    """Return a timer's work: done in the transaction that claims it, if its incident is still open."""

    def carry_out(runtime: Runtime, tx: Transaction, claimed: Claimed) -> None:
        tx.outbox.finish(claimed, runtime.now())
        scene = scene_of(runtime, tx, claimed.incident)
        if scene is not None and scene.incident.open:
            do(scene, claimed)
            scene.save()

    return carry_out


USE_CASES: dict[JobName, UseCase] = {
    JobName.SEND_PAGE: sending.prepare,
    JobName.SEND_REPLY: sending.prepare,
    JobName.ESCALATE: _while_open(_escalate),
    JobName.CHECK_REACHED: _while_open(_check_reached),
    JobName.CHECK_ACTIVITY: _while_open(_check_activity),
    JobName.SEND_ALARM: alarms.prepare,
    JobName.SPEAK: _while_open(_speak),
    JobName.CHECK_IN: _while_open(_check_in),
    JobName.FETCH_ATTACHMENT: attachments.prepare,
    JobName.FORGET_AT_CARRIER: redaction.prepare,
    JobName.FORGET_COPY: redaction.prepare_copy,
    JobName.PLACE_CALL: placing.prepare,
    JobName.PLACE_TEST_CALL: placing.prepare,
    JobName.TURN_CALL: placing.prepare_turn,
    JobName.END_CALL: placing.prepare_end,
    JobName.RING_ON: placing.ring_on,
    JobName.CHECK_CALL: placing.check,
    JobName.FIND_RECORDINGS: missing.prepare,
    JobName.TRANSCRIBE: transcribing.prepare,
    JobName.RECONCILE: reconcile.prepare,
    JobName.LOOK_AT_RETENTION: expiry.prepare,
    JobName.WARN_OF_DESTRUCTION: expiry.prepare_warning,
    JobName.DESTROY_RECORD: expiry.prepare_destruction,
    JobName.CHECKPOINT: checkpoints.prepare,
    JobName.SEND_CHECKPOINT: checkpoints.prepare_send,
    JobName.LOOK_AT_DUTIES: duties.prepare,
    JobName.SEND_NOTICE: sending.prepare,
    JobName.MARK_PHONE: phone_trouble.prepare,
    JobName.TELL_DRILL: drills.prepare,
    JobName.END_SWAP: oncall_swaps.end,
    JobName.LOOK_AT_COVERAGE: coverage.prepare,
    JobName.EXTEND_CALENDARS: importing.prepare,
    JobName.REMIND_DUE: reminders.prepare,
    JobName.LOOK_FOR_MARKS: related.prepare,
}
