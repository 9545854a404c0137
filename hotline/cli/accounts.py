"""Commands about who signs in to the console: ``account invite``, ``list``, ``revoke``, ``end-sessions``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from hotline.cli.opening import with_runtime
from hotline.domain.deeds import COMMAND_LINE

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction
    from hotline.usecases.runtime import Runtime

ONCE = "Whoever opens this link first signs in as them: give it to nobody else. It can't be shown again."


@click.group("account")
def account() -> None:
    """Who signs in to the console. The first link comes from here; it is for the first admin."""


@account.command("invite")
@click.argument("who")
def invite(who: str) -> None:
    """Show a link with which WHO sets up their sign-in. It opens for 72 hours."""
    from hotline.usecases import accounts

    _show_link(lambda runtime, tx: accounts.invite(runtime, tx, who=who, by=COMMAND_LINE))


@account.command("revoke")
@click.argument("who")
def revoke(who: str) -> None:
    """End all sessions of WHO, forget their password, authenticator and passkeys, and show a new link.

    For a lost phone or laptop, and for somebody who forgot what they sign in with.
    """
    from hotline.usecases import accounts

    _show_link(lambda runtime, tx: accounts.revoke(runtime, tx, who=who, by=COMMAND_LINE))


@account.command("end-sessions")
@click.argument("who")
def end_sessions(who: str) -> None:
    """End all sessions of WHO; what they sign in with stays."""
    from hotline.usecases import accounts

    click.echo(_do(lambda runtime, tx: accounts.shut_out(runtime, tx, who=who, by=COMMAND_LINE)))


@account.command("take-back")
@click.argument("who")
def take_back(who: str) -> None:
    """Let the link that WHO got open nothing any more."""
    from hotline.usecases import accounts

    click.echo(_do(lambda runtime, tx: accounts.take_back(runtime, tx, who=who, by=COMMAND_LINE)))


@account.command("list")
def list_accounts() -> None:
    """List who may sign in, and whether they can."""
    from hotline.usecases import accounts

    def look(runtime: Runtime) -> list[str]:
        return runtime.store.read(lambda tx: accounts.lines(runtime, tx))

    for line in with_runtime(look):
        click.echo(line)


def _show_link(work: Callable[[Runtime, Transaction], str]) -> None:
    click.echo(_do(work))
    click.echo(ONCE, err=True)


def _do(work: Callable[[Runtime, Transaction], str]) -> str:
    return with_runtime(lambda runtime: runtime.store.transact(lambda tx: work(runtime, tx)))
