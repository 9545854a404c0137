"""Where a reporter stands in the interview, and what can happen to it. ``conversation`` decides what follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from hotline.domain.organisation import PersonId

IN_ONE_BREATH = timedelta(seconds=3)
"""Two texts within this span were typed before the question could be read: the second answers nothing."""
NUDGE_AFTER = timedelta(minutes=5)
OPEN_FOR = timedelta(hours=24)
"""An open question waits so long for its answer; what comes later is a text like any other (product.md, 6)."""


class FactState(StrEnum):
    """What is known of a fact; one that is not there was not asked."""

    TOLD = "told"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Fact:
    """One answer: its state, the choice (or ``own_words``), and the transcript's entry that it came from."""

    state: FactState
    value: str = ""
    entry: int = 0


@dataclass(frozen=True)
class Intake:
    """Where a reporter stands in the interview."""

    language: str = "en"
    asking: str | None = None
    asked_at: datetime | None = None
    asked: frozenset[str] = frozenset()
    """Questions that were asked: none is asked twice without saying why."""
    answers: Mapping[str, Fact] = field(default_factory=dict)
    misread: bool = False
    nudged: bool = False
    thanked: bool = False
    paging: bool = False
    taken: bool = False
    goes_on: bool = False
    """Whoever has it lets the questions go on."""
    quiet: bool = False
    """They asked us not to contact them."""
    told: frozenset[PersonId] = frozenset()
    """Whose names we gave the reporter: those count only in answers that ask for a name."""
    talked: bool = False
    """They wrote since somebody took it, and did not answer the question that was open: from then on it is talk."""

    def answer(self, fact: str) -> str | None:
        """Return what is known of a fact: a choice, ``own_words``, ``skipped``, or None if it was not asked."""
        known = self.answers.get(fact)
        return None if known is None else known.value or known.state.value

    @property
    def asks(self) -> bool:
        """Whether questions may be asked now."""
        return not self.quiet and (self.goes_on or not self.taken)


@dataclass(frozen=True)
class Replied:
    """The reporter texted again; *entry* is its number in the transcript."""

    text: str
    at: datetime
    entry: int = 0


@dataclass(frozen=True)
class Chose:
    """In a call, the open question was answered: by a choice (*value*), in their own words, or passed over."""

    value: str
    at: datetime
    entry: int = 0


@dataclass(frozen=True)
class Taken:
    """A person has it: the questions stop."""

    by: PersonId


@dataclass(frozen=True)
class LeftAlone:
    """Nobody has it any more."""


@dataclass(frozen=True)
class WentSilent:
    """Nothing came for a while. *called*: somebody is still being called, and nobody has it."""

    at: datetime
    called: bool
    patience: timedelta = NUDGE_AFTER
    """How long a question must have been open."""


@dataclass(frozen=True)
class GoOn:
    """Whoever has it lets the questions go on."""

    at: datetime


IntakeEvent = Replied | Chose | Taken | LeftAlone | WentSilent | GoOn
