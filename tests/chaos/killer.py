"""Kills whole process trees, at random or aimed, and starts them again at once."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import threading
import time
from collections import Counter
from contextlib import closing, suppress
from pathlib import Path

from hotline.processes import answers
from tests.chaos.load import Load
from tests.chaos.plan import BLOCK, Plan
from tests.site import Site

HELD = 0.6
"""Seconds that the database is held by somebody else during an aimed strike."""


def kill_tree(site: Site, name: str) -> bool:
    """Kill a process with all that belongs to it; return whether it was alive."""
    process = site.processes.all[name]
    session = process.pid
    process.kill()
    if session:
        _kill_session(session)  # a child that was born while its parent died
    return bool(session)


def _kill_session(session: int) -> None:
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, IndexError, ValueError):
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] != "Z":
                os.kill(int(stat.parent.name), signal.SIGKILL)


class Killer:
    """One thread that kills and restarts. ``kills`` counts those that were alive when they were hit."""

    def __init__(self, site: Site, load: Load, plan: Plan) -> None:
        self._site, self._load, self._plan = site, load, plan
        self._dice = random.Random(f"kill:{plan.seed}")
        self._stopping = threading.Event()
        self.kills: Counter[str] = Counter()
        self.ended: Counter[str] = Counter()
        self.failure: BaseException | None = None
        work = self._strike if plan.aimed else self._storm
        self._thread = threading.Thread(target=self._guarded, args=(work,), name="killer", daemon=True)

    def start(self) -> None:
        """Begin to kill, if the plan wants that."""
        if self._plan.aimed or self._plan.kill_every:
            self._thread.start()

    def stop(self) -> None:
        """Kill no more. Raises what made the killer stop, if anything did."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(timeout=30)
        if self.failure is not None:
            raise self.failure

    def revive(self) -> None:
        """Start again whatever ended by itself."""
        for name in self._site.processes.ended():
            self.ended[name] += 1
            self._site.processes.all[name].start()

    def _guarded(self, work: object) -> None:
        try:
            work()  # type: ignore[operator]
        except BaseException as error:  # noqa: BLE001 - raised again in stop()
            self.failure = error

    def _kill(self, name: str) -> None:
        self.kills[name] += kill_tree(self._site, name)
        self._site.processes.all[name].start()

    # --- at random

    def _storm(self) -> None:
        """Kind after kind as the seed chooses; whole blocks, so that none is left out."""
        while True:
            for name in self._dice.sample(BLOCK, len(BLOCK)):
                if self._stopping.wait(self._plan.kill_every * self._dice.uniform(0.4, 1.6)):
                    return
                self.revive()
                self._kill(name)

    # --- aimed

    def _strike(self) -> None:
        strikes = (self._while_locked, self._while_locked, self._queue_and_worker, self._worker, self._clock)
        while True:
            for strike in self._dice.sample(strikes, len(strikes)):
                self._wait_for_web()
                if self._stopping.wait(self._dice.uniform(0.7, 1.1)):
                    return
                self.revive()
                strike()

    def _wait_for_web(self) -> None:
        end = time.monotonic() + 10
        while not answers(self._site.public_url + "/healthz") and time.monotonic() < end:
            if self._stopping.wait(0.05):
                return

    def _while_locked(self) -> None:
        """Somebody else holds the database; who answers now has nothing to answer for. Then web and worker die."""
        self._load.burst(4)
        time.sleep(self._dice.uniform(0.05, 0.25))  # pages of these have left or are leaving
        with closing(sqlite3.connect(self._site.folder / "hotline.db", timeout=5, isolation_level=None)) as database:
            database.execute("BEGIN IMMEDIATE")
            self._load.burst(4)
            time.sleep(HELD)
            for name in ("web", "worker"):
                self.kills[name] += kill_tree(self._site, name)
            database.execute("ROLLBACK")
        for name in ("web", "worker"):
            self._site.processes.all[name].start()

    def _queue_and_worker(self) -> None:
        """Jobs pile up in Valkey while no worker is there; then Valkey forgets them."""
        self.kills["worker"] += kill_tree(self._site, "worker")
        self._load.burst(3)
        time.sleep(self._dice.uniform(0.8, 1.2))
        self._kill("valkey")
        self._site.processes.all["worker"].start()

    def _worker(self) -> None:
        self._load.burst(4)
        time.sleep(self._dice.uniform(0.1, 0.35))
        self._kill("worker")

    def _clock(self) -> None:
        self._kill("clock")
