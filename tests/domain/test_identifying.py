"""What tells who the reporter is, found in any spelling; what doesn't is let through."""

from __future__ import annotations

import time

import pytest

from hotline.domain.identifying import Identifier, Introductions, Sign
from hotline.domain.words import Languages
from tests.hostile import long_texts, strings

LANGUAGES = Languages()
CONTACT = "+15550100199"


def finder(spoken: str = "en", **known: object) -> Identifier:
    return Identifier(
        Introductions.of(LANGUAGES, spoken),
        contact=CONTACT,
        marked=["Robin Vega", "@rob1n_x", "robin.v@example.org", "+44 7700 900321"],
        ours=["+15550100100"],
        said_in=["hello, my name is Jo Lee", "Je m'appelle Zoé"],
    )


FINDER = finder()


@pytest.mark.parametrize(
    "text",
    [
        "+15550100199",
        "call me on +1 (555) 010-0199 please",
        "555.010.0199",
        "555\u200b010\u200b0199",
        "00 1 555 010 0199",
        "010 0199",
        "it ends in 0199",
        "５５５０１００１９９",
        "٥٥٥٠١٠٠١٩٩",
        "five five five, zero one zero, zero one nine nine",
        "oh one oh oh one nine nine after five five five: 555 oh one oh oh one nine nine",
        "cinco cinco cinco cero uno cero cero uno nueve nueve",
        "5 then 5 then 5 then 0, 1, 0, 0, 1, 9 and 9",
        "07700 900321",
        "+44 (0)7700 900321",
    ],
)
def test_their_number_is_found_in_any_spelling(text: str):
    assert Sign.NUMBER in FINDER.signs_in(text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("write to somebody@example.net", Sign.EMAIL),
        ("somebody＠example.net", Sign.EMAIL),
        ("somebody (at) example dot net", Sign.EMAIL),
        ("somebody at example dot net", Sign.EMAIL),
        ("pepa arroba example punto org", Sign.EMAIL),
        ("ring 020 7946 0018", Sign.PHONE),
        ("+49 30 901820", Sign.PHONE),
        ("Robin was there", Sign.NAME),
        ("RÓBIN", Sign.NAME),
        ("ms vega", Sign.NAME),
        ("robinvega", Sign.NAME),
        ("find me as @Rob1n_X", Sign.NAME),
        ("Robin.V @ example.org? no: robin.v@example.org", Sign.NAME),
        ("then Jo came back", Sign.NAME),
        ("zoe said so", Sign.NAME),
        ("my name is Alex", Sign.SAID),
        ("I'm Alex from the desk", Sign.SAID),
        ("i am alex", Sign.SAID),
        ("this is Alex", Sign.SAID),
        ("me llamo Pilar", Sign.SAID),
        ("yo soy pilar", Sign.SAID),
        ("je m’appelle Chloé", Sign.SAID),
        ("je suis chloé", Sign.SAID),
        ("ich heiße Uwe", Sign.SAID),
        ("hier ist uwe", Sign.SAID),
        ("my name is 李", Sign.SAID),
    ],
)
def test_addresses_numbers_and_names_are_found(text: str, sign: Sign):
    assert sign in FINDER.signs_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Someone keeps following me near hall A",
        "I am scared and I am hiding in row 12, seat 4",
        "this is happening right now",
        "my name is not important",
        "it was at 17:05 on 2027-02-01, or 1.2.2027",
        "text us on +1 555 010 0100",
        "je suis perdue",
        "estoy en la sala 3",
        "ich bin nicht sicher",
        "Report E7K-32 opened by text in North America.",
        "The reporter says they are NOT safe. Urgency was raised.",
        "",
    ],
)
def test_what_tells_nothing_is_let_through(text: str):
    assert FINDER.signs_in(text) == frozenset()


def test_a_single_word_that_introduces_counts_in_its_own_language_only():
    assert finder("de").signs_in("wir treffen uns im Saal") == frozenset()
    assert Sign.SAID in finder("en").signs_in("im Alex")


def test_a_withheld_number_gives_nothing_to_find():
    nobody = Identifier(Introductions.of(LANGUAGES, "en"))
    assert nobody.signs_in("0") == nobody.signs_in("") == frozenset()


def test_what_was_marked_is_found_among_whatever_else_is_said():
    """A made-up text around it hides neither name nor number."""
    for noise in strings(500):
        assert Sign.NAME in FINDER.signs_in(f"{noise} Robin {noise}"), noise
        assert Sign.NUMBER in FINDER.signs_in(f"{noise} +1 555 010 0199 {noise}"), noise


def test_no_text_takes_long():
    for text in long_texts():
        began = time.process_time()
        FINDER.signs_in(text)
        assert time.process_time() - began < 5, text[:40]
