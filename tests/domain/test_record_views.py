"""Each view discloses what its reader needs to know, and nothing else."""

from __future__ import annotations

import pytest

from hotline.domain.incident import EntryKind
from hotline.domain.record_views import HEADS, PURPOSES, Line, RecordView, disclosed, head_of, was_told

IN, OUT, NOTE, PAGE, EVENT = EntryKind.TEXT_IN, EntryKind.TEXT_OUT, EntryKind.NOTE, EntryKind.PAGE, EntryKind.EVENT
LINES = [
    Line(1, EVENT, "hotline", "Report E7K-32 opened by text in North America."),
    Line(2, IN, "reporter", "he follows me"),
    Line(3, OUT, "hotline to reporter", "We got your text. Ana has it.", to_reporter=True),
    Line(4, PAGE, "hotline", "Paging Ben Okri by text. NorthConf E7K-32"),
    Line(5, OUT, "hotline to Ben Okri", "You have it"),
    Line(6, EVENT, "hotline", "Ana Kovač took it."),
    Line(7, NOTE, "Ana Kovač", "met them"),
    Line(8, IN, "reporter", "thanks"),
    Line(9, EVENT, "hotline", "The reporter is Ana Kovač of our team."),
    Line(10, EntryKind.REPLY, "Ana Kovač", "1"),
    Line(11, EntryKind.VOICE_IN, "reporter", "Recording 1, 3 s: What."),
    Line(12, EntryKind.TRANSCRIPTION, "machine, confidence 0.91, from recording 1", "he has a red jacket"),
    Line(13, EntryKind.TRANSCRIPTION, "Lee Marlow, typed from recording 1", "he had a red jacket"),
    Line(14, EntryKind.TRANSCRIPTION, "Ana, typed from recording 1", "he had a red jacket"),
    Line(15, EVENT, "hotline", "Ana Kovač closed it."),
    Line(16, EVENT, "hotline", "The reporter says they are NOT safe. Urgency was raised."),
    Line(17, EVENT, "hotline", "Cleo is kept out: named by the reporter."),
]
RECORD = {
    "reference": "E7K-32", "opened_at": "2027-02-01T12:00:00.000-05:00", "closed_at": "2027-02-03T01:00:00.000-05:00",
    "state": "closed", "owner": "Ana Kovač", "reporter": "+15550100199", "source": "reporter",
    "region": "North America",
    "facts": {"what": {"state": "told", "value": "own_words", "entry": 2}, "who": {"state": "not asked"}},
    "police_or_security": "not decided", "not_a_report": False, "kept_out": ["Cleo"], "paged": ["Ben Okri"],
    "language": "en", "entries": [], "files": [], "follows": None, "to_do": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("view", "numbers"),
    [
        pytest.param(RecordView.TEAM, set(range(1, 18)), id="the-team-all"),
        pytest.param(RecordView.REPORTER, {2, 3, 8, 11, 12, 14}, id="the-reporter-what-was-said-between-us"),
        pytest.param(RecordView.ORGANISER, {1, 2, 6, 15, 16}, id="an-organiser-facts-and-decisions"),
        pytest.param(RecordView.PUBLIC, set(), id="the-public-no-entry"),
    ],
)
def test_entries_are_disclosed_by_need_to_know(view: RecordView, numbers: set[int]):
    assert disclosed(view, LINES, facts=[2]) == numbers
    assert disclosed(view, LINES, facts=[2], left_out=[2, 15]) == numbers - {2, 15}


def test_a_name_is_told_only_if_it_stands_in_a_text_as_it_is():
    told = ["Ana has it.", "Ben: hello"]
    assert [was_told(name, told) for name in ("Ana", "Ben", "An", "Ana Kovač", "na", ".")] == [
        True, True, False, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("view", [RecordView.REPORTER, RecordView.ORGANISER, RecordView.PUBLIC])
def test_no_head_but_the_teams_names_the_reporter_or_who_was_paged_or_kept_out(view: RecordView):
    head = head_of(view, RECORD, {2}, ["Ana has it."])
    assert not set(head) & {"reporter", "source", "kept_out", "paged", "language", "policy"}
    assert "+15550100199" not in str(head)
    assert set(HEADS[view]) <= set(head)


def test_the_reporter_reads_the_first_name_that_they_were_told():
    assert head_of(RecordView.REPORTER, RECORD, {2}, ["Ana has it."])["owner"] == "Ana"
    assert head_of(RecordView.REPORTER, RECORD, {2}, ["Somebody has it."])["owner"] is None


def test_a_fact_points_to_disclosed_entries_only():
    facts = [head_of(RecordView.ORGANISER, RECORD, shown, [])["facts"]["what"] for shown in ({2}, set())]
    assert facts == [{"state": "told", "value": "own_words", "entry": 2}, {"state": "told", "value": "own_words"}]


def test_the_public_reads_days_and_that_it_was_handled():
    assert head_of(RecordView.PUBLIC, RECORD, set(), []) == {
        "reference": "E7K-32",
        "kind": "A report to the Code of Conduct team",
        "opened_on": "2027-02-01",
        "closed_on": "2027-02-03",
        "handled": "It was handled and is closed.",
    }


def test_every_view_has_a_purpose():
    assert set(PURPOSES) == set(RecordView)
