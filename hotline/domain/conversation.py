"""The intake: what is asked of a reporter, one question at a time, and what their words change.

Help is called before anything is asked, and nobody is held up by a form: an unclear answer is asked once more, then
kept as it was written. Pure: names of the team are found by the finder that is handed in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from hotline.domain.effects import AboutTeam, Ask, IntakeEffect, KeepOut, Learned, NotSafe, PassOn, Say, StartPaging
from hotline.domain.organisation import PageAt, PersonId
from hotline.domain.script import BY_KEY, NO, QUESTIONS, SAFE, TEAM, YES, Question, plain, says_not_safe

IN_ONE_BREATH = timedelta(seconds=3)
"""Two texts within this span were typed before the question could be read: the second answers nothing."""
AROUND_A_NAME = frozenset(
    (
        "it",
        "its",
        "is",
        "was",
        "s",
        "yes",
        "by",
        "the",
        "name",
        "named",
        "called",
        "him",
        "her",
        "team",
        "member",
        "your",
    )
)
"""Words around a name that say nothing else."""
COURTESIES = frozenset(["thank", "thanks", "thx", "ty", "ok", "okay", "hi", "hello", "hey", "great", "good"])


class FindsNames(Protocol):
    """Finds people of the team in a text."""

    def named_in(self, text: str) -> frozenset[PersonId]:
        """Return who is named."""
        ...


@dataclass(frozen=True)
class Intake:
    """Where a reporter stands in the interview. *answers* holds told, skipped and unknown; the rest was not asked."""

    asking: str | None = None
    asked_at: datetime | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    misread: bool = False
    thanked: bool = False
    paging: bool = False
    taken: bool = False
    told: frozenset[PersonId] = frozenset()
    """Whose names we gave the reporter: those count only in answers that ask for a name."""
    talked: bool = False
    """They wrote since somebody took it, and did not answer the question that was open: from then on it is talk."""


@dataclass(frozen=True)
class Replied:
    """The reporter texted again."""

    text: str
    at: datetime


@dataclass(frozen=True)
class Taken:
    """A person has it: the questions stop."""

    by: PersonId


@dataclass(frozen=True)
class LeftAlone:
    """Nobody has it any more."""


IntakeEvent = Replied | Taken | LeftAlone


def start(
    words: str, at: datetime, names: FindsNames, page_at: PageAt = PageAt.FIRST_TEXT
) -> tuple[Intake, tuple[IntakeEffect, ...]]:
    """Open an intake with the reporter's first words. Help is called before anything is asked."""
    effects: list[IntakeEffect] = []
    intake = Intake()
    intake = _exclude(intake, names.named_in(words), effects)
    unsafe = says_not_safe(words)
    if unsafe:
        intake = _learn(intake, SAFE, NO, effects)
        effects.append(NotSafe())
    if unsafe or page_at is PageAt.FIRST_TEXT:
        intake = replace(intake, paging=True)
        effects.append(StartPaging())
    effects += [Say("opening-called" if intake.paging else "opening-answer-first"), Say("opening-record")]
    return _ask_next(intake, at, effects)


def step(intake: Intake, event: IntakeEvent, names: FindsNames) -> tuple[Intake, tuple[IntakeEffect, ...]]:
    """Return the intake after *event* and what to do about it."""
    match event:
        case Replied(text=text, at=at):
            return _replied(intake, text, at, names)
        case Taken(by=person):
            return replace(intake, taken=True, talked=False, told=intake.told | {person}), ()
        case LeftAlone():
            return replace(intake, taken=False), ()


def _replied(intake: Intake, text: str, at: datetime, names: FindsNames) -> tuple[Intake, tuple[IntakeEffect, ...]]:
    effects: list[IntakeEffect] = []
    question = BY_KEY.get(intake.asking or "")
    answering = question is not None and not (intake.taken and _answers_nothing(intake, question, text, names))
    named = names.named_in(text)
    if not (answering and question is not None and question.names_people):
        named = frozenset() if intake.taken else named - intake.told
    intake = _exclude(intake, named, effects)
    if not intake.paging:
        intake = replace(intake, paging=True)
        effects.append(StartPaging())
    unsafe = says_not_safe(text)
    if unsafe:
        intake = _declare_not_safe(intake, effects)
    effects.append(PassOn(text))
    if question is None or not answering:
        return intake, tuple(effects)
    if unsafe and question.key == SAFE:  # said in their own words, and already written down
        return (replace(intake, asking=None), tuple(effects)) if intake.taken else _ask_next(intake, at, effects)
    if intake.taken:  # the question that was open is answered if it can be; no other is asked
        return _answer_late(intake, question, text, effects)
    return _answer(intake, question, text, at, effects, named=bool(named))


