"""``web.share_of_signed``: a first and a later text per second, as a share of a view that only checks the signature."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from hotline.processes import answers, wait_until, web_command
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store
from tests.bench.load import Load, pairs, post_all
from tests.figures import Figures, median
from tests.site import ROOT, Site, configuration, places

ROUNDS = 5
SECONDS = 5.0
PLACES = 20
SHARE = 0.25
MOST_PER_SECOND = 4_000
"""Texts prepared for each second of a run: more than any server here answers."""


@dataclass(frozen=True)
class Run:
    """One run of the product: the load, and what its database says afterwards."""

    load: Load
    rows: int
    synchronous: int


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Measure both in turn, several times, and print the median share."""
    each = (seconds or SECONDS * ROUNDS * 2) / (ROUNDS * 2)
    shares, signed_rates, product_rates, runs = [], [], [], []
    for number in range(ROUNDS):
        signed = _run("tests.bench.signed_only:app", each, seed * 10 + number).load
        run = _run("workers.web:app", each, seed * 10 + number)
        runs.append(run)
        signed_rates.append(signed.per_second)
        product_rates.append(run.load.per_second)
        shares.append(run.load.per_second / signed.per_second)
        print(
            f"  signature only {signed.per_second:7.0f}/s   a first and a later text {run.load.per_second:6.0f}/s   "
            f"share {shares[-1]:.3f}   p50 {run.load.p50 * 1000:.0f} ms, p99 {run.load.p99 * 1000:.0f} ms",
            flush=True,
        )
        if run.load.answered != run.rows or run.load.refused:
            figures.miss(f"web: {run.load.answered} answered, {run.rows} rows, {run.load.refused} refused")
    context = {
        "database": "sqlite",
        "synchronous": runs[0].synchronous,
        "seed": seed,
        "seconds": each,
        "rounds": ROUNDS,
    }
    figures.add("web.share_of_signed", round(median(shares), 3), "share", at_least=SHARE, **context)
    figures.add("web.texts", round(median(product_rates)), "texts/s", **context)
    figures.add("web.signed_only", round(median(signed_rates)), "requests/s", **context)
    figures.add("web.p99", round(median(run.load.p99 for run in runs), 4), "seconds", **context)
    if runs[0].synchronous != 2:
        figures.miss(f"web: synchronous is {runs[0].synchronous}, not FULL (2)")


def _run(target: str, seconds: float, run: int) -> Run:
    """Serve *target* exactly as the product is served, on a database on the checkout's disk, and load it fully."""
    where = places(PLACES)
    with Site(configuration(where), folder=ROOT / ".hotline-bench") as site:
        site.start("valkey")
        site.wait_until_up(["valkey"])
        site.processes.start("web", web_command(site.web_port, target=target))
        wait_until(lambda: answers(f"{site.public_url}/healthz"), seconds=30, what="the web server")
        url = f"{site.public_url}/carriers/twilio/sms"
        count = int(seconds * MOST_PER_SECOND / 2)
        load = post_all(site.web_port, pairs(url, count, [place.line for place in where], run), seconds=seconds)
        return Run(load, _rows(site.folder / "hotline.db"), _synchronous(site))


def _rows(database: Path) -> int:
    with sqlite3.connect(database) as connection:
        count: int = connection.execute("SELECT count(*) FROM inbox").fetchone()[0]
        return count


def _synchronous(site: Site) -> int:
    """Read the setting back from a connection that the product opens."""
    store = Store(site.env["DATABASE_URL"], KeyRing.parse(site.env["HOTLINE_KEYS"]))
    try:
        return store.read(lambda tx: int(tx.connection.exec_driver_sql("PRAGMA synchronous").scalar_one()))
    finally:
        store.close()
