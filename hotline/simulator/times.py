"""What time it is in the network: the machine's, or one that is handed in, which may stand or run faster."""

import threading
import time
from collections.abc import Callable

LOOK_EVERY = 0.05
"""Real seconds between two looks at a time that somebody else may hold or let run faster."""


class Times:
    """*now* returns seconds since 1970 and never goes back; *speed*, how many a real second has, 0 while time stands.

    Both are handed in, or neither. Answers and connections over HTTP take real time all the same.
    """

    def __init__(self, now: Callable[[], float] | None = None, speed: Callable[[], float] | None = None) -> None:
        self._speed = speed
        self.now = now or time.time
        """Seconds since 1970."""
        self.moment = now or time.monotonic
        """Seconds to count with, from any beginning."""

    def wait(self, bell: threading.Condition, seconds: float | None) -> None:
        """Wait for *bell*, which is held, for *seconds* of this time or less: whoever waits looks at the time again."""
        if seconds is None or self._speed is None:
            bell.wait(seconds)
            return
        speed = self._speed()
        bell.wait(min(LOOK_EVERY, seconds / speed) if speed else LOOK_EVERY)
