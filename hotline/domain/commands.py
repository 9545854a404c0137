"""The words that somebody of the team commands with, in their languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from hotline.domain.conflict_replies import KeepOut, LetIn, Recuse
from hotline.domain.oncall_commands import OnCallWords
from hotline.domain.own_phone import CheckPhone, TestMe
from hotline.domain.reply_kinds import (
    CallBack,
    Close,
    Facts,
    GoOn,
    Hand,
    Help,
    NotAReport,
    Pass,
    Status,
    Take,
    ToDo,
    Who,
)
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import Words as Sentences

Command = (
    type[Take] | type[Pass] | type[Help] | type[Close] | type[Who] | type[Facts] | type[Status]
    | type[GoOn] | type[NotAReport] | type[ToDo] | type[CallBack] | type[Recuse] | type[TestMe] | type[CheckPhone]
)  # fmt: skip
"""A command of words that mean one thing, perhaps with a reference beside them."""
_DIGITS: dict[str, Command] = {"1": Take, "2": Pass, "3": Help, "9": Close}
_WORDS: dict[str, Command] = {
    "take": Take,
    "pass": Pass,
    "help": Help,
    "close": Close,
    "who": Who,
    "facts": Facts,
    "status": Status,
    "go-on": GoOn,
    "not-a-report": NotAReport,
    "todo": ToDo,
    "call": CallBack,
    "recuse": Recuse,
    "test-me": TestMe,
    "check-phone": CheckPhone,
}
"""Each has its words in the language files, under ``command-``."""
_OF_SOMEBODY: dict[str, type[Hand] | type[KeepOut] | type[LetIn]] = {"hand": Hand, "keep-out": KeepOut, "let-in": LetIn}
"""What is followed by somebody's name."""
_AFTER_REPORT = r"(?:$|(?=\s)|[:.,;!\u2010-\u2015\u2212]|-(?=\s|$))[\s:.,;!\u2010-\u2015\u2212-]*"


@dataclass(frozen=True)
class Commands:
    """The words that somebody of the team commands with, in their languages."""

    words: Mapping[str, Command]
    done: frozenset[str]
    police: frozenset[str]
    police_why: Mapping[str, str]
    of_somebody: Mapping[type[Hand] | type[KeepOut] | type[LetIn], re.Pattern[str]]
    report: re.Pattern[str]
    oncall: OnCallWords

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Commands:
        """Return the commands of a vocabulary."""
        words = {word: kind for name, kind in _WORDS.items() for word in vocabulary.set_of(f"command-{name}")}
        why = {
            word: reason
            for reason in ("asked", "danger", "no")
            for word in vocabulary.set_of(f"command-police-{reason}")
        }
        forms = {
            name: "|".join(map(re.escape, sorted(vocabulary.set_of(f"command-{name}"), key=len, reverse=True)))
            for name in (*_OF_SOMEBODY, "report")
        }
        return cls(
            words={**words, **_DIGITS},
            done=vocabulary.set_of("command-done"),
            police=vocabulary.set_of("command-police"),
            police_why=why,
            of_somebody={kind: re.compile(rf"\s*(?:{forms[name]})\s+") for name, kind in _OF_SOMEBODY.items()},
            report=re.compile(rf"\s*(?:{forms['report']}){_AFTER_REPORT}"),
            oncall=OnCallWords.of(vocabulary),
        )


@lru_cache(maxsize=1)
def english() -> Commands:
    """Return the commands that are understood whatever somebody's language."""
    return Commands.of(Vocabulary((Sentences.load(),)))
