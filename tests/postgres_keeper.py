"""Runs one server for as long as whoever started it lives; a program of its own, which imports nothing of ours.

    python postgres_keeper.py FOLDER UID GID COMMAND...

It holds its standard input open: ``stop`` on it ends the server in good order, and the end of the stream (whoever
started it was killed) ends the server at once and removes FOLDER. UID -1 leaves the user alone. Its output is the
server's process id; its exit code says how the server ended.
"""

import os
import select
import shutil
import signal
import subprocess
import sys

GRACE = 10.0
"""Seconds that the server may take to end in good order."""


def main(folder: str, uid: int, gid: int, command: list[str]) -> int:
    """Return the server's exit code, or 128 if a signal ended it."""
    whose = {} if uid < 0 else {"user": uid, "group": gid, "extra_groups": []}
    server = subprocess.Popen(command, stdin=subprocess.DEVNULL, cwd=folder, start_new_session=True, **whose)
    print(server.pid, flush=True)
    sys.stdout.close()
    word = b""
    while server.poll() is None:
        if select.select([0], [], [], 0.1)[0]:
            word = os.read(0, 16)
            server.send_signal(signal.SIGINT if word else signal.SIGQUIT)  # PostgreSQL: fast, immediate
            try:
                server.wait(GRACE)
            except subprocess.TimeoutExpired:
                os.killpg(server.pid, signal.SIGKILL)
                server.wait()
            break
    else:
        word = b"ended"  # whoever killed it may want to start it again
    if not word:
        shutil.rmtree(folder, ignore_errors=True)
    return server.returncode if server.returncode >= 0 else 128


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started us
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]))
