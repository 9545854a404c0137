"""Where a demo keeps its things: a folder of its own in ``./.hotline-demo``, locked while the demo runs."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOME = ".hotline-demo"
LOCK = "in-use"


@contextmanager
def folder_of_our_own(*, once: bool, reset: bool) -> Iterator[Path]:
    """Yield a fresh folder. What earlier runs of ``--once`` left is erased at its start, everything with *reset*.

    Folders of demos that run now are left alone. The folder of a story that is played once goes when it came true.
    """
    home = Path(HOME)
    home.mkdir(mode=0o700, exist_ok=True)
    with (home / "lock").open("a") as door:
        fcntl.flock(door, fcntl.LOCK_EX)  # so that nobody takes our folder for a left one before it is locked
        for old in home.glob("*-*" if reset else "once-*") if reset or once else ():
            _erase_unless_used(old)
        folder = Path(tempfile.mkdtemp(prefix="once-" if once else "demo-", dir=home)).resolve()
        held = (folder / LOCK).open("a")
        fcntl.flock(held, fcntl.LOCK_EX)
    with held:
        yield folder


def erase(folder: Path) -> None:
    """Remove a folder of ours and what is in it."""
    shutil.rmtree(folder, ignore_errors=True)


def _erase_unless_used(folder: Path) -> None:
    try:
        with (folder / LOCK).open("a") as held:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    erase(folder)
