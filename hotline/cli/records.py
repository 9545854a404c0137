"""Commands about the written record: ``record``, ``file``, ``transcribe``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hotline.cli.opening import read_settings, with_runtime, write_new
from hotline.domain.errors import HotlineError

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction
    from hotline.usecases.runtime import Runtime


@click.command()
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
    from hotline.usecases.record import as_text, destroyed_record, record_of

    try:
        runtime = build_runtime(read_settings(), process="cli")
        found = runtime.store.read(lambda tx: record_of(runtime, tx, reference))
        if found is not None and attachments is not None:
            runtime.store.read(lambda tx: _write_files(tx, reference, attachments))
    except HotlineError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}.") from None
    if found is None:
        if left := runtime.store.read(lambda tx: destroyed_record(tx, reference)):
            click.echo(left)
            return
        raise click.ClickException(f"There is no incident {reference}.")
    click.echo(json.dumps(found, ensure_ascii=False, indent=2) if form == "json" else as_text(found))


@click.command("file")
@click.argument("reference")
@click.argument("number", type=int)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="Where it is written.")
@click.option("--by", required=True, help="Who wants it. The record says so.")
def write_file(reference: str, number: int, output: Path, by: str) -> None:
    """Write file NUMBER of the incident REFERENCE out, such as a recording to listen to. It is in the clear then."""
    from hotline.usecases import listening

    def take_out(runtime: Runtime) -> bytes:
        return runtime.store.transact(lambda tx: listening.take_out(runtime, tx, reference, number, by))

    data = with_runtime(take_out)
    try:
        write_new(output, data)
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror}.") from None
    click.echo(f"Wrote {output}", err=True)


@click.command()
@click.argument("reference")
@click.argument("number", type=int)
@click.option("--by", required=True, help="Who typed it.")
def transcribe(reference: str, number: int, by: str) -> None:
    """Keep the words of recording NUMBER of the incident REFERENCE, typed on standard input."""
    from hotline.usecases import listening

    words = sys.stdin.read()

    def write(runtime: Runtime) -> None:
        runtime.store.transact(lambda tx: listening.transcribe(runtime, tx, reference, number, by, words))

    with_runtime(write)
    click.echo("Kept. Thank you.")


def _write_files(tx: Transaction, reference: str, folder: Path) -> None:
    """Write an incident's files for nobody else's eyes; whatever stands there already is left alone."""
    from hotline.usecases.record import files_of

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, data in files_of(tx, reference):
        write_new(folder / name, data)
        click.echo(f"Wrote {folder / name}", err=True)
