"""Calendars are expanded in a child process of their own (``hotline/calendar_reader.py``)."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import hotline
from hotline.domain.errors import CalendarRefused
from hotline.logs import get_logger
from hotline.usecases.child import answer_of

log = get_logger()
CHILD = Path(hotline.__path__[0]) / "calendar_reader.py"
LARGEST = 1024 * 1024
"""Bytes of a calendar: a year of three shifts a day, each written down by itself, is half of it."""
MOST_SHIFTS = 5000
LONGEST = 15.0
"""Seconds of the wall; the child's own limit is on computing."""
LARGEST_ANSWER = 4 * 1024 * 1024
TOO_MUCH = "It asks for too much: an event repeats without a sensible end, or there are too many."
SAYS = {
    "not_a_calendar": "This is no calendar (iCalendar, .ics).",
    "too_many": f"It has too many shifts: at most {MOST_SHIFTS} in the next 400 days, from at most 2000 entries.",
    "too_often": "An event repeats too often for a shift.",
    "unclear": "An event can't be read: its times or how it repeats are not clear.",
    "unknown_zone": "A time zone is not known, and the calendar doesn't explain it.",
    "too_much": TOO_MUCH,
}


@dataclass(frozen=True)
class Occurrence:
    """One event, each time that it happens: aware UTC instants, and how it names somebody."""

    begins: datetime
    ends: datetime
    title: str
    attendees: tuple[Sequence[str], ...]

    def __repr__(self) -> str:
        return f"Occurrence({self.begins:%Y-%m-%d %H:%M})"


def expanded(text: bytes, *, since: datetime, until: datetime, zone: str) -> tuple[Occurrence, ...]:
    """Return all events of a calendar that run from *since* to *until* (aware), in the order of their beginnings.

    *zone* is that of times without one. Raises CalendarRefused, in bounded time, with a sentence that says why.
    """
    if len(text) > LARGEST:
        raise CalendarRefused(f"It is too large: {LARGEST // 1024} KB at most.")
    order = {"since": since.isoformat(), "until": until.isoformat(), "zone": zone, "most": MOST_SHIFTS}
    command = (sys.executable, "-I", "-B", str(CHILD))
    answer, code = answer_of(
        command, json.dumps(order).encode() + b"\n" + text, seconds=LONGEST, largest=LARGEST_ANSWER
    )
    try:
        document = json.loads(answer)
    except ValueError:
        log.warning("calendar_not_read", code=code)
        raise CalendarRefused(TOO_MUCH) from None
    if "refused" in document:
        raise CalendarRefused(SAYS[document["refused"]], (document["about"],) if document["about"] else ())
    return tuple(
        Occurrence(
            datetime.fromisoformat(one["begins"]),
            datetime.fromisoformat(one["ends"]),
            one["title"],
            tuple(one["attendees"]),
        )
        for one in document["shifts"]
    )
