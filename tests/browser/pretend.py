"""A small application behind the page, and a backstage that does what a test says: the page without the hotline."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from types import TracebackType
from typing import Self

from hotline.simulator import Pace, Simulator
from hotline.simulator.page.backstage import (
    TROUBLES,
    Case,
    Door,
    Entered,
    Entry,
    Happened,
    Line,
    Person,
    Role,
    Scene,
    Time,
    Trouble,
)
from tests.simulator.callers import ACCOUNT, TOKEN, Voice

NORTH, EUROPE, STAFF = "+12065550100", "+447700900100", "+12065550105"
ATTENDEE, KIM, ANA, BEN = "+12065550142", "+12065550115", "+12065550111", "+12065550112"
NOON = 1_800_000_000.0
LASTS = 0.6
"""Seconds of a scene."""
MENU = (
    '<Gather numDigits="1" timeout="20" action="/key"><Say>NorthConf Code of Conduct line. '
    "To reach a team member, press 1.</Say></Gather><Redirect>/silent</Redirect>"
)


class Troupe:
    """A backstage of two attendees' phones and as many responders as are wanted."""

    title = "NorthConf 2027"
    adds: Sequence[Role] = ("attendee", "responder")

    def __init__(self, simulator: Simulator, responders: int = 2) -> None:
        self.simulator = simulator
        self.asked: list[tuple[object, ...]] = []
        self._time = Time(time.time(), 1.0)
        self._real = time.time()
        self._people = [Person(ATTENDEE, "Attendee", "attendee", NORTH), Person(KIM, "Kim, staff", "staff", STAFF)]
        self._people += [
            Person(f"+120655501{11 + place}", name, "responder", NORTH)
            for place, name in enumerate(["Ana", "Ben", *(f"Responder {n}" for n in range(3, responders + 1))])
        ]
        self._troubles = {key: Trouble(key, on=False, at_once=key in ("duplicate", "stop")) for key in TROUBLES}
        self._scenes = [
            Scene("text", "Text report"), Scene("urgent", "Not safe", "came true"),
            Scene("nobody", "Nobody answers", "failed", "Ben got no page within 4 s."), Scene("staff", "Staff call"),
        ]  # fmt: skip
        self.cases: list[Case] = []
        self._version = 0

    def people(self) -> Sequence[Person]:
        return list(self._people)

    def lines(self) -> Sequence[Line]:
        return [
            Line(NORTH, "North America", sms=True, voice=True), Line(EUROPE, "Europe", sms=True, voice=True),
            Line(STAFF, "Staff line", sms=False, voice=True),
        ]  # fmt: skip

    def new_phone(self, role: Role) -> Person:
        taken = {person.e164 for person in self._people}
        e164 = next(f"+120655501{ending}" for ending in range(50, 100) if f"+120655501{ending}" not in taken)
        self._people.append(Person(e164, f"{role.capitalize()} {len(self._people) + 1}", role, NORTH))
        return self._people[-1]

    def happened(self) -> Happened:
        return Happened(str(self._version), tuple(self.cases))

    def tell(self, *cases: Case) -> None:
        self.cases = list(cases)
        self._version += 1

    def time(self) -> Time:
        real = time.time()
        return replace(self._time, now=self._time.now + (real - self._real) * self._time.speed)

    def set_speed(self, speed: float) -> None:
        self.asked.append(("speed", speed))
        self._time, self._real = replace(self.time(), speed=speed), time.time()

    def skip(self, seconds: float) -> None:
        self.asked.append(("skip", seconds))
        self._time = replace(self._time, now=self._time.now + seconds)

    def troubles(self) -> Sequence[Trouble]:
        return list(self._troubles.values())

    def trouble(self, key: str, on: bool, phone: str) -> None:
        self.asked.append(("trouble", key, on, phone))
        if not self._troubles[key].at_once:
            self._troubles[key] = replace(self._troubles[key], on=on)

    def scenes(self) -> Sequence[Scene]:
        return list(self._scenes)

    def play(self, key: str) -> None:
        """Play a scene of one text each way, from a thread of its own."""
        if any(scene.state == "playing" for scene in self._scenes):
            raise ValueError("A scene is playing.")
        self.asked.append(("play", key))
        self._set(key, "playing")

        def run() -> None:
            self._tell(key, "Nobody has an app.")
            self.simulator.phone(ATTENDEE).text(NORTH, f"scene {key}")
            time.sleep(LASTS)  # the page looks four times a second
            self._set(key, "came true")

        threading.Thread(target=run, name="scene", daemon=True).start()

    def _set(self, key: str, state: str) -> None:
        self._scenes = [replace(one, state=state, why="", told="") if one.key == key else one for one in self._scenes]

    def _tell(self, key: str, words: str) -> None:
        self._scenes = [replace(one, told=words) if one.key == key else one for one in self._scenes]

    def save(self) -> str:
        if not self.simulator.ledger.deliveries:
            raise ValueError("Nothing was said yet.")
        return "A conversation\n"

    def doors(self) -> Sequence[Door]:
        return (Door("ana", "Ana"), Door("lee", "Lee", lead=True))

    def enter(self, key: str, browser: str) -> Entered:
        if key not in {door.key for door in self.doors()}:
            raise ValueError("Nobody here is called that.")
        self.asked.append(("enter", key, browser))
        return Entered(4321, "/first", ("held=by this browser; Path=/", "known=too"))


