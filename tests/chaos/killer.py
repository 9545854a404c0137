"""Kills whole process trees, at random or aimed, and starts them again at once."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hotline.processes import answers
from hotline.simulator import Simulator
from hotline.simulator.replies import Reply, Request
from tests.chaos.checker import PAGE_MARK
from tests.chaos.load import Load
from tests.chaos.plan import BLOCK, SERVER, SERVER_IN_BLOCK, Plan
from tests.site import Site

HELD = 0.6
"""Seconds that the database is held by somebody else during an aimed strike."""
READY = 40.0
"""Seconds in which who was struck must be at work again, on a machine that is busy."""
HOLD = {False: ("BEGIN IMMEDIATE",), True: ("BEGIN", "LOCK TABLE inbox, incident, message, outbox IN EXCLUSIVE MODE")}
"""How, on SQLite and on PostgreSQL: others may read and not write."""


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
        self.round_done = threading.Event()  # each aimed strike was made
        self._door = Door(site.simulator)
        self._worker_log = 0
        self.kills: Counter[str] = Counter()
        self.ended: Counter[str] = Counter()
        self.failure: BaseException | None = None
        self._starting: threading.Thread | None = None
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
        self._server_back()
        self._revive_ours()

    def _revive_ours(self) -> None:
        for name in self._site.processes.ended():
            self.ended[name] += 1
            self._start(name)

    def _guarded(self, work: object) -> None:
        try:
            work()  # type: ignore[operator]
        except BaseException as error:  # noqa: BLE001 - raised again in stop()
            self.failure = error

    def _kill(self, name: str) -> None:
        if name == SERVER:
            self._kill_server()
            return
        self.kills[name] += kill_tree(self._site, name)
        self._start(name)

    def _kill_server(self) -> None:
        """Kill PostgreSQL; it comes back while others are killed."""
        self._server_back()
        server = self._site.server
        assert server is not None
        self.kills[SERVER] += bool(server.pid)
        server.kill()
        self._starting = threading.Thread(target=server.start, name="postgres", daemon=True)
        self._starting.start()

    def _server_back(self) -> None:
        if self._starting is not None:
            self._starting.join()
            self._starting = None

    # --- at random

    def _storm(self) -> None:
        """Kind after kind as the seed chooses; whole blocks, so that none is left out."""
        block = BLOCK + (SERVER,) * (SERVER_IN_BLOCK if self._site.server else 0)
        while True:
            for name in self._dice.sample(block, len(block)):
                if self._stopping.wait(self._plan.kill_every * self._dice.uniform(0.4, 1.6)):
                    return
                self._revive_ours()
                self._kill(name)

    # --- aimed

    def _strike(self) -> None:
        strikes = (self._while_locked, self._refused, self._queue_and_worker, self._refused, self._while_locked)
        while True:
            for strike in (*self._dice.sample(strikes, len(strikes)), self._clock):
                self._wait_until_ready()
                if self._stopping.wait(self._dice.uniform(0.3, 0.6)):
                    return
                self.revive()
                strike()
            self.round_done.set()

    def _wait_until_ready(self) -> None:
        """Who is struck must be at work, or the strike shows nothing."""
        end = time.monotonic() + READY
        while time.monotonic() < end and not self._stopping.is_set():
            log = self._site.processes.all["worker"].log.read_bytes()[self._worker_log :]
            if b"worker_started" in log and answers(self._site.public_url + "/healthz"):
                return
            self._stopping.wait(0.05)

    def _start(self, name: str) -> None:
        process = self._site.processes.all[name]
        if name == "worker":
            self._worker_log = process.log.stat().st_size
        process.start()

    def _while_locked(self) -> None:
        """Somebody else holds the database; who answers now has nothing to answer for. Then web and worker die."""
        self._load.burst(4)
        time.sleep(self._dice.uniform(0.05, 0.25))  # pages of these have left or are leaving
        with self._site.connected() as database:
            for statement in HOLD[bool(self._site.server)]:
                database.execute(statement)
            self._load.burst(4)
            time.sleep(HELD)
            for name in ("web", "worker"):
                self.kills[name] += kill_tree(self._site, name)
            database.execute("ROLLBACK")
        for name in ("web", "worker"):
            self._start(name)

    def _refused(self) -> None:
        """The carrier thinks for a while and refuses; the worker dies before it hears that."""
        simulator, door = self._site.simulator, self._door
        usual = simulator.faults
        simulator.faults, door.pause = replace(usual, rate_429=1.0), HELD
        try:
            self._load.burst(5)
            end = time.monotonic() + 2
            while door.pages < 3 and time.monotonic() < end:
                time.sleep(0.005)
            self.kills["worker"] += kill_tree(self._site, "worker")
            time.sleep(HELD + 0.05)  # until the last of them was refused
        finally:
            door.pause, simulator.faults = 0.0, usual
        self._start("worker")

    def _queue_and_worker(self) -> None:
        """Jobs pile up in Valkey while no worker is there; then Valkey forgets them."""
        self.kills["worker"] += kill_tree(self._site, "worker")
        self._load.burst(3)
        time.sleep(self._dice.uniform(0.8, 1.2))
        self._kill("valkey")
        self._start("worker")

    def _clock(self) -> None:
        self._kill("clock")


class Door:
    """Stands before the carrier's REST API and can make who creates a message wait before anything is decided."""

    def __init__(self, simulator: Simulator) -> None:
        self.pause = 0.0
        self._lock = threading.Lock()
        self.pages = 0
        """Pages that wait now."""
        self._api = simulator._server.api
        simulator._server.api = self  # type: ignore[assignment]

    def answer(self, request: Request) -> Reply:
        """Answer as the carrier does, later."""
        if self.pause and request.method == "POST" and request.path.endswith("/Messages.json"):
            self._count(request, 1)
            time.sleep(self.pause)
            self._count(request, -1)
        return self._api.answer(request)

    def _count(self, request: Request, by: int) -> None:
        with self._lock:
            self.pages += by * (PAGE_MARK in request.form.get("Body", ""))
