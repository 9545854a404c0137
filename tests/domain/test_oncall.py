from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.oncall import gaps, holders
from hotline.domain.organisation import Organisation, Person, PersonId, Policy, Region, Role, Schedule, Target

ANA, BEN, CORA = PersonId("ana"), PersonId("ben"), PersonId("cora")
NEW_YORK = "America/New_York"


def region(zone: str = NEW_YORK) -> Region:
    return Region(
        code="na",
        name="North America",
        time_zone=zone,
        languages=("en",),
        emergency="911",
        texts_from="+15550100100",
        policy=Policy(steps=()),
    )


def organisation(*schedules: Schedule, zone: str = NEW_YORK, **more) -> Organisation:
    """Return one where a layer without anybody is a gap: nobody is a responder of the region by the file's order."""
    people = {one: Person(one, one.title(), frozenset({Role.LEAD}), ("na",)) for one in (ANA, BEN, CORA)}
    return Organisation("NorthConf", "2017-11-21", {"na": region(zone)}, (), people, schedules, **more)


def rota(*people: PersonId, starts: date = date(2027, 1, 4), **more) -> Schedule:  # 2027-01-04 is a Monday
    return Schedule(**({"region": "na", "layer": Target.PRIMARY, "people": people, "starts": starts} | more))


def hours(person: PersonId, text: str, **more) -> Schedule:
    begins, ends = (time.fromisoformat(part) for part in text.split("-"))
    return rota(person, rotate=None, hours=(begins, ends), **more)


def at(wall: str, zone: str = NEW_YORK, fold: int = 0) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


def who(*schedules: Schedule, wall: str, zone: str = NEW_YORK, fold: int = 0) -> PersonId | None:
    people = holders(organisation(*schedules, zone=zone), "na", Target.PRIMARY, at(wall, zone, fold))
    assert len(people) <= 1
    return people[0] if people else None


def holder(schedule: Schedule, moment: datetime, zone: str = NEW_YORK) -> PersonId | None:
    return next(iter(holders(organisation(schedule, zone=zone), "na", Target.PRIMARY, moment)), None)


@pytest.mark.parametrize(
    ("wall", "person"),
    [
        pytest.param("2027-01-03T23:59:59", None, id="before-its-date-nobody"),
        pytest.param("2027-01-04T00:00", ANA, id="the-first-morning-is-covered"),
        pytest.param("2027-01-04T09:00", ANA, id="first-turn"),
        pytest.param("2027-01-11T08:59:59", ANA, id="until-the-hand-over"),
        pytest.param("2027-01-11T09:00", BEN, id="from-the-hand-over"),
        pytest.param("2027-01-18T09:00", ANA, id="round-again"),
        pytest.param("2037-01-05T09:00", ANA, id="ten-years-on"),
    ],
)
def test_weekly_turns_change_at_the_hand_over(wall, person):
    assert who(rota(ANA, BEN), wall=wall) == person


def test_a_rota_that_starts_between_hand_overs_begins_with_a_short_turn():
    schedule = rota(ANA, BEN, starts=date(2027, 1, 6))  # a Wednesday
    assert who(schedule, wall="2027-01-05T23:59") is None
    assert who(schedule, wall="2027-01-06T00:00") == ANA
    assert who(schedule, wall="2027-01-11T08:59") == ANA
    assert who(schedule, wall="2027-01-11T09:00") == BEN


def test_a_new_rota_above_the_old_one_takes_over_at_its_hand_over_not_at_midnight():
    new, old = rota(CORA), rota(ANA, starts=date(2026, 1, 5))
    assert who(new, old, wall="2027-01-04T08:59") == ANA
    assert who(new, old, wall="2027-01-04T09:00") == CORA


@pytest.mark.parametrize(
    ("wall", "person"),
    [
        pytest.param("2027-01-05T17:59", ANA, id="until-six"),
        pytest.param("2027-01-05T18:00", BEN, id="from-six"),
        pytest.param("2027-01-06T18:00", CORA, id="next-day"),
        pytest.param("2027-01-07T18:00", ANA, id="round-again"),
    ],
)
def test_daily_turns_ignore_the_weekday(wall, person):
    assert who(rota(ANA, BEN, CORA, rotate="daily", hand_over=(3, time(18))), wall=wall) == person


