"""A phone that rings for a caller as an engine: what whoever picks up hears, and what a key or silence does there.

Picking up is not taking it: the first to press 1 has the call, and a voicemail box presses nothing. Whose phone rings
next is the ring plan's (``domain.ringing``). Pure: what is said stands elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hotline.domain.states import replace

ASKED_TIMES = 2
"""How often the same is said to somebody who is silent, before we hang up."""
TAKE, PASS = "1", "2"


class Place(StrEnum):
    """Where somebody who was rung is in the call."""

    ASKED = "asked"
    """They hear that a caller waits, and may take the call."""
    JOINED = "joined"
    """They are together with the caller."""
    GONE = "gone"
    """The caller, with whom they were together, is gone."""
    NOT_WITH = "not-with"
    """The caller asked for somebody else."""
    PASSED = "passed"
    TAKEN = "taken"
    """Somebody else has it, or it is not for them: the same words for both."""
    OVER = "over"
    """The caller waits no more."""
    SILENT = "silent"


@dataclass(frozen=True)
class Rung:
    """Where somebody is, and how often they were silent there."""

    place: Place = Place.ASKED
    times: int = 0


@dataclass(frozen=True)
class Situation:
    """What the call and the incident are to them now."""

    caller_waits: bool = True
    taken: bool = False
    """Somebody else has it."""
    for_them: bool = True
    """They may know of it."""


# --- what can happen


@dataclass(frozen=True)
class PickedUp:
    """They picked up, or a voicemail box did."""


@dataclass(frozen=True)
class Pressed:
    """They pressed a key."""

    key: str


@dataclass(frozen=True)
class Waited:
    """They were asked and pressed nothing."""


@dataclass(frozen=True)
class RingingEnded:
    """Nobody is rung for this caller any more."""


@dataclass(frozen=True)
class Left:
    """They are no longer together with the caller; *for_another*: the caller asked for somebody else."""

    for_another: bool


@dataclass(frozen=True)
class NotWanted:
    """The caller asked for somebody else, wherever they are in the call."""


Event = PickedUp | Pressed | Waited | RingingEnded | Left | NotWanted


# --- what to do


@dataclass(frozen=True)
class JoinCaller:
    """The call is theirs, and the incident where nobody has it."""


@dataclass(frozen=True)
class Decline:
    """They can't; they are not rung again for this caller."""


RungEffect = JoinCaller | Decline
Stepped = tuple[Rung, tuple[RungEffect, ...]]


def step(rung: Rung, event: Event, situation: Situation) -> Stepped:
    """Return where they are after *event* and what to do about it."""
    match event:
        case NotWanted():
            return replace(rung, place=Place.NOT_WITH), ()
        case Left(for_another=for_another):
            if rung.place is not Place.JOINED:
                return rung, ()
            return replace(rung, place=Place.NOT_WITH if for_another else Place.GONE), ()
    if rung.place is not Place.ASKED:
        return rung, ()
    if isinstance(event, RingingEnded) or not situation.caller_waits:
        return replace(rung, place=Place.TAKEN if situation.taken else Place.OVER), ()
    match event:
        case PickedUp():
            return rung, ()
        case Pressed(key=key) if key == TAKE:
            return _take(rung, situation)
        case Pressed(key=key) if key == PASS:
            return replace(rung, place=Place.PASSED), (Decline(),)
        case Pressed() | Waited():  # a key that does nothing is no answer either
            times = rung.times + 1
            return replace(rung, place=Place.SILENT if times >= ASKED_TIMES else rung.place, times=times), ()


def _take(rung: Rung, situation: Situation) -> Stepped:
    if not situation.for_them:
        return replace(rung, place=Place.TAKEN), ()
    return replace(rung, place=Place.JOINED), (JoinCaller(),)
