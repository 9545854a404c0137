"""``demo.ready``: from ``hotline demo`` to phones on screen, seen from outside; ``demo.left``: what a stop leaves."""

from __future__ import annotations

import json
import signal
import time
import urllib.request

from tests.demos import WITHIN, Demo
from tests.figures import Figures, median

ROUNDS = 5
READY_WITHIN = 5.0
"""Seconds that are promised from the start, installed, to phones on screen."""


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Start and stop a demo several times; print the median time until the page shows phones, and all that is left.

    *seconds* and *seed* change nothing: a start takes what it takes.
    """
    took, told, left = [], [], []
    for _ in range(ROUNDS):
        began = time.monotonic()
        with Demo("--headless") as demo:
            phones = _phones(demo.ready["page"])
            took.append(time.monotonic() - began)
            told.append(demo.ready["seconds"])
            code = demo.stop(signal.SIGTERM)
            left.append(len(demo.left(within=1.0)))
        print(f"  {phones} phones on screen after {took[-1]:.2f} s; {left[-1]} processes and sockets left", flush=True)
        if code or phones < len(demo.ready["phones"]):
            figures.miss(f"demo: {phones} phones of {len(demo.ready['phones'])} on screen, exit code {code}")
    stage = round(median(told), 3)
    figures.add(
        "demo.ready", round(median(took), 3), "seconds", at_most=READY_WITHIN, rounds=ROUNDS, of_which_stage=stage
    )
    figures.add("demo.left", sum(left), "processes and sockets", at_most=0, rounds=ROUNDS)


def _phones(page: str) -> int:
    """Wait until the page and its state answer; return how many phones the state has."""
    urllib.request.urlopen(page, timeout=WITHIN).close()
    with urllib.request.urlopen(f"{page}/state", timeout=WITHIN) as answer:
        return sum(one["kind"] == "phone" for one in json.load(answer)["changes"])
