"""The escalation policy as an engine: who is paged next, and when we look again.

A policy is a timeline of steps with the alarm among them. Normally each comes at its time; a refusal, a pass, a
call for help or "not safe" takes the next one at once and the rest follow at their distances. After the end
everybody is paged again, with the alarm, every ``repeat_every``: it never stops by itself.

Pure: the time and who can be reached come in with the situation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from itertools import chain, takewhile, zip_longest

from hotline.domain.effects import (
    Alarm,
    AlarmReason,
    EscalationEffect,
    NobodyFor,
    PagePeople,
    Purpose,
    SetTimer,
    Skipped,
)
from hotline.domain.organisation import Channel, PersonId, Policy, Step, Target
from hotline.domain.states import replace
from hotline.domain.timeline import asked_alone, timeline

LOOK_AGAIN = timedelta(seconds=60)
"""Where nobody who was asked is there any more, we look so often whether somebody else is: no report waits longer."""
URGENT_FACTOR = 0.5
"""How much of each step's wait is left once somebody is not safe."""


class Wanted(StrEnum):
    """Whom we are still calling."""

    OWNER = "owner"
    HELPER = "helper"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Escalation:
    """Where an incident stands in its policy. *generation* fences timers: an older one does nothing."""

    wanted: Wanted = Wanted.OWNER
    begun: bool = False
    asked_first: bool = False
    """Somebody was asked alone before the policy's first step: what follows comes later, the alarm doesn't."""
    next: int = 0
    round: int = 0
    urgent: bool = False
    generation: int = 0
    due_at: datetime | None = None
    current: frozenset[PersonId] = frozenset()
    """Paged by the latest step and still able to answer."""
    passed: frozenset[PersonId] = frozenset()
    unreachable: frozenset[PersonId] = frozenset()
    """Whom no text reaches in this round."""
    uncallable: frozenset[PersonId] = frozenset()
    """Whom no call reaches in this round."""
    paged: tuple[PersonId, ...] = ()
    """Everybody who was ever paged, in order."""
    purpose: Purpose = Purpose.NEW


# --- what can happen


@dataclass(frozen=True)
class Begun:
    """A report is there: page. *first*: somebody who knows it from before is asked before the policy's first step."""

    first: PersonId | None = None


@dataclass(frozen=True)
class StepDue:
    """The timer of *generation* ran out."""

    generation: int


@dataclass(frozen=True)
class CouldNotReach:
    """The carrier refused or could not deliver a page to this person.

    *other_way*: another page of the same step is on its way to them, so they may still answer.
    """

    person: PersonId
    by: Channel = Channel.SMS
    other_way: bool = False


@dataclass(frozen=True)
class Passed:
    """This person can't take it."""

    person: PersonId


@dataclass(frozen=True)
class Took:
    """A person has it: nobody else is called."""


@dataclass(frozen=True)
class AskedForHelp:
    """Who has it needs one more."""

    person: PersonId


@dataclass(frozen=True)
class LeftAlone:
    """Who had it shows no sign, gives it back (*passed*), or may not have it: start over."""

    passed: PersonId | None = None


@dataclass(frozen=True)
class KeptOut:
    """These people may not be paged any more."""

    people: frozenset[PersonId]


@dataclass(frozen=True)
class DeclaredNotSafe:
    """Somebody is in danger."""


@dataclass(frozen=True)
class WholeTeam:
    """Somebody asks for everybody of the region at once, by these channels."""

    by: tuple[Channel, ...]


Event = (
    Begun | WholeTeam | StepDue | CouldNotReach | Passed | Took | AskedForHelp | LeftAlone | KeptOut | DeclaredNotSafe
)


@dataclass(frozen=True)
class Reach:
    """Who of a step's people can be paged now, and who can't, with the reason."""

    people: tuple[PersonId, ...]
    skipped: tuple[tuple[PersonId, str], ...] = ()
    otherwise: tuple[tuple[PersonId, ...], ...] = ()
    """Who is paged where nobody of any step is left: the first of these in which somebody is."""

    @property
    def everybody(self) -> tuple[PersonId, ...]:
        """Whoever may be paged by this step, in whichever case."""
        return tuple(dict.fromkeys((*self.people, *chain.from_iterable(self.otherwise))))


@dataclass(frozen=True)
class Situation:
    """What the engine may know of the world."""

    now: datetime
    policy: Policy
    reach: Callable[[Step], Reach] = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "reach", cache(self.reach))  # asked more than once for a step: it is the same instant


