"""Previews are made in a child process of their own (``hotline/preview.py``)."""

from __future__ import annotations

import sys
from pathlib import Path

import hotline
from hotline.logs import get_logger
from hotline.usecases.child import answer_of

log = get_logger()
CHILD = Path(hotline.__path__[0]) / "preview.py"
LONGEST = 8.0
"""Seconds of the wall; the child's own limit is on computing."""
LARGEST = 2 * 1024 * 1024
"""Bytes of a preview: 1280 points square rarely need half a megabyte."""
JPEG = b"\xff\xd8\xff"


def preview_of(picture: bytes) -> bytes | None:
    """Return a small JPEG of *picture* without metadata, or None if it can't be had."""
    command = (sys.executable, "-I", "-B", str(CHILD))
    small, code = answer_of(command, picture, seconds=LONGEST, largest=LARGEST)
    if not small.startswith(JPEG) or len(small) > LARGEST:
        log.warning("preview_not_made", code=code)
        return None
    return small
