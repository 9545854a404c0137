"""What somebody signs in to the console with, and how fast who doesn't have it may guess.

The decisions alone: the console asks Flask-Security about passwords, codes and passkeys, the store keeps the rest.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from hotline.domain.organisation import Organisation, Person, PersonId
from hotline.domain.rights import areas_of

SESSION_LASTS = timedelta(hours=12)
"""A shift and the way home; who works longer signs in again."""
INVITATION_LASTS = timedelta(hours=72)
"""A weekend between sending a link and opening it."""
SET_UP_LASTS = timedelta(minutes=15)
"""From opening an invitation to having set up what one signs in with; the link opens again while it lasts."""


@dataclass(frozen=True)
class Passkey:
    """One passkey: what its authenticator proves that it holds. *name* is the owner's own word for it."""

    credential: bytes
    public_key: bytes
    name: str
    sign_count: int
    made_at: datetime
    used_at: datetime
    transports: tuple[str, ...] = ()
    device_type: str = ""
    backed_up: bool = False
    extensions: str = ""


@dataclass(frozen=True)
class Account:
    """What one person signs in with. *mark* changes when all of it is to count no more, *handle* never does.

    *password* is an argon2id hash, *recovery* are keyed hashes of codes that were not used yet; *totp* is the
    authenticator's secret as Flask-Security wraps it, *totp_used* the last time step whose code was taken.
    """

    person: PersonId
    mark: str
    handle: str
    password: str = ""
    totp: str = ""
    totp_used: int | None = None
    recovery: tuple[str, ...] = ()
    passkeys: tuple[Passkey, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether they can sign in: by passkey, or by password and a second factor."""
        return bool(self.passkeys or (self.password and self.totp))

    def emptied(self, mark: str) -> Account:
        """Return the account of somebody who lost a phone: nothing that was set up counts any more."""
        return Account(self.person, mark, self.handle)

    def with_passkey(self, passkey: Passkey) -> Account:
        """Return the account with one more passkey, or with this one as it is now."""
        others = tuple(one for one in self.passkeys if one.credential != passkey.credential)
        return replace(self, passkeys=(*others, passkey))

    def __repr__(self) -> str:
        return "Account(…)"  # hashes and secrets stay out of logs and tracebacks


def account_document(account: Account) -> str:
    """Return an account as the store seals it."""
    values = asdict(account)
    for one in values["passkeys"]:
        for name in ("credential", "public_key"):
            one[name] = base64.b64encode(one[name]).decode()
        for name in ("made_at", "used_at"):
            one[name] = one[name].isoformat()
    return json.dumps(values)


def account_from(document: str) -> Account:
    """Return the account that was written so. What a later version wrote beside it is left out."""
    values: dict[str, Any] = json.loads(document)
    passkeys = tuple(_passkey(one) for one in values.pop("passkeys"))
    known = {name: values[name] for name in Account.__dataclass_fields__ if name in values}
    return Account(**known | {"recovery": tuple(known["recovery"]), "passkeys": passkeys})


def _passkey(values: Mapping[str, Any]) -> Passkey:
    known = {name: values[name] for name in Passkey.__dataclass_fields__ if name in values}
    for name in ("credential", "public_key"):
        known[name] = base64.b64decode(known[name])
    for name in ("made_at", "used_at"):
        known[name] = datetime.fromisoformat(known[name])
    return Passkey(**known | {"transports": tuple(known["transports"])})


# --- who may sign in


def may_sign_in(organisation: Organisation, person: PersonId) -> Person | None:
    """Return who somebody is, if a role of theirs opens anything in the console; else None."""
    known = organisation.people.get(person)
    return known if known and areas_of(known) else None


def named(organisation: Organisation, said: str) -> Person | None:
    """Return who signs in as *said*, their e-mail address or id; None where that is nobody, or not one alone."""
    wanted = said.strip().casefold()
    found = {
        one.id: one
        for one in organisation.people.values()
        if wanted and wanted in (one.id.casefold(), one.email.casefold())
    }
    return may_sign_in(organisation, next(iter(found))) if len(found) == 1 else None


def rights_of(person: Person) -> str:
    """Return what a session is bound to: it ends when its person's roles or regions change."""
    roles = sorted(role.value for role in person.roles)
    return hashlib.sha256(json.dumps([roles, sorted(person.regions)]).encode()).hexdigest()


# --- guessing

WITHIN = timedelta(hours=24)
"""Tries older than this count no more."""
FREE, FREE_AT_HOME = 5, 20
"""Tries without a pause: from anywhere, and from a browser that this person signed in with before."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=1)


def next_try(tries: Sequence[datetime], now: datetime, free: int = FREE) -> datetime:
    """Return when one more try may be evaluated, after *tries* that were not right: at once, or after a pause.

    The pause doubles from a minute to an hour; so some 34 are evaluated in the first day, however many are made
    (with 5 free ones: 5, then after 1, 2, 4, 8, 16, 32 minutes, then one an hour).
    """
    counted = sorted(at for at in tries if at > now - WITHIN)
    if len(counted) < free:
        return now
    pause = min(FIRST_PAUSE * 2 ** min(len(counted) - free, 10), LONGEST_PAUSE)
    return max(now, counted[-1] + pause)
