"""What is missing in a rota: found by table, over clock changes, and each told once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.coverage import FOR_EVER, SINCE_EVER, Finding, Kind, Noted, coverage, is_noted, still_stands
from hotline.domain.organisation import Line, Organisation, Person, PersonId, Policy, Region, Role, Schedule, Target
from hotline.domain.rota import CalendarShift, ImportedCalendar, Override, Rota, VerifiedPhone
from hotline.domain.terms import Channel

ANA, BEN, CORA = (PersonId(one) for one in ("ana", "ben", "cora"))
NEW_YORK, LONDON = "America/New_York", "Europe/London"
NOW = datetime(2027, 2, 1, 17, tzinfo=UTC)
"""A Monday, noon in New York."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
POLICY = Policy(steps=())


def region(code: str, zone: str = NEW_YORK, **more) -> Region:
    made = Region(code, code.upper(), zone, ("en", "es"), "911", "+15550100100", POLICY)
    return replace(made, **more)


def person(one: PersonId, *regions: str, role: Role = Role.LEAD, **more) -> Person:
    made = Person(one, one.title(), frozenset({role}), regions or ("na",), f"+155501001{len(one)}{ord(one[0])}")
    return replace(made, **more)


def verified(*people: Person) -> tuple[VerifiedPhone, ...]:
    return tuple(VerifiedPhone(one.id, Channel.SMS, one.phone, NOW) for one in people)


def organisation(*schedules: Schedule, people=(), regions=None, lines=(), rota: Rota | None = None) -> Organisation:
    """Return one whose people were all reached, so that only what a test is about is found."""
    people = people or tuple(person(one) for one in (ANA, BEN, CORA))
    regions = regions or [region("na")]
    rota = replace(rota or Rota(), phones=(*(rota.phones if rota else ()), *verified(*people)))
    known = {one.id: one for one in people}
    return Organisation("NorthConf", "2017-11-21", {one.code: one for one in regions}, lines, known, schedules,
                        rota=rota)  # fmt: skip


def turns(*people: PersonId, layer: Target = Target.PRIMARY, code: str = "na", **more) -> Schedule:
    return Schedule(**{"region": code, "layer": layer, "people": people, "starts": date(2027, 1, 4)} | more)


def hours(one: PersonId, text: str, **more) -> Schedule:
    begins, ends = (time.fromisoformat(part) for part in text.split("-"))
    return turns(one, rotate=None, hours=(begins, ends), **more)


def found(made: Organisation, days: float = 2, **more) -> tuple[Finding, ...]:
    return coverage(made, since=NOW, until=NOW + timedelta(days=days), **more)


def at(wall: str, zone: str = NEW_YORK) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def test_a_rota_without_holes_whose_people_can_be_reached_has_nothing_missing():
    assert found(organisation(turns(ANA, BEN), turns(CORA, layer=Target.SECONDARY)), days=365) == ()


def test_gaps_are_found_to_the_minute_and_the_one_that_goes_on_has_no_end():
    gaps = found(organisation(hours(ANA, "09:00-17:00", starts=date(2027, 2, 1))))
    assert gaps == (
        Finding(Kind.GAP, "na", Target.PRIMARY, begins=at("2027-02-01T17:00"), ends=at("2027-02-02T09:00")),
        Finding(Kind.GAP, "na", Target.PRIMARY, begins=at("2027-02-02T17:00"), ends=at("2027-02-03T09:00")),
    )
    assert [one.ends for one in found(organisation(turns(ANA, until=date(2027, 2, 2))))] == [None]


def test_hours_that_the_file_leaves_every_week_are_one_finding_for_each():
    nights = found(organisation(hours(ANA, "09:00-17:00")), days=28)
    assert [one.weekly for one in nights] == [
        "Mon 17:00 Tue 09:00", "Tue 17:00 Wed 09:00", "Wed 17:00 Thu 09:00", "Thu 17:00 Fri 09:00",
        "Fri 17:00 Sat 09:00", "Sat 17:00 Sun 09:00", "Sun 17:00 Mon 09:00",
    ]  # fmt: skip
    assert all(one.span == (SINCE_EVER, FOR_EVER) and one.matters(NOW) for one in nights)
    later = coverage(organisation(hours(ANA, "09:00-17:00")), since=NOW + 6 * HOUR, until=NOW + 28 * DAY)
    assert {one.subject for one in later} == {one.subject for one in nights}  # within a gap, and over a clock change


