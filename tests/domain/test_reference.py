"""References that can be said, typed and told from ordinary words."""

from __future__ import annotations

import random
import re

import pytest

from hotline.domain.carrier_words import CARRIER_WORDS
from hotline.domain.reference import ALPHABET, new_reference, read_reference, short


def drawn(number: int) -> list[str]:
    source = random.Random(7)
    return [new_reference(source.randrange) for _ in range(number)]


def test_a_reference_has_three_and_two_characters_of_the_alphabet():
    for reference in drawn(2000):
        assert re.fullmatch(rf"[{ALPHABET}]{{3}}-[{ALPHABET}]{{2}}", reference)


def test_its_first_part_is_neither_a_word_nor_a_number():
    for reference in drawn(2000):
        first = short(reference)
        assert not first.isdigit()
        assert not first.isalpha()
        assert first not in CARRIER_WORDS


def test_what_is_given_out_is_recognised_in_every_form():
    for reference in drawn(2000):
        for written in (reference, reference.lower(), reference.replace("-", ""), reference.replace("-", "–")):
            assert read_reference(written) == reference
        assert read_reference(short(reference).lower()) == short(reference)


def test_a_random_source_that_always_says_the_same_ends_too():
    assert read_reference(new_reference(lambda _: 0))
    assert read_reference(new_reference(lambda below: below - 1))


def test_references_seldom_repeat():
    assert len(set(drawn(2000))) >= 1999


def test_every_first_part_can_be_drawn():
    counts: list[int] = []
    new_reference(lambda below: counts.append(below) or 0)
    assert counts[0] > 15_000
    assert counts[1:] == [len(ALPHABET)] * 2


@pytest.mark.parametrize(
    "word",
    [
        "2pm",
        "8AM",
        "2nd",
        "3rd",
        "4th",
        "24h",
        "30s",
        "5km",
        "2x4",
        "mp3",
        "b2b",
        "f2f",
        "w3c",
        "gt4",
        "who",
        "ack",
        "234",
        "e7",
        "e7k3",
        "e7k-3",
        "e7k-321",
        "e7k--32",
        "e1k",
        "e0k",
        "eok7",
        "ilo",
        "é7k",
    ],
)
def test_ordinary_words_and_wrong_shapes_are_no_reference(word):
    assert read_reference(word) is None


def test_a_reference_is_one_word():
    assert read_reference("E7K 32") is None
    assert read_reference(" E7K") is None
    assert read_reference("") is None
