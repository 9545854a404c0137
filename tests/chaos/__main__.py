"""``python -m tests.chaos``: kill everything under load, let it heal, and tell what was lost, unpaged, doubled.

``--calls`` does so to calls, and restarts the web server under them. ``--redis`` takes Redis away, again and again.
``--mutants`` shows that the storm would have found it: mistakes made on purpose in copies of the product.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.chaos import calls, redis_faults
from tests.chaos.checker import Promise
from tests.chaos.mutants import BY_NAME, MUTANTS, Mutant
from tests.chaos.plan import AIMED_FAULTS, STORM_FAULTS, Outcome, Plan, end_in_order, kinds_on
from tests.chaos.workshop import Workshop
from tests.figures import Figures
from tests.site import ROOT

SECONDS = {"sqlite": 185.0, "postgresql": 240.0}
"""The longer, the more there is to kill."""
KILLS, EACH, OFFERED = 200, 40, 5.0
KILL_EVERY = 0.82
"""Seconds; with the default duration some 220 kills, or 280."""
HEAL = 60.0
MUTANT_SECONDS, MUTANT_HEAL = 14.0, 25.0
START_AND_END = 180.0
"""Seconds that a run may take beside storm and healing on a machine that is busy."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked and return the exit code."""
    asked = _arguments(arguments)
    end_in_order()
    figures = Figures()
    if asked.calls:
        calls.run(figures, seconds=asked.seconds, seed=asked.seed, database=asked.database)
        return figures.conclude()
    if asked.redis:
        redis_faults.run(
            figures, seconds=asked.seconds, seed=asked.seed, database=asked.database, only=asked.only,
            jobs=asked.jobs or 1,
        )  # fmt: skip
        return figures.conclude()
    with Workshop(asked.root) as workshop:
        if asked.mutants:
            _mutants(workshop, figures, asked)
        else:
            _storm(workshop, figures, asked)
    return figures.conclude()


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.chaos", description=__doc__)
    parser.add_argument("--seconds", type=float, help="how long it storms (with --mutants and --redis: each time)")
    parser.add_argument("--seed", type=int, default=7, help="what is killed when, and what the carrier gets wrong")
    parser.add_argument("--database", choices=tuple(SECONDS), default="sqlite")
    parser.add_argument("--mutants", action="store_true", help="show that the storm finds mistakes")
    parser.add_argument("--calls", action="store_true", help="calls in a deploy, and while what carries them is killed")
    parser.add_argument("--redis", action="store_true", help="Redis dead, hung, emptied and restarted")
    parts = ["original", *BY_NAME, *redis_faults.TROUBLES]
    parser.add_argument("--only", action="append", choices=parts, help="with --mutants or --redis: these alone")
    parser.add_argument("--jobs", type=int, help="so many runs at a time (--mutants: 2, --redis: 1)")
    parser.add_argument("--keep", default="", metavar="DIR", help="copy database and logs there if something was wrong")
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout whose hotline/ and workers/ are tried")
    asked = parser.parse_args(arguments)
    if asked.seconds is not None and asked.seconds <= 0:
        parser.error("--seconds must be above 0")
    if asked.jobs is not None and asked.jobs < 1:
        parser.error("--jobs must be 1 or more")
    known = redis_faults.TROUBLES if asked.redis else ["original", *BY_NAME] if asked.mutants else []
    if unknown := [name for name in asked.only or () if name not in known]:
        parser.error(f"--only names mutants with --mutants, and troubles with --redis: not {', '.join(unknown)}")
    return asked


# --- the storm


def _storm(workshop: Workshop, figures: Figures, asked: argparse.Namespace) -> None:
    seconds = asked.seconds or SECONDS[asked.database]
    plan = Plan(
        str(workshop.original), asked.seed, seconds, KILL_EVERY, database=asked.database, faults=STORM_FAULTS,
        heal=HEAL, keep=asked.keep,
    )  # fmt: skip
    print(f"Seed {asked.seed}: {seconds:g} s of storm, then at most {HEAL:g} s to heal.", flush=True)
    outcome = workshop.run(plan, limit=seconds + HEAL + START_AND_END + 60)
    _tell(outcome)
    _report_storm(figures, outcome, seconds=seconds, seed=asked.seed, database=asked.database)


def _report_storm(figures: Figures, outcome: Outcome, *, seconds: float, seed: int, database: str) -> None:
    kinds = kinds_on(database)
    context = {
        "database": database,
        "seed": seed,
        "seconds": seconds,
        "kills": sum(outcome.kills.values()),
        **{f"kills_{kind}": outcome.kills.get(kind, 0) for kind in kinds},
        "offered_per_second": round(outcome.offered_rate, 2),
        "judged_after": round(outcome.judged_after, 1),
    }
    whole = seconds >= SECONDS[database]  # amounts belong to the whole run; a shortened one fails only on promises
    broken = outcome.broken
    kills = sum(outcome.kills.values())
    figures.add("chaos.kills", kills, "kills", at_least=KILLS if whole else None, **context)
    figures.add("chaos.accepted", outcome.accepted, "messages", at_least=1, **context)
    figures.add("chaos.refused", outcome.refused, "messages", **context)
    figures.add("chaos.lost", len(broken[Promise.LOST]), "messages", at_most=0, **context)
    figures.add("chaos.twice", len(broken[Promise.TWICE]), "messages", at_most=0, **context)
    figures.add("chaos.unpaged", len(broken[Promise.UNPAGED]), "incidents", at_most=0, **context)
    doubled = len(broken[Promise.DOUBLED]) + len(broken[Promise.REPAGED])
    figures.add("chaos.doubled", doubled, "messages", at_most=0, **context)
    figures.add("chaos.doubled_unknown", outcome.doubled_unknown, "messages", **context)
    figures.add("chaos.unknown", outcome.unknown, "messages", **context)
    figures.add("chaos.stumbled", len(broken[Promise.STUMBLED]), "jobs", at_most=0, **context)
    figures.add("chaos.page_p50", round(outcome.latency_p50, 3), "s", **context)
    figures.add("chaos.page_p99", round(outcome.latency_p99, 3), "s", **context)
    if outcome.integrity != "ok":
        figures.miss(f"the database is not whole: {outcome.integrity}")
    if whole:
        for kind in kinds:
            if outcome.kills.get(kind, 0) < EACH:
                figures.miss(f"{kind} was killed {outcome.kills.get(kind, 0)} times; at least {EACH} were promised")
        if outcome.offered_rate < OFFERED:
            figures.miss(f"{outcome.offered_rate:.2f} texts/s were offered; at least {OFFERED:g} were promised")


