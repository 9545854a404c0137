"""``hotline``: set it up, run it, read a record."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from hotline import logs
from hotline.config import Settings, load_env, settings_help
from hotline.domain.errors import ConfigurationError, HotlineError, SettingsError

if TYPE_CHECKING:
    from hotline.store.transaction import Store, Transaction
    from hotline.usecases.runtime import Runtime

T = TypeVar("T")
EXAMPLE = files("hotline").joinpath("example.toml")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="hotline")
def main() -> None:
    """A Code of Conduct incident hotline.

    Start with `hotline demo`: it needs nothing and nothing leaves this computer.
    """


@main.command()
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
        ring.write(KeyRing.new(datetime.now(UTC).strftime("%Y-%m")))
    click.echo(
        f"Wrote {file} and {keys}. Now:\n"
        f"  1. Edit {file}: your regions, numbers and people.\n"
        f"  2. Keep a copy of {keys} somewhere safe and apart from the database: without it nothing can be read.\n"
        f"  3. Set HOTLINE_KEYS={keys} and the other settings (hotline settings), then: hotline migrate\n"
        f"  4. hotline apply {file}\n"
        f"  5. hotline serve"
    )


@main.command("settings")
def show_settings() -> None:
    """List the settings that are read from the environment."""
    click.echo(settings_help())


@main.command()
def migrate() -> None:
    """Bring the database to this version. Safe to run again."""
    from hotline.store.migrations import upgrade

    store = _store(_settings())
    upgrade(store.engine)
    click.echo("The database is up to date.")


@main.command()
@click.argument("file", required=False)
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
def apply(file: str | None, dry_run: bool) -> None:
    """Make FILE the organisation: regions, lines, people, policies, schedules. "-" reads standard input.

    Without FILE the one that HOTLINE_CONFIG names is read. Applying the same file again changes nothing.
    """
    from hotline.domain.configuration import read_configuration
    from hotline.store.migrations import is_current
    from hotline.usecases import configure

    settings = _settings()
    text = _read_file(file or str(settings.config_path))
    try:
        configuration = read_configuration(text, today=datetime.now(UTC).date())
    except ConfigurationError as error:
        raise click.ClickException(f"Nothing was applied.\n{error}") from None
    for warning in configuration.warnings:
        click.echo(f"warning: {warning}", err=True)
    if not settings.smtp_url:
        click.echo("warning: SMTP_URL is not set, so no alarm can be sent if nobody answers.", err=True)
    store = _store(settings)
    if not is_current(store.engine):
        raise click.ClickException("The database is not up to date. Run `hotline migrate` first.")
    try:
        changed = (
            configure.plan(store, configuration)
            if dry_run
            else configure.apply(store, configuration, lambda: datetime.now(UTC))
        )
    except HotlineError as error:
        raise click.ClickException(str(error)) from None
    for sentence in changed:
        click.echo(sentence)
    if not changed:
        click.echo("Nothing changes: this is what is applied already.")
    elif dry_run:
        click.echo("Nothing was changed (--dry-run).")


@main.group()
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


@main.command()
@click.argument("reference")
@click.option("--text", "form", flag_value="text", default="text", help="For people to read (the default).")
@click.option("--json", "form", flag_value="json", help="For programs.")
@click.option(
    "--attachments", type=click.Path(path_type=Path), help="Also write the pictures and files to this folder."
)
def record(reference: str, form: str, attachments: Path | None) -> None:
    """Print the written record of the incident REFERENCE, such as E7K-32. It holds what people said in the clear.

    Files are written as they came: open them where nothing can happen, or look at the previews, which are ours.
    """
    from hotline.bootstrap import build_runtime
    from hotline.usecases.record import as_text, record_of

    try:
        runtime = build_runtime(_settings(), process="cli")
        found = runtime.store.read(lambda tx: record_of(runtime, tx, reference))
        if found is not None and attachments is not None:
            runtime.store.read(lambda tx: _write_files(tx, reference, attachments))
    except HotlineError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}.") from None
    if found is None:
        raise click.ClickException(f"There is no incident {reference}.")
    click.echo(json.dumps(found, ensure_ascii=False, indent=2) if form == "json" else as_text(found))


@main.command("file")
@click.argument("reference")
@click.argument("number", type=int)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="Where it is written.")
@click.option("--by", required=True, help="Who wants it. The record says so.")
def write_file(reference: str, number: int, output: Path, by: str) -> None:
    """Write file NUMBER of the incident REFERENCE out, such as a recording to listen to. It is in the clear then."""
    from hotline.usecases import listening

    def take_out(runtime: Runtime) -> bytes:
        return runtime.store.transact(lambda tx: listening.take_out(runtime, tx, reference, number, by))

    data = _with_runtime(take_out)
    try:
        _write_new(output, data)
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror}.") from None
    click.echo(f"Wrote {output}", err=True)


@main.command()
@click.argument("reference")
@click.argument("number", type=int)
@click.option("--by", required=True, help="Who typed it.")
def transcribe(reference: str, number: int, by: str) -> None:
    """Keep the words of recording NUMBER of the incident REFERENCE, typed on standard input."""
    from hotline.usecases import listening

    words = sys.stdin.read()

    def write(runtime: Runtime) -> None:
        runtime.store.transact(lambda tx: listening.transcribe(runtime, tx, reference, number, by, words))

    _with_runtime(write)
    click.echo("Kept. Thank you.")


@main.command()
@click.option("--port", default=8000, show_default=True, help="Where the web server listens.")
@click.option("--host", default="127.0.0.1", show_default=True, help="On which address.")
def serve(port: int, host: str) -> None:
    """Run web, worker and clock on this machine until Ctrl-C; start a Valkey of our own if none answers."""
    from hotline import serving

    sys.exit(serving.serve(_settings(), port=port, host=host))


@main.command(context_settings={"ignore_unknown_options": False})
@click.option("--once", is_flag=True, help="Play, check it and end; exit code 1 if it did not come true.")
@click.option("--reset", is_flag=True, help="Forget what earlier demos left.")
@click.option("--record", "file", type=click.Path(path_type=Path), help="Write what was texted to FILE, as a story.")
@click.option(
    "--scene",
    type=click.Choice(("texts", "staff-call", "nobody-answers", "voice-report", "voicemail", "all")),
    default="texts",
    help="What is played: the story in texts (without this option), a staff call that is patched through, a call that "
    "nobody answers, a report by voice, a voicemail box that picks up, or all.",
)
def demo(once: bool, reset: bool, file: Path | None, scene: str) -> None:
    """The whole hotline on this computer, with pretend phones. Nothing leaves this computer."""
    from hotline.demo.play import run_demo

    if file is not None and file.exists():
        raise click.ClickException(f"{file} is there already; nothing was done.")
    if file is not None and scene != "texts":
        raise click.ClickException("A story holds texts only: --record goes with the story in texts, not with calls.")
    sys.exit(run_demo(once=once, reset=reset, record=file, scene=scene))


def _write_files(tx: Transaction, reference: str, folder: Path) -> None:
    """Write an incident's files for nobody else's eyes; whatever stands there already is left alone."""
    from hotline.usecases.record import files_of

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, data in files_of(tx, reference):
        _write_new(folder / name, data)
        click.echo(f"Wrote {folder / name}", err=True)


def _write_new(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)


def _with_runtime(work: Callable[[Runtime], T]) -> T:
    from hotline.bootstrap import build_runtime

    try:
        return work(build_runtime(_settings(), process="cli"))
    except HotlineError as error:
        raise click.ClickException(str(error)) from None


def _settings() -> Settings:
    try:
        settings = Settings.from_env(load_env(os.environ))
    except SettingsError as error:
        raise click.ClickException(f"These settings need a look (hotline settings lists all):\n{error}") from None
    logs.configure(settings.log_level)
    return settings


def _store(settings: Settings) -> Store:
    from hotline.store.sealed import KeyRing
    from hotline.store.transaction import Store

    try:
        return Store(settings.database_url, KeyRing.parse(settings.keys))
    except SettingsError as error:
        raise click.ClickException(str(error)) from None


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
