"""Filling in a form of the console as a browser would: every field as the page shows it, but for what is typed."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from html.parser import HTMLParser

from werkzeug.test import TestResponse

from hotline.domain.incident import Incident
from hotline.domain.organisation import PersonId
from hotline.store.transaction import Transaction
from tests.console.room import Room


class _Sheet(HTMLParser):
    """What the settings' form of a page would send."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self._inside = False
        self._named = ""
        self._area: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        name = has.get("name") or ""
        match tag:
            case "form":
                self._inside = has.get("class") == "sheet"
            case "input" if self._inside and name:
                if has.get("type") != "checkbox" or "checked" in has:
                    self.fields.setdefault(name, []).append(has.get("value") or "")
            case "select" if self._inside:
                self._named = name
            case "option" if self._inside and "selected" in has:
                self.fields.setdefault(self._named, []).append(has.get("value") or "")
            case "textarea" if self._inside:
                self._area = name
                self.fields[name] = [""]

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self.fields[self._area][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = None


def fields_of(page: TestResponse) -> dict[str, list[str]]:
    """Return what the form of a settings page would send as it stands."""
    sheet = _Sheet()
    sheet.feed(page.text)
    return sheet.fields


def sent(room: Room, path: str, page: TestResponse, **typed: str | list[str]) -> TestResponse:
    """Send the form of *page* with what was typed; a field of None is not sent."""
    given = {name: value if isinstance(value, list) else [value] for name, value in typed.items()}
    return room.browser.post(path, data=fields_of(page) | given)


def changed(room: Room, path: str, **typed: str | list[str]) -> TestResponse:
    """Open a form, type something, look at the plan and agree to it; return the last answer."""
    plan = sent(room, path, room.get(path), **typed)
    assert plan.status_code == 200, plan.text
    return sent(room, path, plan)


def address(room: Room, form: str, name: str) -> str:
    """Return where the form of an entry is."""
    page = room.get(f"/settings/{form}").text
    found = re.search(rf'href="(/settings/{form}/[0-9a-f]+)">{re.escape(name)}<', page)
    assert found is not None, name
    return found[1]


def pressed(room: Room, page: str, path: str, **fields: str | list[str]) -> TestResponse:
    """Send another form, with the token that stands in *page*."""
    token = re.search(r'name="csrf_token" value="([^"]+)"', room.get(page).text)
    assert token is not None, page
    return room.browser.post(path, data={"csrf_token": token[1], **fields}, follow_redirects=True)


def keep_out(room: Room, incident: Incident, person: str) -> None:
    """Keep somebody out of a report, however they came to be."""

    def work(tx: Transaction) -> None:
        held = tx.incidents.hold(incident)
        held.excluded |= {PersonId(person)}
        tx.incidents.save(held)

    room.store.transact(work)


def rows(room: Room) -> list[str]:
    """Return every row of the database as it lies there."""
    with closing(sqlite3.connect(room.path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [repr(row) for table in tables for row in connection.execute(f'SELECT * FROM "{table}"')]
