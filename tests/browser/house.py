"""The console on a loopback port, over a database with people of each role and a report in every state.

Who is signed in says a cookie that this server alone reads; signing in has journeys of its own.
"""

from __future__ import annotations

import tempfile
import threading
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.test import Client

from hotline.web.console import create_console
from tests.browser.witness import Witness
from tests.console.cases import Cases, make_template, plant
from tests.console.cookie import WHO, who_the_cookie_says
from tests.console.room import Room


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - as werkzeug calls it
        """Say nothing of each request."""


class House:
    """A room whose console a browser can open, and a witness in front of it.

    Without an organisation that is *described*, reports are planted in every state.
    """

    def __init__(self, described: str = "") -> None:
        self._described = described
        self._folder = tempfile.TemporaryDirectory(prefix="hotline-house-")
        self.cases: Cases

    def __enter__(self) -> Self:
        folder = Path(self._folder.name)
        make_template(folder / "template.db", self._described)
        self.room = Room(folder, folder / "template.db")
        self.cases = plant(self.room) if not self._described else Cases(self.room)
        planted = {one.incident.id: set(one.words) for one in self.cases.all.values()}
        self._server = make_server("127.0.0.1", 0, self._serve, threaded=True, request_handler=_Quiet)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        # An address without TLS, so that the browser sends back the cookies that it gets.
        runtime = replace(self.room.runtime, public_url=self.url)
        self.console = create_console(runtime, who_the_cookie_says)
        self.witness = Witness(self.console, self.room.path, planted)
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

    def client(self, who: str | None) -> Client:
        """Return somebody who asks without a browser, by way of the witness too."""
        client = Client(self.witness)
        if who:
            client.set_cookie(WHO, who, domain="localhost")
        return client
