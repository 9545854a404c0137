"""Every state that a page of on call can show has its words, in every language of the console."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from hotline.domain.effects import Purpose
from hotline.domain.organisation import Channel, PageAt, Role, Target
from hotline.domain.rota import SwapState
from hotline.domain.test_pages import Outcome, PageState
from hotline.store.calls import CallState
from hotline.store.messages import MessageState
from hotline.usecases.console.mend import Place
from hotline.usecases.console.rota import Layers
from hotline.usecases.phones import Standing
from hotline.web.console.words import LANGUAGES, words_of

SHOWN = {
    "people-stands-": Standing,
    "test-": PageState,
    "outcome-": Outcome,
    "log-for-": Purpose,
    "log-call-": CallState,
    "sent-": MessageState,
    "duty-swap-": SwapState,
    "role-": Role,
    "target-": Target,
    "people-way-": Channel,
    "lines-page-at-": PageAt,
    "duty-layers-": Layers,
    "mend-": Place,
}


def values_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_its_words(language: str):
    wanted = {f"{prefix}{one.value.replace(' ', '-')}" for prefix, kind in SHOWN.items() for one in kind}
    assert wanted - words_of(language).keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_sentence_has_the_same_values_in_every_language(language: str):
    english, others = words_of("en"), words_of(language)
    mine = [key for key in english if re.match("duty-|people-|drill-|test-|outcome-|log-|lines-|mend-", key)]
    assert len(mine) > 200
    values = {key: values_in(english[key]) for key in mine}
    assert {key: values_in(others[key]) for key in mine} == values
