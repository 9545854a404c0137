"""Commands about the key ring: ``keys list``, ``new``, ``complete``, ``split``, ``join``, ``rotate`` and the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hotline.cli.opening import open_store, read_settings, time_of, with_right_ring, write_new
from hotline.domain.errors import HotlineError, SettingsError

if TYPE_CHECKING:
    from hotline.store.ringfile import Change
    from hotline.store.transaction import Store


@click.group("keys")
def keys() -> None:
    """The key ring: what it holds, copies in parts, new keys, and wrapping the data under them.

    No command shows a key, but where HOTLINE_KEYS holds the ring itself: then what you are to add is printed.
    To take over new keys: 1. rotate  2. restart every process  3. rewrap  4. drop the old ones.
    """


@keys.command("list")
def list_keys() -> None:
    """List the names in the ring, what each is for, and how many data keys it wraps."""
    from hotline.usecases.keys import months_left, uses

    store, now = _opened(), _now()
    for use in uses(store, now):
        wraps = f"wraps {use.incidents} of incidents, {use.people} of the people" if use.wraps else ""
        click.echo(f"{use.name:<14} {use.what:<22} {wraps}".rstrip())
    if warning := months_left(store.vault.ring, store.read(lambda tx: tx.people.organisation()), now):
        click.echo(f"warning: {warning}", err=True)


@keys.command("new")
@click.argument("file", type=click.Path(path_type=Path), default=Path("hotline.keys"))
def new_ring(file: Path) -> None:
    """Write a new key ring to FILE. It opens nothing that stands under another one."""
    from hotline.store.keyring import KeyRing

    _write(file, KeyRing.new())
    click.echo(f"Wrote {file}. Keep a copy apart from the database: without it nothing can be read.")


@keys.command("complete")
def complete() -> None:
    """Add to a ring of an earlier version what this one needs: the signing key, a general key, months."""
    from hotline.store import ringfile

    _change(lambda setting: ringfile.complete(setting, _now().date()))


@keys.command("rotate")
def rotate() -> None:
    """Add a new general key, and a new generation of every month's. The old ones stay until they are dropped."""
    from hotline.store import ringfile

    _change(ringfile.rotate)
    click.echo(
        "Next: restart every process, then `hotline keys rewrap`, then `hotline keys drop` for each old name.\n"
        "Copies and shares of the ring are of before now: make new ones."
    )


@keys.command("months")
@click.option("--until", type=click.IntRange(2020, 2199), required=True, help="The last year that gets months.")
def months(until: int) -> None:
    """Add the months that have no key yet, up to the end of a year."""
    from hotline.store import ringfile

    _change(lambda setting: ringfile.add_months(setting, until, _now().date()))
    click.echo("Next: restart every process. Until then a record without a month is wrapped under the general key.")


@keys.command("rewrap")
def rewrap() -> None:
    """Wrap every data key under the current key of its month, or the general one. Nothing needs to stop for it."""
    from hotline.usecases import keys as using

    try:
        seen, moved = using.rewrap(_opened(), time_of(read_settings()))
    except HotlineError as error:
        raise click.ClickException(f"{error}. Begin again to go on: what is done is passed over.") from None
    click.echo(f"Looked at {seen} data keys, wrapped {moved} anew.")


@keys.command("reencrypt")
def reencrypt() -> None:
    """Make new data keys and seal everything again: after a key was seen by others. Stop every process first.

    With DATABASE_OWNER_URL it works as the role that owns the tables. Begun again, it begins from the start.
    """
    from hotline.usecases import keys as using

    settings = read_settings()
    store = with_right_ring(open_store(settings, url=settings.database_owner_url), _now())
    try:
        owners, values = using.reencrypt(store, _now())
    except HotlineError as error:
        raise click.ClickException(f"{error}") from None
    click.echo(f"Sealed {values} values of {owners} data keys again. Now start everything.")


