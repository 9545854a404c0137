"""What is heard in a call: every key that a sentence names does what it says, and all is said in time."""

from __future__ import annotations

import re

import pytest

from hotline.domain import calling
from hotline.domain.calling import Caller, Menu, Place, Pressed, Waited
from hotline.domain.organisation import PersonId
from hotline.domain.script import BY_KEY, HELP, SAFE
from hotline.domain.sentences import read_language_file, usual_values
from hotline.domain.speech import digit_by_digit
from hotline.domain.spoken_wording import seconds
from hotline.domain.wording import check_sentences
from hotline.domain.words import LOCALES, languages

FILES = {code: read_language_file((LOCALES / f"{code}.ftl").read_text("utf-8")) for code in languages()}
ENGLISH = (LOCALES / "en.ftl").read_text("utf-8")
MENU = Menu(languages=("es", "fr"), textable=True, asking=True)
ANA = PersonId("ana")
every_language = pytest.mark.parametrize("code", languages())


def keys_of(key: str) -> list[str]:
    """Return the keys that a sentence names, in its order."""
    return re.findall(r"\b[0-9]\b", FILES["en"].text(key))


def after(place: Place, event: calling.Event) -> tuple[Caller, set[str]]:
    """Return where a caller of *place* is after *event*, and the names of what is done."""
    caller, effects = calling.step(Caller(place=place, with_=ANA), event, MENU)
    return caller, {type(effect).__name__ for effect in effects}


SAID = [
    ("call-menu", Place.MENU, "1", Place.WAITING, "CallPerson"),
    ("call-menu", Place.MENU, "2", Place.QUESTION, "BeginReport"),
    ("call-menu", Place.MENU, "3", Place.WAITING, "AboutOurTeam"),
    ("call-calling", Place.WAITING, "2", Place.QUESTION, "BeginReport"),
    ("call-still-calling", Place.WAITING, "2", Place.QUESTION, "BeginReport"),
    ("call-few", Place.WAITING, "2", Place.QUESTION, "BeginReport"),
    ("call-joins", Place.JOINED, "2", Place.WAITING, "NotWith"),
    ("call-dropped", Place.DROPPED, "1", Place.WAITING, "CallPerson"),
    ("call-dropped", Place.DROPPED, "2", Place.QUESTION, "BeginReport"),
    ("call-begins", Place.QUESTION, "0", Place.WAITING, "CallPerson"),
    ("call-again", Place.QUESTION, "0", Place.WAITING, "CallPerson"),
    ("call-may-text", Place.MAY_TEXT, "1", Place.END, "MayText"),
    ("call-may-text", Place.MAY_TEXT, "2", Place.END, None),
    ("call-end", Place.END, "0", Place.WAITING, "CallPerson"),
    ("call-still-here", Place.END, "0", Place.WAITING, "CallPerson"),
]


@pytest.mark.parametrize(("sentence", "place", "key", "then", "effect"), SAID)
def test_a_key_that_is_named_does_what_is_said(sentence, place, key, then, effect):
    caller, done = after(place, Pressed(key))
    assert key in keys_of(sentence)
    assert caller.place is then
    assert effect in done if effect else not done


def test_every_key_that_a_caller_hears_of_was_tried():
    heard = {
        (key, pressed)
        for key, sentence in FILES["en"].sentences.items()
        if sentence.group.startswith("Spoken to a caller") and not key.startswith("call-ask-")
        for pressed in keys_of(key)
    }
    assert heard == {(sentence, key) for sentence, _place, key, *_ in SAID}


def test_just_waiting_does_what_is_said():
    assert after(Place.MENU, Waited())[0].place is Place.WAITING
    assert after(Place.DROPPED, Waited())[0].place is Place.WAITING
    assert after(Place.MAY_TEXT, Waited()) == (
        Caller(place=Place.END, with_=ANA, heard=calling.Heard.NOT_TEXTED, times=1),
        set(),
    )
    assert after(Place.JOINED, Waited())[0].place is Place.DROPPED
    assert after(Place.END, Waited())[0].place is Place.END  # "you can hang up now": we never do first


def test_the_questions_name_all_their_keys_in_order():
    assert keys_of("call-ask-safe") == list(BY_KEY[SAFE].digits)
    assert keys_of("call-ask-help") == list(BY_KEY[HELP].digits)
    assert keys_of("call-ask-team") == ["1", "2"]  # 0 is a person in a call, so no is 2 there


def test_pound_passes_over_a_question():
    _caller, done = after(Place.QUESTION, Pressed("#"))
    assert done == {"GiveAnswer"}


@every_language
def test_the_greeting_is_over_in_eight_seconds_and_the_menu_with_three_languages_in_twenty(code):
    values = usual_values(FILES[code])
    assert seconds(FILES[code].sentences["call-greeting"].with_values(values)) <= 8
    menu = FILES[code].text("call-menu") + "".join(file.text("call-language") for file in FILES.values())
    assert seconds(menu.replace("{ $digit }", "4")) <= 20


def test_ordinary_speech_takes_the_time_that_the_source_says():
    words = "the quick brown fox jumps over it and so on " * 10  # 100 words of 3.4 letters
    assert 25 <= seconds(words) <= 33
    assert seconds("112") == seconds("zero five nine")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("112", "1 1 2"),
        ("999 or 112", "9 9 9 or 1 1 2"),
        ("15", "15"),
        ("Security +1 555 010 0150, Hall 2", "Security +1 5 5 5 0 1 0 0 1 5 0, Hall 2"),
        ("", ""),
    ],
)
def test_an_emergency_number_is_read_digit_by_digit(written, read):
    assert digit_by_digit(written) == read


def test_a_language_that_was_copied_does_not_speak_with_the_voice_of_english():
    copied = re.sub(r"^language-name = .*$", "language-name = Português", ENGLISH, flags=re.MULTILINE)
    assert {one.key for one in check_sentences(copied, ENGLISH, "pt")} == {"speech-voice", "speech-language"}
