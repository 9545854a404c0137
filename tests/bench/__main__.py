"""``python -m tests.bench``: how fast it is, on real processes with the simulator as the carrier, and what it costs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial

from tests.bench import backup, call, console, console_pages, cost, demo, growth, oncall, page, record, timer, web
from tests.figures import Figures

GROUPS: dict[str, Callable[..., None]] = {
    "cost": cost.measure,
    "web": web.measure,
    "timer": timer.measure,
    "page": page.measure,
    "call": call.measure,
    "growth": growth.measure,
    "record": record.measure,
    "backup": backup.measure,
    "oncall": oncall.measure,
    "console_pages": console_pages.measure,
    "demo": demo.measure,
    "console": console.measure,
}


def main() -> int:
    """Measure the groups that are asked for and return the exit code."""
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("--only", action="append", choices=sorted(GROUPS), help="this group alone; may repeat")
    parser.add_argument("--seconds", type=float, help="how long each group runs (default: its own)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), help="for growth, this one alone")
    asked = parser.parse_args()
    if asked.database == "postgresql" and set(asked.only or GROUPS) != {"growth"}:
        parser.error("on PostgreSQL growth alone is measured: --only growth")
    groups = GROUPS | ({"growth": partial(growth.measure, databases=[asked.database])} if asked.database else {})
    figures = Figures()
    for name, measure in groups.items():
        if not asked.only or name in asked.only:
            print(f"{name}:", flush=True)
            measure(figures, seconds=asked.seconds, seed=asked.seed)
    return figures.conclude()


if __name__ == "__main__":
    sys.exit(main())
