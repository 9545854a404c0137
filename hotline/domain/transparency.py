"""What an organisation tells the public of its reports: numbers, of which none tells of a single report.

A number below five is hidden, zero too, and with it as many others as it takes that nobody can work it out from the
total. Each report counts in one period only, a month or a whole quarter, so that no two sums can be subtracted; what
was published once stays as it is, so that neither can yesterday's and today's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

SMALLEST = 5
"""Numbers below it are hidden (issue: "numbers under 5 suppressed")."""
TOGETHER = 2 * SMALLEST
"""What hidden numbers come to together at least: then each of them may be any small number (the tests try all)."""
MONTHLY_FROM = 20
"""A quarter is told by month where each of its months has so many reports; else most of a month would be hidden."""
SETTLED_AFTER = timedelta(days=7)
"""A quarter is told so long after its end: what came on its last day has been handled by then, or stands as open."""

Figure = int | None
"""A number, or None where it is hidden."""


class By(StrEnum):
    """What reports are counted by. In each, what matters most stands first: it is hidden last."""

    KIND = "kind"
    REGION = "region"
    OUTCOME = "outcome"
    WAIT = "wait"


class Kind(StrEnum):
    """How a report came."""

    TEXT = "text"
    OTHER = "other"


class Outcome(StrEnum):
    """How far it had come when its quarter was told."""

    CLOSED = "closed"
    OPEN = "open"
    NOT_A_REPORT = "not_a_report"


class Wait(StrEnum):
    """How long it took until a human had it."""

    FIVE = "five"
    FIFTEEN = "fifteen"
    HOUR = "hour"
    LATER = "later"
    NOBODY = "nobody"
    UNKNOWN = "unknown"
    """Its record was destroyed before the quarter was told."""


_WAITS = ((timedelta(minutes=5), Wait.FIVE), (timedelta(minutes=15), Wait.FIFTEEN), (timedelta(hours=1), Wait.HOUR))


def waited(span: timedelta | None) -> Wait:
    """Return which wait a span is; None: nobody took it."""
    if span is None:
        return Wait.NOBODY
    return next((wait for longest, wait in _WAITS if span <= longest), Wait.LATER)


@dataclass(frozen=True)
class Counted:
    """One report, as far as it is counted."""

    opened_on: date
    kind: Kind
    region: str
    outcome: Outcome
    wait: Wait


@dataclass(frozen=True)
class Period:
    """A month or a quarter, by its first day and the first day after it."""

    begins: date
    ends: date

    @property
    def is_month(self) -> bool:
        """Whether it is a single month."""
        return _months_after(self.begins, 1) == self.ends

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.begins <= day < self.ends


@dataclass(frozen=True)
class Told:
    """What is told of one period: the number of reports, and the same reports counted in four ways."""

    period: Period
    total: Figure
    tables: Mapping[By, Mapping[str, Figure]]


def quarters(first: date, today: date) -> list[Period]:
    """Return the quarters since the one of *first* that can be told *today*, the oldest first."""
    begins = date(first.year, 3 * ((first.month - 1) // 3) + 1, 1)
    found = []
    while (ends := _months_after(begins, 3)) + SETTLED_AFTER <= today:
        found.append(Period(begins, ends))
        begins = ends
    return found


def tell(quarter: Period, reports: Iterable[Counted], regions: Sequence[str]) -> list[Told]:
    """Return what is told of a quarter: of each of its months where each has enough reports, else of the whole."""
    known = [report for report in reports if quarter.holds(report.opened_on)]
    edges = [_months_after(quarter.begins, number) for number in range(4)]
    months = [Period(begins, ends) for begins, ends in pairwise(edges)]
    by_month = [[report for report in known if month.holds(report.opened_on)] for month in months]
    if min(map(len, by_month)) < MONTHLY_FROM:
        return [_told(quarter, known, regions)]
    return [_told(month, there, regions) for month, there in zip(months, by_month, strict=True)]


def published(counts: Sequence[int]) -> tuple[Figure, ...]:
    """Return what may be told of numbers whose sum is told.

    Nobody who knows this rule, the sum, and what is told can work out a number below ``SMALLEST``.
    """
    hidden = _hidden(counts)
    return tuple(None if place in hidden else count for place, count in enumerate(counts))


def _hidden(counts: Sequence[int]) -> set[int]:
    """Return the places of the numbers that are hidden.

    Beside the small ones at least one that is not small, the last in the list and not the least: which one it is
    tells nothing of its size. Then more, until those hidden are ``TOGETHER``.
    """
    hidden = {place for place, count in enumerate(counts) if count < SMALLEST}
    if not hidden:
        return hidden
    together = sum(counts[place] for place in hidden)
    others = [place for place in reversed(range(len(counts))) if place not in hidden]
    for number, place in enumerate(others):
        if number and together >= TOGETHER:
            break
        hidden.add(place)
        together += counts[place]
    return hidden


def _told(period: Period, reports: Sequence[Counted], regions: Sequence[str]) -> Told:
    names: dict[By, list[str]] = {
        By.KIND: list(Kind),
        By.REGION: list(dict.fromkeys([*regions, *sorted(report.region for report in reports)])),
        By.OUTCOME: list(Outcome),
        By.WAIT: list(Wait),
    }
    is_small = len(reports) < SMALLEST
    tables = {}
    for by, categories in names.items():
        counts = [sum(getattr(report, by.value) == name for report in reports) for name in categories]
        figures = tuple(None for _ in counts) if is_small else published(counts)
        tables[by] = {str(name): figure for name, figure in zip(categories, figures, strict=True)}
    return Told(period, None if is_small else len(reports), tables)


def _months_after(day: date, months: int) -> date:
    """Return the first of the month so many months after that of *day*."""
    month = day.month - 1 + months
    return date(day.year + month // 12, month % 12 + 1, 1)


# --- kept as it was told


def to_document(told: Sequence[Told]) -> list[dict[str, object]]:
    """Return what was told, to be kept."""
    return [
        {
            "begins": one.period.begins.isoformat(),
            "ends": one.period.ends.isoformat(),
            "total": one.total,
            "tables": {by.value: dict(table) for by, table in one.tables.items()},
        }
        for one in told
    ]


def from_document(document: Sequence[Mapping[str, object]]) -> Iterator[Told]:
    """Yield what was told, read back."""
    for one in document:
        tables = one["tables"]
        total = one["total"]
        if not isinstance(tables, Mapping) or not isinstance(total, int | None):
            raise TypeError("this is nothing that was told")
        period = Period(date.fromisoformat(str(one["begins"])), date.fromisoformat(str(one["ends"])))
        yield Told(period, total, {By(by): dict(table) for by, table in tables.items()})
