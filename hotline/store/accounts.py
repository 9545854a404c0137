"""Accounts: what people sign in with, sealed under the people's key, and the links that let them set it up."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select

from hotline.domain.accounts import INVITATION_LASTS, Account, account_document, account_from
from hotline.domain.organisation import PersonId
from hotline.store import schema_accounts
from hotline.store.statements import Prepared, Upsert

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

SECRET_BYTES, LINK_BYTES = 32, 18
"""256 bits of a cookie, 144 of a link, which has to fit into a text: nobody finds one by trying."""
_A, _P, _I = schema_accounts.account.c, schema_accounts.passkey.c, schema_accounts.invitation.c
_OF = Prepared(select(_A.document).where(_A.person == bindparam("who")))
_SAVE = Upsert(
    schema_accounts.account, ["person"], lambda new: {"changed_at": new.changed_at, "document": new.document}
)
_WITH = Prepared(select(_P.person).where(_P.credential == bindparam("credential_tag")))
_FORGET = Prepared(delete(schema_accounts.passkey).where(_P.person == bindparam("who")))
_REMEMBER = Prepared(insert(schema_accounts.passkey))
_INVITE = Upsert(schema_accounts.invitation, ["person"], lambda new: {"secret": new.secret, "made_at": new.made_at})
_INVITED = Prepared(select(_I.person, _I.made_at).where(_I.secret == bindparam("secret_tag")))
_INVITATION = Prepared(select(_I.made_at).where(_I.person == bindparam("who")))
_TAKE_BACK = Prepared(delete(schema_accounts.invitation).where(_I.person == bindparam("who")))


class Accounts:
    """The accounts, as one transaction sees them."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def of(self, person: PersonId) -> Account | None:
        """Return somebody's account; None if there is none yet."""
        return self._with_tag(self._tx.people.tag(person))

    def _with_tag(self, tag: bytes) -> Account | None:
        row = self._tx.first(_OF, who=tag)
        if row is None:
            return None
        return account_from(self._tx.people_key().open("account", "document", tag.hex(), row.document))

    def with_credential(self, credential: bytes) -> Account | None:
        """Return the account that has this passkey, if one does."""
        row = self._tx.first(_WITH, credential_tag=self._credential(credential))
        return None if row is None else self._with_tag(bytes(row.person))

    def change(self, person: PersonId, to: Callable[[Account], Account], at: datetime) -> Account:
        """Change somebody's account, one change after the other; return it as it is now. One is made if need be.

        *to* may raise: then nothing is kept.
        """
        self._tx.serialise("account", person)
        known = self.of(person) or Account(person, mark=new_mark(), handle=secrets.token_hex(16))
        changed = to(known)
        tag = self._tx.people.tag(person)
        sealed = self._tx.people_key().seal("account", "document", tag.hex(), account_document(changed))
        self._tx.run(_SAVE, person=tag, changed_at=at, document=sealed)
        if {one.credential for one in changed.passkeys} != {one.credential for one in known.passkeys}:
            self._tx.run(_FORGET, who=tag)
            for one in changed.passkeys:
                self._tx.add(_REMEMBER, {"credential": self._credential(one.credential), "person": tag})
        return changed

    def _credential(self, credential: bytes) -> bytes:
        return self._tx.tag("passkey", credential.hex())

    # --- invitations

    def invite(self, person: PersonId, at: datetime) -> str:
        """Make an invitation in the place of any earlier one; return the secret of its link, which is kept nowhere."""
        secret = secrets.token_urlsafe(LINK_BYTES)
        self._tx.run(_INVITE, person=self._tx.people.tag(person), secret=self._tx.tag("invitation", secret), made_at=at)
        return secret

    def invited(self, secret: str, now: datetime) -> bytes | None:
        """Return the tag of whom a link invites; None if it opens nothing, or nothing any more."""
        row = self._tx.first(_INVITED, secret_tag=self._tx.tag("invitation", secret))
        return bytes(row.person) if row is not None and row.made_at > now - INVITATION_LASTS else None

    def invitation_of(self, person: PersonId, now: datetime) -> datetime | None:
        """Return until when somebody's invitation opens; None if they have none."""
        row = self._tx.first(_INVITATION, who=self._tx.people.tag(person))
        ends = None if row is None else row.made_at + INVITATION_LASTS
        return ends if ends and ends > now else None

    def take_invitation_back(self, person: PersonId) -> bool:
        """Let somebody's link open nothing any more; tell whether there was one."""
        return self._tx.run(_TAKE_BACK, who=self._tx.people.tag(person)) == 1


def new_mark() -> str:
    """Return what an account is known by in cookies; nobody can guess one."""
    return secrets.token_urlsafe(24)
