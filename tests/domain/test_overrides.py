"""What people change by themselves stands above every schedule: off, standing in, on beside, swapped, imported."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.coverage import coverage
from hotline.domain.oncall import gaps, holders, is_off, shifts
from hotline.domain.organisation import Organisation, Person, PersonId, Policy, Region, Role, Schedule, Target
from hotline.domain.rota import CalendarShift, ImportedCalendar, Override, Rota

NEW_YORK = "America/New_York"
ANA, BEN, CLEO, DEV = (PersonId(name) for name in ("ana", "ben", "cleo", "dev"))
NOW = datetime(2027, 2, 1, 12, tzinfo=UTC)
WEEKLY = Schedule("na", Target.PRIMARY, (ANA, BEN), date(2027, 1, 4))
"""Monday the 1st of February 2027, 09:00: Ana's week begins."""
BACKUP = Schedule("na", Target.SECONDARY, (CLEO,), date(2027, 1, 4))


def at(wall: str, zone: str = NEW_YORK) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def override(begins: str = "2027-02-03 12:00", ends: str = "2027-02-03 18:00", **more) -> Override:
    given = {
        "id": "o", "region": "na", "zone": NEW_YORK, "made_at": NOW,
        "begins": datetime.fromisoformat(begins), "ends": datetime.fromisoformat(ends),
    }  # fmt: skip
    return Override(**given | more)


def off(person: PersonId, *span: str, **more) -> Override:
    return override(*span, instead_of=person, **more)


def instead(person: PersonId, of: PersonId, *span: str, **more) -> Override:
    return override(*span, person=person, instead_of=of, **more)


def organisation(*overrides: Override, schedules: tuple[Schedule, ...] = (WEEKLY, BACKUP), **more) -> Organisation:
    regions = {
        code: Region(code, code, zone, ("en",), "911", "+15550100100", Policy(steps=()))
        for code, zone in (("na", NEW_YORK), ("eu", "Europe/Berlin"))
    }
    people = {one: Person(one, one, frozenset({Role.RESPONDER}), ("na",)) for one in (ANA, BEN, CLEO, DEV)}
    rota = Rota(overrides=tuple(replace(one, id=f"o{number}") for number, one in enumerate(overrides)), **more)
    return Organisation("NorthConf", "2017-11-21", regions, (), people, schedules, rota=rota)


def primary(made: Organisation, wall: str = "2027-02-03 13:00") -> tuple[PersonId, ...]:
    return holders(made, "na", Target.PRIMARY, at(wall))


def secondary(made: Organisation, wall: str = "2027-02-03 13:00") -> tuple[PersonId, ...]:
    return holders(made, "na", Target.SECONDARY, at(wall))


@pytest.mark.parametrize(
    ("overrides", "first", "second"),
    [
        pytest.param((), (ANA,), (CLEO,), id="nothing-changed"),
        pytest.param((off(ANA),), (), (CLEO,), id="off-leaves-a-gap"),
        pytest.param((instead(BEN, ANA),), (BEN,), (CLEO,), id="stands-in"),
        pytest.param((instead(BEN, DEV),), (ANA,), (CLEO,), id="for-somebody-not-on-call-nothing"),
        pytest.param((off(ANA), instead(BEN, ANA)), (BEN,), (CLEO,), id="off-and-somebody-stands-in"),
        pytest.param((instead(BEN, ANA), off(ANA)), (BEN,), (CLEO,), id="the-other-way-round"),
        pytest.param((instead(BEN, ANA), off(BEN)), (), (CLEO,), id="who-stands-in-goes-off"),
        pytest.param((instead(BEN, ANA), instead(DEV, BEN)), (DEV,), (CLEO,), id="and-has-a-stand-in"),
        pytest.param((off(BEN), instead(BEN, ANA)), (BEN,), (CLEO,), id="the-later-word-counts"),
        pytest.param((override(person=DEV, layer=Target.PRIMARY),), (DEV, ANA), (CLEO,), id="on-beside"),
        pytest.param((off(ANA), override(person=DEV, layer=Target.PRIMARY)), (DEV,), (CLEO,), id="on-in-a-gap"),
        pytest.param(
            (override(person=DEV, layer=Target.PRIMARY), instead(BEN, DEV)), (BEN, ANA), (CLEO,), id="for-who-is-beside"
        ),
        pytest.param((off(ANA, layer=Target.PRIMARY),), (), (CLEO,), id="off-one-layer"),
        pytest.param((instead(CLEO, ANA, layer=Target.PRIMARY),), (CLEO,), (CLEO,), id="holds-both"),
        pytest.param((instead(DEV, ANA, layer=Target.SECONDARY),), (ANA,), (CLEO,), id="of-a-layer-they-don-t-hold"),
        pytest.param((instead(BEN, ANA, region="eu"),), (ANA,), (CLEO,), id="of-another-region"),
        pytest.param((off(ANA, region="eu"),), (), (CLEO,), id="off-is-off-everywhere"),
        pytest.param((instead(PersonId("gone"), ANA),), (ANA,), (CLEO,), id="who-left-stands-in-for-nobody"),
        pytest.param(
            (instead(CLEO, ANA, swap="s"), instead(ANA, CLEO, swap="s")), (CLEO,), (ANA,), id="a-swap-of-layers"
        ),
    ],
)
def test_who_is_on_call_when_somebody_changed_it(overrides, first, second):
    made = organisation(*overrides)

    assert (primary(made), secondary(made)) == (first, second)
    assert (primary(made, "2027-02-03 11:59"), secondary(made, "2027-02-03 11:59")) == ((ANA,), (CLEO,))
    assert (primary(made, "2027-02-03 18:00"), secondary(made, "2027-02-03 18:00")) == ((ANA,), (CLEO,))