def step(state: Escalation, event: Event, situation: Situation) -> tuple[Escalation, tuple[EscalationEffect, ...]]:
    """Return the escalation after *event* and what to do about it."""
    match event:
        case Begun(first=first):
            if state.begun:
                return state, ()
            begun = replace(state, begun=True)
            return _advance(begun, situation) if first is None else _ask_first(begun, first, situation)
        case WholeTeam(by=by):
            return _page_region(state, by, situation)
        case StepDue(generation=generation):
            if generation != state.generation or state.wanted is Wanted.NOBODY:
                return state, ()
            return _advance(replace(state, begun=True), situation, on_time=True)
        case CouldNotReach(person=person, by=by, other_way=other_way):
            marked = _cannot_reach(state, person, by)
            return (marked, ()) if other_way else _without(marked, {person}, situation)
        case Passed(person=person):
            return _without(replace(state, passed=state.passed | {person}), {person}, situation)
        case KeptOut(people=people):
            return _without(state, people, situation)
        case Took():
            return _void(replace(state, wanted=Wanted.NOBODY, current=frozenset())), ()
        case AskedForHelp(person=person):
            calling = replace(state, wanted=Wanted.HELPER, purpose=Purpose.HELP, passed=state.passed | {person})
            return _advance(calling, situation)
        case LeftAlone(passed=person):
            return _advance(_from_the_start(state, frozenset({person} if person else ())), situation)
        case DeclaredNotSafe():
            return _hurry(state, situation)


def _ask_first(
    state: Escalation, first: PersonId, situation: Situation
) -> tuple[Escalation, tuple[EscalationEffect, ...]]:
    """Page one person alone, for as long as the policy's first step would be alone."""
    asked = replace(
        state,
        generation=state.generation + 1,
        current=frozenset((first,)),
        paged=tuple(dict.fromkeys((*state.paged, first))),
        purpose=Purpose.FOLLOW_UP,
    )
    page = PagePeople((first,), state.round, state.next, (Channel.SMS,), Purpose.FOLLOW_UP)
    if not state.urgent:
        due_at = situation.now + asked_alone(situation.policy)
        return replace(asked, asked_first=True, due_at=due_at), (page, SetTimer(due_at))
    # In danger nobody is asked alone: the policy's first step goes at the same time, to whoever else is in it.
    others, effects = _advance(replace(asked, passed=asked.passed | {first}), situation)
    return replace(others, passed=asked.passed, current=others.current | {first}), (page, *effects)


def _page_region(
    state: Escalation, by: tuple[Channel, ...], situation: Situation
) -> tuple[Escalation, tuple[EscalationEffect, ...]]:
    """Page at once everybody whom the steps within the region would page; the others follow at their distances."""
    own = (Target.PRIMARY, Target.SECONDARY, Target.REGION)
    items = timeline(situation.policy)
    before_alarm = enumerate(takewhile(lambda item: item[1] is not None, items), start=1)
    reached = [place for place, (_, planned) in before_alarm if planned and planned.page in own]
    asked = [situation.reach(Step(timedelta(), target, by)) for target in own]
    tiers = [tuple(reach.people for reach in asked), *zip_longest(*(reach.otherwise for reach in asked), fillvalue=())]
    people = next((found for tier in tiers if (found := tuple(dict.fromkeys(chain.from_iterable(tier))))), ())
    begun = replace(state, begun=True, next=max(state.next, reached[-1] if reached else 1))
    if not people:
        return _advance(replace(begun, next=state.next), situation)
    page = PagePeople(people, begun.round, begun.next - 1, by, begun.purpose)
    return _wait(begun, people, [page], situation.now, situation)


def _void(state: Escalation) -> Escalation:
    return replace(state, generation=state.generation + 1, due_at=None)


def waits_until(state: Escalation, at: datetime) -> Escalation:
    """Return *state* with paging to begin at *at* unless something begins it before."""
    return replace(state, generation=state.generation + 1, due_at=at)


def also_paged(state: Escalation, person: PersonId) -> Escalation:
    """Return *state* with somebody among those paged who was asked by hand, outside the policy."""
    return replace(state, paged=tuple(dict.fromkeys((*state.paged, person))))


def _from_the_start(state: Escalation, passed: frozenset[PersonId]) -> Escalation:
    return replace(
        state,
        wanted=Wanted.OWNER,
        begun=True,
        asked_first=False,
        next=0,
        round=state.round + 1,
        passed=passed,
        unreachable=frozenset(),
        uncallable=frozenset(),
        purpose=Purpose.AGAIN,
    )


def _without(
    state: Escalation, people: frozenset[PersonId] | set[PersonId], situation: Situation
) -> tuple[Escalation, tuple[EscalationEffect, ...]]:
    """Take *people* off the latest step; when nobody of it is left who could answer, nobody waits for its end."""
    if state.wanted is Wanted.NOBODY or not state.current & people:
        return state, ()
    left = replace(state, current=state.current - people)
    if left.current or left.next >= len(timeline(situation.policy)):
        return left, ()  # after the last step everybody is asked again when the timer says so, not in a circle at once
    return _advance(left, situation)


