"""Who is on call: the schedules of a layer, one over the other, and above them what people changed by themselves.

A layer's sources are, from the top: imported calendars, the schedules in their order, the first mornings of rotas
that begin at a hand-over. The first source that has somebody who isn't off counts. A layer without any schedule or
calendar but those of events falls to the region's responders in the order of the file: the first is primary, the
first who is not primary is secondary.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hotline.domain.organisation import Event, Organisation, Region, Role, Schedule
from hotline.domain.overrides import added, can_hold, changed, off_in, periods
from hotline.domain.pieces import Piece, joined, laid_beside, laid_under, without
from hotline.domain.terms import PersonId, Target
from hotline.domain.turns import DAY, first_morning, served
from hotline.domain.walltime import instant_on

A_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True)
class Shift:
    """From an instant (aware, UTC) up to another the same people hold a layer; nobody: a gap."""

    begins: datetime
    ends: datetime
    people: tuple[PersonId, ...]

    def __repr__(self) -> str:
        return f"Shift({self.begins:%Y-%m-%d %H:%M} to {self.ends:%Y-%m-%d %H:%M}, {len(self.people)} on call)"


def holders(
    organisation: Organisation,
    region_code: str,
    layer: Target,
    at: datetime,
    *,
    preferred: Collection[PersonId] = (),
) -> tuple[PersonId, ...]:
    """Return who holds *layer* (primary or secondary) of a region at *at* (aware), first who is to be paged first.

    Nobody means a gap. Where no schedule says who has the layer, one of those *preferred* does.

    Raises ValueError for an instant without a zone, KeyError for a region that there isn't.
    """
    ((_, _, people), *_) = _covered(organisation, region_code, layer, _utc(at), _utc(at) + A_MOMENT, preferred)
    return people


def shifts(
    organisation: Organisation, region_code: str, layer: Target, *, since: datetime, until: datetime
) -> tuple[Shift, ...]:
    """Return who holds *layer* from *since* to *until* (aware), without a hole: gaps are shifts of nobody."""
    if until <= since:
        return ()
    pieces = _covered(organisation, region_code, layer, _utc(since), _utc(until))
    return tuple(Shift(begins, ends, people) for begins, ends, people in pieces)


def gaps(
    organisation: Organisation, region_code: str, layer: Target, *, since: datetime, until: datetime
) -> tuple[tuple[datetime, datetime], ...]:
    """Return the spans (aware, UTC) from *since* to *until* in which nobody holds *layer*, in order.

    A layer without any schedule has none: nobody was ever promised for it.
    """
    if not is_scheduled(organisation, region_code, layer):
        return ()
    found = shifts(organisation, region_code, layer, since=since, until=until)
    return tuple((shift.begins, shift.ends) for shift in found if not shift.people)


def of_person(found: Iterable[Shift], person: PersonId) -> Iterator[Shift]:
    """Yield when *person* holds a layer whose shifts are *found*, in one piece whoever is on beside them."""
    running: Shift | None = None
    for shift in found:
        if person not in shift.people:
            continue
        if running is not None and running.ends == shift.begins:
            running = Shift(running.begins, shift.ends, (person,))
            continue
        if running is not None:
            yield running
        running = Shift(shift.begins, shift.ends, (person,))
    if running is not None:
        yield running


def is_off(organisation: Organisation, person: PersonId, at: datetime) -> bool:
    """Whether *person* said that they are off at *at* (aware): then no step of any region pages them."""
    return person in everybody_off(organisation, at)


def everybody_off(organisation: Organisation, at: datetime) -> frozenset[PersonId]:
    """Return who is off at *at* (aware)."""
    return off_in(periods(organisation, _utc(at), _utc(at) + A_MOMENT)[0])


def is_scheduled(organisation: Organisation, region_code: str, layer: Target) -> bool:
    """Whether a layer has a schedule or a calendar of its own beside events', so that time without anybody is a gap."""
    scheduled = {(one.region, one.layer) for one in organisation.schedules if not one.event}
    return (region_code, layer) in scheduled or any(
        one.region == region_code and one.layer is layer for one in organisation.rota.calendars
    )


def _covered(
    organisation: Organisation,
    region_code: str,
    layer: Target,
    since: datetime,
    until: datetime,
    preferred: Collection[PersonId] = (),
) -> list[Piece]:
    """Return the whole span as pieces, gaps among them."""
    region = organisation.regions[region_code]
    cut = periods(organisation, since, until)
    found: list[Piece] = []
    for source in _sources(organisation, region, layer, since, until, preferred):
        found = laid_under(found, changed(source, cut, region_code, layer))
        if len(found) == 1 and found[0][:2] == (since, until):
            break  # nothing below shows
    if beside := list(added(cut, region_code, layer)):
        found = laid_beside(beside, found)
    return joined(laid_under(found, [(since, until, ())]))


def _sources(
    organisation: Organisation,
    region: Region,
    layer: Target,
    since: datetime,
    until: datetime,
    preferred: Collection[PersonId],
) -> Iterator[list[Piece]]:
    """Yield what a layer's sources have, from the top."""
    zone = ZoneInfo(region.time_zone)
    yield _imported(organisation, region, layer, since, until)
    mine = [one for one in organisation.schedules if one.region == region.code and one.layer is layer and one.people]
    for covers in (served, first_morning):
        for schedule in mine:
            begins, ends = _running(organisation, schedule, zone, since, until)
            if begins < ends:
                yield covers(schedule, zone, begins, ends)
    if not is_scheduled(organisation, region.code, layer):
        primary = []
        if layer is not Target.PRIMARY:
            primary = _covered(organisation, region.code, Target.PRIMARY, since, until, preferred)
        yield from _unscheduled(organisation, region, primary, since, until, preferred)


def _unscheduled(
    organisation: Organisation,
    region: Region,
    primary: list[Piece],
    since: datetime,
    until: datetime,
    preferred: Collection[PersonId],
) -> Iterator[list[Piece]]:
    """Yield the time of each responder who is not primary then, first who is to have the layer first."""
    for person in sorted(organisation.people_of(region.code), key=lambda one: one.id not in preferred):
        if Role.RESPONDER in person.roles:
            yield without([(since, until, (person.id,))], primary, person.id)


def _imported(
    organisation: Organisation, region: Region, layer: Target, since: datetime, until: datetime
) -> list[Piece]:
    """Return the shifts of imported calendars; who stands in two at once is on call with the other.

    A calendar stays while the file changes: whoever answers no pages any more has no shift of it.
    """
    found = [
        (max(shift.begins, since), min(shift.ends, until), (shift.person,))
        for calendar in organisation.rota.calendars
        if calendar.region == region.code and calendar.layer is layer
        for shift in calendar.shifts
        if shift.begins < until and since < shift.ends and can_hold(organisation, shift.person)
    ]
    return laid_beside(found, ()) if found else []


def _running(
    organisation: Organisation, schedule: Schedule, zone: ZoneInfo, since: datetime, until: datetime
) -> tuple[datetime, datetime]:
    """Return the part of a span in which a schedule's event runs; of a schedule without one, the whole span."""
    if not schedule.event:
        return since, until
    event = next((one for one in organisation.events if one.code == schedule.event), None)
    if event is None:
        return until, until
    begins, ends = span_of(event, zone)
    return max(since, begins), min(until, ends)


def span_of(event: Event, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Return the instants (UTC) at which an event's first day begins and its last one ends."""
    return instant_on(event.starts, time(), zone), instant_on(event.ends + DAY, time(), zone)


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError(f"who is on call needs an aware instant, not {at!r}")
    return at.astimezone(UTC)
