"""``hotline init``: a few questions become a configuration file and a new key ring."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import click

from hotline.cli.opening import at_a_terminal, write_new

EXAMPLE = files("hotline").joinpath("example.toml")


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default=Path("hotline.toml"))
@click.option("--keys", type=click.Path(path_type=Path), default=Path("hotline.keys"), help="Where the key ring goes.")
@click.option("--answers", metavar="FILE", help='Read the answers from a TOML file ("-": standard input); ask nothing.')
@click.option("--example", is_flag=True, help="Ask nothing; write the commented example, with made-up numbers.")
def init(file: Path, keys: Path, answers: str | None, example: bool) -> None:
    """Ask six questions and write a configuration FILE that applies, and a new key ring.

    Nothing that is there already is written over. Where there is no terminal to ask at, the example is written. A
    file of answers:

    \b
      organisation = "NorthConf"
      region = "North America"
      time_zone = "America/New_York"
      emergency = "911"
      languages = ["en", "es"]
      number = "+15550100100"
      on_call = [{ name = "Ana", phone = "+15550100111" }, { name = "Ben", phone = "+15550100112" }]
      alarm = "incidents@example.org"
    """
    for path in (file, keys):
        if path.exists():
            raise click.ClickException(f"{path} is there already; nothing was changed.")
    if answers is not None:
        text = _described(answers)
    elif example or not at_a_terminal():
        text = EXAMPLE.read_text(encoding="utf-8")
        example = True
    else:
        text = _described(None)
    _write(file, keys, text)
    _say_next(file, keys, example=example)


def _described(answers: str | None) -> str:
    """Return the file that the answers describe: those of a file, or of whoever sits there."""
    from hotline.cli import questions
    from hotline.domain.first_file import first_file

    found = questions.asked() if answers is None else questions.given(answers)
    return first_file(found, datetime.now(UTC).date())


def _write(file: Path, keys: Path, text: str) -> None:
    """Write both, or neither: with one of them there, the next try would refuse to begin."""
    from hotline.store.sealed import KeyRing

    written: list[Path] = []
    for path, content in ((file, text), (keys, KeyRing.new())):
        try:
            write_new(path, content.encode())
        except OSError as error:
            for done in written:
                done.unlink()
            raise click.ClickException(f"{path} can't be written: {error.strerror}.") from None
        written.append(path)


def _say_next(file: Path, keys: Path, *, example: bool) -> None:
    edit = f"Edit {file}: your regions, numbers and people. Then set" if example else "Set"
    click.echo(
        f"\nWrote {file} and {keys}. Now:\n"
        f"  1. Keep a copy of {keys} somewhere safe and apart from the database: without it nothing can be read.\n"
        f"  2. {edit} HOTLINE_KEYS={keys} and the others (hotline settings), and run: hotline migrate, "
        f"hotline apply {file}\n"
        f"  3. hotline doctor says what is still missing; hotline serve begins.\n"
        f"  4. hotline account invite WHO makes the link with which an admin or lead first signs in to the console."
    )
