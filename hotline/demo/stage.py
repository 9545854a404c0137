"""The stage: Valkey, web, worker and clock as real processes, and the pretend phone network in this one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from hotline.demo import cast, database, early, lifeline
from hotline.demo.backstage import DemoBackstage
from hotline.demo.console import Console
from hotline.demo.showing import page_at
from hotline.demo.troubles import Troubles
from hotline.pretend_time import PretendTime
from hotline.processes import (
    Processes,
    answers,
    free_port,
    listens,
    valkey_command,
    web_command,
)
from hotline.simulator import Faults, Pace, Simulator
from hotline.simulator.page.backstage import Happened
from hotline.simulator.records import Record

if TYPE_CHECKING:
    from hotline.demo.timeline import Timeline
    from hotline.usecases.runtime import Runtime

NOTHING = Happened("0", ())
STARTS_WITHIN = 60.0
COMMAND_WITHIN = 60.0
"""Seconds."""
INHERITED = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ")
"""What our processes may know of the environment. Nothing of a real hotline's: no database, no carrier."""
SMS, VOICE, CALL_STATUS = "/carriers/twilio/sms", "/carriers/twilio/voice", "/carriers/twilio/call-status"
AGAIN = "#rc=2&rp=all&rt=4000"
"""How the carrier asks again when a webhook fails."""
PACE = Pace(speech=0.01)
"""So that what is heard appears line after line: a voice needs six times as long to say it."""
CALLS_PER_SECOND = 10.0
"""That leave the pretend account; a new real one takes one a second, and the ring plan is shorter here."""


class DemoEnded(Exception):
    """The demo can't go on; the text says why in a plain sentence."""


class Stopped(Exception):
    """Somebody pressed Ctrl-C or sent SIGTERM."""


