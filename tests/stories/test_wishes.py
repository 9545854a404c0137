"""What a reporter wishes: care that stays open until it is done, no contact, police only at their wish or in danger."""

import pytest

from tests.story import minutes, seconds

HARM = "he pushed me"


@pytest.fixture
def taken(hotline):
    """An incident whose reporter wants a private place and a call, and Ana has it."""
    incident = hotline.reporter.text(HARM)
    for words in ("1", "0", "0", "0", "0", "1 3"):
        hotline.reporter.text(words)
    hotline.phone("Ana").replies("1")
    hotline.clock.forward(seconds(30))
    for phone in (hotline.reporter, hotline.phone("Ana")):
        phone.reads_all()
    return incident


def test_care_that_is_wanted_stays_open_until_it_is_done(hotline, taken):
    ana = hotline.phone("Ana")
    ana.replies("done")
    ana.got_only("to do: 1 a private place, 2 a call. Send DONE and a number")
    ana.replies("done 1")
    ana.got_only("a private place is done")
    ana.replies("done 1")
    ana.got_only("a call is done")
    ana.replies("done 1")
    ana.got_only("nothing is open to do")

    assert "Ana: a private place is done." in taken.entries("event")
    assert taken.record()["to_do"] == []


def test_whoever_takes_it_hears_what_is_to_do_and_is_reminded_before_closing(hotline, taken):
    hotline.phone("Ana").replies("9")

    hotline.phone("Ana").got_only("Still to do: a private place, a call. Reply 9 again")
    hotline.phone("Ana").replies("9")
    assert not taken.open


def test_a_wish_after_the_take_reaches_whoever_has_it(hotline, taken):
    hotline.reporter.text("please get security")

    hotline.phone("Ana").got("reporter asks for: police or security")
    assert "police" in taken.record()["to_do"]


def test_who_wants_no_contact_gets_one_answer_to_each_text_of_theirs(hotline, taken):
    ana = hotline.phone("Ana")
    hotline.reporter.text("please don't contact me")
    hotline.reporter.got_only("We will not text you any more")
    ana.got("asks us not to text them")

    ana.replies("Are you all right?")
    ana.got("Not sent")
    hotline.reporter.got_nothing()

    hotline.reporter.text("is he gone")
    ana.replies("Yes, he left with security")
    hotline.reporter.got_only("Ana: Yes, he left with security")
    ana.reads_all()
    ana.replies("Can I do anything else?")
    ana.got_only("Not sent")
    hotline.reporter.got_nothing()
    assert any("asks us not to text them" in line for line in taken.entries("event"))


def test_no_automatic_text_follows_no_contact_until_they_allow_it(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("don't contact me")
    hotline.reporter.got("We will not text you any more")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("9")
    hotline.clock.forward(minutes(30))
    hotline.reporter.got_nothing()

    hotline.reporter.text("you can text me again")
    hotline.reporter.got("goes with your report")


def test_danger_is_still_acted_upon_and_answered(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("don't contact me")
    hotline.reporter.reads_all()
    hotline.phone("Ana").reads_all()
    hotline.reporter.text("he is back, I am not safe")

    hotline.phone("Ana").got("NOT SAFE")
    hotline.reporter.got_only("We are telling the team that you are not safe")


@pytest.mark.parametrize(
    ("command", "why", "line"),
    [
        ("police asked", "asked", "because the reporter asked for it"),
        ("Police danger", "danger", "because somebody is in danger"),
        ("police no", "no", "are not involved"),
    ],
)
def test_law_enforcement_is_written_down_with_its_reason(hotline, taken, command, why, line):
    hotline.phone("Ana").replies(command)

    hotline.phone("Ana").got_only("it is in the record")
    assert taken.record()["police_or_security"] == why
    assert any(line in entry for entry in taken.entries("event"))


def test_police_alone_says_when_it_may_be_and_does_nothing(hotline, taken):
    hotline.phone("Ana").replies("police")

    hotline.phone("Ana").got_only("only if the reporter asks, or if somebody is in danger")
    assert taken.record()["police_or_security"] == "not decided"


def test_not_a_report_is_asked_once_closes_it_and_keeps_the_record(hotline, taken):
    ana = hotline.phone("Ana")
    ana.replies("not a report")
    ana.got_only("Mark", "as not a report and close it?")
    assert taken.open
    ana.replies("not a report")

    ana.got_only("marked as not a report and closed")
    assert not taken.open
    assert taken.record()["not_a_report"] is True
    assert HARM in taken.entries("text_in")
