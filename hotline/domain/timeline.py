"""A policy as a timeline: its steps in the order of their times, with the alarm among them."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from hotline.domain.organisation import Policy, Step

FIRST_ALONE = timedelta(minutes=2)
"""How long who had a closed incident is asked alone when it goes on."""


@lru_cache(maxsize=256)
def timeline(policy: Policy, *, asked_first: bool = False) -> tuple[tuple[timedelta, Step | None], ...]:
    """Return the policy's steps in order of time; None is the alarm, which comes before a step of its own time.

    Where somebody was *asked_first*, the steps come so much later, at the alarm's time at the latest.
    """
    steps: list[tuple[timedelta, Step | None]] = [(step.after, step) for step in policy.steps]
    items = sorted([*steps, (policy.alarm_after, None)], key=lambda item: (item[0], item[1] is not None))
    if asked_first:
        alone = asked_alone(policy)
        items = [(max(after, min(after + alone, policy.alarm_after)), planned) for after, planned in items]
    return tuple(items)


def asked_alone(policy: Policy) -> timedelta:
    """Return how long somebody is asked alone: as the policy's first step would be, and never past the alarm."""
    (start, _), *_ = items = timeline(policy)
    return min(FIRST_ALONE, *(after - start for after, planned in items if after > start or planned is None))
