"""The outbox: the only way out, and the only timer.

A row waits for its ``run_at``; it stays due until its *outcome* is written. Whoever carries it out first claims it:
the claim raises ``attempt`` and writes a lease, and only the current attempt may write an outcome (the fence). A
row due at once is written already leased, for half a second, to the hint that goes to the queue after the commit.

Rows are due by the hotline's time and leased by the machine's: where time is pretend and runs faster, stands or is
carried forward, whoever has a row in hand keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, case, delete, insert, literal_column, or_, select, update

from hotline.store import schema
from hotline.store.ids import new_id
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

LEASE = timedelta(seconds=4.5)
"""A killed worker's row comes back after this; a carrier call must end well within it (issue: 5 s at most)."""
HINT_LEASE = timedelta(seconds=0.5)
OFFER_LEASE = timedelta(seconds=1)
REST = timedelta(seconds=2)
"""For a row that our own code stumbled over."""


class JobName(StrEnum):
    """What the outbox may ask for."""

    SEND_PAGE = "send_page"
    SEND_REPLY = "send_reply"
    ESCALATE = "escalate"
    CHECK_REACHED = "check_reached"
    CHECK_ACTIVITY = "check_activity"
    SEND_ALARM = "send_alarm"
    CHECK_IN = "check_in"
    SPEAK = "speak"
    FETCH_ATTACHMENT = "fetch_attachment"
    FORGET_AT_CARRIER = "forget_at_carrier"
    FORGET_COPY = "forget_copy"
    PLACE_CALL = "place_call"
    PLACE_TEST_CALL = "place_test_call"
    TURN_CALL = "turn_call"
    END_CALL = "end_call"
    RING_ON = "ring_on"
    CHECK_CALL = "check_call"
    FIND_RECORDINGS = "find_recordings"
    TRANSCRIBE = "transcribe"
    RECONCILE = "reconcile"
    LOOK_AT_RETENTION = "look_at_retention"
    WARN_OF_DESTRUCTION = "warn_of_destruction"
    DESTROY_RECORD = "destroy_record"
    CHECKPOINT = "checkpoint"
    SEND_CHECKPOINT = "send_checkpoint"
    LOOK_AT_DUTIES = "look_at_duties"
    SEND_NOTICE = "send_notice"
    MARK_PHONE = "mark_phone"
    TELL_DRILL = "tell_drill"
    END_SWAP = "end_swap"
    LOOK_AT_COVERAGE = "look_at_coverage"
    EXTEND_CALENDARS = "extend_calendars"
    REMIND_DUE = "remind_due"
    LOOK_FOR_MARKS = "look_for_marks"


class QueueName(StrEnum):
    """Pages have their own queue, so that nothing stands before them; so has what is slow."""

    PAGES = "pages"
    TIMERS = "timers"
    REPLIES = "replies"
    MEDIA = "media"
    TRANSCRIPTS = "transcripts"


QUEUES = {
    JobName.SEND_PAGE: QueueName.PAGES,
    JobName.SEND_REPLY: QueueName.REPLIES,
    JobName.ESCALATE: QueueName.TIMERS,
    JobName.CHECK_REACHED: QueueName.TIMERS,
    JobName.CHECK_ACTIVITY: QueueName.TIMERS,
    JobName.SEND_ALARM: QueueName.REPLIES,
    JobName.SPEAK: QueueName.TIMERS,
    JobName.CHECK_IN: QueueName.TIMERS,
    JobName.FETCH_ATTACHMENT: QueueName.MEDIA,
    JobName.FORGET_AT_CARRIER: QueueName.MEDIA,
    JobName.FORGET_COPY: QueueName.MEDIA,
    JobName.PLACE_CALL: QueueName.PAGES,
    JobName.PLACE_TEST_CALL: QueueName.REPLIES,  # no page waits behind a drill
    JobName.TURN_CALL: QueueName.PAGES,
    JobName.END_CALL: QueueName.TIMERS,
    JobName.RING_ON: QueueName.TIMERS,
    JobName.CHECK_CALL: QueueName.TIMERS,
    JobName.FIND_RECORDINGS: QueueName.MEDIA,
    JobName.TRANSCRIBE: QueueName.TRANSCRIPTS,
    JobName.RECONCILE: QueueName.MEDIA,
    JobName.LOOK_AT_RETENTION: QueueName.MEDIA,
    JobName.WARN_OF_DESTRUCTION: QueueName.REPLIES,
    JobName.DESTROY_RECORD: QueueName.MEDIA,
    JobName.CHECKPOINT: QueueName.MEDIA,  # what is slow waits here, and no page behind it
    JobName.SEND_CHECKPOINT: QueueName.MEDIA,
    JobName.LOOK_AT_DUTIES: QueueName.MEDIA,
    JobName.SEND_NOTICE: QueueName.REPLIES,
    JobName.REMIND_DUE: QueueName.REPLIES,
    JobName.LOOK_FOR_MARKS: QueueName.MEDIA,
    JobName.MARK_PHONE: QueueName.TIMERS,
    JobName.TELL_DRILL: QueueName.REPLIES,
    JobName.END_SWAP: QueueName.REPLIES,
    JobName.LOOK_AT_COVERAGE: QueueName.MEDIA,
    JobName.EXTEND_CALENDARS: QueueName.MEDIA,
}


