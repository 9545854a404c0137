"""Commands that set the hotline up: ``settings``, ``apply``, ``export-config``, ``words``."""

from __future__ import annotations

import stat
import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hotline.cli.opening import at_a_terminal, open_store, read_settings, time_of, with_right_ring, write_new
from hotline.config import settings_help
from hotline.domain.errors import ConfigurationError, HotlineError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from hotline.domain.configuration import Configuration
    from hotline.store.transaction import Store


HOW_TO_SETTLE = """\
Run it with --take-file (the file is right) or --keep-console (what the console changed stays), or bring the file up to
date: hotline export-config writes what is applied now."""


@click.command("settings")
def show_settings() -> None:
    """List the settings that are read from the environment."""
    click.echo(settings_help())


@click.command()
@click.argument("file", required=False)
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--yes", is_flag=True, help="Don't ask before people, lines or regions are removed.")
@click.option("--take-file", "side", flag_value="file", help="FILE is right where the console changed something.")
@click.option("--keep-console", "side", flag_value="console", help="The console is right there; all else is FILE's.")
def apply(file: str | None, dry_run: bool, yes: bool, side: str | None) -> None:
    """Make FILE the organisation: regions, lines, people, policies, schedules. "-" reads standard input.

    Without FILE the one that HOTLINE_CONFIG names is read. The plan is shown first. At a terminal it asks before
    people, lines or regions are removed; elsewhere it does not. Applying the same file again changes nothing.

    What somebody changed in the console since a file was applied is shown where FILE says otherwise, and nothing is
    applied until you say which is right. `hotline export-config` writes a file that has it all.
    """
    from hotline.domain.configuration import read_configuration
    from hotline.store.migrations import why_not

    settings = read_settings()
    now = time_of(settings)
    text = _read_file(file or str(settings.config_path))
    try:
        configuration = read_configuration(text, today=now().date())
    except ConfigurationError as error:
        raise click.ClickException(f"Nothing was applied.\n{error}") from None
    for warning in configuration.warnings:
        click.echo(f"warning: {warning}", err=True)
    if not settings.smtp_url:
        click.echo(
            "warning: SMTP_URL is not set, so no alarm can be sent if nobody answers; set it and ALARM_FROM.", err=True
        )
    store = open_store(settings)
    try:
        if reason := why_not(store.engine):
            raise click.ClickException(f"DATABASE_URL: {reason}.")
        with_right_ring(store, now())
        _carry_out(store, configuration, now, side, dry_run=dry_run, may_ask=not yes and file != "-")
    except HotlineError as error:
        raise click.ClickException(str(error)) from None


def _carry_out(
    store: Store,
    configuration: Configuration,
    now: Callable[[], datetime],
    side: str | None,
    *,
    dry_run: bool,
    may_ask: bool,
) -> None:
    """Show the plan and, once nobody minds, do it."""
    from hotline.domain.configuration_changes import removals
    from hotline.usecases import configure

    chosen = configure.Side(side) if side else configure.Side.NOT_SAID
    planned = configure.plan(store, configuration, chosen)
    contested = configure.conflicts(store, configuration)
    for sentence in (*planned, *contested):
        click.echo(sentence)
    if contested and chosen is configure.Side.NOT_SAID and not dry_run:
        raise click.ClickException(f"{configure.NOT_ASKED}\n{HOW_TO_SETTLE}")
    if not planned:
        if not dry_run:
            configure.apply(store, configuration, now, side=chosen)  # the file has what the console changed
        click.echo("Nothing changes: this is what is applied already.")
        return
    if dry_run:
        click.echo("Nothing was changed (--dry-run).")
        return
    gone = removals(planned)
    if gone and may_ask and at_a_terminal():
        if not click.confirm(f"This removes {len(gone)} of what is applied now. Apply it?"):
            raise click.ClickException("Nothing was applied.")
        configure.apply(store, configuration, now, agreed=planned, side=chosen)
    else:
        configure.apply(store, configuration, now, side=chosen)


@click.command("export-config")
@click.argument("file", type=click.Path(path_type=Path), required=False)
def export_config(file: Path | None) -> None:
    """Write what is applied to a new FILE that `hotline apply` reads, or to standard output.

    Nobody else can read the file: it holds people's numbers. PINs are written as hashes. The audit says it was done.
    """
    from hotline.usecases import configure

    settings = read_settings()
    now = time_of(settings)
    store = with_right_ring(open_store(settings), now())
    if file is not None and file.exists():
        raise click.ClickException(f"{file} is there already; nothing was written.")
    try:
        text = configure.export(store, now)
    except HotlineError as error:
        raise click.ClickException(str(error)) from None
    if file is None:
        click.echo(text, nl=False)
        return
    try:
        write_new(file, text.encode())
    except OSError as error:
        raise click.ClickException(f"{file} can't be written: {error.strerror}.") from None
    click.echo(f"Wrote {file}. Applying it changes nothing.")


@click.group()
def words() -> None:
    """Check the words that people read.

    A language is one file of sentences, and adding one needs no code.
    """


@words.command("check")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def check_words(file: Path) -> None:
    """Check a language FILE, such as nl.ftl: its length, its keys, and what a frightened person should not read."""
    from hotline.domain.wording import check_sentences

    english = files("hotline").joinpath("domain/locales/en.ftl").read_text(encoding="utf-8")
    try:
        found = check_sentences(file.read_text(encoding="utf-8"), english, language=file.stem)
    except UnicodeDecodeError:
        raise click.ClickException(f"{file} is not a UTF-8 text.") from None
    for one in found:
        click.echo(": ".join(filter(None, (f"{file}:{one.line}" if one.line else str(file), one.key, one.sentence))))
    if found:
        raise click.ClickException(f"{len(found)} to look at in {file}.")
    click.echo(f"{file} is in order.")


def _read_file(name: str) -> str:
    """Return a configuration file's text; say so if others can read the numbers in it."""
    if name == "-":
        return sys.stdin.read()
    path = Path(name)
    try:
        if path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
            click.echo(
                f"warning: others on this machine can read {path}: it holds people's numbers (chmod 600).", err=True
            )
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{path} can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise click.ClickException(f"{path} is not a UTF-8 text.") from None
