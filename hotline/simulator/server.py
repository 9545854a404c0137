"""The REST API's sockets: requests in, answers out, and whether anybody was there to read them.

A caller may be killed while it waits. Which sends it can know nothing about is counted by what its kernel says: a
connection closed before the answer, or closed with the answer unread, which Linux tells by a reset.
"""

import contextlib
import http.client
import json
import select
import socket
import struct
import threading
import time
from collections.abc import Callable
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast
from urllib.parse import parse_qsl, urlsplit

from hotline.simulator.media import Media
from hotline.simulator.records import ApiRequest, Ledger
from hotline.simulator.replies import Manner, Reply, Request
from hotline.simulator.rest import RestApi

BODY_LIMIT = 1 << 20
# SO_LINGER on with no time: close() sends a reset instead of an orderly end.
LINGER_RESET = struct.pack("ii", 1, 0)


class Peer(Enum):
    """What a connection shows of its other end within a time."""

    SILENT = "silent"
    TALKING = "talking"
    CLOSED = "closed"  # in good order
    RESET = "reset"


def look_at(connection: socket.socket, wait: float) -> Peer:
    """Watch *connection* for up to *wait* seconds, taking nothing from it."""
    poll = select.poll()
    poll.register(connection, select.POLLIN)
    if not poll.poll(wait * 1000):
        return Peer.SILENT
    try:
        data = connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return Peer.SILENT
    except OSError:
        return Peer.RESET
    if data:
        return Peer.TALKING
    # A reset that follows the end of the stream leaves only this mark.
    return Peer.RESET if connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) else Peer.CLOSED