@dataclass(frozen=True)
class Due:
    """A row that is due, and the attempt that it waits for."""

    row: int
    attempt: int
    queue: QueueName
    run_at: datetime


@dataclass(frozen=True)
class Claimed:
    """A row in our hands. *attempt* is ours: outcomes are written under it."""

    row: int
    attempt: int
    job: JobName
    incident: int | None
    message: str | None
    generation: int
    detail: str
    run_at: datetime


_C = schema.outbox.c
_PLACES = {QueueName.PAGES.value: 0, QueueName.TIMERS.value: 1, QueueName.REPLIES.value: 2}
"""What is handed out first; the rest, pictures and transcripts, after them."""
_IS_DUE = schema.stands(_C.state, "due")
_IS_OURS = _C.job.in_([literal_column(f"'{job}'") for job in JobName])
"""While a deploy is under way a newer version writes jobs that this one doesn't know: they are left to it."""
_INSERT = Prepared(insert(schema.outbox))
_CLAIM = Prepared(
    update(schema.outbox)
    .where(_C.id == bindparam("row"), _C.attempt == bindparam("seen"), _IS_DUE, _C.run_at <= bindparam("now"))
    .where(_IS_OURS)
    .values(attempt=_C.attempt + 1, lease_until=bindparam("until"), carried_by=bindparam("by"))
    .returning(_C.attempt, _C.job, _C.incident, _C.message, _C.generation, _C.detail, _C.run_at)
)
_MINE = (_C.id == bindparam("row"), _C.attempt == bindparam("mine"), _IS_DUE)
_FINISH = Prepared(
    update(schema.outbox).where(*_MINE).values(state=bindparam("to"), done_at=bindparam("at"), lease_until=None)
)
_POSTPONE = Prepared(update(schema.outbox).where(*_MINE).values(run_at=bindparam("at"), lease_until=None))
_RENEW = Prepared(update(schema.outbox).where(*_MINE).values(lease_until=bindparam("until")))
_FAIL = Prepared(
    update(schema.outbox)
    .where(*_MINE)
    .values(failures=_C.failures + 1, lease_until=bindparam("until"))
    .returning(_C.failures)
)
_FREE = (
    select(_C.id, _C.attempt, _C.queue, _C.run_at)
    .where(_IS_DUE, _C.run_at <= bindparam("now"), _IS_OURS)
    .where(or_(_C.lease_until.is_(None), _C.lease_until <= bindparam("machine")))
    .order_by(case(_PLACES, value=_C.queue, else_=len(_PLACES)), _C.run_at)
    .limit(bindparam("most"))
)
_DUE = Prepared(_FREE)
_TAKEN = _FREE.with_for_update(skip_locked=True).cte("taken")
_TAKE = Prepared(
    update(schema.outbox)
    .where(_C.id == _TAKEN.c.id)
    .values(lease_until=bindparam("until"))
    .returning(_C.id, _C.attempt, _C.queue, _C.run_at)
)
_DUE_OF_MESSAGE = Prepared(
    select(_C.id).where(_C.message == bindparam("about"), _IS_DUE).order_by(_C.id), holds=schema.outbox
)
_ONE = Prepared(select(_C.id).where(_C.id == bindparam("row")), holds=schema.outbox)
_WAITS = Prepared(select(_C.id).where(_C.message == bindparam("about"), _IS_DUE).limit(1))
_NEXT = Prepared(select(_C.run_at).where(_IS_DUE, _C.run_at > bindparam("now")).order_by(_C.run_at).limit(1))


