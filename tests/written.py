"""The tables of docs/who-sees-what.md, as the tests that hold them against the product read them."""

from __future__ import annotations

from functools import cache

from tests.site import ROOT

DOCUMENT = ROOT / "docs" / "who-sees-what.md"


@cache
def table(heading: str) -> dict[str, tuple[str, ...]]:
    """Return the rows below a heading by what stands in their first cell."""
    section = DOCUMENT.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in section.splitlines() if "|" in line]
    return {first.strip("`"): tuple(others) for first, *others in rows[2:]}
