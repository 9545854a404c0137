"""The checker bites: each broken promise in a history made by hand is found, and an honest history passes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.chaos.checker import Duty, History, Kind, Promise, Sent, Text, Written, judge
from tests.chaos.mutants import MUTANTS, Change, Mutant
from tests.chaos.workshop import Workshop
from tests.figures import Figures, figure

LINE, QUICK_LINE = "+12025550100", "+12035550100"
FIRST, SECOND = "+12025550110", "+12025550111"
QUICK_FIRST, QUICK_SECOND = "+12035550110", "+12035550111"


def report(words: str, line: str = LINE, *, accepted: bool = True) -> Text:
    return Text(Kind.REPORT, "+12215551200", line, words, accepted, 10.0, 10.1 if accepted else None)


def page(reference: str, to: str, key: str, at: float = 10.5, **changes: object) -> Sent:
    body = f"NorthConf {reference} SAFE?, Region r0, text report. Reply 1 to take, 2 to pass, 3 for help."
    return replace(Sent(key, to, body, at, at + 1, "answered", True), **changes)  # type: ignore[arg-type]


@pytest.fixture
def honest() -> History:
    """Two incidents, one where the second person is owed a page too; all as promised."""
    return History(
        texts=[
            report("alpha"),
            Text(Kind.MORE, "+12215551200", LINE, "alpha two", True, 12.0, 12.1),
            Text(Kind.REPLY, FIRST, LINE, "1 ABC-12", True, 13.0, 13.1),
            report("beta", QUICK_LINE),
            report("gamma", accepted=False),
        ],
        sends=[
            page("ABC-12", FIRST, "k1"),
            page("DEF-34", QUICK_FIRST, "k2"),
            page("DEF-34", QUICK_SECOND, "k3", at=13.6),
            Sent("k4", "+12215551200", "Your reference is ABC-12.", 10.6, 11.6, "answered", None),
        ],
        records=[Written("ABC-12", ("alpha", "alpha two"), ("1 ABC-12",)), Written("DEF-34", ("beta",))],
        duties={LINE: Duty((FIRST, SECOND)), QUICK_LINE: Duty((QUICK_FIRST, QUICK_SECOND), everybody=True)},
    )


def broken(history: History) -> dict[Promise, int]:
    return {promise: len(cases) for promise, cases in judge(history).broken.items() if cases}


def test_an_honest_history_passes_and_is_counted(honest: History) -> None:
    verdict = judge(honest)
    assert verdict.kept
    assert (verdict.accepted, verdict.refused, verdict.incidents, verdict.pages) == (4, 1, 2, 3)
    assert verdict.latencies == pytest.approx([0.4, 0.4])


@pytest.mark.parametrize(
    ("records", "what"),
    [
        ([Written("ABC-12", ("alpha",), ("1 ABC-12",)), Written("DEF-34", ("beta",))], "'alpha two'"),
        ([Written("ABC-12", ("alpha", "alpha two"), ("1 ABC-12",))], "'beta'"),
        ([Written("ABC-12", ("alpha", "alpha two")), Written("DEF-34", ("beta",))], "'1 ABC-12'"),
        ([Written("ABC-12", ("alpha", "Alpha two"), ("1 ABC-12",)), Written("DEF-34", ("beta",))], "'alpha two'"),
    ],
)
def test_an_accepted_text_in_no_record_is_lost(honest: History, records: list[Written], what: str) -> None:
    lost = judge(replace(honest, records=records)).broken[Promise.LOST]
    assert len(lost) == 1
    assert what in lost[0]


def test_a_text_that_was_never_accepted_may_be_missing_or_there(honest: History) -> None:
    kept_all_the_same = Written("GHI-56", ("gamma",))
    assert broken(replace(honest, records=[*honest.records, kept_all_the_same])) == {}


def test_words_that_stand_twice_are_found(honest: History) -> None:
    again = [Written("ABC-12", ("alpha", "alpha", "alpha two"), ("1 ABC-12",)), honest.records[1]]
    assert broken(replace(honest, records=again)) == {Promise.TWICE: 1}


def test_words_in_two_incidents_are_found(honest: History) -> None:
    other = Written("GHI-56", ("alpha",))
    sends = [*honest.sends, page("GHI-56", FIRST, "k9")]
    assert broken(replace(honest, records=[*honest.records, other], sends=sends)) == {Promise.TWICE: 1}


@pytest.mark.parametrize(
    "change",
    [
        {"to": "+12095550110"},  # somebody of another region
        {"arrived_at": None},  # the carrier took it, and no phone got it
        {"body": "You have ABC-12. Please text the reporter."},  # no page
        {"body": "NorthConf XYZ-99 SAFE?, Region r0. Reply 1 to take."},  # of another incident
    ],
)
def test_an_incident_without_a_page_at_a_phone_is_unpaged(honest: History, change: dict[str, object]) -> None:
    sends = [replace(honest.sends[0], **change), *honest.sends[1:]]  # type: ignore[arg-type]
    assert broken(replace(honest, sends=sends)) == {Promise.UNPAGED: 1}


def test_the_second_person_may_stand_in_for_the_first(honest: History) -> None:
    assert broken(replace(honest, sends=[page("ABC-12", SECOND, "k1"), *honest.sends[1:]])) == {}


@pytest.mark.parametrize("missing", [1, 2])
def test_where_nobody_took_it_both_are_owed_a_page(honest: History, missing: int) -> None:
    sends = [sent for at, sent in enumerate(honest.sends) if at != missing]
    assert broken(replace(honest, sends=sends)) == {Promise.UNPAGED: 1}


def test_an_incident_counts_although_only_a_later_text_was_accepted(honest: History) -> None:
    texts = [replace(honest.texts[0], accepted=False, accepted_at=None), *honest.texts[1:]]
    assert broken(replace(honest, texts=texts, sends=honest.sends[1:])) == {Promise.UNPAGED: 1}


@pytest.mark.parametrize(
    ("outcome", "answer_read", "excused"),
    [
        ("withheld", None, True),
        ("withheld", False, True),
        ("caller_gone", False, True),  # killed with the request open
        ("caller_gone", True, False),  # killed, but after it had read the answer
        ("answered", True, False),
        ("answered", None, False),
    ],
)
def test_a_double_is_excused_only_where_nobody_could_know(
    honest: History, outcome: str, answer_read: bool | None, excused: bool
) -> None:
    first = replace(honest.sends[0], outcome=outcome, answer_read=answer_read)
    verdict = judge(replace(honest, sends=[first, page("ABC-12", FIRST, "k1", at=16.0), *honest.sends[1:]]))
    assert len(verdict.broken[Promise.DOUBLED]) == (0 if excused else 1)
    assert verdict.doubled_unknown == (1 if excused else 0)
    assert verdict.unknown == (1 if excused else 0)


def test_an_unknown_outcome_excuses_what_comes_after_it_and_only_once(honest: History) -> None:
    known, unknown = page("ABC-12", FIRST, "k1"), page("ABC-12", FIRST, "k1", at=15.0, outcome="withheld")
    assert broken(replace(honest, sends=[known, unknown, *honest.sends[1:]])) == {Promise.DOUBLED: 1}
    first = replace(unknown, accepted_at=9.0)
    thrice = [first, known, page("ABC-12", FIRST, "k1", at=17.0)]
    assert broken(replace(honest, sends=[*thrice, *honest.sends[1:]])) == {Promise.DOUBLED: 1}


def test_a_reply_that_left_twice_is_found_too(honest: History) -> None:
    assert broken(replace(honest, sends=[*honest.sends, replace(honest.sends[3], accepted_at=14.0)])) == {
        Promise.DOUBLED: 1
    }


def test_one_page_under_two_ids_is_found(honest: History) -> None:
    assert broken(replace(honest, sends=[*honest.sends, page("ABC-12", FIRST, "k8", at=14.0)])) == {Promise.REPAGED: 1}


def test_every_mutant_applies_to_the_product_and_only_where_it_stands_once(tmp_path: Path) -> None:
    with Workshop() as workshop:
        for mutant in MUTANTS:
            root = workshop.copy(mutant.name, mutant)
            changed = [c.path for c in mutant.changes if (root / c.path).read_text() != _original(workshop, c)]
            assert changed == [change.path for change in mutant.changes]
    (tmp_path / "twice.py").write_text("x = 1\nx = 1\n")
    with pytest.raises(ValueError, match="holds 2 times"):
        Mutant("any", Promise.LOST, [Change("twice.py", "x = 1\n", "")]).apply(tmp_path)
    with pytest.raises(ValueError, match="holds 0 times"):
        Mutant("any", Promise.LOST, [Change("twice.py", "y = 1\n", "")]).apply(tmp_path)


def _original(workshop: Workshop, change: Change) -> str:
    return (workshop.original / change.path).read_text()


def test_a_figure_is_one_line_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    figure("chaos.lost", 0, "messages", database="sqlite", kills=231)
    word, _, rest = capsys.readouterr().out.partition(" ")
    assert word == "FIGURE"
    assert json.loads(rest) == {
        "name": "chaos.lost",
        "value": 0,
        "unit": "messages",
        "context": {"database": "sqlite", "kills": 231},
    }


@pytest.mark.parametrize(
    ("value", "bounds", "code"),
    [
        (0, {"at_most": 0}, 0),
        (1, {"at_most": 0}, 1),
        (199, {"at_least": 200}, 1),
        (200, {"at_least": 200}, 0),
        (5, {}, 0),
        (float("nan"), {"at_most": 1}, 1),
        (float("nan"), {"at_least": 1}, 1),
    ],
)
def test_a_missed_bound_makes_the_command_fail(value: float, bounds: dict[str, float], code: int) -> None:
    figures = Figures(out=lambda *_, **__: None)
    figures.add("any", value, "s", **bounds)
    assert figures.exit_code == code
