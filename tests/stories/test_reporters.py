"""Reporters who stop texts, hide their number, or write what nobody can read."""

import pytest

from hotline.domain import conversation
from tests.story import NA_LINE, OPTED_OUT, minutes

HARM = "Someone keeps following me at gate 4"


def test_stop_ends_every_text_to_them_and_the_incident_goes_on(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.reporter.reads_all()

    hotline.reporter.text("STOP")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("Where are you?")

    hotline.reporter.got_nothing()
    hotline.phone("Ana").got("The reporter can not get texts")
    hotline.phone("Ana").got("Not sent")
    assert incident.open
    assert not incident.record()["can_be_texted"]


@pytest.mark.parametrize("word", ["STOP", "stop", "Unsubscribe", "END", " quit "])
def test_stop_as_a_first_text_opens_an_incident_and_is_obeyed(hotline, word):
    incident = hotline.reporter.text(word)

    hotline.phone("Ana").got(incident.reference)
    hotline.reporter.got_nothing()


def test_the_owner_is_told_when_the_reporter_stops_texts(hotline):
    hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    hotline.reporter.text("STOP")

    hotline.phone("Ana").got("has stopped texts")


def test_a_carrier_that_knows_of_a_stop_teaches_us(hotline):
    hotline.reporter.always(OPTED_OUT)
    incident = hotline.reporter.text(HARM)

    assert not incident.record()["can_be_texted"]
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").got("The reporter can not get texts")


def test_a_stopped_reporter_still_reaches_the_owner(hotline):
    hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    hotline.reporter.text("STOP")
    hotline.reporter.text("He is here again")

    hotline.phone("Ana").got("reporter: He is here again")


def test_start_lets_us_text_again(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("STOP")
    hotline.reporter.reads_all()
    hotline.reporter.text("START")
    hotline.phone("Ana").replies("1")

    hotline.reporter.got("Ana has your report")


@pytest.mark.parametrize("word", ["HELP", "INFO", "YES", "START", "help"])
def test_other_carrier_words_as_a_first_text_are_reports_like_any_other(hotline, word):
    incident = hotline.reporter.text(word)

    hotline.phone("Ana").got(incident.reference)
    hotline.reporter.got("We got your text")


@pytest.mark.parametrize("sender", ["anonymous", "", "Restricted", "+266696687", "12345", "BANK", "sip:x@example.org"])
def test_who_hides_their_number_is_served_never_texted_and_never_merged(hotline, sender):
    first = hotline.receives(HARM, sender=sender, to=NA_LINE)
    second = hotline.receives(HARM, sender=sender, to=NA_LINE)

    assert first.reference != second.reference
    hotline.phone("Ana").got(first.reference)
    hotline.phone("Ana").got(second.reference)
    assert {taken.to for taken in hotline.carrier.ledger} == {hotline.phone("Ana").number}
    assert "can not be texted" in str(first.record())


@pytest.mark.parametrize(
    "form",
    [
        {"MessageSid": "SM1", "From": "+15550100199", "To": "+15550999999", "Body": HARM},
        {"MessageSid": "SM1", "From": "+15550100199", "To": "", "Body": HARM},
        {"From": "+15550100199", "To": NA_LINE, "Body": HARM},
        {"nonsense": "x" * 3000},
    ],
    ids=["not-our-line", "no-line", "no-id", "nonsense"],
)
def test_what_can_not_be_read_is_kept_and_a_human_is_paged(hotline, form):
    hotline.receives_form(form)
    hotline.receives_form(form)
    hotline.clock.forward(minutes(0.5))

    (story,) = hotline.stories()
    hotline.phone("Ana").got_only(story.reference, "could not read")
    assert any(HARM in text or "nonsense" in text for text in story.entries("text_in"))


def test_what_can_not_be_read_goes_to_the_region_of_its_line(hotline):
    hotline.receives_form({"From": "+15550100199", "To": "+447700900100", "Body": HARM})
    hotline.clock.forward(minutes(0.5))

    hotline.phone("Cora").got("could not read")


def test_when_our_own_code_stumbles_a_human_is_paged_all_the_same(hotline, monkeypatch):
    def stumble(*_args, **_more):
        raise ZeroDivisionError

    monkeypatch.setattr(conversation, "start", stumble)
    story = hotline.reporter.text(HARM)
    monkeypatch.undo()

    (story,) = hotline.stories()
    hotline.phone("Ana").got_only(story.reference, "could not read")
    assert story.entries("text_in") == [HARM]


def test_silence_of_one_incident_does_not_hold_up_another(hotline, monkeypatch):
    real = conversation.start

    def stumble(words, *more):
        if "poison" in words:
            raise ZeroDivisionError
        return real(words, *more)

    monkeypatch.setattr(conversation, "start", stumble)
    for number in range(10):
        hotline.stranger(f"s{number}", f"+155501002{number:02}").text("poison" if number == 4 else HARM)

    assert len(hotline.stories()) == 10
    assert len(hotline.phone("Ana").pages()) == 10
