"""A first text: a person is called before anything is asked."""

import pytest

from hotline.domain.phone import is_gsm7, sms_segments
from tests.story import EU_LINE, UNAVAILABLE, configured, minutes, seconds

HARM = "Someone keeps following me at gate 4"


def test_the_page_leaves_before_anything_is_asked(hotline):
    hotline.reporter.text(HARM)

    first = hotline.carrier.ledger[0]
    assert first.to == hotline.phone("Ana").number
    assert all(first.at <= taken.at for taken in hotline.carrier.ledger)


def test_a_first_text_is_answered_by_two_texts_and_the_safety_question(hotline):
    incident = hotline.reporter.text(HARM)

    hotline.reporter.got("NorthConf Code of Conduct team", "We are calling a team member now", "911")
    hotline.reporter.got(incident.reference, "This chat is our record")
    hotline.reporter.got_only("Are you safe right now?")


def test_the_emergency_number_is_the_one_of_the_region_that_was_texted(hotline):
    hotline.reporter.text(HARM, to=EU_LINE)

    hotline.reporter.got("999 or 112")
    hotline.phone("Cora").got("Europe")
    hotline.phone("Ana").got_nothing()


def test_answers_leave_from_the_line_that_was_texted(hotline):
    hotline.reporter.text(HARM, to=EU_LINE)

    assert {one.sender for one in hotline.reporter.texts} == {EU_LINE}


@pytest.mark.parametrize("words", ["", "   ", "hi", "?", "💔", "a" * 4000, "\x00\ud83d", "0", "1", "9", "#", "who"])
def test_any_first_text_opens_an_incident_and_pages(hotline, words):
    incident = hotline.reporter.text(words)

    hotline.phone("Ana").got(incident.reference)
    assert incident.entries("text_in") == [words]


@pytest.mark.parametrize("words", [HARM, "Zebra gate Ωμέγα", "!" * 500, "{ $name } %s <b>"])
def test_a_page_is_one_plain_segment_and_never_carries_the_reports_words(hotline, words):
    hotline.reporter.text(words)

    page = hotline.phone("Ana").got("text report", "North America", "Reply 1 to take, 2 to pass, 3 for help")
    assert is_gsm7(page)
    assert sms_segments(page) == 1
    assert words[:12] not in page


