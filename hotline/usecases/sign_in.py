"""Signing in: whose session a browser holds, when it ends, and how often somebody may guess."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hotline.domain.accounts import FREE, FREE_AT_HOME, Account, may_sign_in, named, next_try, rights_of
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.organisation import Person, PersonId
from hotline.store.sign_ins import SEEN_TO, SignIn
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime


@dataclass(frozen=True)
class Known:
    """Who may sign in, with what they sign in with."""

    person: Person
    account: Account


def known(runtime: Runtime, tx: Transaction, person: PersonId) -> Known | None:
    """Return somebody who may sign in and was invited once; else None."""
    found = may_sign_in(runtime.directory(tx).organisation, person)
    account = tx.accounts.of(person) if found else None
    return Known(found, account) if found and account else None


def called(runtime: Runtime, tx: Transaction, said: str) -> Known | None:
    """Return who signs in under this e-mail address or id. Nobody learns from the answer that there is none."""
    found = named(runtime.directory(tx).organisation, said)
    return known(runtime, tx, found.id) if found else None


def with_mark(runtime: Runtime, tx: Transaction, mark: str) -> Known | None:
    """Return whose account has this mark; None once it has another: all of it counts no more."""
    person, _, _ = mark.partition(" ")
    found = known(runtime, tx, PersonId(person))
    return found if found and marked(found.account) == mark else None


def marked(account: Account) -> str:
    """Return what a cookie knows an account by until it is revoked or its password changes."""
    return f"{account.person} {account.mark}"


def with_passkey(runtime: Runtime, tx: Transaction, credential: bytes) -> Known | None:
    """Return who may sign in with a passkey."""
    account = tx.accounts.with_credential(credential)
    return known(runtime, tx, account.person) if account else None


# --- sessions


def begin(runtime: Runtime, tx: Transaction, person: PersonId, *, whole: bool, browser: str) -> str:
    """Begin a session; return what the browser is to hold. A whole one closes the person's invitation.

    Raises NotFound where they may not sign in.
    """
    directory, now = runtime.directory(tx), runtime.now()
    found = may_sign_in(directory.organisation, person)
    if found is None:
        raise NotFound("nobody who may sign in has this id")
    if whole:
        tx.accounts.take_invitation_back(person)
        tx.audit.append(None, AuditKind.SIGNED_IN, at=now, who=found.name, text="Signed in to the console.")
    return tx.sign_ins.begin(person, rights_of(found), whole=whole, browser=browser, at=now)


def session_of(runtime: Runtime, tx: Transaction, secret: str) -> SignIn | None:
    """Return the session that a browser holds; None if there is none, or its person's roles or regions changed."""
    session = tx.sign_ins.find(secret, runtime.now())
    person = may_sign_in(runtime.directory(tx).organisation, session.person) if session else None
    if session is None or person is None or tx.sign_ins.rights_tag(rights_of(person)) != session.rights:
        return None
    return session


def is_to_be_noted(session: SignIn, now: datetime) -> bool:
    """Tell whether it is to be kept that a session is still used."""
    return now - session.seen_at >= SEEN_TO


def sessions(runtime: Runtime, tx: Transaction, person: PersonId) -> list[SignIn]:
    """Return somebody's sessions that open pages now, the oldest first."""
    directory = runtime.directory(tx).organisation
    known_person = may_sign_in(directory, person)
    if known_person is None:
        return []
    rights = tx.sign_ins.rights_tag(rights_of(known_person))
    return [one for one in tx.sign_ins.of(person, runtime.now()) if one.whole and one.rights == rights]


# --- what somebody signs in with


def note_change(tx: Transaction, person: Person, text: str, at: datetime) -> None:
    """Write down that somebody changed what they sign in with."""
    tx.audit.append(None, AuditKind.SIGN_IN_SET, at=at, who=person.name, text=text)


# --- guessing


@dataclass(frozen=True)
class Guessed:
    """One try that may be evaluated; ``right`` takes it back."""

    counted: str


def guess(runtime: Runtime, tx: Transaction, *, kind: str, said: str, home: str = "") -> Guessed | datetime:
    """Count one more try of a password or code and return it; or when the next one may be, and nothing is evaluated.

    Tries for one account are counted together, wherever they come from; those from a browser in which this person
    signed in before (*home*) apart, so that nobody else's tries keep its owner out.
    """
    found, now = named(runtime.directory(tx).organisation, said), runtime.now()
    whose = found.id if found else said.strip().casefold()
    of = tx.tag("guess", f"{kind} home {home}" if home else f"{kind} of {whose}")
    may_at = next_try(tx.sign_ins.guesses(of, now), now, FREE_AT_HOME if home else FREE)
    return may_at if may_at > now else Guessed(tx.sign_ins.guess(of, now))


def right(tx: Transaction, guessed: Guessed) -> None:
    """What was tried was right."""
    tx.sign_ins.right(guessed.counted)


def is_first_answer(tx: Transaction, challenge: str, now: datetime) -> bool:
    """Tell whether a passkey's challenge was not answered before; it is not to be answered again."""
    of = tx.tag("challenge", challenge)
    fresh = not tx.sign_ins.guesses(of, now)
    tx.sign_ins.guess(of, now)
    return fresh
