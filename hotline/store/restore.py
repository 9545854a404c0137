"""A backup becomes the database: opened beside the live one first, and put in its place in one step."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url, select, update

from hotline.domain.errors import BackupError
from hotline.store import backup, backup_sqlite, schema
from hotline.store.transaction import INCIDENT_SCOPE, Transaction

_K, _I, _O = schema.data_key.c, schema.incident.c, schema.outbox.c
SQLITE_HEADER, DUMP_HEADER = b"SQLite format 3\0", b"PGDMP"


@dataclass
class Place:
    """Where a restored database is to live. *url* opens the copy that is prepared beside it."""

    url: str
    kept: Path | None = None
    """Where the old one is kept, once it was replaced."""


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
            place.kept = _put(copy, target, at)
    except OSError as error:
        raise BackupError(f"{target}: {error.strerror}.") from None


def _target(file: Path, database_url: str) -> Path:
    try:
        with file.open("rb") as opened:
            head = opened.read(len(SQLITE_HEADER))
    except OSError as error:
        raise BackupError(f"{file}: {error.strerror}.") from None
    if head.startswith(DUMP_HEADER):
        raise BackupError(f"{file} is a backup of PostgreSQL, and DATABASE_URL names SQLite.")
    if head != SQLITE_HEADER:
        raise BackupError(f"{file} is no backup of a hotline.")
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


# --- in the copy


@dataclass(frozen=True)
class Unopened:
    """What the ring at hand does not open: names of missing keys, open incidents among theirs, and those that have ended."""

    missing: tuple[str, ...]
    still_open: int
    closed: tuple[int, ...]


def try_ring(tx: Transaction) -> Unopened:
    """Try the ring on every data key. Raises SealBroken if a key of the ring is another than the one of its name."""
    rows = select(_K.scope, _K.owner, _K.ring_key, _K.wrapped, _I.open).outerjoin(
        schema.incident, (_K.scope == INCIDENT_SCOPE) & (_K.owner == _I.id)
    )
    missing, still_open, closed = set[str](), 0, list[int]()
    for row in tx.connection.execute(rows):
        if row.ring_key in tx.vault.ring.wrapping:
            tx.vault.unwrap(row.scope, row.owner, row.ring_key, row.wrapped)
            continue
        missing.add(row.ring_key)
        if row.open is False or (row.open and row.ring_key in tx.vault.ring.destroyed):
            closed.append(row.owner)
        else:
            still_open += 1
    return Unopened(tuple(sorted(missing)), still_open, tuple(closed))


def begin_anew(tx: Transaction) -> int:
    """Let go of every lease: whoever held a row is gone. Returns how many rows are still to be carried out."""
    unfinished = schema.stands(_O.state, "due")
    return tx.connection.execute(update(schema.outbox).where(unfinished).values(lease_until=None)).rowcount


def stay_destroyed(tx: Transaction, incidents: tuple[int, ...], at: datetime) -> None:
    """Destroy again what can't be opened any more: its time was over after the backup was taken."""
    for incident in incidents:
        tx.destruction.destroy(incident, at)