def _answer(
    intake: Intake, question: Question, text: str, at: datetime, effects: list[IntakeEffect], *, named: bool
) -> tuple[Intake, tuple[IntakeEffect, ...]]:
    value = question.read(text)
    if question.names_people and named:
        return _ask_next(_learn(intake, question.key, "named", effects), at, effects)
    hurried = intake.asked_at is not None and at - intake.asked_at < IN_ONE_BREATH
    if value is None and hurried:
        return intake, tuple(effects)
    if question.ask_name and intake.answers.get(question.key) == YES:
        return _ask_next(intake, at, effects)  # asked for the name, they gave none: it stays a yes
    if value is None:
        if not intake.misread:
            effects.append(Ask(question.ask_again))
            return replace(intake, misread=True, asked_at=at), tuple(effects)
        # Second miss: their words are kept as they are, and we move on.
        return _ask_next(_learn(intake, question.key, "own_words", effects), at, effects)
    if value == YES and question.ask_name:
        return _answer_yes_without_name(intake, question, at, effects)
    if question.key == SAFE and value == NO:
        return _ask_next(_declare_not_safe(intake, effects), at, effects)
    return _ask_next(_learn(intake, question.key, value, effects), at, effects)


def _answer_yes_without_name(
    intake: Intake, question: Question, at: datetime, effects: list[IntakeEffect]
) -> tuple[Intake, tuple[IntakeEffect, ...]]:
    """Somebody of the team, and we don't know who: only bypass contacts and leads until we do."""
    effects.append(AboutTeam(named=False))
    intake = _learn(intake, question.key, YES, effects, final=False)
    effects.append(Ask(question.ask_name))
    return replace(intake, misread=True, asked_at=at), tuple(effects)


def _answer_late(
    intake: Intake, question: Question, text: str, effects: list[IntakeEffect]
) -> tuple[Intake, tuple[IntakeEffect, ...]]:
    named = any(isinstance(effect, KeepOut) for effect in effects)
    value = "named" if question.names_people and named else question.read(text)
    if value is not None and intake.answers.get(question.key) != value:
        if question.key == SAFE and value == NO:
            intake = _declare_not_safe(intake, effects)
        else:
            intake = _learn(intake, question.key, value, effects)
    # The question who it is stays open, but from now on a bare name alone answers it: the rest is talk.
    return replace(
        intake, asking=question.key if value is None and question.names_people else None, talked=True
    ), tuple(effects)


def _declare_not_safe(intake: Intake, effects: list[IntakeEffect]) -> Intake:
    if intake.answers.get(SAFE) == NO:
        effects.append(NotSafe())
        return intake
    intake = _learn(intake, SAFE, NO, effects)
    effects += [NotSafe(), Say("not-safe")]
    return intake


def _exclude(intake: Intake, named: frozenset[PersonId], effects: list[IntakeEffect]) -> Intake:
    if not named:
        return intake
    effects += [KeepOut(named), AboutTeam(named=True), Say("kept-out")]
    if TEAM in intake.answers or intake.asking == TEAM:
        return intake
    return _learn(intake, TEAM, "named", effects)  # told before it was asked: it won't be


def _learn(intake: Intake, fact: str, value: str, effects: list[IntakeEffect], *, final: bool = True) -> Intake:
    effects.append(Learned(fact, value))
    answers = {**intake.answers, fact: value}
    asking = None if final and intake.asking == fact else intake.asking
    return replace(intake, answers=answers, asking=asking)


def _ask_next(intake: Intake, at: datetime, effects: list[IntakeEffect]) -> tuple[Intake, tuple[IntakeEffect, ...]]:
    """Ask the next question that nobody answered yet; after the last, say thank you once."""
    for question in QUESTIONS:
        if question.key not in intake.answers:
            effects.append(Ask(question.ask))
            return replace(intake, asking=question.key, asked_at=at, misread=False), tuple(effects)
    if not intake.thanked:
        effects.append(Say("thanks-kept"))
    return replace(intake, asking=None, thanked=True, misread=False), tuple(effects)


def _answers_nothing(intake: Intake, question: Question, text: str, names: FindsNames) -> bool:
    """Tell whether a text to whoever has it is talk, and no answer to the question that was open before."""
    if plain(text).split(" ")[0] in COURTESIES:
        return True
    if not question.names_people:
        return False
    first, comma, _ = text.partition(",")
    if comma and len(first.split()) <= 2 and names.named_in(first) and names.named_in(first) <= intake.told:
        return True  # "Ana, I am at the stairs"
    bare = [word for word in plain(text).split() if word not in AROUND_A_NAME]
    return intake.talked and not (bare and all(names.named_in(word) for word in bare))
