"""How an incident is handled beside the talk with the reporter: the guide's checklist, the meeting, the decision.

Plain values that change into new ones; whoever changes them also writes an entry into the record. Free text stands
here as it does there, and is sealed with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from hotline.domain.guide import Revision, revision
from hotline.domain.organisation import PersonId
from hotline.domain.second import Asked, Deed

LONGEST = 2000
"""Characters of one answer that a person writes."""


class Shared(StrEnum):
    """What somebody was told of an incident."""

    THAT = "that"
    """That it is being handled."""
    SUMMARY = "summary"
    OUTCOME = "outcome"
    ALL = "all"


class Open(StrEnum):
    """What of an incident's handling is not done; closing asks about it."""

    CARE = "care"
    CHECKLIST = "checklist"
    UNWRITTEN = "unwritten"
    """Somebody talked with the reporter and has not written it down."""
    MEETING = "meeting"
    DECISION = "decision"
    TELL = "tell"
    """Somebody must be told of the decision and was not."""
    APPEAL = "appeal"
    SECOND = "second"
    """Something waits for a second person's word."""


@dataclass(frozen=True)
class Tick:
    """Who marked an item as done, and when."""

    by: PersonId
    at: datetime


@dataclass(frozen=True)
class Law:
    """Why police or security are involved or not (``asked``, ``danger``, ``no``), and who asked for it."""

    why: str
    asked_by: str
    by: PersonId
    at: datetime


@dataclass(frozen=True)
class Told:
    """Somebody was told. *whom* is one of the guide's people, *name* says who that is."""

    whom: str
    name: str
    view: Shared
    by: PersonId
    at: datetime


@dataclass(frozen=True)
class Meeting:
    """The response meeting: its answers by the guide's questions, who follows it up, and by which day."""

    answers: Mapping[str, str] = field(default_factory=dict)
    owner: PersonId | None = None
    due: date | None = None
    done_at: datetime | None = None


@dataclass(frozen=True)
class Appeal:
    """An appeal against a decision: what it says, who wrote it down, and who else decided it."""

    words: str
    by: PersonId
    at: datetime
    outcome: str = ""
    """``stands`` or ``changed``; nothing until it is decided."""
    decided_by: PersonId | None = None
    decided_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True)
class Decision:
    """One decision from the guide's list, from a day on and perhaps until one. *tell*: who must be told.

    *needs_second* is how the organisation had it when it was asked for: a later change of that decides nothing.
    """

    number: int
    kind: str
    asked: Asked
    owner: PersonId
    starts: date
    ends: date | None = None
    tell: frozenset[str] = frozenset()
    remind_on: date | None = None
    words: str = ""
    needs_second: bool = False
    appeal: Appeal | None = None

    @property
    def stands(self) -> bool:
        """Whether it counts: confirmed where two decide, and not changed by an appeal."""
        return (not self.needs_second or self.asked.second is not None) and not self.is_changed

    @property
    def is_changed(self) -> bool:
        """Whether an appeal changed it: then it counts no more, and another decision says what does."""
        return self.appeal is not None and self.appeal.outcome == "changed"

    @property
    def deciders(self) -> frozenset[PersonId]:
        """Who decided it."""
        return frozenset(one for one in (self.asked.by, self.asked.second) if one)


@dataclass(frozen=True)
class Announcement:
    """Whether anything is announced, and in which words."""

    wanted: bool
    words: str
    by: PersonId
    at: datetime


@dataclass(frozen=True)
class Handling:
    """All of it, of one incident. *revision* is the guide's that was in force when the incident opened."""

    revision: str
    ticks: Mapping[str, Tick] = field(default_factory=dict)
    law: Law | None = None
    told: tuple[Told, ...] = ()
    meeting: Meeting = field(default_factory=Meeting)
    side: str = ""
    """The reported person's side, as it was written down last."""
    decisions: tuple[Decision, ...] = ()
    announcement: Announcement | None = None
    asked: Mapping[Deed, Asked] = field(default_factory=dict)
    """What somebody asked for that takes two; a decision keeps its own."""

    def decision(self, number: int) -> Decision | None:
        """Return a decision by its number."""
        return next((one for one in self.decisions if one.number == number), None)

    def with_decision(self, changed: Decision) -> Handling:
        """Return the handling with a decision added, or put in the place of the one with its number."""
        others = tuple(one for one in self.decisions if one.number != changed.number)
        return replace(self, decisions=tuple(sorted((*others, changed), key=lambda one: one.number)))

    def with_asked(self, deed: Deed, asked: Asked) -> Handling:
        """Return the handling with one person's word for *deed*, or that word confirmed."""
        return replace(self, asked={**self.asked, deed: asked})

    def without_asked(self, deed: Deed) -> Handling:
        """Return the handling with nobody's word for *deed*: it was done, and the next time takes another."""
        return replace(self, asked={one: asked for one, asked in self.asked.items() if one is not deed})

    def untold(self) -> frozenset[str]:
        """Return who must be told of a decision that counts and was not told since."""
        return frozenset(
            whom
            for decision in self.decisions
            if decision.stands
            for whom in decision.tell
            if not any(one.whom == whom and one.at >= decision.asked.at for one in self.told)
        )


def ticked(handling: Handling, item: str, by: PersonId, at: datetime) -> Handling:
    """Return the handling with an item done; who did it first stays. Raises KeyError for no item of its guide's."""
    if item not in revision(handling.revision).items:
        raise KeyError(item)
    return handling if item in handling.ticks else replace(handling, ticks={**handling.ticks, item: Tick(by, at)})


def unticked(handling: Handling, item: str) -> Handling:
    """Return the handling with an item not done after all."""
    return replace(handling, ticks={key: tick for key, tick in handling.ticks.items() if key != item})


def still_open(handling: Handling, guide: Revision, now: datetime, *, care: bool, unwritten: bool) -> tuple[Open, ...]:
    """Return what is not done, in the order in which people are asked about it."""
    meeting, decided = handling.meeting, [one for one in handling.decisions if one.stands]
    waits = [*handling.asked.values(), *(one.asked for one in handling.decisions if one.needs_second)]
    found = {
        Open.CARE: care,
        Open.CHECKLIST: any(item not in handling.ticks for item in guide.items),
        Open.UNWRITTEN: unwritten,
        Open.MEETING: (meeting.due is not None and meeting.done_at is None)
        or any(not meeting.answers.get(question) for question in guide.meeting),
        Open.DECISION: not decided,
        Open.TELL: bool(handling.untold()),
        Open.APPEAL: any(one.appeal is not None and not one.appeal.outcome for one in handling.decisions),
        Open.SECOND: any(one.waits(now) for one in waits),
    }
    return tuple(what for what in Open if found[what])
