"""How long a second of the pretend carrier lasts, and the one lock and bell that all calls share."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from hotline.simulator.times import Times


@dataclass(frozen=True)
class Pace:
    """``second``: seconds (by ``Times``) that one of the carrier's lasts. ``speech``: carrier's per character said.

    With ``speech`` 0 whatever is said has been heard at once. Raises ValueError for a second of 0 or a negative time.
    """

    second: float = 1.0
    speech: float = 0.0

    def __post_init__(self) -> None:
        if self.second <= 0 or self.speech < 0:
            raise ValueError(f"{self!r}; expected a second above 0 and speech of at least 0")


class World:
    """What all calls share. ``changed`` guards the state of every call and is rung whenever one changes."""

    def __init__(self, pace: Pace, times: Times) -> None:
        self.changed = threading.Condition(threading.RLock())
        self.pace, self.times = pace, times
        self.stopped = False
        self.on_ring: Callable[[], None] = lambda: None

    def real(self, seconds: float) -> float:
        """Return how long *seconds* of the carrier's last in the network's time."""
        return seconds * self.pace.second

    def since(self, moment: float, until: float | None = None) -> float:
        """Return the carrier's seconds from the wall time *moment* to *until*, or to now."""
        return max(0.0, (self.times.now() if until is None else until) - moment) / self.pace.second

    def ring(self) -> None:
        """Wake up everybody who waits for a change."""
        with self.changed:
            self.changed.notify_all()
        self.on_ring()