@pytest.mark.parametrize(
    ("shift", "wall", "covered"),
    [
        pytest.param("09:00-17:00", "2027-01-05T08:59:59", False, id="before"),
        pytest.param("09:00-17:00", "2027-01-05T09:00", True, id="first-moment"),
        pytest.param("09:00-17:00", "2027-01-05T17:00", False, id="the-end-is-not-in-it"),
        pytest.param("22:00-06:00", "2027-01-05T23:00", True, id="night-before-midnight"),
        pytest.param("22:00-06:00", "2027-01-06T05:59", True, id="night-after-midnight"),
        pytest.param("22:00-06:00", "2027-01-06T12:00", False, id="day"),
        pytest.param("22:00-06:00", "2027-01-04T05:00", False, id="the-night-before-it-starts"),
        pytest.param("09:00-00:00", "2027-01-05T23:59", True, id="until-midnight"),
        pytest.param("00:00-00:00", "2027-01-05T00:00", True, id="round-the-clock"),
    ],
)
def test_fixed_hours(shift, wall, covered):
    assert who(hours(ANA, shift), wall=wall) == (ANA if covered else None)


def test_the_first_schedule_that_covers_counts():
    day, night = hours(ANA, "08:00-20:00"), hours(BEN, "19:00-09:00")
    assert who(day, night, wall="2027-01-05T19:30") == ANA
    assert who(night, day, wall="2027-01-05T19:30") == BEN
    assert who(day, night, wall="2027-01-05T03:00") == BEN


def test_other_regions_and_layers_do_not_count():
    assert who(rota(ANA, region="eu"), rota(BEN, layer=Target.SECONDARY), rota(), wall="2027-02-01T12:00") is None


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="aware"):
        holders(organisation(rota(ANA)), "na", Target.PRIMARY, datetime(2027, 2, 1))  # noqa: DTZ001


# New York 2027: 02:00 becomes 03:00 on 14 March, 02:00 becomes 01:00 on 7 November.


def test_a_hand_over_keeps_its_wall_time_across_a_clock_change():
    schedule = rota(ANA, BEN, rotate="daily")
    for day in ("2027-03-13", "2027-03-14", "2027-03-15", "2027-11-06", "2027-11-07", "2027-11-08"):
        assert who(schedule, wall=f"{day}T08:59") != who(schedule, wall=f"{day}T09:00")


def test_a_hand_over_in_the_missing_hour_is_an_hour_later_by_the_new_time():
    schedule = rota(ANA, BEN, starts=date(2027, 3, 7), hand_over=(6, time(2, 30)))
    assert who(schedule, wall="2027-03-14T01:59") == ANA
    assert who(schedule, wall="2027-03-14T03:29") == ANA
    assert who(schedule, wall="2027-03-14T03:30") == BEN


def test_a_hand_over_in_the_doubled_hour_happens_once_the_first_time():
    schedule = rota(ANA, BEN, starts=date(2027, 10, 31), hand_over=(6, time(1, 30)))
    assert who(schedule, wall="2027-11-07T01:29") == ANA
    assert who(schedule, wall="2027-11-07T01:30") == BEN
    assert who(schedule, wall="2027-11-07T01:15", fold=1) == BEN
    assert who(schedule, wall="2027-11-07T01:45", fold=1) == BEN


