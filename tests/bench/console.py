"""``console.*``: the console's pages with years of reports behind them, and a text's answer while tabs are open."""

from __future__ import annotations

import http.client
import multiprocessing
import random
import re
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import unescape
from itertools import count
from typing import Any

from hotline.processes import answers, wait_until, web_command
from tests.bench.console_filling import fill, long_one
from tests.bench.growth import post
from tests.bench.load import pairs
from tests.console.cookie import WHO
from tests.figures import Figures, median, percentile
from tests.site import ROOT, Place, Site, configuration, places

REPORTS, ENTRIES, TABS = 100_000, 500, 64
LOOKS, SECONDS = 30, 60.0
"""A shorter run has fewer reports in the list, fewer looks, and texts for a shorter time."""
PAGE, HEAVIEST, WEBHOOK = 0.150, 100_000, 0.250
"""Seconds, bytes, seconds (the issue)."""
PER_SECOND = 20
POLLED_EVERY = 5.0
"""Seconds between two looks of a tab that has no stream (``static/console.js``)."""
WATCHED = 8
"""Reports that the tabs show."""
WHERE: list[Place] = places(20)
LEAD = '[[person]]\nid = "lee"\nname = "Lee"\nroles = ["lead"]\nregions = ["r0"]\nphone = "+12005550190"\n'
STREAM, VERSION = re.compile(r'data-live="([^"]+)"'), re.compile(r'data-version="([^"]+)"')


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Measure the pages, then the webhooks: without a tab, and with all of them."""
    share = min(1.0, (seconds or SECONDS) / SECONDS)
    _pages(figures, max(1_000, round(REPORTS * share)), max(10, round(LOOKS * share)))
    _webhooks(figures, max(5.0, SECONDS * share), seed)


@contextmanager
def served(config: str) -> Iterator[Site]:
    """Lend a hotline whose web process serves the console too."""
    with Site(config, folder=ROOT / ".hotline-bench") as site:
        site.start("valkey")
        site.wait_until_up(["valkey"])
        yield site


def _serve(site: Site) -> None:
    site.processes.start("web", web_command(site.web_port, target="tests.bench.console_web:app"))
    wait_until(lambda: answers(f"{site.public_url}/healthz"), seconds=60, what="the web server")


# --- pages


def _pages(figures: Figures, reports: int, looks: int) -> None:
    with served("\n".join([configuration(WHERE), LEAD])) as site:
        began = time.monotonic()
        fill(site, WHERE[0], reports)
        reference = long_one(site, WHERE[0], ENTRIES)
        print(f"  {reports:,} reports after {time.monotonic() - began:.0f} s", flush=True)
        _serve(site)
        context: dict[str, Any] = {"database": "sqlite", "reports": reports, "looks": looks}
        for name, path, who, bound in (
            ("list_100k", "/incidents", "lee", PAGE), ("list_100k", "/incidents", "r0p0", PAGE),
            ("list_100k", "/incidents?state=open", "lee", PAGE), ("now_100k", "/", "lee", PAGE),
            ("now_100k", "/", "r0p0", PAGE), (f"incident_{ENTRIES}", f"/i/{reference}", "lee", PAGE),
        ):  # fmt: skip
            took, size = _looked_at(site, path, who, looks)
            told = context | {"who": "lead" if who == "lee" else "responder", "page": path.replace(reference, "REF")}
            figures.add(f"console.{name}", round(took, 4), "seconds", at_most=bound, **told)
            figures.add("console.page_size", size, "bytes", at_most=HEAVIEST, **told)


def _looked_at(site: Site, path: str, who: str, looks: int) -> tuple[float, int]:
    """Open a page again and again over one connection; return the median of its seconds, and its bytes."""
    took, body = [], b""
    door = http.client.HTTPConnection("127.0.0.1", site.web_port, timeout=60)
    for look in range(looks + 1):
        began = time.perf_counter()
        status, body = ask(door, path, who)
        if look:  # the first one makes the console
            took.append(time.perf_counter() - began)
        if status != http.client.OK:
            raise AssertionError(f"{path} answers {status}")
    door.close()
    return median(took), len(body)


def ask(door: http.client.HTTPConnection, path: str, who: str) -> tuple[int, bytes]:
    """Ask for a page as somebody; return its status and what it holds."""
    door.request("GET", path, headers={"Cookie": f"{WHO}={who}"})
    answer = door.getresponse()
    return answer.status, answer.read()


# --- webhooks, while tabs are open


def _webhooks(figures: Figures, seconds: float, seed: int) -> None:
    with served("\n".join([configuration(WHERE), LEAD])) as site:
        _serve(site)
        site.serve([place.line for place in WHERE], what=["worker", "clock"])
        watched = [long_one(site, WHERE[0], 20) for _ in range(WATCHED)]
        context: dict[str, Any] = {"database": "sqlite", "seed": seed, "per_second": PER_SECOND}
        for tabs, run in ((0, seed), (TABS, seed + 1)):
            with opened(site, watched, tabs) as told:
                took = _offer(site, seconds / (1 if tabs else 3), run)
            bound = WEBHOOK if tabs else None
            about = context | {"tabs": tabs, "texts": len(took), **told}
            print(f"  {tabs} tabs: p50 {percentile(took, 0.5) * 1000:.1f} ms, {told}", flush=True)
            figures.add("console.webhook_p99_tabs", round(percentile(took, 0.99), 4), "seconds", at_most=bound, **about)
            if tabs and told["looks"] + told["streams"] < tabs:
                figures.miss(f"console: of {tabs} tabs only {told['looks']} looked and {told['streams']} listened")


def _offer(site: Site, seconds: float, run: int) -> list[float]:
    """Post first and later texts at an even rate; return the seconds that each one's answer took."""
    requests = pairs(f"{site.public_url}/carriers/twilio/sms", round(seconds * PER_SECOND / 2), _lines(), run)
    took, start = [], time.monotonic()
    with socket.create_connection(("127.0.0.1", site.web_port), timeout=60) as door:
        door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for number, request in enumerate(requests):
            time.sleep(max(0.0, start + number / PER_SECOND - time.monotonic()))
            took.append(post(door, request))
    return took


