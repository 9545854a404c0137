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
BREATH = 0.5
"""Seconds of the stage's time that somebody takes to hear or read something."""
LONG, SHORT = 8.0, 1.0
"""What comes in more than so many seconds comes ``FAST``, but for the last of them."""


class Missed(Exception):
    """Something of a story did not come; the text says what."""


class Waits:
    """The waits of one story that begins now. They raise what ``Stage.check`` raises."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self._time = stage, stage.time
        self.began = self._latest = self._time.seconds()
        self._at = timedelta()
        """When somebody acted last, and where in the story that was."""
        self._came, self._came_at = self.began, timedelta()
        """When something came last, and where in the story that was."""

    @property
    def now(self) -> float:
        """The stage's time now, in seconds since 1970."""
        return self._time.seconds()

    def act(self, at: timedelta) -> None:
        """Somebody acts now, at this place of the story: what follows has its time from here."""
        self._latest, self._at = self._time.seconds(), at

    def pause(self, at: timedelta) -> None:
        """Wait until this place of the story. Where the line above came late, people still take a breath after it."""
        breath = min(BREATH, (at - self._came_at).total_seconds())
        due = max(self._due(at), self._came + breath)
        self._poll(lambda: self._time.seconds() >= due, due, late=None)

    def until(self, condition: Callable[[], bool], missed: str, at: timedelta) -> None:
        """Wait for what the story has *at*. Raises Missed if it comes later than ``WITHIN``."""
        if not self._poll(condition, self._due(at), late=WITHIN):
            raise Missed(f"{missed} within {WITHIN:g} s")
        self._came, self._came_at = self._time.seconds(), at

    def comes(self, condition: Callable[[], bool], within: float) -> bool:
        """Wait for something that has no time in the story; tell whether it came."""
        return self._poll(condition, self._time.seconds(), late=within)

    def _due(self, at: timedelta) -> float:
        return self._latest + (at - self._at).total_seconds()

    def _poll(self, condition: Callable[[], bool], due: float, late: float | None) -> bool:
        """Tell whether *condition* came true; *late* are the seconds that it may take after *due*, while time runs."""
        looked, usual = time.monotonic(), 0.0
        try:
            while not condition():
                self._stage.check()
                usual = self._hurried(due, usual)
                before, looked = looked, time.monotonic()
                if late is not None and self._time.speed() and self._time.seconds() > due:
                    late -= looked - before
                    if late < 0:
                        return False
                time.sleep(LOOKS_EVERY)
        finally:
            self._calm(usual)
        return True

    def _hurried(self, due: float, usual: float) -> float:
        """Let time run faster while there is long to wait; return the speed to go back to, 0 where nothing changed."""
        left, speed = due - self._time.seconds(), self._time.speed()
        if not usual and left > LONG and 0 < speed < FAST:
            self._time.run(FAST)
            return speed
        if usual and left < SHORT:
            self._calm(usual)
            return 0.0
        return usual

    def _calm(self, usual: float) -> None:
        if usual and self._time.speed() == FAST:  # unless somebody has changed it meanwhile
            self._time.run(usual)
