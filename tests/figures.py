"""Figures: what a command measured, one line each for programs, and whether a bound was missed.

A line is ``FIGURE {"name": "chaos.lost", "value": 0, "unit": "messages", "context": {"database": "sqlite"}}``. Times
are in seconds, sizes in bytes, shares between 0 and 1. One line per name and context: the median of its runs.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

Number = int | float
Context = str | int | float | bool | None | dict[str, int]


def figure(name: str, value: Number, unit: str, **context: Context) -> None:
    """Print one figure, for programs."""
    line = {"name": name, "value": value, "unit": unit, "context": context}
    print("FIGURE " + json.dumps(line, ensure_ascii=False), flush=True)


def percentile(values: Iterable[Number], share: float) -> float:
    """Return the value below which *share* of *values* lie: always one that was measured.

    Raises ValueError for none.
    """
    ordered = sorted(values)
    if not ordered:
        raise ValueError("no percentile of nothing")
    return float(ordered[min(len(ordered) - 1, int(share * len(ordered)))])


def median(values: Iterable[Number]) -> float:
    """Return the median. Raises StatisticsError for none."""
    return float(statistics.median(values))


@dataclass
class Figures:
    """The figures of one command, each printed as it comes; ``exit_code`` is 1 once a bound was missed."""

    out: Callable[..., None] = figure
    missed: list[str] = field(default_factory=list)

    def add(
        self,
        name: str,
        value: Number,
        unit: str,
        *,
        at_least: Number | None = None,
        at_most: Number | None = None,
        **context: Context,
    ) -> bool:
        """Print a figure and hold it against its bounds; return whether it keeps them. What is no number misses."""
        self.out(name, value, unit, **context)
        kept = True
        # Written so that a NaN, which compares false with everything, misses its bound.
        if at_least is not None and not value >= at_least:
            kept = self.miss(f"{name} is {value:g} {unit}; at least {at_least:g} was promised")
        if at_most is not None and not value <= at_most:
            kept = self.miss(f"{name} is {value:g} {unit}; at most {at_most:g} was promised")
        return kept

    def miss(self, why: str) -> bool:
        """Write down that a promise was not kept; return False."""
        self.missed.append(why)
        return False

    @property
    def exit_code(self) -> int:
        """What the command returns to the shell."""
        return 1 if self.missed else 0

    def conclude(self) -> int:
        """Tell people what was missed, if anything, and return the exit code."""
        for why in self.missed:
            print(f"MISSED {why}", flush=True)
        return self.exit_code
