"""How a demo begins: where everything is, for people and for programs."""

from __future__ import annotations

from dataclasses import dataclass

from hotline.demo import cast
from hotline.demo.console import DOORS

TITLE = "Code of Conduct hotline - demo"
TRY = "someone is following me"
FAST = 20.0
"""Pretend seconds per second with ``--fast``."""


@dataclass(frozen=True)
class Line:
    """A number of the hotline's."""

    number: str
    name: str
    sms: bool
    voice: bool


@dataclass(frozen=True)
class Owner:
    """Whose phone it is, and the line that they text or call."""

    number: str
    name: str
    role: str
    line: str


@dataclass(frozen=True)
class Way:
    """Who is signed in to the console by opening an address."""

    name: str
    role: str
    address: str


@dataclass(frozen=True)
class Ready:
    """A demo that has started: URLs, ports of this machine, *seconds* that it took, *speed* of time."""

    page: str
    hotline: str
    carrier: str
    redis: str
    folder: str
    seconds: float
    speed: float

    @property
    def lines(self) -> list[Line]:
        """The numbers of the hotline."""
        public = [Line(place.line, place.name, sms=True, voice=True) for place in cast.PLACES]
        return [*public, Line(cast.STAFF_LINE, "staff line", sms=False, voice=True)]

    @property
    def console(self) -> list[Way]:
        """The ways into the console."""
        roles = {one.key: one.role for one in cast.TEAM}
        return [Way(door.name, roles[door.key], f"{self.page}/console/{door.key}") for door in DOORS]

    @property
    def phones(self) -> list[Owner]:
        """Everybody's phones, the attendees' first."""
        attendees = [(cast.ATTENDEE, "Attendee", "na"), (cast.EUROPE, "London", "eu")]
        return [
            *(Owner(number, name, "attendee", cast.line_of(place)) for number, name, place in attendees),
            *(Owner(one.phone, one.name, one.role, cast.line_of(one.place)) for one in cast.TEAM),
            Owner(cast.STAFF.phone, cast.STAFF.name, cast.STAFF.role, cast.STAFF_LINE),
        ]


def addresses(ready: Ready) -> list[tuple[str, str]]:
    """Return what people need of it, as rows."""
    first, second, *_ = (one for one in cast.TEAM if one.place == "na")
    place, desk, staff_line = cast.PLACES[0], cast.STAFF, cast.spaced(cast.STAFF_LINE)
    ways = [f"as {way.name}, {way.role}: {way.address}" for way in ready.console]
    return [
        ("Phones on screen", ready.page),
        ("Console", "\n".join(ways)),
        ("Attendee", f"{cast.spaced(cast.ATTENDEE)} texts or calls {cast.spaced(place.line)} ({place.name})"),
        ("On call", f"{first.name} {cast.spaced(first.phone)}, then {second.name} {cast.spaced(second.phone)}"),
        ("Staff", f"{desk.name} {cast.spaced(desk.phone)} calls the staff line {staff_line}, PIN {desk.pin}"),
        ("Not here", "e-mail: if nobody answered, an alarm would go by e-mail, and the demo has no mail server"),
    ]
