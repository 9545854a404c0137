"""The demo's database, made ready in this process: commands of their own would each take a second to begin."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hotline.demo import cast
from hotline.pretend_time import PretendClock

if TYPE_CHECKING:
    from hotline.usecases.health import Check
    from hotline.usecases.runtime import Runtime

SEEN_AT_FIRST = ("rota", "phones")
"""What of the doctor's findings the demo has on purpose (``hotline.demo.rota``)."""


def make(keys: Path, url: str) -> None:
    """Write a key ring to *keys* and bring the new database at *url* to this version, as ``hotline migrate`` does."""
    from hotline.store.migrations import upgrade
    from hotline.store.sealed import KeyRing
    from hotline.store.transaction import opened

    keys.touch(mode=0o600)
    keys.write_text(KeyRing.new("demo"), encoding="utf-8")
    with opened(url, KeyRing.parse(str(keys))) as store:
        upgrade(store.engine, seconds=0)


def fill(keys: Path, url: str, time: PretendClock) -> None:
    """Make the cast the organisation, as ``hotline apply`` does; that its words pass the lint is known by a test."""
    from hotline.domain.configuration import read_configuration
    from hotline.store.sealed import KeyRing
    from hotline.store.transaction import opened
    from hotline.usecases import configure

    configuration = read_configuration(cast.configuration(calls=True), today=time.now().date(), lint=False)
    with opened(url, KeyRing.parse(str(keys))) as store:
        configure.apply(store, configuration, time.now)


def remember(env: Mapping[str, str], time: PretendClock) -> int:
    """Let the reports of the last week have happened; return how many."""
    from hotline.demo.seed import play_past

    return play_past(env, time.now())


def runtime_for(env: Mapping[str, str]) -> Runtime:
    """Return what reads the records for the page."""
    from hotline.bootstrap import build_runtime
    from hotline.config import Settings

    return build_runtime(Settings.from_env(env), process="demo")


def remarks(runtime: Runtime) -> list[Check]:
    """Return what ``hotline doctor`` would remark about the rota and the phones."""
    from hotline.usecases.doctor import look_closer
    from hotline.usecases.health import State

    found = runtime.store.read(lambda tx: look_closer(runtime, tx))
    return [check for check in found if check.name in SEEN_AT_FIRST and check.state is State.REMARK]
