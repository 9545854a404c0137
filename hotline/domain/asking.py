"""What an answer changes, however it was given: facts are learned, wishes taken up, and the next question is asked."""

from __future__ import annotations

from datetime import datetime

from hotline.domain.doubts import Named, doubted, is_sure
from hotline.domain.effects import AboutTeam, Ask, IntakeEffect, KeepOut, Learned, NoContact, NotSafe, Say, Wants
from hotline.domain.intake import Fact, FactState, Intake
from hotline.domain.script import (
    BY_KEY,
    CARE,
    HELP,
    NO,
    NO_CONTACT,
    ONLY_TEXTS,
    QUESTIONS,
    SAFE,
    TEAM,
    UNSURE,
    YES,
)
from hotline.domain.states import replace

Stepped = tuple[Intake, tuple[IntakeEffect, ...]]


def fact_of(value: str, entry: int) -> Fact:
    """Return a choice as a fact, with its state."""
    match value:
        case "skipped":
            return Fact(FactState.SKIPPED, "", entry)
        case "unsure":
            return Fact(FactState.UNKNOWN, UNSURE, entry)
        case _:
            return Fact(FactState.TOLD, value, entry)


def learn(intake: Intake, fact: str, known: Fact, effects: list[IntakeEffect], *, final: bool = True) -> Intake:
    """Write a fact down; where it is *final*, its question is no longer open."""
    effects.append(Learned(fact, known.value or known.state.value))
    asking = None if final and intake.asking == fact else intake.asking
    return replace(intake, answers={**intake.answers, fact: known}, asking=asking)


def ask_next(intake: Intake, at: datetime, effects: list[IntakeEffect]) -> Stepped:
    """Ask the next question that was neither asked nor answered; after the last, thank once and say whom to call."""
    if not intake.asks:
        return replace(intake, asking=None), tuple(effects)
    for question in QUESTIONS:
        if question.key not in intake.answers and question.key not in intake.asked:
            effects.append(Ask(question.ask))
            asked = intake.asked | {question.key}
            return replace(intake, asking=question.key, asked=asked, asked_at=at, misread=False), tuple(effects)
    if not intake.thanked:
        effects += [Say("thanks-kept"), Say("contacts")]
    return replace(intake, asking=None, thanked=True, misread=False), tuple(effects)


def keep_out(named: Named) -> tuple[IntakeEffect, ...]:
    """Keep out everybody who may be meant. Only where it is sure of somebody, more than the few may hear of it."""
    if not named:
        return ()
    kept = KeepOut(frozenset(named), doubted(named))
    return (kept, AboutTeam(named=True)) if is_sure(named) else (kept,)


def be_quiet(intake: Intake, effects: list[IntakeEffect]) -> Intake:
    """They ask us not to contact them: nothing is asked any more."""
    effects += [NoContact(wanted=True), Say("no-contact")]
    return replace(intake, quiet=True, asking=None, thanked=True)


def declare_not_safe(intake: Intake, entry: int, effects: list[IntakeEffect]) -> Intake:
    """They are not safe, whether it was known before or not."""
    if intake.answer(SAFE) == NO:
        effects.append(NotSafe())
        return intake
    intake = learn(intake, SAFE, Fact(FactState.TOLD, NO, entry), effects)
    effects += [NotSafe(), Say("not-safe")]
    return intake


def ask_who_of_team(intake: Intake, at: datetime, entry: int, effects: list[IntakeEffect]) -> Stepped:
    """Somebody of the team, and we don't know who: only bypass contacts and leads until we do."""
    effects.append(AboutTeam(named=False))
    intake = learn(intake, TEAM, fact_of(YES, entry), effects, final=False)
    effects.append(Ask(BY_KEY[TEAM].ask_name))
    return replace(intake, misread=True, asked_at=at), tuple(effects)


def take_up_wishes(
    intake: Intake, chosen: tuple[str, ...], at: datetime, entry: int, effects: list[IntakeEffect]
) -> Stepped:
    """Every offer that is wanted becomes an open item; who wants no contact is asked nothing more."""
    intake = learn(intake, HELP, Fact(FactState.TOLD, " ".join(chosen), entry), effects)
    wanted = tuple(item for item in chosen if item in (*CARE, ONLY_TEXTS))
    if wanted:
        effects.append(Wants(wanted))
    if NO_CONTACT in chosen and not intake.quiet:
        return be_quiet(intake, effects), tuple(effects)
    return ask_next(intake, at, effects)
