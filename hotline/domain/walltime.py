"""From a wall time to the instant that is meant.

Where a wall time exists twice, the first one counts; where it doesn't exist, the instant counts that a clock
not put forward would show it at, so 02:30 on a spring Sunday is 03:30 of the new time (RFC 5545, 3.3.5).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""As the configuration file writes them, whole or by their first three letters, in any case."""


def weekday_of(said: str) -> int | None:
    """Return the number of a weekday (0 is Monday) that the file writes, None for what is none."""
    day = said.casefold()
    return next((place for place, name in enumerate(WEEKDAYS) if day in (name, name[:3])), None)


def instant_of(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant (UTC) of a wall time without a zone, in *zone*."""
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def minute_of(at: datetime, zone: ZoneInfo) -> datetime:
    """Return the wall time in *zone* of the minute in which *at* (aware) lies, without a zone."""
    return at.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)


def instant_on(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """Return the instant (UTC) at which clocks in *zone* show *wall* on *day*; *wall* is the first of two."""
    return datetime.combine(day, wall, zone).astimezone(UTC)
