"""What was found of the rota's coverage, so that organisers are told of each thing once. No name stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from hotline.domain.coverage import Finding, Noted
from hotline.store import schema_calendars
from hotline.store.ids import new_token

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_C = schema_calendars.coverage.c


class Coverage:
    """What was found, as one transaction sees it."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def hold(self) -> None:
        """Let nobody else write down what was found until the transaction ends."""
        self._tx.serialise("coverage")

    def subject(self, finding: Finding) -> bytes:
        """Return what stands for a finding's subject here: it names nobody."""
        return self._tx.tag("coverage", finding.subject)

    def noted(self) -> list[Noted]:
        """Return all that was found and still stood when somebody last looked, what begins first first."""
        rows = self._tx.connection.execute(select(schema_calendars.coverage).order_by(_C.begins_at, _C.id)).all()
        return [Noted(row.id, bytes(row.subject), row.begins_at, row.ends_at, row.told_at is not None) for row in rows]

    def add(self, finding: Finding) -> None:
        """Write down that something was found; nobody was told yet."""
        begins, ends = finding.span
        values = {"id": new_token(), "subject": self.subject(finding), "begins_at": begins, "ends_at": ends}
        self._tx.connection.execute(insert(schema_calendars.coverage), values)

    def told(self, ids: Iterable[str], at: datetime) -> None:
        """Write down that organisers were told."""
        self._tx.connection.execute(update(schema_calendars.coverage).where(_C.id.in_(list(ids))).values(told_at=at))

    def remove(self, ids: Iterable[str]) -> None:
        """Forget what is no longer so: if it comes back, it is told again."""
        self._tx.connection.execute(delete(schema_calendars.coverage).where(_C.id.in_(list(ids))))
