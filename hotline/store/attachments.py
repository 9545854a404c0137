"""Pictures, files and recordings: where they stand at the carrier, and what is kept of them, sealed.

A file is sealed in chunks under its incident's key. Each chunk is bound to its file, its part, its number and
whether it is the last, so that none can be left out, moved or cut off unseen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from hotline.domain.errors import SealBroken
from hotline.store import schema
from hotline.store.ids import new_id
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

CHUNK = 255 * 1024
"""Bytes of a file in one row; with the seal it stays under 256 KiB."""
NOT_YET = datetime(9999, 1, 1, tzinfo=UTC)
"""When the carrier may delete what we don't hold: never, by itself."""


class AttachmentState(StrEnum):
    """How far a file has come."""

    WAITING = "waiting"
    KEPT = "kept"
    TOO_LARGE = "too_large"
    FAILED = "failed"


class Part(StrEnum):
    """What is kept of a file."""

    ORIGINAL = "original"
    PREVIEW = "preview"


@dataclass(frozen=True, repr=False)
class About:
    """What is known of a file; kept sealed. *size* is in bytes, *sender* somebody of the team or nobody.

    Of a recording also the question that it answers, its seconds as the carrier told them, the transcript's entry that
    stands for it, what is doubtful about it, and the entry that holds its words: typed, or by a machine so sure.
    """

    declared: str = ""
    sender: str = ""
    kind: str = ""
    size: int = 0
    sha256: str = ""
    preview: bool = False
    recorded: bool = False
    question: str = ""
    seconds: int = 0
    entry: int = 0
    doubt: str = ""
    words: int = 0
    by_machine: bool = False
    confidence: float = 0.0


@dataclass(frozen=True, repr=False)
class Attachment:
    """One picture, file or recording. *number* counts within its incident.

    *text_key* is the carrier's id of the text, or of the call, that it came with; *media_sid* its own, empty where the
    form named none.
    """

    id: int
    incident: int
    number: int
    carrier: str
    text_key: str
    media_sid: str
    state: AttachmentState
    about: About
    received_at: datetime
    at_carrier: bool


_C, _K = schema.attachment.c, schema.attachment_chunk.c
_INSERT = Prepared(insert(schema.attachment))
_INSERT_CHUNK = Prepared(insert(schema.attachment_chunk))
_LAST = Prepared(select(func.max(_C.number).label("number")).where(_C.incident == bindparam("whose")))
_GET = Prepared(select(schema.attachment).where(_C.id == bindparam("row")))
_OF = Prepared(select(schema.attachment).where(_C.incident == bindparam("whose")).order_by(_C.number))
_WITH = Prepared(select(schema.attachment).where(_C.text_key == bindparam("text")).order_by(_C.number))
_NAME = Prepared(update(schema.attachment).where(_C.id == bindparam("row")).values(media_sid=bindparam("sid")))
_SETTLE = Prepared(
    update(schema.attachment)
    .where(_C.id == bindparam("row"))
    .values(state=bindparam("to"), about=bindparam("sealed"), forget_at=bindparam("at"))
)
_NOTE = Prepared(update(schema.attachment).where(_C.id == bindparam("row")).values(about=bindparam("sealed")))
_EMPTY = Prepared(delete(schema.attachment_chunk).where(_K.attachment == bindparam("row")))
_CHUNKS = Prepared(
    select(_K.number, _K.last, _K.data)
    .where(_K.attachment == bindparam("row"), _K.part == bindparam("which"))
    .order_by(_K.number)
)


