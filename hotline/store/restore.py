"""A backup becomes the database: which kind it is of, whether the ring opens it, and what is let go of in it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select, update

from hotline.domain.errors import BackupError
from hotline.store import schema
from hotline.store.backup_postgres import Programs
from hotline.store.engine import is_postgresql
from hotline.store.place import Place
from hotline.store.transaction import INCIDENT_SCOPE, Transaction

_K, _I, _O = schema.data_key.c, schema.incident.c, schema.outbox.c
HEADERS = {b"SQLite format 3\0": "SQLite", b"PGDMP": "PostgreSQL"}


def prepared(
    file: Path, database_url: str, programs: Programs, *, over: bool, at: datetime
) -> AbstractContextManager[Place]:
    """Return a copy of the backup *file* to be looked at and made ready; it becomes the database if all goes well.

    The old database, if there is one, is kept under a name of *at*. Raises BackupError, having changed nothing, where
    there is one that holds something and *over* is not set, or that is in use.
    """
    ours, theirs = "PostgreSQL" if is_postgresql(database_url) else "SQLite", kind_of(file)
    if ours != theirs:
        raise BackupError(f"{file} is a backup of {theirs}, and DATABASE_URL names {ours}.")
    if ours == "PostgreSQL":
        from hotline.store import restore_postgres

        return restore_postgres.prepared(file, database_url, programs, over=over, at=at)
    from hotline.store import restore_sqlite

    return restore_sqlite.prepared(file, database_url, over=over, at=at)


def kind_of(file: Path) -> str:
    """Return of which database a backup is. Raises BackupError if it is none."""
    try:
        with file.open("rb") as opened:
            head = opened.read(16)
    except OSError as error:
        raise BackupError(f"{file}: {error.strerror}.") from None
    for header, kind in HEADERS.items():
        if head.startswith(header):
            return kind
    raise BackupError(f"{file} is no backup of a hotline.")


# --- in the copy


@dataclass(frozen=True)
class Unopened:
    """What the ring at hand does not open: names of missing keys, open incidents among theirs, and the ended ones."""

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
