"""Commands about how long records are kept: ``retention list``, ``set``, ``hold``, ``release``, ``destroy``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from hotline.cli.opening import with_runtime
from hotline.domain.retention import RetentionClass

if TYPE_CHECKING:
    from hotline.usecases.runtime import Runtime


@click.group("retention", invoke_without_command=True)
@click.pass_context
def retention(context: click.Context) -> None:
    """How long records are kept, and their end. Without more: the classes, as the configuration has them."""
    if context.invoked_subcommand is None:
        _list(only_classes=True)


@retention.command("list")
def list_records() -> None:
    """List the classes, and every closed record with the day of its end. No content is shown."""
    _list(only_classes=False)


def _list(*, only_classes: bool) -> None:
    from hotline.usecases import expiry
    from hotline.usecases import retention as using

    def look(runtime: Runtime) -> tuple[list[str], list[str]]:
        return runtime.store.read(lambda tx: (using.lines(runtime, tx), expiry.pending_months(runtime, tx)))

    lines, months = with_runtime(look)
    for line in lines[: len(RetentionClass)] if only_classes else lines:
        click.echo(line)
    for name in months:
        click.echo(f"pending: remove key {name} from the ring: nothing stands under it any more", err=True)


@retention.command("set")
@click.argument("reference")
@click.argument("kind", metavar="CLASS", type=click.Choice([kind.value for kind in RetentionClass]))
@click.option("--by", required=True, help="Who says so: a lead or an admin.")
def set_class(reference: str, kind: str, by: str) -> None:
    """Say that the record REFERENCE is of a CLASS: not_a_report, closed or sanction."""
    from hotline.usecases import retention as using

    def do(runtime: Runtime) -> str:
        return runtime.store.transact(lambda tx: using.set_class(runtime, tx, reference, RetentionClass(kind), by))

    click.echo(with_runtime(do))


@retention.command("hold")
@click.argument("reference")
@click.option("--by", required=True, help="Who asks, or confirms: a lead or an admin.")
@click.option("--why", default="", help="The reason; kept, and asked of who asks.")
@click.option("--confirm", is_flag=True, help="Somebody else confirms it.")
def hold(reference: str, by: str, why: str, confirm: bool) -> None:
    """Keep the record REFERENCE beyond its time. Two people decide it: one asks, another confirms."""
    from hotline.usecases import retention as using

    def do(runtime: Runtime) -> str:
        return runtime.store.transact(lambda tx: using.hold(runtime, tx, reference, by, why=why, confirm=confirm))

    click.echo(with_runtime(do))


@retention.command("release")
@click.argument("reference")
@click.option("--by", required=True, help="Who asks, or confirms: a lead or an admin.")
@click.option("--confirm", is_flag=True, help="Somebody else confirms it.")
def release(reference: str, by: str, confirm: bool) -> None:
    """End the hold of the record REFERENCE. Two people decide it: one asks, another confirms."""
    from hotline.usecases import retention as using

    def do(runtime: Runtime) -> str:
        return runtime.store.transact(lambda tx: using.release(runtime, tx, reference, by, confirm=confirm))

    click.echo(with_runtime(do))


@retention.command("destroy")
@click.option("--due", is_flag=True, required=True, help="Only what is due is destroyed; the clock does so every day.")
def destroy(due: bool) -> None:
    """Destroy now what is due: keys and content. The chains and a receipt of each stay. It can't be undone."""
    from hotline.usecases import expiry

    def do(runtime: Runtime) -> tuple[list[str], tuple[str, ...]]:
        receipts = expiry.destroy_due(runtime)
        return [str(receipt.details["reference"]) for receipt in receipts], expiry.tidy_keys(runtime)

    destroyed, pending = with_runtime(do)
    click.echo(f"Destroyed {', '.join(destroyed)}." if destroyed else "Nothing is due.")
    for line in pending:
        click.echo(line)


@retention.command("receipt")
@click.argument("reference")
def receipt(reference: str) -> None:
    """Print the receipt of the destroyed record REFERENCE: what went, when, and which keys."""
    from hotline.usecases import expiry

    found = with_runtime(lambda runtime: runtime.store.read(lambda tx: expiry.receipt_of(tx, reference)))
    if found is None:
        raise click.ClickException(f"There is no receipt for {reference.strip().upper()}.")
    click.echo(f"{found.at:%Y-%m-%d %H:%M:%S} UTC, entry {found.seq} of the organisation's audit, by {found.who}")
    click.echo(found.text)
    click.echo(json.dumps(found.details, indent=2, sort_keys=True))
