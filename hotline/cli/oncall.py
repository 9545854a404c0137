"""Commands about who is on call: ``oncall``, and ``oncall off``, ``on``, ``swap``, ``answer``, ``undo``.

They do what a responder's text does, by the same use cases; days and times are written in the same ways, in English,
and are those of the zone of who says so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from hotline.cli.opening import with_runtime

if TYPE_CHECKING:
    from hotline.usecases.oncall import Rotas
    from hotline.usecases.oncall_words import Said
    from hotline.usecases.runtime import Runtime

by_whom = click.option("--by", required=True, help="Who says so, by id or name.")
until = click.option("--until", default="", metavar="TIME", help='From now until then, such as "18:00" or "Sat 18:00".')
at = click.option("--at", "span", default="", metavar="SPAN", help='Then, such as "Sat 9-17" or "24-26 Dec".')


@click.group("oncall", invoke_without_command=True)
@click.option("--region", default="", help="The code of one region; all without it.")
@click.pass_context
def oncall(context: click.Context, region: str) -> None:
    """Who is on call. Without more: who is now, until when, and who is next, by first name, in each region's zone."""
    if context.invoked_subcommand is not None:
        return
    from hotline.usecases import oncall_by_command

    def look(runtime: Runtime) -> list[str]:
        return runtime.store.read(lambda tx: oncall_by_command.lines(runtime, tx, region))

    for line in with_runtime(look):
        click.echo(line)


@oncall.command("off")
@click.argument("who")
@until
@at
@by_whom
def off(who: str, until: str, span: str, by: str) -> None:
    """Take WHO off: nobody pages them. For oneself, or for others a lead or organiser of their region."""
    from hotline.usecases import oncall as deeds
    from hotline.usecases import oncall_by_command as using

    _do(by, lambda desk: deeds.off(desk, using.person(desk, who), using.span(desk, until=until, at=span)))


@oncall.command("on")
@click.argument("who")
@click.option("--for", "instead_of", required=True, metavar="WHO", help="Whose duty it is.")
@until
@at
@by_whom
def on(who: str, instead_of: str, until: str, span: str, by: str) -> None:
    """Put WHO on call instead of somebody else of their region."""
    from hotline.usecases import oncall as deeds
    from hotline.usecases import oncall_by_command as using

    def do(desk: Rotas) -> Said:
        people = using.person(desk, who), using.person(desk, instead_of)
        return deeds.stand_in(desk, *people, using.span(desk, until=until, at=span))

    _do(by, do)


@oncall.command("swap")
@click.argument("other")
@until
@at
@click.option("--back", default="", metavar="SPAN", help="When you take theirs, if that is at another time.")
@by_whom
def swap(other: str, until: str, span: str, back: str, by: str) -> None:
    """Ask OTHER to take the duty of who says so. They answer by text, or with oncall answer."""
    from hotline.usecases import oncall_by_command as using
    from hotline.usecases import oncall_swaps as swaps

    def do(desk: Rotas) -> Said:
        theirs = using.span(desk, at=back) if back else None
        return swaps.ask(desk, using.person(desk, other), using.span(desk, until=until, at=span), theirs)

    _do(by, do)


@oncall.command("answer")
@click.argument("accepts", metavar="yes|no", type=click.Choice(["yes", "no"]))
@click.option("--to", "asker", default="", metavar="WHO", help="Who asked, where several did.")
@by_whom
def answer(accepts: str, asker: str, by: str) -> None:
    """Answer somebody who asked to swap."""
    from hotline.usecases import oncall_swaps as swaps

    _do(by, lambda desk: swaps.answer(desk, accepts=accepts == "yes", name=asker))


@oncall.command("undo")
@by_whom
def undo(by: str) -> None:
    """Take back what somebody changed last, within a day, unless another's change stands on it."""
    from hotline.usecases import oncall as deeds

    _do(by, deeds.undo)


def _do(by: str, deed: Callable[[Rotas], Said]) -> None:
    from hotline.usecases import oncall_by_command

    click.echo(with_runtime(lambda runtime: oncall_by_command.carry_out(runtime, by, deed)))
