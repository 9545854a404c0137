"""The organisation as it was applied: regions, lines, people, policies, schedules.

Everything here is plain data. A person is known by the id of the configuration file (``ana``); that id is a
name, so the store keeps it sealed and the rest of the product never prints it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum

from hotline.domain.drills import DrillTime
from hotline.domain.retention import Retention
from hotline.domain.rota import Rota
from hotline.domain.second import Deed
from hotline.domain.terms import Channel, PersonId, Role, Target

__all__ = ["Channel", "Event", "Line", "Organisation", "PageAt", "Person", "PersonId", "Policy", "Region", "Role",
           "Schedule", "Step", "Target"]  # fmt: skip


class PageAt(StrEnum):
    """When paging starts."""

    FIRST_TEXT = "first_text"
    FIRST_ANSWER = "first_answer"


@dataclass(frozen=True)
class Step:
    """One step of an escalation policy, *after* counted from the start of paging."""

    after: timedelta
    page: Target
    by: tuple[Channel, ...]


@dataclass(frozen=True)
class Policy:
    """Who is tried when nobody answers. It is copied into every incident that opens under it."""

    steps: tuple[Step, ...]
    alarm_after: timedelta = timedelta(minutes=15)
    repeat_every: timedelta = timedelta(minutes=10)
    activity_within: timedelta = timedelta(minutes=5)
    """A taken incident without a sign of its taker for this long is escalated again (guarantees.md, G11)."""
    ring: tuple[timedelta, ...] = (timedelta(seconds=25), timedelta(seconds=25), timedelta(seconds=30))
    """How long phones ring for somebody who calls: the primary's, with the secondary's, everybody's (product.md)."""

    def __hash__(self) -> int:
        """Computed once: what is kept by policy is looked up several times with every text."""
        known: int | None = self.__dict__.get("_hash")
        if known is None:
            known = hash((self.steps, self.alarm_after, self.repeat_every, self.activity_within, self.ring))
            object.__setattr__(self, "_hash", known)
        return known


@dataclass(frozen=True)
class Schedule:
    """People of one layer take turns, or are there at fixed hours; perhaps on some days or at some hours only."""

    region: str
    layer: Target
    people: tuple[PersonId, ...]
    starts: date
    rotate: str | None = "weekly"
    """``weekly``, ``daily`` or ``hourly`` turns; None: the first of *people* has all of the fixed *hours*."""
    hours: tuple[time, time] | None = None
    """Local wall times; from the first up to, not including, the second; may run past midnight."""
    hand_over: tuple[int, time] = (0, time(9, 0))
    """Weekday (0 is Monday; of weekly turns only) and local wall time."""
    every: int = 1
    """How many weeks, days or hours a turn lasts."""
    until: date | None = None
    """The last local day, included; hours past midnight that begin on it are served to their end."""
    days: tuple[int, ...] = ()
    """Weekdays on which it counts (0 is Monday), by the day on which the hours begin; none named: every day."""
    event: str = ""
    """The code of the event whose temporary rota it is: it counts only while that runs."""


@dataclass(frozen=True)
class Region:
    """A part of the organisation with its own lines, people, emergency number and policy."""

    code: str
    name: str
    time_zone: str
    languages: tuple[str, ...]
    emergency: str
    texts_from: str
    policy: Policy
    email: str = ""
    neighbours: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    bypass: tuple[PersonId, ...] = ()
    page_at: PageAt = PageAt.FIRST_TEXT
    greeting: str = ""
    """How the first text begins, in the organiser's own words; nothing for the usual sentence."""
    places: tuple[str, ...] = ()
    """Names of places that people use there: offered with the question where it happened."""


@dataclass(frozen=True)
class Event:
    """An event in a region; *starts* and *ends* are local days, both included."""

    code: str
    name: str
    region: str
    starts: date
    ends: date
    venue: str = ""
    responders: tuple[PersonId, ...] = ()
    """Who is on site: while it runs they are paged first, in this order."""
    organisers: tuple[str, ...] = ()
    """How its organisers are reached, in the organisation's own words, such as a name and a number."""


