"""What is seen on the terminal: every text, call and decision as a row, also while somebody types."""

from __future__ import annotations

import enum
import os
import queue
import select
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TypeAlias

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hotline.demo import cast
from hotline.demo.frame import FAST, TITLE, TRY, Ready, addresses
from hotline.demo.rows import Row, Seen, row_of
from hotline.simulator import Delivery, Phone, Received, Send
from hotline.simulator.records import Record

try:
    import readline
except ImportError:  # a Python without it: what is being typed isn't drawn again
    readline = None  # type: ignore[assignment]

PROMPT = "> "
WIDTH = 100
ROOMY = 120
"""Characters from which on a result has a column of its own."""
SETTLES = 0.3
"""Seconds that a row waits for others that happened before it and are seen after it."""
DRAINS_WITHIN = 1.0
"""Seconds."""
STYLES = {"attendee": "cyan", "responder": "green", "trouble": "bold red", "dim": "dim"}
KINDS = {"page": "yellow", "call": "blue", "change": "magenta", "trouble": "bold red"}


class _Mark(enum.Enum):
    FLUSH = "print what waits"
    END = "the end"


Waiting: TypeAlias = Seen | _Mark


class Screen:
    """Prints what happens, from a thread of its own: a terminal that is held must not hold the network."""

    def __init__(self) -> None:
        self.console = _Console(self._lost, width=None if sys.stdout.isatty() else WIDTH)
        self.names: dict[str, str] = {}
        self.prompting = False
        self.seen: list[Seen] = []
        """What was seen, in that order."""
        self.last_at = time.monotonic()
        self.look: Callable[[], None] = lambda: None
        """Called before a sentence is printed: what was decided before it stands above it."""
        self.on_gone: Callable[[], None] = lambda: None
        """Called when whoever read what we print is gone."""
        self._reader = _poll_of_stdout()
        self._began: float | None = None
        self._waiting: queue.Queue[Waiting] = queue.Queue()
        self._unsettled: list[tuple[float, Row]] = []
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="demo-screen", daemon=True)

    def __enter__(self) -> Screen:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._waiting.put(_Mark.END)
        self._thread.join(timeout=2)

    # --- what is told to us, from any thread

    def note(self, record: Record) -> None:
        """Take a record of the ledger that has its final form."""
        if isinstance(record, Send | Delivery):
            self._waiting.put(record)

    def watch(self, phone: Phone, name: str) -> Phone:
        """Give a phone a name, and see what the carrier itself texts to it."""
        self.names[phone.e164] = name
        phone.on_text = self._of_the_carrier
        return phone

    def notice(self, seen: Seen) -> None:
        """Take something of a call, or a decision."""
        self._waiting.put(seen)

    def _of_the_carrier(self, _: Phone, received: Received) -> None:
        if received.sid.startswith("CARRIER"):  # the network's own answer to STOP and the like: no send of ours
            self._waiting.put(received)

    # --- the thread that prints

    def _run(self) -> None:
        while True:
            try:
                seen = self._waiting.get(timeout=SETTLES / 3)
            except queue.Empty:
                self._print_rows(before=time.monotonic() - SETTLES)
                if self._reader is not None and self._reader.poll(0):
                    self._lost()
                continue
            if isinstance(seen, _Mark):
                self._print_rows(before=time.monotonic())
            else:
                self.seen.append(seen)
                self.last_at = time.monotonic()
                self._unsettled.append((self.last_at, row_of(seen, self.names)))
                self._print_rows(before=self.last_at - SETTLES)
            self._waiting.task_done()
            if seen is _Mark.END:
                return

    def _lost(self) -> None:
        """Nobody reads any more, such as after ``hotline demo | head``: print into nothing, and say so once."""
        if self._reader is not None:
            self._reader = None
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            self.on_gone()

    def _print_rows(self, *, before: float) -> None:
        settled = [row for at, row in self._unsettled if at <= before]
        self._unsettled = [one for one in self._unsettled if one[0] > before]
        for row in sorted(settled, key=lambda row: row.at):
            self.print_row(row)

    def drain(self) -> None:
        """Wait until what happened so far is printed, unless the terminal is held."""
        self.look()
        self._waiting.put(_Mark.FLUSH)
        end = time.monotonic() + DRAINS_WITHIN
        while self._thread.is_alive() and self._waiting.unfinished_tasks and time.monotonic() < end:
            time.sleep(0.01)

    # --- time

    def begin(self, at: float) -> None:
        """Count the story's seconds from *at*, in seconds since 1970."""
        self._began = at

    def use_the_clock(self) -> None:
        """From now on lines bear the time of day."""
        self._began = None

    def _time(self, at: float) -> str:
        if self._began is not None:
            return f"{at - self._began:.1f} s"
        return datetime.fromtimestamp(at).astimezone().strftime("%H:%M:%S.%f")[:-5]

    # --- printing

    def print_row(self, row: Row) -> None:
        """Print one happening."""
        style = STYLES["trouble"] if row.trouble else STYLES["dim"]
        roomy = self.console.width >= ROOMY
        grid = Table.grid(padding=(0, 2))
        grid.add_column(justify="right", width=10, no_wrap=True)
        grid.add_column(width=7, no_wrap=True)
        grid.add_column(width=23, no_wrap=True)
        grid.add_column(overflow="fold", ratio=1)
        said = Text(_printable(row.what), style=_colour(row) if row.kind == "sms in" else "")
        cells = [Text(self._time(row.at), style="dim"), Text(row.kind, style=KINDS.get(row.kind, "")), _who(row), said]
        if roomy:
            grid.expand = True
            grid.add_column(width=24, overflow="fold")
            cells.append(Text(row.result, style=style))
        elif row.remarkable:
            said.append(f"  ({row.result})", style=style)
        elif row.trouble:
            said.stylize(style)
        grid.add_row(*cells)
        self._print(grid)

    def _print(self, *what: object) -> None:
        with self._lock:
            if self.prompting:
                sys.stdout.write("\r\x1b[2K")
            for one in what:
                self.console.print(one)
            if self.prompting:
                sys.stdout.write(PROMPT + (readline.get_line_buffer() if readline else ""))
            sys.stdout.flush()

    def show(self, *what: object) -> None:
        """Print one or several things; what is being typed stands below them again."""
        self.drain()
        self._print(*what)

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
        self.show(_columns(rows))

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

    # --- how a demo begins and ends

    def welcome(self) -> None:
        """Say what this is."""
        self.say(f"\n{TITLE:<42}nothing leaves this computer", "bold")
        self.say("-" * 70, "dim")

    def up(self, part: str, what: str) -> None:
        """Say that a part of the demo is there."""
        self._show_part(Text("ok", "bold green"), part, what)

    def remark(self, part: str, what: str) -> None:
        """Say what ``hotline doctor`` remarks: the demo has it so that a warning is seen."""
        self._show_part(Text("note", "bold yellow"), part, what)

    def _show_part(self, mark: Text, part: str, what: str) -> None:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(width=4)
        grid.add_column(width=7)
        grid.add_column(overflow="fold")
        grid.add_row(mark, Text(part), Text(what))
        self.show(Padding(grid, (0, 0, 0, 2), expand=False))

    def ready(self, ready: Ready) -> None:
        """Say where everything is, and what to try."""
        self.say("\n")
        self.table(addresses(ready))
        self.say(f'\nTry: text "{TRY}" from the attendee\'s phone (attendee: {TRY})')
        self.say(f"Ctrl-C stops everything.   Speed of time: {ready.speed:g}x   (hotline demo --fast: {FAST:g}x)\n")

    def scene_ended(self, name: str, missing: str) -> None:
        """A scene is over; *missing* says what did not come true, and its sentence is printed by whoever knows more."""

    def ended(self, code: int, why: str) -> None:
        """Say why the demo ends, unless that was what was asked for."""
        if why:
            self.say(why, STYLES["trouble"] if code else "")

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


