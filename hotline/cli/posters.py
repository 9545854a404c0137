"""A poster for attendees: ``poster``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hotline.cli.opening import with_runtime

if TYPE_CHECKING:
    from hotline.printing.poster_sheet import Poster
    from hotline.usecases.runtime import Runtime


@click.command()
@click.option("--region", "code", default="", help="The code of a region; the first one's if left out.")
@click.option("--language", "languages", multiple=True, help="Such as en; may repeat. All of the region's if left out.")
@click.option("--paper", type=click.Choice(["A4", "Letter"], case_sensitive=False), default="A4", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The PDF; never written over.")
def poster(code: str, languages: tuple[str, ...], paper: str, output: Path) -> None:
    """Write a region's poster for attendees: its public numbers, how to text and call, and codes for phones.

    The codes open an empty text, dial, and save the number. Nothing of the team stands on it. Print one, try each
    code with a phone, then hang it where people are alone for a moment, such as in each cubicle of the toilets.
    """
    from hotline.printing.poster import DoesNotFit, as_poster
    from hotline.usecases.posters import poster_of

    def look(runtime: Runtime) -> tuple[Poster, tuple[str, ...], bytes, int]:
        sheet, left_out = runtime.store.read(lambda tx: poster_of(runtime, tx, code, languages))
        return sheet, left_out, *as_poster(sheet, paper, runtime.now())

    try:
        sheet, left_out, data, undrawn = with_runtime(look)
    except DoesNotFit:
        raise click.ClickException("That is more than a page holds: name fewer languages (--language).") from None
    try:
        with output.open("xb") as file:
            file.write(data)
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror}.") from None
    click.echo(f"Wrote {output}: {', '.join(number.number for number in sheet.numbers)}", err=True)
    if left_out:
        click.echo(f"No room for: {', '.join(left_out)}", err=True)
    if sheet.card is None:
        click.echo("No code that saves the numbers: PUBLIC_URL begins with no https.", err=True)
    if undrawn:
        click.echo(f"Characters that no font here draws, shown by code point: {undrawn}", err=True)
