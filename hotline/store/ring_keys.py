"""The ring as the database knows it: which keys there were, which wrap something, and wrapping again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, insert, select, tuple_, update

from hotline.domain.errors import RecordDestroyed
from hotline.domain.retention import Hold
from hotline.store import schema, schema_keys
from hotline.store.keyring import INDEX, SIGN
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_K, _R = schema.data_key.c, schema_keys.ring_key.c
_KNOWN = select(_R.name, _R.fingerprint)
_NEXT_NAME = Prepared(
    select(_K.ring_key.label("name")).where(_K.ring_key > bindparam("after")).order_by(_K.ring_key).limit(1)
)
_IN_USE = Prepared(select(_K.owner).where(_K.ring_key == bindparam("name")).limit(1))
_ONE = Prepared(select(_K.ring_key, _K.wrapped).where(_K.scope == bindparam("of"), _K.owner == bindparam("whom")))
_REWRAP = Prepared(
    update(schema.data_key)
    .where(
        _K.scope == bindparam("of"),
        _K.owner == bindparam("whom"),
        _K.ring_key == bindparam("name"),
        _K.wrapped == bindparam("before"),
    )
    .values(ring_key=bindparam("to"), wrapped=bindparam("anew"))
)


@dataclass(frozen=True)
class Wrapped:
    """One data key, as it stands wrapped."""

    scope: str
    owner: int
    name: str
    wrapped: bytes


class RingKeys:
    """The ring's keys and what they wrap, in one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def wrong(self) -> str:
        """Say why this process's ring is not the one of this database; an empty text if it is."""
        ring = self._tx.vault.ring
        mine, known = ring.fingerprints(), self._known()
        changed = sorted(name for name, print_ in mine.items() if known.get(name, print_) != print_)
        if INDEX in changed:
            return "this key ring is not the one of this database: its entry 'index' is another key"
        if SIGN in changed:
            return "this key ring is not the one of this database: its entry 'sign' is another key"
        if changed:
            return f"this key ring is not the one of this database: {_listed(changed)} is another key"
        lacking = [name for name in self.in_use() if name not in ring.wrapping and name not in ring.destroyed]
        if lacking:
            return f"the key ring lacks {_listed(lacking)}, and data of this database is wrapped under it"
        return ""

    def remember(self, at: datetime) -> list[str]:
        """Note the ring's keys, so that another ring is known from it; return the names that are new."""
        known, added = self._known(), []
        for name, print_ in self._tx.vault.ring.fingerprints().items():
            if name not in known:
                row = {"name": name, "fingerprint": print_, "seen_at": at}
                self._tx.connection.execute(insert(schema_keys.ring_key), row)
                added.append(name)
        return added

    def is_remembered(self) -> bool:
        """Tell whether all keys of the ring are noted."""
        return self._known().keys() >= self._tx.vault.ring.fingerprints().keys()

    def note_destroyed(self, name: str, at: datetime) -> None:
        """Note that a month's key is gone."""
        gone = update(schema_keys.ring_key).where(_R.name == name, _R.destroyed_at.is_(None))
        self._tx.connection.execute(gone.values(destroyed_at=at))

    def forget(self, name: str) -> None:
        """A key left the ring: its name may come again for another."""
        self._tx.connection.execute(schema_keys.ring_key.delete().where(_R.name == name))

    def in_use(self) -> list[str]:
        """Return the names under which some data key is wrapped. One look-up in the index for each."""
        names, row = [], self._tx.first(_NEXT_NAME, after="")
        while row is not None:
            names.append(row.name)
            row = self._tx.first(_NEXT_NAME, after=row.name)
        return names

    def is_used(self, name: str) -> bool:
        """Tell whether some data key is wrapped under *name*."""
        return self._tx.first(_IN_USE, name=name) is not None

    def counts(self) -> dict[tuple[str, str], int]:
        """Return how many data keys each name wraps, by name and scope. Reads the whole index."""
        rows = select(_K.ring_key, _K.scope, func.count()).group_by(_K.ring_key, _K.scope)
        return {(name, scope): count for name, scope, count in self._tx.connection.execute(rows)}

    def count(self) -> int:
        """Return how many data keys there are."""
        return int(self._tx.connection.execute(select(func.count()).select_from(schema.data_key)).scalar_one())

    def of(self, scope: str, owner: int) -> Wrapped | None:
        """Return one data key as it stands wrapped."""
        row = self._tx.first(_ONE, of=scope, whom=owner)
        return None if row is None else Wrapped(scope, owner, row.ring_key, row.wrapped)

    def after(self, last: tuple[str, int], most: int) -> list[tuple[Wrapped, bool, datetime | None, bool]]:
        """Return up to *most* data keys that follow *last* (scope, owner) in order.

        With each: whether its incident is open, when the record dies, and whether it is held.
        """
        incident, keep = schema.incident.c, schema_keys.retention.c
        found = (
            select(_K.scope, _K.owner, _K.ring_key, _K.wrapped, incident.open, keep.dies_at, keep.hold)
            .outerjoin_from(schema.data_key, schema.incident, (_K.scope == "incident") & (incident.id == _K.owner))
            .outerjoin(schema_keys.retention, keep.incident == incident.id)
            .where(tuple_(_K.scope, _K.owner) > last)
            .order_by(_K.scope, _K.owner)
            .limit(most)
        )
        return [
            (
                Wrapped(row.scope, row.owner, row.ring_key, row.wrapped),
                bool(row.open),
                row.dies_at,
                row.hold in (Hold.HELD.value, Hold.RELEASING.value),
            )
            for row in self._tx.connection.execute(found)
        ]

    def rewrap(self, key: Wrapped, to: str) -> bool:
        """Wrap a data key under *to*. False: another process did it meanwhile, or its key is destroyed."""
        try:
            anew = self._tx.vault.rewrap(key.scope, key.owner, key.name, key.wrapped, to)
        except RecordDestroyed:
            return False
        values = {"of": key.scope, "whom": key.owner, "name": key.name, "before": key.wrapped, "to": to, "anew": anew}
        return self._tx.run(_REWRAP, **values) == 1

    def _known(self) -> dict[str, bytes]:
        return {row.name: row.fingerprint for row in self._tx.connection.execute(_KNOWN)}


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more"
