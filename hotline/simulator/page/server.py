"""Serves the page on this computer's own address: a thread for each connection, all of which end with it."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from types import TracebackType
from typing import Any, Self

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from hotline.simulator.network import Simulator
from hotline.simulator.page.alone import Alone
from hotline.simulator.page.app import create_page
from hotline.simulator.page.backstage import Backstage
from hotline.simulator.page.live import Live

LOOPBACK = "127.0.0.1"
STOPS_WITHIN = 3.0
"""Seconds."""
BACKLOG = 64


class Page:
    """The phones of *simulator* on a page; *backstage* adds what a product knows of them.

    Raises OSError if *port* is taken; 0 takes any. ``url`` is valid at once, the page is there after ``start``.
    """

    def __init__(self, simulator: Simulator, backstage: Backstage | None = None, port: int = 0) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.bind((LOOPBACK, port))
            self._socket.listen(BACKLOG)
        except OSError:
            self._socket.close()
            raise
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://{LOOPBACK}:{self.port}/demo"
        self.live = Live(simulator, backstage or Alone(simulator))
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> Self:
        """Begin to serve."""
        self.live.start()
        self._server = _Server(LOOPBACK, self.port, create_page(self.live), _Handler, fd=self._socket.fileno())
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), name="simulator-page", daemon=True
        )
        self._thread.start()
        return self

    def stop(self) -> None:
        """Close every stream and connection, and wait for their threads."""
        self.live.stop()
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join(STOPS_WITHIN)
            self._server.hang_up()
        self._socket.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class _Server(ThreadedWSGIServer):
    """Remembers its connections: a browser keeps some open long after its last question."""

    daemon_threads = True
    request_queue_size = BACKLOG

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self._lock = threading.Lock()
        self._serving: dict[threading.Thread, socket.socket] = {}
        self._stopping = False

    def note(self, connection: socket.socket) -> None:
        """Remember the connection that this thread serves; one that comes too late is ended at once."""
        with self._lock:
            self._serving[threading.current_thread()] = connection
            if self._stopping:
                _end(connection)

    def forget(self) -> None:
        """Forget it."""
        with self._lock:
            self._serving.pop(threading.current_thread(), None)

    def hang_up(self) -> None:
        """End every connection and wait for its thread."""
        with self._lock:
            self._stopping = True
            open_ones = dict(self._serving)
        for connection in open_ones.values():
            _end(connection)
        deadline = time.monotonic() + STOPS_WITHIN
        for thread in open_ones:
            thread.join(max(0.0, deadline - time.monotonic()))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent about browsers that vanished while we stop."""
        if not self._stopping:
            super().handle_error(request, client_address)


def _end(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


class _Handler(WSGIRequestHandler):
    """One connection."""

    disable_nagle_algorithm = True

    def setup(self) -> None:
        """Take the connection over."""
        super().setup()
        self.server.note(self.connection)  # type: ignore[attr-defined]  # it is a _Server

    def finish(self) -> None:
        """Let the connection go."""
        try:
            with contextlib.suppress(ConnectionError):
                super().finish()
        finally:
            self.server.forget()  # type: ignore[attr-defined]

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002  the base class's name for it
        """Print nothing: what is asked for holds what people write."""
