import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.carrier_words import CARRIER_WORDS
from hotline.domain.hearing import wishes_in
from hotline.domain.script import BY_KEY, HELP, QUESTIONS, SAFE, TEAM, WHAT
from tests.interview import script

SCRIPT = script()
says_not_safe = SCRIPT.vocabulary.says_not_safe


@pytest.mark.parametrize(
    ("said", "value"),
    [
        *(
            (said, "yes")
            for said in ("1", "1.", "(1)", "1️⃣", "１", "one", "Yes!", "yes im safe", "1 safe", "1 for safe")
        ),
        *((said, "no") for said in ("2", "no", "NOPE", "not safe", "2 not safe", "help")),
        *((said, "unsure") for said in ("3", "idk", "I'm not sure", "maybe")),
        *((said, None) for said in ("", "4", "12", "1 2", "no yes", "near the stairs", "👍", "why")),
        ("0", "skipped"),
    ],
)
def test_answers_to_the_safety_question(said, value):
    assert SCRIPT.read(BY_KEY[SAFE], said) == value


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("0", "no"),
        ("No", "no"),
        ("nobody", "no"),
        ("1", "yes"),
        ("yes, on your team", "yes"),
        ("idk", "unsure"),
        ("Z", None),
    ],
)
def test_answers_to_the_exclusion_question(said, value):
    assert SCRIPT.read(BY_KEY[TEAM], said) == value


@pytest.mark.parametrize(
    "said", ["I am not safe", "we dont feel safe", "UNSAFE", "in danger", "She has a knife", "he's got a gun"]
)
def test_not_safe_is_heard(said):
    assert says_not_safe(said)


@pytest.mark.parametrize(
    "said",
    ["I am safe", "not in danger", "no danger", "", "safe", "nobody has a gun", "I have a question", "a toy gun?"],
)
def test_not_safe_is_not_heard_where_it_was_not_said(said):
    assert not says_not_safe(said)


def test_no_carrier_word_is_needed_as_an_answer():
    for question in QUESTIONS:
        spellings = SCRIPT.vocabulary.spellings(question.key, question.choices)
        assert set(question.choices) >= {
            value for word, value in spellings.items() if word.upper() not in CARRIER_WORDS
        }
        assert not CARRIER_WORDS & question.digits.keys()


@given(st.text())
def test_any_text_can_be_read(text):
    for question in QUESTIONS:
        assert SCRIPT.read(question, text) in {None, "skipped", "unsure", "own_words", *question.choices}
        assert question.key != HELP or set(SCRIPT.choices_in(question, text)) <= set(question.choices)
    assert says_not_safe(text) in (True, False)


@pytest.mark.parametrize(
    ("said", "choices"),
    [
        ("1", ["private-place"]),
        ("1 and 3", ["private-place", "call"]),
        ("1,2,4", ["private-place", "trusted-person", "only-texts"]),
        ("13", ["private-place", "call"]),
        ("3️⃣ 1️⃣", ["private-place", "call"]),
        ("a quiet place please", ["private-place"]),
        ("can someone call me", ["call"]),
        ("text only, no calls", ["only-texts"]),
        ("5", ["no-contact"]),
        ("please dont contact me", ["no-contact"]),
        ("I would like to go home", []),
        ("6", []),
        ("room 1234", []),
    ],
)
def test_several_offers_may_be_taken_at_once(said, choices):
    assert list(SCRIPT.choices_in(BY_KEY[HELP], said)) == choices


@pytest.mark.parametrize(
    ("said", "value"),
    [("0", "skipped"), ("Skip", "skipped"), ("idk", "unsure"), ("He pushed me", "own_words"), (" ", None)],
)
def test_a_question_without_choices_is_answered_in_their_own_words(said, value):
    assert SCRIPT.read(BY_KEY[WHAT], said) == value


@pytest.mark.parametrize(
    "said",
    [
        "Someone keeps following me",
        "He pushed me",
        "I was harassed",
        "my bag was stolen by a man",
        "groped",
        "They took my badge",
    ],
)
def test_what_happened_is_told(said):
    assert SCRIPT.vocabulary.tells_something(said)


@pytest.mark.parametrize(
    "said",
    ["hi", "Hello?", "help", "HELP ME PLEASE", "I need help now", "can someone call me", "SOS",
     "I want to report something", "hello, my name is Maria", "is this the hotline",
     "please call the police", "1", "", "...", "I do not feel safe", "?"],
)  # fmt: skip
def test_a_greeting_or_a_call_for_help_tells_nothing_of_what_happened(said):
    assert not SCRIPT.vocabulary.tells_something(said)


@pytest.mark.parametrize(
    ("language", "said", "choices"),
    [
        ("en", "please don't call me", ["only-texts"]),
        ("en", "no calls", ["only-texts"]),
        ("de", "bitte nicht anrufen", ["only-texts"]),
        ("es", "no quiero que me llamen", ["only-texts"]),
        ("fr", "pas d'appel svp", ["only-texts"]),
    ],
)
def test_who_wants_no_call_gets_none(language, said, choices):
    assert list(script(language).choices_in(BY_KEY[HELP], said)) == choices


@pytest.mark.parametrize(
    ("language", "said", "wishes"),
    [
        ("en", "please call the police", ("police",)),
        ("en", "don't call the police please", ()),
        ("en", "call me", ("call",)),
        ("en", "do not call me", ()),
        ("en", "I want the police, but don't call me", ("police",)),
        ("es", "no llamen a la policía", ()),
        ("es", "llamen a la policía", ("police",)),
        ("fr", "n'appelez pas la police", ()),
        ("de", "keine Polizei rufen", ()),
        ("de", "rufen Sie die Polizei", ("police",)),
    ],
)
def test_a_wish_is_heard_and_its_opposite_is_not_taken_for_one(language, said, wishes):
    assert wishes_in(said, script(language), asking=None) == wishes
