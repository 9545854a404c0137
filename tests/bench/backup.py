"""``backup.writer_longest``: how long a text waits for its commit while a backup of a large database is taken.

Texts are posted one after another the whole time; the same is measured before, with nobody
copying anything, so that what the machine does otherwise can be told apart.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.growth import filled, post
from tests.bench.load import pairs
from tests.figures import Figures
from tests.site import ROOT, Place, Site, places

ENTRIES, SECONDS = 300_000, 60.0
"""Transcript entries in the database; a shorter run has fewer."""
LONGEST = 0.5
"""Seconds (the issue: writers are never blocked for longer)."""
BEFORE = 3.0
WHERE: list[Place] = places(20)


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Fill a database, back it up while texts come in, and print how long the slowest of them took."""
    entries = max(5_000, round(ENTRIES * min(1.0, (seconds or SECONDS) / SECONDS)))
    with filled(entries, "sqlite") as site, TemporaryDirectory(dir=ROOT / ".hotline-bench") as folder:
        texts = _Texts(site, seed)
        alone = texts.until(lambda began: time.monotonic() - began > BEFORE)
        command = [sys.executable, "-c", "from hotline.cli import main; main()", "backup", f"{folder}/b.db"]
        began = time.monotonic()
        with subprocess.Popen(command, env=site.env, cwd=site.folder, stdout=subprocess.DEVNULL) as copying:
            meanwhile = texts.until(lambda _began: copying.poll() is not None)
        took = time.monotonic() - began
        if copying.returncode:
            raise AssertionError("the backup failed")
        size = Path(folder, "b.db").stat().st_size
        context = {"database": "sqlite", "entries": entries, "seed": seed, "texts": len(meanwhile), "bytes": size}
        figures.add("backup.writer_longest", round(max(meanwhile), 4), "seconds", at_most=LONGEST, **context)
        figures.add("backup.writer_longest_before", round(max(alone), 4), "seconds", **context)
        figures.add("backup.seconds", round(took, 2), "seconds", **context)


class _Texts:
    """Texts of one connection, one after another."""

    def __init__(self, site: Site, seed: int) -> None:
        self._site, self._runs = site, count(seed * 1000)

    def until(self, over: Callable[[float], bool]) -> list[float]:
        """Post texts until *over*, given when it began, is true; return the seconds that each took."""
        lines, began, took = [place.line for place in WHERE], time.monotonic(), list[float]()
        with socket.create_connection(("127.0.0.1", self._site.web_port)) as door:
            door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while not took or not over(began):
                for request in pairs(f"{self._site.public_url}/carriers/twilio/sms", 25, lines, next(self._runs)):
                    took.append(post(door, request))
        return took
