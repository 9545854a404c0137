"""A report's words, names and numbers stand nowhere but sealed: 100 canaries, real processes, failing jobs included.

Looked at: the database file with its WAL, every log at DEBUG, all that Valkey was ever told and what is left in its
memory, metrics, command lines. The lines' own numbers are public.
"""

from __future__ import annotations

import os
import random
import re
import sqlite3
import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
import redis
from PIL import Image

from hotline.processes import children_of, wait_until
from hotline.simulator import Faults, Media
from tests.canary.scanner import Scanner
from tests.site import Site

LINES = [f"+1{area}5550100" for area in (201, 202, 203, 204)]
SEED = int(os.environ.get("HOTLINE_TEST_SEED", "20261122"))
FAULTS = Faults(rate_429=0.08, rate_503=0.08, reset_after_accept=0.08, drop_callbacks=0.1, duplicate_callbacks=0.1)
PAGE = re.compile(r"\b([A-Z0-9]{3})(?:-[0-9A-Z]+)? ")

pytestmark = pytest.mark.xdist_group("canary")


@dataclass
class Canaries:
    """Makes random words and numbers, and remembers them."""

    dice: random.Random = field(default_factory=lambda: random.Random(SEED))
    made: list[str] = field(default_factory=list)

    def word(self) -> str:
        self.made.append("".join(self.dice.choices("bcdfghjklmnpqrstvwxz", k=11)).capitalize())
        return self.made[-1]

    def number(self) -> str:
        self.made.append(
            f"+1{self.dice.randrange(212, 999)}{self.dice.randrange(200, 999)}{self.dice.randrange(10_000):04}"
        )
        return self.made[-1]


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    phone: str
    email: str


def configuration(canaries: Canaries, team: list[list[Person]]) -> str:
    """Return a file in which everything about people is a canary."""
    parts = ['[organisation]\nname = "NorthConf"\nguide = "2017-11-21"\n']
    for number, (line, people) in enumerate(zip(LINES, team, strict=True)):
        code = f"r{number}"
        parts.append(
            f'[[region]]\ncode = "{code}"\nname = "Region {code}"\ntime_zone = "UTC"\nlanguages = ["en"]\n'
            f'emergency = "911"\ntexts_from = "{line}"\nemail = "{canaries.word().lower()}@example.org"\n'
            f'contacts = ["{canaries.word()} {canaries.number()}"]\n'
            f'[[line]]\nnumber = "{line}"\nregion = "{code}"\nrate = 50\nsms = true\nvoice = false\n'
            f'[[policy]]\nregion = "{code}"\nrepeat_every = "1h"\nalarm_after = "2h"\n'
            'steps = [{ after = "0s", page = "primary", by = ["sms"] },'
            ' { after = "3s", page = "region", by = ["sms"] }]\n'
        )
        parts += [
            f'[[person]]\nid = "{person.id}"\nname = "{person.name}"\nroles = ["responder"]\nregions = ["{code}"]\n'
            f'phone = "{person.phone}"\nemail = "{person.email}"\n'
            for person in people
        ]
    return "\n".join(parts)


class Listener:
    """Hears every command that Valkey is given."""

    def __init__(self, port: int) -> None:
        self.heard: list[bytes] = []
        self._monitor = redis.Redis(port=port, decode_responses=False).monitor()
        self._monitor.__enter__()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        try:
            while True:
                # MONITOR writes bytes as \\x9c; the compressed jobs must be bytes again to be looked into.
                said = str(self._monitor.next_command()["command"]).encode("latin-1", "replace")
                self.heard.append(said.decode("unicode_escape").encode("latin-1", "replace"))
        except (redis.RedisError, OSError, ValueError):
            return  # Valkey has ended


def memory_of(pid: int) -> Iterator[bytes]:
    """Yield what a process can write to: whatever it ever held may still stand there."""
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for region in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights, *_ = region.split()
            start, end = (int(part, 16) for part in span.split("-"))
            if rights.startswith("rw"):
                memory.seek(start)
                try:
                    yield memory.read(end - start)
                except OSError:
                    continue  # not there, though mapped


