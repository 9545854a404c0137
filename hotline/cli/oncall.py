"""``hotline oncall``: who is on call."""

from __future__ import annotations

import click


@click.group("oncall")
def oncall() -> None:
    """Who is on call: calendars that serve as schedules, and what is missing in the rota."""
