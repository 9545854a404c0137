"""What the carrier still holds of us: words of texts in and out, pictures and files; and when it is to forget each.

A row's time stands in the row itself, under an index of such rows alone, so that nothing more is written with a
text. Once the carrier has forgotten it the time is gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select, update

from hotline.store import schema
from hotline.store.attachments import NOT_YET
from hotline.store.outbox import JobName
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction


class HeldKind(StrEnum):
    """What the carrier holds."""

    TEXT_IN = "text_in"
    TEXT_OUT = "text_out"
    FILE = "file"


@dataclass(frozen=True)
class Held:
    """One thing at the carrier. *row* is our id of it, *text* and *file* are the carrier's."""

    kind: HeldKind
    carrier: str
    row: str
    text: str
    file: str = ""


_I, _M, _A, _O = schema.inbox.c, schema.message.c, schema.attachment.c, schema.outbox.c
_FILES = Prepared(
    select(_A.id, _A.carrier, _A.text_key, _A.media_sid)
    .where(_A.forget_at.is_not(None), _A.forget_at <= bindparam("now"))
    .order_by(_A.forget_at)
    .limit(bindparam("most"))
)
_TEXTS_IN = Prepared(
    select(_I.carrier, _I.key)
    .where(_I.redact_at.is_not(None), _I.redact_at <= bindparam("now"))
    .order_by(_I.redact_at)
    .limit(bindparam("most"))
)
_TEXTS_OUT = Prepared(
    select(_M.id, _M.carrier_sid)
    .where(_M.redact_at.is_not(None), _M.redact_at <= bindparam("now"))
    .order_by(_M.redact_at)
    .limit(bindparam("most"))
)
_SET_FILE = Prepared(update(schema.attachment).where(_A.id == bindparam("row")).values(forget_at=bindparam("at")))
_SET_IN = Prepared(
    update(schema.inbox)
    .where(_I.carrier == bindparam("of"), _I.key == bindparam("row"))
    .values(redact_at=bindparam("at"))
)
_SET_OUT = Prepared(update(schema.message).where(_M.id == bindparam("row")).values(redact_at=bindparam("at")))


class AtCarrier:
    """What the carrier holds, in one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def due(self, now: datetime, *, most: int, carrier: str, texts: bool) -> list[Held]:
        """Return what is to be forgotten by now, files first; of texts nothing unless *texts*.

        *carrier* is who sends our texts.
        """
        found = [
            Held(HeldKind.FILE, row.carrier, str(row.id), row.text_key, row.media_sid)
            for row in self._tx.every(_FILES, now=now, most=most)
        ]
        if texts and len(found) < most:
            found += [
                Held(HeldKind.TEXT_IN, row.carrier, row.key, row.key.removeprefix("unreadable:"))
                for row in self._tx.every(_TEXTS_IN, now=now, most=most - len(found))
            ]
        if texts and len(found) < most:
            found += [
                Held(HeldKind.TEXT_OUT, carrier, row.id, row.carrier_sid)
                for row in self._tx.every(_TEXTS_OUT, now=now, most=most - len(found))
            ]
        return found

    def forgotten(self, held: Held) -> None:
        """The carrier has it no more."""
        self._set(held, None)

    def later(self, held: Held, at: datetime) -> None:
        """Ask again then."""
        self._set(held, at)

    def stays(self, held: Held) -> None:
        """It can't be taken from the carrier; it stays counted."""
        self._set(held, NOT_YET)

    def count(self) -> int:
        """Return how many texts and files are still at the carrier."""
        execute = self._tx.connection.execute
        total = 0  # each by its own index of such rows alone
        for column in (_I.redact_at, _M.redact_at, _A.forget_at):
            total += execute(select(func.count()).where(column.is_not(None))).scalar_one()
        copies = (schema.stands(_O.state, "due"), _O.job == JobName.FORGET_COPY.value)
        return total + int(execute(select(func.count()).select_from(schema.outbox).where(*copies)).scalar_one())

    def _set(self, held: Held, at: datetime | None) -> None:
        match held.kind:
            case HeldKind.FILE:
                self._tx.run(_SET_FILE, row=int(held.row), at=at)
            case HeldKind.TEXT_IN:
                self._tx.run(_SET_IN, of=held.carrier, row=held.row, at=at)
            case HeldKind.TEXT_OUT:
                self._tx.run(_SET_OUT, row=held.row, at=at)
