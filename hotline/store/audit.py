"""The audit: who read, exported or changed what, in one chain for each incident and one for the organisation."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, select

from hotline.domain.chain import ORGANISATION, SALT_BYTES, Chain, Entry, link, salted
from hotline.domain.deeds import AuditKind
from hotline.store import schema_chain
from hotline.store.chains import microseconds
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_C = schema_chain.audit.c
_INSERT = Prepared(insert(schema_chain.audit))
_LAST = Prepared(select(_C.seq, _C.hash).where(_C.incident == bindparam("whose")).order_by(_C.seq.desc()).limit(1))


@dataclass(frozen=True)
class Deed:
    """One entry as it is read back. *details* are what else its kind has."""

    seq: int
    at: datetime
    kind: AuditKind
    who: str
    text: str
    details: Mapping[str, Any] = field(default_factory=dict)


class Audit:
    """The audit of one transaction. ``None`` stands for the organisation's own chain."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def append(
        self, incident: int | None, kind: AuditKind, *, at: datetime, who: str, text: str, **details: Any
    ) -> int:
        """Append one entry and return its number within its chain.

        It is sealed under the incident's key; the organisation's under the people's. *details* are whatever JSON
        takes but floats. Raises NotFound if there is no such incident, RecordDestroyed if its key was.
        """
        whose = ORGANISATION if incident is None else incident
        self._tx.serialise("audit_chain", str(whose))
        last = self._tx.first(_LAST, whose=whose)
        seq, previous = (last.seq, last.hash) if last else (0, self._tx.chains.genesis(Chain.AUDIT, whose))
        seq += 1
        words, commitment = salted({**details, "who": who, "text": text}, os.urandom(SALT_BYTES))
        self._tx.add(
            _INSERT,
            {
                "incident": whose,
                "seq": seq,
                "at": at,
                "kind": kind.value,
                "commitment": commitment,
                "hash": link(previous, Entry(seq, microseconds(at), kind.value, commitment)),
                "entry": self._tx.chains.key(whose).seal("audit", "entry", seq, words),
            },
        )
        self._tx.chains.changed(Chain.AUDIT, whose, seq)
        return seq

    def of(self, incident: int | None) -> Iterator[Deed]:
        """Yield the entries of an audit in order. Raises SealBroken if one was tampered with."""
        for stored in self._tx.chains.entries(Chain.AUDIT, ORGANISATION if incident is None else incident):
            content, _ = self._tx.chains.open(stored)
            who, text = content.pop("who"), content.pop("text")
            yield Deed(stored.seq, stored.at, AuditKind(stored.kind), who, text, content)
