"""People's phones: how each way to somebody stands, what is shown to be theirs, and when they want no notices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum

from hotline.domain.called import one_called
from hotline.domain.deeds import AuditKind
from hotline.domain.organisation import Channel, Organisation, Person, PersonId
from hotline.domain.rota import QuietHours, VerifiedPhone
from hotline.domain.states import replace
from hotline.domain.test_pages import TestPage
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime
from hotline.usecases.telling import calling_line


class Standing(StrEnum):
    """How a way to somebody stands."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    FAILING = "failing"
    """The carrier refused it again and again: pages go by the other way, where there is one."""
    BLOCKED = "blocked"
    """They texted STOP."""
    NO_PHONE = "no phone"
    NO_LINE = "no line"
    """No line of their region can call."""


def standing(organisation: Organisation, person: Person, channel: Channel) -> Standing:
    """Return how a way to somebody stands."""
    if not person.phone:
        return Standing.NO_PHONE
    if channel is Channel.SMS and person.texts_blocked:
        return Standing.BLOCKED
    if organisation.rota.is_failing(person.id, channel, person.phone):
        return Standing.FAILING
    verified = organisation.rota.is_verified(person.id, channel, person.phone)
    return Standing.VERIFIED if verified else Standing.UNVERIFIED


# --- shown to be theirs


def verify(runtime: Runtime, tx: Transaction, person: PersonId, channel: Channel, number: str) -> None:
    """Keep that this way reaches somebody at *number*, unless theirs is another one.

    The people are held: nothing else may be held before.
    """
    organisation = runtime.directory(tx).organisation
    known = organisation.people.get(person)
    if known is None or known.phone != number or standing(organisation, known, channel) is Standing.VERIFIED:
        return
    tx.people.hold()
    organisation, now = runtime.directory(tx).organisation, runtime.now()
    known = organisation.people.get(person)
    if known is None or known.phone != number:
        tx.start_over()  # the organisation was changed just now
    rota = organisation.rota.without_failing(person, channel)
    others = tuple(one for one in rota.phones if (one.person, one.channel) != (person, channel))
    verified = VerifiedPhone(person, channel, number, now)
    tx.phone_checks.came(number, channel)
    tx.people.save_rota(replace(rota, phones=(*others, verified)), now)
    text = f"Showed that {'texts' if channel is Channel.SMS else 'calls'} reach their phone."
    tx.audit.append(None, AuditKind.PHONE_VERIFIED, at=now, who=known.name, text=text)


# --- shown to organisers


@dataclass(frozen=True)
class Way:
    """One way to somebody: how it stands, since when it is shown to be theirs, and the last test page by it."""

    channel: Channel
    standing: Standing
    verified_at: datetime | None = None
    tested: TestPage | None = None


@dataclass(frozen=True)
class Listed:
    """One person and the ways to them."""

    person: Person = field(repr=False)
    ways: tuple[Way, ...]
    quiet: QuietHours | None = None


def listing(runtime: Runtime, tx: Transaction) -> list[Listed]:
    """Return everybody who is paged, in the order of the file, and how each way to them stands."""
    organisation = runtime.directory(tx).organisation
    quiet = {hours.person: hours for hours in organisation.rota.quiet_hours}
    return [
        Listed(person, ways(tx, organisation, person), quiet.get(person.id))
        for person in organisation.people.values()
        if person.answers_pages
    ]


def ways(tx: Transaction, organisation: Organisation, person: Person) -> tuple[Way, ...]:
    """Return the ways to somebody, and how each stands."""
    tested = tx.drills.latest_pages(person.id)
    return tuple(_way(organisation, person, channel, tested) for channel in Channel)


def _way(organisation: Organisation, person: Person, channel: Channel, tested: Iterable[TestPage]) -> Way:
    stands = standing(organisation, person, channel)
    if channel is Channel.VOICE and stands is not Standing.NO_PHONE and not _may_be_called(organisation, person):
        stands = Standing.NO_LINE
    verified = [one for one in organisation.rota.phones if (one.person, one.channel) == (person.id, channel)]
    at = verified[-1].verified_at if verified and verified[-1].number == person.phone else None
    return Way(channel, stands, at, next((page for page in tested if page.channel is channel), None))


def _may_be_called(organisation: Organisation, person: Person) -> bool:
    regions = (organisation.regions[code] for code in person.regions if code in organisation.regions)
    return any(calling_line(organisation, region) is not None for region in regions)


def set_quiet_hours(runtime: Runtime, tx: Transaction, who: str, hours: tuple[time, time] | None, by: str) -> Person:
    """Keep when somebody wants no notices while off duty; None: any time. Return who it is. Raises NotFound."""
    tx.people.hold()
    organisation, now = runtime.directory(tx).organisation, runtime.now()
    person = one_called(organisation, who)
    others = tuple(one for one in organisation.rota.quiet_hours if one.person != person.id)
    mine = (QuietHours(person.id, *hours),) if hours else ()
    tx.people.save_rota(replace(organisation.rota, quiet_hours=(*others, *mine)), now)
    said = f"from {hours[0]:%H:%M} to {hours[1]:%H:%M}" if hours else "none"
    tx.audit.append(None, AuditKind.QUIET_HOURS_SET, at=now, who=by, text=f"Quiet hours of {person.name}: {said}.")
    return person