def _tell(outcome: Outcome) -> None:
    """Print for people what was found."""
    kills = ", ".join(f"{kind} {times}" for kind, times in sorted(outcome.kills.items()))
    print(f"Killed: {kills}. Ended by themselves: {outcome.ended or 'none'}.")
    print(
        f"Offered {outcome.offered} texts, {outcome.offered_rate:.1f}/s from reporters; accepted {outcome.accepted}, "
        f"never accepted {outcome.refused} (the carrier gave up while the web server was down)."
    )
    print(
        f"{outcome.incidents} incidents, {outcome.pages} pages; from a text's acceptance to its page's: "
        f"p50 {outcome.latency_p50:.2f} s, p99 {outcome.latency_p99:.2f} s."
    )
    print(
        f"Sends with an unknown outcome: {outcome.unknown}; doubled because of one: {outcome.doubled_unknown}. "
        f"Judged {outcome.judged_after:.0f} s after healing ({'all' if outcome.settled else 'not all'} was done). "
        f"Integrity: {outcome.integrity}."
    )
    for what, times in outcome.errors.items():
        print(f"  log {times} x {what}")
    for promise, cases in outcome.broken.items():
        print(f"{promise}: {len(cases)}")
        for case in cases[:5]:
            print(f"  {case}")
    sys.stdout.flush()


# --- the mutants


def _mutants(workshop: Workshop, figures: Figures, asked: argparse.Namespace) -> None:
    wanted = asked.only or ["original", *BY_NAME]
    jobs: list[tuple[str, Mutant | None]] = [("original", None)] if "original" in wanted else []
    jobs += [(mutant.name, mutant) for mutant in MUTANTS if mutant.name in wanted]
    roots = {name: str(workshop.copy(name, mutant) if mutant else workshop.original) for name, mutant in jobs}
    seconds = asked.seconds or MUTANT_SECONDS
    quiet = {
        name: Plan(
            roots[name], asked.seed, seconds, database=asked.database, rate=3, fast=12, heal=MUTANT_HEAL, patient=False
        )
        for name, _ in jobs
    }
    aimed = {
        name: Plan(
            roots[name], asked.seed, seconds, database=asked.database, aimed=True, faults=AIMED_FAULTS, rate=3,
            fast=12, heal=MUTANT_HEAL, patient=False, keep=f"{asked.keep}/{name}" if asked.keep else "",
        )
        for name, _ in jobs
    }  # fmt: skip
    caught = missed = 0
    with ThreadPoolExecutor(asked.jobs or 2) as pool:
        tried = pool.map(lambda job: _try(workshop, job[1], quiet[job[0]], aimed[job[0]]), jobs)
        for (name, mutant), (well, why, took) in zip(jobs, tried, strict=True):
            print(f"{'ok  ' if well else 'FAIL'} {name}: {why} ({took:.0f} s)", flush=True)
            if mutant is not None:
                caught, missed = caught + well, missed + (not well)
            elif not well:
                figures.miss(f"the unchanged copy: {why}")
    context = {"database": asked.database, "seed": asked.seed, "seconds": seconds, "mutants": caught + missed}
    figures.add("chaos.mutants_caught", caught, "mutants", **context)
    figures.add("chaos.mutants_missed", missed, "mutants", at_most=0, **context)


def _try(workshop: Workshop, mutant: Mutant | None, quiet: Plan, aimed: Plan) -> tuple[bool, str, float]:
    """Run once without faults, once with them; say whether it went as it must, why, and how long the second took."""
    began = time.monotonic()
    try:
        calm = workshop.run(quiet, limit=quiet.seconds + quiet.heal + START_AND_END)
        began = time.monotonic()
        if not calm.kept:
            return False, f"not even without faults: {_summary(calm)}", 0.0
        stormy = workshop.run(aimed, limit=aimed.seconds + aimed.heal + 120 + START_AND_END)
    except RuntimeError as error:
        return False, str(error), time.monotonic() - began
    took = time.monotonic() - began
    if mutant is None:
        return stormy.kept, f"without faults: {_summary(calm)}; with them: {_summary(stormy)}", took
    seen = len(stormy.broken[mutant.breaks])
    return seen > 0, f"breaks '{mutant.breaks}'; with faults: {_summary(stormy)}", took


def _summary(outcome: Outcome) -> str:
    found = {promise: len(cases) for promise, cases in outcome.broken.items() if cases}
    examples = [cases[0] for cases in outcome.broken.values() if cases]
    state = f"broken {found}, as {examples[0]}" if found else "all promises kept"
    counts = f"{outcome.accepted} accepted, {sum(outcome.kills.values())} kills, integrity {outcome.integrity}"
    return f"{state} ({counts}, judged {outcome.judged_after:.0f} s after healing)"


if __name__ == "__main__":
    sys.exit(main())