def _hurry(state: Escalation, situation: Situation) -> tuple[Escalation, tuple[EscalationEffect, ...]]:
    """Tell everybody paged so far in a second page, and take the next step at once with shorter waits."""
    if state.urgent:
        return state, ()
    urgent = replace(state, urgent=True)
    told: tuple[EscalationEffect, ...] = ()
    if state.paged:
        told = (PagePeople(state.paged, state.round, state.next, (Channel.SMS,), Purpose.URGENT),)
    if not state.begun or state.wanted is Wanted.NOBODY:
        return urgent, told
    advanced, effects = _advance(urgent, situation)
    return advanced, (*told, *effects)


def _advance(
    state: Escalation, situation: Situation, *, on_time: bool = False
) -> tuple[Escalation, tuple[EscalationEffect, ...]]:
    """Take the next step that has somebody to page; say which had nobody; set the timer for the one after."""
    items = timeline(situation.policy, asked_first=state.asked_first)
    if state.next >= len(items):
        return _repeat(state, situation)
    effects: list[EscalationEffect] = []
    position = state.next
    people: tuple[PersonId, ...] = ()
    while position < len(items):
        _, planned = items[position]
        position += 1
        if planned is None:
            effects.append(Alarm(_why_alarm(state)))
            break
        people, skipped = _asked(state, planned, situation)
        effects.extend(skipped)
        if people:
            effects.append(PagePeople(people, state.round, position - 1, planned.by, state.purpose))
            break
        effects.append(NobodyFor(planned.page))
    base = state.due_at if on_time and state.due_at is not None else situation.now
    return _wait(replace(state, next=position), people, effects, base, situation)


def _asked(state: Escalation, planned: Step, situation: Situation) -> tuple[tuple[PersonId, ...], tuple[Skipped, ...]]:
    """Return whom a step pages now, and who is skipped: those further out only where nobody of any step is left."""
    reach = situation.reach(planned)
    left = not reach.otherwise or any(
        _able(state, situation.reach(one).people, one) for one in (planned, *situation.policy.steps)
    )
    tiers = (reach.people,) if left else reach.otherwise
    people = next((able for tier in tiers if (able := _able(state, tier, planned))), ())
    return people, tuple(Skipped(person, why) for person, why in reach.skipped if person not in people)


def _able(state: Escalation, people: tuple[PersonId, ...], planned: Step) -> tuple[PersonId, ...]:
    """Return who did not pass, and has a way of the step that is not known to fail: what gets no text may ring."""
    failed = {Channel.SMS: state.unreachable, Channel.VOICE: state.uncallable}
    return tuple(p for p in people if p not in state.passed and any(p not in failed[way] for way in planned.by))


def _cannot_reach(state: Escalation, person: PersonId, by: Channel) -> Escalation:
    if by is Channel.VOICE:
        return replace(state, uncallable=state.uncallable | {person})
    return replace(state, unreachable=state.unreachable | {person})


def _why_alarm(state: Escalation) -> AlarmReason:
    if state.wanted is Wanted.HELPER:
        return AlarmReason.NOBODY_HELPS
    return AlarmReason.NOBODY_TOOK_IT if state.paged else AlarmReason.NOBODY_TO_PAGE


def _repeat(state: Escalation, situation: Situation) -> tuple[Escalation, tuple[EscalationEffect, ...]]:
    """Page everybody of the policy once more, by every way that it has, and send the alarm again."""
    steps = situation.policy.steps
    by = tuple(way for way in Channel if any(way in planned.by for planned in steps)) or (Channel.SMS,)
    again = replace(state, round=state.round + 1, unreachable=frozenset(), uncallable=frozenset())
    if state.wanted is Wanted.OWNER:
        again = replace(again, passed=frozenset(), purpose=Purpose.AGAIN)
    people = tuple(dict.fromkeys(person for planned in steps for person in _asked(again, planned, situation)[0]))
    reaches = [situation.reach(planned).everybody for planned in steps]
    effects: list[EscalationEffect] = []
    if people:
        effects.append(PagePeople(people, again.round, state.next, by, again.purpose))
    if any(reaches) or again.round % max(1, situation.policy.repeat_every // LOOK_AGAIN) == 0:
        effects.append(Alarm(_why_alarm(state)))  # while nobody is there, no more often than else
    return _wait(again, people, effects, situation.now, situation)


def _wait(
    state: Escalation,
    people: tuple[PersonId, ...],
    effects: list[EscalationEffect],
    base: datetime,
    situation: Situation,
) -> tuple[Escalation, tuple[EscalationEffect, ...]]:
    items = timeline(situation.policy, asked_first=state.asked_first)
    if state.next < len(items):
        gap = items[state.next][0] - items[state.next - 1][0]
    else:
        gap = situation.policy.repeat_every
    if not people and not any({*state.paged} & {*situation.reach(one).everybody} for one in situation.policy.steps):
        base, gap = situation.now, min(gap, LOOK_AGAIN)
    due_at = base + gap * (URGENT_FACTOR if state.urgent else 1)
    waiting = replace(
        state,
        generation=state.generation + 1,
        due_at=due_at,
        current=frozenset(people),
        paged=tuple(dict.fromkeys((*state.paged, *people))),
    )
    return waiting, (*effects, SetTimer(due_at))