class _Console(Console):
    """A console that tells when its reader is gone, where rich would end the process."""

    def __init__(self, on_gone: Callable[[], None], *, width: int | None) -> None:
        super().__init__(highlight=False, soft_wrap=False, width=width)
        self._on_gone = on_gone

    def on_broken_pipe(self) -> None:
        """Print no more."""
        self.quiet = True
        self._on_gone()


def _poll_of_stdout() -> select.poll | None:
    """Return what notices that the reader of standard output has gone; None where there is no file behind it."""
    try:
        number = sys.stdout.fileno()
    except (OSError, ValueError):  # a test runner's replacement has none
        return None
    reader = select.poll()
    reader.register(number, 0)  # errors and hang-ups are told without being asked for
    return reader


def _columns(rows: Iterable[Sequence[str]]) -> Padding:
    grid = Table.grid(padding=(0, 3))
    for row in rows:
        grid.add_row(*(Text(_printable(cell)) for cell in row))
    return Padding(grid, (0, 0, 0, 2), expand=False)


def _who(row: Row) -> Text:
    """Return who a row is about, the name of a phone in its colour."""
    if row.kind == "call":
        return Text(row.who, style=_colour(row) if row.phone else "bold")
    if cast.ORGANISATION not in row.who:
        return Text(row.who)
    parts = [(part, "dim" if part == cast.ORGANISATION else _colour(row)) for part in row.who.split(" -> ")]
    return Text.assemble(parts[0], " -> ", parts[1])


def _colour(row: Row) -> str:
    return STYLES["responder" if any(one.phone == row.phone for one in (*cast.TEAM, cast.STAFF)) else "attendee"]


def _printable(text: str) -> str:
    """Return *text* without what a terminal would obey."""
    return "".join(char if char.isprintable() or char == "\n" else "?" for char in text)
