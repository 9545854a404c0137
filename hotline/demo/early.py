"""Begins a process of the hotline before its time has come: what it imports takes a second, which passes meanwhile.

``python -m hotline.demo.early FILE MODULE [MODULE …]`` imports all of them, waits until FILE is there, and calls the
``main`` of the first.
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from pathlib import Path

LOOKS_EVERY = 0.01
"""Seconds."""


def command(gate: Path, *modules: str) -> list[str]:
    """Return how to start one that waits for *gate*."""
    return [sys.executable, "-m", "hotline.demo.early", str(gate), *modules]


def main() -> None:
    """Import, wait, begin. The lifeline ends it if nobody ever lets it begin."""
    gate, *modules = sys.argv[1:]
    begin, *_ = [import_module(module) for module in modules]
    while not Path(gate).exists():
        time.sleep(LOOKS_EVERY)
    begin.main()


if __name__ == "__main__":
    main()
