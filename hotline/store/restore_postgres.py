"""A dump becomes the PostgreSQL database: read into a database of its own first, then the two change names at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import URL

from hotline.domain.errors import BackupError
from hotline.store.backup_postgres import MAINTENANCE, Programs, address_of, connected, reason
from hotline.store.place import Place

Connection = psycopg.Connection[tuple[object, ...]]


@contextmanager
def prepared(file: Path, database_url: str, programs: Programs, *, over: bool, at: datetime) -> Iterator[Place]:
    """Yield the address of a database that the dump *file* was read into; it takes the place of the one of the URL.

    That one must be there: empty, or *over* is set; then it is kept under another name. Raises BackupError, having
    changed nothing.
    """
    target = address_of(database_url)
    empty = _is_empty(target)
    if not empty and not over:
        raise BackupError(
            f"{target.database} holds a hotline. To put the backup in its place, add --replace: it is kept beside."
        )
    programs.check("pg_restore", target)
    copy = target.set(database=f"{target.database}_restoring")
    with connected(target.set(database=MAINTENANCE)) as server:
        _run(server, "CREATE DATABASE {} TEMPLATE template0", copy.database)
        with ExitStack() as undone:  # whatever ends it before the names are changed
            undone.callback(_run, server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", copy.database)
            # Whose tables they are and what others may do with them is this server's to say.
            whole = ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", str(file)]
            programs.run("pg_restore", whole, copy)
            place = Place(copy.render_as_string(hide_password=False))
            yield place
            kept = f"{target.database}_before_{at:%Y%m%d%H%M%S}"
            _change_names(server, target, copy, kept)
            undone.pop_all()
        if empty:
            _run(server, "DROP DATABASE {}", kept)
        else:
            place.kept = f"database {kept}"


def _is_empty(url: URL) -> bool:
    """Whether a database was never used: no table, or nothing applied and no incident."""
    with connected(url) as connection:
        names = ("configuration", "incident")
        there = [name for name in names if connection.execute("SELECT to_regclass(%s)", [name]).fetchone() != (None,)]
        used = (connection.execute(sql.SQL("SELECT 1 FROM {} LIMIT 1").format(sql.Identifier(name))) for name in there)
        return not any(cursor.fetchone() for cursor in used)


def _change_names(server: Connection, target: URL, copy: URL, kept: str) -> None:
    """Give *copy* the database's name, and the database the name *kept*: both or neither."""
    rename = "ALTER DATABASE {} RENAME TO {}"
    try:
        with server.transaction():
            server.execute(_named(rename, target.database, kept))
            server.execute(_named(rename, copy.database, target.database))
    except psycopg.errors.ObjectInUse:
        raise BackupError(f"The database {target.database} is in use. Stop web, worker and clock first.") from None
    except psycopg.Error as error:
        raise BackupError(f"The databases could not change names: {reason(error)}.") from None


def _run(server: Connection, statement: str, name: str | None) -> None:
    try:
        server.execute(_named(statement, name))
    except psycopg.errors.InsufficientPrivilege:
        raise BackupError(
            f"The role {server.info.user} may not make databases: a restore needs ALTER ROLE … CREATEDB for that time."
        ) from None
    except psycopg.Error as error:
        raise BackupError(f"The server refuses: {reason(error)}.") from None


def _named(statement: str, *names: str | None) -> sql.Composed:
    return sql.SQL(statement).format(*(sql.Identifier(name or "") for name in names))
