"""The console as it is served, on a loopback port: people of each role who are signed in, a report in every state.

People sign in once, by the product's own pages, and each window gets the cookie that this left; signing in has
journeys of its own.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.test import Client

from hotline.domain.api_scopes import Scope
from hotline.store.attachments import About, AttachmentState, Part
from hotline.store.transaction import Transaction
from tests.browser.witness import Witness
from tests.console.cases import Cases, Kind, make_template, organisation, plant
from tests.console.door import Browser, Door
from tests.console.forms import send, send_from
from tests.console.room import FIRST, LEAD_ID, ORGANISER, OUTSIDER, PRIMARY, SECONDARY
from tests.sounds import wav
from tests.web.desk import PUBLIC

SETTING_UP, HALF_WAY = "setting up", "half way"
"""Who came by an invitation and sets up what they sign in with; who gave their password, and is asked for a code."""
SHARED = "kqzwshared"
"""Stands in the report that is shared with an organiser."""
SCHEDULE = (
    f'[[schedule]]\nregion = "{FIRST.code}"\nlayer = "primary"\npeople = ["{PRIMARY}"]\n'
    'hours = "00:00-24:00"\nfrom = 2026-01-05\n'
)
"""One person all day: while they are off, nobody is on call."""
PICTURE = b"\xff\xd8\xff\xe0 drawn anew"


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - as werkzeug calls it
        """Say nothing of each request."""


class House:
    """A console that a browser can open, and a witness in front of it.

    Without an organisation that is *described*, reports are planted in every state, and all that pages are about.
    """

    def __init__(self, described: str = "") -> None:
        self._described = described
        self._folder = tempfile.TemporaryDirectory(prefix="hotline-house-")
        self._cookies: dict[str, str] = {}
        self.people: dict[str, Browser] = {}
        """Who has set up what they sign in with, with their authenticator."""
        self.cases: Cases
        self.planted: dict[int, set[str]] = {}
        """Which words, names and numbers stand in which report, and nowhere else."""
        self.token = ""
        """Opens the API."""

    def __enter__(self) -> Self:
        folder = Path(self._folder.name)
        make_template(folder / "template.db", self._described or organisation() + SCHEDULE)
        self._server = make_server("127.0.0.1", 0, self._serve, threaded=True, request_handler=_Quiet)
        # A name, which passkeys need, and no TLS: browsers take a loopback address for as safe.
        self.url = f"http://localhost:{self._server.server_port}"
        self.room = Door(folder, folder / "template.db", served_at=self.url)
        self.console = self.room.served
        self.cases = plant(self.room) if not self._described else Cases(self.room)
        self.planted.update({one.incident.id: set(one.words) for one in self.cases.all.values()})
        if not self._described:
            furnish(self)
        self.witness = Witness(self.console, self.room.path, self.planted)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self.room.close()
        self._folder.cleanup()

    def _serve(self, asked: dict[str, object], start_response: object) -> object:
        return self.witness(asked, start_response)  # type: ignore[arg-type]

    @contextmanager
    def alone(self) -> Iterator[Door]:
        """Do something beside the browser, while nothing else is served: its audit rows are no answer's."""
        with self.witness.one_at_a_time:
            yield self.room

    def somebody(self, person: str) -> Browser:
        """Return somebody who has a password and an authenticator, and is signed in; they set both up once."""
        if person not in self.people:
            self.people[person] = self.room.somebody().is_set_up(person)
        return self.people[person]

    def cookie(self, who: str) -> tuple[str, str]:
        """Return name and value of what a browser holds in which this person is signed in, or is about to be."""
        name: str = self.console.config["SESSION_COOKIE_NAME"]
        if who not in self._cookies:
            if who == SETTING_UP:
                browser = self.room.somebody().opens(self.room.invite(OUTSIDER))
            elif who == HALF_WAY:
                self.somebody(SECONDARY)
                browser = self.room.somebody()
                browser.signs_in(SECONDARY)
            else:
                browser = self.somebody(who)
            held = browser.client.get_cookie(name, domain=PUBLIC.removeprefix("https://"))
            assert held, f"{who} is not signed in"
            self._cookies[who] = held.value
        return name, self._cookies[who]

    def client(self, who: str | None) -> Client:
        """Return somebody who asks without a browser, by way of the witness too."""
        client = Client(self.witness)
        if who:
            client.set_cookie(*self.cookie(who), domain="localhost")
        return client


def furnish(house: House) -> None:
    """Put there what pages are about beside reports: files, a share, a drill, a token, an invitation."""
    room, held = house.room, house.cases.all[Kind.TAKEN].incident

    def bring(tx: Transaction) -> None:
        for number, (about, data, part) in enumerate(
            (
                (About(kind="png", size=20, preview=True), PICTURE, Part.PREVIEW),
                (About(kind="wav", size=9, recorded=True, question="what", seconds=12), wav(1.0), Part.ORIGINAL),
            )
        ):
            row = tx.attachments.add(
                held.id, carrier="twilio", text_key=f"MM{number}", media_sid=f"ME{number}", about=about,
                at=room.runtime.now(),
            )  # fmt: skip
            file = tx.attachments.get(row)
            assert file
            for one in {part, Part.ORIGINAL}:
                tx.attachments.put(file, one, 0, data, last=True)
            tx.attachments.settle(file, AttachmentState.KEPT, about, room.runtime.now())

    room.store.transact(bring)
    _share(house)
    send(room.signed_in(ORGANISER), "/drills", region=FIRST.code)
    day = f"{datetime.now(UTC) + timedelta(days=2):%Y-%m-%d}"
    send(room.signed_in(PRIMARY), "/oncall/off", begins=f"{day}T10:00", ends=f"{day}T12:00")
    scopes = [scope.value for scope in Scope]
    made = send_from(room.signed_in(LEAD_ID), "/settings/tokens", purpose="wall board", scope=scopes, days="30")
    house.token = made.text.partition('class="secret">')[2].partition("<")[0]
    assert house.token, "no token was made"


def _share(house: House) -> None:
    """Let an organiser see a report."""
    room, incident = house.room, house.room.report(f"Someone keeps following me {SHARED}")
    house.planted[incident.id] = {SHARED, incident.contact}
    asked = {"person": ORGANISER, "view": "organiser", "days": "7", "read": "1"}
    send_from(room.signed_in(LEAD_ID), f"/i/{incident.reference}/share", **asked)
    assert room.rows("share") == 1, "nothing is shared"
