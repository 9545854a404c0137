"""Answers that come by key or by a recording, in a call: the same questions and facts as by text."""

from __future__ import annotations

from hotline.domain.asking import (
    Stepped,
    ask_next,
    ask_who_of_team,
    declare_not_safe,
    fact_of,
    learn,
    take_up_wishes,
)
from hotline.domain.effects import IntakeEffect
from hotline.domain.intake import Chose, Intake
from hotline.domain.script import BY_KEY, HELP, NO, SAFE, SKIPPED, TEAM, YES


def answered(intake: Intake, event: Chose) -> Stepped:
    """Return the intake after the open question was answered by a choice, in their own words, or passed over."""
    effects: list[IntakeEffect] = []
    question, value = BY_KEY.get(intake.asking or ""), event.value
    if question is None:
        return intake, ()
    if question.key == SAFE and value == NO:
        return ask_next(declare_not_safe(intake, event.entry, effects), event.at, effects)
    if question.key == TEAM and intake.answer(TEAM) == YES:
        # Asked for the name: what they said a person must hear; until then it stays a yes, and with the few.
        return ask_next(intake, event.at, effects)
    if question.key == TEAM and value == YES:
        return ask_who_of_team(intake, event.at, event.entry, effects)
    if question.key == HELP and value in question.choices:
        return take_up_wishes(intake, (value,), event.at, event.entry, effects)
    return ask_next(learn(intake, question.key, fact_of(value or SKIPPED, event.entry), effects), event.at, effects)
