"""Conflicts of interest: who decides about a doubt, and who may hear of a report that nobody's name is known of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from hotline.domain.incident import Incident
from hotline.domain.organisation import Channel, Organisation, Person, PersonId, Region, Role
from hotline.domain.routing import can_call, eligible, restricted_people


def deciders(organisation: Organisation, incident: Incident) -> tuple[PersonId, ...]:
    """Return the leads who can be asked whether somebody stays kept out: none who is kept out themselves.

    The region's; where none of them can be asked, its neighbours', then any.
    """
    for leads in _leads_outward(organisation, organisation.regions[incident.region]):
        able = [one.id for one in leads if one.phone and not one.texts_blocked and incident.is_for(one.id)]
        if able:
            return tuple(able)
    return ()


def may_decide(organisation: Organisation, incident: Incident, person: PersonId) -> bool:
    """Tell whether *person* decides who is kept out: a lead of the region, or one who knows of it, not kept out."""
    known = organisation.people.get(person)
    if known is None or Role.LEAD not in known.roles or not incident.is_for(person):
        return False
    knows = (*incident.knows, *incident.escalation.paged)
    return incident.region in known.regions or person in (*knows, *deciders(organisation, incident))


def kept_to(organisation: Organisation, incident: Incident) -> tuple[PersonId, ...]:
    """Return the few who may hear of a report about somebody of the team whom nobody named; nobody means no limit.

    The region's bypass contacts, its leads, and every other lead. Only where the whole organisation has none who can
    be reached is there no limit: an unanswered report is worse.
    """
    if not incident.restricted:
        return ()
    region = organisation.regions[incident.region]
    out = incident.excluded | ({incident.source} if incident.source else set())
    people = [person for tier in _tiers(organisation, region) for person in tier]
    with_phone, _ = eligible(organisation, people, excluded=out, channel=Channel.VOICE)
    if can_call(organisation, region, incident.line):
        return with_phone
    return with_phone if eligible(organisation, with_phone, excluded=out)[0] else ()


def few_outward(
    organisation: Organisation,
    region: Region,
    *,
    out: Collection[PersonId],
    channel: Channel = Channel.SMS,
    verified_only: bool = False,
) -> tuple[tuple[PersonId, ...], ...]:
    """Return whom such a report is paged to: the region's bypass contacts and leads, none of whom is *out*.

    Where none of them can be reached, leads outside the region: its neighbours', then any.
    """
    found = (
        eligible(organisation, people, excluded=out, channel=channel, verified_only=verified_only)[0]
        for people in _tiers(organisation, region)
    )
    return tuple(few for few in found if few)


def _tiers(organisation: Organisation, region: Region) -> tuple[tuple[PersonId, ...], ...]:
    _, *outside = _leads_outward(organisation, region)
    return restricted_people(organisation, region), *(tuple(one.id for one in leads) for leads in outside)


def _leads_outward(organisation: Organisation, region: Region) -> Iterator[list[Person]]:
    """Yield the leads of a region, then its neighbours', then everybody's."""
    yield _leads_of(organisation, [region.code])
    yield _leads_of(organisation, region.neighbours)
    yield _leads_of(organisation, organisation.regions)


def _leads_of(organisation: Organisation, regions: Iterable[str]) -> list[Person]:
    found = (one for code in regions for one in organisation.people_of(code) if Role.LEAD in one.roles)
    return list({one.id: one for one in found}.values())
