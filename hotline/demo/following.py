"""Tells the log what the hotline decided, from the same timeline that the page of phones shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from hotline.demo.looking import Looking
from hotline.demo.rows import Noted, noted_in
from hotline.domain.errors import StoreUnavailable
from hotline.simulator.page.backstage import Happened

LOOKS_EVERY = 0.2
"""Seconds."""


class Following(Looking):
    """Gives on each decision once, from a thread of its own. What was there at the start is not news."""

    def __init__(self, happened: Callable[[], Happened], give: Callable[[Noted], None]) -> None:
        super().__init__("demo-following", every=LOOKS_EVERY)
        self._happened, self._give = happened, give
        self._version, self._told = "", set[str]()

    def __enter__(self) -> Self:
        self._news()
        return super().__enter__()

    def _look(self) -> None:
        for one in self._news():
            self._give(one)

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
