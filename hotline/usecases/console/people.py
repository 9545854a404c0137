"""The team as organisers see it, and each person's own page: how they are reached. No report is among it.

What is shown of answers is that of test pages and drills: when somebody answered a real page tells of a report.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hotline.domain.errors import NotFound
from hotline.domain.oncall_changes import Lasting
from hotline.domain.organisation import Person
from hotline.domain.phone import masked
from hotline.domain.rights import Area
from hotline.domain.rota import QuietHours
from hotline.domain.test_pages import TestPage
from hotline.usecases import phones
from hotline.usecases.console.handles import handle_of, person_of
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.oncall import zone_of
from hotline.usecases.oncall_now import duty_of
from hotline.usecases.oncall_words import Said
from hotline.usecases.phones import Way

AT_ONCE = 50
"""People on one page."""


@dataclass(frozen=True)
class Duty:
    """Whether somebody is ``off`` or on call ``now`` until an instant, ``next`` from it on, or ``always``."""

    state: str
    at: datetime | None


@dataclass(frozen=True)
class Shown:
    """One person. *phone* is masked; *duty* is None for whom no schedule names."""

    handle: str
    name: str
    roles: tuple[str, ...]
    regions: tuple[str, ...]
    languages: tuple[str, ...]
    speaks: bool
    """Whether they speak a language of each of their regions."""
    zone: str
    phone: str
    paged: bool
    """Whether they answer pages: then the ways to them matter."""
    ways: tuple[Way, ...]
    answered_at: datetime | None
    """When they last answered a test page or a drill."""
    duty: Duty | None
    quiet: QuietHours | None


@dataclass(frozen=True)
class Page:
    """Somebody's own page. *tests* are their latest test pages; *mine*: it is that of who looks."""

    who: Shown
    tests: tuple[TestPage, ...]
    mine: bool
    may_reveal: bool
    may_check: bool
    """Whether a code or a test page can be sent at all."""
    may_call: bool


def listed(visitor: Visitor, start: int = 0) -> tuple[list[Shown], int]:
    """Return some of the team from a place on, in the order of the file, and where the next page starts; 0: nowhere."""
    people = list(visitor.organisation.people.values())
    further = start + AT_ONCE if start + AT_ONCE < len(people) else 0
    return [_shown(visitor, person) for person in people[start : start + AT_ONCE]], further


def page(visitor: Visitor, handle: str) -> Page:
    """Return somebody's page. Raises NotFound for who may see their own only, and asks for another's."""
    person = theirs(visitor, handle)
    shown = _shown(visitor, person)
    stands = {way.channel.value: way.standing for way in shown.ways}
    return Page(
        who=shown,
        tests=tests(visitor, handle),
        mine=person.id == visitor.person.id,
        may_reveal=bool(person.phone) and Area.PEOPLE in visitor.areas,
        may_check=bool(person.phone) and person.answers_pages,
        may_call=stands.get("voice") not in (None, phones.Standing.NO_LINE, phones.Standing.NO_PHONE),
    )


def tests(visitor: Visitor, handle: str) -> tuple[TestPage, ...]:
    """Return somebody's latest test pages, the newest first. Raises NotFound as their page does."""
    return tuple(visitor.tx.drills.latest_pages(theirs(visitor, handle).id))


def theirs(visitor: Visitor, handle: str) -> Person:
    """Return whose page it is. Raises NotFound where it is neither this person's nor theirs to see."""
    person = person_of(visitor, handle)
    if person.id != visitor.person.id and Area.PEOPLE not in visitor.areas:
        raise NotFound("nobody of the organisation is meant by this")
    return person


def _shown(visitor: Visitor, person: Person) -> Shown:
    organisation = visitor.organisation
    known = [organisation.regions[code] for code in person.regions if code in organisation.regions]
    duty = duty_of(visitor.directory, person.id, visitor.now) if person.answers_pages else None
    quiet = next((one for one in organisation.rota.quiet_hours if one.person == person.id), None)
    pages = visitor.tx.drills.latest_pages(person.id) if person.answers_pages else []
    spoken = {_plain(code) for code in person.languages}
    return Shown(
        handle=handle_of(visitor, person.id),
        name=person.name,
        roles=tuple(sorted(role.value for role in person.roles)),
        regions=tuple(region.name for region in known),
        languages=person.languages,
        speaks=all(spoken & {_plain(code) for code in region.languages} for region in known),
        zone=zone_of(organisation, person).key,
        phone=masked(person.phone) if person.phone else "",
        paged=person.answers_pages,
        ways=phones.ways(visitor.tx, organisation, person) if person.answers_pages else (),
        answered_at=max((one.answered_at for one in pages if one.answered_at), default=None),
        duty=_duty(duty),
        quiet=quiet,
    )


def _duty(said: Said | None) -> Duty | None:
    if said is None:
        return None
    state, values = said.key.removeprefix("oncall-you-"), said.values
    when, until = values.get("when"), values.get("until")
    if isinstance(when, Lasting):
        return Duty(state, when.ends if when.from_now else when.begins)
    return Duty(state, until if isinstance(until, datetime) else None)


def _plain(language: str) -> str:
    return language.partition("-")[0].casefold()