def test_the_interview_asks_for_exclusion_next_and_then_says_thank_you_once(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.reads_all()

    hotline.reporter.text("1")
    hotline.reporter.got_only("Is someone on our team part of this?")
    hotline.reporter.text("0")
    hotline.reporter.got_only("Who did it?")
    hotline.reporter.text("He wears a red coat")
    hotline.reporter.got_only("When and where")
    hotline.reporter.text("At gate 4, still here")
    hotline.reporter.got_only("Was anyone else part of it")
    hotline.reporter.text("0")
    hotline.reporter.got_only("How can we help?")
    hotline.reporter.text("1")
    hotline.reporter.got("Thank you. What you sent is kept")
    hotline.reporter.got_only("If you need help later")
    hotline.reporter.text("He left now")
    hotline.reporter.got_nothing()


def test_two_texts_in_one_breath_do_not_answer_a_question_that_nobody_could_read_yet(hotline):
    params = {"From": hotline.reporter.number, "To": hotline.reporter.line}
    hotline.receives_form({**params, "MessageSid": "SMa", "Body": HARM})
    hotline.clock.forward(seconds(1))
    hotline.receives_form({**params, "MessageSid": "SMb", "Body": "he is at the door"})
    hotline.clock.forward(minutes(1))

    hotline.reporter.got_nothing_like("did not get that")
    assert [story.entries("text_in") for story in hotline.stories()] == [[HARM, "he is at the door"]]


def test_an_unclear_answer_is_asked_once_more_and_then_kept_in_their_own_words(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.reporter.reads_all()

    hotline.reporter.text("the one near the stairs")
    hotline.reporter.got_only("Thank you, that is kept. Are you safe right now?")
    hotline.reporter.text("near the big stairs")
    hotline.reporter.got_only("Is someone on our team")
    assert incident.fact("safe") == "own_words"


def test_a_picture_is_written_down(hotline):
    incident = hotline.reporter.text("look", pictures=2)

    assert "2 pictures or files came with the text" in str(incident.record())


def test_answers_wait_for_the_pace_of_their_line_and_pages_do_not(hotline):
    """One segment a second: the page first, then what a person waits for."""
    with_pace = hotline.reporter
    with_pace.text(HARM)

    times = [taken.at for taken in hotline.carrier.ledger]
    assert times == sorted(times)
    assert hotline.carrier.ledger[0].to == hotline.phone("Ana").number


test_answers_wait_for_the_pace_of_their_line_and_pages_do_not = configured(rate=1)(
    test_answers_wait_for_the_pace_of_their_line_and_pages_do_not
)


@configured(page_at="first_answer")
def test_where_paging_waits_for_the_first_answer_the_second_text_starts_it(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").got_nothing()

    hotline.reporter.text("whatever")
    hotline.phone("Ana").got(incident.reference)


@configured(page_at="first_answer")
def test_where_paging_waits_for_the_first_answer_silence_is_paged_within_a_minute(hotline):
    incident = hotline.reporter.text(HARM)

    hotline.clock.forward(minutes(1))

    hotline.phone("Ana").got(incident.reference)


@configured(page_at="first_answer")
def test_where_paging_waits_for_the_first_answer_not_safe_does_not_wait(hotline):
    hotline.reporter.text("I am not safe")

    hotline.phone("Ana").got("NOT SAFE")


@configured(page_at="first_answer")
def test_where_paging_waits_the_answer_and_the_minute_page_only_once(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("1")

    hotline.clock.forward(minutes(1.5))

    assert len(hotline.phone("Ana").pages()) == 1


def test_the_same_webhook_twice_changes_nothing(hotline):
    params = {"MessageSid": "SMsame", "From": hotline.reporter.number, "To": hotline.reporter.line, "Body": HARM}
    hotline.receives_form(params)
    hotline.clock.forward(minutes(1))
    before = hotline.transcript(), len(hotline.carrier.ledger)

    for _ in range(3):
        hotline.receives_form(params)
    hotline.receives_form({**params, "Extra": "re-split under the same id"})

    assert (hotline.transcript(), len(hotline.carrier.ledger)) == before


def test_two_reporters_have_two_incidents(hotline):
    first = hotline.reporter.text(HARM)
    second = hotline.stranger("another", "+15550100188").text("Help at the bar")

    assert first.reference != second.reference
    hotline.phone("Ana").got(first.reference)
    hotline.phone("Ana").got(second.reference)


def test_a_text_after_closing_opens_another_incident(hotline):
    first = hotline.reporter.text(HARM)
    for reply in ("1", "9", "9"):
        hotline.phone("Ana").replies(reply)
    assert not first.open

    second = hotline.reporter.text("It happened again")

    assert second.reference != first.reference
    hotline.phone("Ana").got(second.reference, "Reply 1")


def test_a_line_without_sms_is_answered_from_the_regions_own_line(hotline):
    incident = hotline.reporter.text(HARM, to="+15550100177")

    hotline.reporter.got_nothing_like("+15550100177")
    assert incident.record()["region"] == "North America"


test_a_line_without_sms_is_answered_from_the_regions_own_line = configured(
    more='[[line]]\nnumber = "+15550100177"\nregion = "na"\nsms = false\nvoice = true\n'
)(test_a_line_without_sms_is_answered_from_the_regions_own_line)


def test_a_carrier_that_is_busy_for_a_moment_gets_the_page_again(hotline):
    hotline.phone("Ana").will(UNAVAILABLE, UNAVAILABLE)

    incident = hotline.reporter.text(HARM)

    hotline.phone("Ana").got_only(incident.reference)
