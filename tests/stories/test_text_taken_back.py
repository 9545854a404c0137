"""A text written in the console waits five seconds: it leaves then by itself, or never if it was taken back."""

from __future__ import annotations

from datetime import timedelta

from hotline.usecases.console import writing
from hotline.usecases.console.visitor import visitor
from hotline.usecases.console.writing import Step
from tests.story import Hotline, minutes

SECOND = timedelta(seconds=1)


def write(hotline: Hotline, reference: str, words: str) -> str:
    """Let Ana write to the reporter; return the text's id."""

    def work(tx):
        ana = visitor(hotline.runtime, tx, hotline.person("Ana"))
        return writing.text(ana, reference, words, looked=True, as_it_is=False)

    asked = hotline.store.transact(work)
    assert asked.step is Step.WAITS
    return asked.message


def take_back(hotline: Hotline, reference: str, message: str) -> bool:
    def work(tx):
        return writing.take_back(visitor(hotline.runtime, tx, hotline.person("Ana")), reference, message)

    return hotline.store.transact(work)


def taken(hotline: Hotline):
    incident = hotline.reporter.text("Someone shouts at people near gate 4")
    hotline.phone("Ana").replies("1")
    hotline.clock.forward(minutes(1))
    return incident


def test_it_leaves_after_five_seconds(hotline: Hotline):
    incident = taken(hotline)
    write(hotline, incident.reference, "I am at the desk")
    hotline.clock.forward(4 * SECOND)
    hotline.reporter.got_nothing_like("at the desk")
    hotline.clock.forward(2 * SECOND)
    hotline.reporter.got("Ana: I am at the desk")


def test_one_that_was_taken_back_never_leaves(hotline: Hotline):
    incident = taken(hotline)
    message = write(hotline, incident.reference, "I am at the desk")
    hotline.clock.forward(4 * SECOND)
    assert take_back(hotline, incident.reference, message)
    hotline.clock.forward(minutes(5))
    hotline.reporter.got_nothing_like("at the desk")
    assert "Ana took back a text to the reporter before it left" in hotline.transcript()


def test_it_is_too_late_once_it_left(hotline: Hotline):
    incident = taken(hotline)
    message = write(hotline, incident.reference, "I am at the desk")
    hotline.clock.forward(6 * SECOND)
    assert not take_back(hotline, incident.reference, message)


def test_a_long_one_is_taken_back_whole_and_its_words_are_kept(hotline: Hotline):
    incident, words = taken(hotline), "I am at the desk. " * 100
    message = write(hotline, incident.reference, words.strip())
    assert take_back(hotline, incident.reference, message)
    hotline.clock.forward(minutes(5))
    hotline.reporter.got_nothing_like("at the desk")
    kept = hotline.store.read(lambda tx: tx.drafts.of(incident.id, hotline.person("Ana")))
    assert kept == {writing.TEXT: words.strip()}


def test_the_one_answer_that_was_taken_back_may_still_be_given(hotline: Hotline):
    incident = taken(hotline)
    hotline.reporter.text("please don't contact me")
    hotline.reporter.text("one more thing")
    hotline.clock.forward(minutes(1))
    assert take_back(hotline, incident.reference, write(hotline, incident.reference, "I am at the desk"))
    write(hotline, incident.reference, "I am at the door")
    hotline.clock.forward(6 * SECOND)
    hotline.reporter.got("Ana: I am at the door")
