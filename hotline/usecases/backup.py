"""Backups: one now, or each night into a folder that keeps the latest ones."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from hotline.domain.errors import BackupError, StoreUnavailable
from hotline.logs import get_logger
from hotline.store import backup
from hotline.store.backup import About
from hotline.store.migrations import revision_of
from hotline.store.transaction import Store
from hotline.usecases.doctor import BACKUP

log = get_logger()
BEGUN = "backup:begun"
"""The heartbeat that a backup carries with it: it tells when it was taken."""
DATED = "hotline-%Y-%m-%dT%H%M%SZ"
IS_DATED = re.compile(r"hotline-\d{4}-\d\d-\d\dT\d{6}Z\.(db|dump)")
LEFT_BEHIND = 86_400.0
"""Seconds after which an unfinished backup is no longer one that somebody makes right now."""
ENDINGS = {"sqlite": ".db", "postgresql": ".dump"}


def take(store: Store, path: Path, now: Callable[[], datetime]) -> About:
    """Take a backup into the new file *path* while everybody goes on. Raises BackupError and StoreUnavailable."""
    taken_at = now()
    _note(store, BEGUN, taken_at)
    about = backup.take(store.engine, path, revision=revision_of(store.engine), taken_at=taken_at)
    _note(store, BACKUP, now())
    return about


def take_dated(store: Store, folder: Path, keep: int | None, now: Callable[[], datetime]) -> tuple[Path, About]:
    """Take a backup into *folder* under a name of this moment; of those there, only the latest *keep* stay."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / (now().astimezone(UTC).strftime(DATED) + ENDINGS[store.engine.dialect.name])
    about = take(store, path, now)
    if keep is not None:
        _forget_older(folder, keep)
    return path, about


def _note(store: Store, name: str, at: datetime) -> None:
    """Write when it was. A database that can't be written now, such as on a full disk, is backed up all the same."""
    try:
        store.transact(lambda tx: tx.pulse.beat(name, at))
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
