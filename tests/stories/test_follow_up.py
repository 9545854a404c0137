"""A text after closing goes with the closed incident, to whoever had it first; nobody starts over."""

import pytest

from tests.story import minutes, seconds

HARM = "he pushed me"


@pytest.fixture
def closed(hotline):
    """An incident that Ben had and closed."""
    incident = hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(2))
    hotline.phone("Ben").replies("1")
    hotline.phone("Ben").replies("9")
    hotline.phone("Ben").replies("9")
    hotline.clock.forward(minutes(60))
    for phone in (hotline.reporter, hotline.phone("Ana"), hotline.phone("Ben"), hotline.phone("Cleo")):
        phone.reads_all()
    return incident


def latest(hotline):
    return hotline.stories()[-1]


def test_it_is_linked_and_the_reporter_hears_both_numbers_and_no_question(hotline, closed):
    hotline.reporter.text("He is back again")

    follow_up = latest(hotline)
    assert follow_up.reference != closed.reference
    assert follow_up.record()["follows"] == closed.reference
    hotline.reporter.got_only(f"number {follow_up.reference} and goes with your report {closed.reference}")


def test_the_former_owner_is_paged_first_and_then_the_policy(hotline, closed):
    hotline.reporter.text("He is back again")

    hotline.phone("Ben").got_only(f"follow-up to {closed.reference}", "Reply 1 to take")
    hotline.phone("Ana").got_nothing()
    hotline.clock.forward(minutes(2))
    hotline.phone("Ana").got_only(f"follow-up to {closed.reference}")


def test_its_alarm_comes_no_later_than_that_of_any_report(hotline, closed):
    hotline.reporter.text("He is back again")
    hotline.clock.forward(minutes(15) - seconds(20))
    assert hotline.alarms() == []

    hotline.clock.forward(seconds(40))
    assert [latest(hotline).reference in mail.subject for mail in hotline.alarms()] == [True]


def test_a_former_owner_who_passes_is_not_waited_for(hotline, closed):
    hotline.reporter.text("He is back again")
    hotline.phone("Ben").replies("2")
    hotline.clock.forward(seconds(10))

    hotline.phone("Ana").got("follow-up to")


def test_who_is_named_in_the_follow_up_is_not_paged_though_they_had_it(hotline, closed):
    hotline.reporter.text("It was Ben who did it")
    hotline.clock.forward(minutes(10))

    hotline.phone("Ben").got_nothing()
    hotline.phone("Ana").got("Reply 1")


def test_who_was_kept_out_stays_out(hotline):
    hotline.reporter.text("Ana did it")
    hotline.clock.forward(minutes(3))
    for reply in ("1", "9", "9"):
        hotline.phone("Ben").replies(reply)
    hotline.phone("Ana").reads_all()
    hotline.reporter.text("she is here again")
    hotline.clock.forward(minutes(20))

    hotline.phone("Ana").got_nothing()
    assert latest(hotline).record()["kept_out"] == ["Ana"]


def test_one_person_is_one_incident_on_two_lines_of_a_region(hotline, closed):
    before = len(hotline.stories())
    hotline.reporter.text("He is back")
    hotline.reporter.text("near gate 4")

    assert len(hotline.stories()) == before + 1
    assert latest(hotline).entries("text_in") == ["He is back", "near gate 4"]


def test_danger_in_a_follow_up_raises_urgency_at_once(hotline, closed):
    hotline.reporter.text("I am not safe")
    hotline.clock.forward(seconds(5))

    assert latest(hotline).fact("safe") == "no"
    hotline.phone("Ana").got("NOT SAFE")