class Outbox:
    """Outbox rows of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def add(
        self,
        job: JobName,
        *,
        now: datetime,
        run_at: datetime | None = None,
        incident: int | None = None,
        message: str | None = None,
        generation: int = 0,
        detail: str = "",
    ) -> None:
        """Write down something to be done, at once or at *run_at*."""
        row, queue, at = new_id(), QUEUES[job], run_at or now
        # Pages go to the hint; a reply can wait for the clock's next sweep, and costs the webhook nothing.
        hinted = self._tx.has_hint and at <= now and queue is QueueName.PAGES
        if hinted:
            self._tx.due_now.append(Due(row, 0, queue, at))
        self._tx.add(
            _INSERT,
            {
                "id": row,
                "job": job.value,
                "queue": queue.value,
                "incident": incident,
                "message": message,
                "generation": generation,
                "detail": detail,
                "run_at": at,
                "state": "due",
                "attempt": 0,
                "lease_until": self._tx.machine_time(now) + HINT_LEASE if hinted else None,
            },
        )

    def due(self, now: datetime, *, limit: int) -> list[Due]:
        """Return rows that are due and that nobody holds: pages first, then timers, replies, and pictures last."""
        rows = self._tx.every(_DUE, now=now, machine=self._tx.machine_time(now), most=limit)
        return [Due(row.id, row.attempt, QueueName(row.queue), row.run_at) for row in rows]

    def take(self, now: datetime, *, lease: timedelta, limit: int) -> list[Due]:
        """Lease due rows that nobody holds, and return them: of many that ask at once, each row goes to one."""
        machine = self._tx.machine_time(now)
        rows = self._tx.every(_TAKE, now=now, machine=machine, until=machine + lease, most=limit)
        taken = [Due(row.id, row.attempt, QueueName(row.queue), row.run_at) for row in rows]
        return sorted(taken, key=lambda due: (_PLACES.get(due.queue, len(_PLACES)), due.run_at))

    def next_run_at(self, now: datetime) -> datetime | None:
        """Return when the next row will be due."""
        row = self._tx.first(_NEXT, now=now)
        return None if row is None else row.run_at

    def waits_for(self, message: str) -> bool:
        """Tell whether something is still to be done about *message*."""
        return self._tx.first(_WAITS, about=message) is not None

    def lease_to_queue(self, rows: Sequence[Due], now: datetime) -> None:
        """Keep rows that were offered to the queue from being offered again for a while."""
        until = self._tx.machine_time(now) + OFFER_LEASE
        for due in rows:
            self._tx.run(_RENEW, row=due.row, mine=due.attempt, until=until)

    def claim(self, row: int, attempt: int, *, by: str, now: datetime) -> Claimed | None:
        """Take a row in hand, or return None if it is done, not due, or another attempt has begun."""
        until = self._tx.machine_time(now) + LEASE
        found = self._tx.first(_CLAIM, row=row, seen=attempt, now=now, until=until, by=by)
        if found is None:
            return None
        return Claimed(
            row,
            found.attempt,
            JobName(found.job),
            found.incident,
            found.message,
            found.generation,
            found.detail,
            found.run_at,
        )

    def renew(self, claimed: Claimed, now: datetime) -> bool:
        """Hold a row for another lease. False: a later attempt has begun, and this one must stop."""
        until = self._tx.machine_time(now) + LEASE
        return self._tx.run(_RENEW, row=claimed.row, mine=claimed.attempt, until=until) == 1

    def finish(self, claimed: Claimed, now: datetime) -> bool:
        """Write that a row is done. False: a later attempt has begun, and its outcome counts."""
        return self._tx.run(_FINISH, row=claimed.row, mine=claimed.attempt, to="done", at=now) == 1

    def postpone(self, claimed: Claimed, run_at: datetime) -> bool:
        """Let a row wait until *run_at*. False: a later attempt has begun."""
        return self._tx.run(_POSTPONE, row=claimed.row, mine=claimed.attempt, at=run_at) == 1

    def fail(self, claimed: Claimed, now: datetime) -> int:
        """Count a failure of ours and let the row rest a while; return how many there were."""
        until = self._tx.machine_time(now) + REST
        row = self._tx.first(_FAIL, row=claimed.row, mine=claimed.attempt, until=until)
        return 0 if row is None else int(row.failures)

    def park(self, claimed: Claimed, now: datetime) -> None:
        """Take a row that fails every time out of the way of others; it stays to be looked at."""
        self._tx.run(_FINISH, row=claimed.row, mine=claimed.attempt, to="parked", at=now)

    def hold(self, claimed: Claimed) -> None:
        """Hold a row whose outcome is about to be written, before anything else is held."""
        if self._tx.holds:
            self._tx.first(_ONE, row=claimed.row)

    def hold_message(self, message: str) -> None:
        """Hold whatever waits to be done about a text, before the text itself is held."""
        if self._tx.holds:
            self._tx.every(_DUE_OF_MESSAGE, about=message)

    def settle_message(self, message: str, now: datetime) -> None:
        """The carrier says that this text went out: whatever waited to send it or to look it up is done."""
        self._tx.connection.execute(
            update(schema.outbox).where(_C.message == message, _IS_DUE).values(state="done", done_at=now)
        )

    def has_timer(self, incident: int, generation: int) -> bool:
        """Tell whether the escalation timer of *generation* is still to come."""
        found = select(_C.id).where(
            _C.incident == incident, _IS_DUE, _C.job == JobName.ESCALATE, _C.generation == generation
        )
        return self._tx.connection.execute(found.limit(1)).first() is not None

    def forget_done(self, before: datetime) -> int:
        """Remove rows done before then; the record is elsewhere."""
        return self._tx.connection.execute(
            delete(schema.outbox).where(schema.stands(_C.state, "done"), _C.done_at < before)
        ).rowcount
