"""``page.latency_*``: from the simulator starting to post a text to the first page on a responder's phone."""

from __future__ import annotations

import re
import sqlite3
import threading
import time
from dataclasses import dataclass, field

from hotline.simulator import Phone, Received
from tests.figures import Figures, percentile
from tests.site import Place, Site, configuration, places

PER_SECOND = 5.0
LINES = 50
SECONDS = 200.0
TAKEN_AFTER = 2.0
CONTROL_SECONDS = 8.0
PAGE = re.compile(r" ([0-9A-Z]{3}-[0-9A-Z]{2}) .*Reply 1 to take")


@dataclass
class Responder:
    """One region's responder: remembers each incident's first page and takes it two seconds later."""

    place: Place
    phone: Phone
    taken_after: float
    first_pages: list[float] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    def watch(self) -> None:
        """Begin to answer pages."""
        self.phone.on_text = self._on_text

    def _on_text(self, phone: Phone, received: Received) -> None:
        found = PAGE.search(received.body)
        if found is None or found[1] in self._seen:
            return
        self._seen.add(found[1])
        self.first_pages.append(received.arrived_at)
        take = threading.Timer(self.taken_after, phone.text, (self.place.line, f"{found[1][:3]} 1"))
        take.daemon = True
        take.start()


@dataclass(frozen=True)
class Run:
    """What came of one run: latencies in seconds, how many pages never came, and who carried them."""

    latencies: list[float]
    missing: int
    by_worker: float
    accepted: int


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Measure the latency with workers; then show that without them the share that they carry is none."""
    offered_for = seconds or SECONDS
    run = _run(offered_for, seed, workers=True)
    context = {"database": "sqlite", "seed": seed, "seconds": offered_for, "incidents": run.accepted, "lines": LINES}
    print(f"  {run.accepted} incidents in {offered_for:g} s, {run.missing} without a page", flush=True)
    if run.missing or not run.latencies:
        figures.miss(f"page: {run.missing} incidents had no page")
    latencies = run.latencies or [float("nan")]
    figures.add("page.latency_p50", round(percentile(latencies, 0.5), 4), "seconds", at_most=0.3, **context)
    figures.add("page.latency_p99", round(percentile(latencies, 0.99), 4), "seconds", at_most=1.0, **context)
    figures.add("page.latency_max", round(max(latencies), 4), "seconds", **context)
    figures.add("page.by_worker", round(run.by_worker, 4), "share", at_least=0.95, workers="running", **context)
    control = _run(min(CONTROL_SECONDS, offered_for), seed, workers=False)
    context |= {"seconds": min(CONTROL_SECONDS, offered_for), "incidents": control.accepted}
    figures.add("page.by_worker", round(control.by_worker, 4), "share", at_most=0, workers="stopped", **context)
    if control.missing:
        figures.miss(f"page: without workers {control.missing} incidents had no page")


def _run(seconds: float, seed: int, *, workers: bool) -> Run:
    where = places(LINES, people=1)
    what = ("valkey", "web", "worker", "clock") if workers else ("valkey", "web", "clock")
    with Site(configuration(where), seed=seed) as site:
        site.serve([place.line for place in where], what=what)
        responders = [Responder(place, site.simulator.phone(place.phones[0]), TAKEN_AFTER) for place in where]
        for responder in responders:
            responder.watch()
        _offer(site, where, int(seconds * PER_SECOND), seed)
        _settle(site, responders)
        worker = f"worker:{site.processes.all['worker'].pid}" if workers else "worker:"
        return _judge(site, responders, worker)


def _offer(site: Site, where: list[Place], count: int, seed: int) -> None:
    """Post first texts at an even rate, each by somebody else, line after line."""
    start = time.monotonic()
    for number in range(count):
        pause = start + number / PER_SECOND - time.monotonic()
        if pause > 0:
            time.sleep(pause)
        place = where[number % len(where)]
        words = f"Somebody keeps following me, number {number} of {seed}"
        site.simulator.phone(f"+1917{number:07}").text(place.line, words, wait=False)


def _settle(site: Site, responders: list[Responder]) -> None:
    """Wait until every accepted text has its page, and no longer than makes sense."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        texts = [delivery for delivery in site.simulator.ledger.deliveries if delivery.body.startswith("Somebody")]
        done = all(delivery.answered_at for delivery in texts)
        if done and sum(len(responder.first_pages) for responder in responders) >= len(texts):
            return
        time.sleep(0.1)


def _judge(site: Site, responders: list[Responder], worker: str) -> Run:
    """Compare what was posted with what the phones got; who carried the pages is read from the database."""
    latencies: list[float] = []
    missing = accepted = 0
    texts = [delivery for delivery in site.simulator.ledger.deliveries if delivery.body.startswith("Somebody")]
    for responder in responders:
        # A region's incidents are ten seconds apart, so its texts and its first pages are in the same order.
        posted = sorted(d.posted_at for d in texts if d.to == responder.place.line and d.accepted)
        pages = sorted(responder.first_pages)
        accepted += len(posted)
        missing += max(0, len(posted) - len(pages))
        latencies += [page - text for text, page in zip(posted, pages, strict=False)]
    with sqlite3.connect(site.folder / "hotline.db") as database:
        carried = [by for (by,) in database.execute("SELECT carried_by FROM outbox WHERE job = 'send_page'")]
    mine = sum(1 for by in carried if by and by.startswith(worker) and by != "worker:")
    return Run(latencies, missing, mine / max(1, len(carried)), accepted)
