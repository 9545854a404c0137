"""Calendars in tests: written and read by RFC 5545 alone, with no code of what writes feeds or expands imports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

WEEKLY = (
    "DTSTART;TZID=America/New_York:20270201T090000",
    "DTEND;TZID=America/New_York:20270208T090000",
    "RRULE:FREQ=WEEKLY;INTERVAL=2",
)


def event(title: str, *lines: str, uid: str = "") -> list[str]:
    """Return the lines of an event."""
    return ["BEGIN:VEVENT", f"UID:{uid or title}", "DTSTAMP:20270101T000000Z", f"SUMMARY:{title}", *lines, "END:VEVENT"]


def calendar(*events: list[str]) -> bytes:
    """Return a calendar of these events (or other parts)."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//test//EN"]
    return "\r\n".join([*head, *(line for one in events for line in one), "END:VCALENDAR", ""]).encode()


@dataclass(frozen=True)
class Read:
    """One event of a calendar, in instants."""

    uid: str
    begins: datetime
    ends: datetime
    summary: str


def read(calendar: bytes) -> list[Read]:
    """Return the events of a calendar whose times are all in UTC. Raises ValueError for what RFC 5545 forbids."""
    text = calendar.decode()
    if not text.endswith("\r\n") or "\n" in text.replace("\r\n", ""):
        raise ValueError("every line ends with CR LF (3.1)")
    lines = text[:-2].split("\r\n")
    if any(len(line.encode()) > 75 for line in lines):
        raise ValueError("a line is folded after 75 octets (3.1)")
    unfolded = text[:-2].replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")
    if (unfolded[0], unfolded[-1]) != ("BEGIN:VCALENDAR", "END:VCALENDAR"):
        raise ValueError("a calendar begins and ends")
    if not any(line == "VERSION:2.0" for line in unfolded) or not any(line.startswith("PRODID") for line in unfolded):
        raise ValueError("a calendar says its version and by what it was made (3.6)")
    events: list[Read] = []
    inside: dict[str, str] | None = None
    for line in unfolded:
        if line == "BEGIN:VEVENT":
            inside = {}
        elif line == "END:VEVENT":
            assert inside is not None
            events.append(_event(inside))
            inside = None
        elif inside is not None:
            name, _, value = line.partition(":")
            if name in inside:
                raise ValueError(f"{name} stands twice")
            inside[name] = value
    return events


def _event(said: dict[str, str]) -> Read:
    _instant(said["DTSTAMP"])
    return Read(said["UID"], _instant(said["DTSTART"]), _instant(said["DTEND"]), _text(said["SUMMARY"]))


def _instant(value: str) -> datetime:
    return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def _text(value: str) -> str:
    return value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
