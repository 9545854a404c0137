"""Looks again and again at what has happened, from a thread of its own."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self

ENDS_WITHIN = 2.0
"""Seconds."""


class Looking(ABC):
    """Looks *every* so many seconds while it is entered, and whenever it is asked to; never twice at once."""

    def __init__(self, name: str, *, every: float) -> None:
        self._every = every
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join(ENDS_WITHIN)

    def look(self) -> None:
        """Tell what has happened since the last look."""
        with self._lock:
            self._look()

    @abstractmethod
    def _look(self) -> None:
        """Tell it; nobody else looks meanwhile."""

    def _run(self) -> None:
        while not self._over.wait(self._every):
            self.look()
