"""A feed: shifts as a calendar that phones and calendar programs subscribe to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from icalendar import Calendar, Event

PRODUCT = "-//hotline//on call//EN"
LOOK_AGAIN = "PT1H"
"""How often a calendar may ask for a feed again; some take a day all the same."""


@dataclass(frozen=True)
class Entry:
    """One entry of a feed. *uid* stays the same as long as the shift begins at the same instant."""

    uid: str
    begins: datetime
    """Aware, UTC: whoever reads it sees it in a zone of their own, right over every clock change."""
    ends: datetime
    title: str


def written(name: str, entries: Iterable[Entry], *, at: datetime) -> bytes:
    """Return a calendar called *name*, as it stood *at* an instant (UTC). The same values give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("name", name)
    calendar.add("x-published-ttl", LOOK_AGAIN)
    for entry in entries:
        event = Event()
        event.add("uid", entry.uid)
        event.add("dtstamp", at)
        event.add("dtstart", entry.begins)
        event.add("dtend", entry.ends)
        event.add("summary", entry.title)
        event.add("transp", "TRANSPARENT")  # on call, and free for other things
        calendar.add_component(event)
    return bytes(calendar.to_ical())
