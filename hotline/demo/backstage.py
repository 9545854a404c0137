"""The demo's backstage: what the page of phones shows of the hotline, and what it lets people do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from hotline.demo import cast
from hotline.demo.console import DOORS
from hotline.demo.troubles import Troubles
from hotline.pretend_time import PretendTime
from hotline.simulator import Simulator
from hotline.simulator.page.backstage import (
    Door,
    Entered,
    Happened,
    Line,
    Person,
    Role,
    Scene,
    Time,
    Trouble,
)

HERE = cast.PLACES[0].line
LATER = {
    person.e164: person
    for number in range(2, 51)
    for person in [
        Person(cast.another_attendee(number), f"Attendee {number}", "attendee", cast.line_of("na")),
        Person(cast.another_attendee(number, "eu"), f"London {number}", "attendee", cast.line_of("eu")),
    ]
}
"""Attendees who may come, by their numbers."""


class Player(Protocol):
    """Plays scenes, and writes down what was said."""

    def scenes(self) -> Sequence[Scene]:
        """Return what can be played."""

    def play(self, key: str) -> None:
        """Begin a scene; return at once. Raises ValueError while another plays."""

    def save(self) -> str:
        """Return the conversation so far as a story file. Raises ValueError if nothing was said."""


class Entrance(Protocol):
    """Signs people in to the console."""

    def enter(self, key: str, browser: str) -> Entered:
        """Sign somebody in. Raises ValueError for anybody without a door."""


class DemoBackstage:
    """The protocol ``Backstage`` for the demo. *player* may come later; until then there are no scenes.

    So may ``entrance``; until then nobody is signed in.
    """

    def __init__(
        self, simulator: Simulator, time: PretendTime, troubles: Troubles, happened: Callable[[], Happened],
        player: Player | None = None,
    ) -> None:  # fmt: skip
        self.title = cast.ORGANISATION
        self.adds: Sequence[Role] = ("attendee",)
        self.player = player
        self.entrance: Entrance | None = None
        self._simulator, self._time, self._troubles = simulator, time, troubles
        self._happened = happened
        self._lock = threading.Lock()
        self._added: dict[str, None] = {}
        """Numbers, in the order in which they came."""

    # --- who

    def people(self) -> Sequence[Person]:
        """Return the cast's people, and attendees who were added or got in touch by themselves."""
        first = [
            Person(cast.ATTENDEE, "Attendee", "attendee", cast.line_of("na")),
            Person(cast.EUROPE, "London", "attendee", cast.line_of("eu")),
        ]
        team = [Person(one.phone, one.name, "responder", cast.line_of(one.place)) for one in cast.TEAM]
        staff = Person(cast.STAFF.phone, cast.STAFF.name, "staff", cast.STAFF_LINE)
        with self._lock:
            self._added |= dict.fromkeys(one for one in self._met() if one in LATER)
            return [*first, *(LATER[number] for number in self._added), staff, *team]

    def _met(self) -> list[str]:
        """Return the numbers of all who texted or were in a call."""
        ledger = self._simulator.ledger
        return [one.from_ for one in ledger.deliveries] + [one.phone for one in ledger.calls]

    def lines(self) -> Sequence[Line]:
        """Return the hotline's numbers."""
        public = [Line(place.line, place.name, sms=True, voice=True) for place in cast.PLACES]
        return [*public, Line(cast.STAFF_LINE, "Staff line", sms=False, voice=True)]

    def new_phone(self, role: Role) -> Person:
        """Add an attendee who has not been in touch. Raises ValueError for anybody else, and if numbers run out."""
        if role != "attendee":
            raise ValueError("Only attendees come and go: the team stands in the hotline's configuration.")
        with self._lock:
            taken = {*self._met(), *self._added}
            person = next((one for one in LATER.values() if one.e164 not in taken and one.line == HERE), None)
            if person is None:
                raise ValueError("There are no more fictional numbers.")
            self._added[person.e164] = None
            return person

    # --- what

    def happened(self) -> Happened:
        """Return what the hotline did."""
        return self._happened()

    def time(self) -> Time:
        """Return the time of the demo's clock."""
        return Time(self._time.seconds(), self._time.speed())

    def set_speed(self, speed: float) -> None:
        """Let time run at *speed*; 0 holds it. Raises ValueError for one that makes no sense."""
        self._time.run(speed)

    def skip(self, seconds: float) -> None:
        """Let *seconds* pass quickly. Raises ValueError for less than 0."""
        self._time.skip(seconds)

    def troubles(self) -> Sequence[Trouble]:
        """Return what can go wrong."""
        return self._troubles.all()

    def trouble(self, key: str, on: bool, phone: str) -> None:
        """Switch a trouble. Raises ValueError if there is no such one."""
        line = next((person.line for person in self.people() if person.e164 == phone), HERE)
        self._troubles.switch(key, on=on, phone=phone, line=line)

    # --- scenes

    def scenes(self) -> Sequence[Scene]:
        """Return what can be played."""
        return self.player.scenes() if self.player else ()

    def play(self, key: str) -> None:
        """Begin a scene. Raises ValueError while another plays, or if there is none."""
        self._needed().play(key)

    def save(self) -> str:
        """Return the conversation so far as a story file. Raises ValueError if nothing was said."""
        return self._needed().save()

    def _needed(self) -> Player:
        if self.player is None:
            raise ValueError("The demo is not ready yet.")
        return self.player

    # --- the console

    def doors(self) -> Sequence[Door]:
        """Return who can be signed in by one click."""
        return DOORS

    def enter(self, key: str, browser: str) -> Entered:
        """Sign somebody in to the console. Raises ValueError for anybody without a door."""
        if self.entrance is None:
            raise ValueError("The demo is not ready yet.")
        return self.entrance.enter(key, browser)
