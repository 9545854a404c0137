"""Commands that run it: ``serve`` and ``demo``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from hotline.cli.opening import read_settings

SCENES = (
    "texts", "urgent", "staff-call", "nobody-texts", "nobody-answers", "voice-report", "voicemail", "spanish", "stop",
    "all",
)  # fmt: skip
"""What ``demo`` can play. It stands in ``hotline.demo.scenes`` too, which is not read for every command."""


@click.command()
@click.option("--port", default=8000, show_default=True, help="Where the web server listens.")
@click.option("--host", default="127.0.0.1", show_default=True, help="On which address.")
def serve(port: int, host: str) -> None:
    """Run web, worker and clock on this machine until Ctrl-C; start a Valkey of our own if none answers."""
    from hotline import serving

    sys.exit(serving.serve(read_settings(), port=port, host=host))


def _scene(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    """Refuse what can't be played before anything starts."""
    if name is None or name in SCENES:
        return name
    from hotline.demo.scenes import story_called

    try:
        story_called(name)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None
    return name


@click.command(context_settings={"ignore_unknown_options": False})
@click.option("--once", is_flag=True, help="Play, check it and end; exit code 1 if it did not come true.")
@click.option(
    "--scene",
    metavar="NAME|FILE.story",
    callback=_scene,
    help="What is played: a report by text (without this option, unless --headless), another scene "
    f"({', '.join(SCENES)}), or a story that --record wrote.",
)
@click.option("--headless", is_flag=True, help="No browser, no story but --scene's; the input's end is not the end.")
@click.option("--json", is_flag=True, help="For programs: one JSON object a line on standard output, and nothing else.")
@click.option("--fast", is_flag=True, help="Let time run 20 times as fast.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Of the page, else the next free one.",
)
@click.option("--record", "file", type=click.Path(path_type=Path), help="Write what was said to FILE, as a story.")
@click.option("--reset", is_flag=True, help="First erase what earlier demos left.")
@click.option("--ignore-env", is_flag=True, help="Start beside a real Twilio account; nothing of it is used.")
def demo(file: Path | None, scene: str | None, **asked: Any) -> None:
    """The whole hotline on this computer, with pretend phones. Nothing leaves this computer."""
    from hotline.demo.play import Asked, run_demo

    if file is not None and file.exists():
        raise click.ClickException(f"{file} is there already; nothing was done.")
    sys.exit(run_demo(Asked(record=file, scene=scene, **asked)))
