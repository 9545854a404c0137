"""What people of the team have begun to write: kept until it is sent, so that a lost tab loses no words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, select

from hotline.domain.organisation import PersonId
from hotline.store import schema_drafts
from hotline.store.statements import Prepared, Upsert

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_C = schema_drafts.draft.c
_MINE = (_C.incident == bindparam("whose"), _C.person == bindparam("who"))
_OF = Prepared(select(_C.kind, _C.words).where(*_MINE))
_FORGET = Prepared(delete(schema_drafts.draft).where(*_MINE, _C.kind == bindparam("what")))
_KEEP = Upsert(schema_drafts.draft, ["incident", "person", "kind"], lambda new: {"at": new.at, "words": new.words})


class Drafts:
    """Drafts of one transaction. *kind* is ``note`` or ``text``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def keep(self, incident: int, person: PersonId, kind: str, words: str, at: datetime) -> None:
        """Keep what somebody has written so far; without words, forget it."""
        tag = self._tx.tag("person", person)
        if not words:
            self._tx.run(_FORGET, whose=incident, who=tag, what=kind)
            return
        sealed = self._tx.incident_key(incident).seal("draft", "words", f"{tag.hex()}|{kind}", words)
        self._tx.run(_KEEP, incident=incident, person=tag, kind=kind, at=at, words=sealed)

    def of(self, incident: int, person: PersonId) -> dict[str, str]:
        """Return what somebody has written so far, by its kind."""
        tag, key = self._tx.tag("person", person), self._tx.incident_key(incident)
        rows = self._tx.every(_OF, whose=incident, who=tag)
        return {row.kind: key.open("draft", "words", f"{tag.hex()}|{row.kind}", row.words) for row in rows}
