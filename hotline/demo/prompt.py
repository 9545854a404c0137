"""After the story: whoever sits there texts or calls as an attendee, and replies or picks up as a responder."""

from __future__ import annotations

import os
import queue
import re
import select
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hotline.demo import calling, cast
from hotline.demo.scenes import KEYS
from hotline.demo.screen import Screen
from hotline.demo.stage import DemoEnded, Stage
from hotline.demo.story import REFERENCE
from hotline.simulator import Send

HELP = (
    ("attendee: WORDS", "text as the attendee (short: a WORDS)"),
    ("new: WORDS", "text as somebody else, from a new phone: a new report"),
    ("europe: WORDS", "text as an attendee in London"),
    ("ana: 1", "reply as a responder (1 take, 2 pass, 3 help, 9 close, other words go to the reporter)"),
    *calling.HELP,
    ("phones", "everybody's phone, and who is on"),
    ("phone ana", "what a phone has got"),
    ("off ana, on ana", "switch a phone off or on"),
    ("record E7K-32", "print the written record (without a number: of the latest report)"),
    ("oncall, doctor", "who is on call now and next; what an operator is told of this hotline"),
    ("scene NAME", f"play one: {', '.join(KEYS)}"),
    ("help, quit", "this list; the end (or Ctrl-C)"),
)
BESIDE = 20
"""Characters in a line of the doctor's before what it found."""
QUIET, LONGEST_WAIT = 1.5, 8.0
"""Seconds: commands from a pipe wait until nothing has arrived for so long, and never longer than that."""


class Prompt:
    """The commands."""

    def __init__(self, stage: Stage, screen: Screen) -> None:
        self.stage, self.screen = stage, screen
        self.phones = {"attendee": cast.ATTENDEE, "europe": cast.EUROPE}
        self.phones |= {one.key: one.phone for one in (*cast.TEAM, cast.STAFF)}
        self.lines = {one.key: cast.line_of(one.place) for one in cast.TEAM} | {"europe": cast.line_of("eu")}
        for key, phone in self.phones.items():
            name = "London" if key == "europe" else key.capitalize()
            self.screen.watch(self.stage.simulator.phone(phone), name)
        self._calling = calling.Calling(
            stage.simulator, screen, known=self._known, new=self._new, phones=self.phones, lines=self.lines
        )

    def newcomer(self) -> str:
        """Return the phone of an attendee who has neither texted nor called."""
        heard_of = {one.from_ for one in self.stage.simulator.ledger.deliveries}
        heard_of |= {one.phone for one in self.stage.simulator.ledger.calls}
        return cast.ATTENDEE if cast.ATTENDEE not in heard_of else self.phones[self._new()]

    def obey(self, line: str) -> bool:
        """Do what one line asks for; return False for the end."""
        first, words = _split(line)
        one_phone: dict[str, Callable[[str], None]] = {
            "phone": self._phone, "off": self._switch("off"), "on": self._switch("on")
        }  # fmt: skip
        match first:
            case "":
                return True
            case "quit" | "exit" | "q":
                return False
            case "help" | "?":
                self.screen.table(HELP)
            case "phones":
                self._list()
            case "record":
                self._record(words)
            case "oncall" | "doctor":
                self._command(first)
            case "scene":
                self._scene(words)
            case "new":
                self._text(self._new(), words)
            case _ if first in calling.WORDS:
                self._calling.obey(first, words)
            case "phone" | "off" | "on":
                self._of_a_phone(one_phone[first], words)
            case _ if self._known(first):
                self._text(self._known(first), words)
            case _:
                self.screen.say('Begin with who texts, such as "attendee: I am scared" or "ana: 1". See: help')
        return True

    def _known(self, word: str) -> str:
        key = {"a": "attendee", "eu": "europe"}.get(word, word)
        return key if key in self.phones else ""

    def _new(self) -> str:
        """Return somebody who has not been in touch, or, where there is no number left, who came last."""
        try:
            person = self.stage.backstage.new_phone("attendee")
        except ValueError:
            return next(key for key in reversed(self.phones) if key.startswith("attendee"))
        key = person.name.replace(" ", "").casefold()
        self.phones[key] = person.e164
        self.screen.watch(self.stage.simulator.phone(person.e164), key.capitalize())
        return key

    def _text(self, key: str, words: str) -> None:
        if not words:
            self.screen.say(f"What does {key} text? For example: {key}: 1")
            return
        if key == cast.STAFF.key:
            self.screen.say(f"{cast.STAFF.name} only calls, the staff line. See: call {key}")
            return
        self.stage.simulator.phone(self.phones[key]).text(self.lines.get(key, cast.line_of("na")), words, wait=False)

    def _of_a_phone(self, do: Callable[[str], None], who: str) -> None:
        if key := self._known(who.casefold()):
            do(key)
        else:
            self.screen.say(f"Whose phone? One of: {', '.join(self.phones)}")

    def _switch(self, mode: str) -> Callable[[str], None]:
        def switch(key: str) -> None:
            number = self.phones[key]
            phone = self.stage.simulator.phone(number)
            phone.mode, phone.answers = ("on", "no") if mode == "on" else ("off", "unreachable")
            self.screen.say(f"The phone of {key} is {mode}.")

        return switch

    def _phone(self, key: str) -> None:
        inbox = self.stage.simulator.phone(self.phones[key]).inbox
        rows = [(time.strftime("%H:%M:%S", time.localtime(one.arrived_at)), one.body) for one in inbox]
        self.screen.table(rows or [("nothing yet",)])

    def _list(self) -> None:
        rows, team = [], (*cast.TEAM, cast.STAFF)
        for key, number in self.phones.items():
            phone = self.stage.simulator.phone(number)
            role = next((f"{one.role}, {_region(one.place)}" for one in team if one.key == key), "attendee")
            texts = len(phone.inbox)
            rows.append((key, cast.spaced(number), role, phone.mode, f"{texts} text{'' if texts == 1 else 's'}"))
        self.screen.table(rows)

    def _record(self, reference: str) -> None:
        reference = reference or self._latest()
        if not reference:
            self.screen.say("There is no report yet.")
            return
        try:
            self.screen.show("")
            print_record(self.screen, self.stage.hotline("record", reference))
        except DemoEnded as error:
            self.screen.say(str(error))

    def _command(self, name: str) -> None:
        """Print what a command of the product says; the doctor's exit code is 1 where something is wrong."""
        try:
            said = self.stage.hotline(name, codes=(0, 1)).strip()
        except DemoEnded as error:
            self.screen.say(str(error))
            return
        *found, last = said.split("\n")
        self.screen.show("")
        self.screen.table([(line[:BESIDE], line[BESIDE:]) if name == "doctor" else (line,) for line in found])
        self.screen.say(f"{last}\n")

    def _scene(self, name: str) -> None:
        try:
            self.stage.backstage.play(name)
        except ValueError as error:
            self.screen.say(str(error))

    def _latest(self) -> str:
        """Return the report that was opened last: the one whose number was seen first after all others."""
        bodies = [one.body for one in self.screen.seen if isinstance(one, Send)]
        return next(reversed(dict.fromkeys(found for body in bodies for found in REFERENCE.findall(body))), "")


