"""The demo's clock: pretend time that can stand, run faster and be carried forward, the same in all processes.

A file says how pretend seconds follow the machine's. It is replaced whole, and its time of change is a number that
grows, so a reader sees each change at its next look, for one ``stat``. Changes begin a moment after they are written:
by then everybody has seen them, and nobody's time goes back.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

LEAD = 0.02
"""Seconds between a change and its beginning: a process looks at the time far more often."""
KEPT = 12
"""Pieces that the file holds: what was true a minute ago can still be told after a few changes."""
SKIPS_AT = 60.0
"""Pretend seconds per second while time is carried forward: what becomes due leaves in its order and at its time."""
SKIP_TAKES_AT_MOST = 4.0
"""Seconds: an hour is carried forward faster than two minutes are."""
FASTEST = 100.0

Piece: TypeAlias = tuple[float, float, float]
"""From which second of the machine's (``time.monotonic()``) on; the pretend second then; pretend seconds per second."""
Machine: TypeAlias = Callable[[], float]


class NoPretendTime(ValueError):
    """There is no such file, or it is none of ours; the text says which, in a plain sentence."""


class PretendClock:
    """Reads the file at *path*. Safe to use from any thread. Raises NoPretendTime."""

    def __init__(self, path: Path, machine: Machine = time.monotonic) -> None:
        self._path, self._machine = path, machine
        self._lock = threading.Lock()
        self._seen = -1
        self._pieces: tuple[Piece, ...] = ()
        self._latest = 0.0
        with self._lock:
            self._look()

    def seconds(self) -> float:
        """Return the time now, in seconds since 1970. It never goes back."""
        with self._lock:
            self._look()
            self._latest = max(self._latest, self._at(self._machine()))
            return self._latest

    def now(self) -> datetime:
        """Return the time now."""
        return datetime.fromtimestamp(self.seconds(), UTC)

    def ago(self, span: timedelta) -> datetime:
        """Return what time it was when *span* of the machine's time was still to come."""
        with self._lock:
            self._look()
            return datetime.fromtimestamp(self._at(self._machine() - span.total_seconds()), UTC)

    def speed(self) -> float:
        """Return how many pretend seconds a second of the machine's has now; 0 while time stands."""
        with self._lock:
            self._look()
            return self._piece(self._machine())[2]

    def _look(self) -> None:
        try:
            changed = os.stat(self._path).st_mtime_ns
            if changed != self._seen:
                self._pieces, self._seen = _read(self._path), changed
        except FileNotFoundError:
            if not self._pieces:  # later, it is being removed with all that runs, and time goes on
                raise NoPretendTime(f"{self._path} is not there") from None

    def _at(self, moment: float) -> float:
        begins, pretend, speed = self._piece(moment)
        return pretend + (moment - begins) * speed

    def _piece(self, moment: float) -> Piece:
        return next((piece for piece in reversed(self._pieces) if piece[0] <= moment), self._pieces[0])


class PretendTime(PretendClock):
    """Makes the file at *path*, in which time begins at *begins* (seconds since 1970), and changes how time runs.

    One process makes it, and only that one changes it. Each change holds for everybody when it returns.
    """

    def __init__(self, path: Path, *, begins: float | None = None, machine: Machine = time.monotonic) -> None:
        self._path = path
        self._changes = threading.Lock()
        self._number = 0
        self._write(((machine(), time.time() if begins is None else begins, 1.0),))
        super().__init__(path, machine)

    def run(self, speed: float) -> None:
        """Let time run at *speed*; 0 lets it stand. Raises ValueError for less than 0 or more than FASTEST."""
        if not 0 <= speed <= FASTEST:
            raise ValueError(f"a speed of {speed:g} is not possible; expected 0 to {FASTEST:g}")
        with self._changes:
            begins = self._machine() + LEAD
            self._change((begins, self._at(begins), speed))

    def pause(self) -> None:
        """Let time stand."""
        self.run(0)

    def skip(self, seconds: float) -> None:
        """Let *seconds* pass quickly (``SKIPS_AT``) from now on, and time go on as before then.

        Raises ValueError for less than 0.
        """
        if seconds < 0:
            raise ValueError(f"{seconds:g} seconds can't be skipped: time doesn't go back")
        with self._changes:
            begins, last = self._machine() + LEAD, self._pieces[-1]
            pretend = self._at(begins)
            until = seconds + (last[1] if last[0] > begins else pretend)  # what is being skipped already comes on top
            speed = max(SKIPS_AT, (until - pretend) / SKIP_TAKES_AT_MOST)
            self._change((begins, pretend, speed), (begins + (until - pretend) / speed, until, last[2]))

    def _change(self, *pieces: Piece) -> None:
        begins = pieces[0][0]
        self._write((*(piece for piece in self._pieces if piece[0] < begins), *pieces)[-KEPT:])
        time.sleep(max(0.0, begins - self._machine()))
        with self._lock:
            self._look()

    def _write(self, pieces: tuple[Piece, ...]) -> None:
        written = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        written.write_text(json.dumps(pieces), encoding="utf-8")
        self._number += 1
        os.utime(written, (self._number, self._number))  # a file system's own times are too coarse for two in a row
        written.replace(self._path)


def _read(path: Path) -> tuple[Piece, ...]:
    try:
        pieces = tuple(
            (float(begins), float(pretend), float(speed))
            for begins, pretend, speed in json.loads(path.read_text(encoding="utf-8"))
        )
    except (ValueError, TypeError) as error:
        raise NoPretendTime(f"{path} holds no pretend time") from error
    if not pieces:
        raise NoPretendTime(f"{path} holds no pretend time")
    return pieces
