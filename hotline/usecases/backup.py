"""Backups: one now, or each night into a folder that keeps the latest ones."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from hotline.domain.deeds import COMMAND_LINE, AuditKind
from hotline.domain.errors import BackupError, StoreUnavailable
from hotline.logs import get_logger
from hotline.store import backup
from hotline.store.backup import About
from hotline.store.backup_postgres import Programs
from hotline.store.migrations import revision_of, why_not
from hotline.store.transaction import Store, Transaction
from hotline.usecases.doctor import BACKUP

log = get_logger()
BEGUN = "backup:begun"
"""The heartbeat that a backup carries with it: it tells when it was taken."""
DATED = "hotline-%Y-%m-%dT%H%M%SZ"
IS_DATED = re.compile(r"hotline-\d{4}-\d\d-\d\dT\d{6}Z\.(db|dump)")
LEFT_BEHIND = 86_400.0
"""Seconds after which an unfinished backup is no longer one that somebody makes right now."""


@dataclass(frozen=True)
class Source:
    """What is backed up: a store to note it in, the address to copy from, and the programs that copy PostgreSQL."""

    store: Store
    url: str
    programs: Programs = field(default_factory=Programs)


def take(source: Source, path: Path, now: Callable[[], datetime], *, who: str = COMMAND_LINE) -> About:
    """Take a backup into the new file *path* while everybody goes on. Raises BackupError and StoreUnavailable."""
    store, taken_at = source.store, now()
    _note(store, lambda tx: tx.pulse.beat(BEGUN, taken_at))
    about = backup.take(source.url, path, source.programs, revision=revision_of(store.engine), taken_at=taken_at)
    current, finished_at = not why_not(store.engine), now()

    def finished(tx: Transaction) -> None:
        tx.pulse.beat(BACKUP, finished_at)
        if current and tx.people.version():  # an older one has no audit, one that is only set up has nobody
            details = {"taken_at": taken_at.isoformat(), "sha256": about.sha256, "keys": list(about.keys)}
            tx.audit.append(None, AuditKind.BACKED_UP, at=finished_at, who=who, text="Took a backup.", **details)

    _note(store, finished)
    return about


def take_dated(
    source: Source, folder: Path, keep: int | None, now: Callable[[], datetime], *, who: str = COMMAND_LINE
) -> tuple[Path, About]:
    """Take a backup into *folder* under a name of this moment; of those there, only the latest *keep* stay."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / (now().astimezone(UTC).strftime(DATED) + (".db" if source.store.one_host else ".dump"))
    about = take(source, path, now, who=who)
    if keep is not None:
        _forget_older(folder, keep)
    return path, about


def _note(store: Store, write: Callable[[Transaction], None]) -> None:
    """Write when it was. A database that can't be written now, such as on a full disk, is backed up all the same."""
    try:
        store.transact(write)
    except StoreUnavailable:
        log.warning("backup_not_noted")


def _forget_older(folder: Path, keep: int) -> None:
    """Remove our own older backups, and what a crash left of one; nothing else in the folder is touched."""
    mine = sorted(path for path in folder.iterdir() if IS_DATED.fullmatch(path.name))
    try:
        for path in mine[: max(0, len(mine) - keep)]:
            path.unlink()
            backup.beside_of(path).unlink(missing_ok=True)
        for left in folder.glob(f"{backup.WORKSHOP}*"):
            if time.time() - left.stat().st_mtime > LEFT_BEHIND:
                shutil.rmtree(left, ignore_errors=True)
    except OSError as error:
        raise BackupError(f"The backup was taken, but {error.filename} can't be removed: {error.strerror}.") from None
