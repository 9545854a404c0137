"""Threads of the pretend network: one that acts at the right moment, and a pool for what may take long.

All are daemons: a test that forgets to stop its simulator still ends.
"""

import heapq
import itertools
import queue
import threading
from collections.abc import Callable
from typing import TypeAlias

from hotline.simulator.times import Times

Action: TypeAlias = Callable[[], None]


class Schedule:
    """Runs actions at their moment, in order of time, then of arrival. Actions must be brief and must not raise."""

    def __init__(self, times: Times) -> None:
        self._times = times
        self._wake = threading.Condition()
        self._due: list[tuple[float, int, Action]] = []
        self._order = itertools.count()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="simulator-schedule", daemon=True)

    def start(self) -> None:
        """Begin to act."""
        self._thread.start()

    def at(self, moment: float, action: Action) -> None:
        """Run *action* at *moment* (``Times.moment()``), or at once if that has passed."""
        with self._wake:
            heapq.heappush(self._due, (moment, next(self._order), action))
            self._wake.notify()

    def stop(self) -> None:
        """Forget what was planned and end the thread."""
        with self._wake:
            self._stopped = True
            self._due.clear()
            self._wake.notify()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def _run(self) -> None:
        while (action := self._next()) is not None:
            action()

    def _next(self) -> Action | None:
        with self._wake:
            while not self._stopped:
                wait = self._due[0][0] - self._times.moment() if self._due else None
                if wait is not None and wait <= 0:
                    return heapq.heappop(self._due)[2]
                self._times.wait(self._wake, wait)
            return None


class Workers:
    """A pool that grows to *limit* threads and carries out jobs in turn."""

    def __init__(self, name: str, limit: int) -> None:
        self._name, self._limit = name, limit
        self._jobs: queue.SimpleQueue[Action | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._unfinished = 0
        self._stopped = False

    def do(self, job: Action) -> None:
        """Carry out *job* soon; after ``stop`` it is dropped."""
        with self._lock:
            if self._stopped:
                return
            self._jobs.put(job)
            self._unfinished += 1
            if len(self._threads) < min(self._unfinished, self._limit):
                thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._threads.append(thread)
                thread.start()

    def stop(self) -> None:
        """End every thread after the job it is at; jobs not begun are dropped."""
        with self._lock:
            self._stopped = True
            threads = list(self._threads)
        for _ in threads:
            self._jobs.put(None)
        for thread in threads:
            thread.join(timeout=5)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                if not self._stopped:
                    job()
            finally:
                with self._lock:
                    self._unfinished -= 1