def print_record(screen: Screen, record: str) -> None:
    """Print a record, its long lines under themselves."""
    for line in record.splitlines():
        time_of_day, _, rest = line.partition("  ")
        entry = bool(re.fullmatch(r"[\d:]{8}", time_of_day))
        screen.entry(time_of_day if entry else "", rest if entry else line or "\n")


def _region(code: str) -> str:
    return next(place.name for place in cast.PLACES if place.code == code)


def _split(line: str) -> tuple[str, str]:
    """Return the first word, without its colon and in lower case, and the rest."""
    found = re.match(r"\s*>?\s*([\w?]+)\s*:?\s*(.*?)\s*$", line, re.DOTALL)
    return (found[1].casefold(), found[2]) if found else ("", "")


def serve(stage: Stage, screen: Screen, prompt: Prompt) -> bool:
    """Obey lines; return True for a ``quit``, False at the end of the input. Raises what ``Stage.check`` raises."""
    if sys.stdin is None or sys.stdin.closed:
        return False
    if sys.stdin.isatty() and sys.stdout.isatty():
        with _terminal_as_before():
            return _serve_terminal(stage, screen, prompt)
    for line in _lines_of_pipe(stage):
        screen.say(f"\n> {line}")
        if not prompt.obey(line):
            return True
        began, screen.last_at = time.monotonic(), time.monotonic()
        stage.until(lambda: time.monotonic() - screen.last_at > QUIET, seconds=began + LONGEST_WAIT - time.monotonic())
    return False


def _serve_terminal(stage: Stage, screen: Screen, prompt: Prompt) -> bool:
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    threading.Thread(target=screen.ask, args=(lines.put,), name="demo-prompt", daemon=True).start()
    try:
        while True:
            stage.check()
            try:
                line = lines.get(timeout=0.1)
            except queue.Empty:
                continue
            if line is None or not prompt.obey(line):
                return line is not None
    finally:
        screen.prompting = False  # what is said at the end stands above no prompt


def _lines_of_pipe(stage: Stage) -> Iterator[str]:
    """Yield the lines of an input that is no terminal, and look after the stage while none comes."""
    try:
        source = sys.stdin.fileno()
    except (OSError, ValueError):  # a test runner's replacement has none
        return
    held = b""
    while True:
        stage.check()
        if not select.select([source], [], [], 0.1)[0]:
            continue
        got = os.read(source, 4096)
        *whole, held = (held + got).split(b"\n")
        if not got and held:
            whole, held = [held], b""
        yield from (line.decode("utf-8", "replace") for line in whole if line.strip())
        if not got:
            return


@contextmanager
def _terminal_as_before() -> Iterator[None]:
    """Give the terminal back as it was: a prompt that is left in the middle of a line keeps it from echoing."""
    try:
        import termios

        before = termios.tcgetattr(sys.stdin.fileno())
    except (ImportError, OSError):
        yield
        return
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, before)
