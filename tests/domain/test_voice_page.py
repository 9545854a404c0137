"""The call to somebody of the team as an engine: a key decides, silence and wrong keys don't."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotline.domain.voice_page import (
    AskForHelp,
    CallReporter,
    JoinCaller,
    Keyed,
    Left,
    Paged,
    PassOn,
    Place,
    Pressed,
    ReadFacts,
    Situation,
    Take,
    Waited,
    step,
)

FREE = Situation()
MINE = Situation(mine=True)
HELP = Situation(helps=True)
NO_CALL = Situation(no_call="back-no-number")
CALLER = Situation(caller_waits=True)
SHUT = Situation(open_to_them=False)
ASKED, YOURS, READY, CALLING = (Paged(place) for place in (Place.ASKED, Place.YOURS, Place.READY, Place.CALLING))


@pytest.mark.parametrize(
    ("paged", "event", "situation", "place", "effects"),
    [
        (ASKED, Pressed("1"), FREE, Place.YOURS, (Take(),)),
        (ASKED, Pressed("1"), HELP, Place.YOURS, (Take(),)),
        (ASKED, Pressed("1"), CALLER, Place.WITH_CALLER, (Take(), JoinCaller())),
        (ASKED, Pressed("2"), FREE, Place.PASSED, (PassOn(),)),
        (ASKED, Pressed("3"), FREE, Place.YOURS, (AskForHelp(),)),
        (ASKED, Pressed("4"), FREE, Place.ASKED, (ReadFacts(),)),
        (ASKED, Pressed("5"), FREE, Place.CALLING, (Take(), CallReporter())),
        (ASKED, Pressed("5"), NO_CALL, Place.ASKED, ()),
        (ASKED, Pressed("5"), HELP, Place.ASKED, ()),
        (ASKED, Pressed("5"), CALLER, Place.WITH_CALLER, (Take(), JoinCaller())),
        (ASKED, Pressed("*"), FREE, Place.ASKED, ()),
        (ASKED, Pressed("7"), FREE, Place.ASKED, ()),
        (ASKED, Waited(), FREE, Place.ASKED, ()),
        (YOURS, Pressed("2"), MINE, Place.PASSED, (PassOn(),)),
        (YOURS, Pressed("5"), MINE, Place.CALLING, (CallReporter(),)),
        (YOURS, Waited(), MINE, Place.DONE, ()),
        (READY, Keyed(right=True), MINE, Place.CALLING, (CallReporter(),)),
        (READY, Keyed(right=True), FREE, Place.YOURS, ()),
        (READY, Keyed(right=True), Situation(mine=True, no_call="back-no-number"), Place.YOURS, ()),
        (READY, Keyed(right=True), SHUT, Place.TAKEN, ()),
        (READY, Keyed(right=False), MINE, Place.READY, ()),
        (READY, Pressed("1"), MINE, Place.READY, ()),
        (READY, Pressed("5"), MINE, Place.READY, ()),
        (READY, Pressed("*"), MINE, Place.READY, ()),
        (READY, Waited(), MINE, Place.READY, ()),
        (ASKED, Keyed(right=True), FREE, Place.ASKED, ()),
        (YOURS, Keyed(right=True), MINE, Place.YOURS, ()),
        (CALLING, Keyed(right=True), MINE, Place.CALLING, ()),
        (CALLING, Left(talked=True), MINE, Place.TALKED, ()),
        (CALLING, Left(talked=False), MINE, Place.YOURS, ()),
        (CALLING, Pressed("2"), MINE, Place.CALLING, ()),
        (Paged(Place.WITH_CALLER), Left(talked=True), MINE, Place.TALKED, ()),
    ],
)
def test_what_follows_a_key(paged, event, situation, place, effects):
    after, done = step(paged, event, situation)

    assert (after.place, done) == (place, effects)


@pytest.mark.parametrize("key", "0123456789*#")
@pytest.mark.parametrize("paged", [ASKED, YOURS, READY])
def test_to_whom_it_is_not_open_every_key_does_the_same_nothing(paged, key):
    assert step(paged, Pressed(key), SHUT) == (Paged(Place.TAKEN), ())


def test_silence_twice_takes_nothing_and_ends_it():
    paged, effects = ASKED, ()
    for _ in range(2):
        paged, done = step(paged, Waited(), FREE)
        effects += done

    assert (paged.place, effects) == (Place.SILENT, ())


def test_three_wrong_codes_end_a_call_back_and_then_the_right_one_does_nothing():
    paged, places = READY, []
    for _ in range(3):
        paged, effects = step(paged, Keyed(right=False), MINE)
        places.append((paged.place, paged.said, effects))

    wrong = "back-wrong-code"
    assert places == [(Place.READY, wrong, ()), (Place.READY, wrong, ()), (Place.REFUSED, wrong, ())]
    assert step(paged, Keyed(right=True), MINE) == (paged, ())


def test_neither_silence_nor_hearing_it_again_gives_a_wrong_code_more_tries():
    paged = READY
    for event in (Keyed(right=False), Waited(), Keyed(right=False), Pressed("*"), Keyed(right=False)):
        paged, _ = step(paged, event, MINE)

    assert paged.place is Place.REFUSED


def test_who_keyed_in_a_wrong_code_and_is_then_silent_is_still_known_to_have_done_so():
    paged = READY
    for event in (Keyed(right=False), Waited(), Waited()):
        paged, _ = step(paged, event, MINE)

    assert (paged.place, paged.mistakes) == (Place.SILENT, 1)


def test_silence_twice_where_the_code_is_asked_for_ends_it():
    paged, _ = step(READY, Waited(), MINE)
    paged, effects = step(paged, Waited(), MINE)

    assert (paged.place, effects) == (Place.SILENT, ())


def test_a_wrong_key_is_said_once():
    paged, said = ASKED, []
    for _ in range(3):
        paged, _ = step(paged, Pressed("7"), FREE)
        said.append(paged.said)

    assert said == ["voice-mistake", "", ""]


EVENTS = st.one_of(
    st.sampled_from("0123456789*#").map(Pressed),
    st.booleans().map(Keyed),
    st.just(Waited()),
    st.booleans().map(Left),
)
SITUATIONS = st.builds(
    Situation,
    open_to_them=st.booleans(),
    mine=st.booleans(),
    helps=st.booleans(),
    no_call=st.sampled_from(["", "back-no-number"]),
    caller_waits=st.booleans(),
).filter(lambda situation: not (situation.mine and situation.helps))


@given(st.lists(st.tuples(EVENTS, SITUATIONS), max_size=12), st.sampled_from([ASKED, READY]))
@settings(max_examples=300, deadline=None)
def test_whatever_happens_only_1_and_5_take_it_and_nobody_kept_out_causes_anything(events, start):
    paged = start
    for event, situation in events:
        paged, effects = step(paged, event, situation)
        if effects:
            assert situation.open_to_them
            assert isinstance(event, Pressed) or event == Keyed(right=True)
        if Take() in effects:
            assert event.key in "15"
        if CallReporter() in effects:
            assert not situation.no_call
            assert not situation.helps


@given(st.lists(st.tuples(EVENTS, SITUATIONS), max_size=12))
@settings(max_examples=300, deadline=None)
def test_nothing_but_the_right_code_leads_on_from_a_call_back_that_was_picked_up(events):
    paged = READY
    for event, situation in events:
        if event == Keyed(right=True):
            continue
        paged, effects = step(paged, event, situation)
        assert paged.place in (Place.READY, Place.REFUSED, Place.SILENT, Place.TAKEN)
        assert effects == ()


def test_a_call_that_is_over_stays_over():
    ends = (Place.PASSED, Place.TAKEN, Place.TALKED, Place.SILENT, Place.REFUSED, Place.DONE)
    for place, key in itertools.product(ends, "12345"):
        assert step(Paged(place), Pressed(key), FREE) == (Paged(place), ())