def _lines() -> list[str]:
    return [place.line for place in WHERE]


@contextmanager
def opened(site: Site, references: Sequence[str], tabs: int) -> Iterator[dict[str, int]]:
    """Have so many tabs open, in a process of their own; afterwards it is told what they did."""
    context = multiprocessing.get_context("fork")
    stop, ready = context.Event(), context.Event()
    results, result = context.Pipe(duplex=False)
    process = context.Process(target=_tabs, args=(site.web_port, list(references), tabs, ready, stop, result))
    process.start()
    told = {"looks": 0, "streams": 0}
    try:
        if not ready.wait(120):
            raise AssertionError("the tabs did not open")
        yield told
    finally:
        stop.set()
        if results.poll(90):
            told |= results.recv()
        process.join(10)
        if process.is_alive():
            process.kill()


def _tabs(port: int, references: list[str], tabs: int, ready: Any, stop: Any, result: Any) -> None:
    looks, streams, open_now = count(), count(), threading.Barrier(tabs + 1)
    for number in range(tabs):
        tab = (port, references[number % len(references)], stop, looks, streams, open_now, random.Random(number))
        threading.Thread(target=_tab, args=tab, daemon=True).start()
    open_now.wait(100)
    ready.set()
    stop.wait()
    result.send({"looks": next(looks), "streams": next(streams)})


def _tab(port: int, reference: str, stop: Any, looks: Any, streams: Any, open_now: Any, dice: random.Random) -> None:
    """Open a report, then do as its page does: listen to the stream if there is one free, else look again and again."""
    door = http.client.HTTPConnection("127.0.0.1", port, timeout=90)
    page = ask(door, f"/i/{reference}", "r0p0")[1].decode()
    stream, version = STREAM.search(page), VERSION.search(page)
    open_now.wait(100)
    while not stop.is_set():
        if stream:
            _listen(port, unescape(stream[1]), stop, streams)
        if version is None:
            return
        stop.wait(POLLED_EVERY * dice.uniform(0.8, 1.2))
        if ask(door, unescape(version[1]), "r0p0")[0] == http.client.OK:
            next(looks)


def _listen(port: int, path: str, stop: Any, streams: Any) -> None:
    """Listen until the stream ends; return at once where none is free."""
    door = http.client.HTTPConnection("127.0.0.1", port, timeout=90)
    door.request("GET", path, headers={"Cookie": f"{WHO}=r0p0", "Accept": "text/event-stream"})
    answer = door.getresponse()
    if answer.status == http.client.OK:
        next(streams)
        while not stop.is_set() and answer.readline():
            pass
    door.close()
