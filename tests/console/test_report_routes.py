"""The console's table of who sees what holds each route of a report, and is true of each."""

from __future__ import annotations

from werkzeug.test import TestResponse

from tests.console.room import ADMIN, LEAD_ID, ORGANISER, OUTSIDER, PRIMARY, Room
from tests.site import ROOT

SECTION = (ROOT / "docs" / "who-sees-what.md").read_text(encoding="utf-8").split("\n## The console\n")[1]
ROWS = {
    cells[0].strip("`"): cells[1:]
    for line in SECTION.split("\n## ")[0].splitlines()
    if line.startswith("| `")
    for cells in [[cell.strip() for cell in line.strip("| ").split(" | ")]]
}
OF_A_REPORT = {route: cells for route, cells in ROWS.items() if " /i/<reference>" in route}
FILLED = {
    "<deed>": "note", "<kind>": "note", "<int:number>": "9",
}  # fmt: skip
BLUEPRINTS = ("incident", "writing", "files", "live")


def ask(room: Room, route: str, reference: str) -> TestResponse:
    method, path = route.split(" ")
    for name, value in {**FILLED, "<reference>": reference}.items():
        path = path.replace(name, value)
    return room.get(path) if method == "GET" else room.do(path, words="words of a test", message="none")


def test_every_route_of_a_report_stands_in_the_table(room: Room):
    rules = {
        f"{method} {rule.rule}"
        for rule in room.console.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if rule.endpoint.partition(".")[0] in BLUEPRINTS
    }
    assert rules <= OF_A_REPORT.keys()


def test_to_whom_it_is_not_to_be_known_each_route_is_as_for_no_report(room: Room):
    incident = room.report()
    room.signed_in(PRIMARY).do(f"/i/{incident.reference}/do/take")
    room.do(f"/i/{incident.reference}/do/recuse")
    before = len(room.audit(incident))
    for person in (OUTSIDER, ORGANISER, ADMIN, PRIMARY):
        room.signed_in(person)
        for route in OF_A_REPORT:
            hidden, unknown = ask(room, route, incident.reference), ask(room, route, "ZZZ-99")
            assert hidden.status_code == unknown.status_code == 404, f"{person} {route}"
            assert hidden.data == unknown.data
            assert dict(hidden.headers) == dict(unknown.headers)
    assert len(room.audit(incident)) == before


def test_a_lead_of_its_region_gets_an_answer_from_each(room: Room):
    incident = room.report()
    for route in OF_A_REPORT:
        answer = ask(room.signed_in(LEAD_ID), route, incident.reference)
        nothing = 404 if "<int:number>" in route else 200  # it has no file
        assert answer.status_code in (nothing, 204), route
        answer.close()
