"""Commands about the written record: ``record``, ``file``, ``transcribe``, ``log``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hotline.cli.opening import with_runtime, write_new

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction
    from hotline.usecases.runtime import Runtime

VERIFIER = "verify_record.py"
"""What the offline verifier is called beside an export."""


@click.command()
@click.argument("reference")
@click.option("--text", "form", flag_value="text", default="text", help="For people to read (the default).")
@click.option("--json", "form", flag_value="json", help="For programs; with -o it proves itself.")
@click.option("--pdf", "form", flag_value="pdf", help="For paper; needs -o.")
@click.option(
    "--attachments", type=click.Path(path_type=Path), help="Also write the pictures and files to this folder."
)
@click.option(
    "--view",
    type=click.Choice(["team", "reporter", "organiser", "public"]),
    help="Who it is for, by need to know: the team (all of it), the reporter, an organiser of the event, everybody.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write it to this file, for nobody else's eyes.")
@click.option("--by", default="", help="Who wants it. The audit says so.")
@click.option("--for", "recipient", default="", help="Who gets it. It stands on every page, and in the audit.")
@click.option("--leave-out", default="", help="Entries to leave out of the view, such as 7,9: only their headers stay.")
@click.option("--identifies", default="", help="Only note that this name, handle or number is the reporter's.")
def record(
    reference: str,
    form: str,
    attachments: Path | None,
    view: str | None,
    output: Path | None,
    by: str,
    recipient: str,
    leave_out: str,
    identifies: str,
) -> None:
    """Print the written record of the incident REFERENCE, such as E7K-32. It holds what people said in the clear.

    With -o a file is written, covered by a signed checkpoint and noted in the audit. Beside a JSON file stands
    verify_record.py, which checks it anywhere. A view for others is refused while it tells who the reporter is.

    Attached files are written as they came: open them where nothing can happen, or look at the previews.
    """
    if identifies:
        _note(reference, identifies, by)
    elif output or view or form == "pdf":
        _export(reference, form, view or "team", output, by=by, recipient=recipient, left_out=_numbers(leave_out))
    else:
        if leave_out or recipient:
            raise click.UsageError("--leave-out and --for need --view or -o.")
        _print(reference, form, by, files=attachments is not None)
    if attachments is not None and not identifies:
        with_runtime(lambda runtime: runtime.store.read(lambda tx: _write_files(tx, reference, attachments)))


def _print(reference: str, form: str, by: str, *, files: bool) -> None:
    """Print the team's record on the terminal; the audit says so."""
    from hotline.domain.deeds import COMMAND_LINE
    from hotline.printing.visible import safe_json, visible
    from hotline.usecases.auditing import read_record
    from hotline.usecases.listening import name_of
    from hotline.usecases.record import as_text, destroyed_record

    def read(runtime: Runtime) -> dict[str, Any] | None:
        who = name_of(by) if by else COMMAND_LINE
        return runtime.store.transact(lambda tx: read_record(runtime, tx, reference, who=who, files=files))

    found = with_runtime(read)
    if found is None:
        if left := with_runtime(lambda runtime: runtime.store.read(lambda tx: destroyed_record(tx, reference))):
            click.echo(left)
            return
        raise click.ClickException(f"There is no incident {reference}.")
    click.echo(safe_json(found) if form == "json" else visible(as_text(found)), nl=form != "json")


def _note(reference: str, mark: str, by: str) -> None:
    from hotline.usecases import exporting

    def write(runtime: Runtime) -> None:
        runtime.store.transact(lambda tx: exporting.identify(runtime, tx, reference, mark, by))

    with_runtime(write)
    click.echo("Noted. Views for organisers and the public are refused while they hold it.")


def _export(
    reference: str, form: str, view: str, output: Path | None, *, by: str, recipient: str, left_out: frozenset[int]
) -> None:
    """Write a view of the record to a file, or print it; either is an export."""
    from hotline.domain.record_views import RecordView
    from hotline.usecases import exporting

    if output is None and form == "pdf":
        raise click.UsageError("--pdf needs -o FILE.")
    if output is not None and output.exists():
        raise click.ClickException(f"{output}: File exists.")
    wanted = exporting.Wanted(reference, RecordView(view), exporting.Form(form), by, recipient, left_out)
    written = with_runtime(lambda runtime: exporting.export(runtime, wanted))
    if output is None:
        click.echo(written.data.decode(), nl=False)
        return
    _write(output, written.data)
    click.echo(f"Wrote {output} (SHA-256 {written.sha256})", err=True)
    if form == "json":
        _write_verifier(output.parent / VERIFIER)
    if form == "pdf":
        click.echo(f"Characters that no font here draws, shown by code point: {written.undrawn}", err=True)


def _numbers(text: str) -> frozenset[int]:
    """Return entries' numbers that stand between commas."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(part.isdecimal() and len(part) <= 9 for part in parts):
        raise click.BadParameter("numbers of entries between commas, such as 7,9", param_hint="--leave-out")
    return frozenset(map(int, parts))


def _write(path: Path, data: bytes) -> None:
    try:
        write_new(path, data)
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror}.") from None


def _write_verifier(path: Path) -> None:
    """Put the offline verifier beside an export, byte for byte; one that is there already and is the same stays."""
    from importlib.resources import files

    data = files("hotline").joinpath("verifier.py").read_bytes()
    if path.is_file() and path.read_bytes() == data:
        return
    _write(path, data)
    click.echo(f"Wrote {path}, which checks it: python3 {path.name} RECORD.json", err=True)


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

    _write(output, with_runtime(take_out))
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

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}.") from None
    for name, data in files_of(tx, reference):
        _write(folder / name, data)
        click.echo(f"Wrote {folder / name}", err=True)


@click.command("log")
@click.argument("reference")
@click.option("--told-by", "teller", required=True, help="Who told it, such as the reporter's own name for themselves.")
@click.option("--by", required=True, help="Who of the team writes it down, by id or name.")
def log(reference: str, teller: str, by: str) -> None:
    """Keep in the record of the incident REFERENCE what somebody told in person, read from standard input."""
    from hotline.usecases import listening

    words = sys.stdin.read()

    def write(runtime: Runtime) -> None:
        runtime.store.transact(lambda tx: listening.log_told(runtime, tx, reference, teller, by, words))

    with_runtime(write)
    click.echo("Kept. Thank you.")
