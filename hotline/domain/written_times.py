"""A span as somebody writes it: ``until 18:00``, ``Sat 9-17``, ``bis 24.12. 18 Uhr``, ``le 3 mars``.

Only its shape is read here; which instants are meant depends on the day it is written (``settled_times``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from hotline.domain.time_elements import Clock, Day, Elements, Value
from hotline.domain.time_words import TimeWords, tokens_of


@dataclass(frozen=True)
class Point:
    """A day, a time of day, or both."""

    day: Day | None = None
    clock: Clock | None = None


@dataclass(frozen=True)
class When:
    """A span as written. Without *since* it begins now; without *until* it is not clear when it ends.

    *days* are whole days, the last one included. All empty: words about time that make no sense together.
    """

    since: Point | None = None
    until: Point | None = None
    days: tuple[Day, Day] | None = None
    length: timedelta | None = None


def read_when(said: str, words: TimeWords) -> When | None:
    """Return the span that *said* is, if it is nothing else. *said* is in lower case, without accents."""
    tokens = tokens_of(said)
    if not tokens:
        return None
    elements = Elements(tokens, words)
    if not elements.read():
        return None
    return _span(elements.letters, elements.values)


# --- from days and times to a span


_POINT = "(?:DC|CD|D|C)"
_TO = "[UM]"


def _span(letters: str, values: list[Value]) -> When:
    """Return the span that days and times in this order stand for; an empty one where it could be several."""
    begins_with = letters.startswith("F") and not letters.startswith("FN")
    kept = [(letter, value) for letter, value in zip(letters, values, strict=True) if letter not in "FN"]
    shape = "".join(letter for letter, _ in kept)
    things = [value for letter, value in kept if letter in "DCL"]
    for pattern, make in _SHAPES:
        if re.fullmatch(pattern, shape) and not (begins_with and pattern in _NOT_FROM):
            return make(shape, things)
    return When()


def _until(shape: str, things: list[Value]) -> When:
    return When(until=_point(things))


def _length_from_now(shape: str, things: list[Value]) -> When:
    length = things[0]
    return When(length=length if isinstance(length, timedelta) else None)


def _days(shape: str, things: list[Value]) -> When:
    first, last = things[0], things[-1]
    if isinstance(first, Clock) and isinstance(last, Day) and first.bare and last.day and first.hour < last.day:
        first = replace(last, day=first.hour, weekday=None)  # "24-26 Dec"
    return When(days=(first, last)) if isinstance(first, Day) and isinstance(last, Day) else When()


def _two_points(shape: str, things: list[Value]) -> When:
    before = len(re.split(_TO, shape)[0])
    since, until = _point(things[:before]), _point(things[before:])
    if until.day is None:  # "Sat 9-17": the same day, or the night that begins on it
        return When(since, until)
    if since.day is None and shape in ("CMCD", "CUCD"):  # "9-17 on Sat"; "22-6 on Sat" may be either night
        if not since.clock or not until.clock or since.clock.hour >= until.clock.hour:
            return When()
        return When(Point(until.day, since.clock), Point(None, until.clock))
    return When(since, until)


def _today_until(shape: str, things: list[Value]) -> When:
    day, clock = things
    is_today = isinstance(day, Day) and day.ahead == 0 and isinstance(clock, Clock)
    return When(until=_point(things)) if is_today else When()


def _no_end(shape: str, things: list[Value]) -> When:
    return When(since=_point(things))


def _point(things: list[Value]) -> Point:
    day = next((one for one in things if isinstance(one, Day)), None)
    clock = next((one for one in things if isinstance(one, Clock)), None)
    return Point(day, clock)


_SHAPES: tuple[tuple[str, Callable[[str, list[Value]], When]], ...] = (
    (f"U{_POINT}", _until),
    ("L", _length_from_now),
    ("D", _days),
    ("DMD|CMD", _days),
    ("C[UM]C(?:D?)|(?:DC|CD)[UM]C", _two_points),
    ("(?:DC|CD)[UM](?:DC|CD)|CUDC", _two_points),
    ("DUC", _today_until),
    (_POINT, _no_end),
)
"""The first that fits counts. "Sat until 18:00" is none: it may begin now or on Saturday."""
_NOT_FROM = ("D", "L", f"U{_POINT}")
"""Shapes that mean something else behind "from": "from Sat" says no end."""
