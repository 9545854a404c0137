"""A test page or a drill as it stands now, for whoever watches it: until it is settled or a time is over."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TypeVar

Seen = TypeVar("Seen")
EVERY = 0.5
"""Seconds between two looks."""


def changes(
    look: Callable[[], Seen],
    is_final: Callable[[Seen], bool],
    most: timedelta,
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[Seen]:
    """Yield what *look* finds, and again whenever it is something else, until it is final or *most* is over."""
    ends, seen = time.monotonic() + most.total_seconds(), look()
    yield seen
    while not is_final(seen) and time.monotonic() < ends:
        pause(EVERY)
        if (found := look()) != seen:
            seen = found
            yield seen
