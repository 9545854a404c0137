"""``hotline serve``: web, worker and clock on one machine, started again when one of them ends."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import urlsplit

import click

from hotline.config import Settings
from hotline.domain.errors import SettingsError
from hotline.processes import Processes, clock_command, listens, valkey_command, web_command, worker_command


def serve(settings: Settings, *, port: int, host: str) -> int:
    """Run until SIGTERM or Ctrl-C; return the exit code. Logs go to standard error."""
    from hotline.bootstrap import build_runtime

    try:
        build_runtime(settings, process="serve").store.close()
    except SettingsError as error:
        click.echo(f"The hotline can't start:\n{error}", err=True)
        return 1
    env = {**os.environ, "HOTLINE_KEYS": settings.keys}
    processes = Processes(env, Path(mkdtemp(prefix="hotline-")))
    redis = urlsplit(settings.redis_url)
    if redis.hostname in ("127.0.0.1", "localhost") and not listens(redis.port or 6379):
        try:
            processes.start("valkey", valkey_command(redis.port or 6379, processes.folder))
        except FileNotFoundError as error:
            click.echo(f"warning: {error}. Pages are carried by the clock alone.", err=True)
    processes.start("web", web_command(port, host=host))
    processes.start("worker", worker_command())
    processes.start("clock", clock_command())
    click.echo(f"The hotline serves http://{host}:{port} (logs in {processes.folder}). Ctrl-C stops it.", err=True)
    stopping = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopping.set())
    try:
        while not stopping.wait(0.5):
            for name in processes.ended():
                click.echo(f"{name} ended and is started again.", err=True)
                sys.stderr.write(processes.said(name, last=500))
                processes.all[name].start()
    finally:
        processes.stop()
    return 0
