"""The handling of an incident: what is done, what is open, and that nothing is lost on its way into the database."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.guide import REVISIONS
from hotline.domain.handling import (
    Announcement,
    Appeal,
    Decision,
    Handling,
    Law,
    Meeting,
    Open,
    Shared,
    Tick,
    Told,
    still_open,
    ticked,
    unticked,
)
from hotline.domain.handling_document import from_document, to_document
from hotline.domain.organisation import PersonId
from hotline.domain.second import CONFIRM_WITHIN, Asked, Deed

NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
GUIDE = REVISIONS["2017-11-21"]
ANA, BEN = PersonId("ana"), PersonId("ben")
FRESH = Handling(GUIDE.date)
DECIDED = Decision(1, "warning", Asked(ANA, NOON), ANA, date(2027, 2, 1), tell=frozenset({"reporter"}))

AT = st.datetimes(timezones=st.just(UTC))
DAY = st.none() | st.dates()
PERSON = st.text(min_size=1, max_size=8).map(PersonId)
ASKED = st.builds(Asked, PERSON, AT, st.text(max_size=9), st.none() | PERSON, st.none() | AT)
APPEALS = st.none() | st.builds(
    Appeal, st.text(), PERSON, AT, st.sampled_from(["", "stands", "changed"]), st.none() | PERSON, st.none() | AT,
    st.text(),
)  # fmt: skip
DECISIONS = st.builds(
    Decision, st.integers(1, 9), st.sampled_from(GUIDE.decisions), ASKED, PERSON, st.dates(), DAY,
    st.frozensets(st.sampled_from(GUIDE.people)), DAY, st.text(), st.booleans(), APPEALS,
)  # fmt: skip
HANDLINGS = st.builds(
    Handling,
    revision=st.sampled_from(sorted(REVISIONS)),
    ticks=st.dictionaries(st.sampled_from(GUIDE.items), st.builds(Tick, PERSON, AT), max_size=3),
    law=st.none() | st.builds(Law, st.sampled_from(["asked", "danger", "no"]), st.text(), PERSON, AT),
    told=st.lists(st.builds(Told, st.sampled_from(GUIDE.people), st.text(), st.sampled_from(Shared), PERSON, AT),
                  max_size=2).map(tuple),
    meeting=st.builds(
        Meeting, st.dictionaries(st.sampled_from(GUIDE.meeting), st.text()), st.none() | PERSON, DAY, st.none() | AT
    ),
    side=st.text(),
    decisions=st.lists(DECISIONS, max_size=2).map(tuple),
    announcement=st.none() | st.builds(Announcement, st.booleans(), st.text(), PERSON, AT),
    asked=st.dictionaries(st.sampled_from(Deed), ASKED, max_size=2),
)  # fmt: skip


@given(HANDLINGS)
def test_what_is_sealed_comes_back_as_it_was(handling):
    assert from_document(json.loads(json.dumps(to_document(handling)))) == handling


def test_a_tick_keeps_who_made_it_first_and_can_be_taken_back():
    once = ticked(FRESH, "place", ANA, NOON)
    assert ticked(once, "place", BEN, LATER).ticks == {"place": Tick(ANA, NOON)}
    assert unticked(once, "place") == FRESH


def test_only_what_its_revision_has_can_be_ticked():
    with pytest.raises(KeyError):
        ticked(Handling("2026-04-16"), "companion", ANA, NOON)


def open_of(handling, now=NOON, *, care=False, unwritten=False):
    return set(still_open(handling, GUIDE, now, care=care, unwritten=unwritten))


def all_done():
    handling = FRESH.with_decision(DECIDED)
    for item in GUIDE.items:
        handling = ticked(handling, item, ANA, NOON)
    told = (Told("reporter", "", Shared.OUTCOME, ANA, LATER),)
    answers = dict.fromkeys(GUIDE.meeting, "said")
    return Handling(**{**vars(handling), "told": told, "meeting": Meeting(answers, ANA, date(2027, 2, 2), LATER)})


def but(**changed):
    return Handling(**{**vars(all_done()), **changed})


def test_nothing_is_open_when_all_is_done():
    assert open_of(all_done()) == set()


APPEALED = Decision(**{**vars(DECIDED), "appeal": Appeal("too hard", BEN, NOON)})
UNCONFIRMED = Decision(**{**vars(DECIDED), "needs_second": True})


@pytest.mark.parametrize(
    ("handling", "wanted"),
    [
        pytest.param(but(ticks={}), {Open.CHECKLIST}, id="checklist"),
        pytest.param(but(told=()), {Open.TELL}, id="who-must-be-told"),
        pytest.param(
            but(told=(Told("reporter", "", Shared.THAT, ANA, NOON - timedelta(hours=1)),)), {Open.TELL},
            id="told-before-it-was-decided",
        ),
        pytest.param(but(decisions=()), {Open.DECISION}, id="no-decision"),
        pytest.param(but(decisions=(APPEALED,)), {Open.APPEAL}, id="appeal"),
        pytest.param(but(decisions=(UNCONFIRMED,)), {Open.DECISION, Open.SECOND}, id="one-decider-is-none"),
        pytest.param(but(meeting=Meeting()), {Open.MEETING}, id="meeting"),
        pytest.param(but(meeting=Meeting(dict.fromkeys(GUIDE.meeting, "said"), ANA, date(2027, 2, 2))),
                     {Open.MEETING}, id="follow-up-is-due"),
        pytest.param(but(asked={Deed.EXPORT: Asked(ANA, NOON)}), {Open.SECOND}, id="waits-for-a-second"),
        pytest.param(but(asked={Deed.EXPORT: Asked(ANA, NOON - CONFIRM_WITHIN)}), set(), id="that-lapsed"),
    ],
)  # fmt: skip
def test_what_closing_asks_about(handling, wanted):
    assert open_of(handling) == wanted


def test_care_and_what_nobody_wrote_down_are_asked_about_first():
    found = still_open(FRESH, GUIDE, NOON, care=True, unwritten=True)
    assert found[:3] == (Open.CARE, Open.CHECKLIST, Open.UNWRITTEN)


@pytest.mark.parametrize(
    ("outcome", "stands"),
    [("", True), ("stands", True), ("changed", False)],
)
def test_a_decision_stands_until_an_appeal_changes_it(outcome, stands):
    appealed = Decision(**{**vars(DECIDED), "appeal": Appeal("too hard", BEN, NOON, outcome)})
    assert appealed.stands is stands
