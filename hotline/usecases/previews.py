"""Previews are made in a child process of their own (``hotline/preview.py``): here it is started, fed and ended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Thread, Timer
from typing import IO

import hotline
from hotline.logs import get_logger

log = get_logger()
CHILD = Path(hotline.__path__[0]) / "preview.py"
LONGEST = 8.0
"""Seconds of the wall; the child's own limit is on computing."""
LARGEST = 2 * 1024 * 1024
"""Bytes of a preview: 1280 points square rarely need half a megabyte."""
JPEG = b"\xff\xd8\xff"


def preview_of(picture: bytes) -> bytes | None:
    """Return a small JPEG of *picture* without metadata, or None if it can't be had."""
    child = subprocess.Popen(  # noqa: S603 - our own script, by its path
        [sys.executable, "-I", "-B", str(CHILD)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, env={}, cwd="/", start_new_session=True,
    )  # fmt: skip
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("a child without its pipes")
    ending = Timer(LONGEST, child.kill)
    ending.daemon = True
    ending.start()
    feeding = Thread(target=_feed, args=(child.stdin, picture), daemon=True)
    feeding.start()
    try:
        small = child.stdout.read(LARGEST + 1)  # no more, whatever has become of the child
    finally:
        child.kill()
        code = child.wait()
        ending.cancel()
        feeding.join()
        child.stdout.close()
    if not small.startswith(JPEG) or len(small) > LARGEST:
        log.warning("preview_not_made", code=code)
        return None
    return small


def _feed(pipe: IO[bytes], picture: bytes) -> None:
    try:
        with pipe:
            pipe.write(picture)
    except OSError:  # the child has ended; what it wrote says the rest
        return
