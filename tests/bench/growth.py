"""``growth.webhook_ratio``: what a text costs with a million entries in the database ÷ what it costs with a thousand.

Both hotlines run at the same time and are asked in turns, so that whatever else the machine does counts for both. The
rows are copies of what one whole incident left behind, each with ids, times and keys of its own.
"""

from __future__ import annotations

import socket
import statistics
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

import psutil

from tests.bench.filling import fill, live_through
from tests.bench.load import pairs
from tests.figures import Figures
from tests.site import ROOT, Place, Site, configuration, places

SMALL, LARGE = 1_000, 1_000_000
"""Transcript entries."""
SECONDS = 60.0
"""A shorter run has a smaller database."""
ROUNDS, PAIRS = 12, 50
MOST = 1.2
WHERE: list[Place] = places(20)


@dataclass
class Side:
    """One hotline, and what its texts cost in each round: seconds of CPU and of time for one."""

    site: Site
    entries: int
    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Fill two databases, text both in turns, and print the median of the rounds' ratios."""
    many = max(10 * SMALL, round(LARGE * min(1.0, (seconds or SECONDS) / SECONDS)))
    with ExitStack() as stack:
        small, large = (Side(stack.enter_context(_filled(entries)), entries) for entries in (SMALL, many))
        for turn in range(ROUNDS + 1):
            for side in (small, large) if turn % 2 else (large, small):
                _text(side, seed * 100 + turn, keep=turn > 0)  # the first round warms up
            if turn:
                print(f"  {_said(small)}   {_said(large)}", flush=True)
    context = {"database": "sqlite", "seed": seed, "entries": many, "few": SMALL, "rounds": ROUNDS}
    for what in ("cpu", "wall"):
        ratios = [b / a for a, b in zip(getattr(small, what), getattr(large, what), strict=True)]
        figures.add(
            "growth.webhook_ratio", round(statistics.median(ratios), 3), "ratio", at_most=MOST, measured=what, **context
        )
        figures.add(f"growth.webhook_{what}", round(statistics.median(getattr(large, what)), 5), "seconds", **context)


@contextmanager
def _filled(entries: int) -> Iterator[Site]:
    """Lend a hotline with so many entries in its database, of which only the web server and Valkey run."""
    with Site(configuration(WHERE), folder=ROOT / ".hotline-bench") as site:
        live_through(site, WHERE[0])
        began = time.monotonic()
        have = fill(site, entries)
        print(f"  {have:,} entries after {time.monotonic() - began:.0f} s", flush=True)
        site.serve([], what=["web"])
        yield site


def _text(side: Side, run: int, *, keep: bool) -> None:
    """Text first and later texts, one after the other over one connection, and note what each cost."""
    site = side.site
    requests = pairs(f"{site.public_url}/carriers/twilio/sms", PAIRS, [place.line for place in WHERE], run)
    with socket.create_connection(("127.0.0.1", site.web_port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        before, wall = _cpu(site), []
        for request in requests:
            began = time.perf_counter()
            connection.sendall(request)
            answer = b""
            while b"\r\n\r\n" not in answer:
                answer += connection.recv(4096) or b"\r\n\r\n"
            if answer[9:12] != b"204":
                raise AssertionError(f"the web server answered {answer[:40]!r}")
            wall.append(time.perf_counter() - began)
        spent = _cpu(site) - before
    if keep:
        side.cpu.append(spent / len(requests))
        side.wall.append(statistics.median(wall))


def _cpu(site: Site) -> float:
    """Return the seconds of CPU that the web server has used so far."""
    master = psutil.Process(site.processes.all["web"].pid)
    times = [process.cpu_times() for process in (master, *master.children(recursive=True))]
    return sum(time.user + time.system for time in times)


def _said(side: Side) -> str:
    return f"{side.entries:9,} entries: {side.cpu[-1] * 1000:.2f} ms of CPU, {side.wall[-1] * 1000:.2f} ms"
