"""How long a record is kept, when somebody is warned, who may hold it, and when it is destroyed.

A record's key is wrapped under the key of the month in which the record must die; destroying that month's key takes
every older backup's copy with it. While an incident is open, nobody knows when that will be. So its key stands under
a month that is always near (``OPEN_FOR``) and is moved on while it stays open: a backup made meanwhile can be opened
for as long only, however long another class of records is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

WARNING = timedelta(days=14)
"""A destruction is announced so long before (issue: 14 days)."""
ASKED_HOLDS = timedelta(days=14)
"""One person's word holds a record for so long; then a second one must have confirmed it."""
OPEN_FOR = timedelta(days=92)
"""While it is open or held a record's key stands under the month of so far ahead ..."""
MOVED_ON = timedelta(days=45)
"""... and is moved on when that month is nearer than this."""
_SPAN = re.compile(r"([1-9]\d{0,4})([dy])", re.ASCII)
LONGEST_YEARS = 30


class RetentionClass(StrEnum):
    """What a closed record is, as far as how long it is kept goes."""

    NOT_A_REPORT = "not_a_report"
    CLOSED = "closed"
    SANCTION = "sanction"


class Hold(StrEnum):
    """Whether a record is kept beyond its time; two people decide that, and two end it."""

    NONE = ""
    ASKED = "asked"
    HELD = "held"
    RELEASING = "releasing"


@dataclass(frozen=True)
class Span:
    """A number of days or of calendar years."""

    amount: int
    unit: str

    @classmethod
    def parse(cls, text: str) -> Span | None:
        """Read "30d" or "5y"; None for anything else, and for more than thirty years."""
        match = _SPAN.fullmatch(text)
        span = cls(int(match[1]), match[2]) if match else None
        return span if span and span.amount <= LONGEST_YEARS * (1 if span.unit == "y" else 365) else None

    def after(self, moment: datetime) -> datetime:
        """Return *moment* and so much later; the 29th of February becomes the 28th."""
        if self.unit == "d":
            return moment + timedelta(days=self.amount)
        year = moment.year + self.amount
        day = 28 if (moment.month, moment.day) == (2, 29) else moment.day
        return moment.replace(year=year, day=day)

    def __str__(self) -> str:
        """Return what ``parse`` reads."""
        return f"{self.amount}{self.unit}"


@dataclass(frozen=True)
class Retention:
    """How long each class is kept after it was closed. The defaults: notes on threats, "Retention"."""

    not_a_report: Span = Span(30, "d")
    closed: Span = Span(365, "d")
    sanction: Span = Span(5, "y")

    def of(self, kind: RetentionClass) -> Span:
        """Return how long *kind* is kept."""
        return {
            RetentionClass.NOT_A_REPORT: self.not_a_report,
            RetentionClass.CLOSED: self.closed,
            RetentionClass.SANCTION: self.sanction,
        }[kind]


@dataclass(frozen=True)
class Keeping:
    """How long one record is kept. *dies_at* is None while it is open; *by* is who asked, until a second confirms."""

    kind: RetentionClass = RetentionClass.CLOSED
    chosen: RetentionClass | None = None
    dies_at: datetime | None = None
    warned_at: datetime | None = None
    hold: Hold = Hold.NONE
    asked_at: datetime | None = None
    by: bytes | None = field(default=None, repr=False)
    """What stands for the person who asked."""
    why: str = field(default="", repr=False)

    @property
    def is_held(self) -> bool:
        """Whether two people keep it, and no two have let go."""
        return self.hold in (Hold.HELD, Hold.RELEASING)

    def is_asked(self, now: datetime) -> bool:
        """Whether one person asked to hold it, lately enough to count."""
        return self.hold is Hold.ASKED and self.asked_at is not None and now - self.asked_at < ASKED_HOLDS


def class_of(*, not_a_report: bool, chosen: RetentionClass | None) -> RetentionClass:
    """Return the class of a record: what a person chose, else by how it was closed."""
    return chosen or (RetentionClass.NOT_A_REPORT if not_a_report else RetentionClass.CLOSED)


def must_warn(keeping: Keeping, now: datetime) -> bool:
    """Tell whether it is time to announce the destruction."""
    return (
        keeping.dies_at is not None
        and keeping.warned_at is None
        and not keeping.is_held
        and keeping.dies_at - WARNING <= now
    )


def dies(keeping: Keeping) -> datetime | None:
    """Return when it is destroyed at the earliest: its time is over, and the warning was long enough ago."""
    if keeping.dies_at is None or keeping.is_held:
        return None
    return keeping.dies_at if keeping.warned_at is None else max(keeping.dies_at, keeping.warned_at + WARNING)


def is_due(keeping: Keeping, now: datetime) -> bool:
    """Tell whether the record is to be destroyed now."""
    at = dies(keeping)
    return at is not None and keeping.warned_at is not None and at <= now and not keeping.is_asked(now)


def wrapped_until(keeping: Keeping | None, now: datetime, *, is_open: bool) -> datetime:
    """Return the moment in whose month the record's key belongs now."""
    if is_open or keeping is None or keeping.dies_at is None or keeping.is_held:
        return now + OPEN_FOR
    return keeping.dies_at
