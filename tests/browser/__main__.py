"""``python -m tests.browser``: the page of phones and the console in a real Chromium, by mouse and by keyboard.

Needs Debian's chromium (another one: CHROMIUM=/path) and Playwright. Whatever pytest takes may follow, such as -k call.
"""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.browser.conftest import CHROMIUM, PLUGIN
from tests.figures import Figures

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("test_page_*.py")) + sorted(HERE.glob("test_console_*.py"))
GROUPS = {path.stem.removeprefix("test_page_").removeprefix("test_"): path for path in FILES}
CONSOLE = "console"
"""Stands for each of the console's groups."""


class Measured:
    """What the tests count and measure."""

    def __init__(self, figures: Figures, url: str) -> None:
        self.figures, self.url = figures, url
        self.counts: dict[str, int] = {}
        self.contexts: dict[str, dict[str, int]] = {}

    def count(self, name: str, found: int) -> None:
        """Add what was found to a figure that has to stay 0."""
        self.counts[name] = self.counts.get(name, 0) + found

    def tell(self, name: str, **context: int) -> None:
        """Say of how much a figure tells."""
        self.contexts.setdefault(name, {}).update(context)

    def more(self, name: str, **amounts: int) -> None:
        """Add to what a figure tells of."""
        known = self.contexts.setdefault(name, {})
        known.update({key: known.get(key, 0) + amount for key, amount in amounts.items()})

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """With the address of a page, leave out what needs one of its own."""
        own = [one for one in items if self.url and {"site", "served", "house"} & set(getattr(one, "fixturenames", ()))]
        config.hook.pytest_deselected(items=own)
        items[:] = [one for one in items if one not in own]

    def pytest_sessionfinish(self) -> None:
        """Print what was counted."""
        for name, found in self.counts.items():
            self.figures.add(name, found, "found", at_most=0, **self.contexts.get(name, {}))


def main() -> int:
    """Run the tests and return the exit code: 2 where there is no browser."""
    parser = argparse.ArgumentParser(prog="tests.browser", description=__doc__)
    parser.add_argument("--only", action="append", choices=(*GROUPS, CONSOLE), help="this group alone; may repeat")
    parser.add_argument("--url", default="", help="a page that runs already: only what is true of any")
    asked, rest = parser.parse_known_args()
    if not Path(CHROMIUM).exists():
        print(f"The browser tests need Chromium, and there is none at {CHROMIUM} (another place: CHROMIUM=...).")
        return 2
    missing = [name for name in ("playwright", "axe_playwright_python") if find_spec(name) is None]
    if missing:
        print(f"The browser tests need {' and '.join(missing)}, which is not installed here.")
        return 2
    figures = Figures()
    files = [str(path) for group, path in GROUPS.items() if not asked.only or _is_wanted(group, asked.only)]
    run = ["-q", "-p", "no:cacheprovider", *files, *rest]
    code = pytest.main(run, plugins=[_named(Measured(figures, asked.url))])
    return max(figures.conclude(), int(code))


def _is_wanted(group: str, only: list[str]) -> bool:
    return group in only or (CONSOLE in only and group.startswith(CONSOLE))


def _named(measured: Measured) -> object:
    class Named:
        """Registers what measures under the name by which fixtures find it."""

        def pytest_configure(self, config: pytest.Config) -> None:
            config.pluginmanager.register(measured, PLUGIN)

    return Named()


if __name__ == "__main__":
    sys.exit(main())
