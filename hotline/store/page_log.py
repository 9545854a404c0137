"""Every attempt to reach somebody, newest first, by the page: ids grow with time, so the table lies in order."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, or_, select

from hotline.domain.effects import Purpose
from hotline.domain.organisation import Channel, PersonId
from hotline.store import schema
from hotline.store.calls import CallState
from hotline.store.messages import MessageState
from hotline.store.sealed import Tag

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_P, _M, _C, _I = schema.page.c, schema.message.c, schema.call.c, schema.incident.c
AT_ONCE = 100
"""Rows that are asked for at once."""
_NOT_PICKED_UP = and_(_C.state == CallState.ENDED.value, _C.answered_at.is_(None))
_LOG: Select[Any] = (
    select(
        schema.page,
        _M.state.label("text_state"),
        _M.error_code,
        _M.segments,
        _M.sent_at,
        _M.carrier_sid.label("text_sid"),
        _C.state.label("call_state"),
        _C.carrier_sid.label("call_sid"),
        _C.answered_at,
        _C.ended_at,
    )
    .join(schema.incident, _I.id == _P.incident)
    .outerjoin(schema.message, _M.id == _P.id)
    .outerjoin(schema.call, _C.id == _P.id)
    .order_by(_P.id.desc())
)


@dataclass(frozen=True)
class Attempt:
    """One page. *text* or *call*: how far it has come, the other is None. *person* is a tag."""

    id: str
    incident: int
    person: Tag
    channel: Channel
    purpose: Purpose
    round: int
    step: int
    made_at: datetime
    text: MessageState | None
    call: CallState | None
    carrier_sid: str
    error_code: str
    segments: int
    sent_at: datetime | None
    answered_at: datetime | None
    """Of a call: when somebody, or a voicemail box, picked up."""
    ended_at: datetime | None

    @property
    def failed(self) -> bool:
        """Whether it reached nobody."""
        return self.text is MessageState.FAILED or (self.call is CallState.ENDED and self.answered_at is None)


class PageLog:
    """Pages in the order in which they were made, the newest first."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def newest(
        self,
        regions: Collection[str],
        reader: PersonId,
        *,
        failed: bool = False,
        person: PersonId | None = None,
        before: str = "",
    ) -> Iterator[Attempt]:
        """Yield the pages of incidents of *regions*, and of those that *reader* was paged for or has.

        *before*: those made before the page with this id. Whoever asks still leaves out what *reader* may not know of.
        """
        me = self._tx.tag("person", reader)
        involved = select(_P.incident).where(_P.person == me)
        query = _LOG.where(or_(_I.region.in_(list(regions)), _P.incident.in_(involved), and_(_I.owner == me, _I.open)))
        if failed:
            query = query.where(or_(_M.state == MessageState.FAILED.value, _NOT_PICKED_UP))
        if person is not None:
            query = query.where(_P.person == self._tx.tag("person", person))
        query = query.limit(AT_ONCE)
        while True:
            rows = list(self._tx.connection.execute(query.where(_P.id < before) if before else query))
            yield from map(_attempt, rows)
            if len(rows) < AT_ONCE:
                return
            before = rows[-1].id


def _attempt(row: Any) -> Attempt:
    return Attempt(
        id=row.id,
        incident=row.incident,
        person=Tag(row.person),
        channel=Channel(row.channel),
        purpose=Purpose(row.purpose),
        round=row.round,
        step=row.step,
        made_at=row.created_at,
        text=MessageState(row.text_state) if row.text_state else None,
        call=CallState(row.call_state) if row.call_state else None,
        carrier_sid=row.text_sid or row.call_sid or "",
        error_code=row.error_code or "",
        segments=row.segments or 0,
        sent_at=row.sent_at,
        answered_at=row.answered_at,
        ended_at=row.ended_at,
    )
