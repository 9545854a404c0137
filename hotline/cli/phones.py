"""How people are reached: ``phones``, ``phones check``, ``phones test``, ``phones quiet``, ``vcard``."""

from __future__ import annotations

import re
from datetime import time, timedelta
from typing import TYPE_CHECKING

import click

from hotline.cli.opening import with_runtime

if TYPE_CHECKING:
    from hotline.domain.test_pages import TestPage
    from hotline.usecases.phones import Listed, Way
    from hotline.usecases.runtime import Runtime

STATES = {
    "waiting": "waiting to leave",
    "sent": "on its way",
    "delivered": "on the phone, no answer yet",
    "answered": "answered",
    "failed": "failed",
}
HOURS = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])-([01]?[0-9]|2[0-3]):([0-5][0-9])")


@click.group("phones", invoke_without_command=True)
@click.pass_context
def phones(context: click.Context) -> None:
    """How each person is reached: shown to be theirs, never checked, failing, or blocked. No number is shown."""
    if context.invoked_subcommand is None:
        _list()


def _list() -> None:
    from rich.console import Console
    from rich.table import Table

    from hotline.usecases.phones import listing

    listed = with_runtime(lambda runtime: runtime.store.read(lambda tx: listing(runtime, tx)))
    table = Table(box=None, pad_edge=False)
    for head in ("who", "name", "texts", "calls", "last test", "quiet hours"):
        table.add_column(head, overflow="fold")
    for one in listed:
        table.add_row(one.person.id, one.person.name, *(_way(way) for way in one.ways), _tested(one), _quiet(one))
    Console(markup=False, highlight=False).print(table)
    if any(way.standing.value == "unverified" for one in listed for way in one.ways):
        click.echo("\nTo check a phone: hotline phones check WHO [--voice], or they text: check my phone")


def _way(way: Way) -> str:
    if way.standing.value == "verified" and way.verified_at is not None:
        return f"verified {way.verified_at:%Y-%m-%d}"
    return way.standing.value


def _tested(one: Listed) -> str:
    tested = max((way.tested for way in one.ways if way.tested), key=lambda page: page.made_at, default=None)
    return f"{tested.made_at:%Y-%m-%d %H:%M} UTC, {tested.state.value}" if tested else "never"


def _quiet(one: Listed) -> str:
    return f"{one.quiet.begins:%H:%M}-{one.quiet.ends:%H:%M}" if one.quiet else ""


@phones.command()
@click.argument("who")
@click.option("--voice", is_flag=True, help="Call the phone and read the code aloud, instead of a text.")
@click.option("--code", default="", help="The code that they told you.")
def check(who: str, voice: bool, code: str) -> None:
    """Send WHO a code, by text or by a call: it comes back by text, or they tell you and you give it with --code.

    A code lasts 15 minutes. Texts from their own phone need none: `check my phone`.
    """
    from hotline.domain.checking import Verdict
    from hotline.domain.organisation import Channel
    from hotline.usecases import phone_checks

    if code:
        verdict = with_runtime(
            lambda runtime: runtime.store.transact(lambda tx: phone_checks.end_check(runtime, tx, who, code))
        )
        if verdict is Verdict.RIGHT:
            click.echo("Right: this phone is theirs.")
            return
        said = "That is not the code." if verdict is Verdict.WRONG else "There is no code to compare it with any more."
        raise click.ClickException(f"{said} Without --code a new one is sent.")
    channel = Channel.VOICE if voice else Channel.SMS
    with_runtime(lambda runtime: runtime.store.transact(lambda tx: phone_checks.begin_check(runtime, tx, who, channel)))
    way = "We call and read a code aloud" if voice else "A code is on its way by text"
    click.echo(f"{way}. They send it back by text, or tell you: hotline phones check {who} --code CODE")


@phones.command("test")
@click.argument("who")
@click.option("--voice", is_flag=True, help="Call, instead of a text.")
@click.option("--wait", default=90, show_default=True, help="How many seconds to watch it.")
def test_page(who: str, voice: bool, wait: int) -> None:
    """Send WHO a test page and watch it: waiting, on its way, on the phone, answered, or failed and why."""
    from hotline.domain.organisation import Channel
    from hotline.usecases import test_pages

    def do(runtime: Runtime) -> TestPage | None:
        channel = Channel.VOICE if voice else Channel.SMS
        page = runtime.store.transact(lambda tx: test_pages.send_to(runtime, tx, who, channel))
        return _watch(runtime, page, timedelta(seconds=wait))

    seen = with_runtime(do)
    if seen is not None and seen.state.value == "failed":
        raise click.ClickException("The test page did not come through.")


def _watch(runtime: Runtime, page: str, most: timedelta) -> TestPage | None:
    """Print each state of a test page as it comes, with the time that passed; return the last one."""
    from hotline.cli.watching import changes
    from hotline.domain.test_pages import why

    last = None
    look = lambda: runtime.store.read(lambda tx: tx.drills.page(page))  # noqa: E731 - asked again and again
    for seen in changes(look, lambda one: one is None or one.state.is_final, most):
        if seen is None:
            break
        took = (runtime.now() - seen.made_at).total_seconds()
        more = f": {why(seen.reason)}" if seen.state.value == "failed" else ""
        click.echo(f"{took:6.1f} s  {STATES[seen.state.value]}{more}")
        last = seen
    return last


@phones.command()
@click.argument("who")
@click.argument("hours")
@click.option("--by", required=True, help="Who says so.")
def quiet(who: str, hours: str, by: str) -> None:
    """Say when WHO wants no notices while off duty: HOURS such as 22:00-08:00, or none. Pages come all the same."""
    from hotline.usecases.phones import set_quiet_hours

    found = HOURS.fullmatch(hours)
    if found is None and hours != "none":
        raise click.BadParameter('such as 22:00-08:00, or "none"', param_hint="HOURS")
    span = (time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))) if found else None
    person = with_runtime(
        lambda runtime: runtime.store.transact(lambda tx: set_quiet_hours(runtime, tx, who, span, by))
    )
    click.echo(f"{person.name}: no notices from {hours.replace('-', ' to ')}." if span else f"{person.name}: any time.")


@click.command()
@click.option("--region", "code", default="", help="The code of a region; the first one's if left out.")
def vcard(code: str) -> None:
    """Print the card of a region's numbers, for a phone's address book: so that its pages may ring in Do Not Disturb.

    The web server gives it as /vcard/REGION.vcf too.
    """
    from hotline.usecases.vcards import card_of

    card = with_runtime(lambda runtime: runtime.store.read(lambda tx: card_of(runtime, tx, code)))
    if card is None:
        raise click.ClickException(f"There is no region {code}.")
    click.echo(card, nl=False)
