"""Incidents by the page, newest first, for a list that people read: only rows that are shown are opened.

Ids grow with time, so the newest have the highest; a page goes on below the last one that was shown. Each region and
the person's own pages are read in order beside each other: the cost is that of a page, however many there are.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, exists, select

from hotline.domain.incident import Incident
from hotline.domain.organisation import PersonId
from hotline.store import schema

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_C, _P = schema.incident.c, schema.page.c
AT_ONCE = 50
"""Rows that are asked for at once."""
LAST = (1 << 63) - 1


class CaseList:
    """Incidents in the order of their opening, the newest first."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def newest(
        self, regions: Collection[str], person: PersonId, *, is_open: bool | None = None, before: int = LAST
    ) -> Iterator[Incident]:
        """Yield the incidents of *regions*, and those that *person* was paged for or has, opened before one's id.

        *is_open*: only open ones, or only closed ones. Whoever asks still leaves out what *person* may not know of.
        """
        states = (True, False) if is_open is None else (is_open,)
        tag = self._tx.tag("person", person)
        sources = [
            self._ids(_C.id, before, _C.region == code, _C.open == state) for code in regions for state in states
        ]
        sources.append(self._ids(_C.id, before, _C.owner == tag, _C.open))
        # Of those they were paged for only the ones in this state: all of somebody's years need not be read. Few are
        # open, so these are asked whether they were paged for them; of the closed ones their pages tell.
        theirs = _P.person == tag
        if is_open:
            paged = exists().where(theirs, _P.incident == _C.id)
            sources.append(self._ids(_C.id, before, _C.open, paged))
        else:
            so = () if is_open is None else (_P.incident == _C.id, ~_C.open)
            sources.append(self._ids(_P.incident, before, theirs, *so))
        waiting: list[int] = []
        for row, _ in groupby(heapq.merge(*sources, reverse=True)):
            waiting.append(row)
            if len(waiting) == AT_ONCE:
                yield from self._read(waiting, is_open)
                waiting = []
        yield from self._read(waiting, is_open)

    def _ids(self, column: ColumnElement[int], before: int, *where: ColumnElement[bool]) -> Iterator[int]:
        """Yield the ids in *column* of the rows that are so, the highest first."""
        found = select(column).where(*where).order_by(column.desc()).distinct().limit(AT_ONCE)
        while True:
            ids = list(self._tx.connection.execute(found.where(column < before)).scalars())
            yield from ids
            if len(ids) < AT_ONCE:
                return
            before = ids[-1]

    def _read(self, ids: list[int], is_open: bool | None) -> Iterator[Incident]:
        by_id = {incident.id: incident for incident in self._tx.incidents.listed(ids)}
        for row in ids:
            if (incident := by_id.get(row)) is not None and is_open in (None, incident.open):
                yield incident
