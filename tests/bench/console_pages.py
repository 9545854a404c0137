"""``console.page_log_100k`` and others: pages of the console over a log of 100,000 attempts, on SQLite, in-process.

Half of them are of a region that the reader does not lead, and each report can be opened: what is shown is real.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from hotline.domain.effects import Purpose
from hotline.domain.organisation import Channel, Policy
from hotline.store.messages import MessageState, Precedence
from hotline.store.transaction import Transaction
from tests.console.room import LEAD_ID, PLACES, Room, make_template
from tests.figures import Figures, percentile

ATTEMPTS, EACH, AT_ONCE = 100_000, 10, 500
"""Attempts in all, of one report, and reports that are written together."""
FAILED_OF = 1_000
"""One of so many did not arrive."""
SECONDS = 30.0
BOUND = 0.150
"""Seconds (the issue)."""
PATHS = {"page_log_100k": "/pages", "oncall_page": "/oncall", "people_page": "/people", "lines_page": "/lines"}


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Fill a log, and open each page some times; print the median of each."""
    count = max(1_000, round(ATTEMPTS * min(1.0, (seconds or SECONDS) / SECONDS)))
    with tempfile.TemporaryDirectory(prefix="hotline-pages-") as folder:
        make_template(Path(folder) / "template.db")
        room = Room(Path(folder), Path(folder) / "template.db")
        try:
            _fill(room, count)
            room.signed_in(LEAD_ID)
            for name, path in PATHS.items():
                took = _median(lambda path=path: room.get(path))
                figures.add(f"console.{name}", took, "seconds", at_most=BOUND, attempts=count, seed=seed)
            took = _median(lambda: room.get("/pages?failed=1"), times=5)
            figures.add("console.page_log_failed", took, "seconds", attempts=count, seed=seed)
        finally:
            room.close()


def _fill(room: Room, attempts: int) -> None:
    reports = attempts // EACH
    for first in range(0, reports, AT_ONCE):
        room.store.transact(lambda tx, first=first: _write(room, tx, range(first, min(first + AT_ONCE, reports))))


def _write(room: Room, tx: Transaction, numbers: range) -> None:
    now = room.runtime.now()
    for number in numbers:
        place = PLACES[number % 2]
        at = now - timedelta(minutes=10) + timedelta(milliseconds=number)
        incident = tx.incidents.begin(
            region=place.code, line=place.line, contact="", textable=False, at=at, policy=Policy(steps=())
        )
        tx.incidents.insert(incident)
        for step in range(EACH):
            page = tx.messages.add(
                incident=incident, line=place.line, recipient=place.phones[0], body="NorthConf", at=at,
                validity=timedelta(minutes=5), ordinal=step, precedence=Precedence.PAGE,
            )  # fmt: skip
            tx.messages.add_page(
                page, incident, f"{place.code}p0", round_number=0, step=step, channel=Channel.SMS,
                purpose=Purpose.NEW, at=at,
            )  # fmt: skip
            if (number * EACH + step) % FAILED_OF == 0:
                tx.messages.update(page, state=MessageState.FAILED.value, error_code="30003")


def _median(ask: Callable[[], object], times: int = 21) -> float:
    ask()
    took = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        took.append(time.perf_counter() - began)
    return round(percentile(took, 0.5), 4)
