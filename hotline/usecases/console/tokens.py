"""Tokens of the API: made by who owns them, shown once, bound by the rights that their owner has now."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from hotline.domain.api_scopes import Scope, scopes_of
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.rights import Area
from hotline.store.api_tokens import ApiToken, was_noted
from hotline.store.transaction import Transaction
from hotline.usecases.console.visitor import Visitor, visitor
from hotline.usecases.runtime import Runtime

LASTS = (30, 90, 365)
"""Days after which a token opens nothing any more."""
MOST = 20
"""Tokens of one person."""


@dataclass(frozen=True)
class Listed:
    """One token in the list. It opens something only while its owner may see something by it."""

    token: ApiToken
    owner: str
    expired: bool
    scopes: tuple[Scope, ...]
    """What it may show now."""


def listed(visitor: Visitor) -> list[Listed]:
    """Return this person's tokens; for an admin, everybody's."""
    return [_listed(visitor, token) for token in visitor.tx.api_tokens.all() if _may_revoke(visitor, token)]


def make(visitor: Visitor, purpose: str, scopes: Collection[Scope], days: int) -> str | None:
    """Make a token and return its secret, which is shown this once; None for one who has too many.

    Raises NotFound for scopes that this person does not have themselves.
    """
    if not scopes or not {*scopes} <= {*scopes_of(visitor.person)}:
        raise NotFound("nobody gives away what they don't have")
    visitor.tx.serialise("api_tokens", visitor.person.id)
    if sum(token.owner == visitor.person.id for token in visitor.tx.api_tokens.all()) >= MOST:
        return None
    until = visitor.now + timedelta(days=days)
    _, secret = visitor.tx.api_tokens.add(visitor.person.id, scopes, purpose=purpose, at=visitor.now, expires_at=until)
    said = ", ".join(sorted(scopes))
    visitor.tx.audit.append(
        None,
        AuditKind.ACCESS_GIVEN,
        at=visitor.now,
        who=visitor.person.name,
        text=f"Made a token of the API for {said}.",
    )
    return secret


def revoke(visitor: Visitor, token: str) -> None:
    """Let a token open nothing any more. Raises NotFound where this person has no such token."""
    found = next((one for one in visitor.tx.api_tokens.all() if one.id == token and _may_revoke(visitor, one)), None)
    if found is None or not visitor.tx.api_tokens.remove(found.id):
        raise NotFound("there is no such token")
    visitor.tx.audit.append(
        None, AuditKind.ACCESS_ENDED, at=visitor.now, who=visitor.person.name, text="Took back a token of the API."
    )


def asking(runtime: Runtime, tx: Transaction, secret: str) -> tuple[Visitor, frozenset[Scope], ApiToken]:
    """Return as whom a program asks, and what it may see now. Raises NotFound for a token that opens nothing."""
    token = tx.api_tokens.with_secret(secret)
    if token is None or token.expires_at <= runtime.now():
        raise NotFound("no such token")
    owner = visitor(runtime, tx, token.owner)
    return owner, frozenset(scopes_of(owner.person)) & {Scope(one) for one in token.scopes if one in [*Scope]}, token


def note_use(runtime: Runtime, token: ApiToken) -> None:
    """Write down the day on which a token was used, once a day."""
    now = runtime.now()
    if not was_noted(token, now):
        runtime.store.transact(lambda tx: tx.api_tokens.note_use(token, now))


def _may_revoke(visitor: Visitor, token: ApiToken) -> bool:
    return token.owner == visitor.person.id or Area.SETTINGS in visitor.areas


def _listed(visitor: Visitor, token: ApiToken) -> Listed:
    owner = visitor.organisation.people.get(token.owner)
    now = scopes_of(owner) if owner else ()
    return Listed(
        token=token,
        owner=visitor.directory.name(token.owner),
        expired=token.expires_at <= visitor.now,
        scopes=tuple(scope for scope in now if scope in token.scopes),
    )
