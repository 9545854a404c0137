"""Tries of a PIN: counted before they are evaluated, so that many at once get no more than one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, insert, select

from hotline.domain.organisation import PersonId
from hotline.store import schema
from hotline.store.ids import new_token
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

TRIES = 10
"""So many PINs of one person are evaluated (issue: 10 a day, across all calls and numbers) ..."""
WITHIN = timedelta(hours=24)
"""... in any span of this length, whatever the time zone."""

_T, _P = schema.pin_try.c, schema.person.c
_HOLD = Prepared(select(_P.tag).where(_P.tag == bindparam("who")), holds=schema.person)
_COUNT = Prepared(select(func.count().label("tries")).where(_T.person == bindparam("who"), _T.at > bindparam("since")))
_INSERT = Prepared(insert(schema.pin_try))
_TAKE_BACK = Prepared(delete(schema.pin_try).where(_T.id == bindparam("row")))
_FORGET = Prepared(delete(schema.pin_try).where(_T.person == bindparam("who"), _T.at <= bindparam("before")))


@dataclass(frozen=True)
class Try:
    """One try that may be evaluated. *last*: no further one may before the day is over."""

    id: str
    last: bool


class Pins:
    """Tries of PINs, in one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def count(self, person: PersonId, at: datetime) -> Try | None:
        """Count one more try of this person's PIN; None where no more may be evaluated."""
        tag = self._tx.people.tag(person)
        self._tx.first(_HOLD, who=tag)  # where transactions run side by side, one person's tries don't
        self._tx.run(_FORGET, who=tag, before=at - WITHIN)
        row = self._tx.first(_COUNT, who=tag, since=at - WITHIN)
        tries = row.tries if row is not None else 0
        if tries >= TRIES:
            return None
        counted = Try(new_token(), last=tries + 1 == TRIES)
        self._tx.add(_INSERT, {"id": counted.id, "person": tag, "at": at})
        return counted

    def take_back(self, counted: str) -> None:
        """It was right: it counts no more. The wrong ones before it still do."""
        self._tx.run(_TAKE_BACK, row=counted)
