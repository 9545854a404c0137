"""When one schedule has whom on call: turns between hand-overs, and the hours and weekdays it is limited to.

Hand-overs are wall times in the region's zone (``walltime`` says what becomes of those that exist twice or not at
all). Turns therefore last as long as their hours, day or weeks do there, be a day 23, 24 or 25 hours long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, pairwise
from zoneinfo import ZoneInfo

from hotline.domain.organisation import Schedule
from hotline.domain.pieces import Piece
from hotline.domain.walltime import instant_on

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LENGTHS = {"hourly": HOUR, "daily": DAY, "weekly": 7 * DAY}


def served(schedule: Schedule, zone: ZoneInfo, since: datetime, until: datetime) -> list[Piece]:
    """Return the pieces of [*since*, *until*) that a schedule covers, in order, each with one person.

    Turns are counted from the last hand-over dated on or before ``starts``.
    """
    limits = _limits(schedule, zone, since, until)
    if schedule.rotate is None or not limits:
        return [(begins, ends, schedule.people[:1]) for begins, ends in limits]
    return list(_within(_turns(schedule, zone, since, until), limits))


def first_morning(schedule: Schedule, zone: ZoneInfo, since: datetime, until: datetime) -> list[Piece]:
    """Return the hours before the first hand-over of a schedule that starts on a hand-over's day.

    Nobody is better than the one who begins at nine; so they have them if no other schedule covers them.
    """
    if schedule.rotate is None:
        return []
    begins, ends = instant_on(schedule.starts, time(), zone), _first(schedule, zone).astimezone(UTC)
    morning = [] if ends <= begins else [(begins, ends, schedule.people[:1])]
    return list(_within(morning, _limits(schedule, zone, since, until)))


def _first(schedule: Schedule, zone: ZoneInfo) -> datetime:
    """Return the wall time of the hand-over from which turns are counted.

    Between times of one zone Python reckons by the wall clock, so the next hand-overs are this one plus whole turns.
    """
    weekday, wall = schedule.hand_over
    day = schedule.starts
    if schedule.rotate == "weekly":
        day -= timedelta(days=(day.weekday() - weekday) % 7)
    return datetime.combine(day, wall, zone)


def _turns(schedule: Schedule, zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[Piece]:
    """Yield every turn that may touch the span; it counts from the first day's midnight on."""
    first, length = _first(schedule, zone), LENGTHS[schedule.rotate or ""] * schedule.every
    # A day on both sides: no zone's clock is put forward by more, and hand-overs in between come to nothing.
    lowest = max(0, (since.astimezone(zone) - DAY - first) // length)
    highest = (until.astimezone(zone) + DAY - first) // length + 1
    instants = [(first + length * turn).astimezone(UTC) for turn in range(lowest, highest + 1)]
    # Where clocks skip more than a turn, a hand-over has come as soon as a later one has.
    instants = list(accumulate(reversed(instants), min))[::-1]
    for turn, (begins, ends) in enumerate(pairwise(instants), start=lowest):
        if begins < ends:
            yield begins, ends, (schedule.people[turn % len(schedule.people)],)


def _limits(schedule: Schedule, zone: ZoneInfo, since: datetime, until: datetime) -> list[tuple[datetime, datetime]]:
    """Return the parts of the span in which a schedule may count: its dates, its weekdays, its hours."""
    if schedule.hours is None and not schedule.days:
        begins = max(since, instant_on(schedule.starts, time(), zone))
        ends = until if schedule.until is None else min(until, instant_on(schedule.until + DAY, time(), zone))
        return [(begins, ends)] if begins < ends else []
    opens, closes = schedule.hours or (time(), time())
    found: list[tuple[datetime, datetime]] = []
    for day in _days(schedule, since.astimezone(zone).date() - 2 * DAY, until.astimezone(zone).date() + DAY):
        # Equal times mean the whole day; a second one that is earlier, the next morning.
        begins = instant_on(day, opens, zone)
        ends = instant_on(day + DAY if closes <= opens else day, closes, zone)
        begins, ends = max(begins, since, *(end for _, end in found[-1:])), min(ends, until)
        if begins < ends:
            found.append((begins, ends))
    return found


def _days(schedule: Schedule, earliest: date, latest: date) -> Iterator[date]:
    day = max(earliest, schedule.starts)
    last = latest if schedule.until is None else min(latest, schedule.until)
    while day <= last:
        if not schedule.days or day.weekday() in schedule.days:
            yield day
        day += DAY


def _within(pieces: Iterable[Piece], limits: Sequence[tuple[datetime, datetime]]) -> Iterator[Piece]:
    """Yield the parts of *pieces* that lie within *limits*; both are in order."""
    at = 0
    for begins, ends, people in pieces:
        while at < len(limits) and limits[at][1] <= begins:
            at += 1
        place = at
        while place < len(limits) and limits[place][0] < ends:
            yield max(begins, limits[place][0]), min(ends, limits[place][1]), people
            place += 1