class Stage:
    """Everything that runs, in one folder, with an environment made from nothing."""

    def __init__(
        self, folder: Path, *, faults: Faults, on_record: Callable[[Record], None], page_port: int = 0,
        begins: float | None = None,
    ) -> None:  # fmt: skip
        self.folder = folder
        self.on_up: Callable[[str, str], None] = lambda part, what: None
        """Told of each part that is there: its name, and a word about it."""
        self.on_remark: Callable[[str, str], None] = lambda part, what: None
        """Told of what ``hotline doctor`` remarks about the rota and the phones, in the same way."""
        self.stopping = threading.Event()
        self.web_port, self.redis_port = free_port(), free_port()
        account, token = "AC" + token_hex(16), token_hex(16)
        self.time = PretendTime(folder / "time", begins=begins)
        """The clock that the network and all processes follow."""
        self.simulator = Simulator(
            account, token, faults=faults, on_record=self._note, pace=PACE, calls_per_second=CALLS_PER_SECOND,
            now=self.time.seconds, speed=self.time.speed,
        )  # fmt: skip
        self._on_record = on_record
        self.public_url = f"http://127.0.0.1:{self.web_port}"
        self.keys = folder / "hotline.keys"
        self.processes = Processes(
            self._environment(account, token, os.environ) | {"TWILIO_API_URL": self.simulator.base_url}, folder
        )
        self.troubles = Troubles(self.simulator, kill=self._kill, start_again=self._start_again)
        self.backstage = DemoBackstage(self.simulator, self.time, self.troubles, self._happened)
        self.page = page_at(self.simulator, self.backstage, page_port)
        self._timeline: Timeline | None = None
        self._runtime: Runtime | None = None
        self.console: Console | None = None
        """There once the stage is open."""
        self._lifeline: subprocess.Popen[str] | None = None
        self._former: dict[int, object] = {}

    def _environment(self, account: str, token: str, ours: Mapping[str, str]) -> dict[str, str]:
        env = {name: ours[name] for name in INHERITED if name in ours}
        return env | {
            "DATABASE_URL": f"sqlite:///{self.folder}/demo.db",
            "REDIS_URL": f"redis://127.0.0.1:{self.redis_port}/0",
            "PUBLIC_URL": self.public_url,
            "TWILIO_ACCOUNT_SID": account,
            "TWILIO_AUTH_TOKEN": token,
            "HOTLINE_KEYS": str(self.keys),
            "HOTLINE_PRETEND_TIME": str(self.folder / "time"),
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
            "PYTHONUTF8": "1",
        }

    @property
    def page_url(self) -> str:
        """Where the phones are on screen."""
        return self.page.url

    # --- start and stop

    def __enter__(self) -> Stage:
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                self._former[number] = signal.signal(number, self._stop)
        self._lifeline = subprocess.Popen(
            [sys.executable, "-I", "-S", lifeline.__file__, f"HOTLINE_KEYS={self.keys}"], stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True, start_new_session=True,
        )  # fmt: skip
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopping.set()
        self.page.stop()  # first: nobody starts a process again
        for process in self.processes.all.values():  # all at once: each takes its moment to end
            if pid := process.pid:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGTERM)
        self.processes.stop()
        self.simulator.stop()
        if self._runtime is not None:
            self._runtime.store.close()
        if self._lifeline is not None:
            with suppress(OSError, subprocess.TimeoutExpired):
                self._lifeline.communicate("done\n", timeout=2)
            self._lifeline.kill()
            self._lifeline.wait()
        for number, handler in self._former.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what signal.signal gave us

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping.set()

    def open(self) -> None:
        """Start everything and wait until a text could come. Raises DemoEnded or Stopped."""
        try:
            self._start("valkey", valkey_command(self.redis_port, self.folder))
        except FileNotFoundError as error:
            raise DemoEnded(f"The demo needs Valkey or Redis: {error}.") from None
        made = self.folder / "database-made"
        self._start("worker", early.command(made, "workers.run", "twilio.rest"))
        self._start("clock", early.command(made, "workers.clock"))
        self.simulator.start()
        self.page.start()
        for line in (*(place.line for place in cast.PLACES), cast.STAFF_LINE):
            self.simulator.add_number(
                line, self.public_url + SMS + AGAIN, rate=cast.RATE, sms=line != cast.STAFF_LINE,
                voice_url=self.public_url + VOICE + AGAIN, status_callback=self.public_url + CALL_STATUS,
            )  # fmt: skip
        url = self.processes.env["DATABASE_URL"]
        database.make(self.keys, url)
        self._start("web", web_command(self.web_port))
        database.fill(self.keys, url, self.time)
        made.touch()  # not before: a clock without an organisation says so ten times a second
        self.on_up("data", f"SQLite in {self.folder.parent.name}/{self.folder.name} (hotline demo --reset erases it)")
        past = database.remember(self.processes.env, self.time)
        self._read_records()
        self._show_seed(past)
        for what, part, shown, is_up in (
            ("Valkey", "queue", f"Valkey on 127.0.0.1:{self.redis_port}", lambda: listens(self.redis_port)),
            ("the web server", "web", self.public_url, lambda: answers(f"{self.public_url}/healthz")),
            ("the worker", "worker", "pages, replies", lambda: "worker_started" in self.processes.said("worker")),
            ("the clock", "clock", "escalation", lambda: "clock_started" in self.processes.said("clock")),
        ):
            if not self.until(is_up, seconds=STARTS_WITHIN):
                raise DemoEnded(f"{what} did not start within {STARTS_WITHIN:g} s.")
            self.on_up(part, shown)

    def _show_seed(self, past: int) -> None:
        seeded = f"{len(cast.PLACES)} regions, {len(cast.TEAM)} people, {past} past reports"
        self.on_up("seeded", f"{cast.ORGANISATION}, made up: {seeded} (both notes are on purpose)")
        for check in database.remarks(self._runtime) if self._runtime else ():
            self.on_remark(check.name, str(check.said))

    def _read_records(self) -> None:
        from hotline.demo.timeline import Timeline  # what it imports takes as long as everything else here

        self._runtime = database.runtime_for(self.processes.env)
        self._timeline = Timeline(self._runtime)
        self.backstage.entrance = self.console = Console(self._runtime)

    def _start(self, name: str, command: list[str]) -> None:
        self._guard(self.processes.start(name, command).pid)

    def _kill(self, name: str) -> None:
        process = self.processes.all[name]
        if pid := process.pid:
            process.kill()
            self._guard(-pid)

    def _start_again(self, name: str) -> None:
        self.processes.all[name].start()
        self._guard(self.processes.all[name].pid)

    def _guard(self, pid: int) -> None:
        """Let the process end with this one, however that ends; with a minus, it has ended already."""
        if pid and self._lifeline is not None and self._lifeline.stdin is not None:
            self._lifeline.stdin.write(f"{pid}\n")
            self._lifeline.stdin.flush()

    # --- while it runs

    def now(self) -> float:
        """Return the time by the demo's clock, in seconds since 1970."""
        return self.time.seconds()

    def _note(self, record: Record) -> None:
        self.troubles.see(record)
        self._on_record(record)

    def _happened(self) -> Happened:
        return self._timeline.happened() if self._timeline else NOTHING

    def check(self) -> None:
        """Raise Stopped when asked to stop, and DemoEnded when a process is gone."""
        if self.stopping.is_set():
            raise Stopped
        if ended := [name for name in self.processes.ended() if name not in self.troubles.down]:
            said = self.processes.said(ended[0], last=600).strip()
            raise DemoEnded(f"The process '{ended[0]}' ended by itself. Its last words:\n{said or '(none)'}")

    def until(self, condition: Callable[[], bool], *, seconds: float) -> bool:
        """Wait for *condition*; say whether it came in time. Raises what ``check`` raises."""
        end = time.monotonic() + seconds
        while not condition():
            self.check()
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True

    def hotline(self, *arguments: str, given: str = "", codes: Sequence[int] = (0,)) -> str:
        """Run a command of the product as an operator would, and return what it printed.

        Raises DemoEnded for an exit code that is not among *codes*, and what ``check`` raises.
        """
        command = subprocess.Popen(
            [sys.executable, "-c", "from hotline.cli import main; main()", *arguments],
            env=self.processes.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            cwd=self.folder, start_new_session=True,
        )  # fmt: skip
        end = time.monotonic() + COMMAND_WITHIN
        out, err, to_be_given = "", "", given or None
        try:
            while command.returncode is None:
                with suppress(subprocess.TimeoutExpired):
                    out, err = command.communicate(to_be_given, timeout=0.1)
                to_be_given = None  # it is on its way; giving it twice is an error
                self.check()
                if time.monotonic() > end:
                    raise DemoEnded(f"'hotline {arguments[0]}' took longer than {COMMAND_WITHIN:g} s.")
        finally:
            if command.poll() is None:
                command.kill()
                command.communicate()
        if command.returncode not in codes:
            raise DemoEnded(f"'hotline {arguments[0]}' failed: {(err or out).strip()}")
        return out