def test_a_gap_every_other_week_or_once_is_not_one_of_every_week():
    gaps = found(organisation(turns(ANA, every=2), turns(BEN, until=date(2027, 1, 5))), days=30)
    assert gaps == ()
    once = CalendarShift(NOW, NOW + 3 * DAY, ANA), CalendarShift(NOW + 4 * DAY, NOW + 17 * DAY, ANA)
    other = CalendarShift(NOW + 18 * DAY, NOW + 60 * DAY, ANA)
    calendar = ImportedCalendar("c1", "na", Target.PRIMARY, "", NOW + 400 * DAY, (*once, other), NOW)
    gaps = found(organisation(rota=Rota(calendars=(calendar,))), days=30)
    assert [(one.kind, one.weekly) for one in gaps] == [(Kind.GAP, ""), (Kind.GAP, "")]


def test_what_somebody_leaves_free_beside_the_files_own_hours_is_told_by_itself():
    begins, ends = datetime.fromisoformat("2027-02-03T15:00"), datetime.fromisoformat("2027-02-04T09:00")
    off = Override("o1", "na", begins, ends, NEW_YORK, NOW, instead_of=ANA)
    gaps = found(organisation(hours(ANA, "09:00-17:00"), rota=Rota(overrides=(off,))), days=28)
    assert [one for one in gaps if not one.weekly] == [
        Finding(Kind.GAP, "na", Target.PRIMARY, begins=at("2027-02-03T15:00"), ends=at("2027-02-04T09:00"))
    ]
    assert len(gaps) == 8


def test_a_night_in_which_clocks_change_is_a_gap_of_another_length():
    gaps = coverage(organisation(hours(ANA, "09:00-17:00")), since=at("2027-03-13T12:00"), until=at("2027-03-14T12:00"))
    assert [one.ends - one.begins for one in gaps] == [15 * HOUR]


def test_a_layer_without_any_schedule_has_no_gap():
    assert found(organisation()) == ()


def test_somebody_off_leaves_a_gap_where_nobody_stands_in():
    begins, ends = datetime.fromisoformat("2027-02-02T10:00"), datetime.fromisoformat("2027-02-02T12:00")
    off = Override("o1", "na", begins, ends, NEW_YORK, NOW, instead_of=ANA)
    assert found(organisation(turns(ANA), rota=Rota(overrides=(off,)))) == (
        Finding(Kind.GAP, "na", Target.PRIMARY, begins=at("2027-02-02T10:00"), ends=at("2027-02-02T12:00")),
    )


def test_one_person_as_primary_and_secondary_at_once_is_found_for_that_time():
    made = organisation(turns(ANA), hours(ANA, "13:00-14:00", layer=Target.SECONDARY))
    double = [one for one in found(made, days=0.9) if one.kind is Kind.DOUBLE]
    assert double == [
        Finding(Kind.DOUBLE, "na", Target.PRIMARY, ANA, at("2027-02-01T13:00"), at("2027-02-01T14:00"), "na",
                Target.SECONDARY)
    ]  # fmt: skip


def test_one_person_in_two_regions_at_once_is_found_once():
    both = (person(ANA, "na", "eu"), person(BEN, "eu"))
    made = organisation(
        turns(ANA), turns(BEN, ANA, code="eu"), people=both, regions=[region("na"), region("eu", LONDON)]
    )
    double = [one for one in found(made, days=14) if one.kind is Kind.DOUBLE]
    assert [(one.region, one.other_region, one.person) for one in double] == [("na", "eu", ANA)]
    assert double[0].begins == at("2027-02-08T09:00", LONDON)
    assert [one for one in found(made, days=14, regions=["eu"]) if one.kind is Kind.DOUBLE] == []


