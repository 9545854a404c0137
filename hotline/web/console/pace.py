"""How often somebody may ask in a minute, counted in this process: a bound on haste, not a wall."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

MINUTE = 60.0
MOST_KEPT = 10_000
"""Whoever asks from more addresses than these in a minute makes us forget the first."""


class Pace:
    """Counts by key, anew each minute after a key's first."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._clock = most, clock
        self._counts: dict[str, tuple[float, int]] = {}
        self._lock = Lock()

    def full(self, key: str) -> int:
        """Return for how many seconds *key* has to wait; 0 while it may ask."""
        with self._lock:
            began, count = self._counts.get(key, (0.0, 0))
            left = began + MINUTE - self._clock()
            return max(1, int(left) + 1) if count >= self._most and left > 0 else 0

    def count(self, key: str) -> None:
        """Note that *key* asked."""
        with self._lock:
            now = self._clock()
            began, count = self._counts.pop(key, (now, 0))
            self._counts[key] = (now, 1) if now - began >= MINUTE else (began, count + 1)
            while len(self._counts) > MOST_KEPT:
                del self._counts[next(iter(self._counts))]
