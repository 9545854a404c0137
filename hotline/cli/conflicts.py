"""Commands about conflicts of interest: ``keep-out``, ``let-in``, ``recuse``, ``doubts``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hotline.cli.opening import with_runtime

if TYPE_CHECKING:
    from hotline.usecases.runtime import Runtime


@click.command("keep-out")
@click.argument("reference")
@click.argument("who")
@click.option("--by", required=True, help="The lead who decides it, by id or name.")
def keep_out(reference: str, who: str, by: str) -> None:
    """Keep WHO out of the incident REFERENCE from now on: nothing of it reaches them any more."""
    from hotline.usecases import conflicts

    def do(runtime: Runtime) -> str:
        return runtime.store.transact(lambda tx: conflicts.keep_out_by(runtime, tx, reference, who, by))

    click.echo(with_runtime(do))


@click.command("let-in")
@click.argument("reference")
@click.argument("who")
@click.option("--by", required=True, help="The lead who decides it, by id or name; never WHO.")
def let_in(reference: str, who: str, by: str) -> None:
    """Let WHO, who was kept out of the incident REFERENCE, in again."""
    from hotline.usecases import conflicts

    def do(runtime: Runtime) -> str:
        return runtime.store.transact(lambda tx: conflicts.let_in_by(runtime, tx, reference, who, by))

    click.echo(with_runtime(do))


@click.command()
@click.argument("reference")
@click.option("--by", required=True, help="Who wants no part in it, by id or name. No reason is asked.")
def recuse(reference: str, by: str) -> None:
    """Keep yourself out of the incident REFERENCE."""
    from hotline.usecases import conflicts

    def do(runtime: Runtime) -> str:
        return runtime.store.transact(lambda tx: conflicts.recuse_by(runtime, tx, reference, by))

    click.echo(with_runtime(do))


@click.command()
@click.option("--by", required=True, help="The lead who would decide them, by id or name.")
def doubts(by: str) -> None:
    """List who may be meant in a report and is kept out until a lead decides: `keep-out` or `let-in`."""
    from hotline.usecases import conflicts

    def look(runtime: Runtime) -> list[str]:
        return runtime.store.read(lambda tx: conflicts.open_doubts(runtime, tx, by))

    for line in with_runtime(look) or ["There is nothing to decide."]:
        click.echo(line)
