"""The interview as data: what is asked, in which order, and what an answer means.

One script serves texts and calls; the sentences and the words of the answers stand in the language files. The
questions are the guide's six facts (who, what, when, circumstances, others involved, others who know), safety,
exclusion and the guide's offers of care.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from hotline.domain.doubts import Named
from hotline.domain.organisation import PageAt, PersonId
from hotline.domain.vocabulary import Vocabulary, plain

SAFE, TEAM, WHAT, WHO, WHERE, OTHERS, HELP = "safe", "team", "what", "who", "where", "others", "help"
EVENT = "event"
"""Which event: asked together with *where*, where several run."""
YES, NO, UNSURE, NAMED, OWN_WORDS = "yes", "no", "unsure", "named", "own_words"
PRIVATE_PLACE, TRUSTED_PERSON, CALL = "private-place", "trusted-person", "call"
ONLY_TEXTS, NO_CONTACT = "only-texts", "no-contact"
POLICE = "police"
CARE = (PRIVATE_PLACE, TRUSTED_PERSON, CALL)
"""Offers that stay open until somebody of the team marks them as done."""
SKIPPED = "skipped"


class FindsNames(Protocol):
    """Finds people of the team in a text."""

    def named_in(self, text: str) -> frozenset[PersonId]:
        """Return who is named."""
        ...

    def matches_in(self, text: str, ordinary: Collection[str] = ()) -> Named:
        """Return who is named, each with the doubt whether they are meant; *ordinary* words may mean nobody."""
        ...


@dataclass(frozen=True)
class Question:
    """One question. *digits* are its choices; without any it is answered in words."""

    key: str
    digits: Mapping[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    """Values that have words but no digit."""
    several: bool = False
    """Whether more than one choice may be sent."""
    names_people: bool = False
    """Whether a name of the team in its answer counts even if we told the reporter that name."""
    ask_name: str = ""
    """Asked once when they say yes and give no name."""

    @property
    def ask(self) -> str:
        """The sentence that asks it."""
        return f"ask-{self.key}"

    @property
    def ask_still(self) -> str:
        """The sentence that thanks for words of their own, and asks once more."""
        return f"ask-still-{self.key}"

    @property
    def ask_again(self) -> str:
        """The sentence that says that the answer was not understood."""
        return f"ask-again-{self.key}"

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that have words of their own."""
        return tuple(dict.fromkeys((*self.digits.values(), *self.others)))


QUESTIONS = (
    Question(SAFE, {"1": YES, "2": NO, "3": UNSURE}),
    Question(TEAM, {"0": NO, "1": YES}, others=(UNSURE,), names_people=True, ask_name="ask-team-name"),
    Question(WHAT),
    Question(WHO, names_people=True),
    Question(WHERE),
    Question(OTHERS),
    Question(
        HELP,
        {"1": PRIVATE_PLACE, "2": TRUSTED_PERSON, "3": CALL, "4": ONLY_TEXTS, "5": NO_CONTACT},
        several=True,
    ),
)
BY_KEY: Mapping[str, Question] = {question.key: question for question in QUESTIONS}
FACTS = (SAFE, TEAM, WHAT, WHO, EVENT, WHERE, OTHERS, HELP)
"""Every fact of the record, in order."""

_DIGITS = re.compile(r"\d")
_LEADING_NUMBER = re.compile(r"\s*(\d{1,2})(?:[\s.,:;)\-\ufe0f\u20e3]+|$)")


@dataclass(frozen=True)
class Script:
    """The questions as one region asks them now: its words, its team's names, its places, its running events."""

    vocabulary: Vocabulary
    names: FindsNames
    page_at: PageAt = PageAt.FIRST_TEXT
    places: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    """Codes of the events that run, where there are several; in the order in which they are offered."""

    @cached_property
    def _spellings(self) -> Mapping[str, Mapping[str, str]]:
        return {
            question.key: {**self.vocabulary.spellings(question.key, question.choices), **question.digits}
            for question in QUESTIONS
            if question.digits
        }

    def read(self, question: Question, text: str) -> str | None:
        """Return what a text answers: a value, SKIPPED, UNSURE, OWN_WORDS, or None where it has to be a choice."""
        said = plain(text)
        spellings = self._spellings.get(question.key, {})
        if said in spellings and not question.several:
            return spellings[said]
        if said in self.vocabulary.skips:
            return SKIPPED
        if not question.digits or question.several:
            return UNSURE if said in self.vocabulary.unknowns else OWN_WORDS if text.strip() else None
        first, _, rest = said.partition(" ")  # "1 safe", "2 not safe", "yes im ok"
        value = spellings.get(first)
        return value if value is not None and spellings.get(rest) == value else None

    def begins_with_yes(self, question: Question, text: str) -> bool:
        """Tell whether a text says yes and then more: "yeah, I think it was Clio"."""
        return self._spellings[question.key].get(plain(text).partition(" ")[0]) == YES

    def choices_in(self, question: Question, text: str) -> tuple[str, ...]:
        """Return every choice that a text holds: ``1 and 3``, ``13``, ``a call, text only``."""
        said = plain(text)
        digits = _DIGITS.findall(said)
        spellings = self._spellings[question.key]
        meant = {spellings[said]} if said in spellings else set()
        left = f" {said} "
        for spelling in sorted(spellings, key=len, reverse=True):  # "don't call me" before "call me"
            if len(spelling) > 3 and f" {spelling} " in left:
                meant.add(spellings[spelling])
                left = left.replace(f" {spelling} ", " , ")
        if digits and set(digits) <= question.digits.keys() and not re.search(r"\d{4,}", said):
            meant |= {question.digits[digit] for digit in digits}
        return tuple(value for value in question.choices if value in meant)

    def event_in(self, text: str) -> tuple[str, str]:
        """Return the event whose number a text begins with, and what follows; no event where it begins with none."""
        number = _LEADING_NUMBER.match(text)
        if number is None or not 1 <= int(number[1]) <= len(self.events):
            return "", text
        return self.events[int(number[1]) - 1], text[number.end() :].strip()

    def names_a_place(self, text: str) -> bool:
        """Tell whether a text names one of the region's own places."""
        said = f" {plain(text)} "
        return any(f" {plain(place)} " in said for place in self.places)
