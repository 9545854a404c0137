"""From a line, a region and a step of a policy to people and numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from hotline.domain.errors import ConfigurationError
from hotline.domain.oncall import everybody_off, holders
from hotline.domain.organisation import Channel, Line, Organisation, Person, PersonId, Region, Role, Target


class Skip(StrEnum):
    """Why somebody is not paged. It is written into the incident's record."""

    EXCLUDED = "excluded"
    REMOVED = "removed"
    NO_PHONE = "no_phone"
    TEXTS_BLOCKED = "texts_blocked"
    UNVERIFIED = "unverified"


def targets(
    organisation: Organisation,
    region_code: str,
    step_target: Target,
    at: datetime,
    *,
    event: str = "",
    language: str = "",
) -> tuple[PersonId, ...]:
    """Return whom a step pages at *at*, without repeats; nobody means a gap, and the next step is due at once.

    Primary and secondary hold the region's layers (``oncall``). Where an event has responders on site they are
    primary, and who would have been is called together with the secondary. The region is all its responders; the
    neighbours are their responders, this region's leads, their leads (product.md, "A responder is paged").

    *event* is the code of the one that it happened at, if that is known. Of those whom a step pages, the ones who
    share the reporter's *language* come first; so does one of them where nothing else says who has a layer. Nobody
    who is off is among them.
    """
    region = organisation.regions[region_code]
    fluent = _speaking(organisation, language)
    near = on_site(organisation, region, at, event)
    match step_target:
        case Target.PRIMARY:
            people = near or holders(organisation, region_code, Target.PRIMARY, at, preferred=fluent)
        case Target.SECONDARY:
            layers = (Target.PRIMARY, Target.SECONDARY) if near else (Target.SECONDARY,)
            found = (holders(organisation, region_code, layer, at, preferred=fluent) for layer in layers)
            people = tuple(person for layer in found for person in layer)
        case Target.REGION:
            people = (*near, *_holding(organisation, Role.RESPONDER, [region_code]))
        case Target.NEIGHBOURS:
            responders = _holding(organisation, Role.RESPONDER, region.neighbours)
            people = (*responders, *_holding(organisation, Role.LEAD, [region_code, *region.neighbours]))
    off = everybody_off(organisation, at)
    return tuple(sorted(dict.fromkeys(one for one in people if one not in off), key=lambda one: one not in fluent))


def on_site(organisation: Organisation, region: Region, at: datetime, event: str = "") -> tuple[PersonId, ...]:
    """Return the responders on site of the *event* that runs at *at*, who aren't off.

    Where it is not known which, they are those of the only event that runs in the region; of several, nobody's.
    """
    running = organisation.events_on(region.code, at.astimezone(ZoneInfo(region.time_zone)).date())
    if event:
        running = tuple(one for one in running if one.code == event)
    if len(running) != 1 or not running[0].responders:
        return ()
    off = everybody_off(organisation, at)
    return tuple(person for person in running[0].responders if person not in off)


def leads_elsewhere(organisation: Organisation, region: Region, at: datetime) -> tuple[PersonId, ...]:
    """Return the leads of regions that are neither this one nor its neighbours, who aren't off."""
    near, off = {region.code, *region.neighbours}, everybody_off(organisation, at)
    leads = _holding(organisation, Role.LEAD, [code for code in organisation.regions if code not in near])
    return tuple(person for person in leads if person not in off)


def _speaking(organisation: Organisation, language: str) -> frozenset[PersonId]:
    """Return who speaks *language*, whichever variant of it."""
    if not language:
        return frozenset()
    spoken = language.partition("-")[0]
    return frozenset(
        person.id
        for person in organisation.people.values()
        if any(one.partition("-")[0] == spoken for one in person.languages)
    )


def _holding(organisation: Organisation, role: Role, regions: Iterable[str]) -> tuple[PersonId, ...]:
    """Return who has *role* in any of *regions*: region by region, each in the order of the file."""
    found = (person.id for region in regions for person in organisation.people_of(region) if role in person.roles)
    return tuple(dict.fromkeys(found))


def reached(
    organisation: Organisation,
    region: Region,
    step_target: Target,
    at: datetime,
    *,
    excluded: Collection[PersonId],
    channel: Channel = Channel.SMS,
    event: str = "",
    language: str = "",
    verified_only: bool = False,
) -> tuple[tuple[PersonId, ...], tuple[tuple[PersonId, Skip], ...]]:
    """Return who of a step (``targets``) can be paged by *channel* at *at*, and who is skipped and why.

    Where nobody of the region or its neighbours can be, whatever the step, it is the leads of other regions: somebody
    who knows what to do hears of it before only the alarm is left.
    """

    found = targets(organisation, region.code, step_target, at, event=event, language=language)
    people, skipped = eligible(organisation, found, excluded=excluded, channel=channel, verified_only=verified_only)
    if not people and not anybody_near(
        organisation, region, at, excluded=excluded, channel=channel, event=event, verified_only=verified_only
    ):
        elsewhere = leads_elsewhere(organisation, region, at)
        people, _ = eligible(organisation, elsewhere, excluded=excluded, channel=channel, verified_only=verified_only)
    return people, skipped


def anybody_near(
    organisation: Organisation,
    region: Region,
    at: datetime,
    *,
    excluded: Collection[PersonId],
    channel: Channel = Channel.SMS,
    event: str = "",
    verified_only: bool = False,
) -> bool:
    """Tell whether any step of any policy would page somebody of the region or its neighbours at *at*."""
    # Backwards: that somebody of the region is there is found out faster than who has a layer.
    found = (targets(organisation, region.code, target, at, event=event) for target in reversed(Target))
    return any(
        eligible(organisation, people, excluded=excluded, channel=channel, verified_only=verified_only)[0]
        for people in found
    )


def eligible(
    organisation: Organisation,
    people: Sequence[PersonId],
    *,
    excluded: Collection[PersonId],
    channel: Channel = Channel.SMS,
    verified_only: bool = False,
) -> tuple[tuple[PersonId, ...], tuple[tuple[PersonId, Skip], ...]]:
    """Return who of *people* can be paged by *channel*, and who is skipped and why. Repeats are left out.

    *verified_only*: nobody is whose phone was never shown to be theirs.
    """
    can_be_paged: list[PersonId] = []
    skipped: list[tuple[PersonId, Skip]] = []
    for person_id in dict.fromkeys(people):
        if person_id in excluded:
            skipped.append((person_id, Skip.EXCLUDED))
        elif (person := organisation.people.get(person_id)) is None:
            skipped.append((person_id, Skip.REMOVED))
        elif (skip := _unreachable(person, channel)) is not None:
            skipped.append((person_id, skip))
        elif verified_only and not organisation.rota.knows_phone(person_id, person.phone):
            skipped.append((person_id, Skip.UNVERIFIED))
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


def can_call(organisation: Organisation, region: Region, called: str = "") -> bool:
    """Tell whether the region's people can be called: from its own line, or from the one that was *called*."""
    lines = (organisation.line(region.texts_from), organisation.line(called))
    return any(line is not None and line.voice and bool(line.number) for line in lines)


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
