"""When a region rehearses by itself: ``first Mon 18:00``, ``last Fri 09:30``, ``Tue 12:00`` (every week). Pure.

Times are wall times of the region, right over every clock change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hotline.domain.walltime import WEEKDAYS, instant_on, weekday_of

WEEKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_WRITTEN = re.compile(
    r"(?:(first|second|third|fourth|last)\s+)?([a-z]{3,9})\s+([01][0-9]|2[0-3]):([0-5][0-9])", re.IGNORECASE
)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class DrillTime:
    """When drills are. *week*: 1 to 4 of a month, -1 its last, 0 every week; *weekday*: 0 is Monday."""

    week: int
    weekday: int
    wall: time

    @classmethod
    def parse(cls, text: str) -> DrillTime | None:
        """Return what *text* says, or None for what is no such time."""
        found = _WRITTEN.fullmatch(text.strip())
        weekday = weekday_of(found[2]) if found else None
        if found is None or weekday is None:
            return None
        return cls(WEEKS[found[1].casefold()] if found[1] else 0, weekday, time(int(found[3]), int(found[4])))

    def __str__(self) -> str:
        """Return it as the file says it."""
        week = next((name for name, number in WEEKS.items() if number == self.week), "")
        return f"{week} {WEEKDAYS[self.weekday][:3].title()} {self.wall:%H:%M}".strip()

    def is_on(self, day: date) -> bool:
        """Tell whether a drill is on this local day."""
        if day.weekday() != self.weekday:
            return False
        if self.week == -1:
            return (day + 7 * DAY).month != day.month
        return self.week in (0, (day.day - 1) // 7 + 1)

    def latest(self, zone: ZoneInfo, at: datetime) -> datetime:
        """Return the last instant (UTC) at or before *at* (aware) at which a drill begins."""
        day = at.astimezone(zone).date() + DAY
        while not (self.is_on(day) and instant_on(day, self.wall, zone) <= at):
            day -= DAY
        return instant_on(day, self.wall, zone)
