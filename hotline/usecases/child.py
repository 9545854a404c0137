"""A child process that is given bytes and gives bytes back: without our environment, so long, so much, no more."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from threading import Thread, Timer
from typing import IO


def answer_of(command: Sequence[str], given: bytes, *, seconds: float, largest: int) -> tuple[bytes, int]:
    """Return what *command* answers, one byte more than *largest* at most, and how it ended; negative if by a signal.

    It is ended after *seconds* of the wall; its own limits are on computing and memory. Raises OSError if it can't be
    started.
    """
    child = subprocess.Popen(  # noqa: S603 - our own script, by its path
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={}, cwd="/",
        start_new_session=True,
    )  # fmt: skip
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("a child without its pipes")
    ending = Timer(seconds, child.kill)
    ending.daemon = True
    ending.start()
    feeding = Thread(target=_feed, args=(child.stdin, given), daemon=True)
    feeding.start()
    try:
        answer = child.stdout.read(largest + 1)  # no more, whatever has become of the child
    finally:
        child.kill()
        code = child.wait()
        ending.cancel()
        feeding.join()
        child.stdout.close()
    return answer, code


def _feed(pipe: IO[bytes], given: bytes) -> None:
    try:
        with pipe:
            pipe.write(given)
    except OSError:  # the child has ended; what it wrote says the rest
        return
