"""Feeds: who may read whose duty by a secret address. The secret is made here, shown once, and kept nowhere."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, select

from hotline.domain.terms import PersonId
from hotline.store import schema_calendars
from hotline.store.ids import new_token
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

SECRET_BYTES = 24
"""192 bits of an address: nobody finds one by trying."""
_F = schema_calendars.feed.c
_WITH = Prepared(select(_F.id, _F.made_at, _F.about).where(_F.tag == bindparam("secret_tag")))


@dataclass(frozen=True)
class Feed:
    """One feed: of a person's duty wherever they hold one, or of a region's; the other is empty."""

    id: str
    made_at: datetime
    person: PersonId | None
    region: str
    by: PersonId | None

    def __repr__(self) -> str:
        return f"Feed({self.id})"


class Feeds:
    """The feeds, as one transaction sees them."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def add(
        self, *, person: PersonId | None = None, region: str = "", by: PersonId | None, at: datetime
    ) -> tuple[Feed, str]:
        """Make a feed; return it with the secret of its address, which can't be had again."""
        made, secret = Feed(new_token(), at, person, region, by), secrets.token_urlsafe(SECRET_BYTES)
        about = json.dumps({"person": person, "region": region, "by": by})
        values = {
            "id": made.id,
            "tag": self._tag(secret),
            "made_at": at,
            "about": self._tx.people_key().seal("feed", "about", made.id, about),
        }
        self._tx.connection.execute(insert(schema_calendars.feed), values)
        return made, secret

    def with_secret(self, secret: str) -> Feed | None:
        """Return the feed that this part of an address opens; None if there is none, or none any more."""
        row = self._tx.first(_WITH, secret_tag=self._tag(secret))
        return None if row is None else self._read(row)

    def all(self) -> list[Feed]:
        """Return every feed that opens, the oldest first."""
        rows = self._tx.connection.execute(select(_F.id, _F.made_at, _F.about).order_by(_F.made_at, _F.id)).all()
        return [self._read(row) for row in rows]

    def remove(self, feed: Feed) -> bool:
        """Let an address open nothing any more; tell whether it did until now."""
        return self._tx.connection.execute(delete(schema_calendars.feed).where(_F.id == feed.id)).rowcount == 1

    def _tag(self, secret: str) -> bytes:
        return self._tx.tag("feed", secret)

    def _read(self, row: Any) -> Feed:
        about = json.loads(self._tx.people_key().open("feed", "about", row.id, row.about))
        return Feed(row.id, row.made_at, about.get("person"), about.get("region", ""), about.get("by"))
