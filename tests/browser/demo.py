"""The demo as a newcomer starts it, but without a window: all its real processes, and the page where we can look."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.site import ROOT

STARTS_WITHIN, STOPS_WITHIN = 120.0, 60.0
"""Seconds, on a machine with other things to do."""


class Demo:
    """``hotline demo --headless --json``, in a folder that goes with it."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="hotline-browser-")
        self._said = Path(self._folder.name, "said")
        self.url = ""

    def __enter__(self) -> Self:
        command = [sys.executable, "-c", "from hotline.cli import main; main()", "demo", "--headless", "--json"]
        env = {name: value for name, value in os.environ.items() if not name.startswith("TWILIO_")}
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, cwd=self._folder.name,
                env=env | {"PYTHONPATH": str(ROOT)},
            )  # fmt: skip
        deadline = time.monotonic() + STARTS_WITHIN
        while not (ready := self._ready()):
            if self._process.poll() is not None or time.monotonic() > deadline:
                said = self._said.read_text(encoding="utf-8")[-2000:]
                self.__exit__(None, None, None)
                raise RuntimeError(f"The demo did not start: {said}")
            time.sleep(0.1)
        self.url = ready
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        try:
            self._process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._folder.cleanup()

    def _ready(self) -> str:
        for line in self._said.read_text(encoding="utf-8").splitlines():
            if line.startswith("{") and (told := json.loads(line)).get("event") == "ready":
                return str(told["page"])
        return ""
