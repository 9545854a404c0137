"""What every process of ours does first: read the settings, set up the log, build the runtime."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType

from hotline import logs
from hotline.bootstrap import build_runtime
from hotline.config import Settings, load_env
from hotline.domain.errors import SettingsError, StoreUnavailable
from hotline.store.outbox import Due
from hotline.usecases.runtime import Runtime

log = logs.get_logger()
WAIT_FOR_DATABASE, LOOK_FOR_DATABASE_EVERY = 60.0, 0.2
"""Seconds: PostgreSQL that was killed under load is back within ten."""


def read_settings() -> Settings:
    """Return the settings, or end the process with every problem in one go."""
    try:
        settings = Settings.from_env(load_env(os.environ))
    except SettingsError as error:
        sys.exit(f"The hotline can't start:\n{error}")
    logs.configure(settings.log_level)
    _log_uncaught()
    return settings


def _log_uncaught() -> None:
    """An exception that nobody caught is logged by its class and frames: its text might quote a report."""

    def of_process(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.critical("uncaught", exc_info=(kind, error, trace))

    def of_thread(given: threading.ExceptHookArgs) -> None:
        of_process(given.exc_type, given.exc_value or given.exc_type(), given.exc_traceback)

    sys.excepthook = of_process
    threading.excepthook = of_thread


def start(settings: Settings, process: str, hint: Callable[[list[Due]], None] | None = None) -> Runtime:
    """Return the runtime of this process, or end the process and say what is wrong.

    A database that doesn't answer yet is waited for: where a host or a server starts again, it comes later than we do.
    """
    give_up = time.monotonic() + WAIT_FOR_DATABASE
    waits = False
    while True:
        try:
            return build_runtime(settings, process=process, hint=hint)
        except SettingsError as error:
            sys.exit(f"The hotline can't start:\n{error}")
        except StoreUnavailable as error:
            if time.monotonic() > give_up:
                sys.exit("The hotline can't start:\nDATABASE_URL: the database does not answer.")
            if not waits:
                waits = True
                log.warning("database_waited_for", error=type(error).__name__)
        time.sleep(LOOK_FOR_DATABASE_EVERY)
