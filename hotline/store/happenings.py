"""What changed lately, and what is still to come: for whoever watches many incidents at once and reads few again."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Select, func, select

from hotline.store import schema
from hotline.store.outbox import JobName

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_I, _M, _O = schema.incident.c, schema.message.c, schema.outbox.c


@dataclass(frozen=True)
class ToCome:
    """Something that will be done about an incident at *run_at*."""

    job: JobName
    run_at: datetime


def stamps(tx: Transaction) -> dict[str, Hashable]:
    """Return for each incident, by its reference, what differs whenever its record or what is to come of it does."""
    execute = tx.connection.execute
    found: dict[int, tuple[str, list[Hashable]]] = {}
    columns = (_I.id, _I.reference, _I.entries, _I.generation, _I.open, _I.owner, _I.wanted, _I.head)
    for row in execute(select(*columns).where(_I.destroyed_at.is_(None))):
        found[row.id] = row.reference, list(row[2:])
    counted = select(_M.incident, _M.state, func.count().label("many")).group_by(_M.incident, _M.state)
    for row in execute(counted.order_by(_M.incident, _M.state)):
        if row.incident in found:
            found[row.incident][1].append((row.state, row.many))
    for timer in execute(_waiting()):
        if timer.incident in found:
            found[timer.incident][1].append((timer.job, timer.run_at))
    return {reference: tuple(stamp) for reference, stamp in found.values()}


def to_come(tx: Transaction, incident: int) -> list[ToCome]:
    """Return what is to be done about *incident*, the earliest first."""
    known = {job.value for job in JobName}
    rows = tx.connection.execute(_waiting().where(_O.incident == incident))
    return [ToCome(JobName(row.job), row.run_at) for row in rows if row.job in known]


def _waiting() -> Select[tuple[int | None, str, datetime]]:
    due = schema.stands(_O.state, "due")
    return select(_O.incident, _O.job, _O.run_at).where(due, _O.incident.is_not(None)).order_by(_O.run_at, _O.id)
