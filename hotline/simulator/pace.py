"""How long a second of the pretend carrier lasts, and the one lock and bell that all calls share."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Pace:
    """``second``: real seconds that one of the carrier's lasts. ``speech``: carrier's seconds per spoken character.

    With ``speech`` 0 whatever is said has been heard at once. Raises ValueError for a second of 0 or a negative time.
    """

    second: float = 1.0
    speech: float = 0.0

    def __post_init__(self) -> None:
        if self.second <= 0 or self.speech < 0:
            raise ValueError(f"{self!r}; expected a second above 0 and speech of at least 0")


class World:
    """What all calls share. ``changed`` guards the state of every call and is rung whenever one changes."""

    def __init__(self, pace: Pace) -> None:
        self.changed = threading.Condition(threading.RLock())
        self.pace = pace
        self.stopped = False
        self.on_ring: Callable[[], None] = lambda: None

    def real(self, seconds: float) -> float:
        """Return how many real seconds *seconds* of the carrier's last."""
        return seconds * self.pace.second

    def since(self, moment: float, until: float | None = None) -> float:
        """Return the carrier's seconds from the wall time *moment* to *until*, or to now."""
        return max(0.0, (time.time() if until is None else until) - moment) / self.pace.second

    def ring(self) -> None:
        """Wake up everybody who waits for a change."""
        with self.changed:
            self.changed.notify_all()
        self.on_ring()
