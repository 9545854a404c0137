"""``make chaos ARGS=--calls``: calls in the middle of a deploy, and while what carries them is killed.

Judged by the simulator's ledger: who was connected with whom, who ended each call, whose phone rang or buzzed.
"""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from dataclasses import dataclass, field

from hotline.processes import children_of
from hotline.simulator import Call, Phone
from tests.figures import Figures
from tests.site import Place, Site, configuration, places

CALLS = 20
DEPLOY_EVERY = 5.0
"""Seconds between two rolling restarts of the web server."""
TALK = 6.0
KILL_EVERY = 1.5
KINDS = ("worker", "clock", "valkey")
PATIENCE = 25.0
"""Seconds in which a person must be there, whatever is being restarted."""


@dataclass
class Outcome:
    """What came of the calls of one run, each by its reason."""

    joined: int = 0
    lost: list[str] = field(default_factory=list)
    """Neither joined by a person, nor was anybody rung or paged."""
    cut: list[str] = field(default_factory=list)
    """Ended, or answered with an error, by us."""
    alone: list[str] = field(default_factory=list)
    """Somebody was rung or paged, but nobody was joined."""
    kills: int = 0


def run(figures: Figures, *, seconds: float | None, seed: int, database: str) -> None:
    """Measure both; a shortened run makes fewer calls."""
    share = 1.0 if seconds is None else min(1.0, seconds / 60)
    count = max(4, round(CALLS * share))
    deploy = _deploy(count, seed, database)
    context = {"database": database, "seed": seed, "calls": count}
    figures.add("calls.deploys", deploy.kills, "restarts", at_least=1, **context)
    figures.add("calls.deploy_lost", len(deploy.lost) + len(deploy.alone), "calls", at_most=0, **context)
    figures.add("calls.deploy_cut", len(deploy.cut), "calls", at_most=0, **context)
    storm = _storm(count, seed, database)
    figures.add("calls.kills", storm.kills, "kills", at_least=1, **context)
    figures.add("calls.joined", storm.joined, "calls", **context)
    figures.add("calls.lost", len(storm.lost), "calls", at_most=0, **context)
    figures.add("calls.cut", len(storm.cut), "calls", at_most=0, **context)
    for name, outcome in (("deploy", deploy), ("storm", storm)):
        for kind in ("lost", "cut", "alone"):
            for reason in getattr(outcome, kind)[:5]:
                print(f"  {name}, {kind}: {reason}", flush=True)


def _deploy(count: int, seed: int, database: str) -> Outcome:
    """Restart the web server in a rolling way again and again while people call and talk."""
    outcome, stopping, seen = Outcome(), threading.Event(), set[int]()

    def restart(site: Site) -> None:
        master = site.processes.all["web"].pid
        while not stopping.wait(DEPLOY_EVERY):
            seen.update(children_of(master))
            outcome.kills = len(seen) - 1  # each was replaced by another
            os.kill(master, signal.SIGHUP)

    return _run(database, count, seed, outcome, restart, stopping)


def _storm(count: int, seed: int, database: str) -> Outcome:
    """Kill what carries the calls, one at a time, and start it again."""
    outcome, stopping, dice = Outcome(), threading.Event(), random.Random(seed)

    def kill(site: Site) -> None:
        while not stopping.wait(dice.uniform(0.5, 1.5) * KILL_EVERY):
            process = site.processes.all[dice.choice(KINDS)]
            process.kill()
            outcome.kills += 1
            process.start()

    return _run(database, count, seed, outcome, kill, stopping)


def _run(database: str, count: int, seed: int, outcome: Outcome, harm: object, stopping: threading.Event) -> Outcome:
    where = places(count, people=2)
    with Site(configuration(where, voice="true", rate=10), database=database, seed=seed) as site:
        site.simulator.calls_per_second = 10.0
        for place in where:
            for number in place.phones:
                site.simulator.phone(number).answers = take
        site.serve([place.line for place in where])
        harming = threading.Thread(target=harm, args=(site,), daemon=True)  # type: ignore[arg-type]
        harming.start()
        calls, threads = _offer(site, where)
        for thread in threads:
            thread.join(PATIENCE + TALK + 10)
        stopping.set()
        harming.join()
        for name in site.processes.ended():
            site.processes.all[name].start()
        time.sleep(5)  # a lease and a sweep: what a killed process held is carried out
        for place, call in zip(where, calls, strict=True):
            judge(site, place, call, outcome)
    return outcome


def take(call: Call) -> None:
    """Answer as a responder who takes it."""
    call.answer()
    call.wait_until_asked(PATIENCE)
    call.press("1")


def _offer(site: Site, where: list[Place]) -> tuple[list[Call], list[threading.Thread]]:
    calls, threads = [], []
    for number, place in enumerate(where):
        reporter: Phone = site.simulator.phone(f"+1917{number:07}")
        call = reporter.call(place.line)
        thread = threading.Thread(target=talk, args=(call, place), daemon=True)
        thread.start()
        calls.append(call)
        threads.append(thread)
        time.sleep(1.3)  # so that every moment of a call meets a restart
    return calls, threads


def talk(call: Call, place: Place) -> None:
    """Ask for a person, and hang up some seconds after somebody joined, or after having waited long enough."""
    end = time.monotonic() + PATIENCE
    pressed = False
    while time.monotonic() < end and not call.ended_at:
        if call.asks and not pressed:
            call.press("1")
            pressed = True
        if call.bridged_with & set(place.phones):
            time.sleep(TALK)
            break
        time.sleep(0.1)
    if not call.ended_at:
        call.hang_up()


def judge(site: Site, place: Place, call: Call, outcome: Outcome) -> None:
    """Write down what became of one reporter's call."""
    ledger = site.simulator.ledger
    heard = [document for document in ledger.documents if document.call_sid == call.sid]
    wrong = [document.problem for document in heard if document.problem]
    if call.ended_by != "phone" or wrong:
        outcome.cut.append(f"{place.code} was ended by {call.ended_by or 'nobody'}: {wrong[:1]}")
    joined = any({call.phone.e164} & {bridge.a, bridge.b} for bridge in ledger.bridges)
    reached = [send for send in ledger.sends if send.to in place.phones and send.arrived_at]
    rung = [record for record in ledger.calls if record.phone in place.phones and record.ringing_at]
    if joined:
        outcome.joined += 1
    elif not reached and not rung:
        outcome.lost.append(f"{place.code}: nobody was rung or paged")
    else:
        outcome.alone.append(f"{place.code}: {len(rung)} rung, {len(reached)} paged, nobody joined")
