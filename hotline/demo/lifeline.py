"""Ends the demo's processes when the demo is gone, however it ended.

Run as a process of its own: its input is a line for each process group that began, one with a minus for each that
was ended on purpose (its number may be another's by then), and the word "done" after an orderly end. When the input
ends without it, the demo was killed and could not clean up. A process that began a moment before was perhaps never
told of: where there is a ``/proc``, it is known by the line of its environment that is our argument.
"""

import contextlib
import os
import signal
import sys
import time

GRACE = 2.0
"""Seconds between the request to end and the end."""


def main() -> None:
    """Wait for the end of the input, and act."""
    groups: set[int] = set()
    for line in sys.stdin:
        if line.strip() == "done":
            return
        group = int(line)
        groups.add(group) if group > 0 else groups.discard(-group)
    for number in (signal.SIGTERM, signal.SIGKILL):
        for group in groups | marked(os.fsencode(sys.argv[1])):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(group, number)
        if number is signal.SIGTERM:
            time.sleep(GRACE)


def marked(line: bytes) -> set[int]:
    """Return the groups of the processes whose environment has *line*."""
    found = set()
    for name in os.listdir("/proc") if os.path.isdir("/proc") else ():
        # What fails is gone, another user's, or no process.
        with contextlib.suppress(OSError, ValueError), open(f"/proc/{int(name)}/environ", "rb") as environ:
            if line in environ.read().split(b"\0"):
                found.add(os.getpgid(int(name)))
    return found


if __name__ == "__main__":
    main()
