"""The written table of who sees what (docs/who-sees-what.md) has every route of records, and is true of each role."""

from __future__ import annotations

import re

import pytest

from tests.console.room import ADMIN, LEAD_ID, ORGANISER, PRIMARY, Room
from tests.site import ROOT

PARTS = ("records", "sharing", "exports", "audit", "transparency", "reading_back")
COLUMNS = {1: PRIMARY, 2: LEAD_ID, 3: ORGANISER, 4: ADMIN}
DOCUMENT = (ROOT / "docs" / "who-sees-what.md").read_text(encoding="utf-8")
TABLE = {
    cells[0].strip("`"): cells
    for line in DOCUMENT.split("\n## The console\n")[1].split("\n## ")[0].splitlines()
    if line.startswith("| `")
    for cells in [[cell.strip() for cell in line.strip("| ").split(" | ")]]
}


def test_every_route_of_records_stands_in_the_table(room: Room):
    rules = {
        f"{method} {rule.rule}"
        for rule in room.console.url_map.iter_rules()
        if rule.endpoint.partition(".")[0] in PARTS
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert rules <= TABLE.keys()
    assert rules


@pytest.mark.parametrize("column", COLUMNS)
def test_who_finds_nothing_there_gets_the_page_of_what_never_was(room: Room, column: int):
    incident = room.report()
    room.signed_in(COLUMNS[column])
    nothing = room.get("/i/ZZZ-99/print")
    for route, cells in TABLE.items():
        method, path = route.split(" ")
        if method != "GET" or "<share>" in path or not re.match(r"/(i/<reference>/(print|export|share)|[aest])", path):
            continue
        answer = room.get(path.replace("<reference>", incident.reference))
        if cells[column] == "404":
            assert (answer.status_code, answer.data) == (404, nothing.data), route
        else:
            assert answer.status_code == 200, route