def what_redis_holds(port: int) -> bytes:
    client, found = redis.Redis(port=port), []
    for key in client.scan_iter(count=1000):
        found += [key, client.dump(key) or b""]
        match client.type(key):
            case b"hash":
                found += [part for pair in client.hgetall(key).items() for part in pair]
            case b"list":
                found += client.lrange(key, 0, -1)
            case b"zset":
                found += client.zrange(key, 0, -1)
            case b"set":
                found += client.smembers(key)
            case b"string":
                found.append(client.get(key) or b"")
            case b"stream":
                found.append(repr(client.xrange(key)).encode())
    return b"\n".join(found)


def poison(database: Path) -> int:
    """Break the seal of a few pages that wait, so that the jobs which send them fail; return how many.

    Not on the first line: the story that is told there needs its texts.
    """
    with sqlite3.connect(database, timeout=10) as connection:
        changed = connection.execute(
            "UPDATE message SET body = ? WHERE id IN"
            " (SELECT id FROM message WHERE state = 'waiting' AND line != ? LIMIT 3)",
            [b"\1" + bytes(60), LINES[0]],
        )
        return changed.rowcount


def page_on(site: Site, person: Person, seconds: float = 20) -> str:
    """Wait for a page and return its reference."""
    page = site.simulator.phone(person.phone).wait_for(lambda text: "Reply 1" in text.body, timeout=seconds)
    found = PAGE.search(page.body)
    assert found, "a page without a reference"
    return found[1]


def test_of_100_canaries_none_stands_in_the_clear():
    canaries = Canaries()
    team = [
        [
            Person(
                canaries.word().lower(), canaries.word(), canaries.number(), f"{canaries.word().lower()}@example.org"
            )
            for _ in range(2)
        ]
        for _ in LINES
    ]
    site = Site(configuration(canaries, team), seed=SEED, faults=FAULTS)
    site.env["HOTLINE_LOG_LEVEL"] = site.processes.env["HOTLINE_LOG_LEVEL"] = "DEBUG"
    with site:
        site.serve(LINES, what=("valkey", "web"))
        for line in LINES:
            site.simulator.number(line).rate = 50
        listener = Listener(site.redis_port)
        reporters = [(canaries.number(), LINES[0] if turn == 0 else LINES[1 + turn % 3]) for turn in range(20)]
        for phone, line in reporters:
            site.simulator.phone(phone).text(line, f"Please help, {canaries.word()} is at {canaries.word()}")
        poisoned = poison(site.folder / "hotline.db")
        site.start("worker")
        site.start("clock")
        for event in (b"worker_started", b"clock_started"):
            wait_until(lambda event=event: event in logs_of(site), seconds=30, what=event.decode())
        play(site, canaries, team, reporters)
        wait_until(lambda: b"row_failed" in logs_of(site), seconds=20, what="a failing job")
        scraped = b"".join(fetch(site, path) for path in ("/metrics", "/readyz", "/healthz"))
        scanner = Scanner(canaries.made)
        found = look(site, scanner, listener, scraped)
        reference = first_reference(site)
        kept = site.hotline("record", reference, "--json", "--attachments", "files").encode()
        files = {path.name: path.read_bytes() for path in (site.folder / "files").iterdir()}
    assert len(set(canaries.made)) >= 100
    assert poisoned == 3
    assert b"incidents_open" in scraped
    assert Scanner(["carry_out_row"]).hits(b"\n".join(listener.heard))  # it did hear the jobs, which are compressed
    assert b"rq:failed" in b"".join(listener.heard)  # and one that failed
    assert len(Scanner(canaries.made).hits(kept)) >= 3  # what was sealed opens for the command
    assert {name.partition("-")[2][3:] for name in files} == {"1.jpg", "1-preview.jpg", "2.vcf", "3.bin"}
    assert [name for name, data in files.items() if not scanner.hits(data)] == [f"{reference}-1-preview.jpg"]
    assert found == {}, f"seed {SEED}: in the clear: {found}"


