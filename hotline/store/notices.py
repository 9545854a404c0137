"""Who was told of which duty: each once, however many clocks look and whenever one is killed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, select

from hotline.domain.duties import Duties, Duty
from hotline.domain.organisation import PersonId, Target
from hotline.store import schema, schema_reach
from hotline.store.statements import Upsert

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_N, _S = schema_reach.notice.c, schema_reach.duties_seen.c
_FIRST = Upsert(
    schema_reach.notice,
    ["person", "what"],
    lambda new: {"at": new["at"]},
    where=_N.at < bindparam("never", type_=schema.UtcTime),
)
_SEEN = Upsert(
    schema_reach.duties_seen,
    ["number"],
    lambda new: {"at": new["at"], "until": new["until"], "document": new["document"]},
)
_ROW = 1


class Notices:
    """What people were told of their duties, in one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def first(self, person: PersonId, what: str, at: datetime) -> bool:
        """Note that somebody is told *what* now; False where they were told before."""
        return self._tx.run(_FIRST, person=self._tx.people.tag(person), what=what, at=at, never=schema.EPOCH) == 1

    def forget(self, before: datetime) -> None:
        """Forget what was told long ago; nobody is told of it again, for it is over."""
        self._tx.connection.execute(delete(schema_reach.notice).where(_N.at < before))

    def seen(self) -> tuple[datetime, datetime, dict[PersonId, tuple[Duty, ...]]] | None:
        """Return the duties as they were last seen, when that was, and up to when; None before the first look."""
        row = self._tx.connection.execute(select(schema_reach.duties_seen).where(_S.number == _ROW)).first()
        if row is None:
            return None
        document = json.loads(self._tx.people_key().open("duties_seen", "document", _ROW, row.document))
        return row.at, row.until, {PersonId(who): tuple(map(_duty, theirs)) for who, theirs in document.items()}

    def keep_seen(self, duties: Duties, at: datetime, until: datetime) -> None:
        """Keep the duties as they are seen now."""
        text = json.dumps({person: [_plain(duty) for duty in theirs] for person, theirs in duties.items()})
        document = self._tx.people_key().seal("duties_seen", "document", _ROW, text)
        self._tx.run(_SEEN, number=_ROW, at=at, until=until, document=document)


def _plain(duty: Duty) -> Sequence[str]:
    return (duty.begins.isoformat(), duty.ends.isoformat(), duty.region, duty.layer.value)


def _duty(plain: Sequence[str]) -> Duty:
    begins, ends, region, layer = plain
    return Duty(datetime.fromisoformat(begins), datetime.fromisoformat(ends), region, Target(layer))
