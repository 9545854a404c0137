"""The written table of who sees what (docs/who-sees-what.md) is true of the settings, the state and the API."""

from __future__ import annotations

import pytest

from tests.console.room import ADMIN, LEAD_ID, ORGANISER, PRIMARY, Room
from tests.site import ROOT

ROLES = (PRIMARY, LEAD_ID, ORGANISER, ADMIN)
"""A person for each column of the table."""
OURS = ("/settings", "/status", "/api")


def table() -> dict[str, list[str]]:
    """Return the rows of the console's table that are about these pages, by their route."""
    document = (ROOT / "docs" / "who-sees-what.md").read_text(encoding="utf-8")
    lines = document.split("\n## The console\n")[1].split("\n## ")[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines if line.startswith("| `")]
    return {first.strip("`"): rest for first, *rest in rows if first.strip("`").partition(" ")[2].startswith(OURS)}


def test_every_route_of_these_stands_in_the_table(room: Room):
    rules = {
        f"{method} {rule.rule}"
        for rule in room.console.url_map.iter_rules()
        if rule.rule.startswith(OURS)
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert rules == set(table())


@pytest.mark.parametrize("column", range(len(ROLES)))
def test_a_page_is_shown_to_whom_the_table_says(room: Room, column: int):
    pages = {route.partition(" ")[2]: cells for route, cells in table().items() if route.startswith("GET /s")}
    for path, cells in [*pages.items(), ("/api", table()["GET /api"])]:
        opened = path.replace("<form>", "region").replace("<entry>", "new")
        if "<" in opened:
            continue  # a record: see test_holds.py
        status = room.signed_in(ROLES[column]).get(opened).status_code
        assert (status == 404) == (cells[column] == "404"), (opened, ROLES[column], status)
        assert status in (200, 404)


def test_whoever_is_not_signed_in_is_sent_to_sign_in(room: Room):
    for path in ("/settings", "/settings/region", "/settings/records", "/settings/tokens", "/status", "/api"):
        answer = room.signed_in(None).get(path)
        assert (answer.status_code, answer.location.partition("?")[0]) == (302, "/sign-in"), path
