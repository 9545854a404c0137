"""One click into the console: the demo signs its own people in.

It holds the key ring and the database of the web server that it started, so it makes the session itself, as signing in
makes one, and hands the browser the cookie. The product has no address, flag or setting for this.
"""

from __future__ import annotations

import threading
import urllib.request
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from hotline.demo import cast
from hotline.simulator.page.backstage import Door, Entered

if TYPE_CHECKING:
    from hotline.usecases.runtime import Runtime

FIRST, REPORTS, ME = "/", "/incidents", "/me"
"""Where somebody begins; where the console lists the reports; where it says who is signed in."""
LISTED = 'href="/i/'
"""How a report stands in a list."""
DOORS = tuple(Door(one.key, one.name, lead=one.role == "lead") for one in cast.TEAM if one.key in ("ana", "ben", "lee"))
"""Who has a click of their own: who is on call first, who is next, and the lead of their region."""
ANSWERS_WITHIN = 60.0
"""Seconds: what signs people in is loaded when somebody first asks for a page."""


class NoAnswer(Exception):
    """The console did not answer as it should; the text says what came instead."""


class Console:
    """The console of one demo. Safe to use from any thread."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._lock = threading.Lock()
        self._app: Any = None

    def enter(self, key: str, browser: str = "") -> Entered:
        """Sign somebody in; return where to go and the cookies of it. Raises ValueError for anybody without a door."""
        if key not in {door.key for door in DOORS}:
            raise ValueError(f"Nobody here is called that; there are {', '.join(door.key for door in DOORS)}.")
        with self._lock:
            cookies = self._sign_in(key, browser)
        return Entered(urlsplit(self._runtime.public_url).port or 80, FIRST, tuple(cookies))

    def get_ready(self) -> None:
        """Load what the first click needs, here and in the web server, and return at once."""
        threading.Thread(target=self._get_ready, name="demo-console", daemon=True).start()

    def check(self) -> str:
        """Look at the console as a lead; return the address that showed the reports. Raises NoAnswer."""
        lead = next(door for door in DOORS if door.lead)
        held = "; ".join(cookie.partition(";")[0] for cookie in self.enter(lead.key, "hotline demo").cookies)
        for path, expected in ((FIRST, ""), (ME, lead.name), (REPORTS, LISTED)):
            where, shown = _ask(self._runtime.public_url + path, held)
            if urlsplit(where).path != path or expected not in shown:
                raise NoAnswer(f"asked for {path} as {lead.name}, it showed {urlsplit(where).path} without {expected}")
        return self._runtime.public_url + REPORTS

    def _get_ready(self) -> None:
        with self._lock:
            self._loaded()
        with suppress(NoAnswer):  # who clicks sees it too
            _ask(f"{self._runtime.public_url}/sign-in")

    def _loaded(self) -> Any:
        from hotline.web.console.signing_in import create_served_console  # which takes seconds

        self._app = self._app or create_served_console(self._runtime)
        return self._app

    def _sign_in(self, key: str, browser: str) -> list[str]:
        from flask_security.utils import login_user

        from hotline.domain.organisation import PersonId
        from hotline.web.console.signing_in.people import People

        app, person, now = self._loaded(), PersonId(key), self._runtime.now()
        self._runtime.store.transact(lambda tx: tx.accounts.change(person, lambda account: account, now))
        user = People(self._runtime).of(person)
        if user is None:
            raise ValueError("They are not in the team any more.")
        with app.test_request_context(FIRST, base_url=self._runtime.public_url, headers={"User-Agent": browser}):
            login_user(user)
            cookies: list[str] = app.process_response(app.make_response("")).headers.getlist("Set-Cookie")
        return cookies


def _ask(url: str, cookies: str = "") -> tuple[str, str]:
    """Return which page was shown in the end, and what it says. Raises NoAnswer."""
    asked = urllib.request.Request(url, headers={"Cookie": cookies})  # noqa: S310 - our own address on loopback
    try:
        with urllib.request.urlopen(asked, timeout=ANSWERS_WITHIN) as answer:  # noqa: S310
            return answer.url, answer.read().decode("utf-8")
    except OSError as error:
        raise NoAnswer(f"asked for {urlsplit(url).path}, the console answered: {error}") from None
