"""``hotline doctor``: one screen that says whether a text would become a page now, and what to do where it wouldn't."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from hotline import logs
from hotline.config import Settings, load_env
from hotline.domain.errors import SettingsError, StoreUnavailable

if TYPE_CHECKING:
    from hotline.usecases.health import Check

MARKS = {"ok": "ok  ", "remark": "note", "bad": "BAD "}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def doctor(as_json: bool) -> None:
    """Look at everything once: would a text become a page now? Exit code 1 if not.

    It asks the database, Redis, the carrier and the mail server for a sign of life. Nothing is sent and nothing is
    changed.
    """
    from hotline.usecases.health import is_ready

    found = examine()
    ready = is_ready(found)
    if as_json:
        document = {"ready": ready, "checks": [{**vars(check), "state": check.state.value} for check in found]}
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        show(found, ready=ready)
    sys.exit(0 if ready else 1)


def examine() -> tuple[Check, ...]:
    """Return all findings, as far as one can look."""
    from hotline.cli import outside
    from hotline.usecases.health import bad, good

    try:
        settings = Settings.from_env(load_env(os.environ))
    except SettingsError as error:
        do = "Set them in the environment; `hotline settings` explains each."
        return tuple(bad("settings", line, "No process of the hotline starts.", do) for line in str(error).splitlines())
    logs.configure("CRITICAL")  # what goes wrong stands on the screen, once
    return (good("settings"), *_inside(settings), *outside.look_outside(settings))


def _inside(settings: Settings) -> tuple[Check, ...]:
    """What the database, the ring, the carrier and the mail server say; all of them need the ring and a database."""
    from hotline.bootstrap import build_runtime
    from hotline.cli import outside
    from hotline.usecases import health
    from hotline.usecases.doctor import findings

    try:
        runtime = build_runtime(settings, process="doctor")
    except SettingsError as error:
        named = str(error).partition(":")[0]
        name = {"HOTLINE_KEYS": "ring", "DATABASE_URL": "database"}.get(named, "settings")
        return (health.bad(name, str(error), "No process of the hotline starts.", "Do what it says, and look again."),)
    except StoreUnavailable:
        return (health.UNREACHABLE,)
    try:
        seen = runtime.store.read(lambda tx: findings(runtime, tx))
    except StoreUnavailable:
        seen = (health.UNREACHABLE,)
    finally:
        runtime.store.close()
    return (*seen, health.good("ring", "it opens what is sealed"), outside.carrier(runtime), *outside.mail(runtime))


def show(found: Iterable[Check], *, ready: bool) -> None:
    """Print the findings, what is wrong first, each with what it means and what to do."""
    order = {"bad": 0, "remark": 1, "ok": 2}
    click.echo(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC\n")
    for check in sorted(found, key=lambda check: order[check.state.value]):
        click.echo(f"{MARKS[check.state.value]} {check.name:<14} {check.said}")
        for line in filter(None, (check.means, check.do and f"Do: {check.do}")):
            click.echo(f"{'':<20}{line}")
    click.echo("\nA text would become a page now." if ready else "\nA text would NOT become a page now. See BAD above.")
