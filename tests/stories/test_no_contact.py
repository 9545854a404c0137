"""Who asks us not to contact them gets one answer to each text of their own, and nothing else."""

import pytest

from tests.story import UNAVAILABLE, minutes

LEAVE_ME = "Please don't contact me"


def test_the_wish_is_acknowledged_once_and_then_nothing_comes(hotline):
    hotline.reporter.text("He followed me")
    hotline.reporter.reads_all()

    hotline.reporter.text(LEAVE_ME)
    hotline.reporter.got_only("We will not text you any more")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("Where are you now?")
    hotline.clock.forward(minutes(90))

    hotline.reporter.got_nothing()
    hotline.phone("Ana").got("Not sent")


@pytest.mark.parametrize("first", [LEAVE_ME, "He followed me"])
def test_each_text_of_theirs_may_be_answered_once(hotline, first):
    hotline.reporter.text(first)
    hotline.reporter.text(LEAVE_ME)
    hotline.phone("Ana").replies("1")
    hotline.reporter.reads_all()

    hotline.reporter.text("He is back")
    hotline.phone("Ana").replies("I am on my way")
    hotline.phone("Ana").replies("Are you still there?")

    hotline.reporter.got_only("Ana: I am on my way")


def test_a_text_that_waited_when_they_asked_does_not_leave_any_more(hotline):
    hotline.reporter.text("He followed me")
    hotline.reporter.always(UNAVAILABLE)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("Where are you now?")
    hotline.reporter.reads_all()

    hotline.reporter.text(LEAVE_ME)
    hotline.reporter.always(None)
    hotline.clock.forward(minutes(1))

    hotline.reporter.got_only("We will not text you any more")


def test_a_wish_that_begins_a_follow_up_is_answered_by_one_text(hotline):
    hotline.reporter.text("He followed me")
    for words in ("1", "9", "9"):
        hotline.phone("Ana").replies(words)
    hotline.reporter.reads_all()

    hotline.reporter.text(LEAVE_ME)

    hotline.reporter.got_only("We will not text you any more")


def test_who_is_not_safe_and_wants_no_contact_is_told_whom_to_call(hotline):
    hotline.reporter.text("He followed me")
    hotline.reporter.reads_all()

    hotline.reporter.text(f"I am not safe. {LEAVE_ME}")

    hotline.reporter.got_only("call 911")


@pytest.mark.parametrize("words", [LEAVE_ME, "STOP"])
def test_a_text_of_a_closed_report_that_still_waits_does_not_leave_after_it(hotline, words):
    hotline.reporter.text("He followed me")
    hotline.phone("Ana").replies("1")
    hotline.reporter.always(UNAVAILABLE)
    hotline.reporter.reads_all()
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("9")

    hotline.reporter.text(words)
    hotline.reporter.always(None)
    hotline.clock.forward(minutes(1))

    hotline.reporter.got_nothing_like("is closed")