@keys.command("drop")
@click.argument("name")
def drop(name: str) -> None:
    """Take the key NAME out of the ring. Refused while anything stands under it, or will."""
    from hotline.store import ringfile
    from hotline.usecases import keys as using

    store = _opened()
    try:
        using.may_drop(store, name, _now())
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    _change(lambda setting: ringfile.drop(setting, name))
    using.forget(store, name, _now())


@keys.command("split")
@click.option("--shares", default=3, show_default=True, help="How many people get one.")
@click.option("--needed", default=2, show_default=True, help="How many of them open the ring together.")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="A new folder.")
def split(shares: int, needed: int, output: Path) -> None:
    """Write a sealed copy of the ring and shares of what opens it: printed, for people and places apart."""
    from hotline.store import ringshares
    from hotline.store.keyring import read_setting

    try:
        sealed, words = ringshares.split(read_setting(read_settings().keys)[0], shares=shares, needed=needed)
        output.mkdir(mode=0o700)
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror}.") from None
    _write(output / "ring.sealed", sealed)
    for number, share in enumerate(words, start=1):
        _write(output / f"share-{number}.txt", _printable(share, number, shares, needed))
    click.echo(
        f"Wrote {output}: ring.sealed and {shares} shares. Print each share for one person, then delete its file.\n"
        "ring.sealed may lie anywhere, but not only beside the database. A later ring needs new shares."
    )


@keys.command("join")
@click.argument("sealed", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("shares", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="Where the ring goes.")
def join(sealed: Path, shares: tuple[Path, ...], output: Path) -> None:
    """Open the copy SEALED with SHARES, and write the ring. Without SHARES their words are asked for."""
    from hotline.store import ringshares
    from hotline.store.keyring import KeyRing

    texts = [path.read_text(encoding="utf-8") for path in shares]
    while not shares:
        words = click.prompt("Words of a share (empty: that is all)", default="", show_default=False, hide_input=True)
        if not words.strip():
            break
        texts.append(words)
    try:
        ring = ringshares.join(sealed.read_text(encoding="utf-8"), texts)
        KeyRing.parse(ring)
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    _write(output, ring)
    click.echo(f"Wrote {output}. Set HOTLINE_KEYS to it.")


def _printable(words: str, number: int, shares: int, needed: int) -> str:
    listed = words.split()
    rows = [" ".join(listed[start : start + 6]) for start in range(0, len(listed), 6)]
    return (
        f"# Share {number} of {shares} of the hotline's key ring, made {datetime.now(UTC):%Y-%m-%d}.\n"
        f"# Any {needed} of the {shares} shares open the file ring.sealed together; fewer tell nothing.\n"
        "# Keep it on paper, where nobody else reads it, and apart from the other shares and from the database.\n"
        "# To open it: hotline keys join ring.sealed SHARES -o hotline.keys (or type the words when asked).\n"
        "# The words, in this order:\n"
        "\n" + "\n".join(rows) + "\n"
    )


def _opened() -> Store:
    from hotline.store.migrations import why_not

    store = open_store(read_settings())
    if reason := why_not(store.engine):
        raise click.ClickException(f"DATABASE_URL: {reason}.")
    return with_right_ring(store, _now())


def _now() -> datetime:
    return time_of(read_settings())()


def _change(make: Callable[[str], Change]) -> None:
    try:
        change = make(read_settings().keys)
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    for line in change.to_do:
        click.echo(line)
    if not (change.added or change.removed):
        click.echo("The ring has all of it already; nothing was changed.")
    elif not change.to_do:
        done = [f"added {_listed(change.added)}"] if change.added else []
        done += [f"removed {_listed(change.removed)}"] if change.removed else []
        click.echo(f"The ring is changed: {'; '.join(done)}.")


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names) if len(names) <= 4 else f"{names[0]} … {names[-1]} ({len(names)} keys)"


def _write(path: Path, text: str) -> None:
    try:
        write_new(path, text.encode())
    except FileExistsError:
        raise click.ClickException(f"{path} is there already; nothing was changed.") from None
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror}.") from None
