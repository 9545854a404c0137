"""What the demo's page says the hotline did: the record's words, what comes next; only what changed is read again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hotline.carriers import ReportedState
from hotline.demo import timeline
from hotline.demo.timeline import Timeline
from hotline.domain.errors import CarrierRefused
from hotline.simulator.page.backstage import Case, Entry
from hotline.usecases.record import as_text
from tests.story import Hotline, minutes, seconds

HARM = "A man is following me"


@pytest.fixture
def watched(hotline: Hotline) -> Timeline:
    return Timeline(hotline.runtime)


def case(watched: Timeline) -> Case:
    return watched.happened().cases[0]


def done(watched: Timeline) -> list[Entry]:
    return [entry for entry in case(watched).entries if entry.kind != "next"]


def to_come(watched: Timeline) -> list[tuple[str, float]]:
    """Return what comes next, and in how many minutes after the report."""
    return [
        (entry.text, (entry.at - case(watched).opened_at) / 60)
        for entry in case(watched).entries
        if entry.kind == "next"
    ]


def test_it_says_what_the_printed_record_says(hotline: Hotline, watched: Timeline):
    story = hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    printed = as_text(story.record())
    entries = done(watched)
    assert len(entries) == len(story.record()["entries"])
    for entry in entries:
        assert entry.text in printed
    assert [entry.kind for entry in entries if HARM in entry.text] == ["text"]
    assert {entry.kind for entry in entries if "Paging Ana by text" in entry.text} <= {"page", "change"}


def test_what_comes_next_is_what_the_policy_does_then(hotline: Hotline, watched: Timeline):
    hotline.reporter.text(HARM)
    hotline.clock.forward(seconds(45))
    assert ("escalates to Ben by text", pytest.approx(2)) in to_come(watched)
    hotline.clock.forward(minutes(2))
    assert ("escalates to Ana, Ben, Cleo by text", pytest.approx(4)) in to_come(watched)
    hotline.clock.forward(minutes(8))
    assert ("escalates to the alarm by e-mail", pytest.approx(15)) in to_come(watched)


def test_who_has_it_is_looked_after_and_nobody_else_is_called(hotline: Hotline, watched: Timeline):
    hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    assert case(watched).state == "with Ana"
    assert not [text for text, _ in to_come(watched) if text.startswith("escalates")]
    assert [text for text, _ in to_come(watched) if text == "looks for a sign of Ana"]
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("9")
    assert (case(watched).state, to_come(watched)) == ("closed", [])


def test_what_went_wrong_is_told_as_trouble(hotline: Hotline, watched: Timeline):
    hotline.reporter.text(HARM)
    (page,) = hotline.carrier.taken_for(hotline.phone("Ana"))
    hotline.reports(page, ReportedState.FAILED, CarrierRefused("twilio", "unreachable", "30003"))
    troubles = [entry.text for entry in done(watched) if entry.kind == "trouble"]
    assert [text for text in troubles if "The page to Ana was refused" in text]


def test_the_latest_report_is_the_first_and_somebody_in_danger_is_marked(hotline: Hotline, watched: Timeline):
    first = hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(1))
    second = hotline.stranger("another", "+15550100198").text("Help, he has a knife. I am not safe")
    assert [one.reference for one in watched.happened().cases] == [second.reference, first.reference]
    assert [one.title for one in watched.happened().cases] == ["North America"] * 2
    hotline.reporter.text("2")  # not safe
    assert watched.happened().cases[1].urgent


def test_only_what_changed_is_read_again(hotline: Hotline, watched: Timeline, monkeypatch: pytest.MonkeyPatch):
    for number in range(5):
        hotline.stranger(f"number {number}", f"+1555010020{number}").text(HARM)
    before = watched.happened()
    read = list[str]()
    find = timeline.find
    monkeypatch.setattr(timeline, "find", lambda tx, reference: read.append(reference) or find(tx, reference))
    assert watched.happened() is before
    assert read == []
    story = hotline.stranger("number 3", "+15550100203").text("He is still here")
    assert watched.happened().version != before.version
    assert read == [story.reference]


def test_a_report_whose_record_was_destroyed_is_gone(hotline: Hotline, watched: Timeline):
    story = hotline.reporter.text(HARM)
    assert case(watched).reference == story.reference
    hotline.store.transact(lambda tx: tx.destruction.destroy(story.now.id, hotline.clock.now))
    assert watched.happened().cases == ()


def test_time_that_passes_alone_changes_nothing(hotline: Hotline, watched: Timeline):
    hotline.reporter.text(HARM)
    hotline.clock.forward(seconds(50))
    version = watched.happened().version
    hotline.clock.now += timedelta(seconds=10)
    assert watched.happened().version == version
