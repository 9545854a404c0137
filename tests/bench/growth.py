"""``growth.webhook_ratio``: what a text costs with a million entries in the database ÷ what it costs with a thousand.

Both hotlines run at the same time and are asked in turns, so that whatever else the machine does counts for both. The
rows are copies of what one whole incident left behind, each with ids, times and keys of its own.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field

import psutil

from tests.bench.filling import fill, live_through
from tests.bench.load import pairs
from tests.figures import Figures, median
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


def measure(
    figures: Figures, *, seconds: float | None, seed: int, databases: Sequence[str] = ("sqlite", "postgresql")
) -> None:
    """Fill two databases of each kind, text both in turns, and print the median of the rounds' ratios."""
    for database in databases:
        _measure(figures, seconds=seconds, seed=seed, database=database)


def _measure(figures: Figures, *, seconds: float | None, seed: int, database: str) -> None:
    many = max(10 * SMALL, round(LARGE * min(1.0, (seconds or SECONDS) / SECONDS)))
    with ExitStack() as stack:
        small, large = (Side(stack.enter_context(filled(entries, database)), entries) for entries in (SMALL, many))
        _round((small, large), seed * 100)
        small.cpu, small.wall, large.cpu, large.wall = [], [], [], []  # that was to warm up
        for turn in range(1, ROUNDS + 1):
            _round((small, large), seed * 100 + turn)
            print(f"  {_said(small)}   {_said(large)}", flush=True)
    context = {"database": database, "seed": seed, "entries": many, "few": SMALL, "rounds": ROUNDS}
    for what in ("cpu", "wall"):
        few, much = getattr(small, what), getattr(large, what)
        ratio = median(b / a for a, b in zip(few, much, strict=True))
        figures.add("growth.webhook_ratio", round(ratio, 3), "ratio", at_most=MOST, measured=what, **context)
        figures.add("growth.webhook", round(median(much), 5), "seconds", measured=what, **context)


@contextmanager
def filled(entries: int, database: str) -> Iterator[Site]:
    """Lend a hotline with so many entries in its database, of which only the web server and Valkey run."""
    with Site(configuration(WHERE), database=database, folder=ROOT / ".hotline-bench") as site:
        live_through(site, WHERE[0])
        began = time.monotonic()
        have = fill(site, entries)
        print(f"  {have:,} entries after {time.monotonic() - began:.0f} s", flush=True)
        site.serve([], what=["web"])
        yield site


def _round(sides: Sequence[Side], run: int) -> None:
    """Post first and later texts to both, each text to one and then to the other; note what they cost."""
    with ExitStack() as stack:
        lines = [place.line for place in WHERE]
        requests, doors = [], []
        for side in sides:
            requests.append(pairs(f"{side.site.public_url}/carriers/twilio/sms", PAIRS, lines, run))
            doors.append(stack.enter_context(socket.create_connection(("127.0.0.1", side.site.web_port))))
            doors[-1].setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        before, wall = [_cpu(side.site) for side in sides], [[0.0] * 0 for _ in sides]
        for number in range(PAIRS * 2):
            for which in (0, 1) if number // 2 % 2 else (1, 0):
                wall[which].append(post(doors[which], requests[which][number]))
        for side, cpu, times in zip(sides, before, wall, strict=True):
            side.cpu.append(_since(cpu, _cpu(side.site)) / len(times))
            side.wall.append(median(times))


def post(door: socket.socket, request: bytes) -> float:
    """Post one text and return the seconds until its answer."""
    began = time.perf_counter()
    door.sendall(request)
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += door.recv(4096) or b"\r\n\r\n"
    if answer[9:12] != b"204":
        raise AssertionError(f"the web server answered {answer[:40]!r}")
    return time.perf_counter() - began


def _cpu(site: Site) -> dict[int, float]:
    """Return the seconds of CPU that each process of the web server, and of PostgreSQL, has used so far."""
    masters = [site.processes.all["web"].pid, *([site.server.pid] if site.server else [])]
    used = {}
    for one in (one for pid in masters for one in (psutil.Process(pid), *psutil.Process(pid).children(recursive=True))):
        with suppress(psutil.NoSuchProcess):
            times = one.cpu_times()
            used[one.pid] = times.user + times.system
    return used


def _since(before: dict[int, float], now: dict[int, float]) -> float:
    return sum(used - before.get(pid, 0.0) for pid, used in now.items())


def _said(side: Side) -> str:
    return f"{side.entries:9,} entries: {side.cpu[-1] * 1000:.2f} ms of CPU, {side.wall[-1] * 1000:.2f} ms"
