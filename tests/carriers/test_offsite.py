"""Checkpoints leave the host by a file, by mail, by a POST."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from hotline.carriers.offsite import ways
from hotline.domain.errors import CarrierUnavailable

LINE = '{"document":{},"signature":""}'


def way(address: str, send=None):
    (made,) = ways([address], send)
    return made


def test_a_file_gets_a_line_each(tmp_path):
    path = tmp_path / "kept here" / "checkpoints.jsonl"
    to = way(f"file://{str(path).replace(' ', '%20')}")
    with pytest.raises(CarrierUnavailable):
        to.deliver(1, LINE)
    path.parent.mkdir()

    to.deliver(1, "one")
    to.deliver(2, "two")

    assert path.read_text() == "one\ntwo\n"


def test_a_line_that_a_crash_tore_spoils_no_other(tmp_path):
    path = tmp_path / "checkpoints.jsonl"
    path.write_text('one\n{"docu')

    way(f"file://{path}").deliver(2, "two")

    assert path.read_text().splitlines() == ["one", '{"docu', "two"]


def test_a_mail_has_the_line_in_it():
    sent = []

    way("mailto:owner@example.org", lambda *mail: sent.append(mail)).deliver(7, LINE)

    ((to, subject, text),) = sent
    assert to == ["owner@example.org"]
    assert subject == "Hotline: checkpoint 7"
    assert LINE in text.splitlines()


class Server:
    """A web server that notes what is posted and answers with one status."""

    def __init__(self, status: int, location: str = "") -> None:
        self.posted: list[tuple[str, str, bytes]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.posted.append((self.path, self.headers["Content-Type"], body))
                self.send_response(status)
                if location:
                    self.send_header("Location", location)
                self.send_header("Content-Length", "0")
                self.end_headers()

            do_GET = do_POST  # noqa: N815 - http.server looks for this name

            def log_message(self, *_):
                """Nothing."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/kept"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


def test_an_address_gets_a_post():
    with Server(204) as server:
        way(server.url).deliver(1, LINE)

    assert server.posted == [("/kept", "application/json", LINE.encode())]


@pytest.mark.parametrize("status", [302, 307, 400, 404, 500])
def test_only_a_plain_yes_is_a_yes_and_nobody_is_sent_on(status):
    with Server(204) as other, Server(status, other.url) as server, pytest.raises(CarrierUnavailable):
        way(server.url).deliver(1, LINE)

    assert len(server.posted) == 1
    assert other.posted == []


def test_nobody_there_is_a_no():
    with Server(204) as server:
        gone = server.url
    with pytest.raises(CarrierUnavailable):
        way(gone).deliver(1, LINE)


def test_a_way_is_told_from_others_without_its_address():
    one, other = ways(["https://example.org/a?token=1", "https://example.org/b"], None)

    assert one.tag != other.tag
    assert "example" not in one.tag + other.tag
    assert "token" not in repr(one)
