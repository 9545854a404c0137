"""How long each record is kept, as the database has it; and moving a record's key to the month that it belongs in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, bindparam, insert, select, update

from hotline.domain.retention import MOVED_ON, OPEN_FOR, Hold, Keeping, RetentionClass, wrapped_until
from hotline.store import schema, schema_keys
from hotline.store.keyring import month_in, month_of
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.ring_keys import Wrapped
    from hotline.store.transaction import Transaction

_R, _I = schema_keys.retention.c, schema.incident.c
_GET = Prepared(select(schema_keys.retention).where(_R.incident == bindparam("whose")))
_INSERT = Prepared(insert(schema_keys.retention))
_COLUMNS = ("kind", "chosen", "dies_at", "warned_at", "hold", "asked_at", "asked_by", "why")
_UPDATE = Prepared(
    update(schema_keys.retention)
    .where(_R.incident == bindparam("whose"))
    .values({name: bindparam(f"to_{name}") for name in _COLUMNS})
)


@dataclass(frozen=True)
class Kept:
    """A record and how long it is kept, for a list: no content."""

    incident: int
    reference: str
    region: str
    closed_at: datetime | None
    keeping: Keeping


class Retentions:
    """How long records are kept, in one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def of(self, incident: int) -> Keeping | None:
        """Return how long a record is kept, or None if nothing was decided yet: it is open."""
        row = self._tx.first(_GET, whose=incident)
        return None if row is None else self._read(row)

    def save(self, incident: int, keeping: Keeping) -> None:
        """Write how long a record is kept."""
        why = self._tx.people_key().seal("retention", "why", incident, keeping.why) if keeping.why else None
        columns: dict[str, Any] = {
            "kind": keeping.kind.value,
            "chosen": keeping.chosen.value if keeping.chosen else None,
            "dies_at": keeping.dies_at,
            "warned_at": keeping.warned_at,
            "hold": keeping.hold.value,
            "asked_at": keeping.asked_at,
            "asked_by": keeping.by,
            "why": why,
        }
        if self._tx.first(_GET, whose=incident) is None:
            self._tx.run(_INSERT, incident=incident, **columns)
        else:
            self._tx.run(_UPDATE, whose=incident, **{f"to_{name}": value for name, value in columns.items()})

    def listed(self) -> list[Kept]:
        """Return every record that is closed, held or has a class, the first to be destroyed first."""
        rows = self._joined().where(_I.destroyed_at.is_(None)).order_by(_R.dies_at, _I.opened_at)
        return [self._kept(row) for row in self._tx.connection.execute(rows)]

    def held(self) -> list[Kept]:
        """Return every record that is held, or about which somebody asked, the last to be asked about first."""
        rows = self._joined().where(_R.hold != Hold.NONE.value, _I.destroyed_at.is_(None)).order_by(_R.asked_at.desc())
        return [self._kept(row) for row in self._tx.connection.execute(rows)]

    def dying(self, before: datetime, most: int) -> list[Kept]:
        """Return records whose time is over before then, the first ones first."""
        rows = self._joined().where(_R.dies_at <= before, _I.destroyed_at.is_(None)).order_by(_R.dies_at).limit(most)
        return [self._kept(row) for row in self._tx.connection.execute(rows)]

    def undecided(self, most: int) -> list[int]:
        """Return closed records of which nobody wrote how long they are kept: an older version closed them."""
        rows = (
            select(_I.id)
            .outerjoin_from(schema.incident, schema_keys.retention, _R.incident == _I.id)
            .where(~_I.open, _I.destroyed_at.is_(None), _R.dies_at.is_(None), _I.closed_at.is_not(None))
            .order_by(_I.closed_at)
            .limit(most)
        )
        return list(self._tx.connection.execute(rows).scalars())

    def move_key(self, incident: int, until: datetime) -> None:
        """Wrap a record's data key under the key of the month in which *until* lies."""
        key = self._tx.ring.of("incident", incident)
        to = self._tx.vault.ring.for_month(month_of(until))
        if key is not None and key.name != to:
            self._tx.ring.rewrap(key, to)

    def _joined(self) -> Any:
        return select(schema_keys.retention, _I.id, _I.reference, _I.region, _I.closed_at.label("ended_at")).join_from(
            schema_keys.retention, schema.incident, _R.incident == _I.id
        )

    def _kept(self, row: Row[Any]) -> Kept:
        return Kept(row.id, row.reference, row.region, row.ended_at, self._read(row))

    def _read(self, row: Any) -> Keeping:
        why = self._tx.people_key().open("retention", "why", row.incident, row.why) if row.why else ""
        return Keeping(
            kind=RetentionClass(row.kind),
            chosen=RetentionClass(row.chosen) if row.chosen else None,
            dies_at=row.dies_at,
            warned_at=row.warned_at,
            hold=Hold(row.hold),
            asked_at=row.asked_at,
            by=row.asked_by,
            why=why,
        )


def keys_to_move(tx: Transaction, now: datetime, after: tuple[str, int], most: int) -> Iterator[tuple[Wrapped, str]]:
    """Yield up to *most* data keys that follow *after* in order, each with the name of the key that should wrap it."""
    ring = tx.vault.ring
    for key, is_open, dies_at, held in tx.ring.after(after, most):
        month = month_in(key.name)
        if key.scope != "incident":
            yield key, ring.current
        elif (is_open or held or dies_at is None) and month_of(now + MOVED_ON) <= month <= month_of(now + OPEN_FOR):
            yield key, ring.for_month(month)
        else:
            keeping = Keeping(dies_at=dies_at, hold=Hold.HELD if held else Hold.NONE)
            yield key, ring.for_month(month_of(wrapped_until(keeping, now, is_open=bool(is_open))))
