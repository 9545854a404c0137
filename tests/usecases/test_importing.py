"""A calendar becomes a schedule: with repeats, whole days, zones and exceptions; a bomb is refused in bounded time."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hotline.domain.deeds import AuditKind
from hotline.domain.errors import CalendarRefused, NotFound
from hotline.domain.oncall import holders, shifts
from hotline.domain.organisation import PersonId, Target
from hotline.domain.rota import Override
from hotline.usecases import calendars, feeds, hold, importing
from tests.icalendars import WEEKLY, calendar, event
from tests.leases import stays_ours
from tests.story import NOON, configured, minutes

ANA, BEN, CLEO = (PersonId(one) for one in ("ana", "ben", "cleo"))
NEW_YORK = ZoneInfo("America/New_York")
SCHEDULE = """
[[schedule]]
region = "na"
layer = "primary"
people = ["cleo"]
rotate = "weekly"
from = 2027-01-04
"""
NEXT_WEEKLY = (
    "DTSTART;TZID=America/New_York:20270208T090000",
    "DTEND;TZID=America/New_York:20270215T090000",
    "RRULE:FREQ=WEEKLY;INTERVAL=2",
)


def bring_in(hotline, *events, text=b"", layer=Target.PRIMARY, by="Lee", **how):
    text = text or calendar(*events)
    return importing.bring_in(hotline.runtime, text, region="na", layer=layer, by=by, **how)


def organisation(hotline):
    return hotline.store.read(hotline.runtime.directory).organisation


def spans(hotline, since="2027-02-01T12:00", until="2028-01-31T00:00"):
    """Return who is on call when, in wall times of New York."""
    begins, ends = (datetime.fromisoformat(one).replace(tzinfo=NEW_YORK).astimezone(UTC) for one in (since, until))
    return [
        (f"{shift.begins.astimezone(NEW_YORK):%m-%d %H:%M}", f"{shift.ends.astimezone(NEW_YORK):%m-%d %H:%M}",
         ",".join(shift.people))
        for shift in shifts(organisation(hotline), "na", Target.PRIMARY, since=begins, until=ends)
    ]  # fmt: skip


def test_a_weekly_calendar_hands_over_at_nine_over_every_clock_change(hotline):
    said = bring_in(hotline, event("Ana", *WEEKLY), event("Ben", *NEXT_WEEKLY))

    found = spans(hotline)

    assert len(found) == 52
    assert all(begins.endswith("09:00") for begins, _, _ in found[1:])
    assert [people for _, _, people in found[:4]] == ["ana", "ben", "ana", "ben"]
    assert said == [f"Calendar {organisation(hotline).rota.calendars[0].id}: 58 shifts of North America, primary."]


@configured(more=SCHEDULE)
def test_it_goes_over_the_schedule_of_the_file_and_gives_way_to_what_people_change(hotline):
    bring_in(hotline, event("Ana", "DTSTART;VALUE=DATE:20270210", "DTEND;VALUE=DATE:20270212"))
    begins, ends = datetime.fromisoformat("2027-02-11T12:00"), datetime.fromisoformat("2027-02-11T18:00")

    def change(tx):
        tx.people.hold()
        rota = tx.people.organisation().rota
        override = Override("o1", "na", begins, ends, "America/New_York", NOON, person=BEN, instead_of=ANA)
        tx.people.save_rota(rota.with_override(override), NOON)

    hotline.store.transact(change)

    assert spans(hotline, "2027-02-09T00:00", "2027-02-13T00:00") == [
        ("02-09 00:00", "02-10 00:00", "cleo"),
        ("02-10 00:00", "02-11 12:00", "ana"),  # whole days are the region's
        ("02-11 12:00", "02-11 18:00", "ben"),
        ("02-11 18:00", "02-12 00:00", "ana"),
        ("02-12 00:00", "02-13 00:00", "cleo"),
    ]


def test_exceptions_moved_events_and_cancelled_ones(hotline):
    daily = (
        "DTSTART;TZID=America/New_York:20270202T090000",
        "DURATION:PT8H",
        "RRULE:FREQ=DAILY;COUNT=5",
        "EXDATE;TZID=America/New_York:20270203T090000",
    )
    moved = (
        "RECURRENCE-ID;TZID=America/New_York:20270204T090000",
        "DTSTART;TZID=America/New_York:20270204T120000",
        "DTEND;TZID=America/New_York:20270204T140000",
    )
    cancelled = ("RECURRENCE-ID;TZID=America/New_York:20270205T090000", *daily[:1], daily[1], "STATUS:CANCELLED")
    bring_in(
        hotline,
        event("Ana", *daily, uid="1"),
        event("Ben", *moved, uid="1"),
        event("Ana", *(cancelled[0], "DTSTART;TZID=America/New_York:20270205T090000", *cancelled[2:]), uid="1"),
        event("Cleo", "DTSTART:20270210T120000Z", "DTEND:20270210T130000Z"),
        event("Cleo", "DTSTART:20270211T120000", "DTEND:20270211T130000", uid="floating"),
        event(
            "Cleo", "DTSTART;TZID=Europe/London:20270212T120000", "DTEND;TZID=Europe/London:20270212T130000", uid="z"
        ),
    )

    assert [one for one in spans(hotline, until="2027-03-01T00:00") if one[2]] == [
        ("02-02 09:00", "02-02 17:00", "ana"),
        ("02-04 12:00", "02-04 14:00", "ben"),
        ("02-06 09:00", "02-06 17:00", "ana"),
        ("02-10 07:00", "02-10 08:00", "cleo"),
        ("02-11 12:00", "02-11 13:00", "cleo"),
        ("02-12 07:00", "02-12 08:00", "cleo"),
    ]


def test_a_zone_that_the_calendar_explains_itself_is_understood(hotline):
    zone = [
        "BEGIN:VTIMEZONE", "TZID:Our office", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:-0300",
        "TZOFFSETTO:-0300", "END:STANDARD", "END:VTIMEZONE",
    ]  # fmt: skip
    bring_in(
        hotline, zone, event("Ana", "DTSTART;TZID=Our office:20270202T090000", "DTEND;TZID=Our office:20270202T100000")
    )

    assert ("02-02 07:00", "02-02 08:00", "ana") in spans(hotline)


def test_events_that_name_nobody_or_two_are_listed_and_refused_or_left_out(hotline):
    events = (
        event("Ana", *WEEKLY),
        event("Christmas party", "DTSTART;VALUE=DATE:20271224"),
        event("Ana, Ben", "DTSTART:20270210T120000Z", "DTEND:20270210T130000Z"),
        event("Nobody in title", "DTSTART:20270211T120000Z", "DTEND:20270211T120000Z",
              "ATTENDEE;CN=Ben:mailto:x@example.com"),
    )  # fmt: skip

    with pytest.raises(CalendarRefused, match="--skip") as refused:
        bring_in(hotline, *events)

    assert refused.value.about == (
        "Ana, Ben (2027-02-10 07:00): it names more than one person",
        "Nobody in title (2027-02-11 07:00): it ends when it begins",
        "Christmas party (2027-12-24 00:00): it names nobody who answers pages",
    )
    assert "Ana" not in str(refused.value)
    assert organisation(hotline).rota.calendars == ()

    said = bring_in(hotline, *events, skip=True)

    assert len(said) == 4
    assert {shift.person for shift in organisation(hotline).rota.calendars[0].shifts} == {ANA}


def test_an_attendee_who_declined_does_not_count(hotline):
    lines = (
        "DTSTART:20270210T120000Z", "DTEND:20270210T130000Z", "ATTENDEE;CN=Ana;PARTSTAT=DECLINED:mailto:a@example.com",
        "ATTENDEE;CN=Ben;PARTSTAT=ACCEPTED:mailto:b@example.com",
    )  # fmt: skip
    bring_in(hotline, event("Primary", *lines))

    assert ("02-10 07:00", "02-10 08:00", "ben") in spans(hotline)


def test_only_who_plans_may_import_and_remove(hotline):
    with pytest.raises(NotFound, match="--by"):
        bring_in(hotline, event("Ana", *WEEKLY), by="Ana")
    with pytest.raises(NotFound, match="region"):
        importing.bring_in(hotline.runtime, b"", region="mars", layer=Target.PRIMARY, by="Lee")
    bring_in(hotline, event("Ana", *WEEKLY))
    (kept,) = organisation(hotline).rota.calendars

    with pytest.raises(NotFound, match="--by"):
        hotline.store.transact(lambda tx: importing.remove(hotline.runtime, tx, calendar=kept.id, by="Ana"))
    hotline.store.transact(lambda tx: importing.remove(hotline.runtime, tx, calendar=kept.id, by="Lee"))

    assert organisation(hotline).rota.calendars == ()
    deeds = hotline.store.read(lambda tx: [deed.kind for deed in tx.audit.of(None)])
    assert deeds[-2:] == [AuditKind.CALENDAR_IMPORTED, AuditKind.CALENDAR_REMOVED]


def test_a_calendar_takes_the_place_of_another_in_one_step(hotline):
    bring_in(hotline, event("Ana", *WEEKLY))
    (old,) = organisation(hotline).rota.calendars

    with pytest.raises(NotFound, match="calendar nothing"):
        bring_in(hotline, event("Ben", *WEEKLY), instead="nothing")
    bring_in(hotline, event("Ben", *WEEKLY), instead=old.id)

    (new,) = organisation(hotline).rota.calendars
    assert {shift.person for shift in new.shifts} == {BEN}
    assert hotline.store.read(lambda tx: importing.lines(hotline.runtime.directory(tx)))[0].startswith(new.id)


# --- kept expanded


def days_go_by(hotline, days):
    for _ in range(days):
        hotline.clock.forward(timedelta(days=1))
        importing.begin(hotline.runtime)
        importing.begin(hotline.runtime)  # a second clock
        hotline.clock.forward(minutes(1))


def test_the_clock_keeps_a_year_ahead_and_does_not_change_what_is_over(hotline):
    bring_in(hotline, event("Ana", *WEEKLY), event("Ben", *NEXT_WEEKLY))
    (first,) = organisation(hotline).rota.calendars

    days_go_by(hotline, 32)

    (later,) = organisation(hotline).rota.calendars
    assert later.expanded_until > first.expanded_until
    assert later.expanded_until - hotline.clock.now >= importing.AT_LEAST_AHEAD
    assert set(first.shifts) < set(later.shifts)
    assert (later.id, later.ics, later.imported_at) == (first.id, first.ics, first.imported_at)
    ahead = hotline.clock.now + feeds.AHEAD
    assert holders(organisation(hotline), "na", Target.PRIMARY, ahead) in ((ANA,), (BEN,))


def test_a_calendar_that_was_removed_meanwhile_does_not_come_back(hotline, monkeypatch):
    bring_in(hotline, event("Ana", *WEEKLY))
    (kept,) = organisation(hotline).rota.calendars
    expanded = importing.expanded

    def removes_it_meanwhile(*given, **more):
        hotline.store.transact(lambda tx: importing.remove(hotline.runtime, tx, calendar=kept.id, by="Lee"))
        return expanded(*given, **more)

    monkeypatch.setattr(importing, "expanded", removes_it_meanwhile)
    hotline.clock.forward(timedelta(days=40))
    importing.begin(hotline.runtime)
    hotline.clock.forward(minutes(1))

    assert hotline.failures == []
    assert organisation(hotline).rota.calendars == ()


def test_a_calendar_that_takes_longer_than_a_lease_is_read_by_one_at_a_time(hotline, monkeypatch):
    """Else each attempt would lose its row to the next one before its end, and there would be no last one."""
    bring_in(hotline, event("Ana", *WEEKLY))
    monkeypatch.setattr(hold, "RENEW_EVERY", 0.01)
    expanded, ours = importing.expanded, []

    def slowly(*given, **more):
        ours.append(stays_ours(hotline, "extend_calendars", timedelta(seconds=15)))
        return expanded(*given, **more)

    monkeypatch.setattr(importing, "expanded", slowly)
    hotline.clock.forward(timedelta(days=40))
    importing.begin(hotline.runtime)
    hotline.clock.forward(minutes(1))

    assert ours == [True]
    assert organisation(hotline).rota.calendars[0].expanded_until - hotline.clock.now > importing.AT_LEAST_AHEAD


# --- bombs


FEW = 1.5
"""Seconds that a test gives the reader of a bomb; it has ten times as many, and the last test waits for its own end."""
ONE = ("DTSTART:20270202T090000Z", "DTEND:20270202T100000Z")
MANY = ",".join(map(str, range(60)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(calendar(event("Ana", *ONE, "RRULE:FREQ=SECONDLY")), "repeats too often", id="every-second"),
        pytest.param(calendar(event("Ana", *ONE, "RRULE:FREQ=MINUTELY")), "repeats too often", id="every-minute"),
        pytest.param(calendar(event("Ana", *ONE, f"RRULE:FREQ=DAILY;BYMINUTE={MANY};BYSECOND={MANY}")),
                     "repeats too often", id="every-second-of-a-day"),
        pytest.param(calendar(*(event("Ana", *ONE, "RRULE:FREQ=HOURLY", uid=str(n)) for n in range(100))), "too much",
                     id="a-hundred-every-hour"),
        pytest.param(calendar(event("Ana", *ONE, "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30")), "too much",
                     id="a-day-that-never-comes"),
        pytest.param(calendar(event("Ana", "DTSTART:00010101T000000Z", "DTEND:00010101T010000Z", "RRULE:FREQ=HOURLY")),
                     "too much", id="since-the-year-one"),
        pytest.param(calendar(*([event("Ana", *ONE)] * 3000)), "too many", id="thousands-of-entries"),
        pytest.param(calendar(event("A" * 10_000_000, *ONE)), "too large", id="ten-megabytes"),
        pytest.param(calendar(event("Ana", "DTSTART:2027garbage")), "not clear", id="a-time-that-is-none"),
        pytest.param(calendar(event("Ana", *ONE, "RRULE:FREQ=SOMETIMES")), "", id="a-rule-that-is-none"),
        pytest.param(calendar(event("Ana")), "not clear", id="without-a-time"),
        pytest.param(calendar(event("Ana", "DTSTART;TZID=Nowhere/Land:20270202T090000")), "zone", id="an-unknown-zone"),
        pytest.param(b"BEGIN:VCALENDAR\r\n" * 20_000, "", id="a-calendar-in-a-calendar"),
        pytest.param(b"hello", "no calendar", id="no-calendar"),
        pytest.param(b"\x00\xff" * 1000, "no calendar", id="noise"),
        pytest.param(b"\r\n", "", id="nothing"),
    ],
)  # fmt: skip
def test_what_no_schedule_can_be_made_of_is_refused_with_a_sentence_in_bounded_time(hotline, monkeypatch, text, said):
    if said == "too much":
        monkeypatch.setattr(calendars, "LONGEST", FEW)
    began = time.monotonic()

    with pytest.raises(CalendarRefused) as refused:
        bring_in(hotline, text=text)

    assert time.monotonic() - began < calendars.LONGEST + 5
    assert said in str(refused.value)
    assert str(refused.value).endswith(".")
    assert organisation(hotline).rota.calendars == ()


def test_a_title_is_in_no_line_of_the_log(hotline):
    found = calendars.expanded(
        calendar(event("Ana", *ONE)), since=NOON, until=NOON + timedelta(days=30), zone="America/New_York"
    )

    assert [(one.title, one.ends - one.begins) for one in found] == [("Ana", timedelta(hours=1))]
    assert "Ana" not in repr(found)


@pytest.mark.slow
def test_the_reader_ends_by_itself_where_nobody_ends_it(monkeypatch):
    monkeypatch.setattr(calendars, "LONGEST", 120.0)
    bomb = calendar(event("Ana", *ONE, "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30"))
    began = time.process_time()

    with pytest.raises(CalendarRefused, match="too much"):
        calendars.expanded(bomb, since=NOON, until=NOON + timedelta(days=400), zone="UTC")

    assert time.process_time() - began < 2  # none of it in our own process
