"""Sessions of the console, and tries to begin one. A session is a row: what a browser holds only finds it."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, select, update

from hotline.domain.accounts import SESSION_LASTS, SET_UP_LASTS, WITHIN
from hotline.domain.organisation import PersonId
from hotline.store import schema_accounts
from hotline.store.accounts import SECRET_BYTES
from hotline.store.ids import new_token
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

SEEN_TO = timedelta(minutes=5)
"""How exactly it is kept when somebody was last seen: enough to know a strange session by, too little to follow."""
_S, _G = schema_accounts.sign_in.c, schema_accounts.guess.c
_BEGIN = Prepared(insert(schema_accounts.sign_in))
_GET = Prepared(
    select(_S.id, _S.whole, _S.begun_at, _S.seen_at, _S.rights, _S.about).where(_S.id == bindparam("session"))
)
_OF = Prepared(
    select(_S.id, _S.whole, _S.begun_at, _S.seen_at, _S.rights, _S.about)
    .where(_S.person == bindparam("who"), _S.begun_at > bindparam("since"))
    .order_by(_S.begun_at)
)
_SEEN = Prepared(update(schema_accounts.sign_in).where(_S.id == bindparam("session")).values(seen_at=bindparam("at")))
_END = Prepared(delete(schema_accounts.sign_in).where(_S.id == bindparam("session"), _S.person == bindparam("who")))
_END_ALL = Prepared(delete(schema_accounts.sign_in).where(_S.person == bindparam("who")))
_FORGET_OLD = Prepared(delete(schema_accounts.sign_in).where(_S.begun_at <= bindparam("before")))
_GUESSES = Prepared(select(_G.at).where(_G.whose == bindparam("of"), _G.at > bindparam("since")).order_by(_G.at))
_GUESS = Prepared(insert(schema_accounts.guess))
_RIGHT = Prepared(delete(schema_accounts.guess).where(_G.id == bindparam("row")))
_FORGET_GUESSES = Prepared(delete(schema_accounts.guess).where(_G.at <= bindparam("before")))


@dataclass(frozen=True)
class SignIn:
    """One session. One that is not *whole* only opens the pages on which somebody sets up what they sign in with."""

    id: bytes
    person: PersonId
    whole: bool
    begun_at: datetime
    seen_at: datetime
    browser: str
    rights: bytes

    @property
    def ends_at(self) -> datetime:
        """When it ends by itself."""
        return self.begun_at + (SESSION_LASTS if self.whole else SET_UP_LASTS)

    def __repr__(self) -> str:
        return "SignIn(…)"


class SignIns:
    """The sessions and tries, as one transaction sees them."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def begin(self, person: PersonId, rights: str, *, whole: bool, browser: str, at: datetime) -> str:
        """Begin a session; return what the browser is to hold, which is kept nowhere. What is over is forgotten."""
        self._tx.run(_FORGET_OLD, before=at - SESSION_LASTS)
        self._tx.run(_FORGET_GUESSES, before=at - WITHIN)
        secret = secrets.token_urlsafe(SECRET_BYTES)
        session, about = self._id(secret), json.dumps({"person": person, "browser": browser})
        values = {
            "id": session,
            "person": self._tx.people.tag(person),
            "whole": whole,
            "begun_at": at,
            "seen_at": at,
            "rights": self.rights_tag(rights),
            "about": self._tx.people_key().seal("sign_in", "about", session.hex(), about),
        }
        self._tx.add(_BEGIN, values)
        return secret

    def find(self, secret: str, now: datetime) -> SignIn | None:
        """Return the session that a browser holds, if it still lasts."""
        row = self._tx.first(_GET, session=self._id(secret))
        found = None if row is None else self._read(row)
        return found if found and found.ends_at > now else None

    def of(self, person: PersonId, now: datetime) -> list[SignIn]:
        """Return somebody's sessions that last, the oldest first."""
        rows = self._tx.every(_OF, who=self._tx.people.tag(person), since=now - SESSION_LASTS)
        return [found for found in map(self._read, rows) if found.ends_at > now]

    def seen(self, session: SignIn, at: datetime) -> None:
        """Keep that a session is used."""
        self._tx.run(_SEEN, session=session.id, at=at)

    def end(self, person: PersonId, session: bytes) -> bool:
        """End one session of somebody's; tell whether there was one."""
        return self._tx.run(_END, session=session, who=self._tx.people.tag(person)) == 1

    def end_all(self, person: PersonId, but: bytes = b"") -> int:
        """End all sessions of somebody, but for the one with this id; return how many there were."""
        tag = self._tx.people.tag(person)
        if not but:
            return self._tx.run(_END_ALL, who=tag)
        rows = self._tx.every(_OF, who=tag, since=datetime.fromtimestamp(0, tz=UTC))
        return sum(self._tx.run(_END, session=bytes(row.id), who=tag) for row in rows if bytes(row.id) != but)

    def rights_tag(self, rights: str) -> bytes:
        """Return what stands for roles and regions in a session's row."""
        return self._tx.tag("rights", rights)

    def _id(self, secret: str) -> bytes:
        return self._tx.tag("sign_in", secret)

    def _read(self, row: Any) -> SignIn:
        about = json.loads(self._tx.people_key().open("sign_in", "about", bytes(row.id).hex(), row.about))
        return SignIn(
            bytes(row.id), about["person"], bool(row.whole), row.begun_at, row.seen_at, about["browser"],
            bytes(row.rights),
        )  # fmt: skip

    # --- tries

    def guesses(self, of: bytes, now: datetime) -> list[datetime]:
        """Return when something was tried in vain, the oldest first. Nobody else's try is counted until the end."""
        self._tx.serialise("guess", of.hex())
        return [row.at for row in self._tx.every(_GUESSES, of=of, since=now - WITHIN)]

    def guess(self, of: bytes, at: datetime) -> str:
        """Count one more try, before it is evaluated; return what takes it back."""
        counted = new_token()
        self._tx.add(_GUESS, {"id": counted, "whose": of, "at": at})
        return counted

    def right(self, counted: str) -> None:
        """It was right: it counts no more. The wrong ones before it still do."""
        self._tx.run(_RIGHT, row=counted)
