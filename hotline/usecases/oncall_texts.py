"""A responder texts about who is on call: whom and which time they mean is found out here, and they are answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from hotline.domain.oncall import Shift, shifts
from hotline.domain.oncall_changes import LAYERS, people_called
from hotline.domain.oncall_commands import AnswerSwap, AskSwap, Off, OnCall, OnCallCommand, StandIn, Undo, Unreadable
from hotline.domain.organisation import Person
from hotline.domain.phone import sms_segments
from hotline.domain.settled_times import Span, Why, settle
from hotline.domain.terms import PersonId, Target
from hotline.domain.words import Words
from hotline.domain.written_times import When
from hotline.usecases import oncall, oncall_swaps
from hotline.usecases.oncall import NotChanged, Rotas, team_of, zone_of
from hotline.usecases.oncall_words import Said, in_words, said

LOOK_AHEAD = timedelta(days=35)
"""How far ahead it is looked for who is on call next."""


def answers_to(desk: Rotas, command: OnCallCommand) -> tuple[str, ...]:
    """Do what a text asks for; return what its writer is answered, each one SMS part in their language."""
    person = desk.organisation.people[desk.by]
    words = desk.runtime.words_of(person)
    if isinstance(command, OnCall):
        return tuple(who_is_on_call(desk, person, words))
    try:
        answer = _obey(desk, command)
    except NotChanged as error:
        answer = error.why
    return (in_words(answer, words, zone_of(desk.organisation, person), desk.now),)


def _obey(desk: Rotas, command: OnCallCommand) -> Said:
    match command:
        case Off(when=when, name=name):
            return oncall.off(desk, find(desk, name) if name else desk.by, span_of(desk, when))
        case StandIn(name=name, when=when):
            return oncall.stand_in(desk, desk.by, find(desk, name), span_of(desk, when))
        case AskSwap(name=name, when=when, back=back):
            other, span = find(desk, name), span_of(desk, when)
            return oncall_swaps.ask(desk, other, span, span_of(desk, back) if back else None)
        case AnswerSwap(accepts=accepts, name=name):
            return oncall_swaps.answer(desk, accepts=accepts, name=name)
        case Undo():
            return oncall.undo(desk)
        case Unreadable():
            raise NotChanged("oncall-how")
        case _:
            raise TypeError(f"nobody obeys {type(command).__name__}")


def find(desk: Rotas, name: str) -> PersonId:
    """Return who else of this person's regions is called *name*. Raises NotChanged unless it is one."""
    found = people_called(desk.organisation, name, team_of(desk.organisation, desk.by))
    if not found:
        raise NotChanged("oncall-nobody-called", name=name.title())
    if len(found) > 1:
        raise NotChanged("oncall-two-called", people=", ".join(desk.directory.name(person) for person in found))
    return found[0]


def span_of(desk: Rotas, when: When) -> Span:
    """Return the span that is meant, in this person's zone. Raises NotChanged where it is not clear."""
    span = settle(when, desk.now.astimezone(desk.zone(desk.by)))
    if isinstance(span, Span):
        return span
    match span.why, span.options:
        case Why.WHICH, (first, second):
            raise NotChanged("oncall-which", first=first, second=second)
        case (Why.PAST | Why.SKIPPED | Why.TWICE) as why, (option,):
            raise NotChanged(f"oncall-{why}", when=option)
        case why, _:
            raise NotChanged(f"oncall-{why}")


# --- who is on call


def who_is_on_call(desk: Rotas, person: Person, words: Words) -> Iterator[str]:
    """Yield, for each of somebody's regions, who is on call now, until when, and who is next; first names only."""
    for code in person.regions:
        region = desk.organisation.regions[code]
        zone = zone_of(desk.organisation, person)
        for nexts in (LAYERS, LAYERS[:1], ()):
            lines = tuple(_line(desk, code, layer, with_next=layer in nexts) for layer in LAYERS)
            text = in_words(said("oncall-region", region=region.name, line=lines), words, zone, desk.now)
            if sms_segments(text) == 1:
                break
        yield text


def _line(desk: Rotas, region: str, layer: Target, *, with_next: bool) -> Said:
    coming = shifts(desk.organisation, region, layer, since=desk.now, until=desk.now + LOOK_AHEAD)
    now, *later = coming
    label = said(f"layer-{layer.value}")
    if not later or not with_next:
        return said("oncall-line-on", layer=label, people=_names(desk, now))
    return said("oncall-line", layer=label, people=_names(desk, now), until=now.ends, to=_names(desk, later[0]))


def _names(desk: Rotas, shift: Shift) -> Said | str:
    return ", ".join(map(desk.first_name, shift.people)) or said("oncall-nobody")
