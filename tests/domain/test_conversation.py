from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotline.domain.conversation import start, step
from hotline.domain.effects import AboutTeam, Ask, KeepOut, Learned, NotSafe, PassOn, Say, StartPaging
from hotline.domain.intake import Intake, LeftAlone, Replied, Taken
from hotline.domain.organisation import PageAt, PersonId
from hotline.domain.script import BY_KEY, SAFE, TEAM
from tests.interview import script

NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)
ANA, BEN = PersonId("ana"), PersonId("ben")
SCRIPT = script()
LATER = timedelta(minutes=1)

WORDS = st.one_of(
    st.sampled_from(
        [
            "1",
            "2",
            "3",
            "0",
            "yes",
            "no",
            "Ana",
            "Ben and Ana",
            "thanks Ana",
            "I am not safe",
            "idk",
            "",
            "STOP",
            "skip",
        ]
    ),
    st.text(max_size=40),
)
EVENTS = st.lists(st.one_of(WORDS, st.sampled_from([Taken(ANA), Taken(BEN), LeftAlone()])), max_size=12)


def play(first, events, page_at=PageAt.FIRST_TEXT, pace=LATER):
    """Return every state with its effects, from the first text on."""
    at = NOON
    asks = script(page_at=page_at)
    intake, effects = start(first, at, asks)
    yield intake, effects
    for event in events:
        at += pace
        intake, effects = step(intake, Replied(event, at) if isinstance(event, str) else event, asks)
        yield intake, effects


def asked(effects):
    return [effect.key for effect in effects if isinstance(effect, Ask)]


def test_help_is_called_before_anything_is_said():
    _, effects = start("Someone hit me", NOON, SCRIPT)

    assert [effect for effect in effects if not isinstance(effect, Learned)] == [
        StartPaging(),
        Say("opening-called"),
        Say("opening-record"),
        Ask("ask-safe"),
    ]


def test_a_name_is_kept_out_before_help_is_called():
    _, effects = start("Ana hit me", NOON, SCRIPT)

    assert effects.index(KeepOut(frozenset({ANA}))) < effects.index(StartPaging())


@pytest.mark.parametrize(
    ("answers", "facts"),
    [
        pytest.param(["1", "0"], {SAFE: "yes", TEAM: "no"}, id="digits"),
        pytest.param(["2", "Ben"], {SAFE: "no", TEAM: "named"}, id="a-name"),
        pytest.param(["??", "??", "no"], {SAFE: "own_words", TEAM: "no"}, id="own-words"),
        pytest.param(["1", "yes", "0"], {SAFE: "yes", TEAM: "yes"}, id="yes-and-no-name-stays-yes"),
        pytest.param(["1", "hm", "yes", "Ben"], {SAFE: "yes", TEAM: "named"}, id="unclear-then-yes-then-a-name"),
        pytest.param(["0", "skip"], {SAFE: "skipped", TEAM: "skipped"}, id="skipped"),
    ],
)
def test_what_the_answers_become(answers, facts):
    *_, (intake, _) = play("Help", answers)

    assert {fact: intake.answer(fact) for fact in intake.answers} == facts
    assert intake.asking == "what"


def test_yes_is_followed_by_the_name_even_after_an_unclear_answer():
    *_, (_, effects) = play("Something happened", ["1", "hm", "yes"])

    assert AboutTeam(named=False) in effects
    assert asked(effects) == ["ask-team-name"]


def test_taking_it_stops_the_questions():
    *_, (_, effects) = play("Something happened", [Taken(ANA), "1"])

    assert asked(effects) == []


@given(WORDS, EVENTS, st.sampled_from(PageAt), st.sampled_from([LATER, timedelta(seconds=1)]))
@settings(max_examples=120, deadline=None)
def test_whatever_is_said_the_intake_keeps_its_promises(first, events, page_at, pace):
    times_asked = {}
    before = Intake()
    for intake, effects in play(first, events, page_at, pace):
        for key in asked(effects):
            times_asked[key] = times_asked.get(key, 0) + 1
        assert len(asked(effects)) <= 1, "one question at a time"
        assert not (intake.taken and asked(effects)), "no question once a person has it"
        assert sum(isinstance(effect, StartPaging) for effect in effects) <= 1
        assert intake.paging >= before.paging, "paging is never taken back"
        assert intake.asking is None or intake.asking in BY_KEY
        assert not any(isinstance(e, KeepOut) and not e.people for e in effects)
        before = intake
    assert all(times <= 1 for key, times in times_asked.items() if not key.startswith("ask-again")), times_asked
    assert times_asked.get("ask-again-safe", 0) <= 1
    assert times_asked.get("ask-again-team", 0) <= 1


@given(WORDS, EVENTS)
@settings(max_examples=80, deadline=None)
def test_every_text_is_passed_on_and_help_is_called_by_the_second_at_the_latest(first, events):
    texts = [event for event in events if isinstance(event, str)]
    steps = list(play(first, events, PageAt.FIRST_ANSWER))

    passed = [effect.text for _, effects in steps for effect in effects if isinstance(effect, PassOn)]
    assert passed == texts
    if texts:
        assert steps[-1][0].paging


@given(st.sampled_from(["not safe", "I'm not safe", "unsafe", "we are in danger"]), EVENTS)
@settings(max_examples=60, deadline=None)
def test_not_safe_is_heard_in_any_text(cry, events):
    *_, (intake, effects) = play("hello", [*events, cry])

    assert NotSafe() in effects
    assert intake.answer(SAFE) == "no"
