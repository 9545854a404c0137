"""Numbers for the public: none tells of a single report, nor can be worked out from those beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotline.domain.transparency import (
    MONTHLY_FROM,
    SETTLED_AFTER,
    SMALLEST,
    By,
    Counted,
    Kind,
    Outcome,
    Period,
    Wait,
    from_document,
    published,
    quarters,
    tell,
    to_document,
    waited,
)

QUARTER = Period(date(2027, 1, 1), date(2027, 4, 1))


def splits(total: int, places: int) -> Iterator[tuple[int, ...]]:
    """Yield every way in which a sum can stand in so many numbers."""
    if places == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for others in splits(total - first, places - 1):
            yield (first, *others)


@pytest.mark.parametrize(("places", "largest"), [(2, 40), (3, 26), (4, 18), (5, 13), (6, 10)])
def test_who_knows_the_rule_and_the_sum_still_can_not_tell_a_hidden_number(places: int, largest: int):
    """Every table is tried: those that are told alike differ, wherever something is hidden, in five ways or more."""
    for total in range(SMALLEST, largest + 1):
        told_alike = defaultdict(list)
        for counts in splits(total, places):
            told_alike[published(counts)].append(counts)
        for told, tables in told_alike.items():
            for place, figure in enumerate(told):
                if figure is None:
                    assert len({table[place] for table in tables}) >= SMALLEST, (total, told)


@given(st.lists(st.integers(0, 60), min_size=1, max_size=8).filter(lambda counts: sum(counts) >= SMALLEST))
def test_no_small_number_is_told_and_what_is_told_is_true(counts: list[int]):
    told = published(counts)
    assert all(figure is None or figure == count for figure, count in zip(told, counts, strict=True))
    assert all(figure is None or figure >= SMALLEST for figure in told)
    assert told.count(None) != 1


@given(st.lists(st.integers(SMALLEST, 900), min_size=1, max_size=8))
def test_where_no_number_is_small_all_are_told(counts: list[int]):
    assert published(counts) == tuple(counts)


def reports(*, months: tuple[int, int, int], region: str = "na", **others: object) -> list[Counted]:
    values = {"kind": Kind.TEXT, "region": region, "outcome": Outcome.CLOSED, "wait": Wait.FIVE, **others}
    return [
        Counted(opened_on=date(2027, month, 3), **values)
        for month, count in enumerate(months, start=1)
        for _ in range(count)
    ]


@given(st.tuples(*[st.integers(0, 40)] * 3))
@settings(max_examples=60)
def test_each_report_counts_in_one_period_so_that_nothing_can_be_subtracted(months: tuple[int, int, int]):
    told = tell(QUARTER, reports(months=months), ["na"])
    periods = sorted((one.period.begins, one.period.ends) for one in told)
    assert periods[0][0] == QUARTER.begins
    assert periods[-1][1] == QUARTER.ends
    assert all(before[1] == after[0] for before, after in pairwise(periods))
    assert (len(told) == 3) == (min(months) >= MONTHLY_FROM)


@pytest.mark.parametrize("count", range(SMALLEST))
def test_of_a_quarter_with_few_reports_nothing_is_told_not_even_how_few(count: int):
    (told,) = tell(QUARTER, reports(months=(count, 0, 0)), ["na", "eu"])
    assert told.total is None
    assert {figure for table in told.tables.values() for figure in table.values()} == {None}


def test_each_table_counts_the_same_reports():
    many = reports(months=(9, 9, 9)) + reports(months=(10, 0, 0), region="eu", outcome=Outcome.OPEN)
    (told,) = tell(QUARTER, many, ["na", "eu"])
    assert told.total == 37
    assert told.tables[By.REGION] == {"na": 27, "eu": 10}
    assert told.tables[By.OUTCOME] == {"closed": 27, "open": None, "not_a_report": None}


def test_a_region_without_reports_is_hidden_as_one_with_a_few():
    (told,) = tell(QUARTER, reports(months=(9, 9, 9)), ["na", "eu", "ap"])
    assert set(told.tables[By.REGION].values()) == {None}


def test_a_quarter_is_told_a_week_after_its_end():
    assert quarters(date(2027, 2, 14), date(2027, 4, 1) + SETTLED_AFTER) == [QUARTER]
    assert quarters(date(2027, 2, 14), date(2027, 4, 1) + SETTLED_AFTER - timedelta(days=1)) == []
    assert len(quarters(date(2026, 12, 31), date(2027, 12, 31))) == 4


@pytest.mark.parametrize(
    ("minutes", "wait"),
    [(0, Wait.FIVE), (5, Wait.FIVE), (6, Wait.FIFTEEN), (15, Wait.FIFTEEN), (60, Wait.HOUR), (61, Wait.LATER)],
)
def test_time_to_a_human(minutes: int, wait: Wait):
    assert waited(timedelta(minutes=minutes)) is wait
    assert waited(None) is Wait.NOBODY


def test_what_was_told_is_read_back():
    told = tell(QUARTER, reports(months=(30, 22, 25)), ["na", "eu"])
    assert list(from_document(to_document(told))) == told
    assert [one.period.is_month for one in told] == [True] * 3
