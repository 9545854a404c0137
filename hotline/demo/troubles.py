"""What can be made to go wrong in the demo, and what of it does now."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from hotline.simulator import Delivery, Simulator
from hotline.simulator.page.backstage import TROUBLES, Trouble
from hotline.simulator.records import Record

SLOW = 20.0
"""Seconds, by the demo's clock, that a text is under way."""
UNDELIVERED = "carrier_error"
PROCESSES = {"worker_down": "worker", "redis_down": "valkey"}
"""What is killed, as a crash would, and started again when the trouble is over."""


class Troubles:
    """Switches them through the network's faults and the processes. Safe to use from any thread."""

    def __init__(
        self, simulator: Simulator, *, kill: Callable[[str], None], start_again: Callable[[str], None]
    ) -> None:
        self._simulator, self._kill, self._start_again = simulator, kill, start_again
        self._lock = threading.Lock()
        self._undelivered: set[str] = set()
        self.down: set[str] = set()
        """Processes that are gone on purpose."""

    def all(self) -> Sequence[Trouble]:
        """Return all of them."""
        faults = self._simulator.faults
        on = {
            "slow": faults.delivery_delay > 0,
            "undelivered": any(self._simulator.phone(one).mode == UNDELIVERED for one in self._undelivered),
            "duplicate": faults.duplicate_webhooks > 0,
            **{key: name in self.down for key, name in PROCESSES.items()},
        }
        return [Trouble(key, on=on.get(key, False), at_once=key not in on) for key in TROUBLES]

    def switch(self, key: str, *, on: bool, phone: str, line: str) -> None:
        """Switch one; *phone* is whose texts don't arrive, or who texts STOP to *line*. Raises ValueError."""
        with self._lock:
            match key:
                case "slow":
                    self._simulator.faults = replace(self._simulator.faults, delivery_delay=SLOW if on else 0.0)
                case "duplicate":
                    self._duplicate(on=on)
                case "undelivered":
                    self._fail(phone, on=on)
                case "worker_down" | "redis_down":
                    self._take_down(PROCESSES[key]) if on else self._bring_back(PROCESSES[key])
                case "stop":
                    self._simulator.phone(phone).text(line, "STOP", wait=False)
                case _:
                    raise ValueError(f"{key} can't go wrong here.")

    def see(self, record: Record) -> None:
        """The network tells what became of something: a text that was posted twice is enough."""
        if isinstance(record, Delivery) and self._simulator.faults.duplicate_webhooks:
            with self._lock:
                self._duplicate(on=False)

    def _duplicate(self, *, on: bool) -> None:
        self._simulator.faults = replace(self._simulator.faults, duplicate_webhooks=1.0 if on else 0.0)

    def _fail(self, phone: str, *, on: bool) -> None:
        if not on:
            for number in self._undelivered:
                if self._simulator.phone(number).mode == UNDELIVERED:  # or somebody has switched it off meanwhile
                    self._simulator.phone(number).mode = "on"
            self._undelivered.clear()
        elif self._simulator.phone(phone).mode == "on":
            self._simulator.phone(phone).mode = UNDELIVERED  # type: ignore[assignment]  # one of the modes
            self._undelivered.add(phone)

    def _take_down(self, name: str) -> None:
        self.down.add(name)  # first, or somebody would take it for a crash
        self._kill(name)

    def _bring_back(self, name: str) -> None:
        if name in self.down:
            self._start_again(name)
            self.down.discard(name)
