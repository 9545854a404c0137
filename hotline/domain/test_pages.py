"""Test pages: how far one has come, what came of a drill, and why a phone can't be reached. Pure.

A test page says that it is no real report, belongs to no incident and gives way to every real page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from hotline.domain.organisation import Channel, PersonId

ANSWER_WITHIN = timedelta(minutes=5)
"""Who has not answered a rehearsal by then counts as silent (issue 6, point 6)."""
ANSWERED_BY = timedelta(hours=12)
"""A ``1`` answers a test page of so long ago at most; a later one means something else."""
FAILING_AFTER = 3
"""So many refusals in a row, and a way to somebody counts as failing: a phone that is off for a night is not marked."""


class PageState(StrEnum):
    """How far a test page has come."""

    WAITING = "waiting"
    SENT = "sent"
    DELIVERED = "delivered"
    """On the phone; of a call: somebody, or a voicemail box, picked up."""
    ANSWERED = "answered"
    FAILED = "failed"

    @property
    def is_final(self) -> bool:
        """Whether nothing more is to be waited for."""
        return self in (PageState.ANSWERED, PageState.FAILED)


@dataclass(frozen=True)
class TestPage:
    """One test page as it stands. *reason* says why it failed: a carrier's code, or a word of ours."""

    __test__ = False  # no test class, whatever its name looks like to a collector

    id: str
    channel: Channel
    made_at: datetime
    state: PageState
    answered_at: datetime | None = None
    reason: str = ""
    drill: str = ""

    @property
    def took(self) -> timedelta | None:
        """How long the answer took."""
        return None if self.answered_at is None else self.answered_at - self.made_at


class Outcome(StrEnum):
    """What a drill showed of one person."""

    ANSWERED = "answered"
    LATE = "late"
    """Answered, but after the time of the drill."""
    WAITING = "waiting"
    SILENT = "silent"
    NOT_DELIVERED = "not_delivered"
    BLOCKED = "blocked"
    """They texted STOP, and no call can be made."""
    NO_PHONE = "no_phone"
    QUIET = "quiet"
    """Left out: off duty and in their quiet hours."""

    @property
    def is_well(self) -> bool:
        """Whether a real page would have reached them, as far as a drill can tell."""
        return self in (Outcome.ANSWERED, Outcome.QUIET)


@dataclass(frozen=True)
class Rehearsed:
    """One person of a drill."""

    person: PersonId
    name: str = field(repr=False)
    outcome: Outcome
    took: timedelta | None = None
    reason: str = ""


def rehearsed(
    person: PersonId, name: str, pages: Sequence[TestPage], *, skipped: str, ends_at: datetime, now: datetime
) -> Rehearsed:
    """Return what a drill showed of one person: by their *pages*, or why they were *skipped* (an ``Outcome``)."""
    if skipped:
        return Rehearsed(person, name, Outcome(skipped))
    took = min((page.took for page in pages if page.took is not None), default=None)
    if took is not None:
        first = min(page.answered_at for page in pages if page.answered_at is not None)
        return Rehearsed(person, name, Outcome.ANSWERED if first <= ends_at else Outcome.LATE, took)
    failed = [page for page in pages if page.state is PageState.FAILED]
    if pages and len(failed) == len(pages):
        return Rehearsed(person, name, Outcome.NOT_DELIVERED, reason=failed[-1].reason)
    return Rehearsed(person, name, Outcome.WAITING if now < ends_at else Outcome.SILENT)


def is_over(people: Iterable[Rehearsed]) -> bool:
    """Tell whether there is nobody left to wait for."""
    return all(one.outcome is not Outcome.WAITING for one in people)


REASONS = {
    "21211": "this is no phone number",
    "21214": "this is no phone number",
    "21217": "this is no phone number",
    "21610": "this phone texted STOP",
    "21612": "our number can't text this one",
    "21614": "this is no mobile phone",
    "30003": "the phone is off or out of reach",
    "30004": "the phone blocks our texts",
    "30005": "there is no such number any more",
    "30006": "a landline, or a network that takes no texts",
    "30007": "the network held the text back",
    "30008": "the network does not say why",
    "30032": "our number is not registered for texts yet",
    "30034": "our number is not registered for texts yet",
    "busy": "the phone was busy",
    "no_answer": "nobody picked up",
    "limited": "the carrier takes no more calls at the moment",
    "no_key": "somebody picked up, or a voicemail box, and pressed no key",
    "in_a_call": "they were in a call of ours",
    "no_line": "no line of the region can call",
    "over": "it was no longer wanted",
}
"""What a carrier's code means, in words for an organiser (shared Twilio notes, 2.3), and our own reasons."""


def why(reason: str) -> str:
    """Return in plain words why a page failed."""
    if reason in REASONS:
        return REASONS[reason]
    return f"the carrier's code {reason}" if reason.isdigit() else "the phone or its network did not take it"
