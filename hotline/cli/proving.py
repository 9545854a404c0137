"""Commands by which the record proves itself: ``verify``, ``checkpoint``, ``audit``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hotline.cli.opening import with_runtime

if TYPE_CHECKING:
    from hotline.usecases.runtime import Runtime
    from hotline.usecases.verifying import Bad, Tally


@click.command()
@click.option(
    "--checkpoints", type=click.Path(path_type=Path), help="Copies of checkpoints that left this host, a line each."
)
@click.option("--key", "keys", multiple=True, help="The public key that signs, in hex, instead of the key ring's own.")
def verify(checkpoints: Path | None, keys: tuple[str, ...]) -> None:
    """Check the whole record: every entry, every checkpoint, and copies of checkpoints that were kept elsewhere.

    Ends with exit code 1 if anything was changed, dropped, added or moved, and says where.
    """
    copies = _lines(checkpoints) if checkpoints else []
    trusted = frozenset(_key(key) for key in keys)
    signer, tally, bad, restored = with_runtime(lambda runtime: _verify(runtime, trusted, copies))
    click.echo(_what_was_checked(tally))
    click.echo(f"Signed by {signer}.")
    for remark in [*_remarks(tally, given=checkpoints is not None), *restored]:
        click.echo(remark)
    if not bad:
        click.echo("All of it is in order.")
        return
    more = f" And {len(bad) - 1} more places." if len(bad) > 1 else ""
    raise click.ClickException(f"The record is not in order. First bad place: {bad[0]}.{more}")


@click.command()
def checkpoint() -> None:
    """Sign the record as it stands now, and print the line that leaves the host."""
    from hotline.usecases import checkpoints

    signed = with_runtime(checkpoints.make)
    if signed is None:
        click.echo("Nothing changed since the last checkpoint.", err=True)
        return
    click.echo(signed.line)
    click.echo(f"Checkpoint {signed.checkpoint.number} covers {signed.checkpoint.leaves} chains.", err=True)


@click.command()
@click.argument("reference", required=False)
@click.option("--by", default="", help="Who wants it.")
def audit(reference: str | None, by: str) -> None:
    """List who read, exported or held the incident REFERENCE; without one, what was done to the hotline as a whole."""
    from hotline.usecases.auditing import deeds_of

    deeds = with_runtime(lambda runtime: runtime.store.read(lambda tx: deeds_of(runtime, tx, reference, by)))
    if deeds is None:
        raise click.ClickException(f"There is no incident {reference}.")
    for deed in deeds:
        click.echo(f"{deed.seq:>4}  {deed.at:%Y-%m-%d %H:%M:%S} UTC  {deed.who}: {deed.text}")


def _verify(runtime: Runtime, trusted: frozenset[bytes], copies: list[str]) -> tuple[str, Tally, list[Bad], list[str]]:
    from hotline.store.signing import public_key
    from hotline.usecases import restore
    from hotline.usecases.verifying import Tally, verify

    tally = Tally()
    keys = trusted or frozenset([public_key(runtime.store.vault.ring.signing)])
    bad = runtime.store.read(lambda tx: list(verify(tx, keys, copies, tally)))
    return ", ".join(sorted(key.hex() for key in keys)), tally, bad, runtime.store.read(restore.remarks)


def _what_was_checked(tally: Tally) -> str:
    return (
        f"Checked {tally.entries:,} entries of {tally.incidents:,} incidents and of the organisation's audit, "
        f"{tally.checkpoints:,} checkpoints, {tally.copies:,} copies of checkpoints."
    )


def _remarks(tally: Tally, *, given: bool) -> list[str]:
    """Return what the check does not show."""
    said = []
    if tally.uncovered or tally.unlinked:
        since = f"the last checkpoint ({tally.newest:%Y-%m-%d %H:%M} UTC)" if tally.newest else "the first checkpoint"
        said.append(f"Not covered yet: {tally.uncovered + tally.unlinked:,} entries newer than {since}.")
    if tally.erased:
        said.append(f"The keys of {tally.erased:,} incidents were destroyed: only their commitments were checked.")
    if tally.unreadable_copies:
        said.append(f"{tally.unreadable_copies:,} lines of the file are no checkpoints.")
    if not given:
        said.append("Without --checkpoints FILE nobody can tell whether the newest entries were cut off.")
    return said


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        raise click.ClickException(f"{path} can't be read: {error.strerror}.") from None


def _key(text: str) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != 32:
        raise click.BadParameter("64 hex digits, as `hotline verify` prints them", param_hint="--key")
    return key
