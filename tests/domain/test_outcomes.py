"""What a drill shows of one person, and why a page failed in plain words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hotline.domain.organisation import Channel, PersonId
from hotline.domain.test_pages import (
    ANSWER_WITHIN,
    Outcome,
    PageState,
    Rehearsed,
    TestPage,
    is_over,
    rehearsed,
    why,
)

BEGAN = datetime(2027, 2, 1, 17, tzinfo=UTC)
ENDS = BEGAN + ANSWER_WITHIN


def page(state: PageState, *, after: int | None = None, reason: str = "", channel: Channel = Channel.SMS) -> TestPage:
    answered = None if after is None else BEGAN + timedelta(seconds=after)
    return TestPage("m", channel, BEGAN, state, answered, reason)


SENT, FAILED = page(PageState.SENT), page(PageState.FAILED, reason="30006")


@pytest.mark.parametrize(
    ("pages", "skipped", "at", "outcome", "took"),
    [
        ([SENT], "", 60, Outcome.WAITING, None),
        ([SENT], "", 300, Outcome.SILENT, None),
        ([page(PageState.DELIVERED)], "", 300, Outcome.SILENT, None),
        ([page(PageState.ANSWERED, after=12)], "", 60, Outcome.ANSWERED, 12),
        ([page(PageState.ANSWERED, after=300)], "", 600, Outcome.ANSWERED, 300),
        ([page(PageState.ANSWERED, after=301)], "", 600, Outcome.LATE, 301),
        ([FAILED], "", 5, Outcome.NOT_DELIVERED, None),
        ([FAILED, page(PageState.SENT, channel=Channel.VOICE)], "", 60, Outcome.WAITING, None),
        ([FAILED, page(PageState.ANSWERED, after=20, channel=Channel.VOICE)], "", 60, Outcome.ANSWERED, 20),
        ([], "no_phone", 5, Outcome.NO_PHONE, None),
        ([], "quiet", 300, Outcome.QUIET, None),
        ([], "blocked", 300, Outcome.BLOCKED, None),
        ([], "", 60, Outcome.WAITING, None),
    ],
)
def test_what_a_drill_shows_of_somebody(pages, skipped, at, outcome, took):
    now = BEGAN + timedelta(seconds=at)
    found = rehearsed(PersonId("ana"), "Ana", pages, skipped=skipped, ends_at=ENDS, now=now)
    assert found.outcome is outcome
    assert found.took == (None if took is None else timedelta(seconds=took))


def test_a_drill_is_over_when_there_is_nobody_left_to_wait_for():
    def one(outcome: Outcome) -> Rehearsed:
        return Rehearsed(PersonId("ana"), "Ana", outcome)

    assert not is_over([one(Outcome.ANSWERED), one(Outcome.WAITING)])
    assert is_over([one(outcome) for outcome in Outcome if outcome is not Outcome.WAITING])
    assert is_over([])


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("30006", "a landline, or a network that takes no texts"),
        ("21610", "this phone texted STOP"),
        ("99999", "the carrier's code 99999"),
        ("no_key", "somebody picked up, or a voicemail box, and pressed no key"),
        ("", "the phone or its network did not take it"),
    ],
)
def test_a_failure_is_said_in_plain_words(reason, said):
    assert why(reason) == said
