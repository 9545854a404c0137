"""What the lint of sentences finds, and the checks that hold for every sentence, read or heard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from hotline.domain.vocabulary import phrases, plain

GRADE = 5
"""Years of school that a sentence to a reporter may need."""
LINK = re.compile(
    r"https?:|(?<![@\w.-])(?:www\.|[\w-]+\.(?:[a-z]{2,6}/|(?:com|org|net|io|ly|gl|eu|info|link|app|dev)\b))",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?;:…\n¿¡？！。]+")


class Kind(StrEnum):
    """What is wrong with a sentence."""

    SYNTAX = "syntax"
    KEYS = "keys"
    VARIABLES = "variables"
    LENGTH = "length"
    PAGE = "page"
    PLAIN = "plain"
    RESERVED = "reserved"
    WHY = "why"
    WITHDRAW = "withdraw"
    ADVICE = "advice"
    PROMISE = "promise"
    ORDER = "order"
    SKIP = "skip"
    FACTS = "facts"
    EMERGENCY = "emergency"
    LINK = "link"
    COMMAND = "command"
    PERSON = "person"
    SPOKEN = "spoken"
    VOICE = "voice"


SAYS = {
    "why": "it asks why, and that can sound like blame",
    "withdraw": "it can sound as if they should take their report back",
    "advice": "it asks what should be done to somebody; that is for the team to decide",
    "promise": "it promises how this will end",
}
"""What a sentence may sound like, and what is wrong with that."""
WARNINGS = tuple(SAYS)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, said plainly; *line* is 0 where there is no file."""

    key: str
    kind: Kind
    sentence: str
    line: int = 0


Problem = tuple[Kind, str]


def sounds_like(text: str, listed: Callable[[str], tuple[str, ...]]) -> Iterator[str]:
    """Yield what *text* sounds like, of why, withdraw, advice and promise; *listed* gives the phrases of a key."""
    fine = phrases(listed("lint-fine"))
    said = [fine.sub("|", plain(sentence)) for sentence in _SENTENCE_END.split(text)]
    for warning in WARNINGS:
        found = phrases(listed(f"lint-{warning}"))
        if any(found.search(sentence) for sentence in said):
            yield warning