class Attachments:
    """Files of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def add(self, incident: int, *, carrier: str, text_key: str, media_sid: str, about: About, at: datetime) -> int:
        """Write down that a file came, not fetched yet; return its id."""
        row = new_id()
        last = self._tx.first(_LAST, whose=incident)
        self._tx.add(
            _INSERT,
            {
                "id": row,
                "incident": incident,
                "number": (last.number or 0) + 1 if last else 1,
                "carrier": carrier,
                "text_key": text_key,
                "media_sid": media_sid or None,
                "state": AttachmentState.WAITING.value,
                "about": self._sealed(incident, row, about),
                "received_at": at,
                "forget_at": NOT_YET,
            },
        )
        return row

    def get(self, attachment: int) -> Attachment | None:
        """Return a file's row, opened."""
        row = self._tx.first(_GET, row=attachment)
        return None if row is None or self._tx.is_destroyed(row.incident, row.about) else self._read(row)

    def of(self, incident: int) -> list[Attachment]:
        """Return the files of an incident in order."""
        return [self._read(row) for row in self._tx.every(_OF, whose=incident)]

    def with_text(self, text_key: str) -> list[Attachment]:
        """Return the files that came with one text."""
        rows = self._tx.every(_WITH, text=text_key)
        return [self._read(row) for row in rows if not self._tx.is_destroyed(row.incident, row.about)]

    def name(self, attachment: Attachment, media_sid: str) -> Attachment:
        """Write down the carrier's id of a file whose form named none."""
        self._tx.run(_NAME, row=attachment.id, sid=media_sid)
        return replace(attachment, media_sid=media_sid)

    def settle(self, attachment: Attachment, state: AttachmentState, about: About, now: datetime) -> Attachment:
        """Write what became of a file. The carrier may delete what we hold and don't doubt, and nothing else."""
        is_safe = state is AttachmentState.KEPT and not about.doubt
        forget_at = now if is_safe and attachment.media_sid else NOT_YET
        sealed = self._sealed(attachment.incident, attachment.id, about)
        self._tx.run(_SETTLE, row=attachment.id, to=state.value, sealed=sealed, at=forget_at)
        return replace(attachment, state=state, about=about)

    def note(self, attachment: Attachment, about: About) -> None:
        """Write what is known of a file by now."""
        self._tx.run(_NOTE, row=attachment.id, sealed=self._sealed(attachment.incident, attachment.id, about))

    def numbered(self, incident: int, number: int) -> Attachment | None:
        """Return a file by its number within its incident."""
        return next((one for one in self.of(incident) if one.number == number), None)

    def empty(self, attachment: Attachment) -> None:
        """Remove what an earlier attempt left of a file."""
        self._tx.run(_EMPTY, row=attachment.id)

    def put(self, attachment: Attachment, part: Part, number: int, data: bytes, *, last: bool) -> None:
        """Keep one chunk, sealed."""
        key = self._tx.incident_key(attachment.incident)
        sealed = key.seal_bytes("attachment_chunk", "data", _place(attachment, part, number, last=last), data)
        row = {"attachment": attachment.id, "part": part.value, "number": number, "last": last, "data": sealed}
        self._tx.add(_INSERT_CHUNK, row)

    def read(self, attachment: Attachment, part: Part) -> bytes:
        """Return a part, whole. Raises SealBroken if a chunk was changed, moved or is missing."""
        return b"".join(self._opened(attachment, part))

    def _opened(self, attachment: Attachment, part: Part) -> Iterator[bytes]:
        key, ended = self._tx.incident_key(attachment.incident), False
        for number, row in enumerate(self._tx.every(_CHUNKS, row=attachment.id, which=part.value)):
            yield key.open_bytes("attachment_chunk", "data", _place(attachment, part, number, last=row.last), row.data)
            ended = row.last
        if not ended:
            raise SealBroken("attachment_chunk.data: the end of a file is missing")

    def _sealed(self, incident: int, row: int, about: About) -> bytes:
        return self._tx.incident_key(incident).seal("attachment", "about", row, json.dumps(vars(about)))

    def _read(self, row: Any) -> Attachment:
        about = self._tx.incident_key(row.incident).open("attachment", "about", row.id, row.about)
        return Attachment(
            id=row.id,
            incident=row.incident,
            number=row.number,
            carrier=row.carrier,
            text_key=row.text_key,
            media_sid=row.media_sid or "",
            state=AttachmentState(row.state),
            about=About(**json.loads(about)),
            received_at=row.received_at,
            at_carrier=row.forget_at is not None,
        )


def _place(attachment: Attachment, part: Part, number: int, *, last: bool) -> str:
    return f"{attachment.id}|{part.value}|{number}|{'last' if last else 'more'}"
