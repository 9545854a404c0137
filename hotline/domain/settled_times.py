"""From a span as it was written to the one that is meant, at the instant of the text and in the writer's zone.

What may be meant in two ways, is over, or doesn't exist is never settled: the writer is asked, in one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hotline.domain.time_elements import Clock, Day
from hotline.domain.time_words import Kind
from hotline.domain.written_times import Point, When

NEXT_MORNING = timedelta(hours=16)
"""A time that has passed today is tomorrow's if it is no further away: "until 9:00", sent at 18:00."""
HALF_A_YEAR = timedelta(days=183)
"""A date without its year that has passed is next year's if it is no further away."""
LONGEST = timedelta(days=366)
_NOON = 12


class Why(StrEnum):
    """What is not clear about a span. Each has its sentence in the language files, under ``oncall-``."""

    HOW = "how"
    """Its words about time make no sense together."""
    WHICH = "which"
    """It is one of two."""
    NO_END = "no-end"
    PAST = "past"
    NO_SUCH = "no-such"
    """There is no such day or time of day."""
    SKIPPED = "skipped"
    """The clocks go forward over it."""
    TWICE = "twice"
    """The clocks go back over it."""


@dataclass(frozen=True)
class Span:
    """Local wall times without a zone: from *begins* up to, not including, *ends*."""

    begins: datetime
    ends: datetime
    from_now: bool = False
    """Whether it begins at once."""


@dataclass(frozen=True)
class Unclear:
    """Why nothing is done, and what may be meant: two dates, times, or both; or the time that is the trouble."""

    why: Why
    options: tuple[date | time | datetime, ...] = ()


class _NotSettled(Exception):
    def __init__(self, why: Why, *options: date | time | datetime) -> None:
        self.unclear = Unclear(why, options)


def settle(when: When, now: datetime) -> Span | Unclear:
    """Return the span that *when* means at *now*, an aware time in the writer's zone, or why it is not clear."""
    try:
        span = _settled(when, now)
    except _NotSettled as error:
        return error.unclear
    if _instant(span.ends, _zone(now)) <= now:
        return Unclear(Why.PAST, (span.ends,))
    return span if timedelta() < span.ends - span.begins <= LONGEST else Unclear(Why.HOW)


def _settled(when: When, now: datetime) -> Span:
    at_once = _wall(now)
    if when.length is not None:
        ends = _wall(now.astimezone(UTC) + when.length, _zone(now))
        return Span(at_once, _real(ends, now), from_now=True)
    if when.days is not None:
        return _whole_days(when.days, now)
    if when.until is None:
        raise _NotSettled(Why.HOW if when.since is None else Why.NO_END)
    if when.since is None:
        return Span(at_once, _end(when.until, now), from_now=True)
    return _from_until(when.since, when.until, now)


def _whole_days(days: tuple[Day, Day], now: datetime) -> Span:
    # A day begins at its midnight even where the clocks skip it: nobody wrote that time.
    first = _date(days[0], now)
    last = _date(days[1], now, since=first)
    if first < now.date():
        raise _NotSettled(Why.PAST, first)
    begins = _wall(now) if first == now.date() else datetime.combine(first, time())
    ends = datetime.combine(last + timedelta(days=1), time())
    return Span(begins, ends, from_now=first == now.date())


def _end(until: Point, now: datetime) -> datetime:
    """Return when something ends that begins now."""
    if until.clock is None:
        raise _NotSettled(Why.NO_END)
    if until.day is not None:
        return _real(_at(_date(until.day, now), until.clock, dated=True), now)
    return _real(_next(_time(until.clock), now), now)


def _next(clock: time, now: datetime) -> datetime:
    """Return the next time that clocks show *clock*, if that is near enough to be what is meant."""
    today = datetime.combine(now.date(), clock)
    if today > _wall(now):
        return today
    tomorrow = today + timedelta(days=1)
    if tomorrow - _wall(now) > NEXT_MORNING:
        raise _NotSettled(Why.PAST, today)
    return tomorrow


def _from_until(since: Point, until: Point, now: datetime) -> Span:
    if since.clock is None or until.clock is None:
        raise _NotSettled(Why.NO_END)
    first, last = _two_clocks(since.clock, until.clock)
    if since.day is None:
        begins = _at(now.date() + timedelta(days=first.midnight), first)
    else:
        begins = _at(_date(since.day, now), first, dated=True)
    if until.day is not None:
        ends = _at(_date(until.day, now, since=begins.date()), last, dated=True)
    else:
        ends = _at(begins.date(), last)
        ends += timedelta(days=1) if ends <= begins else timedelta()
    _real(ends, now)
    if begins <= _wall(now):
        if begins.date() < now.date():
            raise _NotSettled(Why.PAST, begins)
        return Span(_wall(now), ends, from_now=True)
    return Span(_real(begins, now), ends)


# --- days


