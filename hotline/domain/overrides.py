"""What people's own changes make of who is on call: who stands in for whom, who is on beside them, who is off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from hotline.domain.organisation import Organisation
from hotline.domain.pieces import Piece
from hotline.domain.rota import Override
from hotline.domain.terms import PersonId, Target
from hotline.domain.walltime import instant_of

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """From an instant (UTC) up to another the same overrides hold, in the order in which they were made."""

    begins: datetime
    ends: datetime
    overrides: tuple[Override, ...] = ()


def periods(organisation: Organisation, since: datetime, until: datetime) -> list[Period]:
    """Return the span cut where an override begins or ends; with no override it is one period.

    What names somebody who has left the team, or can't be paged any more, is void: who was to be replaced stays.
    """
    # Most are over or far off: no zone is a day from UTC, so wall times tell that without a conversion.
    earliest, latest = since.replace(tzinfo=None) - DAY, until.replace(tzinfo=None) + DAY
    holding = []
    for override in organisation.rota.overrides:
        if override.begins >= latest or override.ends <= earliest:
            continue
        if override.person is not None and not can_hold(organisation, override.person):
            continue
        zone = ZoneInfo(override.zone)
        begins, ends = max(since, instant_of(override.begins, zone)), min(until, instant_of(override.ends, zone))
        if begins < ends:
            holding.append((begins, ends, override))
    instants = sorted({since, until, *(instant for begins, ends, _ in holding for instant in (begins, ends))})
    return [
        Period(begins, ends, tuple(one for starts, stops, one in holding if starts <= begins < stops))
        for begins, ends in pairwise(instants)
    ]


def can_hold(organisation: Organisation, person: PersonId) -> bool:
    """Tell whether somebody can be on call: they are of the team and answer pages."""
    known = organisation.people.get(person)
    return known is not None and known.answers_pages


def off_in(period: Period) -> frozenset[PersonId]:
    """Return who is off: they said so, and nothing later that has them on covers the instant too."""
    off: set[PersonId] = set()
    for override in period.overrides:
        if override.is_off and override.instead_of is not None:
            off.add(override.instead_of)
        elif override.person is not None:
            off.discard(override.person)
    return frozenset(off)


def changed(pieces: Iterable[Piece], cut: Sequence[Period], region: str, layer: Target) -> Iterator[Piece]:
    """Yield what becomes of a source's pieces; where nobody is left of one, it is free for the source below."""
    at = 0
    for begins, ends, people in pieces:
        while cut[at].ends <= begins:
            at += 1
        place = at
        while place < len(cut) and cut[place].begins < ends:
            now = _standing_in(people, cut[place], region, layer)
            if now:
                yield max(begins, cut[place].begins), min(ends, cut[place].ends), now
            place += 1


def added(cut: Iterable[Period], region: str, layer: Target) -> Iterator[Piece]:
    """Yield who is on beside whoever holds the layer."""
    for period in cut:
        now: tuple[PersonId, ...] = ()
        for override in period.overrides:
            if override.instead_of is None and override.person is not None and _is_of(override, region, layer):
                now = (*now, override.person)
        if now := _standing_in(now, period, region, layer):
            yield period.begins, period.ends, now


def _standing_in(people: tuple[PersonId, ...], period: Period, region: str, layer: Target) -> tuple[PersonId, ...]:
    if not period.overrides:
        return people
    # Two who trade their duties do so at once: one after the other, one of them would have both.
    for _, together in groupby(period.overrides, key=lambda one: one.swap or one.id):
        instead = {
            one.instead_of: one.person
            for one in together
            if one.instead_of is not None and not one.is_off and _is_of(one, region, layer)
        }
        now = (instead.get(person, person) for person in people)
        people = tuple(dict.fromkeys(person for person in now if person is not None))
    off = off_in(period)
    return tuple(person for person in people if person not in off)


def _is_of(override: Override, region: str, layer: Target) -> bool:
    return override.region == region and override.layer in (None, layer)
