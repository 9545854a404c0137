"""Silence, and the truth about who has it: one nudge, then no more questions; never a promise."""

import pytest

from tests.story import minutes, seconds


def test_one_nudge_with_the_truth_at_minute_five_and_no_more_questions(hotline):
    incident = hotline.reporter.text("he pushed me")
    hotline.clock.forward(minutes(4))
    hotline.reporter.reads_all()

    hotline.clock.forward(minutes(2))
    hotline.reporter.got_only("We are still trying to reach a team member. No rush")
    hotline.clock.forward(minutes(10))
    hotline.reporter.got_nothing()
    assert any("No answer for five minutes" in line for line in incident.entries("event"))


def test_the_truth_is_told_at_minute_five_and_then_rarely(hotline):
    hotline.reporter.text("he pushed me")
    for words in ("1", "0", "0", "0", "0", "0"):
        hotline.reporter.text(words)
    hotline.reporter.reads_all()

    told = []
    for minute in range(1, 6 * 60):
        hotline.clock.forward(minutes(1))
        told += [minute for text in hotline.reporter.reads_all() if "still trying to reach" in text]

    assert [round(minute / 5) * 5 for minute in told] == [5, 20, 60, 180, 300]


def test_once_somebody_has_it_nobody_is_nudged(hotline):
    hotline.reporter.text("he pushed me")
    hotline.phone("Ana").replies("1")
    hotline.reporter.reads_all()
    for _ in range(4):
        hotline.clock.forward(minutes(2))
        hotline.phone("Ana").replies("# still with them")

    hotline.reporter.got_nothing()


def test_when_nobody_has_it_any_more_the_truth_is_told_again(hotline):
    hotline.reporter.text("he pushed me")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("2")
    hotline.reporter.reads_all()
    hotline.clock.forward(minutes(6))

    hotline.reporter.got("still trying to reach")


def test_a_question_that_came_a_moment_ago_is_not_nudged_with_the_truth(hotline):
    hotline.reporter.text("he pushed me")
    hotline.clock.forward(minutes(4) + seconds(30))
    hotline.reporter.text("1")
    hotline.reporter.reads_all()
    hotline.clock.forward(minutes(1))

    assert "No rush" not in hotline.reporter.got("still trying to reach")


@pytest.mark.parametrize("word", ["STOP", "please don't contact me"])
def test_who_asked_for_silence_is_not_nudged(hotline, word):
    hotline.reporter.text("he pushed me")
    hotline.reporter.text(word)
    hotline.clock.forward(seconds(30))
    hotline.reporter.reads_all()
    hotline.clock.forward(minutes(30))

    hotline.reporter.got_nothing()
