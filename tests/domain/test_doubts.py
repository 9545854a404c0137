"""Who may be meant is kept out at once; what is doubtful about it is said, so that a lead can decide."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.doubts import Doubt
from hotline.domain.hearing import named_in
from hotline.domain.names import NameFinder
from hotline.domain.organisation import PersonId
from hotline.domain.script import Script
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import Languages

TEAM = {
    "kovac": "Ana Kovač",
    "ruiz": "Ana Ruiz",
    "will": "Will Reed",
    "rose": "Rose",
    "ben": "Ben",
    "cleo": "Cleo Marsh",
    "lena": "Anna-Lena Østergård",
    "cruz": "Dr. María de la Cruz",
    "wang": "王小明",
    "kim": "김민수",
    "li": "J. Li",
    "anna": "Анна Иванова",
}
FINDER = NameFinder((PersonId(key), name) for key, name in TEAM.items())
ORDINARY = frozenset({"will", "rose", "reed"})
WORD, SEVERAL, PART, TALK, SURE = Doubt.WORD, Doubt.SEVERAL, Doubt.PART, Doubt.TALK, None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("it was Ben", {"ben": SURE}, id="a-name-of-one-word"),
        pytest.param("Ben's hands", {"ben": SURE}, id="his"),
        pytest.param("Cleo did it", {"cleo": SURE}, id="the-name-they-are-called-by"),
        pytest.param("cleo marsh", {"cleo": SURE}, id="the-whole-name"),
        pytest.param("@cleomarsh", {"cleo": SURE}, id="the-whole-name-in-one"),
        pytest.param("a Marsh did it", {"cleo": PART}, id="a-family-name"),
        pytest.param("ana did it", {"kovac": SEVERAL, "ruiz": SEVERAL}, id="two-of-a-name"),
        pytest.param("ana kovac did it", {"kovac": SURE, "ruiz": SEVERAL}, id="one-of-two-by-the-whole-name"),
        pytest.param("Ruiz", {"ruiz": PART}, id="the-family-name-of-one-of-two"),
        pytest.param("I will wait here", {"will": WORD}, id="a-word"),
        pytest.param("it was Will Reed", {"will": SURE}, id="two-words-that-are-a-name"),
        pytest.param("a rose on my table", {"rose": WORD}, id="a-flower"),
        pytest.param("maria de la cruz", {"cruz": SURE}, id="without-the-title"),
        pytest.param("Maria", {"cruz": SURE}, id="first-behind-a-title"),
        pytest.param("Cruz", {"cruz": PART}, id="family-name-behind-particles"),
        pytest.param("Lena", {"lena": PART}, id="the-second-half-of-a-first-name"),
        pytest.param("王小明打我", {"wang": SURE}, id="whole-without-spaces"),
        pytest.param("那个小明", {"wang": PART}, id="given-name-without-spaces"),
        pytest.param("김민수가", {"kim": SURE}, id="whole-with-an-ending"),
        pytest.param("j li hit me", {"li": SURE}, id="short-parts"),
        pytest.param("Анну", {"anna": PART}, id="with-another-ending"),
        pytest.param("Анна Иванова", {"anna": SURE}, id="as-it-is-written"),
        pytest.param("somebody follows me", {}, id="nobody"),
        pytest.param("", {}, id="nothing"),
    ],
)
def test_how_sure_it_is_that_somebody_is_meant(text, named):
    assert dict(FINDER.matches_in(text, ORDINARY)) == named


def test_two_people_of_the_very_same_name_are_both_doubtful_however_it_is_written():
    finder = NameFinder([(PersonId("a"), "Ana Kovac"), (PersonId("b"), "ana kovač")])
    assert dict(finder.matches_in("Ana Kovac")) == {"a": SEVERAL, "b": SEVERAL}


@given(st.text())
def test_whoever_is_named_is_matched_and_nobody_else(text):
    assert set(FINDER.matches_in(text, ORDINARY)) == FINDER.named_in(text)


# --- in talk with whoever has it


@dataclass(frozen=True)
class Talk:
    """What is known of a reporter who talks with Ana."""

    told: frozenset[PersonId] = frozenset({PersonId("ana")})
    talked: bool = True
    taken: bool = True


TALKING = Talk()
TWO = NameFinder([(PersonId("ana"), "Ana"), (PersonId("ben"), "Ben"), (PersonId("will"), "Will")])
LANGUAGES = Languages()


def script(*codes: str) -> Script:
    return Script(Vocabulary(tuple(LANGUAGES.of(code) for code in codes)), TWO)


def named(text: str, talk: Talk = TALKING, language: str = "en", *, answers: bool = False) -> dict[str, Doubt | None]:
    return dict(named_in(text, talk, script(*dict.fromkeys((language, "en"))), answers=answers))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "thanks Ana"),
        ("en", "Thank you so much Ana!"),
        ("en", "Ana, I am at the stairs"),
        ("en", "Ana, he grabbed me again"),
        ("en", "Hi Ana, he is still here"),
        ("en", "Is Ana coming?"),
        ("en", "Ana?"),
        ("en", "where is Ana?"),
        ("en", "I am at gate 4. waiting for Ana"),
        ("en", "I am with Ana now"),
        ("es", "gracias Ana"),
        ("es", "Ana, estoy en la escalera"),
        ("es", "¿cuándo viene Ana?"),
        ("fr", "merci Ana"),
        ("fr", "Ana, je suis à l'accueil"),
        ("fr", "quand arrive Ana ?"),
        ("de", "danke Ana"),
        ("de", "Ana, ich bin an der Treppe"),
        ("de", "wann kommt Ana?"),
    ],
)
def test_words_about_help_on_its_way_name_nobody_as_part_of_it(language, text):
    assert named(text, language=language) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "it was ana who did it"),
        ("en", "Ana touched my back"),
        ("en", "wait is that Ana who checked badges"),
        ("en", "ok it was Ana"),
        ("en", "Ana"),
        ("en", "Ana. She did it"),
        ("en", "thanks, but it was Ana"),
        ("en", "Is Ana allowed to touch me?"),
        ("en", "the one in the red shirt, Ana"),
        ("es", "fue Ana quien lo hizo"),
        ("es", "Ana me tocó"),
        ("fr", "c'est Ana qui l'a fait"),
        ("fr", "Ana m'a touchée"),
        ("de", "es war Ana"),
        ("de", "Ana hat mich angefasst"),
    ],
)
def test_any_other_words_that_name_whoever_has_it_are_a_doubt(language, text):
    assert named(text, language=language) == {"ana": TALK}


@pytest.mark.parametrize(
    ("text", "talk", "answers", "found"),
    [
        pytest.param("Ana", TALKING, True, {"ana": SURE}, id="an-answer"),
        pytest.param("it's Ana", TALKING, True, {"ana": SURE}, id="an-answer-in-words"),
        pytest.param("It was Ana I think", TALKING, True, {"ana": SURE}, id="a-longer-answer"),
        pytest.param("thanks Ana", TALKING, True, {}, id="thanks-answer-nothing"),
        pytest.param("Ben did it", TALKING, False, {"ben": TALK}, id="somebody-else-in-talk"),
        pytest.param("Ben is here", TALKING, False, {}, id="somebody-else-comes-to-help"),
        pytest.param("it was Ben", TALKING, True, {"ben": SURE}, id="somebody-else-as-an-answer"),
        pytest.param("I will wait here", TALKING, False, {}, id="a-word-about-help"),
        pytest.param("he says he will hit me", TALKING, False, {"will": WORD}, id="a-word-that-is-a-name"),
        pytest.param("Will", Talk(frozenset(), taken=False), True, {"will": SURE}, id="a-word-alone-is-an-answer"),
        pytest.param("I will go", Talk(frozenset(), taken=False), False, {"will": WORD}, id="before-anybody-has-it"),
        pytest.param("I will hide", Talk(frozenset({PersonId("will")})), False, {}, id="a-word-and-will-has-it"),
        pytest.param(
            "the one who did it was Will", Talk(frozenset({PersonId("will")})), False, {"will": TALK}, id="as-a-name"
        ),
        pytest.param("HE WILL HIT ME", Talk(frozenset({PersonId("will")})), False, {}, id="all-in-capitals"),
        pytest.param(
            "it was Ana", Talk(frozenset({PersonId("ana")}), taken=False), False, {"ana": TALK}, id="who-had-it-before"
        ),
    ],
)
def test_who_is_named_by_what_they_are_to_the_reporter(text, talk, answers, found):
    assert named(text, talk, answers=answers) == found
