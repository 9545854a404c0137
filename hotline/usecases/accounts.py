"""Who may sign in to the console: invited by a link, and shut out at once when a phone or laptop is lost."""

from __future__ import annotations

from hotline.domain.accounts import INVITATION_LASTS, may_sign_in
from hotline.domain.called import one_called
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.organisation import Organisation, Person, PersonId
from hotline.domain.rights import areas_of
from hotline.store.accounts import new_mark
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime

ADDRESS = "/invited/{secret}"
HOURS = int(INVITATION_LASTS.total_seconds() // 3600)


def invite(runtime: Runtime, tx: Transaction, *, who: str, by: str) -> str:
    """Invite somebody; return their link: the only time that it can be seen. An earlier link opens nothing any more.

    Raises NotFound where nobody is called so, or no role of theirs opens anything, or they can sign in already.
    """
    person = _invitable(runtime.directory(tx).organisation, who)
    account = tx.accounts.of(person.id)
    if account and account.is_ready:
        raise NotFound(f"{person.id} can sign in already; `hotline account revoke {person.id}` begins again.")
    return _invite(runtime, tx, person, by)


def revoke(runtime: Runtime, tx: Transaction, *, who: str, by: str) -> str:
    """Let nothing that somebody signed in with count any more, end their sessions, and return a new link for them.

    Raises NotFound as ``invite`` does.
    """
    person, now = _invitable(runtime.directory(tx).organisation, who), runtime.now()
    tx.accounts.change(person.id, lambda account: account.emptied(new_mark()), now)
    ended = tx.sign_ins.end_all(person.id)
    text = f"Revoked what {person.name} signed in with; {ended} sessions ended."
    tx.audit.append(None, AuditKind.ACCOUNT_REVOKED, at=now, who=by, text=text)
    return _invite(runtime, tx, person, by)


def shut_out(runtime: Runtime, tx: Transaction, *, who: str, by: str) -> str:
    """End all sessions of somebody, who may have left; return a line that says so. Raises NotFound."""
    person, now = one_called(runtime.directory(tx).organisation, who), runtime.now()
    ended = tx.sign_ins.end_all(person.id)
    text = f"Ended {ended} sessions of {person.name}."
    tx.audit.append(None, AuditKind.SESSIONS_ENDED, at=now, who=by, text=text)
    return text


def take_back(runtime: Runtime, tx: Transaction, *, who: str, by: str) -> str:
    """Let somebody's link open nothing any more; return a line that says so. Raises NotFound where they have none."""
    person, now = one_called(runtime.directory(tx).organisation, who), runtime.now()
    if not tx.accounts.take_invitation_back(person.id):
        raise NotFound("They have no link that opens anything.")
    text = f"Took back the invitation of {person.name}."
    tx.audit.append(None, AuditKind.ACCOUNT_INVITED, at=now, who=by, text=text)
    return f"The link of {person.id} opens nothing any more."


def lines(runtime: Runtime, tx: Transaction) -> list[str]:
    """Return a line for everybody whose role opens the console: whether they can sign in, and how."""
    people = runtime.directory(tx).organisation.people.values()
    return [f"{one.id}  {one.name}: {_state(runtime, tx, one.id)}" for one in people if areas_of(one)]


def invited(runtime: Runtime, tx: Transaction, secret: str) -> Person | None:
    """Return whom a link invites; None if it opens nothing any more, or they left."""
    directory = runtime.directory(tx)
    tag = tx.accounts.invited(secret, runtime.now())
    person = directory.tags.get(tag) if tag else None
    return may_sign_in(directory.organisation, person) if person else None


def _invitable(organisation: Organisation, who: str) -> Person:
    person = one_called(organisation, who)
    if not areas_of(person):
        raise NotFound("No role of theirs opens anything in the console.")
    return person


def _invite(runtime: Runtime, tx: Transaction, person: Person, by: str) -> str:
    now = runtime.now()
    tx.accounts.change(person.id, lambda account: account, now)
    text = f"Invited {person.name} to sign in; the link opens for {HOURS} hours."
    tx.audit.append(None, AuditKind.ACCOUNT_INVITED, at=now, who=by, text=text)
    return runtime.public_url + ADDRESS.format(secret=tx.accounts.invite(person.id, now))


def _state(runtime: Runtime, tx: Transaction, person: PersonId) -> str:
    account, now = tx.accounts.of(person), runtime.now()
    if account and account.is_ready:
        ways = [f"{len(account.passkeys)} passkeys"] if account.passkeys else []
        ways += ["password and authenticator"] if account.password and account.totp else []
        return f"signs in by {', '.join(ways)}; {len(tx.sign_ins.of(person, now))} sessions"
    until = tx.accounts.invitation_of(person, now)
    return f"invited until {until:%Y-%m-%d %H:%M} UTC" if until else "not invited"