@dataclass(frozen=True)
class Line:
    """A phone number that people text or call. *number* is E.164, or empty where only *display* exists."""

    number: str
    region: str
    display: str = ""
    purpose: str = "public"
    rate: float = 1.0
    """Segments a second that the carrier takes from this number."""
    sms: bool = True
    voice: bool = False
    call_back: bool = False
    """A staff line: after the right PIN we hang up and call the number on file."""


@dataclass(frozen=True)
class Person:
    """Somebody of the team."""

    id: PersonId
    name: str
    roles: frozenset[Role]
    regions: tuple[str, ...]
    phone: str = ""
    """E.164, or empty: then nobody can page them."""
    email: str = ""
    languages: tuple[str, ...] = ("en",)
    pin_hash: str = ""
    """Who has a PIN may use the staff line."""
    code: str = ""
    """What they key in there, before the PIN, when they call from a number that we don't know."""
    texts_blocked: bool = False
    """They texted STOP: the carrier refuses our texts to them until they write START."""

    @property
    def answers_pages(self) -> bool:
        """Whether a text from their phone is a command, not a report."""
        return bool(self.roles & {Role.RESPONDER, Role.LEAD})

    @property
    def plans(self) -> bool:
        """Whether they may change when others are on call (product.md, "Roles and rights")."""
        return bool(self.roles & {Role.LEAD, Role.ORGANISER})

    def __repr__(self) -> str:
        return "Person(…)"  # names and numbers stay out of logs and tracebacks


@dataclass(frozen=True)
class Organisation:
    """All of it, as one value. *version* grows with every ``hotline apply`` that changes something."""

    name: str
    guide: str
    regions: Mapping[str, Region]
    lines: tuple[Line, ...]
    people: Mapping[PersonId, Person]
    schedules: tuple[Schedule, ...] = ()
    events: tuple[Event, ...] = ()
    retention: Retention = field(default_factory=Retention)
    """How long a closed record is kept."""
    drills: Mapping[str, DrillTime] = field(default_factory=dict)
    """When a region rehearses by itself, by its code."""
    no_notices: frozenset[str] = frozenset()
    """Regions whose people want no text when a shift begins or moves."""
    verified_only: frozenset[str] = frozenset()
    """Regions in which nobody is paged whose phone was never checked, while anybody else is left."""
    two_people: frozenset[Deed] = frozenset()
    """What one person asks for and another confirms; nothing, unless the organisation says so."""
    version: int = 0
    rota: Rota = field(default_factory=Rota)
    """What people change by themselves; it is kept beside the file's, and ``hotline apply`` doesn't touch it."""
    _lines: Mapping[str, Line] = field(init=False, repr=False, compare=False)
    _phones: Mapping[str, Person] = field(init=False, repr=False, compare=False)
    _codes: Mapping[str, Person] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", {line.number: line for line in self.lines if line.number})
        object.__setattr__(self, "_phones", {person.phone: person for person in self.people.values() if person.phone})
        object.__setattr__(self, "_codes", {person.code: person for person in self.people.values() if person.code})

    def line(self, number: str) -> Line | None:
        """Return our line with this E.164 number."""
        return self._lines.get(number)

    def person_with(self, number: str) -> Person | None:
        """Return whose phone this E.164 number is."""
        return self._phones.get(number)

    def person_with_code(self, code: str) -> Person | None:
        """Return whose code on the staff line this is."""
        return self._codes.get(code)

    def events_on(self, region: str, day: date) -> tuple[Event, ...]:
        """Return the events of *region* that run on a local day, in the order of the file."""
        return tuple(event for event in self.events if event.region == region and event.starts <= day <= event.ends)

    def people_of(self, region: str) -> tuple[Person, ...]:
        """Return everybody who belongs to *region*, in the order of the file."""
        return tuple(person for person in self.people.values() if region in person.regions)
