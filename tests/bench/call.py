"""``ring.latency_*`` and ``call.webhook_p99``: from a call's first webhook to a responder's ringing phone, under load.

Callers press 1 as soon as they are asked, so no sentence is waited for; about 20 calls are going on at any time. The
carrier's limit on calls that are made by REST (one a second for a new account) is raised, as it must be for so many.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from hotline.simulator import Call, Document
from tests.figures import Figures, percentile
from tests.site import Place, Site, configuration, places

PER_SECOND = 2.0
LINES = 50
SECONDS = 505.0
"""A little over 1,000 calls."""
TALK = 10.5
"""Seconds that two people talk: with two calls begun a second, some 20 go on at once."""
CALLS_PER_SECOND = 10.0


@dataclass(frozen=True)
class Run:
    """What came of one run, in seconds: time to the first ring, answers of webhooks, calls nobody was rung for."""

    rings: list[float]
    webhooks: list[float]
    silent: int
    joined: int
    calls: int
    at_once: int


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Offer calls at an even rate and judge by the simulator's ledger."""
    offered_for = seconds or SECONDS
    run = _run(offered_for, seed)
    context = {
        "database": "sqlite", "seed": seed, "seconds": offered_for, "calls": run.calls, "lines": LINES,
        "concurrent": run.at_once, "rest_calls_per_second": CALLS_PER_SECOND,
    }  # fmt: skip
    print(f"  {run.calls} calls, {run.joined} joined by a person, {run.silent} for which nobody was rung", flush=True)
    if run.silent or not run.rings:
        figures.miss(f"call: nobody was rung for {run.silent} calls")
    rings, webhooks = run.rings or [float("nan")], run.webhooks or [float("nan")]
    figures.add("ring.latency_p50", round(percentile(rings, 0.5), 4), "seconds", at_most=1.0, **context)
    figures.add("ring.latency_p99", round(percentile(rings, 0.99), 4), "seconds", at_most=2.0, **context)
    figures.add("ring.latency_max", round(max(rings), 4), "seconds", **context)
    figures.add("call.webhook_p50", round(percentile(webhooks, 0.5), 4), "seconds", **context)
    figures.add("call.webhook_p99", round(percentile(webhooks, 0.99), 4), "seconds", at_most=0.15, **context)


def _run(seconds: float, seed: int) -> Run:
    where = places(LINES, people=1)
    with Site(configuration(where, voice="true", rate=10), seed=seed) as site:
        site.simulator.calls_per_second = CALLS_PER_SECOND
        for place in where:
            site.simulator.phone(place.phones[0]).answers = _take
        site.serve([place.line for place in where])
        calls = _offer(site, where, int(seconds * PER_SECOND))
        time.sleep(TALK + 6)
        return _judge(site, calls)


def _take(call: Call) -> None:
    """Pick up after a moment and press 1."""
    time.sleep(0.5)
    call.answer()
    call.wait_until_asked(10)
    call.press("1")


def _offer(site: Site, where: list[Place], count: int) -> list[Call]:
    start, calls = time.monotonic(), []
    for number in range(count):
        pause = start + number / PER_SECOND - time.monotonic()
        if pause > 0:
            time.sleep(pause)
        call = site.simulator.phone(f"+1917{number:07}").call(where[number % len(where)].line)
        calls.append(call)
        threading.Thread(target=_ask_for_a_person, args=(call,), daemon=True).start()
    return calls


def _ask_for_a_person(call: Call) -> None:
    try:
        call.wait_until_asked(10)
        call.press("1")
    except TimeoutError:  # judged by the ledger: nobody was rung
        return
    time.sleep(TALK)
    call.hang_up()


def _judge(site: Site, calls: list[Call]) -> Run:
    """A region's calls are 25 seconds apart: the first ring after a call's beginning, before the next, is its own."""
    ledger = site.simulator.ledger
    legs = [record for record in ledger.calls if record.origin == "rest" and record.ringing_at is not None]
    by_line: dict[str, list[float]] = {}
    for record in legs:
        by_line.setdefault(record.from_, []).append(record.ringing_at or 0.0)
    rings, silent = [], 0
    lines = {record.sid: record.to for record in ledger.calls}
    for call in calls:
        after = [at for at in by_line.get(lines[call.sid], []) if 0 <= at - call.created_at < LINES / PER_SECOND]
        if after:
            rings.append(min(after) - call.created_at)
        else:
            silent += 1
    joined = len({bridge.how for bridge in ledger.bridges})
    return Run(
        rings, [_took(d) for d in ledger.documents if d.answered_at], silent, joined, len(calls), _at_once(calls)
    )


def _took(document: Document) -> float:
    return (document.answered_at or 0.0) - document.asked_at


def _at_once(calls: list[Call]) -> int:
    """Return how many calls went on at the busiest moment."""
    begun = [(call.created_at, 1) for call in calls]
    over = [(call.ended_at, -1) for call in calls if call.ended_at]
    most = now = 0
    for _, change in sorted(begun + over):
        now += change
        most = max(most, now)
    return most