@pytest.mark.parametrize(
    ("changed", "kinds"),
    [
        pytest.param({}, [], id="reached"),
        pytest.param({"phone": ""}, [Kind.NO_PHONE], id="no-phone"),
        pytest.param({"texts_blocked": True}, [Kind.STOPPED], id="texted-stop"),
        pytest.param({"phone": "+15550100999"}, [Kind.UNVERIFIED], id="a-new-number"),
        pytest.param({"languages": ("de",)}, [Kind.LANGUAGE], id="another-language"),
        pytest.param({"languages": ("de", "es-MX")}, [], id="one-of-the-regions-languages"),
        pytest.param({"phone": "", "languages": ("de",)}, [Kind.NO_PHONE, Kind.LANGUAGE], id="both"),
    ],
)
@pytest.mark.parametrize("role", [Role.RESPONDER, Role.LEAD], ids=["responder", "holds-a-layer"])
def test_who_may_be_paged_and_is_not_reached(changed, kinds, role):
    ana = person(ANA, role=role)
    schedules = [turns(ANA), turns(BEN, layer=Target.SECONDARY)]
    made = organisation(*schedules, people=(ana, person(BEN)))
    made = replace(made, people={**made.people, ANA: replace(ana, **changed)})
    assert [(one.kind, one.person) for one in found(made)] == [(kind, ANA) for kind in kinds]


def test_who_is_never_paged_is_nobodys_finding():
    organiser = person(CORA, role=Role.ORGANISER, phone="", languages=("de",))
    assert found(organisation(turns(ANA), turns(BEN, layer=Target.SECONDARY),
                              people=(person(ANA), person(BEN), organiser))) == ()  # fmt: skip


def test_somebody_of_two_regions_without_a_phone_is_found_once():
    ana = person(ANA, "na", "eu", role=Role.RESPONDER, phone="")
    ben, cora = person(BEN, "na", role=Role.RESPONDER), person(CORA, "eu", role=Role.RESPONDER)
    made = organisation(
        *(turns(who, code=code, layer=layer) for who, code in ((BEN, "na"), (CORA, "eu"))
          for layer in (Target.PRIMARY,)),
        people=(ana, ben, cora), regions=[region("na"), region("eu")],
    )  # fmt: skip
    assert [(one.region, one.kind) for one in found(made) if one.kind is Kind.NO_PHONE] == [("na", Kind.NO_PHONE)]


def test_a_line_that_takes_no_texts_is_found_as_it_is_shown():
    lines = (Line("+15550100100", "na"), Line("", "na", display="000 80004 02492", sms=False, voice=True))
    made = organisation(turns(ANA), turns(BEN, layer=Target.SECONDARY), lines=lines)
    assert found(made) == (Finding(Kind.NO_TEXTS, "na", line="000 80004 02492"),)


@pytest.mark.parametrize(
    ("last", "expanded", "ends"),
    [
        pytest.param(NOW + 10 * DAY, NOW + 400 * DAY, True, id="it-ends"),
        pytest.param(NOW + 40 * DAY, NOW + 400 * DAY, False, id="not-within-the-span"),
        pytest.param(NOW + 25 * DAY, NOW + 26 * DAY, False, id="it-goes-on-and-was-not-expanded-further"),
    ],
)
def test_an_imported_calendar_that_ends(last, expanded, ends):
    shift = CalendarShift(NOW - DAY, last, ANA)
    calendar = ImportedCalendar("c1", "na", Target.PRIMARY, "", expanded, (shift,), NOW - DAY)
    made = organisation(turns(BEN), turns(CORA, layer=Target.SECONDARY), rota=Rota(calendars=(calendar,)))
    expected = (Finding(Kind.CALENDAR_ENDS, "na", Target.PRIMARY, begins=last),) if ends else ()
    assert found(made, days=30) == expected


def test_a_finding_prints_without_whom_it_is_about():
    assert "ana" not in repr(Finding(Kind.NO_PHONE, "na", person=ANA))


# --- each once

