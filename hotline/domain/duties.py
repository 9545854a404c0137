"""Who is to hear of which duty: shifts that begin, shifts that moved, and when somebody wants no notice. Pure.

A notice is never a page: it may wait, and who is told nothing is still paged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hotline.domain import oncall
from hotline.domain.organisation import Organisation, PersonId, Target
from hotline.domain.terms import LAYERS
from hotline.domain.walltime import instant_on

LOOK_AHEAD = timedelta(days=14)
"""Shifts that move later than this are not told yet: they may move again, and the notice at the start comes anyway."""


@dataclass(frozen=True, order=True)
class Duty:
    """One person's time on call, without a break: *begins* up to, not including, *ends*; aware, UTC."""

    begins: datetime
    ends: datetime
    region: str
    layer: Target


Duties = Mapping[PersonId, tuple[Duty, ...]]


def duties(organisation: Organisation, since: datetime, until: datetime) -> dict[PersonId, tuple[Duty, ...]]:
    """Return who is on call when, between two instants; turns of one person that follow each other are one duty.

    A layer without a schedule was promised to nobody: whoever it falls to is no news to anybody.
    """
    found: dict[PersonId, list[Duty]] = {}
    for region in organisation.regions:
        for layer in (one for one in LAYERS if oncall.is_scheduled(organisation, region, one)):
            for shift in oncall.shifts(organisation, region, layer, since=since, until=until):
                for person in shift.people:
                    _join(found.setdefault(person, []), Duty(shift.begins, shift.ends, region, layer))
    return {person: tuple(sorted(theirs)) for person, theirs in found.items()}


def _join(theirs: list[Duty], duty: Duty) -> None:
    for place, known in enumerate(theirs):
        if (known.region, known.layer, known.ends) == (duty.region, duty.layer, duty.begins):
            theirs[place] = Duty(known.begins, duty.ends, duty.region, duty.layer)
            return
    theirs.append(duty)


def beginning(
    organisation: Organisation, since: datetime, now: datetime, until: datetime
) -> dict[PersonId, list[Duty]]:
    """Return whose duty began after *since* and not after *now*, and is not over; their ends are known up to *until*.

    A duty that somebody had already when *since* was is none that begins.
    """
    before = since - timedelta(minutes=1)
    found = {
        person: [duty for duty in theirs if since < duty.begins <= now < duty.ends]
        for person, theirs in duties(organisation, before, until).items()
    }
    return {person: began for person, began in found.items() if began}


@dataclass(frozen=True)
class Moved:
    """What changed for one person: the first duty that they *gained* or, if there is none, *lost*; *more*: others."""

    duty: Duty
    gained: bool
    more: bool


def moved(before: Duties, after: Duties, since: datetime, until: datetime) -> dict[PersonId, Moved]:
    """Return whose duties between two instants are others than before, and what is new of them.

    What *before* did not reach yet is no change: both are compared in the same span.
    """
    found: dict[PersonId, Moved] = {}
    for person in sorted(before.keys() | after.keys()):
        was, now = (_within(which.get(person, ()), since, until) for which in (before, after))
        gained = [part for duty in now for part in _without(duty, was)]
        lost = [part for duty in was for part in _without(duty, now)]
        if gained or lost:
            found[person] = Moved(min(gained or lost), bool(gained), len(gained) + len(lost) > 1)
    return found


def _within(theirs: Iterable[Duty], since: datetime, until: datetime) -> list[Duty]:
    cut = (Duty(max(one.begins, since), min(one.ends, until), one.region, one.layer) for one in theirs)
    return [one for one in cut if one.begins < one.ends]


def _without(duty: Duty, others: Iterable[Duty]) -> list[Duty]:
    """Return what is left of *duty* where none of the *others* is the same duty."""
    left = [duty]
    for other in others:
        if (other.region, other.layer) != (duty.region, duty.layer):
            continue
        left = [
            part
            for one in left
            for part in (
                Duty(one.begins, min(one.ends, other.begins), one.region, one.layer),
                Duty(max(one.begins, other.ends), one.ends, one.region, one.layer),
            )
            if part.begins < part.ends
        ]
    return left


def after_quiet(begins: time, ends: time, zone: ZoneInfo, at: datetime) -> datetime:
    """Return when a notice may go that is made at *at*: at once, or when the quiet hours are over that run now."""
    today = at.astimezone(zone).date()
    for day in (today - timedelta(days=1), today):
        last = day + timedelta(days=1) if ends <= begins else day
        if instant_on(day, begins, zone) <= at < (over := instant_on(last, ends, zone)):
            return over.astimezone(UTC)
    return at
