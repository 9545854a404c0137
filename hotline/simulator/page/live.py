"""The page as it stands now, for any number of browsers: each asks what has changed since it looked last."""

from __future__ import annotations

import threading
from collections.abc import Callable

from hotline.simulator.network import Simulator
from hotline.simulator.page.backstage import Backstage
from hotline.simulator.page.board import Board, Changes
from hotline.simulator.page.calls import LOOKS_EVERY, Calls
from hotline.simulator.page.scenery import ASKS_EVERY, Scenery
from hotline.simulator.page.texts import Texts

MOST_STREAMS = 4
"""A browser opens six connections to one host: with more streams than this no click would get through."""


class Live:
    """What is on the board is brought up to date by whoever looks at it; while nobody looks, nothing is done.

    The network calls ``_notice`` under locks of its own, and whoever looks takes those locks while it holds
    ``_looking``: so ``_notice`` takes the bell alone, which is never held while another lock is taken.
    """

    def __init__(self, simulator: Simulator, backstage: Backstage) -> None:
        self.simulator, self.backstage = simulator, backstage
        self._looking = threading.Lock()
        self._bell = threading.Condition()
        self._rung = 0
        self._streams = 0
        self.stopped = False
        self._board = Board()
        self._texts = Texts(simulator, self._board, lambda: backstage.time().now)
        self.calls = Calls(simulator, self._board, self._texts)
        self._scenery = Scenery(simulator, backstage, self._board)
        self._end_watching: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Begin to watch the network."""
        self._end_watching = self.simulator.ledger.watch(self._notice)
        with self._looking:
            self._texts.begin()
            self.calls.begin()

    def stop(self) -> None:
        """Let everybody go who waits."""
        self._end_watching()
        with self._bell:
            self.stopped = True
            self._bell.notify_all()

    def changes(self, since: str) -> Changes:
        """Return what has changed since that version."""
        with self._looking:
            self._scenery.catch_up()  # phones stand on the board before what they got
            self._texts.catch_up()
            self.calls.catch_up()
            return self._board.since(since)

    def wait(self, rung: int) -> int:
        """Wait until the network has changed since the bell rang for the *rung*-th time, or it is time to look."""
        with self._bell:
            if self._rung == rung and not self.stopped:
                self._bell.wait(LOOKS_EVERY if self.calls.any else ASKS_EVERY)
            return self._rung

    def enter(self) -> bool:
        """Take a place among the streams; say whether there was one."""
        with self._bell:
            if self._streams >= MOST_STREAMS:
                return False
            self._streams += 1
            return True

    def leave(self) -> None:
        """Give it back."""
        with self._bell:
            self._streams -= 1

    def hurry(self) -> None:
        """Let everybody look at once: something was done that the backstage knows of."""
        self._scenery.outdated = True
        self._ring()

    def _notice(self, what: object) -> None:
        self._texts.notice(what)
        self.calls.notice(what)
        self._ring()

    def _ring(self) -> None:
        with self._bell:
            self._rung += 1
            self._bell.notify_all()
