"""What happens in the calls of a story, a line each; ``~`` stands between a phone and what it does or hears::

    00:00:00  attendee ~ calls the line of na
    00:00:01  attendee ~ hears call-menu
    00:00:02  attendee ~ presses 1
    00:00:02  Ana      ~ rings
    00:00:03  Ana      ~ picks up
    00:00:04  Ana      ~ hears "A caller is waiting"
    00:00:05  Ana      ~ presses 1
    00:00:06  attendee ~ is connected with Ana
    00:00:07  attendee ~ says "He is at the lifts."
    00:00:09  attendee ~ hangs up

What is heard is the key of a sentence, or words of it. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from hotline.domain.storyworld import clean

STAFF_LINE = "staff"
"""The line that staff call, as ``InCall.words`` has it."""
NAME = re.compile(r"[A-Za-z][\w-]*(?: [\w-]+)*")
"""What a phone can be called."""
LINE_NAME = re.compile(r"[a-z]{2}(?: 2)?")
"""What a line can be called."""


class Part(StrEnum):
    """One thing that happens in a call, seen from a phone; {} is the rest of the line."""

    CALLS_STAFF = "calls the staff line"
    CALLS = "calls the line of {}"
    PICKS_UP = "picks up"
    PRESSES = "presses {}"
    SAYS = 'says "{}"'
    SILENT = "says nothing"
    HANGS_UP = "hangs up"
    RINGS = "rings"
    RINGS_NO_MORE = "rings no more"
    VOICEMAIL = "voicemail answers"
    HEARS_TONE = "hears a tone"
    HEARS_WORDS = 'hears "{}"'
    HEARS = "hears {}"
    CONNECTED = "is connected with {}"
    LEFT = "is hung up on"

    @property
    def by_people(self) -> bool:
        """Whether the owner of the phone does it; what isn't must come of it."""
        return self in _BY_PEOPLE


_BY_PEOPLE = {Part.CALLS_STAFF, Part.CALLS, Part.PICKS_UP, Part.PRESSES, Part.SAYS, Part.SILENT, Part.HANGS_UP}
_WORDS = re.compile(r"\S(?:[^\n]*\S)?")
_SLOTS = {
    Part.CALLS: LINE_NAME,
    Part.PRESSES: re.compile(r"[0-9*#]{1,60}"),
    Part.SAYS: _WORDS,
    Part.HEARS_WORDS: _WORDS,
    Part.HEARS: re.compile(r"[a-z]+(?:-[a-z]+)+"),
    Part.CONNECTED: NAME,
}
_EXPECTED = "'calls the line of na', 'hears call-menu', 'presses 1', 'says \"words\"', 'rings', 'picks up', 'hangs up'"


@dataclass(frozen=True)
class InCall:
    """One thing in a call. *words* are the line, the keys, what is said, what is heard, or the other phone."""

    at: timedelta
    phone: str
    part: Part
    words: str = ""

    def __post_init__(self) -> None:
        slot = _SLOTS.get(self.part)
        if not NAME.fullmatch(self.phone):
            raise ValueError(f"{self.phone!r} is no phone of a story")
        if self.words != clean(self.words):
            raise ValueError("the words of a story are clean")
        if bool(slot) != bool(self.words) or (slot and not slot.fullmatch(self.words)):
            raise ValueError(f"{self.part}: {self.words!r} does not go with it")

    @property
    def said(self) -> str:
        """What the file says about it."""
        return self.part.replace("{}", self.words)


def read_call(at: timedelta, phone: str, said: str) -> InCall:
    """Return what a line says about a call. Raises ValueError where nobody knows what that is."""
    for part in Part:
        before, gap, after = part.partition("{}")
        if not gap and said == part:
            return InCall(at, phone, part)
        words = said[len(before) : len(said) - len(after)]
        if gap and said.startswith(before) and said.endswith(after) and _SLOTS[part].fullmatch(words):
            return InCall(at, phone, part, words)
    raise ValueError(f"{said!r} is nothing that happens in a call; expected one such as {_EXPECTED}")
