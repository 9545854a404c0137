"""The console as it is served, with signing in: browsers that come to it, and people with their authenticators."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any
from unittest import mock

from flask import Flask
from werkzeug.test import TestResponse

from hotline.domain.configuration import read_configuration
from hotline.domain.organisation import PersonId
from hotline.usecases import accounts, configure
from hotline.web.console import signing_in
from tests.console.authenticator import STEP, Passkey, code
from tests.console.room import COMPILED, Room, team
from tests.web.desk import PUBLIC

CHEAP = {"argon2__memory_cost": 8, "argon2__time_cost": 1, "argon2__parallelism": 1}
PASSWORD = "four words that nobody says"


class Door(Room):
    """A room whose console is the served one. Its time is the machine's, carried forward by ``forward``."""

    def __init__(
        self, folder: Path, template: Path, hashing: Mapping[str, int] = CHEAP, served_at: str = PUBLIC
    ) -> None:
        super().__init__(folder, template)
        self.passed = timedelta(0)
        self.runtime.now = lambda: datetime.now(UTC) + self.passed
        with mock.patch.object(signing_in, "HASHING", dict(hashing)):
            running = replace(self.runtime, public_url=served_at)
            self.served: Flask = signing_in.create_served_console(running)
            self.served.jinja_env.bytecode_cache = COMPILED
        self.step = int(datetime.now(UTC).timestamp() // STEP)
        codes = self.served.extensions["security"].totp_factory
        codes._totp.now = staticmethod(lambda: self.step * STEP + 1)

    def forward(self, span: timedelta) -> None:
        """Let time pass."""
        self.passed += span

    def somebody(self) -> Browser:
        """Open a browser that was never here."""
        return Browser(self)

    def invite(self, person: str) -> str:
        """Make a link on the server; return its path."""
        link = self.store.transact(lambda tx: accounts.invite(self.runtime, tx, who=person, by="command line"))
        return link.removeprefix(PUBLIC)

    def revoke(self, person: str) -> str:
        """Revoke an account on the server; return the path of the new link."""
        link = self.store.transact(lambda tx: accounts.revoke(self.runtime, tx, who=person, by="command line"))
        return link.removeprefix(PUBLIC)

    def apply(self, configuration: str) -> None:
        """Apply another configuration."""
        configure.apply(self.store, read_configuration(configuration, today=date(2026, 11, 22)), self.runtime.now)

    def without(self, person: str) -> str:
        """Return the configuration of the rooms without somebody."""
        parts = re.split(r"(?=\[\[person\]\])", team())
        return "".join(part for part in parts if f'id = "{person}"' not in part)

    def account(self, person: str) -> Any:
        """Return somebody's account as the store has it."""
        return self.store.read(lambda tx: tx.accounts.of(PersonId(person)))

    def organisation_audit(self) -> list[str]:
        """Return the kinds of what the organisation's audit has."""
        return self.store.read(lambda tx: [deed.kind.value for deed in tx.audit.of(None)])


class Browser:
    """One browser: its cookies, and the page that it shows."""

    def __init__(self, door: Door) -> None:
        self.door = door
        self.client = door.served.test_client()
        self.page: TestResponse = None  # type: ignore[assignment]
        self.key = ""
        self.token = ""

    def get(self, path: str, **options: Any) -> TestResponse:
        """Open a page, following where it leads."""
        self.page = self.client.get(path, base_url=PUBLIC, follow_redirects=True, **options)
        return self.page

    def look(self, path: str) -> TestResponse:
        """Open a page, and stay at its first answer."""
        return self.client.get(path, base_url=PUBLIC)

    def post(self, path: str, *, follow: bool = True, at: str = "", **fields: str) -> TestResponse:
        """Send a form with the token of the page that is shown; *at* is the address that the request comes from."""
        shown = re.search(r'name="csrf_token" value="([^"]+)"', self.page.text) if self.page else None
        if shown is None and not self.token:
            shown = re.search(r'name="csrf_token" value="([^"]+)"', self.get("/sign-in").text)
        self.token = shown[1] if shown else self.token
        data = {"csrf_token": self.token, **fields}
        environ = {"REMOTE_ADDR": at} if at else {}
        self.page = self.client.post(
            path, data=data, base_url=PUBLIC, follow_redirects=follow, environ_overrides=environ
        )
        return self.page

    def where(self) -> str:
        """Return the path of the page that is shown."""
        return self.page.request.path

    # --- whole ways

    def opens(self, link: str) -> Browser:
        """Open an invitation and begin."""
        self.get(link)
        self.post(link)
        return self

    def sets_password(self, password: str = PASSWORD) -> TestResponse:
        self.get("/me/password")
        return self.post("/me/password", password=password, again=password)

    def sets_authenticator(self) -> TestResponse:
        self.get("/me/authenticator")
        self.post("/me/authenticator", setup="authenticator")
        key = re.search(r"<code>([^<]+)</code>", self.page.text)
        assert key, self.page.text
        self.key = key[1]
        action = re.search(r'action="(/me/authenticator/[^"]+)"', self.page.text)
        assert action
        return self.post(unescape(action[1]), code=self.code())

    def code(self) -> str:
        """Return what the authenticator shows now; the next time it is another."""
        shown = code(self.key, self.door.step * STEP)
        self.door.step += 1
        return shown

    def recovery_codes(self) -> list[str]:
        """Make recovery codes and return them."""
        self.get("/me/recovery-codes")
        self.post("/me/recovery-codes", generate_new_codes="1")
        return re.findall(r"<code>([^<]+)</code>", self.page.text)

    def is_set_up(self, person: str) -> Browser:
        """Set up password and authenticator by a link; afterwards this browser is signed in."""
        self.opens(self.door.invite(person))
        self.sets_password()
        self.sets_authenticator()
        return self

    def signs_in(self, who: str, password: str = PASSWORD, **options: str) -> TestResponse:
        """Give name and password."""
        self.get("/sign-in")
        return self.post("/sign-in", email=who, password=password, **options)

    def is_in(self) -> bool:
        """Tell whether pages open."""
        return self.look("/me").status_code == 200

    # --- passkeys

    def options(self) -> tuple[str, dict[str, Any]]:
        """Return where the page's script would send what a passkey answers, and what it would ask for."""
        form = re.search(r'action="([^"]+)" data-passkey="\w+" data-options="([^"]+)"', self.page.text)
        assert form, self.page.text
        return unescape(form[1]), json.loads(unescape(form[2]))

    def adds(self, passkey: Passkey, name: str = "Phone") -> TestResponse:
        """Add a passkey on its page."""
        self.get("/me/passkeys")
        self.post("/me/passkeys", name=name, usage="first")
        action, options = self.options()
        return self.post(action, credential=passkey.made(options))

    def signs_in_by(self, passkey: Passkey, next: str = "") -> TestResponse:  # noqa: A002 - the form's own name
        """Sign in with a passkey."""
        self.get("/sign-in")
        self.post("/sign-in/passkey", next=next)
        action, options = self.options()
        return self.post(action, credential=passkey.given(options), next=next)
