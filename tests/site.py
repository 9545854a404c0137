"""The hotline as it runs: real processes of ours on loopback, the simulator as the carrier, nothing mocked.

Stories across processes, chaos and bench all stand on this.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from hotline.processes import (
    Processes,
    answers,
    clock_command,
    free_port,
    listens,
    valkey_command,
    wait_until,
    web_command,
    worker_command,
)
from hotline.simulator import Faults, Simulator
from hotline.store.sealed import KeyRing
from tests.postgres import Postgres, as_application
from tests.twiml import judge_documents

ACCOUNT, TOKEN = "AC" + "0123456789abcdef" * 2, "a-token-of-the-simulator"
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Place:
    """One region with one line and its people, the first being primary and the second secondary."""

    code: str
    line: str
    phones: tuple[str, ...]


def places(count: int, people: int = 2) -> list[Place]:
    """Return *count* made-up regions, each with a line of its own (555-01xx) and people of its own."""
    return [
        Place(
            f"r{number}",
            f"+1{200 + number}5550100",
            tuple(f"+1{200 + number}5550{110 + person}" for person in range(people)),
        )
        for number in range(count)
    ]


STEPS = '[{ after = "0s", page = "primary", by = ["sms"] }, { after = "1h", page = "secondary", by = ["sms"] }]'


def configuration(
    where: Iterable[Place],
    *,
    steps: str = STEPS,
    alarm_after: str = "2h",
    activity_within: str = "2h",
    rate: float = 1,
    voice: str = "false",
    policy: str = "",
) -> str:
    """Return the file that ``hotline apply`` reads for these places."""
    parts = ['[organisation]\nname = "NorthConf"\nguide = "2017-11-21"\n']
    for place in where:
        parts.append(
            f'[[region]]\ncode = "{place.code}"\nname = "Region {place.code}"\ntime_zone = "UTC"\nlanguages = ["en"]\n'
            f'emergency = "911"\ntexts_from = "{place.line}"\nemail = "incidents@example.org"\n'
            f'[[line]]\nnumber = "{place.line}"\nregion = "{place.code}"\nrate = {rate}\nsms = true\nvoice = {voice}\n'
            f'[[policy]]\nregion = "{place.code}"\nrepeat_every = "1h"\nalarm_after = "{alarm_after}"\n'
            f'activity_within = "{activity_within}"\nsteps = {steps}\n{policy}'
        )
        for number, phone in enumerate(place.phones):
            key = f"{place.code}p{number}"
            parts.append(
                f'[[person]]\nid = "{key}"\nname = "{person_name(key)}"\nroles = ["responder"]\n'
                f'regions = ["{place.code}"]\nphone = "{phone}"\n'
            )
    return "\n".join(parts)


def person_name(key: str) -> str:
    """Return a made-up name that no report of a test contains by chance."""
    return f"Qx{key}"


class Site:
    """One hotline on this machine, in a folder of its own, with the simulator as its carrier.

    Its *database* is a file of SQLite's ("sqlite"), one on a PostgreSQL server of its own ("postgresql"), which keeps
    what it took when it is killed as one in use does, or whatever a URL names; with *server*, a new one there. On
    PostgreSQL the processes work as a role that owns nothing.
    """

    def __init__(
        self, config: str, *, root: Path = ROOT, seed: int = 7, faults: Faults | None = None, smtp: str = "",
        webhook: str = "#rc=5&rp=all&ct=500&rt=4000", token: str = TOKEN, folder: Path | None = None,
        database: str = "sqlite", server: Postgres | None = None,
    ) -> None:  # fmt: skip
        self.config = config
        self.server = server
        self.root = root
        if folder is not None:
            folder.mkdir(exist_ok=True)
        self._folder = tempfile.TemporaryDirectory(prefix="hotline-site-", dir=folder)
        self.folder = Path(self._folder.name)
        self.web_port, self.redis_port = free_port(), free_port()
        self.simulator = Simulator(ACCOUNT, token, seed=seed, faults=faults or Faults())
        self.public_url = f"http://127.0.0.1:{self.web_port}"
        self._webhook = webhook
        env = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
        self.env = env | {
            **self._new_database(database),
            "REDIS_URL": f"redis://127.0.0.1:{self.redis_port}/0",
            "PUBLIC_URL": self.public_url,
            "TWILIO_ACCOUNT_SID": ACCOUNT,
            "TWILIO_AUTH_TOKEN": token,
            "TWILIO_API_URL": self.simulator.base_url,
            "HOTLINE_KEYS": KeyRing.new("test").strip().replace("\n", ","),
            "HOTLINE_METRICS_TOKEN": "metrics",
            "PYTHONPATH": str(root),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        if smtp:
            self.env |= {"SMTP_URL": smtp, "ALARM_FROM": "alarm@example.org"}
        self.processes = Processes(self.env, self.folder)

    def _new_database(self, database: str) -> dict[str, str]:
        self._own_server = None
        if self.server is None and database == "sqlite":
            return {"DATABASE_URL": f"sqlite:///{self.folder}/hotline.db"}
        if "://" in database:
            return {"DATABASE_URL": database}
        if self.server is None:
            self.server = self._own_server = Postgres(durable=True)
            self.server.start()
        owners = self.server.new_database()
        return {"DATABASE_URL": as_application(owners), "DATABASE_OWNER_URL": owners}

    # --- start and stop

    def __enter__(self) -> Site:
        self.simulator.start()
        self.hotline("migrate")
        self.hotline("apply", "-", given=self.config)
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.processes.stop()
        self.simulator.stop()
        if self._own_server is not None:
            self._own_server.remove()
        self._folder.cleanup()
        if kind is None:
            self.judge_documents()

    def judge_documents(self) -> None:
        """Every document that a call heard is valid TwiML, and dials nobody but who called or texted us before."""
        ledger = self.simulator.ledger
        ours = {delivery.from_ for delivery in ledger.deliveries}
        ours |= {record.from_ for record in ledger.calls if record.origin == "inbound"}
        judge_documents(ledger.documents, ours=ours)

    def serve(
        self,
        lines: Iterable[str],
        *,
        what: Sequence[str] = ("valkey", "web", "worker", "clock"),
        clocks: int = 1,
        webs: int = 1,
        workers: int = 1,
    ) -> None:
        """Start what is named, so many of each, and give the simulator our lines. Several webs share one port."""
        copies = {"clock": clocks, "web": webs, "worker": workers}
        for line in lines:
            number = self.simulator.add_number(
                line, f"{self.public_url}/carriers/twilio/sms{self._webhook}",
                voice_url=f"{self.public_url}/carriers/twilio/voice{self._webhook}",
            )  # fmt: skip
            number.status_callback = f"{self.public_url}/carriers/twilio/call-status"
        for name in what:
            for copy in range(copies.get(name, 1)):
                self.start(name, copy)
        self.wait_until_up(what)

    def start(self, name: str, copy: int = 0) -> None:
        """Start one process."""
        commands = {
            "valkey": lambda: valkey_command(self.redis_port, self.folder),
            "web": lambda: web_command(self.web_port),
            "worker": worker_command,
            "clock": clock_command,
        }
        self.processes.start(f"{name}{copy or ''}", commands[name]())

    def wait_until_up(self, what: Sequence[str] = ("valkey", "web", "worker", "clock")) -> None:
        """Wait until everything that was started can work."""
        if "valkey" in what:
            wait_until(lambda: listens(self.redis_port), seconds=20, what="Valkey")
        if "web" in what:
            wait_until(lambda: answers(f"{self.public_url}/healthz"), seconds=30, what="the web server")
        for name in self.processes.all:
            kind = name.rstrip("0123456789")
            if kind in what and kind in ("worker", "clock"):
                wait_until(lambda name=name, kind=kind: self._started(name, kind), seconds=30, what=f"the {name}")

    def _started(self, name: str, kind: str) -> bool:
        return f"{kind}_started" in self.processes.said(name, last=1_000_000)

    # --- from outside

    def hotline(self, *arguments: str, given: str = "") -> str:
        """Run a command of ours and return what it printed."""
        done = subprocess.run(
            [sys.executable, "-c", "from hotline.cli import main; main()", *arguments],
            env=self.env, input=given, capture_output=True, text=True, cwd=self.folder, timeout=60,
        )  # fmt: skip
        if done.returncode:
            raise AssertionError(f"hotline {arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def query(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Ask the database beside the product; a place for a value is a question mark."""
        if self.server is not None:
            with self.connected() as connection:
                return list(connection.execute(statement.replace("?", "%s"), values or None).fetchall())
        with closing(sqlite3.connect(f"file:{self.folder}/hotline.db?mode=ro", uri=True, timeout=5)) as database:
            return database.execute(statement, values).fetchall()

    def connected(self) -> Any:
        """Return a connection of the database's owner, without transactions until it begins one."""
        if self.server is not None:
            return psycopg.connect(self.env["DATABASE_OWNER_URL"], autocommit=True, connect_timeout=5)
        return closing(sqlite3.connect(self.folder / "hotline.db", timeout=10, isolation_level=None))

    def record(self, reference: str) -> dict[str, Any]:
        """Return an incident's record, as the command prints it."""
        found: dict[str, Any] = json.loads(self.hotline("record", reference, "--json"))
        return found
