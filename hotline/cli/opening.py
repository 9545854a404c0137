"""What commands do first: read the settings, open the store, build a runtime."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from hotline import logs
from hotline.config import Settings, load_env
from hotline.domain.errors import HotlineError, SettingsError

if TYPE_CHECKING:
    from hotline.store.transaction import Store
    from hotline.usecases.runtime import Runtime

T = TypeVar("T")


def with_runtime(work: Callable[[Runtime], T]) -> T:
    """Do *work* with a runtime of this command's, or end and say what is wrong."""
    from hotline.bootstrap import build_runtime

    try:
        return work(build_runtime(read_settings(), process="cli"))
    except HotlineError as error:
        raise click.ClickException(str(error)) from None


def read_settings() -> Settings:
    """Return the settings, or end the command with every problem in one go."""
    try:
        settings = Settings.from_env(load_env(os.environ))
    except SettingsError as error:
        raise click.ClickException(f"These settings need a look (hotline settings lists all):\n{error}") from None
    logs.configure(settings.log_level)
    return settings


def open_store(settings: Settings, *, url: str = "") -> Store:
    """Return the store that *settings* name (or *url*), or end the command and say what is wrong with the key ring."""
    from hotline.store.sealed import KeyRing
    from hotline.store.transaction import Store

    try:
        return Store(url or settings.database_url, KeyRing.parse(settings.keys))
    except SettingsError as error:
        raise click.ClickException(str(error)) from None


def time_of(settings: Settings) -> Callable[[], datetime]:
    """Return what tells the time, or end the command and say what is wrong."""
    if settings.pretend_time is None:
        return lambda: datetime.now(UTC)
    from hotline.bootstrap import read_pretend_time

    try:
        pretend = read_pretend_time(settings.pretend_time)
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    return pretend.now


def with_right_ring(store: Store, now: datetime) -> Store:
    """Return *store* if its key ring is the one of the database, or end the command and say what is wrong."""
    from hotline.usecases.keys import check_ring

    try:
        check_ring(store, now)
    except HotlineError as error:
        raise click.ClickException(str(error)) from None
    return store


def write_new(path: Path, data: bytes) -> None:
    """Write a file for nobody else's eyes. Raises OSError; what stands there already is left alone."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
