"""A code that went to a phone: what counts as it, for how long, and how often it may be guessed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hotline.domain.checking import LASTS, TRIES, PhoneCheck, Verdict, code_in, judge, spelled
from hotline.domain.organisation import Channel

NOW = datetime(2027, 2, 1, 17, tzinfo=UTC)


def check(code: str = "482715", *, ago: timedelta = timedelta(0), tries: int = 0, name: str = "a") -> PhoneCheck:
    return PhoneCheck(name, Channel.SMS, "+15550100111", code, NOW - ago, tries)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("482715", "482715"),
        (" 482 715 ", "482715"),
        ("482-715", "482715"),
        ("4 8 2 7 1 5", "482715"),
        ("482.715.", "482715"),
        ("48271", None),
        ("4827150", None),
        ("my code is 482715", None),
        ("482715 E7K", None),
        ("1", None),
        ("", None),
        ("\u0664\u0668\u0662\u0667\u0661\u0665", None),
    ],
)
def test_a_code_is_six_digits_and_nothing_else(text, code):
    assert code_in(text) == code


@pytest.mark.parametrize(
    ("checks", "code", "verdict", "which"),
    [
        ([check()], "482715", Verdict.RIGHT, "a"),
        ([check()], "482716", Verdict.WRONG, None),
        ([], "482715", Verdict.NONE, None),
        ([check(ago=LASTS)], "482715", Verdict.NONE, None),
        ([check(ago=LASTS - timedelta(seconds=1))], "482715", Verdict.RIGHT, "a"),
        ([check(tries=TRIES)], "482715", Verdict.NONE, None),
        ([check(tries=TRIES - 1)], "482715", Verdict.RIGHT, "a"),
        ([check("111111"), check(name="b")], "482715", Verdict.RIGHT, "b"),
        ([check("111111", ago=LASTS), check(name="b")], "111111", Verdict.WRONG, None),
        ([check(ago=timedelta(minutes=-1))], "482715", Verdict.NONE, None),
    ],
)
def test_what_a_code_that_came_back_shows(checks, code, verdict, which):
    said, right = judge(checks, code, NOW)
    assert (said, right.id if right else None) == (verdict, which)


def test_a_code_is_read_in_two_halves_and_shown_nowhere_else():
    assert spelled("482715") == "482 715"
    assert "482715" not in repr(check())
    assert "5550100111" not in repr(check())
