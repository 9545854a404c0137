"""What every process of ours does first: read the settings, set up the log, build the runtime."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from hotline import logs
from hotline.bootstrap import build_runtime
from hotline.config import Settings, load_env
from hotline.domain.errors import SettingsError
from hotline.store.outbox import Due
from hotline.usecases.runtime import Runtime


def read_settings() -> Settings:
    """Return the settings, or end the process with every problem in one go."""
    try:
        settings = Settings.from_env(load_env(os.environ))
    except SettingsError as error:
        sys.exit(f"The hotline can't start:\n{error}")
    logs.configure(settings.log_level)
    return settings


def start(settings: Settings, process: str, hint: Callable[[list[Due]], None] | None = None) -> Runtime:
    """Return the runtime of this process, or end the process and say what is wrong."""
    try:
        return build_runtime(settings, process=process, hint=hint)
    except SettingsError as error:
        sys.exit(f"The hotline can't start:\n{error}")
