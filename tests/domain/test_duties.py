"""Whose duty begins, whose moved, and when a notice may go."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from hotline.domain.configuration import read_configuration
from hotline.domain.duties import Duty, after_quiet, beginning, duties, moved
from hotline.domain.organisation import Organisation, PersonId, Target
from tests.story import configuration

NEW_YORK = ZoneInfo("America/New_York")
NINE = datetime(2027, 2, 8, 14, tzinfo=UTC)
ANA, BEN, CLEO = (PersonId(name) for name in ("ana", "ben", "cleo"))
WEEK, HOUR, MINUTE = timedelta(days=7), timedelta(hours=1), timedelta(minutes=1)


def organisation(people: str = '["ana", "ben"]') -> Organisation:
    schedule = f'region = "na"\nlayer = "primary"\npeople = {people}\nhand_over = "Mon 09:00"\nfrom = 2027-01-04\n'
    return read_configuration(configuration(more=f"[[schedule]]\n{schedule}")).organisation


def primary(found: dict[PersonId, tuple[Duty, ...]], person: PersonId) -> list[tuple[datetime, datetime]]:
    theirs = found.get(person, ())
    return [(one.begins, one.ends) for one in theirs if (one.region, one.layer) == ("na", Target.PRIMARY)]


def test_turns_of_different_people_are_duties_of_their_own():
    found = duties(organisation(), NINE, NINE + 2 * WEEK)
    (first,) = primary(found, ANA)
    (second,) = primary(found, BEN)
    assert {first, second} == {(NINE, NINE + WEEK), (NINE + WEEK, NINE + 2 * WEEK)}


def test_turns_of_one_person_that_follow_each_other_are_one_duty():
    found = duties(organisation('["ana"]'), NINE, NINE + 3 * WEEK)
    assert primary(found, ANA) == [(NINE, NINE + 3 * WEEK)]


def test_a_layer_without_a_schedule_was_promised_to_nobody():
    found = duties(organisation(), NINE, NINE + 2 * WEEK)
    assert {duty.layer for theirs in found.values() for duty in theirs} == {Target.PRIMARY}


@pytest.mark.parametrize(
    ("since", "now", "tells"),
    [
        (NINE - MINUTE, NINE, True),
        (NINE - MINUTE, NINE + MINUTE, True),
        (NINE - 2 * MINUTE, NINE - MINUTE, False),
        (NINE, NINE + MINUTE, False),
        (NINE - MINUTE, NINE + WEEK, False),
    ],
)
def test_a_duty_begins_in_one_look_only(since, now, tells):
    found = beginning(organisation(), since, now, now + 2 * WEEK)
    begun = [duty for theirs in found.values() for duty in theirs if duty.begins == NINE]
    assert begun == ([Duty(NINE, NINE + WEEK, "na", Target.PRIMARY)] if tells else [])


def test_looks_that_follow_each_other_miss_none_and_tell_none_twice():
    at, told, known = NINE - HOUR, [], organisation()
    while at < NINE + 2 * WEEK + HOUR:
        step = timedelta(hours=5, minutes=53, seconds=7)
        found = beginning(known, at, at + step, at + step + MINUTE)
        told += [duty.begins for theirs in found.values() for duty in theirs if duty.layer is Target.PRIMARY]
        at += step
    assert told == [NINE, NINE + WEEK, NINE + 2 * WEEK]


def a(begins: int, ends: int, layer: Target = Target.PRIMARY, region: str = "na") -> Duty:
    return Duty(NINE + begins * HOUR, NINE + ends * HOUR, region, layer)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ([a(0, 8)], [a(0, 8)], None),
        ([a(0, 8)], [a(0, 3), a(3, 8)], None),
        ([a(-5, 8)], [a(0, 8)], None),
        ([a(0, 10)], [a(0, 30)], None),  # what lies behind the span was not known before
        ([], [a(1, 8)], (a(1, 8), True, False)),
        ([a(1, 8)], [], (a(1, 8), False, False)),
        ([a(0, 8)], [a(0, 6)], (a(6, 8), False, False)),
        ([a(0, 6)], [a(0, 8)], (a(6, 8), True, False)),
        ([a(0, 8)], [a(2, 9)], (a(8, 9), True, True)),
        ([a(0, 8)], [a(0, 8, Target.SECONDARY)], (a(0, 8, Target.SECONDARY), True, True)),
        ([a(0, 8)], [a(0, 2), a(4, 8)], (a(2, 4), False, False)),
        ([a(-9, -1)], [], None),
    ],
)
def test_what_moved_for_somebody(before, after, change):
    found = moved({ANA: tuple(before)}, {ANA: tuple(after)}, NINE, NINE + 10 * HOUR)
    cut = {} if change is None else {ANA: change}
    assert {who: (one.duty, one.gained, one.more) for who, one in found.items()} == cut


def test_each_person_has_their_own_changes():
    found = moved({ANA: (a(0, 8),)}, {BEN: (a(0, 8),)}, NINE, NINE + 10 * HOUR)
    assert (found[ANA].gained, found[BEN].gained) == (False, True)


@pytest.mark.parametrize(
    ("begins", "ends", "at", "goes"),
    [
        ("22:00", "07:00", "2027-02-01 21:59", "2027-02-01 21:59"),
        ("22:00", "07:00", "2027-02-01 22:00", "2027-02-02 07:00"),
        ("22:00", "07:00", "2027-02-02 03:00", "2027-02-02 07:00"),
        ("22:00", "07:00", "2027-02-02 07:00", "2027-02-02 07:00"),
        ("13:00", "14:30", "2027-02-02 13:30", "2027-02-02 14:30"),
        ("13:00", "14:30", "2027-02-02 12:00", "2027-02-02 12:00"),
        ("22:00", "07:00", "2027-03-14 01:00", "2027-03-14 07:00"),  # the clocks go forward at two
        ("22:00", "07:00", "2027-11-07 00:30", "2027-11-07 07:00"),  # and back
    ],
)
def test_a_notice_waits_for_the_end_of_the_quiet_hours(begins, ends, at, goes):
    instant = datetime.fromisoformat(at).replace(tzinfo=NEW_YORK).astimezone(UTC)
    found = after_quiet(time.fromisoformat(begins), time.fromisoformat(ends), NEW_YORK, instant)
    assert f"{found.astimezone(NEW_YORK):%Y-%m-%d %H:%M}" == goes
