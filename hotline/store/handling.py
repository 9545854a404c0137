"""How incidents are handled, sealed under each incident's key; and fingerprints of whom they are about."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, literal, select

from hotline.domain.handling import Handling
from hotline.domain.handling_document import from_document, to_document
from hotline.store import schema, schema_handling
from hotline.store.sealed import Tag
from hotline.store.statements import Prepared, Upsert

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_H, _F, _I = schema_handling.handling.c, schema_handling.fingerprint.c, schema.incident.c
_GET = Prepared(select(_H.state).where(_H.incident == bindparam("whose")))
_SAVE = Upsert(
    schema_handling.handling,
    ["incident"],
    lambda new: {name: new[name] for name in ("changed_at", "state")},
)
_INSERT = Prepared(insert(schema_handling.fingerprint))
LOOKED = Tag(b"")
"""The tag that says that an incident's marks were looked for: it may have none."""


class Handlings:
    """Handlings of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def of(self, incident: int) -> Handling | None:
        """Return how an incident is handled; None where nobody has begun. To change it, hold the incident first."""
        row = self._tx.first(_GET, whose=incident)
        if row is None or self._tx.is_destroyed(incident, row.state):
            return None
        return from_document(json.loads(self._tx.incident_key(incident).open("handling", "state", incident, row.state)))

    def save(self, incident: int, handling: Handling, at: datetime) -> None:
        """Keep how an incident is handled. The incident is held."""
        state = self._tx.incident_key(incident).seal("handling", "state", incident, json.dumps(to_document(handling)))
        self._tx.run(_SAVE, incident=incident, changed_at=at, state=state)


class Fingerprints:
    """Keyed fingerprints of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def tag(self, region: str, mark: str) -> Tag:
        """Return what stands for a mark in a region's reports. Without the ring nobody can try names against it."""
        return self._tx.tag("related", f"{region}|{mark}")

    def add(self, incident: int, region: str, marks: Iterable[str]) -> None:
        """Keep the fingerprints of an incident's marks, in its region, and that they were looked for."""
        self._tx.serialise("fingerprint", incident)
        wanted = {LOOKED, *(self.tag(region, mark) for mark in marks)}
        known = set(self._tx.connection.execute(select(_F.tag).where(_F.incident == incident)).scalars())
        for tag in sorted(wanted - known):
            self._tx.add(_INSERT, {"incident": incident, "tag": tag})

    def sharing(self, incident: int, tags: Collection[Tag], most: int) -> list[int]:
        """Return other incidents that share one of *tags*, the newest first."""
        found = select(_F.incident).where(_F.tag.in_(tags), _F.incident != incident).distinct()
        rows = self._tx.connection.execute(found.order_by(_F.incident.desc()).limit(most))
        return list(rows.scalars()) if tags else []

    def unlooked(self, regions: Collection[str], most: int) -> list[int]:
        """Return incidents of these regions whose marks nobody looked for yet, the newest first."""
        looked = select(literal(1)).where(_F.incident == _I.id, _F.tag == LOOKED).exists()
        found = select(_I.id).where(_I.region.in_(regions), _I.destroyed_at.is_(None), ~looked)
        return list(self._tx.connection.execute(found.order_by(_I.id.desc()).limit(most)).scalars())
