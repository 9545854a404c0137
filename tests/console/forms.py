"""What tests of forms share: the token of the session, and links by what they say."""

from __future__ import annotations

import re
from html import unescape

from werkzeug.test import TestResponse

from tests.console.room import Room


def send(room: Room, action: str, **fields: str) -> TestResponse:
    """Send a form with the token of whoever is signed in, and follow where it leads."""
    pages = "".join(room.get(path).text for path in ("/oncall", "/lines"))  # everybody has a form on one of them
    token = re.search(r'name="csrf_token" value="([^"]+)"', pages)
    given = {"csrf_token": token[1]} if token else {}
    return room.browser.post(action, data={**given, **fields}, follow_redirects=True)


def links(page: TestResponse, saying: str) -> list[str]:
    """Return where the links of a page lead that say this."""
    found = re.findall(r'<a\b[^>]*href="([^"]+)"[^>]*>(.*?)</a>', page.text, re.DOTALL)
    said = [(unescape(place), " ".join(unescape(re.sub(r"<[^>]*>", " ", words)).split())) for place, words in found]
    return [place for place, words in said if saying in words]


def fields_of(page: TestResponse) -> dict[str, str]:
    """Return the fields of a page's inputs as they are filled in."""
    inputs = re.findall(r"<input\b[^>]*>", page.text)
    named = ((re.search(r'name="([^"]+)"', one), re.search(r'value="([^"]*)"', one)) for one in inputs)
    return {name[1]: unescape(value[1]) if value else "" for name, value in named if name}


def handle(room: Room, name: str) -> str:
    """Return what stands for somebody in addresses, as the team's page has it."""
    who = room.who
    room.signed_in("olga")
    (place,) = links(room.get("/people"), name)
    room.who = who
    return place.rpartition("/")[2]


def audited(room: Room) -> list[str]:
    """Return what the organisation's own audit has, a line each."""
    return room.store.read(lambda tx: [f"{deed.who}: {deed.kind.value}: {deed.text}" for deed in tx.audit.of(None)])
