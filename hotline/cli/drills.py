"""``hotline drill``: everybody on call gets a rehearsal, and the screen says who answered and what failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hotline.cli.opening import with_runtime

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from hotline.domain.test_pages import Rehearsed
    from hotline.store.drills import Drill
    from hotline.usecases.runtime import Runtime

OUTCOMES = {
    "answered": "answered",
    "late": "answered late",
    "waiting": "no answer yet",
    "silent": "NO ANSWER in five minutes",
    "not_delivered": "NOT DELIVERED",
    "blocked": "BLOCKED: texted STOP",
    "no_phone": "NO PHONE",
    "quiet": "left out: quiet hours",
}


@click.command()
@click.option("--region", "code", default="", help="The code of a region; needed where there are several.")
@click.option(
    "--everybody",
    is_flag=True,
    help="All responders and leads of the region but who is off.",
)
@click.option("--voice", is_flag=True, help="Call them too.")
@click.option("--by", default="", help="Who begins it.")
@click.option("--no-wait", is_flag=True, help="Begin it and go; the result comes by text and e-mail.")
@click.option("--results", is_flag=True, help="Begin none: show what the latest ones showed.")
def drill(code: str, everybody: bool, voice: bool, by: str, no_wait: bool, results: bool) -> None:
    """Page everybody on call with a marked rehearsal, and report who answered in what time and what failed.

    It takes five minutes at most. Ends with exit code 1 if somebody was not reached.
    """
    if results:
        with_runtime(lambda runtime: _results(runtime, code))
        return
    if not by:
        raise click.UsageError("Say who begins it: --by WHO.")
    found = with_runtime(lambda runtime: _drill(runtime, code, by, everybody, voice, no_wait))
    if found is not None and not all(one.outcome.is_well for one in found):
        raise SystemExit(1)


def _drill(runtime: Runtime, code: str, by: str, everybody: bool, voice: bool, no_wait: bool) -> list[Rehearsed] | None:
    from hotline.cli.watching import changes
    from hotline.domain.test_pages import ANSWER_WITHIN, is_over
    from hotline.usecases import drills

    region = code or _only_region(runtime)
    begun = runtime.store.transact(
        lambda tx: drills.begin(runtime, tx, region, by=by, everybody=everybody, by_call=voice)
    )
    click.echo(f"A rehearsal for {len(begun.people) - len(begun.skipped)} of {len(begun.people)} people has begun.")
    if not begun.people:
        raise click.ClickException("Nobody is on call there now.")
    if no_wait:
        return None
    look = lambda: runtime.store.read(lambda tx: drills.result(tx, begun, runtime.now()))  # noqa: E731 - asked again
    found: list[Rehearsed] = []
    for found in changes(look, is_over, ANSWER_WITHIN):
        answered = sum(one.outcome.value == "answered" for one in found)
        click.echo(f"  {answered} answered, {sum(one.outcome.value == 'waiting' for one in found)} to come")
    _show(begun, found)
    return found


def _only_region(runtime: Runtime) -> str:
    regions = runtime.store.read(lambda tx: list(runtime.directory(tx).organisation.regions))
    if len(regions) != 1:
        raise click.UsageError(f"Say which region: --region {' or '.join(regions)}.")
    return regions[0]


def _results(runtime: Runtime, code: str) -> None:
    from hotline.usecases import drills

    def look(now: datetime) -> list[tuple[Drill, list[Rehearsed]]]:
        return runtime.store.read(
            lambda tx: [(one, drills.result(tx, one, now)) for one in tx.drills.latest(code or None)]
        )

    found = look(runtime.now())
    if not found:
        click.echo("There was no drill yet.")
    for one, people in found:
        _show(one, people)


def _show(begun: Drill, people: Sequence[Rehearsed]) -> None:
    from rich.console import Console
    from rich.table import Table

    from hotline.domain.test_pages import why
    from hotline.usecases.drills import said

    well = sum(one.outcome.is_well for one in people)
    click.echo(f"\n{begun.began_at:%Y-%m-%d %H:%M} UTC, {begun.region}, by {begun.by}: {well} of {len(people)} well")
    table = Table(box=None, pad_edge=False, show_header=False)
    for one in people:
        more = said(one.took) if one.took is not None else why(one.reason) if one.reason else ""
        table.add_row(" ", one.name, OUTCOMES[one.outcome.value], more)
    Console(markup=False, highlight=False).print(table)
