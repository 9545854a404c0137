"""What two answers to "who did it" have in common, however it was written; and what they only seem to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.fingerprints import MOST, marks_in
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import Words

WORDS = tuple(Words.load(language) for language in ("en", "es", "fr", "de"))
ORDINARY = Vocabulary(WORDS).ordinary


def marks(text):
    return set(marks_in(text, ORDINARY))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("It was Jörg Müller-Lüdenscheid", "jorg muller-ludenscheid", id="case-and-accents"),
        pytest.param("Petrov, Ivan Petrov", "the man is called Ivan Petrov I think", id="in-a-sentence"),
        pytest.param("Petrov Ivan", "Ivan Petrov", id="the-other-way-round"),
        pytest.param("@NightOwl on chat", "he writes as @nightowl.", id="handle"),
        pytest.param("+1 312 555 0142", "his number is 312-555-0142", id="number"),
        pytest.param("Ivan.P@Example.org", "mail from ivan.p@example.org", id="address"),
        pytest.param("badge A1234", "wears a1234", id="badge"),
    ],
)
def test_the_same_person_is_found_in_both(one, other):
    assert marks(one) & marks(other)


@pytest.mark.parametrize(
    "text",
    [
        "a tall man in a red hoodie", "he was tall", "A Man In A Red Hat", "I do not know", "Someone from Room 4",
        "Ein Mann mit roter Jacke", "Der Typ vom Stand", "un hombre alto", "une femme en rouge", "0", "", "two of them",
    ],
)  # fmt: skip
def test_what_anybody_may_look_like_relates_to_nobody(text):
    assert marks(text) == set()


@given(st.text(max_size=400))
def test_any_text_has_a_bounded_number_of_marks_and_never_stumbles(text):
    found = marks_in(text, ORDINARY)
    assert len(found) <= MOST
    assert len(set(found)) == len(found)
