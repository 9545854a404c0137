"""What takes two people: one asks, another confirms, and nobody who is kept out is asked or heard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest

from hotline.domain import may_do
from hotline.domain.errors import NotFound
from hotline.domain.organisation import PersonId
from hotline.domain.second import CONFIRM_WITHIN, GOOD_FOR, Deed
from hotline.usecases.casework import NOT_A_REPORT
from hotline.usecases.console import decisions, deeds, second
from hotline.usecases.console import handling as page
from hotline.usecases.console.decisions import Proposal
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor, visitor
from tests.story import NOON, REPORTER, Hotline, Story, configuration, minutes, opened

T = TypeVar("T")
ANA, BEN, LEE = PersonId("ana"), PersonId("ben"), PersonId("lee")
FILE = configuration(activity_within="48h").replace(
    'guide = "2017-11-21"\n', 'guide = "2017-11-21"\ntwo_people = ["export", "unmask", "decision", "close"]\n'
)
WARNING = Proposal("warning", "ana", NOON.date(), words="He is told to stop")


@pytest.fixture
def both(databases):
    with opened(FILE, on=databases) as made:
        yield made


def as_(hotline: Hotline, person: PersonId, work: Callable[[Visitor], T]) -> T:
    """Do something in the console, and let a moment pass."""
    done = hotline.store.transact(lambda tx: work(visitor(hotline.runtime, tx, person)))
    hotline.clock.forward(timedelta(seconds=2))
    return done


def taken(hotline: Hotline) -> Story:
    story = hotline.reporter.texts_us("Someone keeps following me")
    hotline.phone("Ana").replies("1")
    for name in ("Ana", "Ben", "Lee"):
        hotline.phone(name).reads_all()
    return story


def shown(hotline: Hotline, person: PersonId, story: Story) -> page.Shown:
    return as_(hotline, person, lambda who: page.read(who, story.reference))


def keep_out(hotline: Hotline, name: str, story: Story) -> None:
    as_(hotline, LEE, lambda who: deeds.decide(who, story.reference, may_do.Deed.KEEP_OUT, hotline.person(name)))
    assert hotline.person(name) in story.now.excluded


def test_closing_by_text_asks_for_a_second_person_who_closes_it_in_the_console(both: Hotline):
    story = taken(both)
    for _ in range(2):
        both.phone("Ana").replies("9")
    assert story.open
    both.phone("Ana").got("Somebody else must confirm it")
    both.phone("Lee").got_only(story.reference, "Ana needs a second person")
    both.phone("Ana").replies("9")  # the same person again
    both.phone("Ana").replies("9")
    assert story.open
    as_(both, LEE, lambda who: second.confirm(who, story.reference, Deed.CLOSE))
    assert not story.open
    both.phone("Ana").got("is closed")
    assert "Ana asked to close it. Somebody else must confirm it." in both.transcript()
    assert "Lee confirmed what Ana asked: to close it." in both.transcript()


def test_marking_it_as_not_a_report_takes_two_as_well(both: Hotline):
    story = taken(both)
    for _ in range(2):
        both.phone("Ana").replies("not a report")
    with pytest.raises(Refused):  # who looked saw that it was to be closed, and nothing of this
        as_(both, LEE, lambda who: second.confirm(who, story.reference, Deed.CLOSE))
    assert story.open
    as_(both, LEE, lambda who: second.confirm(who, story.reference, Deed.CLOSE, NOT_A_REPORT))
    assert not story.open
    assert story.now.not_a_report


def test_nobody_confirms_their_own_word(both: Hotline):
    story = taken(both)
    as_(both, ANA, lambda who: second.ask(who, story.reference, Deed.CLOSE))
    said = as_(both, ANA, lambda who: second.confirm(who, story.reference, Deed.CLOSE))
    assert "Somebody else must confirm it" in " ".join(said)
    assert story.open
    assert not shown(both, ANA, story).may_confirm(Deed.CLOSE)
    assert shown(both, LEE, story).may_confirm(Deed.CLOSE)


def test_a_word_that_nobody_confirmed_in_time_is_none(both: Hotline):
    story = taken(both)
    as_(both, ANA, lambda who: second.ask(who, story.reference, Deed.CLOSE))
    both.clock.forward(CONFIRM_WITHIN)
    assert shown(both, LEE, story).waiting == ()
    as_(both, LEE, lambda who: second.confirm(who, story.reference, Deed.CLOSE))
    assert story.open


def test_the_number_is_shown_to_who_asked_once_another_confirmed_and_each_time_is_audited(both: Hotline):
    story = taken(both)
    assert as_(both, ANA, lambda who: second.number(who, story.reference, "to call back"))[0] is None
    assert as_(both, ANA, lambda who: second.number(who, story.reference, "to call back"))[0] is None
    as_(both, LEE, lambda who: second.confirm(who, story.reference, Deed.UNMASK))
    assert as_(both, ANA, lambda who: second.number(who, story.reference, "to call back"))[0] == REPORTER
    both.clock.forward(GOOD_FOR)
    assert as_(both, ANA, lambda who: second.number(who, story.reference, "again"))[0] is None
    assert as_(both, LEE, lambda who: second.number(who, story.reference, "to look"))[0] is None
    audit = both.store.read(lambda tx: [(deed.who, deed.kind.value) for deed in tx.audit.of(story.id)])
    assert audit.count(("Ana", "unmasked")) == 1
    assert ("Ana", "second_asked") in audit
    assert ("Lee", "second_confirmed") in audit


def test_a_decision_counts_once_another_confirms_it(both: Hotline):
    story = taken(both)
    as_(both, ANA, lambda who: decisions.decide(who, story.reference, WARNING))
    both.phone("Lee").got_only("needs a second person")
    (proposed,) = shown(both, LEE, story).handling.decisions
    assert not proposed.stands
    as_(both, ANA, lambda who: decisions.confirm(who, story.reference, 1))
    assert not shown(both, LEE, story).handling.decisions[0].stands
    as_(both, LEE, lambda who: decisions.confirm(who, story.reference, 1))
    assert shown(both, LEE, story).handling.decisions[0].deciders == {ANA, LEE}
    assert shown(both, LEE, story).handling.decisions[0].stands
    assert "Lee confirmed what Ana proposed" in both.transcript()


def test_an_appeal_is_decided_by_who_did_not_decide(both: Hotline):
    story = taken(both)
    both.phone("Ana").replies("3")
    both.clock.forward(minutes(1))
    both.phone("Ben").replies("1")
    assert BEN in story.now.helpers
    as_(both, ANA, lambda who: decisions.decide(who, story.reference, WARNING))
    as_(both, LEE, lambda who: decisions.confirm(who, story.reference, 1))
    as_(both, ANA, lambda who: decisions.appeal(who, story.reference, 1, "He says it was somebody else"))
    for person in (ANA, LEE):
        with pytest.raises(NotFound):
            as_(both, person, lambda who: decisions.settle(who, story.reference, 1, "stands", ""))
    as_(both, BEN, lambda who: decisions.settle(who, story.reference, 1, "changed", "It was"))
    (decided,) = shown(both, BEN, story).handling.decisions
    assert not decided.stands
    assert "Ben looked at the appeal: the decision does not stand." in both.transcript()


def test_who_is_kept_out_confirms_nothing_and_is_never_offered(both: Hotline):
    story = taken(both)
    both.phone("Ana").replies("3")
    both.clock.forward(minutes(1))
    both.phone("Ben").replies("1")
    assert "ben" in [one.id for one in shown(both, ANA, story).people]
    keep_out(both, "Ben", story)
    both.phone("Ben").reads_all()
    as_(both, ANA, lambda who: second.ask(who, story.reference, Deed.CLOSE))
    both.phone("Ben").got_nothing()
    assert "ben" not in [one.id for one in shown(both, ANA, story).people]
    for deed in (
        lambda who: second.confirm(who, story.reference, Deed.CLOSE),
        lambda who: second.number(who, story.reference, "to call"),
        lambda who: page.read(who, story.reference),
        lambda who: decisions.decide(who, story.reference, WARNING),
    ):
        with pytest.raises(NotFound):
            as_(both, BEN, deed)
    with pytest.raises(NotFound):  # nor may anything be given to them
        as_(both, ANA, lambda who: decisions.decide(who, story.reference, Proposal("leave", "ben", NOON.date())))
    assert story.open


def test_the_word_of_somebody_who_was_kept_out_since_counts_no_more(both: Hotline):
    story = taken(both)
    both.phone("Ana").replies("3")
    both.clock.forward(minutes(1))
    both.phone("Ben").replies("1")
    as_(both, BEN, lambda who: decisions.decide(who, story.reference, WARNING))
    as_(both, BEN, lambda who: second.ask(who, story.reference, Deed.CLOSE))
    keep_out(both, "Ben", story)
    for deed in (
        lambda who: second.confirm(who, story.reference, Deed.CLOSE),
        lambda who: decisions.confirm(who, story.reference, 1),
    ):
        with pytest.raises(NotFound):
            as_(both, LEE, deed)
    assert story.open


def test_without_the_setting_one_person_is_enough(hotline: Hotline):
    story = taken(hotline)
    assert as_(hotline, ANA, lambda who: second.number(who, story.reference, "to call back"))[0] == REPORTER
    as_(hotline, ANA, lambda who: decisions.decide(who, story.reference, WARNING))
    assert shown(hotline, ANA, story).handling.decisions[0].stands
    for _ in range(2):
        hotline.phone("Ana").replies("9")
    assert not story.open
