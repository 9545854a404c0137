"""The transcript: what was said and done, in order, append only."""

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
        """Append one entry and return its number within the incident."""
        incident.entries += 1
        seq = incident.entries
        content: dict[str, Any] = {"who": who, "text": text}
        if message:
            content["message"] = message
        sealed = self._tx.incident_key(incident.id).seal("transcript", "entry", seq, json.dumps(content))
        self._tx.add(_INSERT, {"incident": incident.id, "seq": seq, "at": at, "kind": kind.value, "entry": sealed})
        return seq

    def of(self, incident: int) -> Iterator[Entry]:
        """Yield the entries of *incident* in order. Raises SealBroken if one was tampered with."""
        key = self._tx.incident_key(incident)
        for row in self._tx.every(_ALL, whose=incident):
            content = json.loads(key.open("transcript", "entry", row.seq, row.entry))
            yield Entry(
                row.seq, row.at, EntryKind(row.kind), content["who"], content["text"], content.get("message", "")
            )
