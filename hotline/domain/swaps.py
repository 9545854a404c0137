"""What two people agree on who trade their duties: until when it may be answered, and what becomes so. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hotline.domain.oncall_changes import Lasting, lasts
from hotline.domain.rota import Override, Swap
from hotline.domain.terms import PersonId
from hotline.domain.walltime import minute_of

ANSWERED_WITHIN = timedelta(days=1)
"""A swap waits so long for an answer, and no longer than until it would begin."""


def expires_at(now: datetime, *spans: Lasting) -> datetime:
    """Return until when a swap may be answered: of what runs already, while it does; of what is to come, until then."""
    ends = (span.ends if span.from_now or span.begins <= now else span.begins for span in spans)
    return min(now + ANSWERED_WITHIN, *ends).astimezone(UTC)


def sides(swap: Swap, now: datetime) -> tuple[Lasting, Lasting | None]:
    """Return when the asked one is on call, and when the asker is, if that is another time."""
    give = next(lasts(one) for one in swap.overrides if one.person == swap.asked)
    take = next((lasts(one) for one in swap.overrides if one.person == swap.asked_by), give)
    give, take = (replace(span, from_now=span.begins <= now) for span in (give, take))
    return give, None if take == give else take


def agreed(overrides: Iterable[Override], by: PersonId, now: datetime) -> tuple[Override, ...]:
    """Return what was agreed on, made *now* by who says yes: what has begun counts from now on.

    Nobody was on call in the past.
    """
    begun = ((one, max(one.begins, minute_of(now, ZoneInfo(one.zone)))) for one in overrides)
    return tuple(
        replace(one, begins=begins, made_at=now.astimezone(UTC), by=by) for one, begins in begun if begins < one.ends
    )
