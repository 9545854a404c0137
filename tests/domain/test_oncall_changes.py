"""What a change of the rota does, and how it is taken back: as pure functions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from hotline.domain import oncall_changes
from hotline.domain.configuration import read_configuration
from hotline.domain.oncall import shifts
from hotline.domain.oncall_changes import (
    Lasting,
    built_on,
    gained,
    last_change,
    lasts,
    layers_held,
    taken_back,
    uncovered,
)
from hotline.domain.organisation import Organisation, Schedule
from hotline.domain.rota import Override, Rota, Swap, SwapState
from hotline.domain.terms import PersonId, Target
from tests.story import configuration

NOW = datetime(2027, 2, 1, 17, tzinfo=UTC)  # a Monday, noon in New York
ANA, BEN, CLEO, LEE = map(PersonId, ("ana", "ben", "cleo", "lee"))
PLAIN = read_configuration(configuration()).organisation
"""Without schedules: Ana is primary, Ben secondary."""
TODAY = Lasting(NOW, NOW + timedelta(hours=6))


def override(
    *, by: PersonId = ANA, begins: int = 12, ends: int = 18, made: timedelta = timedelta(), **who: PersonId | str
) -> Override:
    """Return an override of today, from an hour to another."""
    day = datetime(2027, 2, 1)  # noqa: DTZ001 - wall times
    return Override(
        id=f"{by}-{begins}-{ends}-{made}-{sorted(who)}",
        region="na",
        begins=day.replace(hour=begins),
        ends=day.replace(hour=ends),
        zone="America/New_York",
        made_at=NOW + made,
        by=by,
        **who,
    )


def with_rota(*overrides: Override) -> Organisation:
    return replace(PLAIN, rota=Rota(overrides=overrides))


OFF = override(instead_of=ANA)
MINUTE = timedelta(minutes=1)


def test_what_somebody_holds_is_known_while_they_are_off():
    assert layers_held(PLAIN, ANA, ["na", "eu"], TODAY) == (("na", Target.PRIMARY),)
    assert layers_held(with_rota(OFF), ANA, ["na"], TODAY) == (("na", Target.PRIMARY),)
    assert layers_held(PLAIN, CLEO, ["na"], TODAY) == ()


def test_a_gap_is_what_somebody_had_before():
    everybody_off = with_rota(*(override(instead_of=one) for one in (ANA, BEN, CLEO)))
    assert uncovered(PLAIN, everybody_off, ["na"], TODAY) == {Target.PRIMARY, Target.SECONDARY}
    assert uncovered(PLAIN, with_rota(OFF), ["na"], TODAY) == set()
    assert uncovered(everybody_off, everybody_off, ["na"], TODAY) == set()


@pytest.mark.parametrize("look", [uncovered, gained])
def test_a_long_leave_from_a_rota_with_a_gap_each_night_asks_for_each_layer_twice(monkeypatch, look):
    """This is done while the people are held: half a year of nights must not be asked for night by night."""
    asked = []

    def counted(*given, **more):
        asked.append(given)
        return shifts(*given, **more)

    monkeypatch.setattr(oncall_changes, "shifts", counted)
    by_day = Schedule("na", Target.PRIMARY, (ANA, BEN), NOW.date(), hours=(time(9), time(17)))
    before = replace(PLAIN, schedules=(by_day,))
    leave = replace(OFF, ends=OFF.ends + timedelta(days=180))
    after = replace(before, rota=Rota(overrides=(leave,)))

    found = look(before, after, ["na"], lasts(leave))

    assert found
    assert len(asked) == 4


def test_who_is_on_call_by_a_change_is_known_with_the_time():
    later = Lasting(NOW, NOW + timedelta(hours=8))
    assert gained(PLAIN, with_rota(OFF), ["na"], later) == {
        BEN: Lasting(NOW, NOW + timedelta(hours=6)),
        CLEO: Lasting(NOW, NOW + timedelta(hours=6)),
    }


def test_the_last_change_is_ones_own_of_the_last_day_and_not_over():
    others = override(by=LEE, instead_of=BEN, made=MINUTE)
    morning = override(begins=8, ends=11, instead_of=ANA, made=2 * MINUTE)
    rota = Rota(overrides=(OFF, others, morning))
    assert last_change(rota, ANA, NOW + 3 * MINUTE) == (OFF,)
    assert last_change(rota, LEE, NOW + 3 * MINUTE) == (others,)
    assert last_change(rota, BEN, NOW + 3 * MINUTE) is None
    assert last_change(rota, ANA, NOW + timedelta(days=1, minutes=1)) is None


def test_a_swap_that_is_later_than_a_change_is_the_last_one():
    swap = Swap("s", "na", ANA, BEN, (), NOW + MINUTE, NOW + timedelta(hours=1))
    rota = Rota(overrides=(OFF,), swaps=(swap,))
    assert last_change(rota, ANA, NOW + 2 * MINUTE) == swap
    assert last_change(rota, BEN, NOW + 2 * MINUTE) is None  # they have not answered
    accepted = replace(swap, state=SwapState.ACCEPTED, settled_at=NOW + 2 * MINUTE)
    assert last_change(Rota(swaps=(accepted,)), BEN, NOW + 3 * MINUTE) == accepted


@pytest.mark.parametrize(
    ("later", "stands"),
    [
        (override(by=BEN, person=BEN, instead_of=ANA, made=MINUTE), True),
        (override(by=BEN, person=BEN, instead_of=ANA, made=-MINUTE), False),
        (override(by=ANA, person=ANA, instead_of=BEN, made=MINUTE), False),
        (override(by=BEN, instead_of=BEN, made=MINUTE), False),
        (override(by=BEN, person=BEN, instead_of=ANA, begins=18, ends=20, made=MINUTE), False),
    ],
)
def test_only_a_later_change_of_somebody_else_about_the_same_stands_on_it(later, stands):
    assert (built_on(Rota(overrides=(OFF, later)), (OFF,)) is not None) == stands


def test_what_has_been_so_stays_when_a_change_is_taken_back():
    to_come = override(begins=14, ends=16, instead_of=BEN)
    rota = Rota(overrides=(OFF, to_come))
    (cut,) = taken_back(rota, rota.overrides, NOW + timedelta(hours=1)).overrides
    assert (cut.id, cut.begins.hour, cut.ends.hour) == (OFF.id, 12, 13)
    assert taken_back(rota, (OFF,), NOW).overrides == (to_come,)
