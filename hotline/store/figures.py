"""What is counted of reports without opening them, and what was told of it: kept as it was told."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, func, insert, select

from hotline.domain.errors import RecordDestroyed
from hotline.domain.incident import EntryKind
from hotline.domain.retention import RetentionClass
from hotline.store import schema, schema_keys, schema_records

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_I, _T, _R, _F = schema.incident.c, schema.transcript.c, schema_keys.retention.c, schema_records.told_figures.c


@dataclass(frozen=True)
class Counted:
    """One incident, as its columns tell it."""

    id: int
    region: str
    opened_at: datetime
    is_open: bool
    not_a_report: bool
    by_text: bool


class Figures:
    """Counting, in one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def first_opened(self) -> datetime | None:
        """Return when the first incident of all was opened."""
        return self._tx.connection.execute(select(func.min(_I.opened_at))).scalar()

    def opened(self, begins: datetime, ends: datetime) -> list[Counted]:
        """Return the incidents opened from *begins* up to, not including, *ends*: destroyed ones too."""
        text_in = exists().where(_T.incident == _I.id, _T.kind == EntryKind.TEXT_IN.value)
        found = (
            select(_I.id, _I.region, _I.opened_at, _I.open, _R.kind, text_in.label("by_text"))
            .outerjoin_from(schema.incident, schema_keys.retention, _R.incident == _I.id)
            .where(_I.opened_at >= begins, _I.opened_at < ends)
        )
        return [
            Counted(
                row.id,
                row.region,
                row.opened_at,
                row.open,
                row.kind == RetentionClass.NOT_A_REPORT.value,
                bool(row.by_text),
            )
            for row in self._tx.connection.execute(found)
        ]

    def events(self, incidents: Collection[int]) -> Iterator[tuple[int, Iterator[tuple[datetime, str]] | None]]:
        """Yield for each incident when what happened, in order, opened as it is read; None where it was destroyed."""
        for incident in incidents:
            try:
                self._tx.incident_key(incident)
            except RecordDestroyed:
                yield incident, None
            else:
                yield incident, self._events_of(incident)

    def _events_of(self, incident: int) -> Iterator[tuple[datetime, str]]:
        key = self._tx.incident_key(incident)
        found = select(_T.seq, _T.at, _T.entry).where(_T.incident == incident, _T.kind == EntryKind.EVENT.value)
        for row in self._tx.connection.execute(found.order_by(_T.seq)).all():
            yield row.at, json.loads(key.open("transcript", "entry", row.seq, row.entry))["text"]

    # --- what was told

    def told(self) -> dict[date, list[dict[str, Any]]]:
        """Return what was told of each quarter, by its first day."""
        rows = self._tx.connection.execute(select(_F.quarter, _F.document).order_by(_F.quarter))
        return {date.fromisoformat(row.quarter): json.loads(row.document) for row in rows}

    def keep(self, quarter: date, told: list[dict[str, object]], at: datetime) -> None:
        """Keep what is told of a quarter, unless somebody else just did: then theirs is what was told."""
        self._tx.serialise("told_figures")
        known = select(_F.quarter).where(_F.quarter == quarter.isoformat())
        if self._tx.connection.execute(known).first() is None:
            values = {"quarter": quarter.isoformat(), "told_at": at, "document": json.dumps(told)}
            self._tx.connection.execute(insert(schema_records.told_figures), values)