class Site:
    """The pretend network, an application that answers calls, and the backstage; the page is added by whoever tests."""

    def __init__(self, responders: int = 2) -> None:
        self.voice = Voice()
        self.voice.says("/voice", MENU)
        self.voice.says("/key", "<Say>We are calling Ana now.</Say><Pause length='60'/>")
        self.voice.says("/silent", "<Say>You said nothing.</Say><Pause length='60'/>")
        self.voice.says("/page", '<Gather numDigits="1" timeout="30"><Say>A caller is waiting.</Say></Gather>')
        self.simulator = Simulator(ACCOUNT, TOKEN, pace=Pace(speech=0.0), calls_per_second=50)
        for line in (NORTH, EUROPE, STAFF):
            self.simulator.add_number(
                line, self.voice.url + "/sms", rate=100, sms=line != STAFF, voice_url=self.voice.url + "/voice"
            )
        self.troupe = Troupe(self.simulator, responders)

    def __enter__(self) -> Self:
        self.simulator.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.simulator.stop()
        self.voice.close()

    def send(self, to: str, body: str, from_: str = NORTH) -> None:
        """Let the application text a phone."""
        self._create("Messages", To=to, From=from_, Body=body)

    def ring(self, to: str, from_: str = NORTH) -> None:
        """Let the application call a phone."""
        self._create("Calls", To=to, From=from_, Url=self.voice.url + "/page")

    def _create(self, resource: str, **params: str) -> None:
        import base64
        import urllib.parse
        import urllib.request

        url = f"{self.simulator.base_url}/2010-04-01/Accounts/{ACCOUNT}/{resource}.json"
        token = base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
        request = urllib.request.Request(url, urllib.parse.urlencode(params).encode())
        request.add_header("Authorization", f"Basic {token}")
        urllib.request.urlopen(request, timeout=10).read()


def report(now: float = NOON) -> Case:
    """Return a report in the middle of its escalation."""
    return Case(
        "E7K-32", "North America", "Ana has it", True, now,
        (
            Entry("1", now, "text", "Text received: someone is following me"),
            Entry("2", now, "text", "Asked: are you safe?"),
            Entry("3", now + 1, "page", "Paged Ana by SMS: delivered"),
            Entry("4", now + 24, "text", "Answer: 2, not safe. This is urgent."),
            Entry("5", now + 25, "trouble", "Ben's phone is off: the page did not arrive"),
            Entry("6", now + 31, "change", "Ana took it"), Entry("7", now + 101, "next", "Escalates to Cleo"),
        ),
    )  # fmt: skip
