"""The transcript: what was said and done, in order, append only, each entry linked to the one before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, select

from hotline.domain.incident import EntryKind, Incident
from hotline.store import schema
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_C = schema.transcript.c
_INSERT = Prepared(insert(schema.transcript))
_ONE = Prepared(
    select(_C.seq, _C.at, _C.kind, _C.entry).where(_C.incident == bindparam("whose"), _C.seq == bindparam("number"))
)
_ALL = Prepared(select(_C.seq, _C.at, _C.kind, _C.entry).where(_C.incident == bindparam("whose")).order_by(_C.seq))


@dataclass(frozen=True)
class Entry:
    """One entry as it is read back: who, what, and the id of the text that carried it, if any."""

    seq: int
    at: datetime
    kind: EntryKind
    who: str
    text: str
    message: str = ""


class Transcript:
    """Transcripts of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def append(
        self, incident: Incident, kind: EntryKind, *, at: datetime, who: str, text: str, message: str = ""
    ) -> int:
        """Append one entry and return its number within the incident, which is to be saved in the same transaction."""
        content = {"who": who, "text": text}
        if message:
            content["message"] = message
        words, commitment = self._tx.chains.link_next(incident, at, kind.value, content)
        seq = incident.entries
        self._tx.add(
            _INSERT,
            {
                "incident": incident.id,
                "seq": seq,
                "at": at,
                "kind": kind.value,
                "entry": self._tx.incident_key(incident.id).seal("transcript", "entry", seq, words),
                "commitment": commitment,
                "hash": incident.head,
            },
        )
        return seq

    def of(self, incident: int) -> Iterator[Entry]:
        """Yield the entries of *incident* in order. Raises SealBroken if one was tampered with."""
        for row in self._tx.every(_ALL, whose=incident):
            yield self._read(incident, row)

    def one(self, incident: int, seq: int) -> Entry | None:
        """Return one entry of *incident*. Raises SealBroken if it was tampered with."""
        row = self._tx.first(_ONE, whose=incident, number=seq)
        return None if row is None else self._read(incident, row)

    def _read(self, incident: int, row: Any) -> Entry:
        content = json.loads(self._tx.incident_key(incident).open("transcript", "entry", row.seq, row.entry))
        return Entry(row.seq, row.at, EntryKind(row.kind), content["who"], content["text"], content.get("message", ""))
