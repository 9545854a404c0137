"""Who is on call at an instant, by simple rotas whose hand-overs are wall times in the region's zone.

Where a wall time exists twice, the first one counts; where it doesn't exist, the instant counts that a clock
not put forward would show it at, so 02:30 on a spring Sunday is 03:30 of the new time (RFC 5545, 3.3.5).
Turns therefore last as long as their week or day does, be it 23, 24 or 25 hours.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hotline.domain.organisation import PersonId, Region, Schedule, Target

DAY = timedelta(days=1)


def on_call(schedules: Iterable[Schedule], region: Region, layer: Target, at: datetime) -> PersonId | None:
    """Return who holds *layer* of *region* at *at* (aware), or None where nobody does: a gap.

    Of several schedules the first one that covers the instant counts. Turns are counted from the last hand-over
    dated on or before ``starts``. A schedule that starts on a hand-over's day begins with that hand-over, but
    its first person also has the hours before it, from local midnight, if no other schedule covers them.

    Raises ValueError for an instant without a zone.
    """
    if at.tzinfo is None:
        raise ValueError(f"who is on call needs an aware instant, not {at!r}")
    zone = ZoneInfo(region.time_zone)
    mine = [one for one in schedules if one.region == region.code and one.layer is layer and one.people]
    for schedule in mine:
        if (person := _holder(schedule, zone, at)) is not None:
            return person
    for schedule in mine:
        if schedule.hours is None and _instant(schedule.starts, time(), zone) <= at:
            return schedule.people[0]  # the first morning: nobody is better than the one who begins at nine
    return None


def gaps(
    schedules: Iterable[Schedule], region: Region, layer: Target, *, since: datetime, until: datetime
) -> tuple[tuple[datetime, datetime], ...]:
    """Return the spans (aware, UTC) from *since* to *until* in which nobody holds *layer*, in order.

    A layer without any schedule has none: it falls to the region's responders in the order of the file.
    """
    zone = ZoneInfo(region.time_zone)
    mine = [one for one in schedules if one.region == region.code and one.layer is layer and one.people]
    found: list[tuple[datetime, datetime]] = []
    if not mine:
        return ()
    # Between two of these instants the holder can't change.
    instants = [at for at in _boundaries(mine, zone, since, until) if since < at < until]
    for begins, ends in pairwise((since, *instants, until)):
        if on_call(mine, region, layer, begins) is not None:
            continue
        if found and found[-1][1] == begins:
            begins = found.pop()[0]  # noqa: PLW2901 - one gap, whatever instants lie in it
        found.append((begins, ends))
    return tuple(found)


def _boundaries(mine: Iterable[Schedule], zone: ZoneInfo, since: datetime, until: datetime) -> list[datetime]:
    """Return the instants at which a turn or a shift of these may begin or end, in order."""
    walls = {time()}
    for schedule in mine:
        walls |= set(schedule.hours) if schedule.hours is not None else {schedule.hand_over[1]}
    first, last = since.astimezone(zone).date() - DAY, until.astimezone(zone).date() + DAY
    days = [first + DAY * count for count in range((last - first).days + 1)]
    return sorted({_instant(day, wall, zone) for day in days for wall in walls})


def _holder(schedule: Schedule, zone: ZoneInfo, at: datetime) -> PersonId | None:
    if schedule.hours is not None:
        return schedule.people[0] if _within_hours(schedule, schedule.hours, zone, at) else None
    if at < _instant(schedule.starts, time(), zone):
        return None
    turn = _turn(schedule, zone, at)
    return schedule.people[turn % len(schedule.people)] if turn >= 0 else None


def _turn(schedule: Schedule, zone: ZoneInfo, at: datetime) -> int:
    """Count the hand-overs up to *at*: 0 is the first turn, -1 before it."""
    weekday, hand_over = schedule.hand_over
    length = DAY if schedule.rotate == "daily" else 7 * DAY
    # Tomorrow's date is looked at too: no zone's wall clock is further ahead of the one an instant is read on.
    latest, first = at.astimezone(zone).date() + DAY, schedule.starts
    if length != DAY:
        latest, first = _back_to(weekday, latest), _back_to(weekday, first)
    while _instant(latest, hand_over, zone) > at:
        latest -= length
    return (latest - first) // length


def _within_hours(schedule: Schedule, hours: tuple[time, time], zone: ZoneInfo, at: datetime) -> bool:
    """Whether *at* is in a shift that began today or yesterday. Equal times mean the whole day."""
    begins, ends = hours
    today = at.astimezone(zone).date()
    for day in (today, today - DAY):
        last = day + DAY if ends <= begins else day
        if day >= schedule.starts and _instant(day, begins, zone) <= at < _instant(last, ends, zone):
            return True
    return False


def _back_to(weekday: int, day: date) -> date:
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _instant(day: date, wall: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, wall.replace(fold=0), zone).astimezone(UTC)
