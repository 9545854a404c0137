"""Tells the log what the hotline decided, from the same timeline that the page of phones shows."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import TracebackType

from hotline.demo.rows import Noted, noted_in
from hotline.domain.errors import StoreUnavailable
from hotline.simulator.page.backstage import Happened

LOOKS_EVERY = 0.2
"""Seconds."""


class Following:
    """Gives on each decision once, from a thread of its own. What was there at the start is not news."""

    def __init__(self, happened: Callable[[], Happened], give: Callable[[Noted], None]) -> None:
        self._happened, self._give = happened, give
        self._lock = threading.Lock()
        self._version, self._told = "", set[str]()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="demo-following", daemon=True)

    def __enter__(self) -> Following:
        self._news()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join(timeout=2)

    def look(self) -> None:
        """Give on what was decided since the last look."""
        with self._lock:
            for one in self._news():
                self._give(one)

    def _run(self) -> None:
        while not self._over.wait(LOOKS_EVERY):
            self.look()

    def _news(self) -> list[Noted]:
        try:
            happened = self._happened()
        except StoreUnavailable:  # the database is busy: the next look tells it
            return []
        if happened.version == self._version:
            return []
        self._version = happened.version
        noted = [one for case in happened.cases for one in noted_in(case)]
        new = [one for one in noted if one.key not in self._told]
        self._told.update(one.key for one in new)
        return sorted(new, key=lambda one: one.at)
