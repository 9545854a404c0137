"""The child process that expands a calendar: its text in, its shifts out, and nothing else.

A calendar of a hundred bytes may ask for millions of events, or keep whoever expands it busy for hours. So this runs
apart: without our keys, environment or code, with little memory and time. It is started by its path and imports
nothing of ours; ``usecases.calendars`` starts it, feeds it and ends it.

In: a line of JSON (*since* and *until*, aware; *zone*, of times without one; *most* shifts), then the calendar.
Out: JSON, either *refused* (a word and what it is about) or *shifts* (begins and ends, UTC; title; attendees).
"""

from __future__ import annotations

import json
import resource
import sys
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

MEMORY, SECONDS = 512 * 1024 * 1024, 8
LARGEST_INPUT = 1024 * 1024 + 4096
MOST_EVENTS = 2000
"""Entries in the text; one that repeats is one."""
TOO_OFTEN = ("SECONDLY", "MINUTELY")
MANY_A_DAY = ("BYSECOND", "BYMINUTE", "BYHOUR")
LONGEST_TITLE = 200


class Refused(Exception):
    """This calendar is not taken: a word for the reason, and a few letters of what it is about."""

    def __init__(self, reason: str, about: str = "") -> None:
        self.reason, self.about = reason, about[:LONGEST_TITLE]
        super().__init__(reason)


def main() -> None:
    """Read a calendar from standard input and write its shifts to standard output."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        resource.setrlimit(what, (most, most))
    asked, _, text = sys.stdin.buffer.read(LARGEST_INPUT).partition(b"\n")
    try:
        answer: dict[str, Any] = {"shifts": shifts_of(text, **read_order(json.loads(asked)))}
    except Refused as refused:
        answer = {"refused": refused.reason, "about": refused.about}
    except MemoryError:
        answer = {"refused": "too_much", "about": ""}
    sys.stdout.write(json.dumps(answer))


def read_order(order: dict[str, Any]) -> dict[str, Any]:
    """Return what is asked for, as values."""
    return {
        "since": datetime.fromisoformat(order["since"]),
        "until": datetime.fromisoformat(order["until"]),
        "zone": ZoneInfo(order["zone"]),
        "most": int(order["most"]),
    }


def shifts_of(text: bytes, *, since: datetime, until: datetime, zone: ZoneInfo, most: int) -> list[dict[str, Any]]:
    """Return every event that runs between two instants, repeated ones each time. Raises Refused."""
    import recurring_ical_events
    from icalendar import Calendar

    if text.upper().count(b"BEGIN:VEVENT") > MOST_EVENTS:
        raise Refused("too_many")  # before they are read, which takes seconds
    try:
        calendar = Calendar.from_ical(text)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        raise Refused("not_a_calendar") from None
    if calendar.name != "VCALENDAR":
        raise Refused("not_a_calendar")
    for event in calendar.walk("VEVENT"):
        _look_at(event)
    try:
        found = recurring_ical_events.of(calendar, components=["VEVENT"], skip_bad_series=False).between(since, until)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, OverflowError):
        raise Refused("unclear") from None
    if len(found) > most:
        raise Refused("too_many")
    shifts = (_shift(event, zone) for event in found if str(event.get("STATUS", "")).upper() != "CANCELLED")
    return sorted(shifts, key=lambda shift: (shift["begins"], shift["ends"], shift["title"]))


def _look_at(event: Any) -> None:
    """Raises Refused for an event that can't be read, or repeats more often than anybody's shift."""
    title = str(event.get("SUMMARY", ""))
    if event.errors or "DTSTART" not in event:
        raise Refused("unclear", title)
    for name in ("DTSTART", "DTEND", "RECURRENCE-ID"):
        value = event.get(name)
        if value is None:
            continue
        at = getattr(value, "dt", None)
        if not isinstance(at, date):
            raise Refused("unclear", title)
        if isinstance(at, datetime) and at.tzinfo is None and "TZID" in value.params:
            raise Refused("unknown_zone", str(value.params["TZID"]))
    rules = event.get("RRULE", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        often = {str(one).upper() for one in rule.get("FREQ", ())} & set(TOO_OFTEN)
        instants = 1
        for part in MANY_A_DAY:
            instants *= max(1, len(rule.get(part, ())))
        if often or instants > 24:
            raise Refused("too_often", title)


def _shift(event: Any, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "begins": _instant(event["DTSTART"].dt, zone).isoformat(),
        "ends": _instant(event["DTEND"].dt, zone).isoformat(),
        "title": str(event.get("SUMMARY", ""))[:LONGEST_TITLE],
        "attendees": list(_attendees(event)),
    }


def _instant(at: date, zone: ZoneInfo) -> datetime:
    """Return an instant: a day begins at midnight, and a time without a zone is meant, in *zone*."""
    moment = at if isinstance(at, datetime) else datetime.combine(at, time())
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return moment.astimezone(UTC)


def _attendees(event: Any) -> Any:
    """Yield how each attendee who did not decline is named: their address, their name."""
    found = event.get("ATTENDEE", [])
    for one in found if isinstance(found, list) else [found]:
        if str(one.params.get("PARTSTAT", "")).upper() != "DECLINED":
            address = str(one)
            if address.casefold().startswith("mailto:"):
                address = address[len("mailto:") :]
            yield [address[:LONGEST_TITLE], str(one.params.get("CN", ""))[:LONGEST_TITLE]]


if __name__ == "__main__":
    main()
