"""Commands about backups: ``backup``, ``restore``, ``reconcile``."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import click

from hotline.cli.opening import open_store, read_settings, time_of, with_runtime
from hotline.domain.deeds import COMMAND_LINE
from hotline.domain.errors import HotlineError

if TYPE_CHECKING:
    from hotline.config import Settings
    from hotline.store.backup_postgres import Programs
    from hotline.usecases.restore import Restored

A_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=A_PATH, required=False)
@click.option("--to", "folder", type=A_PATH, help="Instead of FILE: a folder, where each backup gets a dated name.")
@click.option("--keep", type=click.IntRange(min=1), help="With --to: so many stay, the older ones are removed.")
@click.option("--by", default=COMMAND_LINE, help="Who takes it. The audit says so.")
def backup(file: Path | None, folder: Path | None, keep: int | None, by: str) -> None:
    """Copy the whole database into the new FILE while everything goes on.

    The copy holds sealed values and no key: keep the key ring apart from it. Beside it, FILE.about.json says which of
    the ring's keys it needs.
    """
    from hotline.usecases import backup as use_case

    if (file is None) == (folder is None):
        raise click.UsageError("Name a FILE, or a folder with --to.")
    if keep is not None and folder is None:
        raise click.UsageError("--keep goes with --to.")
    settings = read_settings()
    store = open_store(settings)
    source = use_case.Source(store, settings.database_owner_url or settings.database_url, _programs(settings))
    try:
        if folder is not None:
            path, about = use_case.take_dated(source, folder, keep, _now, who=by)
        else:
            path = file or Path()
            about = use_case.take(source, path, _now, who=by)
    except HotlineError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}.") from None
    finally:
        store.close()
    click.echo(f"Wrote {path}: {about.size:,} bytes, as of {about.taken_at:%Y-%m-%d %H:%M:%S} UTC.")
    click.echo(
        f"It needs these keys of the ring, which it does not hold: index, {', '.join(about.keys) or 'no other'}."
    )


def _programs(settings: Settings) -> Programs:
    from hotline.store.backup_postgres import Programs

    return Programs(settings.pg_programs)


def _role(settings: Settings) -> str:
    """Return who works with a PostgreSQL database that another role owns."""
    return unquote(urlsplit(settings.database_url).username or "") if settings.database_owner_url else ""


def _now() -> datetime:
    return time_of(read_settings())()


@click.command()
@click.argument("file", type=A_PATH)
@click.option("--replace", "over", is_flag=True, help="Put it in the place of a database that holds something.")
@click.option("--by", default=COMMAND_LINE, help="Who restores it. The audit says so.")
def restore(file: Path, over: bool, by: str) -> None:
    """Make the backup FILE the database, with web, worker and clock stopped.

    It is checked and made ready beside the database first: the file is whole, the key ring opens it, an older one is
    brought to this version. Whatever was unfinished then is unfinished again, and what is late is paged as soon as the
    processes run. The old database is kept beside.
    """
    from hotline.bootstrap import build_runtime
    from hotline.store.sealed import KeyRing
    from hotline.usecases import restore as use_case

    settings = read_settings()
    try:
        restored = use_case.put_back(
            file,
            url=settings.database_owner_url or settings.database_url,
            programs=_programs(settings),
            role=_role(settings),
            ring=KeyRing.parse(settings.keys),
            build=lambda url: build_runtime(replace(settings, database_url=url), process="restore"),
            now=_now,
            over=over,
            who=by,
        )
    except HotlineError as error:
        raise click.ClickException(f"Nothing was changed. {error}") from None
    _tell(restored)


@click.command()
@click.option("--since", type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d"]), required=True, help="In UTC.")
def reconcile(since: datetime) -> None:
    """Take in texts and calls that the carrier knows and this hotline does not, since a time such as 2027-02-01T14:00.

    A restore has this done by itself. Words that the carrier has forgotten can't come back: then a person is paged,
    and whoever sent them is asked to send them again.
    """
    from hotline.usecases import reconcile as use_case

    found = with_runtime(lambda runtime: use_case.reconcile(runtime, since.replace(tzinfo=UTC)))
    click.echo(f"Found and taken in: {found.texts} texts, {found.calls} calls.")
    if found.lost:
        click.echo(f"Of {found.lost} texts the words are no longer at the carrier: a person is paged for each report.")


def _tell(restored: Restored) -> None:
    """Say what stands there now, and what to do next."""
    click.echo(f"Restored, as of {restored.as_of:%Y-%m-%d %H:%M:%S} UTC. What came after that is not in it.")
    if not restored.was_checked:
        click.echo("Nothing stood beside the file to compare it with; SQLite itself finds it whole.")
    click.echo(f"Open reports: {restored.open_incidents}; pages that are late: {restored.late}.")
    click.echo(f"Still to be carried out: {restored.unfinished}. It begins when worker and clock run: start them now.")
    if restored.destroyed:
        click.echo(f"Closed reports that stay destroyed, for their key is not in the ring: {restored.destroyed}.")
    if restored.kept:
        click.echo(f"The database that was here is kept as {restored.kept}.")
