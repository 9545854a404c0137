"""``timer.*``: from a timer's ``run_at`` to the commit of its effect, with two clocks, one of them killed now and then.

The commit is seen from outside: another process reads the database every few milliseconds. What it sees is at most
later than the truth, never earlier.
"""

from __future__ import annotations

import multiprocessing
import random
import sqlite3
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from tests.figures import Figures, percentile
from tests.site import Site, configuration, places

SECONDS = 60.0
TIMERS, KILLS = 200, 5
PLACES, PER_SECOND = 20, 2.0
KILL_EVERY = 4.0
LOOK_EVERY = 0.004
STEPS = "[" + ", ".join(
    f'{{ after = "{after}s", page = "{who}", by = ["sms"] }}'
    for after, who in ((0, "primary"), (3, "secondary"), (6, "primary"), (9, "secondary"), (3600, "primary"))
) + "]"  # fmt: skip
_SEEN = """SELECT id, run_at, done_at FROM outbox
           WHERE job = 'escalate' AND state = 'done' AND run_at > ? AND run_at < ?"""
_NEXT = "SELECT min(run_at) FROM outbox WHERE job = 'escalate' AND state = 'due' AND run_at > ?"


@dataclass(frozen=True)
class Seen:
    """One timer: when it was due, when its effect was first seen committed, and when the product says it was."""

    run_at: float
    seen_at: float
    done_at: float


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Let timers run out while clocks are killed, and print how late the latest was."""
    run_for = seconds or SECONDS
    seen, kills = _run(run_for, seed)
    late = [timer.seen_at - timer.run_at for timer in seen] or [float("nan")]
    early = sum(1 for timer in seen if timer.seen_at < timer.run_at or timer.done_at < timer.run_at)
    context = {"database": "sqlite", "seed": seed, "seconds": run_for, "timers": len(seen), "kills": kills, "clocks": 2}
    full = run_for >= SECONDS
    figures.add("timer.timers", len(seen), "timers", at_least=TIMERS if full else 1, **context)
    figures.add("timer.kills", kills, "kills", at_least=KILLS if full else 0, **context)
    figures.add("timer.late_p50", round(percentile(late, 0.5), 4), "seconds", **context)
    figures.add("timer.late_max", round(max(late), 4), "seconds", at_most=0.25, **context)
    figures.add("timer.early", early, "timers", at_most=0, **context)


def _run(seconds: float, seed: int) -> tuple[list[Seen], int]:
    where = places(PLACES)
    config = configuration(where, steps=STEPS, rate=20)
    with Site(config, seed=seed) as site:
        for place in where:
            site.simulator.add_number(place.line, f"{site.public_url}/carriers/twilio/sms", rate=20)
        for name in ("valkey", "web", "worker", "clock"):
            site.start(name)
        site.start("clock", 1)
        site.wait_until_up()
        database = site.folder / "hotline.db"
        receiver, sender = multiprocessing.Pipe(duplex=False)
        ready, over = multiprocessing.Event(), multiprocessing.Event()
        watcher = multiprocessing.get_context("fork").Process(target=_watch, args=(database, sender, ready, over))
        watcher.start()
        ready.wait(10)
        kills = _storm(site, database, seconds, random.Random(seed))
        time.sleep(2)
        over.set()
        seen: list[Seen] = receiver.recv()
        watcher.join()
        return seen, kills


def _storm(site: Site, database: Path, seconds: float, dice: random.Random) -> int:
    """Open incidents at an even rate, and kill one clock and then the other just as a timer runs out."""
    lines = [place.line for place in places(PLACES)]
    start = time.monotonic()
    kills, number, next_kill = 0, 0, KILL_EVERY + 3
    while (now := time.monotonic() - start) < seconds:
        if now > number / PER_SECOND and now < seconds - 12:
            number += 1
            words = f"Somebody keeps following me {number}"
            site.simulator.phone(f"+1917{number:07}").text(lines[number % len(lines)], words, wait=False)
        if now > next_kill and now < seconds - 3:
            kills += _kill_when_due(site, database, "clock" if kills % 2 else "clock1", dice)
            next_kill = time.monotonic() - start + KILL_EVERY
        time.sleep(0.005)
    return kills


def _kill_when_due(site: Site, database: Path, name: str, dice: random.Random) -> int:
    """Kill a clock within a few milliseconds of a timer's time, and start it again."""
    with sqlite3.connect(database) as connection:
        (due,) = connection.execute(_NEXT, (time.time() * 1e6,)).fetchone()
    if due is None or due / 1e6 - time.time() > 2:
        return 0
    time.sleep(max(0.0, due / 1e6 + dice.uniform(-0.002, 0.03) - time.time()))
    process = site.processes.all[name]
    process.kill()
    process.start()
    return 1


def _watch(database: Path, result: Connection, ready: object, over: object) -> None:
    """Read the database until told to stop; send when each timer's effect was first there."""
    seen: dict[int, Seen] = {}
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA busy_timeout=1000")
    ready.set()  # type: ignore[attr-defined]
    while not over.is_set():  # type: ignore[attr-defined]
        now = time.time()
        # What was there before this look began was committed before it.
        for row, run_at, done_at in connection.execute(_SEEN, ((now - 20) * 1e6, (now + 5) * 1e6)):
            if row not in seen:
                seen[row] = Seen(run_at / 1e6, time.time(), done_at / 1e6)
        time.sleep(LOOK_EVERY)
    result.send(list(seen.values()))