def test_where_somebody_is_off_the_schedule_below_counts():
    weekend = replace(WEEKLY, people=(DEV,), rotate="daily", days=(2,))

    assert primary(organisation(schedules=(weekend, WEEKLY))) == (DEV,)
    assert primary(organisation(off(DEV), schedules=(weekend, WEEKLY))) == (ANA,)


def test_without_a_schedule_the_next_of_the_file_has_the_layer_of_who_is_off():
    made = organisation(off(ANA), schedules=())

    assert (primary(made), secondary(made)) == ((BEN,), (CLEO,))
    assert (primary(made, "2027-02-03 11:00"), secondary(made, "2027-02-03 11:00")) == ((ANA,), (BEN,))


def test_off_is_said_of_a_person_and_an_instant():
    made = organisation(off(ANA), off(BEN, layer=Target.PRIMARY), off(CLEO), instead(CLEO, ANA))
    moment = at("2027-02-03 13:00")

    assert [is_off(made, one, moment) for one in (ANA, BEN, CLEO, DEV)] == [True, False, False, False]
    assert not is_off(made, ANA, at("2027-02-03 18:00"))


@pytest.mark.parametrize(
    ("zone", "begins", "ends", "hours"),
    [
        pytest.param(NEW_YORK, "2027-03-13 18:00", "2027-03-14 18:00", 23, id="spring"),
        pytest.param(NEW_YORK, "2027-11-06 18:00", "2027-11-07 18:00", 25, id="autumn"),
        pytest.param(NEW_YORK, "2027-03-14 01:00", "2027-03-14 02:30", 1.5, id="until-a-time-that-is-not-there"),
        pytest.param(NEW_YORK, "2027-11-07 00:00", "2027-11-07 01:30", 1.5, id="until-a-time-that-is-there-twice"),
        pytest.param("Europe/Berlin", "2027-03-13 18:00", "2027-03-14 18:00", 24, id="by-the-sender-s-clock"),
    ],
)
def test_an_override_lasts_from_wall_time_to_wall_time_across_a_clock_change(zone, begins, ends, hours):
    made = organisation(off(ANA, begins, ends, zone=zone), schedules=(replace(WEEKLY, people=(ANA,)),))

    ((since, until),) = gaps(
        made, "na", Target.PRIMARY, since=at(begins, zone) - timedelta(days=2), until=at(ends) + timedelta(days=2)
    )

    assert since == at(begins, zone)
    assert until - since == timedelta(hours=hours)


# --- imported calendars


def calendar(*spans: tuple[str, str, PersonId], layer: Target = Target.PRIMARY) -> ImportedCalendar:
    found = tuple(CalendarShift(at(begins), at(ends), person) for begins, ends, person in spans)
    return ImportedCalendar("c", "na", layer, "", NOW + timedelta(days=200), found, NOW)


MIDDAY = ("2027-02-03 12:00", "2027-02-03 18:00")


def test_a_calendar_counts_above_the_schedules_where_it_has_a_shift():
    made = organisation(calendars=(calendar((*MIDDAY, DEV)),))

    assert [primary(made, f"2027-02-03 {hour}:00") for hour in (11, 12, 17, 18)] == [(ANA,), (DEV,), (DEV,), (ANA,)]
    assert secondary(made) == (CLEO,)


