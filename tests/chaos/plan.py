"""What one run does, as data: it travels to the process of the run, and the verdict comes back."""

from __future__ import annotations

import json
import signal
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

KINDS = ("web", "worker", "clock", "valkey")
BLOCK = ("web",) * 4 + ("worker",) * 5 + ("clock",) * 5 + ("valkey",) * 6
"""So often is each killed, in an order that the seed chooses. The web server least: while it is down, nothing that
could be lost or doubled comes in."""
SERVER = "postgres"
SERVER_IN_BLOCK = 4
"""And so often PostgreSQL, where it holds the database: its postmaster with all that belongs to it."""

STORM_FAULTS = {
    "rate_429": 0.10,
    "rate_503": 0.10,
    "reset_after_accept": 0.05,
    "slow_after_accept": 0.03,
    "slow_seconds": 3.0,  # longer than the product waits: 8 % unknown outcomes together
    "duplicate_webhooks": 0.05,
    "duplicate_callbacks": 0.05,
    "reorder_callbacks": 0.05,
    "drop_callbacks": 0.05,
}
AIMED_FAULTS = STORM_FAULTS | {
    "reset_before_accept": 0.15,  # unknown too, and nothing was sent
    "delay_answer": 0.25,  # so that a kill finds requests open
    "drop_callbacks": 0.80,  # so that a callback rarely mends what the product should have done itself
    "duplicate_webhooks": 0.15,
}


def kinds_on(database: str) -> tuple[str, ...]:
    """Return what is killed where the hotline's database is one of *database*."""
    return (*KINDS, SERVER) if database == "postgresql" else KINDS


def end_in_order() -> None:
    """Let Ctrl-C and SIGTERM end this process by the way of every exception, once: what was started is ended too."""

    def end(number: int, _frame: object) -> None:
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.SIG_IGN)  # a second one must not break off the tidying
        sys.exit(128 + number)

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, end)


@dataclass(frozen=True)
class Plan:
    """One run. *aimed*: strikes where a mistake would show, instead of kills at random; *heal* is in seconds."""

    root: str
    seed: int
    seconds: float
    kill_every: float = 0.0  # seconds, in the mean; 0: nobody is killed
    aimed: bool = False
    faults: dict[str, float] = field(default_factory=dict)
    rate: float = 6.5  # texts a second
    regions: int = 40
    fast: int = 10  # of those: regions whose second person is paged after seconds
    heal: float = 60.0
    database: str = "sqlite"
    patient: bool = True  # healing waits for replies too, not for pages and timers alone
    keep: str = ""  # where to copy database and logs to if something was wrong

    def written(self) -> str:
        """Return the plan as text."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, text: str) -> Plan:
        """Return the plan that *text* holds."""
        return cls(**json.loads(text))


@dataclass
class Outcome:
    """What came of a run."""

    broken: dict[str, list[str]]
    kills: dict[str, int]
    accepted: int
    refused: int
    offered: int
    offered_rate: float
    incidents: int
    pages: int
    unknown: int
    doubled_unknown: int
    latency_p50: float
    latency_p99: float
    judged_after: float  # seconds after healing
    settled: bool  # whether nothing was left to be done by then
    integrity: str  # of the database and its record: "ok"
    ended: dict[str, int]  # processes that ended by themselves
    errors: dict[str, int]  # log events of level error or above, and how often

    @property
    def kept(self) -> bool:
        """Whether every promise was kept and the file is whole."""
        return not any(self.broken.values()) and self.integrity == "ok"

    def write(self, path: Path) -> None:
        """Leave the outcome in a file."""
        path.write_text(json.dumps(asdict(self)))

    @classmethod
    def read(cls, path: Path) -> Outcome:
        """Return the outcome in a file."""
        found: dict[str, Any] = json.loads(path.read_text())
        return cls(**found)
