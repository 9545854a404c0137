"""What a decision asks for. ``usecases.carry_out`` turns each into rows; nothing else does.

The intake's effects speak to the reporter, the escalation's to the team. What can happen is this screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hotline.domain.doubts import Doubt
from hotline.domain.organisation import Channel, PersonId, Target


class Purpose(StrEnum):
    """Why somebody is paged; each has its own sentence."""

    NEW = "new"
    AGAIN = "again"
    FOLLOW_UP = "follow_up"
    HELP = "help"
    URGENT = "urgent"
    HANDED = "handed"
    UNREADABLE = "unreadable"


class AlarmReason(StrEnum):
    """Why the alarm goes out by another way than the carrier."""

    NOBODY_TOOK_IT = "nobody_took_it"
    NOBODY_TO_PAGE = "nobody_to_page"
    NOBODY_HELPS = "nobody_helps"
    NOT_REACHED = "not_reached"
    CARRIER_SETTINGS = "carrier_settings"
    RESPONDER_STOP = "responder_stop"
    PARKED = "parked"
    CALL_LIMIT = "call_limit"


# --- what an intake asks for


@dataclass(frozen=True)
class StartPaging:
    """Call a person now. Answers join a page that is already running."""


@dataclass(frozen=True)
class Say:
    """Tell the reporter something that needs no answer."""

    key: str


@dataclass(frozen=True)
class Ask:
    """Ask the reporter one question; *key* is the sentence."""

    key: str


@dataclass(frozen=True)
class Learned:
    """A fact is told, skipped or unknown; it is written down as such."""

    fact: str
    value: str


@dataclass(frozen=True)
class NotSafe:
    """The reporter says that they are not safe."""


@dataclass(frozen=True)
class KeepOut:
    """The reporter named these people of the team: from now on they learn nothing of this incident.

    *doubts*: of whom of them it isn't sure, and why; a lead who isn't concerned decides.
    """

    people: frozenset[PersonId]
    doubts: tuple[tuple[PersonId, Doubt], ...] = ()


@dataclass(frozen=True)
class AboutTeam:
    """It is about somebody of the team whom the reporter did not (*named* False) or did name."""

    named: bool


@dataclass(frozen=True)
class Wants:
    """The reporter asks for these: offers of care, texts only, or the police."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class NoContact:
    """The reporter asks us not to contact them (*wanted*), or lets us again."""

    wanted: bool


@dataclass(frozen=True)
class SwitchLanguage:
    """From now on the reporter is written to in this language."""

    language: str


@dataclass(frozen=True)
class PassOn:
    """Words for whoever has the incident."""

    text: str


# --- what an escalation asks for


@dataclass(frozen=True)
class PagePeople:
    """Page these people now."""

    people: tuple[PersonId, ...]
    round: int
    step: int
    by: tuple[Channel, ...]
    purpose: Purpose


@dataclass(frozen=True)
class Skipped:
    """Somebody of a step can't be paged, and why; it is written down."""

    person: PersonId
    why: str


@dataclass(frozen=True)
class NobodyFor:
    """A step had nobody to page: the next one was taken at once."""

    target: Target


@dataclass(frozen=True)
class Alarm:
    """Tell people by a way that does not share the carrier."""

    reason: AlarmReason


@dataclass(frozen=True)
class SetTimer:
    """Look again at *at*; whatever was set before is void."""

    at: datetime


IntakeEffect = (
    StartPaging | Say | Ask | Learned | NotSafe | KeepOut | AboutTeam | Wants | NoContact | SwitchLanguage | PassOn
)
EscalationEffect = PagePeople | Skipped | NobodyFor | Alarm | SetTimer
Effect = IntakeEffect | EscalationEffect
