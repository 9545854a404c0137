"""Ends the demo's processes when the demo is gone, however it ended.

Run as a process of its own: its input is a line for each process group that began, one with a minus for each that
was ended on purpose (its number may be another's by then), and the word "done" after an orderly end. When the input
ends without it, the demo was killed and could not clean up.
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
        for group in groups:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(group, number)
        if number is signal.SIGTERM:
            time.sleep(GRACE)


if __name__ == "__main__":
    main()
