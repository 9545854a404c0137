"""The transparency report: what is told of each quarter, counted once and then kept as it was told.

It tells nothing of a single report, so reading it is not written down.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from hotline.domain.record_views import is_taking
from hotline.domain.transparency import (
    Counted,
    Kind,
    Outcome,
    Period,
    Told,
    Wait,
    from_document,
    quarters,
    tell,
    to_document,
    waited,
)
from hotline.store import figures
from hotline.usecases.console.visitor import Visitor


def untold(visitor: Visitor) -> list[Period]:
    """Return the quarters that can be told and were not yet."""
    first = visitor.tx.figures.first_opened()
    if first is None:
        return []
    told = visitor.tx.figures.told()
    return [one for one in quarters(first.date(), visitor.now.astimezone(UTC).date()) if one.begins not in told]


def count(visitor: Visitor, quarter: Period) -> list[Told]:
    """Return what is to be told of a quarter, by days of UTC. It opens a few entries of each of its reports."""
    found = visitor.tx.figures.opened(_midnight(quarter.begins), _midnight(quarter.ends))
    taken = dict(_taken(visitor, found))
    reports = [
        Counted(
            opened_on=one.opened_at.astimezone(UTC).date(),
            kind=Kind.TEXT if one.by_text else Kind.OTHER,
            region=one.region,
            outcome=_outcome(one),
            wait=taken[one.id],
        )
        for one in found
    ]
    return tell(quarter, reports, list(visitor.organisation.regions))


def keep(visitor: Visitor, quarter: Period, told: list[Told]) -> None:
    """Keep what is told of a quarter from now on."""
    visitor.tx.figures.keep(quarter.begins, to_document(told), visitor.now)


def all_told(visitor: Visitor) -> list[Told]:
    """Return everything that was told, the newest period first."""
    found = [one for document in visitor.tx.figures.told().values() for one in from_document(document)]
    return sorted(found, key=lambda one: one.period.begins, reverse=True)


def last_day(period: Period) -> date:
    """Return the last day of a period."""
    return period.ends - timedelta(days=1)


def _outcome(one: figures.Counted) -> Outcome:
    if one.is_open:
        return Outcome.OPEN
    return Outcome.NOT_A_REPORT if one.not_a_report else Outcome.CLOSED


def _taken(visitor: Visitor, found: list[figures.Counted]) -> Iterator[tuple[int, Wait]]:
    """Yield how long each report waited for the first human who took it."""
    opened = {one.id: one.opened_at for one in found}
    for incident, events in visitor.tx.figures.events(opened):
        if events is None:
            yield incident, Wait.UNKNOWN
            continue
        at = next((at for at, text in events if is_taking(text)), None)
        yield incident, waited(at - opened[incident] if at else None)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