class RestServer(ThreadingHTTPServer):
    """Serves the API on a thread per connection."""

    daemon_threads = True
    request_queue_size = 128
    allow_reuse_address = True

    def __init__(
        self, address: tuple[str, int], api: RestApi, ledger: Ledger, caller_grace: float, now: Callable[[], float]
    ) -> None:
        super().__init__(address, Handler)
        self.now = now
        self.api, self.ledger, self.caller_grace = api, ledger, caller_grace
        self._lock = threading.Lock()
        self._connections: set[socket.socket] = set()
        self._thread = threading.Thread(
            target=self.serve_forever, args=(0.01,), name="simulator-rest", daemon=True
        )  # asked to stop, it does so within 10 ms
        self.closing = threading.Event()

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()

    def stop(self) -> None:
        """Close the listening socket and every connection, and wait for their threads to let go."""
        self.closing.set()
        if self._thread.is_alive():  # shutdown() waits for a loop that must have begun
            self.shutdown()
        self.server_close()
        with self._lock:
            connections = list(self._connections)
        for connection in connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        deadline = time.monotonic() + 2
        while self._connections and time.monotonic() < deadline:
            time.sleep(0.005)

    def note(self, connection: socket.socket, is_open: bool) -> None:
        """Remember or forget *connection*."""
        with self._lock:
            (self._connections.add if is_open else self._connections.discard)(connection)

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent about callers that vanished; anything else is a defect and is shown."""
        if not self.closing.is_set():
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    @property
    def _rest(self) -> RestServer:
        return cast(RestServer, self.server)

    def setup(self) -> None:
        """Take the connection over."""
        super().setup()
        self._rest.note(self.connection, is_open=True)

    def finish(self) -> None:
        """Let the connection go."""
        self._rest.note(self.connection, is_open=False)
        super().finish()

    def handle(self) -> None:
        """Serve requests until the caller leaves."""
        with contextlib.suppress(ConnectionError, TimeoutError):
            super().handle()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name for it
        """Print nothing: the ledger has it."""

    def do_GET(self) -> None:
        """Answer any request, whatever its method."""
        received_at = self._rest.now()
        request = self._read()
        if request is None:
            self.close_connection = True
            return
        reply = self._rest.api.answer(request)
        code = reply.code
        record = ApiRequest(request.method, request.path, received_at, reply.status, code)
        record.send_sid = reply.send.sid if reply.send else reply.call
        self._rest.ledger.add(record)
        self._give(reply, record)
        self._rest.ledger.report(record)

    do_POST = do_DELETE = do_PUT = do_GET  # noqa: N815  the base class looks methods up by these names

    def _read(self) -> Request | None:
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > BODY_LIMIT:
            return None
        body = self.rfile.read(int(length))
        if len(body) < int(length):  # the caller left in the middle of its request: nothing was asked
            return None
        parts = urlsplit(self.path)
        form = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
        return Request(
            method=self.command,
            path=parts.path,
            query=dict(parse_qsl(parts.query, keep_blank_values=True)),
            form=dict(form),
            authorization=self.headers.get("Authorization", ""),
            pairs=tuple(form),
        )

    def _give(self, reply: Reply, record: ApiRequest) -> None:
        if reply.manner is Manner.RESET:
            record.status = 0
            record.outcome = "withheld" if reply.send or reply.call else "reset"
            self._note_on_send(reply, record)
            self._reset()
            return
        there = self._still_there_after(reply.wait)
        if there:  # written down first: who has the answer in hand may look it up at once
            record.outcome = "answered"
            self._note_on_send(reply, record)
        if not there or not self._sent(reply):
            record.status = 0
            on_purpose = reply.manner is Manner.SLOW or self._rest.closing.is_set()
            record.outcome = "withheld" if on_purpose else "caller_gone"
            self._note_on_send(reply, record, read=False)
            self.close_connection = True
        elif reply.send is not None:
            self._watch_caller(reply, record)

    def _still_there_after(self, wait: float) -> bool:
        """Wait before answering; say whether the caller is still connected then."""
        deadline = time.monotonic() + wait
        seen = look_at(self.connection, wait)
        if seen is Peer.TALKING:  # it sends ahead, so it is there
            self._rest.closing.wait(deadline - time.monotonic())
        return seen not in (Peer.CLOSED, Peer.RESET) and not self._rest.closing.is_set()

    def _sent(self, reply: Reply) -> bool:
        try:
            if reply.media is None:
                self.connection.sendall(self._bytes_of(reply))
            else:
                self._send_file(reply.media)
        except (ConnectionError, TimeoutError):
            return False
        return True

    def _send_file(self, media: Media) -> None:
        """Send a file, as slowly as it wants to be sent."""
        self.close_connection = True
        lines = [
            f"HTTP/1.1 {media.status} {http.client.responses.get(media.status, '')}",
            f"Content-Type: {media.content_type}",
            *(f"{name}: {value}" for name, value in media.headers.items()),
            "Connection: close",
        ]
        if media.repeat == 1:
            lines.append(f"Content-Length: {len(media.data)}")
        head = "\r\n".join([*lines, "", ""]).encode()
        for place in range(len(head) if media.head_pause else 0):
            self.connection.sendall(head[place : place + 1])
            self._rest.closing.wait(media.head_pause)
        if not media.head_pause:
            self.connection.sendall(head)
        for _ in range(media.repeat):
            for start in range(0, len(media.data), media.piece):
                self.connection.sendall(media.data[start : start + media.piece])
                self._rest.closing.wait(media.pause)

    def _watch_caller(self, reply: Reply, record: ApiRequest) -> None:
        """See whether the caller outlives its answer. Only this connection waits; it has nothing else to do."""
        seen = look_at(self.connection, self._rest.caller_grace)
        if self._rest.closing.is_set():
            return
        asked_to_close = self.close_connection
        match seen:
            case Peer.RESET:
                record.outcome = "caller_gone"
                self._note_on_send(reply, record, read=False)
            case Peer.CLOSED if not asked_to_close:
                record.outcome = "caller_gone"
                self._note_on_send(reply, record, read=True)
            case Peer.CLOSED | Peer.TALKING:
                self._note_on_send(reply, record, read=True)
            case Peer.SILENT:
                return

    def _note_on_send(self, reply: Reply, record: ApiRequest, *, read: bool | None = None) -> None:
        if reply.send is None or record.outcome == "reset":
            return
        reply.send.outcome, reply.send.answer_read = record.outcome, read
        if record.outcome == "answered" and reply.send.answered_at is None:
            reply.send.answered_at = self._rest.now()

    def _bytes_of(self, reply: Reply) -> bytes:
        body = b"" if reply.document is None else json.dumps(reply.document).encode()
        lines = [
            f"HTTP/1.1 {reply.status} {http.client.responses.get(reply.status, '')}",
            f"Date: {self.date_time_string()}",
            f"Content-Length: {len(body)}",
            "Twilio-Concurrent-Requests: 1",
        ]
        if body:
            lines.append("Content-Type: application/json;charset=utf-8")
        if reply.location:
            lines.append(f"Location: {reply.location}")
        if reply.status == http.client.UNAUTHORIZED:
            lines.append('WWW-Authenticate: Basic realm="Twilio API"')
        if self.close_connection:
            lines.append("Connection: close")
        # One send: head and body apart would wait for each other (Nagle, delayed acknowledgement).
        return "\r\n".join([*lines, "", ""]).encode() + body

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_RESET)
        self.close_connection = True
        # The base class would end the stream in good order first (shutdown), and no reset would follow.
        self._rest.note(self.connection, is_open=False)
        self.rfile.close()
        self.connection.close()
