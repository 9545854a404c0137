"""What is seen: every text and what happens in calls, line by line, also while somebody types."""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hotline.demo import cast
from hotline.simulator import Delivery, Phone, Received, Send
from hotline.simulator.records import Record

try:
    import readline
except ImportError:  # a Python without it: what is being typed isn't drawn again
    readline = None  # type: ignore[assignment]

PROMPT = "> "
WIDTH = 100
DRAINS_WITHIN = 1.0
"""Seconds."""
STYLES = {"attendee": "cyan", "responder": "green", "line": "bold", "page": "yellow", "trouble": "bold red"}
FAILED = {
    "30003": "the phone is off",
    "30005": "there is no such phone",
    "30006": "a landline can not get texts",
    "30007": "filtered by the network",
    "21610": "this phone texted STOP",
}


@dataclass(frozen=True)
class Happening:
    """Something of a call: who, and what they did or heard. *phone* is the number of that phone, or nothing."""

    at: float
    phone: str
    who: str
    what: str
    trouble: bool = False


Seen: TypeAlias = Record | Received | Happening


class Screen:
    """Prints what happens, from a thread of its own: a terminal that is held must not hold the network."""

    def __init__(self) -> None:
        self.console = Console(highlight=False, soft_wrap=False, width=None if sys.stdout.isatty() else WIDTH)
        self.names: dict[str, str] = {}
        self.prompting = False
        self.seen: list[Seen] = []
        """What was printed, in that order."""
        self.last_at = time.monotonic()
        self._began: float | None = None
        self._waiting: queue.Queue[Seen | None] = queue.Queue()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="demo-screen", daemon=True)

    def __enter__(self) -> Screen:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._waiting.put(None)
        self._thread.join(timeout=2)

    # --- what the network tells us; called from its threads

    def note(self, record: Record) -> None:
        """Take a record of the ledger that has its final form."""
        if isinstance(record, Send | Delivery):
            self._waiting.put(record)

    def watch(self, phone: Phone, name: str) -> Phone:
        """Give a phone a name, and see what the carrier itself texts to it."""
        self.names[phone.e164] = name
        phone.on_text = self._of_the_carrier
        return phone

    def notice(self, happening: Happening) -> None:
        """Take something of a call."""
        self._waiting.put(happening)

    def _of_the_carrier(self, _: Phone, received: Received) -> None:
        if received.sid.startswith("CARRIER"):  # the network's own answer to STOP and the like: no send of ours
            self._waiting.put(received)

    def _run(self) -> None:
        while (record := self._waiting.get()) is not None:
            self._show(record)
            self.seen.append(record)
            self.last_at = time.monotonic()
            self._waiting.task_done()

    def drain(self) -> None:
        """Wait until what happened so far is printed, unless the terminal is held."""
        end = time.monotonic() + DRAINS_WITHIN
        while self._waiting.unfinished_tasks and time.monotonic() < end:
            time.sleep(0.01)

    def _show(self, record: Seen) -> None:
        match record:
            case Delivery():
                trouble = "" if record.accepted else f"(the hotline did not take it: HTTP {record.status})"
                self._line(record.posted_at, record, record.body, trouble)
            case Send():
                came = record.arrived_at is not None
                why = FAILED.get(str(record.error_code), f"error {record.error_code}")
                self._line(record.arrived_at or record.accepted_at, record, record.body, "" if came else f"({why})")
            case Received():
                self._line(record.arrived_at, record, record.body, "(by the carrier itself)")
            case Happening():
                style = self._style(record.phone) if record.phone else STYLES["line"]
                said = Text(_printable(record.what), style=STYLES["trouble"] if record.trouble else "")
                self._row(record.at, Text(record.who, style=style), said)

    def _line(self, at: float, record: Send | Delivery | Received, body: str, remark: str) -> None:
        to_us = isinstance(record, Delivery)
        phone = record.from_ if to_us else record.to
        name = self.names.get(phone, cast.spaced(phone))
        who = Text.assemble((name, self._style(phone)), " -> ", (cast.ORGANISATION, "dim")) if to_us else Text.assemble(
            (cast.ORGANISATION, "dim"), " -> ", (name, self._style(phone))
        )  # fmt: skip
        said = Text(_printable(body), style=self._style(phone) if to_us else "")
        if remark:
            said.append(f"  {remark}", style=STYLES["trouble"])
        self._row(at, who, said)

    def _row(self, at: float, who: Text, said: Text) -> None:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(justify="right", width=self._time_width(), no_wrap=True)
        grid.add_column(width=23, no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(Text(self._time(at), style="dim"), who, said)
        self.show(grid)

    @staticmethod
    def _style(phone: str) -> str:
        return STYLES["responder" if any(one.phone == phone for one in (*cast.TEAM, cast.STAFF)) else "attendee"]

    # --- time

    def begin(self, at: float) -> None:
        """Count the story's seconds from *at*, ``time.time()``."""
        self._began = at

    def use_the_clock(self) -> None:
        """From now on lines bear the time of day."""
        self._began = None

    def _time(self, at: float) -> str:
        if self._began is not None:
            return f"{at - self._began:.1f} s"
        return datetime.fromtimestamp(at).astimezone().strftime("%H:%M:%S.%f")[:-5]

    def _time_width(self) -> int:
        return 8 if self._began is not None else 10

    # --- printing

    def show(self, *what: object) -> None:
        """Print one or several things; what is being typed stands below them again."""
        with self._lock:
            if self.prompting:
                sys.stdout.write("\r\x1b[2K")
            for one in what:
                self.console.print(one)
            if self.prompting:
                sys.stdout.write(PROMPT + (readline.get_line_buffer() if readline else ""))
            sys.stdout.flush()

    def say(self, text: str, style: str = "") -> None:
        """Print a sentence, with an empty line where a line break begins or ends it."""
        words = text.strip("\n")
        above, below = text.startswith("\n"), words and text.endswith("\n")
        body = Padding(Text(words, style=style), (0, 0, 0, 2), expand=False)
        self.show(*[""] * above, *[body] * bool(words), *[""] * bool(below))

    def tell(self, text: str) -> None:
        """Print a sentence of the narrator's, under the texts."""
        self.say(f"\n{text}", "italic magenta")

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        """Print rows in columns."""
        grid = Table.grid(padding=(0, 3))
        for row in rows:
            grid.add_row(*(Text(_printable(cell)) for cell in row))
        self.show(Padding(grid, (0, 0, 0, 2), expand=False))

    def entry(self, time_of_day: str, text: str) -> None:
        """Print a line of a record, its long lines under themselves."""
        if not time_of_day:
            self.say(_printable(text))  # what stands above the entries
            return
        grid = Table.grid(padding=(0, 2))
        grid.add_column(width=8, no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(Text(time_of_day, style="dim"), Text(_printable(text)))
        self.show(Padding(grid, (0, 0, 0, 2), expand=False))

    def ask(self, give: Callable[[str | None], None]) -> None:
        """Read lines of the terminal until it ends, and give each on; None is the end."""
        self.prompting = True
        try:
            while True:
                give(input(PROMPT))
        except (EOFError, OSError, ValueError):
            give(None)
        finally:
            self.prompting = False


def _printable(text: str) -> str:
    """Return *text* without what a terminal would obey."""
    return "".join(char if char.isprintable() or char == "\n" else "?" for char in text)
