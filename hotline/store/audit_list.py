"""The audit by time, the newest first, across the organisation's chain and those of incidents: for a list to read."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, or_, select

from hotline.domain.chain import ORGANISATION, Chain
from hotline.domain.organisation import PersonId
from hotline.store import schema, schema_chain
from hotline.store.chains import Stored

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_C, _I, _P = schema_chain.audit.c, schema.incident.c, schema.page.c
AT_ONCE = 100
"""Rows that are asked for at once."""


@dataclass(frozen=True)
class Place:
    """Where a list goes on: below the entry of a chain that was written then."""

    at: datetime
    incident: int
    seq: int


class AuditList:
    """Entries of all audits in the order of their writing, the newest first; sealed as they stand."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def newest(
        self,
        regions: Collection[str],
        person: PersonId,
        *,
        since: datetime,
        until: datetime,
        kinds: Collection[str] = (),
        below: Place | None = None,
    ) -> Iterator[Stored]:
        """Yield the entries of the organisation, of incidents of *regions*, and of those that *person* was paged for.

        Written from *since* up to, not including, *until*. Whoever asks still leaves out what *person* may not know of.
        """
        paged = select(_P.incident).where(_P.person == self._tx.tag("person", person))
        there = select(_I.id).where(_I.region.in_(sorted(regions)))
        whose = or_(_C.incident == ORGANISATION, _C.incident.in_(there), _C.incident.in_(paged))
        found = select(_C.incident, _C.seq, _C.at, _C.kind, _C.commitment, _C.hash, _C.entry)
        found = found.where(_C.at >= since, _C.at < until, whose)
        if kinds:
            found = found.where(_C.kind.in_(sorted(kinds)))
        found = found.order_by(_C.at.desc(), _C.incident.desc(), _C.seq.desc()).limit(AT_ONCE)
        while rows := self._tx.connection.execute(_below(found, below)).all():
            yield from (Stored(Chain.AUDIT, *row) for row in rows)
            below = Place(rows[-1].at, rows[-1].incident, rows[-1].seq)


def _below(found: Select[Any], place: Place | None) -> Select[Any]:
    if place is None:
        return found
    same = _C.at == place.at
    return found.where(
        or_(
            _C.at < place.at,
            and_(same, _C.incident < place.incident),
            and_(same, _C.incident == place.incident, _C.seq < place.seq),
        )
    )
