"""Haste is counted by the minute, and nobody's count is another's."""

from __future__ import annotations

from hotline.web.console.pace import MOST_KEPT, Pace


def test_a_minute_after_the_first_request_counting_begins_anew():
    now = [100.0]
    pace = Pace(2, lambda: now[0])
    for _ in range(2):
        assert pace.full("a") == 0
        pace.count("a")
    assert pace.full("a") == 61
    assert pace.full("b") == 0
    now[0] += 59
    assert pace.full("a") == 2
    now[0] += 1
    assert pace.full("a") == 0
    pace.count("a")
    assert pace.full("a") == 0


def test_many_addresses_take_no_more_room_than_some():
    pace = Pace(1, lambda: 5.0)
    for number in range(MOST_KEPT + 10):
        pace.count(str(number))
    assert pace.full("0") == 0
    assert pace.full(str(MOST_KEPT + 9)) > 0
