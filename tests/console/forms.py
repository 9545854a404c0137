"""What tests of forms share: the token of the session, and links by what they say."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from weakref import WeakKeyDictionary

from werkzeug.test import TestResponse

from tests.console.room import Room

_TOKENS: WeakKeyDictionary[Room, str] = WeakKeyDictionary()


def send(room: Room, action: str, **fields: str) -> TestResponse:
    """Send a form with the token of whoever is signed in, and follow where it leads."""
    return room.browser.post(action, data={"csrf_token": token(room), **fields}, follow_redirects=True)


def send_from(room: Room, page: str, path: str = "", **fields: Any) -> TestResponse:
    """Open *page*, and send a form from it to *path* (else to itself) with its token; a list repeats a name."""
    found = re.search(r'name="csrf_token" value="([^"]+)"', room.get(page).text)
    assert found is not None, f"{page} has no form"
    return room.browser.post(path or page, data={"csrf_token": found[1], **fields}, follow_redirects=True)


def token(room: Room) -> str:
    """Return the token of the browser's session, from a page that has a form for whoever is signed in."""
    if room not in _TOKENS:
        for path in ("/oncall", "/lines"):
            if found := re.search(r'name="csrf_token" value="([^"]+)"', room.get(path).text):
                _TOKENS[room] = found[1]
                break
    return _TOKENS[room]


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