GAP = Finding(Kind.GAP, "na", Target.PRIMARY, begins=NOW + 10 * HOUR, ends=NOW + 12 * HOUR)


def noted(begins: float, ends: float) -> Noted:
    return Noted("1", b"", NOW + begins * HOUR, NOW + ends * HOUR, True)


@pytest.mark.parametrize(
    ("before", "now", "known"),
    [
        pytest.param([], 0, False, id="never-found"),
        pytest.param([noted(10, 12)], 0, True, id="the-same"),
        pytest.param([noted(9, 13)], 0, True, id="it-was-larger"),
        pytest.param([noted(10, 11)], 0, False, id="it-has-grown-at-the-end"),
        pytest.param([noted(11, 12)], 0, False, id="it-has-grown-at-the-beginning"),
        pytest.param([noted(11, 12)], 11.5, True, id="what-is-over-needs-no-telling"),
        pytest.param([noted(10, 11), noted(11, 12)], 0, True, id="in-two-parts"),
        pytest.param([noted(10, 10.5), noted(11, 12)], 0, False, id="with-a-part-between"),
    ],
)
def test_what_was_found_before_is_not_told_again_unless_it_grew(before, now, known):
    assert is_noted(GAP, before, NOW + now * HOUR) == known


def test_a_gap_without_an_end_is_known_while_it_lasts():
    endless = Finding(Kind.GAP, "na", Target.PRIMARY, begins=NOW)
    before = [Noted("1", b"", NOW - DAY, FOR_EVER, True)]
    assert is_noted(endless, before, NOW)
    assert not is_noted(endless, [noted(0, 30)], NOW)


def test_what_stands_is_known_while_it_stands():
    stands = Finding(Kind.NO_PHONE, "na", person=ANA)
    assert stands.span == (SINCE_EVER, FOR_EVER)
    assert is_noted(stands, [Noted("1", b"", *stands.span, True)], NOW)


@pytest.mark.parametrize(
    ("of_now", "now", "stands"),
    [
        pytest.param([GAP], 0, True, id="still-so"),
        pytest.param([], 0, False, id="somebody-took-it"),
        pytest.param([replace(GAP, begins=NOW + 11 * HOUR)], 0, True, id="a-part-of-it-is"),
        pytest.param([replace(GAP, begins=NOW + 12 * HOUR, ends=NOW + 13 * HOUR)], 0, False, id="another-time"),
        pytest.param([GAP], 12, False, id="it-is-over"),
    ],
)
def test_what_was_found_stands_while_a_part_of_it_does(of_now, now, stands):
    assert still_stands(noted(10, 12), of_now, NOW + now * HOUR) == stands


@pytest.mark.parametrize(
    ("ahead", "matters"),
    [(timedelta(0), True), (DAY, True), (DAY + HOUR, False)],
)
def test_a_gap_matters_a_day_ahead(ahead, matters):
    assert replace(GAP, begins=NOW + ahead, ends=NOW + 3 * DAY).matters(NOW) == matters


@given(
    st.lists(st.integers(0, 60), min_size=2, max_size=12, unique=True).map(sorted),
    st.sampled_from([NEW_YORK, LONDON, "Australia/Lord_Howe"]),
)
def test_gaps_and_shifts_together_are_the_whole_span(instants, zone):
    """Whatever the calendar holds, each hour of the span is somebody's or in one gap."""
    shifts = tuple(
        CalendarShift(NOW + one * HOUR, NOW + other * HOUR, ANA) for one, other in list(pairwise(instants))[::2]
    )
    calendar = ImportedCalendar("c1", "na", Target.PRIMARY, "", NOW + 400 * DAY, shifts, NOW)
    made = organisation(rota=Rota(calendars=(calendar,)), regions=[region("na", zone)])
    gaps = [one for one in found(made, days=2.5) if one.kind is Kind.GAP]
    for hour in range(60):
        instant = NOW + hour * HOUR
        held = any(shift.begins <= instant < shift.ends for shift in shifts)
        empty = sum(one.begins <= instant < (one.ends or FOR_EVER) for one in gaps)
        assert held + empty == 1
