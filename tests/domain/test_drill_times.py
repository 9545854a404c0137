"""When a region rehearses by itself: at its own wall time, on the day that the file names, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hotline.domain.drills import DrillTime

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("first Mon 18:00", "first Mon 18:00"),
        ("Last FRIDAY 09:30", "last Fri 09:30"),
        ("tue 12:00", "Tue 12:00"),
        (" fourth  Sunday 00:00 ", "fourth Sun 00:00"),
        ("fifth Mon 18:00", None),
        ("first Mon 24:00", None),
        ("first Mo 18:00", None),
        ("first Mond 18:00", None),
        ("Mon", None),
        ("18:00", None),
        ("", None),
    ],
)
def test_a_time_is_read_and_written_back(text, said):
    when = DrillTime.parse(text)
    assert (None if when is None else str(when)) == said
    if when is not None:
        assert DrillTime.parse(str(when)) == when


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("first Mon 18:00", [1]),
        ("second Mon 18:00", [8]),
        ("fourth Mon 18:00", [22]),
        ("last Mon 18:00", [22]),
        ("last Wed 18:00", [24]),
        ("Mon 18:00", [1, 8, 15, 22]),
    ],
)
def test_the_days_of_a_month(text, days):
    when = DrillTime.parse(text)
    assert [day for day in range(1, 29) if when.is_on(date(2027, 2, day))] == days


def test_it_is_at_the_same_wall_time_before_and_after_a_clock_change():
    when = DrillTime.parse("Sun 18:00")
    at = datetime(2027, 3, 20, 12, tzinfo=UTC)
    assert when.latest(NEW_YORK, at) == datetime(2027, 3, 14, 22, tzinfo=UTC)  # the clocks went forward that morning
    assert when.latest(NEW_YORK, at - timedelta(days=7)) == datetime(2027, 3, 7, 23, tzinfo=UTC)


def test_a_wall_time_that_does_not_exist_is_when_the_clock_is_past_it():
    when = DrillTime.parse("Sun 02:30")
    assert when.latest(NEW_YORK, datetime(2027, 3, 15, tzinfo=UTC)) == datetime(2027, 3, 14, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London", "Asia/Kathmandu"])
def test_the_latest_time_is_never_ahead_and_never_more_than_its_period_ago(zone):
    for text, longest in (("first Mon 00:00", 35), ("last Sun 23:59", 35), ("Wed 12:00", 7)):
        when = DrillTime.parse(text)
        for hours in range(0, 24 * 70, 7):
            at = datetime(2027, 3, 1, tzinfo=UTC) + timedelta(hours=hours)
            latest = when.latest(ZoneInfo(zone), at)
            assert latest <= at < latest + timedelta(days=longest, hours=2)
            wall = latest.astimezone(ZoneInfo(zone))
            assert when.is_on(wall.date())
