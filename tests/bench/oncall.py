"""``oncall.lookup`` and ``oncall.coverage_year``: who is on call at an instant, and over a year, in one process.

Fifty people, twenty schedules of one layer over each other, three years ahead; the lowest alone has no holes, so that
most look-ups have to go through all of them. As many overrides as a busy team makes in three months stand above.
"""

from __future__ import annotations

import random
import time as clock
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from hotline.domain.oncall import holders, shifts
from hotline.domain.organisation import Organisation, Person, PersonId, Policy, Region, Role, Schedule, Target
from hotline.domain.rota import Override, Rota
from tests.figures import Figures, percentile

PEOPLE, LAYERS, YEARS, OVERRIDES = 50, 20, 3, 200
LOOKUPS, SECONDS = 2_000, 10.0
LOOKUP, COVERAGE = 0.001, 1.0
"""Seconds (the issue)."""
NOW = datetime(2027, 1, 5, tzinfo=UTC)
YEAR = timedelta(days=365)
LAYER = (Target.PRIMARY, Target.SECONDARY)


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Look up random instants of three years, and a year as a whole for both layers; print how long it took."""
    dice, count = random.Random(seed), max(100, round(LOOKUPS * min(1.0, (seconds or SECONDS) / SECONDS)))
    made = organisation(dice)
    instants = [NOW + timedelta(seconds=dice.randrange(YEARS * YEAR // timedelta(seconds=1))) for _ in range(count)]
    took = [_seconds(lambda at=at: holders(made, "na", Target.PRIMARY, at)) for at in instants]
    context = {"people": PEOPLE, "layers": LAYERS, "years": YEARS, "overrides": OVERRIDES, "seed": seed}
    figures.add("oncall.lookup", round(percentile(took, 0.5), 6), "seconds", at_most=LOOKUP, lookups=count, **context)
    figures.add("oncall.lookup_p99", round(percentile(took, 0.99), 6), "seconds", lookups=count, **context)
    year = _seconds(lambda: [shifts(made, "na", layer, since=NOW, until=NOW + YEAR) for layer in LAYER])
    figures.add("oncall.coverage_year", round(year, 4), "seconds", at_most=COVERAGE, **context)


def organisation(dice: random.Random) -> Organisation:
    """Return one whose rota is as long and as deep as the issue says."""
    ids = [PersonId(f"p{number}") for number in range(PEOPLE)]
    people = {one: Person(one, one, frozenset({Role.RESPONDER}), ("na",)) for one in ids}
    region = Region("na", "North America", "America/New_York", ("en",), "911", "+15550100100", Policy(steps=()))
    schedules = [schedule(dice, ids, target) for target in LAYER for _ in range(LAYERS - 1)]
    lowest = [Schedule("na", target, tuple(ids), date(2027, 1, 4), rotate="hourly", every=8) for target in LAYER]
    rota = Rota(tuple(override(dice, number, ids) for number in range(OVERRIDES)))
    return Organisation("NorthConf", "", {"na": region}, (), people, (*schedules, *lowest), rota=rota)


def schedule(dice: random.Random, ids: list[PersonId], target: Target) -> Schedule:
    """Return one that covers an hour of a day or two of the week, so that the ones below it show."""
    begins = dice.randrange(23)
    return Schedule(
        "na",
        target,
        tuple(dice.sample(ids, PEOPLE)),
        date(2027, 1, 4),
        rotate=dice.choice(["weekly", "daily", "hourly", None]),
        hours=(time(begins), time(begins + 1)),
        days=tuple(sorted(dice.sample(range(7), 2))),
    )


def override(dice: random.Random, number: int, ids: list[PersonId]) -> Override:
    """Return an evening off, or taken over."""
    begins = NOW.replace(tzinfo=None) + timedelta(hours=dice.randrange(90 * 24))
    first, second = dice.sample(ids, 2)
    person = None if number % 2 else second
    ends = begins + timedelta(hours=6)
    return Override(f"o{number}", "na", begins, ends, "America/New_York", NOW, person=person, instead_of=first)


def _seconds(work: Callable[[], object]) -> float:
    began = clock.perf_counter()
    work()
    return clock.perf_counter() - began
