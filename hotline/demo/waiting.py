"""How a scene waits: for what must come, and as long as its story does. In waits that are long time runs faster."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

from hotline.demo.frame import FAST
from hotline.demo.stage import Stage

WITHIN = 15.0
"""Seconds of the machine's by which something may come late, on one with two busy cores."""
LOOKS_EVERY = 0.02
LONG = 8.0
"""What comes in more than so many seconds comes ``FAST``."""


class Missed(Exception):
    """Something of a story did not come; the text says what."""


class Waits:
    """The waits of one story that begins now. They raise what ``Stage.check`` raises."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self._time = stage, stage.time
        self.began = self._latest = self._time.seconds()
        self._at = timedelta()
        """When somebody acted last, and where in the story that was."""

    @property
    def now(self) -> float:
        """The stage's time now, in seconds since 1970."""
        return self._time.seconds()

    def act(self, at: timedelta) -> None:
        """Somebody acts now, at this place of the story: what follows has its time from here."""
        self._latest, self._at = self._time.seconds(), at

    def pause(self, at: timedelta) -> None:
        """Wait until this place of the story."""
        due = self._due(at)
        self._poll(lambda: self._time.seconds() >= due, due, late=None)

    def until(self, condition: Callable[[], bool], missed: str, at: timedelta, within: float = WITHIN) -> None:
        """Wait for what the story has *at*. Raises Missed if it comes later than *within*."""
        if not self._poll(condition, self._due(at), late=within):
            raise Missed(f"{missed} within {within:g} s")

    def comes(self, condition: Callable[[], bool], within: float) -> bool:
        """Wait for something that has no time in the story; tell whether it came."""
        return self._poll(condition, self._time.seconds(), late=within)

    def _due(self, at: timedelta) -> float:
        return self._latest + (at - self._at).total_seconds()

    def _poll(self, condition: Callable[[], bool], due: float, late: float | None) -> bool:
        """Tell whether *condition* came true; *late* are the seconds that it may take after *due*, while time runs."""
        hurried, looked = False, time.monotonic()
        try:
            while not condition():
                self._stage.check()
                if not hurried and self._time.speed() == 1.0 and due - self._time.seconds() > LONG:
                    self._time.run(FAST)
                    hurried = True
                elif hurried and self._time.seconds() >= due - 1:
                    self._calm()
                    hurried = False
                before, looked = looked, time.monotonic()
                if late is not None and self._time.speed() and self._time.seconds() > due:
                    late -= looked - before
                    if late < 0:
                        return False
                time.sleep(LOOKS_EVERY)
        finally:
            if hurried:
                self._calm()
        return True

    def _calm(self) -> None:
        if self._time.speed() == FAST:  # unless somebody has changed it meanwhile
            self._time.run(1.0)
