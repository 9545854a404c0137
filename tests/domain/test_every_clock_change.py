"""Every zone of the tz database, every transition of three years: at every instant exactly the intended person.

What is intended is worked out here without the engine: the zone's offsets are found by looking at each day, and a wall
time belongs to the instant at which a clock that follows those offsets first shows it; if none does, to the one at
which a clock that was not put forward would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest

from hotline.domain.oncall import Shift, holders, shifts
from hotline.domain.organisation import Organisation, Person, PersonId, Policy, Region, Role, Schedule, Target

PEOPLE = tuple(PersonId(name) for name in ("ana", "ben", "cleo", "dev", "eve"))
FIRST, LAST = datetime(2027, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)
DAY, HOUR, MICROSECOND = timedelta(days=1), timedelta(hours=1), timedelta(microseconds=1)
STARTS = date(2026, 11, 30)  # a Monday
PARTS = 12
"""Into so many tests the zones are dealt, so that all processes of a test run have some."""

Intended = list[tuple[datetime, PersonId]]
"""From an instant on: who. In order; the first is before the span that is looked at."""


# --- what a clock shows


class Clock:
    """The offsets of one zone between two instants, as (from when, offset)."""

    def __init__(self, name: str, since: datetime, until: datetime) -> None:
        self.zone = ZoneInfo(name)
        self.offsets = [(since, self._offset(since))]
        at = since
        while at < until:
            later = min(at + DAY, until)
            if self._offset(later) != self.offsets[-1][1]:
                changed = self._when_changed(at, later)
                self.offsets.append((changed, self._offset(changed)))
            at = later

    def _offset(self, at: datetime) -> timedelta:
        offset = at.astimezone(self.zone).utcoffset()
        assert offset is not None
        return offset

    def _when_changed(self, before: datetime, after: datetime) -> datetime:
        """Return the first instant with another offset, to the second: no zone is finer."""
        while after - before > timedelta(seconds=1):
            middle = before + ((after - before) // 2).__floordiv__(timedelta(seconds=1)) * timedelta(seconds=1)
            before, after = (before, middle) if self._offset(middle) != self._offset(before) else (middle, after)
        return after

    @property
    def transitions(self) -> list[tuple[datetime, timedelta, timedelta]]:
        """When clocks are changed, the offset before it and after it."""
        return [(at, before, after) for (_, before), (at, after) in pairwise(self.offsets)]

    def instant(self, wall: datetime) -> datetime:
        """Return when this clock first shows *wall*, or would if it had not been put forward."""
        naive = wall.replace(tzinfo=UTC)
        ends = [at for at, _ in self.offsets[1:]] + [datetime.max.replace(tzinfo=UTC)]
        for (begins, offset), end in zip(self.offsets, ends, strict=True):
            if begins <= naive - offset < end or (begins == self.offsets[0][0] and naive - offset < begins):
                return naive - offset
        (skipped,) = (before for at, before, after in self.transitions if at + before <= naive < at + after)
        return naive - skipped


# --- rotas, and who is intended by them


def daily(clock: Clock, wall: time, since: datetime, until: datetime) -> tuple[list[Schedule], Intended]:
    schedule = rota(rotate="daily", hand_over=(0, wall))
    days = [STARTS + DAY * count for count in range(*_counts(since, until, DAY))]
    return [schedule], [(clock.instant(datetime.combine(day, wall)), PEOPLE[(day - STARTS).days % 5]) for day in days]


def weekly(clock: Clock, wall: time, since: datetime, until: datetime) -> tuple[list[Schedule], Intended]:
    """Return a rota that is handed over on the weekday in the middle of the span."""
    weekday = (since + (until - since) / 2).astimezone(clock.zone).weekday()
    first = STARTS + DAY * weekday
    days = [first + 7 * DAY * count for count in range(*_counts(since, until, 7 * DAY))]
    return [rota(rotate="weekly", hand_over=(weekday, wall), starts=first)], [
        (clock.instant(datetime.combine(day, wall)), PEOPLE[(day - first).days // 7 % 5]) for day in days
    ]


def turns_of_eight_hours(clock: Clock, wall: time, since: datetime, until: datetime) -> tuple[list[Schedule], Intended]:
    first = datetime.combine(STARTS, wall)
    counts = range(*_counts(since, until, 8 * HOUR))
    return [rota(rotate="hourly", every=8, hand_over=(0, wall))], [
        (clock.instant(first + 8 * HOUR * count), PEOPLE[count % 5]) for count in counts
    ]


def three_shifts(clock: Clock, wall: time, since: datetime, until: datetime) -> tuple[list[Schedule], Intended]:
    """Return early, late and night shift of a team whose members change places every week."""
    walls = [(datetime.combine(STARTS, wall) + 8 * HOUR * part).time() for part in range(3)]
    schedules = [
        rota(people=(*PEOPLE[part:3], *PEOPLE[:part]), rotate="weekly", hand_over=(0, wall), hours=hours)
        for part, hours in enumerate(zip(walls, walls[1:] + walls[:1], strict=True))
    ]
    first = datetime.combine(STARTS, wall)
    counts = range(*_counts(since, until, 8 * HOUR))
    return schedules, [
        (clock.instant(first + 8 * HOUR * count), PEOPLE[(count % 3 + count // 21) % 3]) for count in counts
    ]


def _counts(since: datetime, until: datetime, length: timedelta) -> tuple[int, int]:
    """Return the numbers of turns of *length* that may touch the span, with some on both sides."""
    start = datetime.combine(STARTS, time(), UTC)
    return max(0, (since - start) // length - 4), (until - start) // length + 4


def rota(**more) -> Schedule:
    return Schedule(**({"region": "na", "layer": Target.PRIMARY, "people": PEOPLE, "starts": STARTS} | more))


ROTAS = (daily, weekly, turns_of_eight_hours, three_shifts)
Rota = Callable[[Clock, time, datetime, datetime], tuple[list[Schedule], Intended]]


# --- the comparison


def organisation(clock: Clock, schedules: list[Schedule]) -> Organisation:
    people = {one: Person(one, one, frozenset({Role.RESPONDER}), ("na",)) for one in PEOPLE}
    region = Region("na", "North", clock.zone.key, ("en",), "911", "+15550100100", Policy(steps=()))
    return Organisation("NorthConf", "2017-11-21", {"na": region}, (), people, tuple(schedules))


def expected(intended: Intended, since: datetime, until: datetime) -> list[Shift]:
    """Return the shifts of the span. Who is on is said by the latest hand-over, by the calendar, that has come."""
    found: list[Shift] = []
    for begins, ends in pairwise(sorted({since, until, *(at for at, _ in intended if since < at < until)})):
        person = next(who for at, who in reversed(intended) if at <= begins)
        if found and found[-1].people == (person,):
            begins = found.pop().begins  # noqa: PLW2901 - one shift, whatever hand-over lies in it
        found.append(Shift(begins, ends, (person,)))
    return found


def check(clock: Clock, rota: Rota, wall: time, since: datetime, until: datetime) -> None:
    schedules, intended = rota(clock, wall, since, until)
    made = organisation(clock, schedules)
    wanted = expected(intended, since, until)

    found = shifts(made, "na", Target.PRIMARY, since=since, until=until)

    assert list(found) == wanted, (clock.zone.key, rota.__name__, wall)
    for shift in wanted[1:]:  # an instant is looked up as the span is
        assert holders(made, "na", Target.PRIMARY, shift.begins) == shift.people
    assert holders(made, "na", Target.PRIMARY, wanted[1].begins - MICROSECOND) == wanted[0].people


def walls_at(transition: tuple[datetime, timedelta, timedelta]) -> Iterator[time]:
    """Yield hand-over times that a transition hits: when it happens, amid what it skips or doubles, and an easy one."""
    at, before, after = transition
    shown = (at + min(before, after)).time()
    yield shown
    yield (at + min(before, after) + abs(after - before) / 2).time()
    yield (at + max(before, after)).time()
    yield time(9)


@cache
def zones() -> list[str]:
    return sorted(available_timezones())


@pytest.mark.parametrize("part", range(PARTS))
def test_every_instant_has_exactly_the_intended_person(part):
    seen = 0
    for name in zones()[part::PARTS]:
        clock = Clock(name, FIRST - 30 * DAY, LAST + 30 * DAY)
        changes = [one for one in clock.transitions if FIRST <= one[0] < LAST]
        for transition in changes:
            for rota in ROTAS:
                for wall in dict.fromkeys(walls_at(transition)):
                    check(clock, rota, wall, transition[0] - 36 * HOUR, transition[0] + 36 * HOUR)
        if not changes:
            check(clock, daily, time(0), FIRST, FIRST + 30 * DAY)
        seen += len(changes)
    assert seen > 50, "the tz database has some two hundred zones that change their clocks"


@pytest.mark.parametrize(
    ("name", "when"),
    [
        pytest.param("Pacific/Apia", "2011-12-30", id="a-day-that-never-was"),
        pytest.param("Pacific/Kwajalein", "1993-08-21", id="another"),
        pytest.param("America/Juneau", "1867-10-19", id="a-day-twice"),
        pytest.param("Australia/Lord_Howe", "2026-10-03", id="half-an-hour"),
        pytest.param("Africa/Monrovia", "1972-01-07", id="seconds"),
    ],
)
@pytest.mark.parametrize("rota", ROTAS)
def test_so_has_every_instant_around_the_oddest_changes_there_were(name, when, rota, monkeypatch):
    middle = datetime.fromisoformat(when).replace(tzinfo=UTC)
    monkeypatch.setitem(globals(), "STARTS", (middle - timedelta(days=21 + middle.weekday())).date())
    clock = Clock(name, middle - 40 * DAY, middle + 40 * DAY)
    (transition,) = clock.transitions
    for wall in (*walls_at(transition), time(0), time(12), time(23, 59)):
        check(clock, rota, wall, transition[0] - 3 * DAY, transition[0] + 3 * DAY)
