"""The web application with a real SQLite store, and a pretend Twilio that signs by its own few lines."""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import json
import shutil
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from werkzeug.test import TestResponse

from hotline import logs
from hotline.app import create_app
from hotline.bootstrap import build_runtime
from hotline.config import Settings
from hotline.domain.configuration import read_configuration
from hotline.store.migrations import upgrade
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store
from hotline.usecases import configure
from tests.site import ACCOUNT, TOKEN, configuration, places

PUBLIC = "https://hotline.example.org"
OTHER_TOKEN = "the-token-that-comes-next"
SMS, STATUS = "/carriers/twilio/sms", "/carriers/twilio/status/"
FIRST, SECOND = PLACES = places(2)
RING = KeyRing.new("test").strip().replace("\n", ",")
FORM = "application/x-www-form-urlencoded"
REPORTER = "+13125550142"

Pairs = Sequence[tuple[str, str]]


def signed_string(url: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Return what Twilio signs (twilio.md 1.5), written here apart from the adapter."""
    return url + "".join(name + value for name, value in sorted(set(pairs)))


def signature(url: str, pairs: Iterable[tuple[str, str]] = (), *, token: str = TOKEN, algorithm: str = "sha1") -> str:
    """Return the signature header's value."""
    signed = signed_string(url, pairs).encode()
    return base64.b64encode(hmac.new(token.encode(), signed, getattr(hashlib, algorithm)).digest()).decode()


def text(number: int = 1, words: str = "Someone keeps following me", **changed: str | None) -> list[tuple[str, str]]:
    """Return the parameters of one inbound text as Twilio sends them; None leaves one out."""
    sid = f"SM{number:032x}"
    params: dict[str, str | None] = {
        "ToCountry": "US", "ToState": "", "SmsMessageSid": sid, "NumMedia": "0", "ToCity": "", "FromZip": "",
        "SmsSid": sid, "FromState": "IL", "SmsStatus": "received", "FromCity": "CHICAGO", "Body": words,
        "FromCountry": "US", "To": FIRST.line, "ToZip": "", "NumSegments": "1", "MessageSid": sid,
        "AccountSid": ACCOUNT, "From": REPORTER, "ApiVersion": "2010-04-01",
    }  # fmt: skip
    return [(name, value) for name, value in (params | changed).items() if value is not None]


class Desk:
    """One application over a database file of its own."""

    def __init__(self, folder: Path, template: Path) -> None:
        self.path = folder / "hotline.db"
        shutil.copy(template, self.path)
        self._log = io.StringIO()
        logs.configure("DEBUG", self._log)
        self.runtime = build_runtime(settings(self.path), process="web")
        self.store = self.runtime.store
        self.app = create_app(self.runtime)
        self.client = self.app.test_client()
        self._watch = sqlite3.connect(self.path)

    def close(self) -> None:
        self._watch.close()
        self.store.close()

    # --- asking

    def post(self, pairs: Pairs, path: str = SMS, *, token: str = TOKEN, **headers: str) -> TestResponse:
        """Post a form as Twilio would."""
        return self.raw(urlencode(pairs).encode(), path, signature(PUBLIC + path, pairs, token=token), **headers)

    def raw(
        self, body: bytes, path: str = SMS, sign: str | None = None, *, content_type: str = FORM, **headers: str
    ) -> TestResponse:
        """Post *body* with a signature that somebody else made."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        if sign is not None:
            given["X-Twilio-Signature"] = sign
        return self.client.post(path, data=body, content_type=content_type, headers=given)

    # --- looking

    def logged(self, event: str) -> list[dict[str, Any]]:
        """Return the log lines called *event*."""
        lines = map(json.loads, self._log.getvalue().splitlines())
        return [line for line in lines if line["event"] == event]

    def version(self) -> int:
        """Return a number that differs after any commit that wrote something."""
        found: int = self._watch.execute("PRAGMA data_version").fetchone()[0]
        return found

    def state(self) -> str:
        """Return a hash over every row of every table."""
        tables = [
            name for (name,) in self._watch.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
        ]
        hashed = hashlib.sha256()
        for table in tables:
            for row in sorted(map(repr, self._watch.execute(f'SELECT * FROM "{table}"'))):
                hashed.update(f"{table}{row}\n".encode())
        return hashed.hexdigest()

    def rows(self, table: str, where: str = "1") -> int:
        """Return how many rows there are."""
        found: int = self._watch.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0]
        return found

    def values(self, query: str) -> list[Any]:
        """Return the first column of a query's rows."""
        return [row[0] for row in self._watch.execute(query)]

    def counts(self) -> tuple[int, int, int, int]:
        """Return how many there are: inbox rows, incidents, texts in the transcripts, pages."""
        return self.rows("inbox"), self.rows("incident"), self.rows("transcript", "kind = 'text_in'"), self.rows("page")

    def regions(self) -> list[str]:
        """Return the region of each incident, the oldest first."""
        return self.values("SELECT region FROM incident ORDER BY opened_at")

    def pages(self) -> list[tuple[str, str]]:
        """Return to whom pages go and what they say, in the clear."""
        ids = self.values("SELECT id FROM page ORDER BY created_at")
        texts = self.store.read(lambda tx: [tx.messages.get(page) for page in ids])
        return [(text.recipient, text.body) for text in texts if text]

    def said(self) -> list[str]:
        """Return the texts of all transcripts that came in."""
        found = []
        for incident in self.values("SELECT id FROM incident ORDER BY opened_at"):
            entries = self.store.read(lambda tx, incident=incident: list(tx.transcript.of(incident)))
            found += [entry.text for entry in entries if entry.kind.value == "text_in"]
        return found

    def kept(self) -> list[str]:
        """Return the forms of the inbox in the clear, as they came."""
        rows = list(self._watch.execute("SELECT key, incident, form FROM inbox ORDER BY received_at"))

        def read(tx: Any) -> list[str]:
            return [
                (tx.people_key() if incident is None else tx.incident_key(incident)).open("inbox", "form", key, form)
                for key, incident, form in rows
            ]

        return self.store.read(read)


def settings(path: Path, **changed: str) -> Settings:
    """Return the settings of a hotline whose database is *path*."""
    env: Mapping[str, str] = {
        "PUBLIC_URL": PUBLIC, "TWILIO_ACCOUNT_SID": ACCOUNT, "TWILIO_AUTH_TOKEN": f"{TOKEN},{OTHER_TOKEN}",
        "HOTLINE_KEYS": RING, "DATABASE_URL": f"sqlite:///{path}", "HOTLINE_METRICS_TOKEN": "metrics", **changed,
    }  # fmt: skip
    return Settings.from_env(env)


def make_template(path: Path) -> None:
    """Make a database with the organisation applied; each desk begins with a copy."""
    store = Store(f"sqlite:///{path}", KeyRing.parse(RING))
    upgrade(store.engine)
    organisation = read_configuration(configuration(PLACES), today=date(2026, 11, 22))
    configure.apply(store, organisation, lambda: datetime.now(UTC))
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
