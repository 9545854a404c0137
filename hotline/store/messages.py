"""Texts on their way out, the pages among them, and the pace of each line.

A text's state only moves forward: waiting, sending, unknown, then what the carrier says. Failed stands above
delivered, so that any order of reports ends in the same state.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, bindparam, case, func, insert, or_, select, type_coerce, update

from hotline.domain.effects import Purpose
from hotline.domain.incident import Incident
from hotline.domain.organisation import Channel, PersonId
from hotline.domain.phone import sms_segments
from hotline.store import schema
from hotline.store.ids import new_token
from hotline.store.statements import Prepared, Upsert

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction


class Precedence(IntEnum):
    """Which text leaves first on a line's rate: a page, what a person waits for, the interview, notices and drills."""

    PAGE = 0
    PERSON = 1
    INTERVIEW = 2
    NOTICE = 3
    """Sent by ``SEND_NOTICE`` only: a version that doesn't know of these leaves that job alone."""


class MessageState(StrEnum):
    """How far a text has come."""

    WAITING = "waiting"
    SENDING = "sending"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"


RANK = {state: rank for rank, state in enumerate(MessageState)}


@dataclass(frozen=True, repr=False)
class Outgoing:
    """One text: where it goes, and how far it has come. *tried_at*: since when a request of ours has no answer."""

    id: str
    incident: int | None
    ordinal: int
    line: str
    recipient: str
    body: str
    segments: int
    page: bool
    precedence: Precedence
    validity: timedelta
    state: MessageState
    carrier_sid: str | None
    error_code: str | None
    refusals: int
    tried_at: datetime | None
    created_at: datetime


@dataclass(frozen=True)
class HowFar:
    """How far one text has come; *code* is the carrier's reason where it failed."""

    state: MessageState
    code: str
    segments: int


@dataclass(frozen=True)
class PageRow:
    """One attempt to reach one person: the key of the at-least-once promise (guarantees.md, G3)."""

    id: str
    incident: int
    person_tag: bytes
    round: int
    step: int
    channel: str
    purpose: Purpose


_M, _P, _L = schema.message.c, schema.page.c, schema.line_pace.c
_IS_WAITING = schema.stands(_M.state, MessageState.WAITING)
_INSERT = Prepared(insert(schema.message))
_INSERT_PAGE = Prepared(insert(schema.page))
_GET = Prepared(select(schema.message).where(_M.id == bindparam("row")), holds=schema.message)
_HOLD_INCIDENT = Prepared(
    select(schema.incident.c.id)
    .join(schema.message, _M.incident == schema.incident.c.id)
    .where(_M.id == bindparam("row")),
    holds=schema.incident,
)
_PAGE = Prepared(select(schema.page).where(_P.id == bindparam("row")))
_EARLIER = Prepared(
    select(_M.id)
    .where(_M.incident == bindparam("incident_id"), _M.recipient_tag == bindparam("to"), ~_M.page)
    .where(
        _M.ordinal < bindparam("before"),
        _M.precedence <= bindparam("than"),
        or_(*(_M.state == state for state in ("waiting", "sending", "unknown"))),
    )
    .limit(1)
)
_BUSY = Prepared(select(_L.busy_until, _L.rate).where(_L.line == bindparam("number")))
_BEFORE = Prepared(
    select(func.coalesce(func.sum(_M.segments), 0).label("segments"))
    .where(_M.line == bindparam("number"), _IS_WAITING, _M.refusals == 0)
    .where(
        (_M.precedence < bindparam("than"))
        | ((_M.precedence == bindparam("than")) & (_M.created_at < bindparam("since")))
    )
)
LONGEST_WAIT = timedelta(seconds=10)
"""A reply looks again at its line after this long at most."""
_AHEAD = Prepared(
    select(_M.id)
    .where(_M.line == bindparam("number"), _IS_WAITING, _M.precedence < bindparam("than"))
    .where(_M.refusals == 0)  # what the carrier does not take now holds up nobody else
    .limit(1)
)
_FREE_AT = case((_L.busy_until > bindparam("now"), _L.busy_until), else_=bindparam("now", type_=schema.UtcTime))
_PACED = Upsert(
    schema.line_pace,
    ["line"],
    lambda new: {
        "rate": new.rate,
        "busy_until": type_coerce(_FREE_AT, BigInteger) + bindparam("more", type_=BigInteger),
    },
)


