"""``hotline demo --json``: what happens for programs, one JSON object a line, and nothing else on standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from hotline.demo.frame import Ready
from hotline.demo.rows import Row
from hotline.demo.screen import Screen


class Script(Screen):
    """A screen that nobody reads: events in place of sentences, each with its name in ``event``."""

    def _event(self, event: str, **fields: object) -> None:
        line = json.dumps({"event": event, **fields}, ensure_ascii=False)
        try:
            with self._lock:
                sys.stdout.write(line + "\n")
                sys.stdout.flush()
        except BrokenPipeError:
            self._lost()

    def print_row(self, row: Row) -> None:
        """Print one happening."""
        at = datetime.fromtimestamp(row.at, UTC).isoformat(timespec="milliseconds")
        self._event("happened", **asdict(row) | {"at": at})

    def ready(self, ready: Ready) -> None:
        """Say where everything is."""
        lines, phones = [asdict(one) for one in ready.lines], [asdict(one) for one in ready.phones]
        console = [asdict(one) for one in ready.console]
        self._event("ready", **asdict(ready), lines=lines, phones=phones, console=console)

    def scene_ended(self, name: str, missing: str) -> None:
        """Say whether a scene came true."""
        self.drain()
        self._event("scene", name=name, came_true=not missing, why=missing)

    def ended(self, code: int, why: str) -> None:
        """Say how the demo ended; nothing follows."""
        self.drain()
        self._event("end", code=code, why=why)

    # --- sentences are for people

    def show(self, *what: object) -> None:
        """Print nothing."""

    def say(self, text: str, style: str = "") -> None:
        """Print nothing."""

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        """Print nothing."""

    def entry(self, time_of_day: str, text: str) -> None:
        """Print nothing."""

    def ask(self, give: Callable[[str | None], None]) -> None:
        """Read lines without a prompt."""
        for line in sys.stdin:
            give(line)
        give(None)
