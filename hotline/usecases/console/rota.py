"""Who is on call, day by day, as the page shows it: as it is planned, what people changed, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from zoneinfo import ZoneInfo

from hotline.domain.coverage import Kind, coverage
from hotline.domain.errors import NotFound
from hotline.domain.oncall import Shift, is_scheduled, shifts, span_of
from hotline.domain.oncall_changes import Lasting, lasts
from hotline.domain.organisation import Event, Organisation, Region, Target
from hotline.domain.rota import Override
from hotline.domain.terms import LAYERS, PersonId
from hotline.domain.walltime import instant_on
from hotline.domain.words import Words
from hotline.usecases.console.handles import handle_of
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.coverage import sentence

AHEAD = timedelta(days=28)
"""How far ahead it is looked for what is missing, and for who is next."""
DAYS = 7
"""Days that are shown at once."""
MOST_ROWS = 80
"""Rows of a list at most: with hand-overs every hour fewer days are shown, and the page stays small."""
ABOUT_ROTA = frozenset({Kind.GAP, Kind.DOUBLE, Kind.CALENDAR_ENDS})
"""What is missing in a rota itself."""
MOST_MISSING = 20
"""Sentences about what is missing, at most."""
DAY = timedelta(days=1)


class Layers(StrEnum):
    """Which rota is shown."""

    FINAL = "final"
    ROTATION = "rotation"
    """As the schedules and calendars plan it, without what people changed."""
    OVERRIDES = "overrides"


@dataclass(frozen=True)
class Row:
    """Between two instants the same people have a layer; nobody: a gap. *handles* stand for them in addresses."""

    layer: Target
    begins: datetime
    ends: datetime
    people: tuple[str, ...]
    handles: tuple[str, ...]
    mine: bool


@dataclass(frozen=True)
class Day:
    """One day of a week: what of each layer lies in it."""

    begins: datetime
    ends: datetime
    rows: tuple[tuple[Row, ...], ...]
    """For each layer."""


@dataclass(frozen=True)
class Changed:
    """One override: who is on for whom, beside whom, or off, and who made it. A name that is empty is nobody's."""

    begins: datetime
    ends: datetime
    person: str
    instead_of: str
    by: str


@dataclass(frozen=True)
class Now:
    """One layer of a region now: who has it, until when, and who comes next; no *until*: no change is known."""

    layer: Target
    people: tuple[str, ...]
    until: datetime | None
    then: tuple[str, ...]


@dataclass(frozen=True)
class Duty:
    """One region, and who is on call there."""

    region: Region
    layers: tuple[Now, ...]


@dataclass(frozen=True)
class Temporary:
    """An event that runs or comes: its days and who is on site."""

    event: Event
    people: tuple[str, ...]
    rota: bool
    """Whether it has a schedule of its own."""


@dataclass(frozen=True)
class Sheet:
    """One region's rota. *missing* are sentences about the next 28 days; *earlier* and *later* other pages' days."""

    region: Region
    rows: tuple[Row, ...]
    week: tuple[Day, ...]
    changed: tuple[Changed, ...]
    missing: tuple[str, ...]
    more_missing: int
    """How many sentences there is no room for."""
    events: tuple[Temporary, ...]
    earlier: date
    later: date
    ours: bool
    """Whether this person may take its shifts."""


def regions(visitor: Visitor) -> list[Region]:
    """Return every region, those of this person first."""
    return sorted(visitor.organisation.regions.values(), key=lambda one: one.code not in visitor.person.regions)


def now(visitor: Visitor) -> list[Duty]:
    """Return who is on call now and next in every region, those of this person first."""
    return [Duty(region, tuple(_now(visitor, region))) for region in regions(visitor)]


def sheet(visitor: Visitor, code: str, layers: Layers, *, since: date | None, words: Words) -> Sheet:
    """Return the rota of a region from a day on, today if none is said. Raises NotFound for a region there isn't."""
    region = visitor.organisation.regions.get(code)
    if region is None:
        raise NotFound("there is no such region")
    zone = ZoneInfo(region.time_zone)
    today = visitor.now.astimezone(zone).date()
    first = since or today
    begins = visitor.now if first == today else instant_on(first, time(), zone)
    shown = visitor.organisation if layers is Layers.FINAL else without_changes(visitor.organisation)
    rows: tuple[Row, ...] = ()
    days = DAYS
    if layers is not Layers.OVERRIDES:
        rows, days = _as_many_as_fit(visitor, shown, region, begins, first, zone)
    missing = tuple(_missing(visitor, region, words))
    return Sheet(
        region=region,
        rows=rows,
        week=tuple(_days(rows, first, days, zone)),
        changed=tuple(islice(_changed(visitor, region), MOST_ROWS)),
        missing=missing[:MOST_MISSING],
        more_missing=max(0, len(missing) - MOST_MISSING),
        events=tuple(_events(visitor, region, zone)),
        earlier=first - days * DAY,
        later=first + days * DAY,
        ours=code in visitor.person.regions,
    )


