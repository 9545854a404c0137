import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.replies import CARRIER_WORDS
from hotline.domain.script import QUESTIONS, SAFETY_QUESTION, TEAM_QUESTION, says_not_safe


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
    assert SAFETY_QUESTION.read(said) == value


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
    assert TEAM_QUESTION.read(said) == value


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
        values = {value for word, value in question.spellings.items() if word.upper() not in CARRIER_WORDS}
        assert values == set(question.spellings.values())


@given(st.text())
def test_any_text_can_be_read(text):
    for question in QUESTIONS:
        assert question.read(text) in {None, *question.spellings.values()}
    assert says_not_safe(text) in (True, False)
