"""One's own sessions and ways to sign in; and, for whoever looks after people, who else may sign in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hotline.domain.accounts import Account
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.organisation import Person, PersonId
from hotline.domain.rights import areas_of
from hotline.store.messages import Precedence
from hotline.store.sign_ins import SignIn
from hotline.usecases import accounts, sign_in
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.telling import region_of, tell

DEEDS = ("invite", "revoke", "end-sessions", "take-back")
"""What whoever looks after people does to another's account. A link that lets somebody in is shown to nobody here: it
goes to the person's own phone, so that nobody reads reports in another's name."""


@dataclass(frozen=True)
class Own:
    """What somebody sees of their own account."""

    account: Account | None
    sessions: list[SignIn]
    here: bytes
    zone: str


@dataclass(frozen=True)
class Standing:
    """Whether somebody can sign in: *ready*, or invited *until* then, or neither; and how many sessions they have."""

    person: Person
    ready: bool
    until: datetime | None
    sessions: int

    @property
    def can_be_texted(self) -> bool:
        """Whether a link can go to their phone."""
        return bool(self.person.phone) and not self.person.texts_blocked


def own(who: Visitor, secret: str) -> Own:
    """Return somebody's own sessions and ways to sign in; *secret* is what their browser holds."""
    here = who.tx.sign_ins.find(secret, who.now)
    return Own(
        who.tx.accounts.of(who.person.id),
        sign_in.sessions(who.runtime, who.tx, who.person.id),
        here.id if here else b"",
        zone_of(who),
    )


def zone_of(who: Visitor) -> str:
    """Return whose clock somebody reads."""
    return region_of(who.organisation, who.person).time_zone


def end_session(who: Visitor, session: str) -> None:
    """End one session of one's own, by its id in hexadecimal. Raises NotFound."""
    try:
        ended = who.tx.sign_ins.end(who.person.id, bytes.fromhex(session))
    except ValueError:
        ended = False
    if not ended:
        raise NotFound("there is no such session of theirs")
    text = "Ended one of their own sessions."
    who.tx.audit.append(None, AuditKind.SESSIONS_ENDED, at=who.now, who=who.person.name, text=text)


def everybody(who: Visitor) -> list[Standing]:
    """Return whether each person whose role opens the console can sign in."""
    return [_standing(who, one) for one in who.organisation.people.values() if areas_of(one)]


def _standing(who: Visitor, person: Person) -> Standing:
    account = who.tx.accounts.of(person.id)
    ready = bool(account and account.is_ready)
    until = None if ready else who.tx.accounts.invitation_of(person.id, who.now)
    return Standing(person, ready, until, len(sign_in.sessions(who.runtime, who.tx, person.id)))


def do(who: Visitor, person: PersonId, deed: str) -> None:
    """Do one of ``DEEDS`` to another's account. Raises NotFound where it can't be done."""
    if person not in who.organisation.people:
        raise NotFound("nobody has this id")
    standing, by = _standing(who, who.organisation.people[person]), who.person.name
    match deed:
        case "invite" if standing.can_be_texted:
            _send(who, standing.person, accounts.invite(who.runtime, who.tx, who=person, by=by))
        case "revoke":  # and no link is texted to the phone that was lost: one is sent when they have it again
            accounts.revoke(who.runtime, who.tx, who=person, by=by)
            accounts.take_back(who.runtime, who.tx, who=person, by=by)
        case "end-sessions":
            accounts.shut_out(who.runtime, who.tx, who=person, by=by)
        case "take-back":
            accounts.take_back(who.runtime, who.tx, who=person, by=by)
        case _:
            raise NotFound("this can't be done")


def _send(who: Visitor, person: Person, link: str) -> None:
    values = {"organisation": who.organisation.name, "link": link}
    tell(who.runtime, who.tx, who.organisation, person, "console-link", values, precedence=Precedence.PERSON)
