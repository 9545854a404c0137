"""A copy of a SQLite database, taken while it is used, by SQLite's own online backup.

The whole copy is one step under one read transaction: in WAL mode readers hold up no writer, and what is written
meanwhile is not in the copy. (Several smaller steps would begin again with every commit of somebody else's.)
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from hotline.domain.errors import BackupError

WHOLE = -1
"""All pages in one step."""
BUSY = 30.0
"""Seconds to wait for somebody who just opens or closes the database."""


def copy(source: Path, to: Path) -> None:
    """Copy the database *source* to the empty file *to*, as one file without a -wal. Raises BackupError."""
    if not source.is_file():
        raise BackupError(f"There is no database {source}.")
    try:
        with closing(sqlite3.connect(source, timeout=BUSY)) as live, closing(sqlite3.connect(to)) as made:
            made.execute("PRAGMA synchronous=OFF")  # it is synced once, as a whole, before it gets its name
            live.backup(made, pages=WHOLE)
        check(to)
    except sqlite3.Error as error:
        raise BackupError(f"The database could not be copied: {error}.") from None


def check(path: Path) -> None:
    """Make a copy one file, and have SQLite check every page and reference of it. Raises BackupError."""
    try:
        with closing(sqlite3.connect(path)) as made:
            made.execute("PRAGMA journal_mode=DELETE")
            found = made.execute("PRAGMA integrity_check(1)").fetchone()[0]
            broken = made.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        raise BackupError(f"The copy is no whole database: {error}.") from None
    if found != "ok" or broken is not None:
        raise BackupError("The copy is no whole database: SQLite's own check found it damaged.")


def needed_keys(path: Path) -> tuple[str, ...]:
    """Return the names of the ring's keys that a copy needs. Raises BackupError."""
    try:
        with closing(sqlite3.connect(path)) as made:
            return tuple(name for (name,) in made.execute("SELECT DISTINCT ring_key FROM data_key ORDER BY 1"))
    except sqlite3.Error as error:
        raise BackupError(f"The copy can't be read: {error}.") from None
