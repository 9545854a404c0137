"""The console with a real SQLite store: reports come in by the real webhook, people look by the real pages.

Who is signed in is handed in (``room.signed_in``); signing in has tests of its own.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path
from typing import Any

from flask import Flask
from itsdangerous import URLSafeTimedSerializer
from jinja2.bccache import Bucket, BytecodeCache
from werkzeug.test import TestResponse

from hotline.domain.configuration import read_configuration
from hotline.domain.incident import Incident
from hotline.domain.organisation import PersonId
from hotline.store.migrations import upgrade
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store
from hotline.usecases import configure
from hotline.web.console import api, create_console
from tests.site import configuration, places
from tests.web.desk import RING, Desk, text

FIRST, SECOND = PLACES = places(2)
"""Two regions with a primary and a secondary each, whose ids are ``r0p0`` and so on; each has a lead."""
LEAD = '[[person]]\nid = "{code}lead"\nname = "Lee {code}"\nroles = ["lead"]\nregions = ["{code}"]\nphone = "{phone}"\n'
OTHERS = (
    '[[person]]\nid = "olga"\nname = "Olga Organiser"\nroles = ["organiser"]\nregions = ["{code}"]\n'
    'email = "olga@example.org"\n[[person]]\nid = "adam"\nname = "Adam Admin"\nroles = ["admin"]\n'
    'email = "adam@example.org"\n'
)
PRIMARY, SECONDARY, LEAD_ID = f"{FIRST.code}p0", f"{FIRST.code}p1", f"{FIRST.code}lead"
OUTSIDER = f"{SECOND.code}p0"
ORGANISER, ADMIN = "olga", "adam"
WORDS = "Someone keeps following me"


def team() -> str:
    """Return the configuration of the rooms."""
    leads = [LEAD.format(code=place.code, phone=f"{place.line[:-3]}19{number}") for number, place in enumerate(PLACES)]
    return "\n".join([configuration(PLACES), *leads, OTHERS.format(code=FIRST.code)])


class _Compiled(BytecodeCache):
    """Templates as code, compiled once for all rooms: half of the time of these tests went into that."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code if it was compiled before."""
        if code := self._kept.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = _Compiled()


SPARE: list[Flask] = []
"""Consoles of rooms that are closed: to make one takes longer than most of these tests."""


def _console_of(room: Room) -> Flask:
    """Return a console over a room's store: made anew, or one that nobody has any more, with nothing left of before."""
    if not SPARE:
        SPARE.append(create_console(room.runtime, lambda: room.who))
        SPARE[0].jinja_env.bytecode_cache = COMPILED
    console = SPARE.pop()
    console.config["WTF_CSRF_ENABLED"] = True
    console.extensions |= {"hotline": room.runtime, "signed_in": lambda: room.who, "paces": api.paces()}
    return console


class Room(Desk):
    """One console over a database file of its own. Reports come by ``report``; pages by ``get`` and ``do``."""

    def __init__(self, folder: Path, template: Path) -> None:
        super().__init__(folder, template)
        self.who: PersonId | None = None
        self.console = _console_of(self)
        self.browser = self.console.test_client()
        self._reports = 0

    def close(self) -> None:
        """Give the console back to the next room; close the database."""
        SPARE.append(self.console)
        super().close()

    def signed_in(self, person: str | None) -> Room:
        """Have this person signed in from now on."""
        self.who = PersonId(person) if person else None
        return self

    def report(self, words: str = WORDS, region: int = 0, **changed: str) -> Incident:
        """Let somebody new text a region's line; return the incident."""
        self._reports += 1
        sender = f"+1312555{5000 + self._reports}"
        self.post(text(self._reports, words, To=PLACES[region].line, From=sender, **changed))
        (newest,) = self.values("SELECT max(id) FROM incident")
        return self.incident(newest)

    def incident(self, row: int) -> Incident:
        """Return an incident as the database has it."""
        found = self.store.read(lambda tx: tx.incidents.get(row))
        assert found is not None
        return found

    def get(self, path: str, **options: Any) -> TestResponse:
        """Open a page."""
        return self.browser.get(path, **options)

    def do(self, path: str, **fields: str) -> TestResponse:
        """Send a form with the token that a page of this session has."""
        return self.browser.post(path, data={"csrf_token": self._token(), **fields}, follow_redirects=True)

    def _token(self) -> str:
        with self.browser.session_transaction() as kept:
            raw = kept.setdefault("csrf_token", "a" * 40)
        return URLSafeTimedSerializer(self.console.secret_key, salt="wtf-csrf-token").dumps(raw)

    def texts_to(self, phone: str) -> list[str]:
        """Return what was written to a phone, in order."""
        ids = self.values("SELECT id FROM message ORDER BY created_at, id")
        texts = self.store.read(lambda tx: [tx.messages.get(one) for one in ids])
        return [one.body for one in texts if one and one.recipient == phone]

    def audit(self, incident: Incident) -> list[str]:
        """Return who did what, as an incident's audit has it."""
        return self.store.read(lambda tx: [f"{deed.who}: {deed.kind.value}" for deed in tx.audit.of(incident.id)])

    def entries(self, incident: Incident) -> list[str]:
        """Return an incident's record, a line an entry."""
        return self.store.read(lambda tx: [f"{one.who}: {one.text}" for one in tx.transcript.of(incident.id)])


def words_of(page: TestResponse) -> str:
    """Return what somebody reads on a page: its text without tags, in one line."""
    body = page.text.partition("<main")[2] or page.text
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())


def make_template(path: Path) -> None:
    """Make a database with the organisation applied; each room begins with a copy."""
    store = Store(f"sqlite:///{path}", KeyRing.parse(RING))
    upgrade(store.engine)
    configure.apply(store, read_configuration(team(), today=date(2026, 11, 22)), lambda: datetime.now(UTC))
    store.close()
