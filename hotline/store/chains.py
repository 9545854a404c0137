"""The two chains of an incident as they stand in the tables: read in order, opened, and unlinked entries adopted.

An entry that an older version wrote, or that is older than the chain, has no commitment and no hash. It is *adopted*:
salted, sealed again and linked, by the next entry of its incident or before the next checkpoint, whichever is first.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select, update

from hotline.domain.chain import (
    ORGANISATION,
    ORGANISATION_OPENED_AT,
    ORGANISATION_REFERENCE,
    SALT_BYTES,
    Chain,
    Entry,
    genesis,
    link,
    salted,
    unsalted,
)
from hotline.domain.errors import NotFound, SealBroken
from hotline.domain.incident import Incident
from hotline.store import schema, schema_chain
from hotline.store.schema import EPOCH, MICROSECOND
from hotline.store.sealed import DataKey, SealedBytes
from hotline.store.statements import Prepared, Upsert

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

READ_AT_ONCE = 2000
"""Rows of one look: an incident of a million entries is never in memory whole."""
_TABLES = {Chain.TRANSCRIPT: schema.transcript, Chain.AUDIT: schema_chain.audit}
_ENTRIES = {
    chain: Prepared(
        select(table.c.seq, table.c.at, table.c.kind, table.c.commitment, table.c.hash, table.c.entry)
        .where(table.c.incident == bindparam("whose"), table.c.seq > bindparam("after"))
        .order_by(table.c.seq)
        .limit(bindparam("most"))
    )
    for chain, table in _TABLES.items()
}
_T, _I = schema.transcript.c, schema.incident.c
_ADOPT = Prepared(
    update(schema.transcript)
    .where(_T.incident == bindparam("whose"), _T.seq == bindparam("number"), _T.hash.is_(None))
    .values(entry=bindparam("sealed"), commitment=bindparam("committed"), hash=bindparam("linked"))
)
_BEGUN = Prepared(select(_I.reference, _I.opened_at, _I.entries, _I.chained, _I.head).where(_I.id == bindparam("row")))
_NEXT = [
    Prepared(select(func.min(column).label("row")).where(column > bindparam("after")))
    for column in (_I.id, _T.incident, schema_chain.audit.c.incident, schema_chain.checkpoint_leaf.c.incident)
]
_BEFORE_ALL = -(2**63)
_CHANGED = Upsert(schema_chain.chain_changed, ["chain", "incident"], lambda new: {"seq": new.seq})


@dataclass(frozen=True)
class Stored:
    """One entry of a chain as it stands in its table, sealed; not linked yet if it has no hash."""

    chain: Chain
    incident: int
    seq: int
    at: datetime
    kind: str
    commitment: bytes | None
    hash: bytes | None
    sealed: SealedBytes

    @property
    def entry(self) -> Entry:
        """What is linked of it. Raises ValueError if it has no commitment."""
        if self.commitment is None:
            raise ValueError("an entry that was not linked yet")
        return Entry(self.seq, microseconds(self.at), self.kind, self.commitment)


@dataclass(frozen=True)
class Begun:
    """What an incident's row says of its transcript's chain."""

    reference: str
    opened_at: datetime
    entries: int
    chained: int
    head: bytes | None


class Chains:
    """The chains of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def entries(self, chain: Chain, incident: int, *, after: int = 0) -> Iterator[Stored]:
        """Yield the entries of a chain in order, those with a larger number than *after*."""
        while True:
            rows = self._tx.every(_ENTRIES[chain], whose=incident, after=after, most=READ_AT_ONCE)
            for row in rows:
                yield Stored(chain, incident, *row)
            if len(rows) < READ_AT_ONCE:
                return
            after = rows[-1].seq

    def open(self, stored: Stored) -> tuple[dict[str, Any], bytes | None]:
        """Return an entry's content and its salt.

        Raises SealBroken if it was changed or moved, RecordDestroyed if its key was.
        """
        key = self.key(stored.incident)
        return unsalted(key.open(_TABLES[stored.chain].name, "entry", stored.seq, stored.sealed))

    def key(self, incident: int) -> DataKey:
        """Return the key that an incident's entries are sealed under; the people's for the organisation."""
        return self._tx.incident_key(incident) if incident != ORGANISATION else self._tx.people_key()

    def genesis(self, chain: Chain, incident: int) -> bytes:
        """Return where the chain of an incident begins. Raises NotFound if there is no such incident."""
        if incident == ORGANISATION:
            return genesis(chain, ORGANISATION_REFERENCE, ORGANISATION_OPENED_AT)
        begun = self.begun(incident)
        if begun is None:
            raise NotFound("There is no such incident.")
        return genesis(chain, begun.reference, microseconds(begun.opened_at))

    def begun(self, incident: int) -> Begun | None:
        """Return what an incident's row says of its transcript's chain, without opening anything."""
        row = self._tx.first(_BEGUN, row=incident)
        return None if row is None else Begun(*row)

    def next_incident(self, after: int | None) -> int | None:
        """Return the next incident that has a row, an entry or a leaf anywhere, in the order of their ids."""
        found = [self._tx.first(each, after=_BEFORE_ALL if after is None else after) for each in _NEXT]
        return min((row.row for row in found if row is not None and row.row is not None), default=None)

    def changed(self, chain: Chain, incident: int, seq: int) -> None:
        """Note that the next checkpoint covers this chain."""
        self._tx.add(_CHANGED, {"chain": chain.value, "incident": incident, "seq": seq})

    def link_next(self, incident: Incident, at: datetime, kind: str, content: Mapping[str, Any]) -> tuple[str, bytes]:
        """Link the transcript's next entry; return what is sealed of it, and its commitment.

        *incident* then has one entry more and the entry's hash as its head.
        """
        if incident.chained != incident.entries:
            self.adopt(incident)
        text, commitment = salted(content, os.urandom(SALT_BYTES))
        seq = incident.entries + 1
        incident.head = link(_head(incident), Entry(seq, microseconds(at), kind, commitment))
        incident.entries = incident.chained = seq
        return text, commitment

    def adopt(self, incident: Incident) -> None:
        """Link the entries that an older version wrote. *incident* is to be saved in the same transaction."""
        key, head = self._tx.incident_key(incident.id), _head(incident)
        for stored in self.entries(Chain.TRANSCRIPT, incident.id, after=incident.chained):
            if stored.hash is None:
                sealed, commitment = _adopted(key, stored)
                head = link(head, Entry(stored.seq, microseconds(stored.at), stored.kind, commitment))
                self._tx.run(
                    _ADOPT, whose=incident.id, number=stored.seq, sealed=sealed, committed=commitment, linked=head
                )
            else:  # nobody writes such a row; ``verify`` says whether it fits, and no report is refused for it
                head = stored.hash
            incident.chained = stored.seq
        incident.head = head


def microseconds(at: datetime) -> int:
    """Return an instant as the chain has it, and as it stands in its column."""
    return (at - EPOCH) // MICROSECOND


def _head(incident: Incident) -> bytes:
    begun = incident.head
    return begun or genesis(Chain.TRANSCRIPT, incident.reference, microseconds(incident.opened_at))


def _adopted(key: DataKey, stored: Stored) -> tuple[SealedBytes, bytes]:
    """Return an entry sealed again with a salt, and its commitment."""
    try:
        content, salt = unsalted(key.open("transcript", "entry", stored.seq, stored.sealed))
    except (SealBroken, json.JSONDecodeError):
        # Somebody changed it. It stays as it is for ``verify`` to find, and the incident's next text is taken.
        return stored.sealed, hashlib.sha256(stored.sealed).digest()
    text, commitment = salted(content, salt or os.urandom(SALT_BYTES))
    return key.seal("transcript", "entry", stored.seq, text), commitment
