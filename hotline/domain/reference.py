"""The name of an incident that people can say and type: ``E7K-32``.

Three characters to tell it apart in a text ("E7K 1"), two more so that nobody guesses another one's. The alphabet
leaves out 0, 1, I, L and O, which are misread on a small screen and misheard on a phone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import product

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

_SHAPE = re.compile(rf"([{ALPHABET}]{{3}})(?:[-\u2010-\u2015\u2212]?([{ALPHABET}]{{2}}))?")

# "2pm at the desk" and "2nd floor" are what responders write about, so these are neither given out nor read as a
# reference. So it is with clock times, ordinals, measures, and words of the trade with a digit inside.
_EVERYDAY = re.compile(
    r"[2-9](?:AM|PM|ST|ND|RD|TH|KM|CM|MM|KG|MG|FT|YD|GB|MB|TB|KB|HR|HZ|FA|GS)|[2-9][2-9][HSMKX]|[2-9]X[2-9]"
    r"|MP[2-9]|MK[2-9]|GT[2-9]|B2[BC]|C2C|P2P|F2F|W3C"
)


def new_reference(random: Callable[[int], int]) -> str:
    """Return a fresh reference such as ``E7K-32``.

    *random* gives a number from 0 up to, not including, its argument (``secrets.randbelow``). About 15 million
    are possible; whoever stores one makes sure that it is not in use.
    """
    starts = _starts()
    return f"{starts[random(len(starts))]}-{ALPHABET[random(len(ALPHABET))]}{ALPHABET[random(len(ALPHABET))]}"


def short(reference: str) -> str:
    """Return the part that a responder types: ``E7K`` of ``E7K-32``."""
    return reference[:3].upper()


def read_reference(word: str) -> str | None:
    """Return the reference that *word* looks like, ``E7K`` or ``E7K-32``, or None.

    Only the shape is judged, in any case and with any hyphen or none. A digit and a letter among the first three keep
    words and plain numbers out, whatever the language.
    """
    shape = _SHAPE.fullmatch(word.upper())
    if shape is None or not _may_start(shape[1]):
        return None
    return f"{shape[1]}-{shape[2]}" if shape[2] else shape[1]


_KEYS = {letter: str(key) for key, letters in enumerate(
    ("ABC2", "DEF3", "GHI4", "JKL5", "MNO6", "PQRS7", "TUV8", "WXYZ9"), start=2) for letter in letters}  # fmt: skip
"""A phone's keys (ITU-T E.161): ``E7K-32`` is keyed as 37532."""


def keys_of(reference: str) -> str:
    """Return how a reference is keyed on a phone."""
    return "".join(_KEYS[letter] for letter in reference if letter in _KEYS)


def starts_with_keys(keys: str) -> list[str]:
    """Return the first parts of references that are keyed so; at most some hundred."""
    letters = [[letter for letter in ALPHABET if _KEYS[letter] == key] for key in keys]
    return [first for first in map("".join, product(*letters)) if len(first) == 3 and _may_start(first)]


def _may_start(first: str) -> bool:
    return not first.isdigit() and not first.isalpha() and not _EVERYDAY.fullmatch(first)


@cache
def _starts() -> tuple[str, ...]:
    """Return every allowed first part, so that one draw suffices and no random source can make us loop."""
    return tuple(first for first in map("".join, product(ALPHABET, repeat=3)) if _may_start(first))
