"""What leads share: a view of one record, as far as it went then, for one person, until an instant or until revoked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from hotline.domain.organisation import PersonId
from hotline.domain.record_views import RecordView
from hotline.store import schema_records
from hotline.store.ids import new_token

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_S = schema_records.share.c


@dataclass(frozen=True)
class Share:
    """One share. *up_to* is the last entry that there was; *left_out* are those that the lead left out."""

    id: str
    incident: int
    person: PersonId
    view: RecordView
    up_to: int
    left_out: frozenset[int]
    by: PersonId
    made_at: datetime
    ends_at: datetime
    revoked_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Tell whether it still shows something."""
        return self.revoked_at is None and now < self.ends_at

    def __repr__(self) -> str:
        return f"Share({self.id})"


class Shares:
    """The shares, as one transaction sees them."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def add(self, share: Share) -> None:
        """Keep a new share, sealed under its incident's key."""
        about = {
            "person": share.person,
            "view": share.view.value,
            "up_to": share.up_to,
            "left_out": sorted(share.left_out),
            "by": share.by,
        }
        key = self._tx.incident_key(share.incident)
        values = {
            "id": share.id,
            "incident": share.incident,
            "person": self._tx.tag("person", share.person),
            "made_at": share.made_at,
            "ends_at": share.ends_at,
            "about": key.seal("share", "about", share.id, json.dumps(about)),
        }
        self._tx.connection.execute(insert(schema_records.share), values)

    def get(self, share: str) -> Share | None:
        """Return a share; None if there is none, or its record was destroyed."""
        return self._first(_S.id == share)

    def of(self, incident: int) -> list[Share]:
        """Return the shares of an incident, the newest first."""
        return self._all(_S.incident == incident)

    def with_person(self, person: PersonId, now: datetime) -> list[Share]:
        """Return what is shared with somebody now, the newest first."""
        mine = (_S.person == self._tx.tag("person", person), _S.revoked_at.is_(None), _S.ends_at > now)
        return self._all(*mine)

    def revoke(self, share: Share, at: datetime) -> bool:
        """Let a share show nothing any more; tell whether it did until now."""
        done = update(schema_records.share).where(_S.id == share.id, _S.revoked_at.is_(None)).values(revoked_at=at)
        return self._tx.connection.execute(done).rowcount == 1

    def _first(self, *where: Any) -> Share | None:
        return next(iter(self._all(*where)), None)

    def _all(self, *where: Any) -> list[Share]:
        found = select(schema_records.share).where(*where).order_by(_S.made_at.desc(), _S.id.desc())
        rows = self._tx.connection.execute(found).all()
        return [self._read(row) for row in rows if not self._tx.is_destroyed(row.incident, row.about)]

    def _read(self, row: Any) -> Share:
        about = json.loads(self._tx.incident_key(row.incident).open("share", "about", row.id, row.about))
        return Share(
            id=row.id,
            incident=row.incident,
            person=PersonId(about["person"]),
            view=RecordView(about["view"]),
            up_to=about["up_to"],
            left_out=frozenset(about["left_out"]),
            by=PersonId(about["by"]),
            made_at=row.made_at,
            ends_at=row.ends_at,
            revoked_at=row.revoked_at,
        )


def new_share_id() -> str:
    """Return an id for a new share."""
    return new_token()
