"""The command that brings the database from one revision to another: ``migrate``."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import click

from hotline.cli.opening import open_store, read_settings, time_of
from hotline.domain.errors import HotlineError


@click.command()
@click.option("--to", metavar="REVISION", default="head", help="Up to this revision, not to the newest.")
@click.option("--down", metavar="REVISION", help="Back to this revision. What only newer ones know is lost.")
@click.option("--lose-newer-data", is_flag=True, help="Goes with --down: you have a backup, and know what is lost.")
@click.option("--stopped", is_flag=True, help="No process of the hotline runs: steps may take as long as they take.")
def migrate(to: str, down: str | None, lose_newer_data: bool, stopped: bool) -> None:
    """Bring the database to this version. Safe to run again, and while the hotline runs.

    With DATABASE_OWNER_URL it works as the role that owns the tables, and gives the role of DATABASE_URL no more
    than the hotline needs.
    """
    from hotline.store.migrations import BLOCKS_AT_MOST, downgrade, revision_of, undoes, upgrade
    from hotline.usecases.auditing import note_migration

    settings = read_settings()
    now = time_of(settings)
    store = open_store(settings, url=settings.database_owner_url)
    engine = store.engine
    role = unquote(urlsplit(settings.database_url).username or "") if settings.database_owner_url else ""
    seconds = 0 if stopped else BLOCKS_AT_MOST
    try:
        if down is None:
            passed = upgrade(engine, to, role=role, seconds=seconds)
            if to == "head":
                note_migration(store, now(), passed)
        else:
            _make_sure(undoes(engine, down), lose_newer_data)
            passed = downgrade(engine, down, role=role, seconds=seconds)
    except HotlineError as error:
        raise click.ClickException(str(error)) from None
    for revision in passed:
        click.echo(f"{'Passed' if down is None else 'Undid'} {revision}")
    if down is None and to == "head":
        click.echo("The database is up to date.")
    else:
        click.echo(f"The database is at {revision_of(engine)}.")


def _make_sure(undone: list[str], confirmed: bool) -> None:
    """End the command unless whoever runs it knows what is lost."""
    if undone and not confirmed:
        lost = "\n".join(f"  {sentence}" for sentence in undone)
        raise click.ClickException(
            f"Nothing was changed. This would undo, and lose what only they know:\n{lost}\n"
            f"Make a backup, then say so: --lose-newer-data"
        )