class Messages:
    """Outgoing texts of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def add(
        self,
        *,
        incident: Incident | None,
        line: str,
        recipient: str,
        body: str,
        at: datetime,
        validity: timedelta,
        ordinal: int,
        precedence: Precedence,
    ) -> str:
        """Write down a text that is to be sent; return its opaque id."""
        row = new_token()
        key = self._tx.people_key() if incident is None else self._tx.incident_key(incident.id)
        self._tx.add(
            _INSERT,
            {
                "id": row,
                "incident": incident.id if incident else None,
                "ordinal": ordinal,
                "line": line,
                "recipient_tag": self._tx.tag("phone", recipient),
                "recipient": key.seal("message", "recipient", row, recipient),
                "body": key.seal("message", "body", row, body),
                "segments": sms_segments(body),
                "page": precedence is Precedence.PAGE,
                "precedence": precedence.value,
                "validity": max(1, int(validity.total_seconds())),
                "state": MessageState.WAITING.value,
                "created_at": at,
            },
        )
        return row

    def add_page(
        self,
        page: str,
        incident: Incident,
        person: PersonId,
        *,
        round_number: int,
        step: int,
        channel: Channel,
        purpose: Purpose,
        at: datetime,
    ) -> None:
        """Write down that the text or call with this id is a page, and which one."""
        self._tx.add(
            _INSERT_PAGE,
            {
                "id": page,
                "incident": incident.id,
                "person": self._tx.tag("person", person),
                "round": round_number,
                "step": step,
                "channel": channel.value,
                "purpose": purpose.value,
                "created_at": at,
            },
        )

    def get(self, message: str) -> Outgoing | None:
        """Return a text, opened; it and its incident are held until the end of the transaction."""
        if self._tx.holds:
            self._tx.first(_HOLD_INCIDENT, row=message)
        row = self._tx.first(_GET, row=message)
        return None if row is None or self._tx.is_destroyed(row.incident, row.body) else self._read(row)

    def of(self, incident: int) -> list[Outgoing]:
        """Return all texts of an incident, in order."""
        rows = select(schema.message).where(_M.incident == incident).order_by(_M.created_at, _M.ordinal)
        return [self._read(row) for row in self._tx.connection.execute(rows)]

    def how_far(self, incident: int) -> dict[str, HowFar]:
        """Return how far each text of an incident has come, by its id, without opening any."""
        found = select(_M.id, _M.state, _M.error_code, _M.segments).where(_M.incident == incident)
        rows = self._tx.connection.execute(found.order_by(_M.created_at, _M.ordinal))
        return {row.id: HowFar(MessageState(row.state), row.error_code or "", row.segments) for row in rows}

    def take_back(self, incident: int, message: str) -> tuple[str, ...]:
        """Hold back a text of an incident, and those that were written with it to the same phone; return their ids.

        Nothing is done, and none returned, where one of them is on its way or gone. The incident is held already.
        """
        row = self._tx.first(_GET, row=message)
        if row is None or row.incident != incident:
            return ()
        whole = (_M.incident == incident, _M.created_at == row.created_at, _M.recipient_tag == row.recipient_tag)
        found = self._tx.connection.execute(select(_M.id, _M.state).where(*whole)).all()
        if any(text.state != MessageState.WAITING for text in found):
            return ()
        self._tx.connection.execute(update(schema.message).where(*whole).values(state=MessageState.CANCELLED.value))
        return tuple(text.id for text in found)

    def page(self, message: str) -> PageRow | None:
        """Return the page that a text or call is, if it is one."""
        row = self._tx.first(_PAGE, row=message)
        if row is None:
            return None
        return PageRow(row.id, row.incident, row.person, row.round, row.step, row.channel, Purpose(row.purpose))

    def text_beside(self, call: str) -> Outgoing | None:
        """Return the text that pages the same person in the same step and round as a call does, if there is one."""
        page = self._tx.first(_PAGE, row=call)
        if page is None:
            return None
        beside = select(_P.id).where(
            _P.incident == page.incident,
            _P.person == page.person,
            _P.round == page.round,
            _P.step == page.step,
            _P.id != call,
        )
        for row in self._tx.connection.execute(beside).scalars():
            if (text := self.get(row)) is not None:
                return text
        return None

    def paged_since(self, text: Outgoing) -> bool:
        """Tell whether there is a later page of the same incident to the same phone."""
        to = self._tx.tag("phone", text.recipient)
        found = select(_M.id).where(
            _M.incident == text.incident, _M.page, _M.recipient_tag == to, _M.ordinal > text.ordinal
        )
        return self._tx.connection.execute(found.limit(1)).first() is not None

    def reached(self, incident: int) -> bool:
        """Tell whether the carrier has taken a page of this incident and not given it up."""
        states = (MessageState.SENT.value, MessageState.DELIVERED.value)
        found = select(_M.id).where(_M.incident == incident, _M.page, _M.state.in_(states)).limit(1)
        return self._tx.connection.execute(found).first() is not None

    def update(self, message: str, **values: Any) -> None:
        """Write what became of a text."""
        self._tx.connection.execute(update(schema.message).where(_M.id == message).values(**values))

    def matched(self, sids: Iterable[str]) -> set[str]:
        """Return which of the carrier's ids belong to texts that we know of."""
        known = select(_M.carrier_sid).where(_M.carrier_sid.in_(list(sids)))
        return {sid for sid in self._tx.connection.execute(known).scalars() if sid}

    def must_wait(self, text: Outgoing, now: datetime) -> timedelta | None:
        """Return how long a reply must wait: for its line, a page, or an earlier text to the same phone.

        Until the transaction ends, nobody else asks for the same line: of two, only one finds it free.
        """
        self._tx.serialise("line", text.line)
        pace = self._tx.first(_BUSY, number=text.line)
        if pace is not None and pace.busy_until > now:
            # Each behind those before it: all waking at once would be a claim each for one that leaves.
            ahead = {"than": text.precedence.value, "since": text.created_at}
            before = self._tx.first(_BEFORE, number=text.line, **ahead)
            wait: timedelta = (
                pace.busy_until - now + timedelta(seconds=int(before.segments if before else 0) / pace.rate)
            )
            return min(wait, LONGEST_WAIT)
        if self._tx.first(_AHEAD, number=text.line, than=text.precedence.value) is not None:
            return timedelta(seconds=0.2)
        if text.incident is None or now - text.created_at > timedelta(seconds=30):
            return None  # an earlier text that can't leave does not hold the others for ever
        to = self._tx.tag("phone", text.recipient)
        place = {"before": text.ordinal, "than": text.precedence.value}
        if self._tx.first(_EARLIER, incident_id=text.incident, to=to, **place) is not None:
            return timedelta(seconds=0.3)
        return None

    def drop_questions(self, incident: int) -> None:
        """Hold back questions that have not left yet: somebody took the incident, and the interview stops."""
        waiting = (_M.incident == incident, _IS_WAITING, _M.precedence == Precedence.INTERVIEW.value)
        self._tx.connection.execute(update(schema.message).where(*waiting).values(state=MessageState.CANCELLED.value))

    def hold_back(self, incident: int, recipient: str) -> None:
        """Cancel what has not left yet for one phone."""
        to = (_M.incident == incident, _IS_WAITING, _M.recipient_tag == self._tx.tag("phone", recipient))
        self._tx.connection.execute(update(schema.message).where(*to).values(state=MessageState.CANCELLED.value))

    def busy(self, line: str, segments: int, rate: float, now: datetime) -> None:
        """Count *segments* against the line's rate."""
        more = timedelta(seconds=segments / rate)
        self._tx.run(_PACED, line=line, rate=rate, busy_until=now + more, now=now, more=more // schema.MICROSECOND)

    def _read(self, row: Any) -> Outgoing:
        key = self._tx.people_key() if row.incident is None else self._tx.incident_key(row.incident)
        return Outgoing(
            id=row.id,
            incident=row.incident,
            ordinal=row.ordinal,
            line=row.line,
            recipient=key.open("message", "recipient", row.id, row.recipient),
            body=key.open("message", "body", row.id, row.body),
            segments=row.segments,
            page=row.page,
            precedence=Precedence(row.precedence),
            validity=timedelta(seconds=row.validity),
            state=MessageState(row.state),
            carrier_sid=row.carrier_sid,
            error_code=row.error_code,
            refusals=row.refusals,
            tried_at=row.tried_at,
            created_at=row.created_at,
        )
