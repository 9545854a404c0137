"""Backups: a whole copy of the database in one file, checked, and never half there.

A copy holds sealed values and no key of the ring. Which keys it needs stands beside it, by name, in FILE.about.json
together with its size and digest: whoever restores it can tell whether they hold the right ring, and whether the file
is whole, before they touch anything.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from hotline.domain.errors import BackupError
from hotline.store import backup_postgres, backup_sqlite
from hotline.store.backup_postgres import Programs
from hotline.store.engine import is_postgresql

FORMAT = "hotline-backup-1"
ABOUT = ".about.json"
"""What stands beside a backup ends so."""
WORKSHOP = ".hotline-backup-"
"""A folder of this name holds a backup while it is made; one that was left behind by a crash may be removed."""
NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK)


@dataclass(frozen=True)
class About:
    """What is known of a backup without opening it. *keys*: the names of the ring's keys that it needs."""

    database: str
    taken_at: datetime
    revision: str
    keys: tuple[str, ...]
    size: int
    sha256: str

    def document(self) -> str:
        """Return it as it stands beside the backup."""
        values = {**vars(self), "taken_at": self.taken_at.isoformat(), "keys": list(self.keys)}
        return json.dumps({"format": FORMAT, **values}, indent=2) + "\n"

    @classmethod
    def read(cls, path: Path) -> About | None:
        """Return what stands beside the backup *path*, None if nothing does. Raises BackupError if it is no such."""
        beside = beside_of(path)
        if not beside.exists():
            return None
        try:
            values = json.loads(beside.read_text(encoding="utf-8"))
            if values.pop("format") != FORMAT:
                raise BackupError(f"{beside} is of another version of this program.")
            taken_at, keys = datetime.fromisoformat(values.pop("taken_at")), tuple(values.pop("keys"))
            return cls(taken_at=taken_at, keys=keys, **values)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            raise BackupError(f"{beside} is not what a backup wrote.") from None


def beside_of(path: Path) -> Path:
    """Return where the few lines about a backup stand."""
    return path.with_name(path.name + ABOUT)


def take(database_url: str, path: Path, programs: Programs, *, revision: str, taken_at: datetime) -> About:
    """Copy the whole database of a URL to the new file *path*, while everybody goes on; return what is known of it.

    It is complete, checked and on the disk when it gets its name; readable by its owner alone. Raises BackupError
    where it can't be made, and leaves nothing behind.
    """
    for wanted in (path, beside_of(path)):
        if wanted.exists():
            raise BackupError(f"{wanted} is there already; a backup never overwrites.")
    try:
        with workshop(path.parent) as folder:
            made = folder / "copy"
            os.close(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            kind, keys = _copy(database_url, made, programs)
            about = About(kind, taken_at, revision, keys, made.stat().st_size, digest_of(made))
            _publish(made, path)
            beside = folder / "about"
            beside.write_text(about.document(), encoding="utf-8")
            beside.chmod(0o600)
            _publish(beside, beside_of(path))
    except OSError as error:
        raise BackupError(f"{path}: {error.strerror}.") from None
    return about


def _copy(database_url: str, to: Path, programs: Programs) -> tuple[str, tuple[str, ...]]:
    """Copy a database to the empty file *to*; return its kind, and the names of the ring's keys that it needs."""
    if is_postgresql(database_url):
        url = backup_postgres.address_of(database_url)
        backup_postgres.copy(url, to, programs)
        return "postgresql", backup_postgres.needed_keys(url)
    backup_sqlite.copy(Path(make_url(database_url).database or ""), to)
    return "sqlite", backup_sqlite.needed_keys(to)


def check_whole(path: Path) -> About | None:
    """Return what stands beside a backup if the file is as it was made. Raises BackupError if it is not.

    None where nothing stands beside it: then nobody can tell.
    """
    about = About.read(path)
    try:
        size = path.stat().st_size
        if about is not None and (size, digest_of(path)) != (about.size, about.sha256):
            raise BackupError(f"{path} is not as it was when the backup was taken: it was changed or is damaged.")
    except OSError as error:
        raise BackupError(f"{path}: {error.strerror}.") from None
    return about


def digest_of(path: Path) -> str:
    """Return a file's SHA-256, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """Yield a folder of our own on the same disk, gone afterwards with whatever is left in it."""
    made = Path(tempfile.mkdtemp(prefix=WORKSHOP, dir=folder))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _publish(made: Path, path: Path) -> None:
    """Give a finished file its name, in one step, and never another file's. Raises BackupError, OSError."""
    sync(made)
    try:
        os.link(made, path)
    except FileExistsError:
        raise BackupError(f"{path} is there already; a backup never overwrites.") from None
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        # A stick or a share that knows no links: the name is taken first, so that nobody else's file is replaced.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        made.rename(path)
    sync(path.parent)


def sync(path: Path) -> None:
    """Have the disk keep what was written to a file, or which names a folder holds. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
