"""Commands of ``hotline oncall`` about calendars and coverage: ``import``, ``calendars``, ``remove``, ``coverage``."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import click

from hotline.cli.opening import with_runtime
from hotline.domain.errors import CalendarRefused
from hotline.domain.terms import Target

if TYPE_CHECKING:
    from hotline.usecases.runtime import Runtime

LAYERS = click.Choice([Target.PRIMARY.value, Target.SECONDARY.value])
BY = "Who does it: a lead or an organiser."


@click.command("import")
@click.argument("file", type=click.File("rb"))
@click.option("--region", required=True, help="The region whose schedule it is.")
@click.option("--layer", required=True, type=LAYERS, help="What its people are on call as.")
@click.option("--by", required=True, help=BY)
@click.option("--skip", is_flag=True, help="Leave out events that name nobody of the team, or two.")
@click.option("--instead", default="", metavar="CALENDAR", help="The calendar (its id) that it takes the place of.")
def import_calendar(file: BinaryIO, region: str, layer: str, by: str, skip: bool, instead: str) -> None:
    """Make a calendar a schedule: FILE is an .ics, or - for standard input.

    Each event is the shift of the one person whom its title or its attendees name, by id, whole name or e-mail. It goes
    over the schedules of the configuration file, and stays until it is removed.
    """
    from hotline.usecases import importing
    from hotline.usecases.calendars import LARGEST

    text = file.read(LARGEST + 1)

    def do(runtime: Runtime) -> list[str]:
        try:
            return importing.bring_in(
                runtime, text, region=region, layer=Target(layer), by=by, skip=skip, instead=instead
            )
        except CalendarRefused as error:
            for line in error.about:
                click.echo(f"  {line}", err=True)
            raise

    for line in with_runtime(do):
        click.echo(line)


@click.command("calendars")
def list_calendars() -> None:
    """List the imported calendars."""
    from hotline.usecases import importing

    found = with_runtime(lambda runtime: importing.lines(runtime.store.read(runtime.directory)))
    for line in found or ["No calendar is imported."]:
        click.echo(line)


@click.command("remove")
@click.argument("calendar")
@click.option("--by", required=True, help=BY)
def remove_calendar(calendar: str, by: str) -> None:
    """Let the imported CALENDAR (its id) count no more."""
    from hotline.usecases import importing

    def do(runtime: Runtime) -> str:
        return runtime.store.transact(lambda tx: importing.remove(runtime, tx, calendar=calendar, by=by))

    click.echo(with_runtime(do))


@click.command("coverage")
@click.option("--region", default="", help="One region only.")
@click.option("--days", default=28, show_default=True, type=click.IntRange(1, 366), help="How far to look.")
def show_coverage(region: str, days: int) -> None:
    """Show what is missing in the rota: gaps, double cover, people who can't be reached. Times are the region's."""
    from hotline.usecases import coverage

    def do(runtime: Runtime) -> list[str]:
        return runtime.store.read(lambda tx: coverage.lines(runtime, tx, region=region, days=days))

    for line in with_runtime(do) or [f"Nothing is missing in the next {days} days."]:
        click.echo(line)


COMMANDS = (import_calendar, list_calendars, remove_calendar, show_coverage)
