"""The ring plan of one caller as an engine: whose phone rings next, for how long, and when nobody is left.

Its own plan, not the paging policy's minutes (product.md, "A call arrives"): the primary, then the secondary with
them, then everybody of the region, at most ten at once. First to press 1 wins. Pure: who can be rung comes in with
the situation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hotline.domain.organisation import PersonId, Target
from hotline.domain.states import replace

AT_ONCE = 10
"""Phones that ring for one caller at the same time (product.md)."""
WHOM = (Target.PRIMARY, Target.SECONDARY, Target.REGION)


@dataclass(frozen=True)
class Ringing:
    """Where a caller stands in the ring plan. *generation* fences timers."""

    active: bool = False
    window: int = 0
    """Windows begun so far; beyond the plan's end the last one may be added to no more."""
    generation: int = 0
    due_at: datetime | None = None
    rung: frozenset[PersonId] = frozenset()
    """Whose phones ring now, or who hear what it is about."""
    out: frozenset[PersonId] = frozenset()
    """Who declined, or whom the caller does not want."""
    first: PersonId | None = None
    """Somebody who is tried alone before the plan: who has the report already, or was talking to this caller."""


# --- what can happen


@dataclass(frozen=True)
class Begun:
    """The caller asks for a person. *first*: who has it already is tried alone first."""

    first: PersonId | None = None


@dataclass(frozen=True)
class WindowOver:
    """The timer of *generation* ran out."""

    generation: int


@dataclass(frozen=True)
class NoAnswer:
    """This phone rings no more: busy, not answered, a voicemail box. It may be tried again in the next window."""

    person: PersonId


@dataclass(frozen=True)
class Declined:
    """This person pressed 2, or the caller asked for somebody else: they are not rung again for this caller."""

    person: PersonId


@dataclass(frozen=True)
class Only:
    """This person has the report now: only their phone rings on, for as long as a primary's."""

    person: PersonId


@dataclass(frozen=True)
class Over:
    """Somebody joins the caller, or the caller wants nobody any more: no phone rings on."""


Event = Begun | WindowOver | NoAnswer | Declined | Only | Over


# --- what to do


@dataclass(frozen=True)
class Ring:
    """Ring these people now."""

    people: tuple[PersonId, ...]


@dataclass(frozen=True)
class SetRingTimer:
    """Look again then."""

    at: datetime


@dataclass(frozen=True)
class StopRinging:
    """Whoever is still being rung or listening: it is over for them, *but* for one."""

    but: PersonId | None = None


@dataclass(frozen=True)
class NobodyAnswers:
    """The plan is at its end: the caller is told so and may leave a report."""


RingEffect = Ring | SetRingTimer | StopRinging | NobodyAnswers
Stepped = tuple[Ringing, tuple[RingEffect, ...]]


@dataclass(frozen=True)
class Situation:
    """What the engine may know of the world. *reach* returns who of a target can be rung now, nobody kept out."""

    now: datetime
    plan: tuple[timedelta, ...]
    reach: Callable[[Target], tuple[PersonId, ...]] = field(repr=False)


def step(state: Ringing, event: Event, situation: Situation) -> Stepped:
    """Return the ringing after *event* and what to do about it."""
    match event:
        case Begun(first=first):
            if state.active:
                return state, ()
            begun = replace(state, active=True, window=0, first=first, rung=frozenset())
            return _alone(begun, first, situation) if first else _next_window(begun, situation)
        case WindowOver(generation=generation):
            if not state.active or generation != state.generation:
                return state, ()
            return _next_window(state, situation)
        case NoAnswer(person=person):
            return _without(state, person, situation)
        case Declined(person=person):
            return _without(replace(state, out=state.out | {person}), person, situation)
        case Only(person=person):
            if not state.active:
                return state, ()
            alone, effects = _alone(state, person, situation)
            return alone, (StopRinging(but=person), *effects)
        case Over():
            if not state.active:
                return state, ()
            return _ended(state), (StopRinging(),)


def _ended(state: Ringing) -> Ringing:
    return replace(state, active=False, generation=state.generation + 1, due_at=None, rung=frozenset())


def _alone(state: Ringing, first: PersonId, situation: Situation) -> Stepped:
    """Ring who knows the caller, alone, for as long as a primary."""
    due_at = situation.now + situation.plan[0]
    alone = replace(state, generation=state.generation + 1, due_at=due_at, rung=frozenset({first}))
    return alone, (Ring((first,)), SetRingTimer(due_at))


def _next_window(state: Ringing, situation: Situation) -> Stepped:
    """Begin the next window that adds somebody; phones that ring already ring on."""
    while state.window < len(situation.plan):
        whom = WHOM[min(state.window, len(WHOM) - 1)]
        span = situation.plan[state.window]
        state = replace(state, window=state.window + 1)
        free = [p for p in situation.reach(whom) if p not in state.out | state.rung]
        added = tuple(free[: AT_ONCE - len(state.rung)])
        if added or state.rung:
            due_at = situation.now + span
            rung = state.rung | frozenset(added)
            ringing = replace(state, generation=state.generation + 1, due_at=due_at, rung=rung)
            return ringing, ((Ring(added),) if added else ()) + (SetRingTimer(due_at),)
    return _ended(state), (StopRinging(), NobodyAnswers())


def _without(state: Ringing, person: PersonId, situation: Situation) -> Stepped:
    """One phone less; when none rings any more, nobody waits for the window's end."""
    if not state.active or person not in state.rung:
        return state, ()
    left = replace(state, rung=state.rung - {person})
    return (left, ()) if left.rung else _next_window(left, situation)
