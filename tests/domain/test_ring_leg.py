"""The phone that rings for a caller as an engine: 1 takes the call, picking up and silence don't."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.ring_leg import (
    ASKED_TIMES,
    Decline,
    JoinCaller,
    Left,
    NotWanted,
    PickedUp,
    Place,
    Pressed,
    RingingEnded,
    Rung,
    Situation,
    Waited,
    step,
)

WAITS = Situation()
NOBODY_WAITS = Situation(caller_waits=False)
ANOTHER_HAS_IT = Situation(caller_waits=False, taken=True)
NOT_FOR_THEM = Situation(for_them=False)
TAKEN = Situation(taken=True)
ASKED, ASKED_ONCE, JOINED = Rung(), Rung(times=1), Rung(Place.JOINED)


@pytest.mark.parametrize(
    ("rung", "event", "situation", "place", "effects"),
    [
        (ASKED, PickedUp(), WAITS, Place.ASKED, ()),
        (ASKED, PickedUp(), NOBODY_WAITS, Place.OVER, ()),
        (ASKED, PickedUp(), ANOTHER_HAS_IT, Place.TAKEN, ()),
        (ASKED, Pressed("1"), WAITS, Place.JOINED, (JoinCaller(),)),
        (ASKED, Pressed("1"), TAKEN, Place.JOINED, (JoinCaller(),)),
        (ASKED, Pressed("1"), NOT_FOR_THEM, Place.TAKEN, ()),
        (ASKED, Pressed("1"), NOBODY_WAITS, Place.OVER, ()),
        (ASKED, Pressed("1"), ANOTHER_HAS_IT, Place.TAKEN, ()),
        (ASKED, Pressed("2"), WAITS, Place.PASSED, (Decline(),)),
        (ASKED, Pressed("2"), NOBODY_WAITS, Place.OVER, ()),
        (ASKED, Pressed("5"), WAITS, Place.ASKED, ()),
        (ASKED_ONCE, Pressed("5"), WAITS, Place.SILENT, ()),
        (ASKED, Waited(), WAITS, Place.ASKED, ()),
        (ASKED_ONCE, Waited(), WAITS, Place.SILENT, ()),
        (ASKED_ONCE, Pressed("1"), WAITS, Place.JOINED, (JoinCaller(),)),
        (ASKED, RingingEnded(), WAITS, Place.OVER, ()),
        (ASKED, RingingEnded(), TAKEN, Place.TAKEN, ()),
        (ASKED, NotWanted(), WAITS, Place.NOT_WITH, ()),
        (ASKED, Left(for_another=False), WAITS, Place.ASKED, ()),
        (JOINED, Left(for_another=False), NOBODY_WAITS, Place.GONE, ()),
        (JOINED, Left(for_another=True), WAITS, Place.NOT_WITH, ()),
        (JOINED, NotWanted(), WAITS, Place.NOT_WITH, ()),
        (JOINED, RingingEnded(), TAKEN, Place.JOINED, ()),
        (JOINED, Waited(), NOBODY_WAITS, Place.JOINED, ()),
    ],
)
def test_what_follows_a_key_silence_or_the_end_of_the_ringing(rung, event, situation, place, effects):
    after, done = step(rung, event, situation)

    assert (after.place, done) == (place, effects)


EVENTS = st.one_of(
    st.just(PickedUp()),
    st.sampled_from("0123456789*#").map(Pressed),
    st.just(Waited()),
    st.just(RingingEnded()),
    st.booleans().map(Left),
    st.just(NotWanted()),
)
SITUATIONS = st.builds(Situation, st.booleans(), st.booleans(), st.booleans())


@given(st.lists(st.tuples(EVENTS, SITUATIONS), max_size=12))
def test_only_1_joins_a_caller_once_and_only_one_who_waits_for_them(happened):
    rung, joined = Rung(), 0
    for event, situation in happened:
        rung, effects = step(rung, event, situation)
        if JoinCaller() in effects:
            assert event == Pressed("1")
            assert situation.caller_waits
            assert situation.for_them
            joined += 1
    assert joined <= 1


@given(st.sampled_from(Place), EVENTS, SITUATIONS)
def test_where_it_is_over_for_them_no_key_brings_them_back(place, event, situation):
    after, effects = step(Rung(place), event, situation)

    if place is not Place.ASKED:
        assert effects == ()
        assert after.place in (place, Place.GONE, Place.NOT_WITH)


@given(st.lists(st.sampled_from([Waited(), *map(Pressed, "03456789*#")]), min_size=ASKED_TIMES, max_size=6))
def test_a_voicemail_box_or_silence_takes_nothing_and_is_hung_up_on(silence):
    rung = Rung()
    for event in silence:
        rung, effects = step(rung, event, WAITS)
        assert effects == ()
    assert rung.place is Place.SILENT
