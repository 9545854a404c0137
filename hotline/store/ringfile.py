"""Changing the key ring where it is kept. A file is replaced whole or not at all; a value only its operator changes.

Whoever changes a file holds its folder's lock meanwhile, and begins with what stands there then.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hotline.domain.errors import SettingsError
from hotline.store.keyring import (
    DESTROYED,
    INDEX,
    MONTHS_AHEAD,
    SIGN,
    entries_of,
    generation_of,
    month_in,
    month_of,
    months_from,
    new_entry,
    read_setting,
    text_of,
)


@dataclass(frozen=True)
class Change:
    """What became of the ring, or what its operator is to do. *to_do* has a line each; nothing: it is done."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    to_do: tuple[str, ...] = ()
    """Holds new keys where the ring is a value: for the operator's own screen, never for a log."""


Entries = dict[str, str]


def complete(setting: str, today: date) -> Change:
    """Add what a ring of an earlier version lacks: the signing key, a general key, months for ten years."""

    def with_missing(entries: Entries) -> Entries:
        if INDEX not in entries:
            raise SettingsError(f"HOTLINE_KEYS: the ring has no entry '{INDEX}'. Without it no known number is found.")
        names = [] if SIGN in entries else [SIGN]
        if all(name in (INDEX, SIGN) or month_in(name) for name in entries):
            names.append("general")
        return _with(entries, names + _without_key(entries, months_from(month_of(today), MONTHS_AHEAD)))

    return _change(setting, with_missing)


def rotate(setting: str) -> Change:
    """Add a new general key, and a new generation of the key of every month. What stands there stays."""

    def with_next(entries: Entries) -> Entries:
        number = 2
        while f"general.{number}" in entries:
            number += 1
        newest: dict[str, int] = {}
        for name, value in entries.items():
            if (month := month_in(name)) and value != DESTROYED:
                newest[month] = max(newest.get(month, 0), generation_of(name))
        return _with(entries, [f"general.{number}", *(f"{month}.{newest[month] + 1}" for month in sorted(newest))])

    return _change(setting, with_next)


def add_months(setting: str, until: int, today: date) -> Change:
    """Add a key for every month without one, from this month to the end of the year *until*."""
    months = months_from(month_of(today), max(0, (until - today.year) * 12 + 13 - today.month))
    return _change(setting, lambda entries: _with(entries, _without_key(entries, months)))


def drop(setting: str, name: str) -> Change:
    """Remove one key. Whether anything still needs it is for the caller to know."""
    return _change(setting, lambda entries: {each: value for each, value in entries.items() if each != name})


def destroy(setting: str, names: Iterable[str]) -> Change:
    """Destroy the keys of months: their bytes go, and the ring says that it was on purpose."""
    gone = {name for name in names if month_in(name)}
    return _change(
        setting, lambda entries: {name: DESTROYED if name in gone else value for name, value in entries.items()}
    )


def _with(entries: Entries, names: list[str]) -> Entries:
    return {**entries, **{name: new_entry() for name in names}}


def _without_key(entries: Entries, months: list[str]) -> list[str]:
    had = {month_in(name) for name in entries}
    return [month for month in months if month not in had]


def _change(setting: str, make: Callable[[Entries], Entries]) -> Change:
    text, path = read_setting(setting)
    if path is None:
        return _differences(entries_of(text), make(entries_of(text)), in_file=False)
    with _held(path):
        before = entries_of(path.read_text(encoding="utf-8"))
        after = make(before)
        change = _differences(before, after, in_file=True)
        try:
            if after != before:
                replace_file(path, text_of(after).encode(), wipe=bool(change.removed))
        except OSError as error:
            reason = f"{path} can't be written ({error.strerror})"
            return _differences(before, after, in_file=False, reason=reason)
    return change


def _differences(before: Entries, after: Entries, *, in_file: bool, reason: str = "") -> Change:
    added = tuple(name for name in after if name not in before)
    removed = tuple(name for name in before if after.get(name, DESTROYED) == DESTROYED != before[name])
    if in_file or not (added or removed):
        return Change(added, removed)
    lines = [reason or "HOTLINE_KEYS holds the ring itself, so it is for you to change."]
    lines += [f"pending: add {name}={after[name]}" for name in added]
    lines += [
        f"pending: remove key {name}" + (f" (write {name}={DESTROYED} in its place)" if name in after else "")
        for name in removed
    ]
    return Change(added, removed, tuple(lines))


# --- files


def replace_file(path: Path, data: bytes, *, wipe: bool = False) -> None:
    """Put *data* in the place of *path*, for its owner's eyes only: whole or not at all, and on the disk afterwards.

    *wipe* writes over what stood there before; a disk that never writes in place keeps it all the same.
    Raises OSError; then the file is as it was.
    """
    path = path.resolve()
    fresh = path.with_name(f".{path.name}.new")
    with suppress(FileNotFoundError):
        fresh.unlink()  # what a command that was killed left behind
    before = path.stat()
    try:
        _write_synced(fresh, data, before)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    with path.open("r+b") as old:
        fresh.replace(path)
        sync_folder(path.parent)
        if wipe:
            old.write(bytes(before.st_size))
            old.flush()
            os.fsync(old.fileno())


def _write_synced(path: Path, data: bytes, like: os.stat_result) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        if (like.st_uid, like.st_gid) != (os.geteuid(), os.getegid()):
            with suppress(PermissionError):
                os.fchown(descriptor, like.st_uid, like.st_gid)  # root changes it, and the service still reads it
        file.write(data)
        file.flush()
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the disk knows which files stand in *folder*."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Hold the lock of a ring's folder: two that change it at once would lose one change."""
    descriptor = os.open(path.resolve().parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
