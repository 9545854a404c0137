"""A backup becomes the SQLite database: opened beside the live one first, and put in its place in one step."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from hotline.domain.errors import BackupError
from hotline.store import backup, backup_sqlite
from hotline.store.place import Place


@contextmanager
def prepared(file: Path, database_url: str, *, over: bool, at: datetime) -> Iterator[Place]:
    """Yield a copy of the backup *file* to be looked at and made ready; it becomes the database if all goes well.

    The old database, if there is one, is kept beside it under a name of *at*. Raises BackupError, having changed
    nothing, where there is one that holds something and *over* is not set, or that is in use.
    """
    target = _target(file, database_url)
    if target.exists() and not over and not _is_empty(target):
        raise BackupError(
            f"{target} holds a hotline. To put the backup in its place, add --replace: it is kept beside."
        )
    try:
        with backup.workshop(target.parent) as folder:
            copy = folder / "restored"
            os.close(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            backup_sqlite.copy(file, copy)
            place = Place(f"sqlite:///{copy}")
            yield place
            backup_sqlite.check(copy)
            backup.sync(copy)
            place.kept = str(_put(copy, target, at) or "")
    except OSError as error:
        raise BackupError(f"{target}: {error.strerror}.") from None


def _target(file: Path, database_url: str) -> Path:
    target = Path(make_url(database_url).database or "").absolute()
    if target.exists() and target.samefile(file):
        raise BackupError(f"{file} is the database itself.")
    return target


def _is_empty(path: Path) -> bool:
    """Whether a database was never used: nothing applied, no incident. Raises BackupError if it is none of ours."""
    try:
        with closing(sqlite3.connect(path)) as there:
            tables = {name for (name,) in there.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables:
                return True
            used = "SELECT 1 FROM configuration UNION ALL SELECT 1 FROM incident LIMIT 1"
            return there.execute(used).fetchone() is None
    except sqlite3.Error as error:
        raise BackupError(f"{path} is not empty, and no hotline that can be read: {error}.") from None


def _put(copy: Path, target: Path, at: datetime) -> Path | None:
    """Give *copy* the database's name in one step; return where the old one is kept, if there was one."""
    kept = None
    if target.exists():
        _fold_in(target)
        kept = target.with_name(f"{target.name}.before-{at:%Y-%m-%dT%H%M%SZ}")
        os.link(target, kept)
    copy.rename(target)
    backup.sync(target.parent)
    return kept


def _fold_in(target: Path) -> None:
    """Make the old database one file, which SQLite does only while nobody else has it open. Raises BackupError."""
    try:
        with closing(sqlite3.connect(target, timeout=0.5)) as old:
            mode = old.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    except sqlite3.OperationalError:
        mode = "in use"
    except sqlite3.DatabaseError:
        return  # damaged beyond opening: that is why somebody restores
    if mode != "delete":
        raise BackupError(f"{target} is in use. Stop web, worker and clock first.")
