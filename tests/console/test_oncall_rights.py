"""Which role opens what of on call, team, drills, lines and page log: as the written table has it, route by route."""

from __future__ import annotations

import re

from tests.console.forms import send
from tests.console.room import ADMIN, FIRST, LEAD_ID, ORGANISER, SECONDARY, Room
from tests.stories.test_who_sees_what import table

ROLES = {"responder": SECONDARY, "lead": LEAD_ID, "organiser": ORGANISER, "admin": ADMIN}
MINE = ("oncall.", "addresses.", "people.", "drills.", "lines.", "pages.")
ROWS = table("The console")


def routes(room: Room) -> set[str]:
    return {
        f"{method} {rule.rule}"
        for rule in room.console.url_map.iter_rules()
        if rule.endpoint.startswith(MINE)
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def test_every_route_of_these_pages_stands_in_the_table(room: Room):
    assert routes(room) <= set(ROWS)


def test_the_table_is_true_of_every_page(room: Room):
    send(room.signed_in(LEAD_ID), "/drills", region=FIRST.code)
    (drill,) = room.values("SELECT id FROM drill")
    times = "begins=2027-01-01T00:00:00%2B00:00&ends=2027-01-02T00:00:00%2B00:00"
    asks = {"/oncall/take": f"?of=me&{times}", "/oncall/cover": f"?layer=primary&region={FIRST.code}&{times}"}
    pages = sorted(route for route in routes(room) if route.startswith("GET "))
    for cell, (role, person) in enumerate(ROLES.items()):
        room.signed_in(person)
        for route in pages:
            path = route[4:].replace("<drill>", drill).replace("<who>", "me")
            status = room.get(path + asks.get(path, "")).status_code
            assert status == (404 if ROWS[route][cell] == "no" else 200), f"{role}: {route}"


def test_and_of_every_deed(room: Room):
    deeds = sorted(route for route in routes(room) if route.startswith("POST "))
    for cell, (role, person) in enumerate(ROLES.items()):
        room.signed_in(person)
        for route in deeds:
            path = re.sub(r"<(?:swap|feed|calendar)>", "0" * 12, route[5:])
            path = path.replace("<who>", "me").replace("<answer>", "no")
            if ROWS[route][cell] == "no":
                assert send(room, path, region=FIRST.code).status_code == 404, f"{role}: {route}"
            else:
                bare = room.browser.post(path)
                assert bare.status_code == 400, f"{role}: {route} is done without the form's token"


def test_nobody_who_is_not_signed_in_opens_any(room: Room):
    room.signed_in(None)
    for route in routes(room):
        method, path = route.split(" ")
        path = re.sub(r"<[^>]*>", "me", path)
        status = room.browser.open(path, method=method).status_code
        assert status in ((302,) if method == "GET" else (400, 401)), route