def without_changes(organisation: Organisation) -> Organisation:
    """Return the organisation as its schedules and calendars have it."""
    return replace(organisation, rota=replace(organisation.rota, overrides=()))


def _as_many_as_fit(
    visitor: Visitor, shown: Organisation, region: Region, begins: datetime, first: date, zone: ZoneInfo
) -> tuple[tuple[Row, ...], int]:
    """Return the rows of a week, or of fewer days where a week has too many; and how many days that are."""
    days = DAYS
    while True:
        until = instant_on(first + days * DAY, time(), zone)
        rows = tuple(_rows(visitor, shown, region, begins, until))
        if len(rows) <= MOST_ROWS or days == 1:
            return rows[:MOST_ROWS], days
        days = max(1, days // 2)


def _rows(visitor: Visitor, shown: Organisation, region: Region, since: datetime, until: datetime) -> list[Row]:
    found = []
    for layer in LAYERS:
        around = _around(shown, region.code, layer, since, until)
        found += [_row(visitor, layer, shift) for shift in around if shift.people or is_planned(shown, region, layer)]
    return sorted(found, key=lambda row: (row.begins, row.layer is not Target.PRIMARY))


def is_planned(organisation: Organisation, region: Region, layer: Target) -> bool:
    """Tell whether time without anybody is a gap of this layer."""
    return is_scheduled(organisation, region.code, layer)


def _around(
    organisation: Organisation, code: str, layer: Target, since: datetime, until: datetime
) -> tuple[Shift, ...]:
    """Return the shifts that touch a span, each whole; one that goes on beyond a week is cut where the span is."""
    first, last = since - DAYS * DAY, until + DAYS * DAY
    return tuple(
        replace(
            one,
            begins=since if one.begins == first else one.begins,
            ends=until if one.ends == last else one.ends,
        )
        for one in shifts(organisation, code, layer, since=first, until=last)
        if one.begins < until and since < one.ends
    )


def _row(visitor: Visitor, layer: Target, shift: Shift) -> Row:
    return Row(
        layer=layer,
        begins=shift.begins,
        ends=shift.ends,
        people=names_of(visitor, shift.people),
        handles=tuple(handle_of(visitor, person) for person in shift.people),
        mine=visitor.person.id in shift.people,
    )


def names_of(visitor: Visitor, people: tuple[PersonId, ...]) -> tuple[str, ...]:
    """Return the names of people of the team."""
    return tuple(visitor.directory.name(person) for person in people)


def _days(rows: tuple[Row, ...], first: date, days: int, zone: ZoneInfo) -> Iterator[Day]:
    for number in range(days):
        begins, ends = (instant_on(first + (number + more) * DAY, time(), zone) for more in (0, 1))
        within = [
            replace(row, begins=max(row.begins, begins), ends=min(row.ends, ends))
            for row in rows
            if row.begins < ends and begins < row.ends
        ]
        yield Day(begins, ends, tuple(tuple(row for row in within if row.layer is layer) for layer in LAYERS))


def _now(visitor: Visitor, region: Region) -> Iterator[Now]:
    organisation, at = visitor.organisation, visitor.now
    for layer in LAYERS:
        on, *later = shifts(organisation, region.code, layer, since=at, until=at + AHEAD)
        then = names_of(visitor, later[0].people) if later else ()
        yield Now(layer, names_of(visitor, on.people), on.ends if later else None, then)


def _changed(visitor: Visitor, region: Region) -> Iterator[Changed]:
    """Yield the overrides that are not over, of the region or of who is off in it, the next first."""
    people = {person.id for person in visitor.organisation.people_of(region.code)}
    mine = [
        (lasts(one), one)
        for one in visitor.organisation.rota.overrides
        if one.region == region.code or (one.is_off and one.instead_of in people)
    ]
    for span, one in sorted(mine, key=lambda both: both[0].begins):
        if span.ends > visitor.now:
            yield _of_override(visitor, one, span)


def _of_override(visitor: Visitor, one: Override, span: Lasting) -> Changed:
    name = visitor.directory.name
    person, instead_of = (name(who) if who else "" for who in (one.person, one.instead_of))
    return Changed(span.begins, span.ends, person, instead_of, name(one.by) if one.by else "")


def _missing(visitor: Visitor, region: Region, words: Words) -> Iterator[str]:
    found = coverage(visitor.organisation, since=visitor.now, until=visitor.now + AHEAD, regions=(region.code,))
    of_rota = (one for one in found if one.kind in ABOUT_ROTA)  # how people are reached is not everybody's to know
    yield from dict.fromkeys(sentence(visitor.directory, one, words, visitor.now) for one in of_rota)


def _events(visitor: Visitor, region: Region, zone: ZoneInfo) -> Iterator[Temporary]:
    with_rota = {one.event for one in visitor.organisation.schedules}
    for event in visitor.organisation.events:
        if event.region == region.code and span_of(event, zone)[1] > visitor.now:
            yield Temporary(event, names_of(visitor, event.responders), event.code in with_rota)
