"""Holds a page of the console against axe, sideways scrolling and the size of targets, by width and theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.test_page_looks import OPTIONS, SMALL_TARGETS, TARGET

if TYPE_CHECKING:
    from tests.browser.__main__ import Measured

WIDTHS = {320: 640, 390: 844, 1280: 800}
THEMES = ("light", "dark")
QUICKLY = {"resultTypes": ["violations"], "preload": False}
"""Nothing of the page has to be fetched once more: it plays nothing by itself."""
VIOLATIONS = """options => axe.run(document, options)
  .then(found => found.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.target}`)))"""
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FIELDS = "input:not([type=hidden],[type=checkbox],[type=radio]),summary,"
"""A box to tick is as large as its label, which is pressed as well."""
SMALL = SMALL_TARGETS.replace("input,", FIELDS)


class Judge:
    """Says of each page what is wrong with it, and counts that."""

    def __init__(self, measured: Measured) -> None:
        self.measured = measured
        self.wrong: list[str] = []

    def look(
        self, shown: Page, where: str, widths: Mapping[int, int] = WIDTHS, themes: tuple[str, ...] = THEMES
    ) -> None:
        """Look at the page that is shown."""
        before = shown.viewport_size
        shown.evaluate(AXE_SCRIPT)
        for width, height in widths.items():
            shown.set_viewport_size({"width": width, "height": height})
            self._fits(shown, f"{where}, {width} px")
            for theme in themes:
                shown.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
                told = shown.evaluate(VIOLATIONS, OPTIONS | QUICKLY)
                self._count("console.axe_violations", [f"{where}, {width} px, {theme}: {one}" for one in told])
        if before:
            shown.set_viewport_size(before)

    def _fits(self, shown: Page, where: str) -> None:
        wide = shown.evaluate(WIDE)
        self._count("console.overflows", [f"{where}: {wide} px too wide"] if wide > 0 else [])
        small = shown.evaluate(SMALL, TARGET)
        self._count("console.small_targets", [f"{where}: {one}" for one in small])

    def _count(self, figure: str, wrong: list[str]) -> None:
        self.measured.count(figure, len(wrong))
        self.measured.more(figure, looks=1)
        self.wrong += wrong
