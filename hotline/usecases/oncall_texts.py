"""A responder texts about who is on call: whom and which time they mean is found out here, and they are answered."""

from __future__ import annotations

from hotline.domain.called import people_called
from hotline.domain.oncall_commands import AnswerSwap, AskSwap, Off, OnCall, OnCallCommand, StandIn, Undo, Unreadable
from hotline.domain.settled_times import Span, Why, settle
from hotline.domain.terms import PersonId
from hotline.domain.written_times import When
from hotline.usecases import oncall, oncall_swaps
from hotline.usecases.desk import Desk
from hotline.usecases.oncall import NotChanged, Rotas, team_of, zone_of
from hotline.usecases.oncall_now import duty_of, region_now
from hotline.usecases.oncall_words import Said, in_words


def by_text(desk: Desk, command: OnCallCommand) -> None:
    """Who is on call, or a change of it: done, and confirmed."""
    rotas = Rotas(desk.runtime, desk.tx, desk.directory, desk.person, desk.now)
    for answer in answers_to(rotas, command):
        desk.say_words(answer)


def answers_to(desk: Rotas, command: OnCallCommand) -> tuple[str, ...]:
    """Do what a text asks for; return what its writer is answered, each one SMS part in their language."""
    person = desk.organisation.people[desk.by]
    words, zone = desk.runtime.words_of(person), zone_of(desk.organisation, person)
    if isinstance(command, OnCall):
        return tuple(region_now(desk.directory, code, words, zone, desk.now) for code in person.regions)
    try:
        answer = _obey(desk, command)
    except NotChanged as error:
        answer = error.why
    return (in_words(answer, words, zone, desk.now),)


def own_duty(desk: Desk) -> str:
    """Return whether this person is off, on call, or when they are next, in their language; nothing if never."""
    organisation, duty = desk.directory.organisation, duty_of(desk.directory, desk.person, desk.now)
    if duty is None:
        return ""
    person = organisation.people[desk.person]
    return in_words(duty, desk.runtime.words_of(person), zone_of(organisation, person), desk.now)


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
    found = people_called(team_of(desk.organisation, desk.by), name)
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
