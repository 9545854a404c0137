"""The tokens of the API: who lets a program read what. A token is made here, shown once, and kept nowhere."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, select, update

from hotline.domain.terms import PersonId
from hotline.store import schema_settings
from hotline.store.ids import new_token
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

PREFIX = "hotline_"
"""How each begins, so that one which leaked is known for what it is."""
SECRET_BYTES = 32
DAY = timedelta(days=1)
_TABLE = schema_settings.api_token
_T = _TABLE.c
_WITH = Prepared(select(_TABLE).where(_T.tag == bindparam("secret_tag")))


@dataclass(frozen=True)
class ApiToken:
    """One token. *owner*: whose rights bound it; *purpose*: what for, in their words; *used_on*: the day of its use."""

    id: str
    owner: PersonId = field(repr=False)
    purpose: str = field(repr=False)
    scopes: frozenset[str]
    made_at: datetime
    expires_at: datetime
    used_on: datetime | None = None


class ApiTokens:
    """The tokens, as one transaction sees them."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def add(
        self, owner: PersonId, scopes: Iterable[str], *, purpose: str, at: datetime, expires_at: datetime
    ) -> tuple[ApiToken, str]:
        """Make a token; return it with the secret that a program sends, which can't be had again."""
        made = ApiToken(new_token(), owner, purpose, frozenset(scopes), at, expires_at)
        secret = PREFIX + secrets.token_urlsafe(SECRET_BYTES)
        about = json.dumps({"owner": owner, "purpose": purpose, "scopes": sorted(made.scopes)})
        values = {
            "id": made.id,
            "tag": self._tag(secret),
            "made_at": at,
            "expires_at": expires_at,
            "about": self._tx.people_key().seal("api_token", "about", made.id, about),
        }
        self._tx.connection.execute(insert(_TABLE), values)
        return made, secret

    def with_secret(self, secret: str) -> ApiToken | None:
        """Return the token that a program sent, expired ones too; None if there is none, or none any more."""
        row = self._tx.first(_WITH, secret_tag=self._tag(secret))
        return None if row is None else self._read(row)

    def all(self) -> list[ApiToken]:
        """Return every token, the oldest first."""
        return [self._read(row) for row in self._tx.connection.execute(select(_TABLE).order_by(_T.made_at, _T.id))]

    def note_use(self, token: ApiToken, at: datetime) -> None:
        """Note the day of a use."""
        used = update(_TABLE).where(_T.id == token.id).values(used_at=_day(at))
        self._tx.connection.execute(used)

    def remove(self, token: str) -> bool:
        """Let a token open nothing any more; tell whether there was one with this id."""
        return self._tx.connection.execute(delete(schema_settings.api_token).where(_T.id == token)).rowcount == 1

    def _tag(self, secret: str) -> bytes:
        return self._tx.tag("api_token", secret)

    def _read(self, row: Any) -> ApiToken:
        about = json.loads(self._tx.people_key().open("api_token", "about", row.id, row.about))
        return ApiToken(
            id=row.id,
            owner=PersonId(about["owner"]),
            purpose=about["purpose"],
            scopes=frozenset(about["scopes"]),
            made_at=row.made_at,
            expires_at=row.expires_at,
            used_on=row.used_at,
        )


def was_noted(token: ApiToken, at: datetime) -> bool:
    """Tell whether the day of a use is written down already."""
    return token.used_on == _day(at)


def _day(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)
