"""Not safe, whenever it is said: the next step at once, and everybody who was paged hears of it."""

import pytest

from tests.story import minutes

HARM = "Someone keeps following me"


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        *((said, "yes") for said in ("1", "1.", " 1 ", "1️⃣", "１", "one", "Yes im safe", "YES", "1 for safe", "I'm ok")),
        *((said, "no") for said in ("2", "2)", "no", "No I'm not", "not safe", "2 for not safe", "I don’t feel safe")),
        *((said, "unsure") for said in ("3", "3!", "not sure", "idk", "I don't know", "3 for not sure")),
        *((said, "skipped") for said in ("0", "skip", "zero")),
    ],
)
def test_the_safety_answer_is_understood_in_its_usual_spellings(hotline, said, fact):
    incident = hotline.reporter.text(HARM)

    hotline.reporter.text(said)

    assert incident.fact("safe") == fact
    hotline.reporter.got("Is someone on our team")
    hotline.reporter.got_nothing_like("did not get that")


def test_not_safe_takes_the_next_step_at_once_and_tells_who_was_paged_in_a_second_page(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").got_only(incident.reference)
    hotline.phone("Ben").got_nothing()
    hotline.reporter.reads_all()

    hotline.reporter.text("2")

    hotline.phone("Ana").got_only(incident.reference, "NOT SAFE now")
    hotline.phone("Ben").got_only(incident.reference, "NOT SAFE")
    hotline.reporter.got("telling the team that you are not safe", "911")


def test_after_not_safe_the_steps_are_shorter(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("2")

    hotline.clock.forward(minutes(1))

    hotline.phone("Cleo").got("NOT SAFE")


@pytest.mark.parametrize(
    "words", ["I am NOT safe", "we arent safe here", "He has a gun", "she's got a knife", "unsafe!"]
)
def test_not_safe_in_the_first_text_makes_the_first_page_urgent_and_is_not_asked_again(hotline, words):
    hotline.reporter.text(words)

    hotline.phone("Ana").got_only("NOT SAFE")
    hotline.reporter.got("Is someone on our team")
    hotline.reporter.got_nothing_like("Are you safe right now?")


def test_not_safe_in_a_text_after_the_interview_counts_too(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("1")
    hotline.reporter.text("0")
    hotline.phone("Ana").reads_all()

    hotline.reporter.text("He is back and I don't feel safe")

    hotline.phone("Ana").got("NOT SAFE now")
    hotline.reporter.got("not safe", "911")


def test_not_safe_said_to_the_owner_reaches_them_and_wakes_nobody_new(hotline):
    hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").reads_all()

    hotline.reporter.text("I am not safe")

    hotline.phone("Ana").got("NOT SAFE now")
    hotline.phone("Ana").got("reporter: I am not safe")
    hotline.phone("Ben").got_nothing()


def test_not_safe_said_twice_pages_the_same_people_only_once_more(hotline):
    hotline.reporter.text(HARM)
    hotline.reporter.text("2")
    hotline.phone("Ana").reads_all()

    hotline.reporter.text("not safe!!")

    hotline.phone("Ana").got_nothing()
