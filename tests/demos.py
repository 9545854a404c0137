"""``hotline demo --json`` as a program starts it, and what it leaves behind: for tests, measuring and pictures."""

from __future__ import annotations

import json
import os
import queue
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psutil

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [sys.executable, "-c", "from hotline.cli import main; main()", "demo"]
WITHIN = 60.0
"""Seconds for anything to come, on a machine that does a lot else."""
_PORT = re.compile(r"://127\.0\.0\.1:(\d+)")


def environment(**more: str) -> dict[str, str]:
    """Return this process's environment without a carrier's account, and with *more*."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("TWILIO_")}
    return ours | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"} | more


class Demo:
    """One demo in a folder of its own; *ready* is what it said when it had started."""

    def __init__(self, *options: str, env: Mapping[str, str] | None = None) -> None:
        self._place = tempfile.TemporaryDirectory(prefix="hotline-demo-")
        self.folder = Path(self._place.name).resolve()
        self.ready: dict[str, Any] = {}
        self.events: list[dict[str, Any]] = []
        self._lines: queue.Queue[str | None] = queue.Queue()
        self.process = subprocess.Popen(
            [*COMMAND, "--json", *options], cwd=self.folder, env=env or environment(), text=True, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put(None)

    def __enter__(self) -> Self:
        self.ready = self.event("ready")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End whatever is left."""
        self.process.kill()
        for process in left_in(self.folder):
            process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stderr):
            if stream is not None:
                stream.close()
        self._place.cleanup()

    def event(self, name: str, within: float = WITHIN, **fields: str) -> dict[str, Any]:
        """Wait for the next event *name* whose *fields* hold these words, and return it."""
        end = time.monotonic() + within
        while (line := self._line(end)) is not None:
            self.events.append(json.loads(line))
            latest = self.events[-1]
            if latest["event"] == name and all(words in latest[field] for field, words in fields.items()):
                return latest
        raise AssertionError(f"no {name} {fields}; {self.events[-5:]}; {self._complaint()}")

    def _line(self, end: float) -> str | None:
        try:
            return self._lines.get(timeout=max(0.0, end - time.monotonic()))
        except queue.Empty:
            return None

    def _complaint(self) -> str:
        if self.process.poll() is None or self.process.stderr is None:
            return "it still runs"
        return f"it ended with {self.process.returncode}: {self.process.stderr.read()}"

    def says(self, line: str) -> None:
        """Give it a line on its standard input."""
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    @property
    def ports(self) -> set[int]:
        """The ports that it listens on."""
        said = " ".join(value for value in self.ready.values() if isinstance(value, str))
        return {int(port) for port in _PORT.findall(said)}

    def stop(self, number: int) -> int:
        """Send it a signal, wait for its end and return its exit code."""
        self.process.send_signal(number)
        return self.process.wait(WITHIN)

    def left(self, within: float = 0.0) -> list[str]:
        """Return which of its processes and sockets are there; they may take *within* seconds to go."""
        end = time.monotonic() + within
        while True:
            found = [f"process {one.pid}: {command_of(one)}" for one in left_in(self.folder)]
            found += [f"port {one}" for one in sockets(self.ports)]
            if not found or time.monotonic() > end:
                return found
            time.sleep(0.1)


def left_in(folder: Path) -> list[psutil.Process]:
    """Return every process of a demo that was started in *folder*: its children inherit the place or the ring."""
    found = []
    for process in psutil.process_iter():
        try:
            place = Path(process.cwd())  # Valkey's is below, and it writes its title over its environment
            known = folder in (place, *place.parents) or str(folder) in process.environ().get("HOTLINE_KEYS", "")
            if known and process.pid != os.getpid():
                found.append(process)
        except (psutil.Error, OSError):
            continue
    return found


def command_of(process: psutil.Process) -> str:
    """Return how a process was started, or nothing if it is gone."""
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def sockets(ports: set[int]) -> list[int]:
    """Return on which of *ports* a process still has a socket; what the system keeps for a while is nobody's."""
    return [
        one.laddr.port
        for one in psutil.net_connections("tcp")
        if one.laddr and one.laddr.port in ports and one.status not in (psutil.CONN_TIME_WAIT, psutil.CONN_CLOSE)
    ]
