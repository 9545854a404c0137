"""Commands that set the hotline up: ``init``, ``settings``, ``apply``, ``words``."""

from __future__ import annotations

import os
import stat
import sys
from importlib.resources import files
from pathlib import Path

import click

from hotline.cli.opening import open_store, read_settings, time_of, with_right_ring
from hotline.config import settings_help
from hotline.domain.errors import ConfigurationError, HotlineError

EXAMPLE = files("hotline").joinpath("example.toml")


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default=Path("hotline.toml"))
@click.option("--keys", type=click.Path(path_type=Path), default=Path("hotline.keys"), help="Where the key ring goes.")
def init(file: Path, keys: Path) -> None:
    """Write a commented configuration FILE to edit, and a new key ring."""
    from hotline.store.sealed import KeyRing

    for path in (file, keys):
        if path.exists():
            raise click.ClickException(f"{path} is there already; nothing was changed.")
    file.write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    file.chmod(0o600)
    descriptor = os.open(keys, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as ring:
        ring.write(KeyRing.new())
    click.echo(
        f"Wrote {file} and {keys}. Now:\n"
        f"  1. Edit {file}: your regions, numbers and people.\n"
        f"  2. Keep a copy of {keys} somewhere safe and apart from the database: without it nothing can be read.\n"
        f"  3. Set HOTLINE_KEYS={keys} and the other settings (hotline settings), then: hotline migrate\n"
        f"  4. hotline apply {file}\n"
        f"  5. hotline serve"
    )


@click.command("settings")
def show_settings() -> None:
    """List the settings that are read from the environment."""
    click.echo(settings_help())


@click.command()
@click.argument("file", required=False)
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
def apply(file: str | None, dry_run: bool) -> None:
    """Make FILE the organisation: regions, lines, people, policies, schedules. "-" reads standard input.

    Without FILE the one that HOTLINE_CONFIG names is read. Applying the same file again changes nothing.
    """
    from hotline.domain.configuration import read_configuration
    from hotline.store.migrations import why_not
    from hotline.usecases import configure

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
        click.echo("warning: SMTP_URL is not set, so no alarm can be sent if nobody answers.", err=True)
    store = open_store(settings)
    try:
        if reason := why_not(store.engine):
            raise click.ClickException(f"DATABASE_URL: {reason}.")
        with_right_ring(store, now())
        changed = configure.plan(store, configuration) if dry_run else configure.apply(store, configuration, now)
    except HotlineError as error:
        raise click.ClickException(str(error)) from None
    for sentence in changed:
        click.echo(sentence)
    if not changed:
        click.echo("Nothing changes: this is what is applied already.")
    elif dry_run:
        click.echo("Nothing was changed (--dry-run).")


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