def _date(day: Day, now: datetime, since: date | None = None) -> date:
    """Return the day that is meant; behind another day, *since*, a weekday is the first one from there."""
    today = now.date()
    if day.ahead is not None:
        return today + timedelta(days=day.ahead)
    if day.day is None:
        start = since or today
        ahead = ((day.weekday or 0) - start.weekday()) % 7
        if ahead == 0 and since is None:
            raise _NotSettled(Why.WHICH, today, today + timedelta(days=7))
        return start + timedelta(days=ahead)
    if day.month is None:
        return next(_days_numbered(day.day, today))
    if day.month_first is None:
        raise _NotSettled(Why.WHICH, *_either_order(day, today))
    month, number = (day.day, day.month) if day.month_first else (day.month, day.day)
    found = _dated(number, month, day.year, today)
    if day.weekday is not None and found.weekday() != day.weekday:
        raise _NotSettled(Why.NO_SUCH)
    return found


def _days_numbered(number: int, today: date) -> Iterator[date]:
    """Yield the next day of that number in its month."""
    for ahead in range(63):
        if (found := today + timedelta(days=ahead)).day == number:
            yield found
    raise _NotSettled(Why.NO_SUCH)


def _either_order(day: Day, today: date) -> tuple[date, date]:
    first, second = day.day or 1, day.month or 1
    return _dated(first, second, day.year, today), _dated(second, first, day.year, today)


def _dated(number: int, month: int, year: int | None, today: date) -> date:
    if year is not None:
        if (found := _calendar_day(year, month, number)) is None:
            raise _NotSettled(Why.NO_SUCH)
        return found
    coming = [found for year in (today.year, today.year + 1) if (found := _calendar_day(year, month, number))]
    if not coming:
        raise _NotSettled(Why.NO_SUCH)
    near = [found for found in coming if found >= today and (found.year == today.year or found - today <= HALF_A_YEAR)]
    if not near:
        raise _NotSettled(Why.PAST if coming[0] < today else Why.NO_SUCH, *coming[:1])
    return near[0]


def _calendar_day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:  # 31 June, or the 13th month
        return None


# --- times of day


def _at(day: date, clock: Clock, *, dated: bool = False) -> datetime:
    """Return the wall time; 24:00 is the end of the day, and midnight of a named day may be its begin or its end."""
    if clock.midnight and dated:
        begin = datetime.combine(day, time())
        raise _NotSettled(Why.WHICH, begin, begin + timedelta(days=1))
    at = datetime.combine(day, _time(clock))
    return at + timedelta(days=1) if clock.hour == 24 else at


def _time(clock: Clock) -> time:
    """Return the time of day that is meant."""
    hour = clock.hour
    if clock.minute > 59 or hour > 24 or (hour == 24 and clock.minute):
        raise _NotSettled(Why.NO_SUCH)
    if clock.half is not None:
        return time(_of_half(hour, clock.half), clock.minute)
    if not clock.sure:
        raise _NotSettled(Why.WHICH, time(hour % 12, clock.minute), time(hour % 12 + 12, clock.minute))
    return time(hour % 24, clock.minute)


def _of_half(hour: int, half: Kind) -> int:
    """Return the hour of 24. "18 pm" is 18; "18 am" is nothing; 12 at night is 0, and 1 to 5 at night are so too."""
    match half:
        case Kind.MORNING if hour <= _NOON:
            return hour % _NOON
        case Kind.AFTERNOON if 0 < hour < 24:
            return hour if hour >= _NOON else hour + _NOON
        case Kind.NIGHT if hour <= 5 or hour == _NOON:
            return hour % _NOON
        case Kind.NIGHT if hour < 24:
            return hour if hour > _NOON else hour + _NOON
    raise _NotSettled(Why.NO_SUCH)


def _two_clocks(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """Return both times as one tells about the other: "9-17" begins at 9:00, "22-6" ends at 6:00, "6-10pm" is evening.

    "14-6" stays as it is: it may end at 18:00.
    """
    if first.sure and not last.sure and last.half is None and 12 != last.hour % 24 < first.hour - 12:
        return first, replace(last, sure=True)
    if last.sure and not (first.sure or first.half or last.midnight) and (last.hour >= 12 or first.hour < last.hour):
        return replace(first, sure=True), last
    if last.half and not (first.sure or first.half) and _minutes(first) < _minutes(last):
        return replace(first, half=last.half), last
    return first, last


def _minutes(clock: Clock) -> int:
    return clock.hour % 12 * 60 + clock.minute


# --- clock changes


def _real(wall: datetime, now: datetime) -> datetime:
    """Return *wall*, if clocks of the zone show it exactly once."""
    zone = _zone(now)
    first, second = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() != second.utcoffset():
        exists = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == wall
        raise _NotSettled(Why.TWICE if exists else Why.SKIPPED, wall)
    return wall


def _instant(wall: datetime, zone: ZoneInfo) -> datetime:
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def _wall(at: datetime, zone: ZoneInfo | None = None) -> datetime:
    local = at.astimezone(zone) if zone else at
    return local.replace(tzinfo=None, fold=0, second=0, microsecond=0)


def _zone(now: datetime) -> ZoneInfo:
    if not isinstance(now.tzinfo, ZoneInfo):
        raise TypeError("the writer's time has its zone")
    return now.tzinfo
