"""Who of a step can be paged for an incident now, who is asked where nobody of the steps is left, who may take it over.

A report about somebody of the team whom nobody named stays with few. Where a region pages checked phones only, that
gives way to one thing, silence: if nobody whose phone was checked is left, whoever has a phone is paged.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from hotline.domain.conflicts import few_outward, kept_to
from hotline.domain.escalation import Reach
from hotline.domain.incident import Incident
from hotline.domain.oncall import everybody_off
from hotline.domain.organisation import Channel, Organisation, PersonId, Target
from hotline.domain.routing import Skip, anybody_near, eligible, leads_elsewhere, reached, targets
from hotline.domain.terms import LAYERS


def reach(
    organisation: Organisation, incident: Incident, target: Target, at: datetime, *, channel: Channel = Channel.SMS
) -> Reach:
    """Return who of a step is paged for *incident* at *at* (aware): nobody who is off, or may not know of it."""
    out = _not_asked(incident)
    if kept_to(organisation, incident):
        return _few(organisation, incident, out | everybody_off(organisation, at), channel)
    any_phone = _step(organisation, incident, target, at, out, channel)
    if incident.region not in organisation.verified_only:
        return any_phone
    checked = _step(organisation, incident, target, at, out, channel, verified_only=True)
    if not checked.people and not _checked_near(organisation, incident, at, out, channel):
        return any_phone
    elsewhere = _checked_elsewhere(organisation, incident, at, out, channel)
    others = tuple(person for person in any_phone.people if person not in checked.people)
    skipped = dict(any_phone.skipped) | dict.fromkeys(others, Skip.UNVERIFIED.value)
    return Reach(checked.people, tuple(skipped.items()), otherwise=(elsewhere, others))


def may_take(organisation: Organisation, incident: Incident, at: datetime) -> tuple[PersonId, ...]:
    """Return whom its owner can ask to take *incident* over: who is on call first, nobody who is off or kept out."""
    steps = (*LAYERS, Target.REGION)
    on_call = [person for target in steps for person in targets(organisation, incident.region, target, at)]
    only = incident.region in organisation.verified_only
    able, _ = eligible(organisation, on_call, excluded=_not_asked(incident), verified_only=only)
    few = kept_to(organisation, incident)
    return tuple(person for person in able if not few or person in few)


def _not_asked(incident: Incident) -> frozenset[PersonId]:
    """Return who is not asked to take it: who is kept out, reported it themselves, or has it."""
    return incident.excluded | {person for person in (incident.source, incident.owner) if person}


def _step(
    organisation: Organisation,
    incident: Incident,
    target: Target,
    at: datetime,
    out: Collection[PersonId],
    channel: Channel,
    *,
    verified_only: bool = False,
) -> Reach:
    people, skipped = reached(
        organisation,
        organisation.regions[incident.region],
        target,
        at,
        excluded=out,
        channel=channel,
        event=incident.event,
        language=incident.intake.language,
        verified_only=verified_only,
    )
    having = (incident.owner, incident.source)
    return Reach(people, tuple((person, why.value) for person, why in skipped if person not in having))


def _checked_elsewhere(
    organisation: Organisation, incident: Incident, at: datetime, out: Collection[PersonId], channel: Channel
) -> tuple[PersonId, ...]:
    leads = leads_elsewhere(organisation, organisation.regions[incident.region], at)
    return eligible(organisation, leads, excluded=out, channel=channel, verified_only=True)[0]


def _checked_near(
    organisation: Organisation, incident: Incident, at: datetime, out: Collection[PersonId], channel: Channel
) -> bool:
    region = organisation.regions[incident.region]
    return anybody_near(
        organisation, region, at, excluded=out, channel=channel, event=incident.event, verified_only=True
    )


def _few(organisation: Organisation, incident: Incident, out: Collection[PersonId], channel: Channel) -> Reach:
    """Return the nearest who may hear of it, and further out those who are asked where none of them is left."""
    region = organisation.regions[incident.region]
    tiers = few_outward(organisation, region, out=out, channel=channel)
    if region.code in organisation.verified_only:
        tiers = (*few_outward(organisation, region, out=out, channel=channel, verified_only=True), *tiers)
    nearest, *further = tiers or ((),)
    return Reach(nearest, otherwise=tuple(further))