def test_a_night_shift_lasts_through_both_clock_changes():
    night = hours(ANA, "22:00-06:00")
    for saturday in (date(2027, 3, 13), date(2027, 11, 6)):
        begin = datetime.combine(saturday, time(22), ZoneInfo(NEW_YORK)).astimezone(UTC)
        end = datetime.combine(saturday + timedelta(1), time(6), ZoneInfo(NEW_YORK)).astimezone(UTC)
        moments = [begin + timedelta(minutes=minute) for minute in range(int((end - begin).total_seconds() // 60))]
        assert {holder(night, moment) for moment in moments} == {ANA}
        assert holder(night, end) is None


# Half-hour changes, changes at midnight, a lost day, a negative summer time, no change at all.
ZONES = [NEW_YORK, "Europe/Dublin", "Australia/Lord_Howe", "America/Santiago", "Africa/Casablanca", "Asia/Beirut",
         "Pacific/Apia", "Asia/Kathmandu", "America/St_Johns", "UTC"]  # fmt: skip


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("wall", [time(0), time(2, 30), time(9)], ids=str)
def test_a_year_of_daily_turns_has_no_gap_and_one_hand_over_a_day(zone, wall):
    schedule = rota(ANA, BEN, CORA, starts=date(2010, 12, 31), rotate="daily", hand_over=(0, wall))
    first = datetime(2011, 1, 2, tzinfo=UTC)
    hours_of_a_year = [first + timedelta(hours=count) for count in range(365 * 24)]
    held = [holder(schedule, moment, zone) for moment in hours_of_a_year]
    assert None not in held
    pairs = zip(hours_of_a_year[1:], pairwise(held), strict=True)
    changed = [moment for moment, (before, after) in pairs if before != after]
    # Apia had no 30 December 2011: its turn has no length, and the hand-overs of two dates are one change.
    assert abs(len(changed) - 365) <= (2 if zone == "Pacific/Apia" else 1)
    spans = [after - before for before, after in pairwise(changed)]
    assert timedelta(hours=22) <= min(spans)
    assert max(spans) <= timedelta(hours=26)


@given(
    starts=st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    later=st.timedeltas(timedelta(days=2), timedelta(days=3000)),
    weekday=st.integers(0, 6),
    wall=st.times(),
    zone=st.sampled_from(ZONES),
    rotate=st.sampled_from(["weekly", "daily"]),
)
def test_a_rota_that_has_begun_never_has_a_gap(starts, later, weekday, wall, zone, rotate):
    schedule = rota(ANA, BEN, starts=starts, rotate=rotate, hand_over=(weekday, wall))
    moment = datetime.combine(starts, time(), ZoneInfo(zone)).astimezone(UTC) + later
    assert holder(schedule, moment, zone) in (ANA, BEN)


# --- gaps


def gaps_of(*schedules: Schedule, since: str, until: str, zone: str = NEW_YORK) -> list[tuple[str, str]]:
    found = gaps(
        organisation(*schedules, zone=zone), "na", Target.PRIMARY, since=at(since, zone), until=at(until, zone)
    )
    wall = ZoneInfo(zone)
    return [tuple(one.astimezone(wall).strftime("%m-%d %H:%M") for one in span) for span in found]


WEEK = {"since": "2027-02-01T12:00", "until": "2027-02-04T12:00"}


@pytest.mark.parametrize(
    ("schedules", "expected"),
    [
        pytest.param((), [], id="a-layer-without-schedules-has-none"),
        pytest.param((rota(ANA, BEN),), [], id="turns-leave-none"),
        pytest.param(
            (hours(ANA, "09:00-17:00"),),
            [("02-01 17:00", "02-02 09:00"), ("02-02 17:00", "02-03 09:00"), ("02-03 17:00", "02-04 09:00")],
            id="every-night",
        ),
        pytest.param((hours(ANA, "09:10-17:00"), hours(BEN, "17:00-09:10")), [], id="day-and-night"),
        pytest.param(
            (hours(ANA, "09:10-17:05"), hours(BEN, "18:00-09:10")),
            [("02-01 17:05", "02-01 18:00"), ("02-02 17:05", "02-02 18:00"), ("02-03 17:05", "02-03 18:00")],
            id="to-the-minute",
        ),
        pytest.param(
            (rota(ANA, starts=date(2027, 2, 3)),), [("02-01 12:00", "02-03 00:00")], id="one-gap-over-midnight"
        ),
    ],
)
def test_the_gaps_of_a_rota(schedules, expected):
    assert gaps_of(*schedules, **WEEK) == expected


def test_a_night_without_anybody_is_a_gap_of_its_real_length_when_the_clock_changes():
    found = gaps(
        organisation(hours(ANA, "08:00-22:00")),
        "na",
        Target.PRIMARY,
        since=at("2027-03-13T23:00"),
        until=at("2027-03-14T12:00"),
    )
    assert [ends - begins for begins, ends in found] == [timedelta(hours=8)]