def test_two_who_stand_in_a_calendar_at_once_are_both_on_call():
    made = organisation(calendars=(calendar((*MIDDAY, DEV), ("2027-02-03 14:00", "2027-02-03 16:00", BEN)),))

    found = shifts(made, "na", Target.PRIMARY, since=at(MIDDAY[0]), until=at(MIDDAY[1]))
    assert [shift.people for shift in found] == [(DEV,), (DEV, BEN), (DEV,)]


def test_people_change_what_a_calendar_says_too():
    made = organisation(off(DEV), calendars=(calendar((*MIDDAY, DEV)),))
    alone = organisation(instead(BEN, DEV), calendars=(calendar((*MIDDAY, DEV)),), schedules=())

    assert primary(made) == (ANA,)
    assert primary(alone) == (BEN,)


def test_a_layer_with_a_calendar_alone_has_gaps_and_who_left_is_none_of_it():
    made = organisation(calendars=(calendar((*MIDDAY, PersonId("gone"))),), schedules=(BACKUP,))

    assert primary(made) == ()
    found = gaps(made, "na", Target.PRIMARY, since=at(MIDDAY[0]), until=at(MIDDAY[1]))
    assert found == ((at(MIDDAY[0]), at(MIDDAY[1])),)


@pytest.mark.parametrize("schedules", [(WEEKLY, BACKUP), (BACKUP,)], ids=["above-a-schedule", "alone"])
def test_a_calendar_has_nobody_on_call_who_answers_no_pages_any_more(schedules):
    """Their "1" would be read as a report, and nobody would ever take it."""
    made = organisation(calendars=(calendar((*MIDDAY, DEV)),), schedules=schedules)
    dev = replace(made.people[DEV], roles=frozenset({Role.ORGANISER}), regions=())
    made = replace(made, people={**made.people, DEV: dev})

    assert primary(made) == ((ANA,) if WEEKLY in schedules else ())
    assert coverage(made, since=NOW, until=NOW + timedelta(days=7))


# --- a span and an instant


MOMENTS = st.integers(0, 14 * 24 * 4).map(lambda count: datetime(2027, 3, 7) + timedelta(minutes=15 * count))  # noqa: DTZ001
CHANGES = st.builds(
    lambda begins, hours, who, other, layer, kind: override(
        begins.isoformat(),
        (begins + timedelta(hours=hours)).isoformat(),
        instead_of=None if kind == "beside" else who,
        person=None if kind == "off" else other,
        layer=layer if kind != "beside" else layer or Target.PRIMARY,
    ),
    MOMENTS,
    st.integers(1, 100),
    st.sampled_from((ANA, BEN, CLEO)),
    st.sampled_from((ANA, BEN, DEV)),
    st.sampled_from((None, Target.PRIMARY, Target.SECONDARY)),
    st.sampled_from(("off", "instead", "beside")),
)
NIGHT = Schedule(
    "na", Target.PRIMARY, (CLEO, DEV), date(2027, 1, 4), rotate="daily", hours=(time(22), time(6)), days=(5, 6)
)


@given(
    changes=st.lists(CHANGES, max_size=6),
    layer=st.sampled_from((Target.PRIMARY, Target.SECONDARY)),
    calendars=st.booleans(),
)
def test_a_span_and_its_instants_say_the_same_and_shifts_leave_no_hole(changes, layer, calendars):
    imported = (calendar(("2027-03-13 20:00", "2027-03-14 08:00", DEV)),) if calendars else ()
    made = organisation(*changes, schedules=(NIGHT, WEEKLY, BACKUP), calendars=imported)
    since, until = at("2027-03-08 00:00"), at("2027-03-20 00:00")

    found = shifts(made, "na", layer, since=since, until=until)

    assert (found[0].begins, found[-1].ends) == (since, until)
    assert all(one.ends == other.begins and one.people != other.people for one, other in pairwise(found))
    for shift in found:
        for moment in (shift.begins, shift.begins + (shift.ends - shift.begins) / 2, shift.ends - timedelta.resolution):
            assert holders(made, "na", layer, moment) == shift.people
        assert not any(is_off(made, person, shift.begins) for person in shift.people)


def test_a_span_without_length_has_no_shifts():
    assert shifts(organisation(), "na", Target.PRIMARY, since=NOW, until=NOW) == ()
