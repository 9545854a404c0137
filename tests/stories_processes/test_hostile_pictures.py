"""Pictures made to do harm, with real processes: the page leaves in time, memory stays bounded, nothing runs."""

from __future__ import annotations

import gzip
import json
import sqlite3
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO

import psutil
import pytest
from PIL import Image

from hotline.processes import wait_until
from hotline.simulator import Media
from hotline.store.attachments import Attachment
from hotline.store.sealed import KeyRing
from hotline.store.transaction import opened
from tests.domain.test_filekinds import EICAR
from tests.site import Place, Site, configuration, places
from tests.usecases.test_previews import png_of_the_size

PLACE: Place = places(1)[0]
IN_TIME = 3.0
"""Seconds from a text to its page, on a machine with two busy cores; without pictures it is a tenth of that."""
MB = 1024 * 1024

pytestmark = pytest.mark.xdist_group("pictures")


def good_picture() -> bytes:
    made = BytesIO()
    Image.effect_noise((1600, 1200), 80).convert("RGB").save(made, "JPEG", comment=b"taken at gate 4")
    return made.getvalue()


def hostile(loopback: str) -> dict[str, Media]:
    script = f"<script>fetch('{loopback}/ran')</script>"
    return {
        "eicar": Media("image/jpeg", EICAR),
        "svg": Media("image/svg+xml", f"<svg xmlns='http://www.w3.org/2000/svg'>{script}</svg>".encode()),
        "html": Media("image/jpeg", f"<!doctype html>{script}".encode()),
        "gzip": Media("image/jpeg", gzip.compress(bytes(50_000_000)), headers={"Content-Encoding": "gzip"}),
        "bomb": Media("image/png", png_of_the_size(20_000, 20_000)),
        "endless": Media("image/jpeg", b"\xff\xd8\xff" + bytes(MB), repeat=200),
        "loopback": Media("image/jpeg", b"\xff\xd8\xff", location=f"{loopback}/hit"),
        "loopback-tls": Media("image/jpeg", b"\xff\xd8\xff", location=f"{loopback}/hit".replace("http:", "https:")),
        "slow": Media("image/jpeg", b"\xff\xd8\xff" + bytes(9999), pause=0.5, piece=1),
        "slow-head": Media("image/jpeg", b"\xff\xd8\xff", head_pause=0.5),
    }


KINDS = {"eicar": "other", "svg": "other", "html": "other", "gzip": "other", "bomb": "png", "good": "jpeg"}


@contextmanager
def canary() -> Iterator[tuple[str, list[str]]]:
    """A server of this machine that must not be asked for anything."""
    hits: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            hits.append(self.path)
            self.send_response(204)
            self.end_headers()

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", hits
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Watch:
    """What a process and its children use, looked at twenty times a second."""

    pid: int
    own: int = 0
    tree: int = 0
    commands: set[str] = field(default_factory=set)
    over: threading.Event = field(default_factory=threading.Event)

    def start(self) -> Watch:
        threading.Thread(target=self._look, daemon=True).start()
        return self

    def _look(self) -> None:
        process = psutil.Process(self.pid)
        while not self.over.wait(0.05):
            try:
                own, total = process.memory_info().rss, 0
                for child in process.children(recursive=True):
                    try:
                        total += child.memory_info().rss
                        self.commands.add(" ".join(child.cmdline()[-1:]))
                    except psutil.NoSuchProcess:
                        continue
            except psutil.NoSuchProcess:
                return
            self.own, self.tree = max(self.own, own), max(self.tree, own + total)


def test_hostile_pictures_hold_up_no_page_and_do_no_harm():
    with canary() as (loopback, hits), Site(configuration([PLACE], rate=50)) as site:
        site.serve([PLACE.line])
        site.simulator.number(PLACE.line).rate = 50
        before = psutil.Process(site.processes.all["worker"].pid).memory_info().rss
        watches = [Watch(site.processes.all[name].pid).start() for name in ("worker", "clock")]
        files = hostile(loopback) | {"good": Media("image/jpeg", good_picture())}
        sent = {}
        for number, (name, file) in enumerate(files.items()):
            phone = site.simulator.phone(f"+1312555{number + 200:04}")
            sent[name] = phone.text(PLACE.line, f"Someone keeps following me {number}", media=[file])
            time.sleep(0.2)
        for number in range(5):  # while the slow ones hang
            phone = site.simulator.phone(f"+1312555{number + 300:04}")
            sent[f"plain {number}"] = phone.text(PLACE.line, "Someone keeps following me")
            time.sleep(0.5)
        ana = site.simulator.phone(PLACE.phones[0])
        wait_until(lambda: len(ana.inbox) >= len(sent), seconds=30, what="every page")
        waited = [page.accepted_at - one.posted_at for page, one in zip(ana.inbox, sent.values(), strict=True)]
        wait_until(lambda: settled(site) >= len(files) - 2, seconds=60, what="what became of the others")
        wait_until(lambda: not left(site, files, KINDS), seconds=60, what="the carrier's forgetting")
        tries = rows(site, "SELECT MAX(attempt) FROM outbox WHERE job = 'fetch_attachment' AND state = 'due'")[0][0]
        found = files_of(site, {name: sent[name].sid for name in files})
        ready = json.loads(urllib.request.urlopen(f"{site.public_url}/readyz", timeout=5).read())
        for watch in watches:
            watch.over.set()
        worker, clock = watches
        assert max(waited) < IN_TIME, waited
        assert {name: found[name].about.kind for name in KINDS} == KINDS
        assert [name for name in files if found[name].about.preview] == ["good"]
        assert found["endless"].state == "too_large"
        assert found["loopback"].state == found["loopback-tls"].state == "failed"
        assert found["slow"].state == found["slow-head"].state == "waiting"
        assert tries >= 1
        assert hits == []
        assert worker.own - before < 150 * MB
        assert worker.tree - before < 350 * MB
        assert clock.tree < 400 * MB
        assert {command.rpartition("/")[2] for command in worker.commands | clock.commands} <= {"preview.py", ""}
        assert set(left(site, files, files)) == {"endless", "loopback", "loopback-tls", "slow", "slow-head"}
        assert ready["at_carrier"] >= 5
        assert site.processes.ended() == []


def rows(site: Site, query: str) -> list[tuple[int]]:
    with sqlite3.connect(site.folder / "hotline.db", timeout=5) as connection:
        return list(connection.execute(query))


def settled(site: Site) -> int:
    return rows(site, "SELECT COUNT(*) FROM attachment WHERE state != 'waiting'")[0][0]


def left(site: Site, files: dict[str, Media], of: object) -> list[str]:
    return [name for name, file in files.items() if name in of and site.simulator.media(file.sid)]


def files_of(site: Site, sids: dict[str, str]) -> dict[str, Attachment]:
    """Return the one file that came with each text."""
    with opened(site.env["DATABASE_URL"], KeyRing.parse(site.env["HOTLINE_KEYS"])) as store:
        return {name: store.read(lambda tx, sid=sid: tx.attachments.with_text(sid)[0]) for name, sid in sids.items()}