def play(site: Site, canaries: Canaries, team: list[list[Person]], reporters: list[tuple[str, str]]) -> None:
    """A report is taken, texts go both ways, notes are written, one goes wrong."""
    (ana, ben), phone = team[0], site.simulator.phone
    reporter, line = phone(reporters[0][0]), LINES[0]
    reference = page_on(site, ana)
    wait_until(lambda: len(reporter.inbox) >= 3, seconds=25, what="the opening texts")
    phone(ana.phone).text(line, f"{reference} 1")
    phone(ana.phone).wait_for(lambda text: "You have" in text.body, timeout=20)
    to_them, to_us = canaries.word(), canaries.word()
    phone(ana.phone).text(line, f"I am on my way to {to_them}")
    reporter.text(line, f"They are at the {to_us} now")
    reporter.wait_for(lambda text: to_them in text.body, timeout=20)
    phone(ana.phone).wait_for(lambda text: to_us in text.body, timeout=20)
    reporter.text(line, f"It was {ben.name}", media=pictures(canaries))
    reporter.wait_for("The pictures or files you sent are kept", timeout=30)
    for words in (f"# {canaries.word()} was told", "facts", "who", "status", f"hand {canaries.word()}", "3",
                  f"report {canaries.word()} did it", f"{canaries.word()}"):  # fmt: skip
        phone(ana.phone).text(line, words)
    for (number, their_line), words in zip(
        reporters[1:], ("1", "2", "STOP", "ünïcödé 🚗 {}", "{}", "\x00{}\r\n{{"), strict=False
    ):
        phone(number).text(their_line, words.replace("{}", canaries.word()))
    odd = phone(canaries.number())
    odd.text(line, canaries.word(), extra={"MessageSid": None, "SmsSid": None, "SmsMessageSid": None})  # unreadable
    odd.text(line, canaries.word(), extra={"To": canaries.number()})  # a line of others
    forged = urllib.request.Request(
        f"{site.public_url}/carriers/twilio/sms?{canaries.word()}", f"Body={canaries.word()}".encode(),
        {"X-Twilio-Signature": canaries.word(), "User-Agent": canaries.word()},
    )  # fmt: skip
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(forged, timeout=5)
    for people in team[1:]:
        page_on(site, people[0])


def pictures(canaries: Canaries) -> list[Media]:
    """Return files whose bytes and names are canaries: a picture's comment, a card's name, a file of no kind."""
    drawn = BytesIO()
    Image.effect_noise((400, 300), 60).convert("RGB").save(drawn, "JPEG", comment=canaries.word().encode())
    card = f"BEGIN:VCARD\nFN:{canaries.word()}\nTEL:{canaries.number()}\nEND:VCARD\n"
    named = {"Content-Disposition": f'inline; filename="{canaries.word()}.jpg"'}
    return [
        Media("image/jpeg", drawn.getvalue(), headers=named),
        Media("text/vcard", card.encode()),
        Media(f"image/{canaries.word()}", canaries.word().encode() * 100_000),
    ]


def fetch(site: Site, path: str) -> bytes:
    request = urllib.request.Request(site.public_url + path, headers={"Authorization": "Bearer metrics"})
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as error:
        return bytes(error.read())


def logs_of(site: Site) -> bytes:
    return b"".join(path.read_bytes() for path in site.folder.glob("*.log"))


def first_reference(site: Site) -> str:
    with sqlite3.connect(site.folder / "hotline.db", timeout=10) as connection:
        found: str = connection.execute("SELECT reference FROM incident ORDER BY opened_at LIMIT 1").fetchone()[0]
        return found


def look(site: Site, scanner: Scanner, listener: Listener, scraped: bytes) -> dict[str, set[str]]:
    """Return where canaries stand in the clear, and which."""
    valkey = site.processes.all["valkey"].pid
    places = {path.name: path.read_bytes() for path in site.folder.iterdir() if path.is_file()}
    assert {"hotline.db", "hotline.db-wal", "web.log", "worker.log", "clock.log"} <= places.keys()
    places |= {
        "what Valkey was told": b"\n".join(listener.heard),
        "what Valkey holds": what_redis_holds(site.redis_port),
        "metrics": scraped,
        "Valkey's memory": b"".join(memory_of(valkey)),
    }
    for name, process in site.processes.all.items():
        for pid in [process.pid, *children_of(process.pid)]:
            places[f"command line of {name}"] = Path(f"/proc/{pid}/cmdline").read_bytes()
            places[f"environment of {name}"] = Path(f"/proc/{pid}/environ").read_bytes()
    assert len(places["Valkey's memory"]) > 1_000_000
    return {place: hits for place, data in places.items() if (hits := scanner.hits(data))}
