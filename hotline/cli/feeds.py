"""Commands about feeds: ``feeds add``, ``list``, ``revoke``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hotline.cli.opening import with_runtime

if TYPE_CHECKING:
    from hotline.usecases.runtime import Runtime


@click.group("feeds")
def feeds() -> None:
    """Calendars of who is on call, for phones and calendar programs, each behind a secret address."""


@feeds.command("add")
@click.argument("who", required=False, default="")
@click.option("--region", default="", help="The duty of a whole region, with first names, instead of one person's.")
@click.option("--by", required=True, help="Who asks: the person, or a lead or organiser.")
def add(who: str, region: str, by: str) -> None:
    """Make a feed of the duty of WHO, or of a region, and show its address. It is shown this once."""
    from hotline.usecases import feeds as using

    def do(runtime: Runtime) -> str:
        return runtime.store.transact(lambda tx: using.add(runtime, tx, who=who, region=region, by=by))

    click.echo(with_runtime(do))
    click.echo("Whoever has this address can read the feed. It can't be shown again; it can be revoked.", err=True)


@feeds.command("list")
def list_feeds() -> None:
    """List the feeds that open, without their addresses."""
    from hotline.usecases import feeds as using

    found = with_runtime(lambda runtime: runtime.store.read(lambda tx: using.lines(runtime, tx)))
    for line in found or ["There is no feed."]:
        click.echo(line)


@feeds.command("revoke")
@click.argument("feed")
@click.option("--by", required=True, help="Who asks: the person, or a lead or organiser.")
def revoke(feed: str, by: str) -> None:
    """Let the address of FEED (its id in `hotline feeds list`) open nothing any more."""
    from hotline.usecases import feeds as using

    def do(runtime: Runtime) -> str:
        return runtime.store.transact(lambda tx: using.revoke(runtime, tx, feed_id=feed, by=by))

    click.echo(with_runtime(do))
