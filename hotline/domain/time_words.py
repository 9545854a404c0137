"""The words for days and times that people write, by language, and a text cut into them.

The words stand in ``locales/*.ftl`` under ``command-``. A word may be several things at once ("am" is before noon and,
in German, "on"); which one is meant is for the reader to see from what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hotline.domain.vocabulary import Vocabulary


class Kind(StrEnum):
    """What a word or phrase may be; the value is the end of its key in the language files."""

    UNTIL = "until"
    FROM = "from"
    AT = "at"
    ON = "on"
    OF = "of"
    NOW = "now"
    FOR = "for"
    HOURS = "hours"
    MINUTES = "minutes"
    OCLOCK = "oclock"
    NUMBER = "numbers"
    HALF_PAST = "half-past"
    HALF_TO = "half-to"
    """Half an hour before: "halb sieben" is 6:30."""
    QUARTER_PAST = "quarter-past"
    QUARTER_TO = "quarter-to"
    MORNING = "am"
    AFTERNOON = "pm"
    NIGHT = "night"
    NOON = "noon"
    MIDNIGHT = "midnight"
    TODAY = "today"
    TOMORROW = "tomorrow"
    AFTER_TOMORROW = "after-tomorrow"
    ORDINAL = "ordinal"
    WEEKDAY = "weekdays"
    MONTH = "months"


_IN_ORDER = (Kind.NUMBER, Kind.WEEKDAY, Kind.MONTH)
"""Lists with one entry for each number, weekday or month, whose words stand between spaces."""
_LONGEST_PHRASE = 5


@dataclass(frozen=True)
class TimeWords:
    """The words for days and times in somebody's languages, their own first."""

    phrases: Mapping[tuple[str, ...], Mapping[Kind, int]]
    """Plain words, and what they may be; the number is what it counts: weekdays (0 is Monday), months, hours."""
    by_24: bool
    """Whether "6:30" is written for the morning only, as where people count to 24."""

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> TimeWords:
        """Return the words of a vocabulary; where two languages differ, the first one counts."""
        phrases: dict[tuple[str, ...], dict[Kind, int]] = {}
        for words in vocabulary.languages + vocabulary.also:
            for kind in Kind:
                listed = words.listed(f"command-{kind}")
                for number, entry in enumerate(listed, start=0 if kind is Kind.WEEKDAY else 1):
                    for phrase in entry.split() if kind in _IN_ORDER else [entry]:
                        phrases.setdefault(tuple(phrase.split()), {}).setdefault(kind, number)
        clock = next(iter(vocabulary.listed("command-clock")), "")
        return cls(phrases, by_24=clock == "24")

    def at(self, tokens: list[Token], place: int) -> tuple[Mapping[Kind, int], int]:
        """Return what the longest phrase at *place* may be, and how many tokens it has; nothing and 0 without one."""
        words: list[str] = []
        ends: list[int] = []
        for number, token in enumerate(tokens[place : place + 2 * _LONGEST_PHRASE], start=1):
            if token.sort is Sort.WORD:
                words.append(token.text)
                ends.append(number)
            elif token.sort is not Sort.DASH or not words:  # "apres-demain" is one phrase
                break
        for count in range(min(len(words), _LONGEST_PHRASE), 0, -1):
            if found := self.phrases.get(tuple(words[:count])):
                return found, ends[count - 1]
        return {}, 0


class Sort(StrEnum):
    """What a token looks like."""

    ISO = "iso"
    DOTS = "dots"
    SLASH = "slash"
    CLOCK = "clock"
    PAIR = "pair"
    FOUR = "four"
    NUMBER = "number"
    WORD = "word"
    DASH = "dash"


@dataclass(frozen=True)
class Token:
    """A piece of a text; *numbers* are those in it, in their order."""

    sort: Sort
    text: str
    numbers: tuple[int, ...] = field(default=())


_TOKEN = re.compile(
    r"""(?P<iso>20\d\d-\d{1,2}-\d{1,2})(?!\d)
    |(?P<dots>\d{1,2}\.\s?\d{1,2}\.(?:\s?20\d\d|\d\d)?)(?![\d:])
    |(?P<slash>\d{1,2}/\d{1,2}(?:/20\d\d|/\d\d)?)(?!\d)
    |(?P<clock>\d{1,2}(?::|h)\d\d)(?!\d)
    |(?P<pair>\d{1,2}\.\d{1,2})(?!\d)
    |(?P<four>\d{4})(?!\d)
    |(?P<number>\d{1,2}(?:\.(?!\d))?)(?!\d)
    |(?P<word>[^\W\d_]+)
    |(?P<dash>[-\u2010-\u2015\u2212]+)
    |[\s,.;()\[\]"]+""",
    re.VERBOSE,
)
_DOTTED_HALF = re.compile(r"(?<![^\W\d_])([ap])\.\s?m\b\.?")
_APOSTROPHE = re.compile("['\u2019\u02bc`\u00b4]")


def tokens_of(said: str) -> list[Token] | None:
    """Return the tokens of a text as commands are compared (lower case, no accents); None if it holds other signs."""
    said = _DOTTED_HALF.sub(r"\1m", _APOSTROPHE.sub("", said))
    tokens, place = [], 0
    while place < len(said):
        found = _TOKEN.match(said, place)
        if found is None:
            return None
        if found.lastgroup:
            numbers = tuple(map(int, re.findall(r"\d+", found[0])))
            tokens.append(Token(Sort(found.lastgroup), found[0], numbers))
        place = found.end()
    return tokens
