"""From a line, a region and a step of a policy to people and numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from hotline.domain.errors import ConfigurationError
from hotline.domain.oncall import holders
from hotline.domain.organisation import Channel, Line, Organisation, Person, PersonId, Region, Role, Target


class Skip(StrEnum):
    """Why somebody is not paged. It is written into the incident's record."""

    EXCLUDED = "excluded"
    REMOVED = "removed"
    NOT_BYPASS = "not_bypass"
    NO_PHONE = "no_phone"
    TEXTS_BLOCKED = "texts_blocked"


def targets(organisation: Organisation, region_code: str, step_target: Target, at: datetime) -> tuple[PersonId, ...]:
    """Return whom a step pages at *at*, without repeats; nobody means a gap, and the next step is due at once.

    Primary and secondary come from the region's schedules. A layer without any schedule falls to the region's
    responders in the order of the file: the first is primary, the first who is not primary is secondary.
    The region is all its responders; the neighbours are their responders, this region's leads, their leads
    (product.md, "A responder is paged").
    """
    region = organisation.regions[region_code]
    match step_target:
        case Target.PRIMARY | Target.SECONDARY:
            return holders(organisation, region_code, step_target, at)
        case Target.REGION:
            return _holding(organisation, Role.RESPONDER, [region_code])
        case Target.NEIGHBOURS:
            responders = _holding(organisation, Role.RESPONDER, region.neighbours)
            leads = _holding(organisation, Role.LEAD, [region_code, *region.neighbours])
            return tuple(dict.fromkeys([*responders, *leads]))


def _holding(organisation: Organisation, role: Role, regions: Iterable[str]) -> tuple[PersonId, ...]:
    """Return who has *role* in any of *regions*: region by region, each in the order of the file."""
    found = (person.id for region in regions for person in organisation.people_of(region) if role in person.roles)
    return tuple(dict.fromkeys(found))


def eligible(
    organisation: Organisation,
    people: Sequence[PersonId],
    *,
    excluded: Collection[PersonId],
    region: Region,
    restricted: bool,
    channel: Channel = Channel.SMS,
) -> tuple[tuple[PersonId, ...], tuple[tuple[PersonId, Skip], ...]]:
    """Return who of *people* can be paged by *channel*, and who is skipped and why. Repeats are left out.

    *restricted* is for a report about somebody of the team who was not named: only the region's bypass contacts
    and leads may learn of it. Where the whole organisation has none, the caller asks again without it, for an
    unanswered report is worse.
    """
    allowed = frozenset(restricted_people(organisation, region)) if restricted else frozenset(people)
    can_be_paged: list[PersonId] = []
    skipped: list[tuple[PersonId, Skip]] = []
    for person_id in dict.fromkeys(people):
        if person_id in excluded:
            skipped.append((person_id, Skip.EXCLUDED))
        elif (person := organisation.people.get(person_id)) is None:
            skipped.append((person_id, Skip.REMOVED))
        elif person_id not in allowed:
            skipped.append((person_id, Skip.NOT_BYPASS))
        elif (skip := _unreachable(person, channel)) is not None:
            skipped.append((person_id, skip))
        else:
            can_be_paged.append(person_id)
    return tuple(can_be_paged), tuple(skipped)


def _unreachable(person: Person, channel: Channel) -> Skip | None:
    if not person.phone:
        return Skip.NO_PHONE
    if person.texts_blocked and channel is Channel.SMS:
        return Skip.TEXTS_BLOCKED
    return None


def restricted_people(organisation: Organisation, region: Region) -> tuple[PersonId, ...]:
    """Return the region's bypass contacts, then its leads: who may hear of a report about the team."""
    known = (person_id for person_id in region.bypass if person_id in organisation.people)
    return tuple(dict.fromkeys([*known, *_holding(organisation, Role.LEAD, [region.code])]))


def sending_line(organisation: Organisation, region: Region, texted: Line | None) -> Line | None:
    """Return the line that a reply leaves from: the one that was texted if it has SMS, else the region's.

    None where neither can send (product.md, "Regions, lines, events").
    """
    for line in (texted, organisation.line(region.texts_from)):
        if line is not None and line.sms and line.number:
            return line
    return None


def paging_line(organisation: Organisation, region: Region) -> Line:
    """Return the line that the region's pages leave from.

    Raises ConfigurationError where ``texts_from`` is no line with SMS; ``hotline apply`` refuses such a file.
    """
    line = sending_line(organisation, region, None)
    if line is None:
        raise ConfigurationError(f"region {region.code}: texts_from is none of the lines that have SMS")
    return line
