"""A copy of a PostgreSQL database, taken while it is used, by PostgreSQL's own ``pg_dump``: one snapshot, one file.

The programs must be of the server's version or newer: an older pg_dump does not know what it would have to copy.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psycopg
from sqlalchemy import URL, make_url

from hotline.domain.errors import BackupError

MAINTENANCE = "postgres"
"""The database from which others are made and renamed; every server has it."""
CONNECT_WITHIN, LOCKS_WITHIN = 5, 60
"""Seconds."""


@dataclass(frozen=True)
class Programs:
    """Where pg_dump and pg_restore are: in *folder*, or wherever PATH finds them."""

    folder: Path | None = None

    def run(self, name: str, arguments: Sequence[str], url: URL | None = None) -> str:
        """Run a program of PostgreSQL's and return what it printed. Raises BackupError that says what went wrong.

        The password of *url* goes by the environment: others on this machine can read a command's arguments.
        """
        program = shutil.which(name, path=str(self.folder) if self.folder else None)
        if program is None:
            where = f"in {self.folder}" if self.folder else "on PATH"
            raise BackupError(
                f"There is no {name} {where}. Install PostgreSQL's client programs, or set HOTLINE_PG_PROGRAMS."
            )
        env, address = dict(os.environ), []
        if url is not None:
            bare = URL.create(url.drivername, url.username, None, url.host, url.port, url.database, url.query)
            address = [f"--dbname={bare.render_as_string()}", "--no-password"]
            if url.password:
                env["PGPASSWORD"] = str(url.password)
        done = subprocess.run(  # noqa: S603 - the programs that the operator installed
            [program, *arguments, *address], env=env, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise BackupError(f"{name} failed: {said[0] if said else f'exit code {done.returncode}'}")
        return done.stdout.decode("utf-8", "replace")

    def check(self, name: str, url: URL) -> None:
        """See that a program is of the server's version or newer. Raises BackupError if it is not."""
        said = re.search(r"\(PostgreSQL\) (\d+)", self.run(name, ["--version"]))
        ours = int(said[1]) if said else 0
        with connected(url) as connection:
            theirs = connection.info.server_version // 10_000
        if ours < theirs:
            raise BackupError(
                f"{name} is of version {ours}, the server of version {theirs}. Install the programs of {theirs}, "
                "and name their folder in HOTLINE_PG_PROGRAMS."
            )


def address_of(database_url: str) -> URL:
    """Return a database's address as PostgreSQL's own programs take it."""
    return make_url(database_url).set(drivername="postgresql")


def connected(url: URL) -> psycopg.Connection[tuple[object, ...]]:
    """Return a connection on which each statement is its own transaction. Raises BackupError."""
    try:
        return psycopg.connect(
            url.render_as_string(hide_password=False), autocommit=True, connect_timeout=CONNECT_WITHIN
        )
    except psycopg.Error as error:
        raise BackupError(f"The database {url.database} can't be reached: {reason(error)}.") from None


def reason(error: psycopg.Error) -> str:
    """Return what the server or its client says, in one line."""
    return (error.diag.message_primary or str(error).strip().splitlines()[-1]).rstrip(".")


def copy(url: URL, to: Path, programs: Programs) -> None:
    """Copy the database of *url* to the empty file *to*, and read the copy through. Raises BackupError."""
    programs.check("pg_dump", url)
    waits = f"--lock-wait-timeout={LOCKS_WITHIN * 1000}"
    programs.run("pg_dump", ["--format=custom", f"--file={to}", waits], url)
    check(to, programs)


def check(path: Path, programs: Programs) -> None:
    """Read a copy through, and put it nowhere. Raises BackupError if it can't be read."""
    programs.run("pg_restore", [f"--file={os.devnull}", str(path)])


def needed_keys(url: URL) -> tuple[str, ...]:
    """Return the names of the ring's keys that the database of *url* needs. Raises BackupError."""
    try:
        with connected(url) as connection:
            return tuple(
                str(name) for (name,) in connection.execute("SELECT DISTINCT ring_key FROM data_key ORDER BY 1")
            )
    except psycopg.Error as error:
        raise BackupError(f"The database can't be read: {reason(error)}.") from None
