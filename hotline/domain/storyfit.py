"""Whether what came is what a story says must come.

In a story's words ``…`` stands for anything, and a time of day for any. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hotline.domain.sentences import LanguageFile

ANYTHING = "…"
_TIME_OF_DAY = re.compile(r"\b\d{1,2}:\d{2}(?: ?[ap]m\b)?")


def fits(told: str, came: str) -> bool:
    """Tell whether the words that *came* are those that a story has."""
    return bool(_pattern(told).fullmatch(_plain(came)))


def heard_in(told: str, came: str) -> bool:
    """Tell whether the words of a story are somewhere in what was heard."""
    return bool(_pattern(told).search(_plain(came)))


def _pattern(told: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, _plain(told).split(ANYTHING))), re.DOTALL)


def _plain(words: str) -> str:
    return _TIME_OF_DAY.sub("0:00", words)


@dataclass(frozen=True)
class _Found:
    begins: int
    ends: int
    key: str


class Spoken:
    """The sentences that a phone may hear, in some languages."""

    def __init__(self, files: Iterable[LanguageFile]) -> None:
        self._patterns = [(one.key, one.pattern()) for file in files for one in file.sentences.values()]

    def find(self, key: str) -> list[re.Pattern[str]]:
        """Return what finds a sentence, once for each language. Raises ValueError where there is no such sentence."""
        found = [pattern for known, pattern in self._patterns if known == key]
        if not found:
            raise ValueError(f"there is no sentence {key!r}")
        return found

    def keys_in(self, words: str) -> list[str]:
        """Return the sentences of which *words* are made, in their order; what fits none is left out."""
        found = [
            _Found(place.start(), place.end(), key)
            for key, pattern in self._patterns
            if key.startswith(SPOKEN) and (place := pattern.search(words))
        ]
        return [one.key for one in _apart(found)]


SPOKEN = ("call-", "ring-", "staff-", "voice-")
"""How the keys of what is spoken begin."""


def _apart(found: Sequence[_Found]) -> list[_Found]:
    """Return the longest ones that don't overlap, in their order."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: one.begins - one.ends):
        if all(one.ends <= other.begins or one.begins >= other.ends for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.begins)
