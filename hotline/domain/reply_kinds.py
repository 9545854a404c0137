"""What a responder's text may mean; ``replies.read_reply`` tells which of it."""

from __future__ import annotations

from dataclasses import dataclass

from hotline.domain.conflict_replies import ConflictReply
from hotline.domain.oncall_commands import OnCallCommand
from hotline.domain.own_phone import CheckPhone, TestMe


@dataclass(frozen=True)
class Take:
    """I take it."""

    ref: str | None = None


@dataclass(frozen=True)
class Pass:
    """Not me; try the next person."""

    ref: str | None = None


@dataclass(frozen=True)
class Help:
    """Page one more person, and keep me."""

    ref: str | None = None


@dataclass(frozen=True)
class Close:
    """Close it (asked once before it is done)."""

    ref: str | None = None


@dataclass(frozen=True)
class Note:
    """A note for the record, word for word. Never for the reporter."""

    text: str
    ref: str | None = None


@dataclass(frozen=True)
class Report:
    """Something that the responder reports themselves, word for word; may be empty."""

    text: str
    ref: str | None = None


@dataclass(frozen=True)
class Hand:
    """Ask the person called *name* to take it over."""

    name: str
    ref: str | None = None


@dataclass(frozen=True)
class Who:
    """Who has it, who was paged, who is on call. A reference alone asks this too."""

    ref: str | None = None


@dataclass(frozen=True)
class Facts:
    """Read me what is known."""

    ref: str | None = None


@dataclass(frozen=True)
class Status:
    """What have I got, what is open."""

    ref: str | None = None


@dataclass(frozen=True)
class CarrierWord:
    """Not for us and never for a reporter.

    *word* is one that the carrier obeys by itself (``STOP``, ``HELP``), or ``REACTION`` where the phone wrote out a
    thumbs-up ('Liked "…"'): that quotes one of our texts, perhaps about another incident.
    """

    word: str
    ref: str | None = None


@dataclass(frozen=True)
class Words:
    """Anything else, word for word without a leading reference: for the reporter, if it is clear for which."""

    text: str
    ref: str | None = None


@dataclass(frozen=True)
class GoOn:
    """Let the questions to the reporter go on."""

    ref: str | None = None


@dataclass(frozen=True)
class NotAReport:
    """Mark it as not a report (asked once before it is done)."""

    ref: str | None = None


@dataclass(frozen=True)
class ToDo:
    """What is still to be done for the reporter?"""

    ref: str | None = None


@dataclass(frozen=True)
class Done:
    """An offer of care is done; *number* is its place in the list."""

    number: int
    ref: str | None = None


@dataclass(frozen=True)
class CallBack:
    """Connect me with the reporter by phone, both numbers masked."""

    ref: str | None = None


@dataclass(frozen=True)
class Law:
    """Whether police or security are involved: ``asked``, ``danger``, ``no``; empty where that was not said."""

    why: str
    ref: str | None = None


AboutIncident = (
    Take | Pass | Help | Close | Note | Report | Hand | Who | Facts | Status | GoOn | NotAReport | ToDo | Done | Law
    | CallBack | ConflictReply | TestMe | CheckPhone | CarrierWord | Words
)  # fmt: skip
Reply = AboutIncident | OnCallCommand
