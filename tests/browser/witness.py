"""What stands between the browser and the console: it sees every answer, and what the audit says about each.

Report data is told by what was planted in the reports, not by what the console says of itself. One request is served at
a time, so that audit rows that came meanwhile are those of this request; a stream is let through, and may tell nothing.
"""

from __future__ import annotations

import re
import sqlite3
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any

READ = "SELECT incident, count(*) FROM audit WHERE incident <> 0 GROUP BY incident"
STREAM = "text/event-stream"


@dataclass(frozen=True)
class Seen:
    """One answer: who asked for what, the reports whose data stands in it, and the audit rows that it left."""

    method: str
    path: str
    status: int
    size: int
    shows: frozenset[int]
    audited: Mapping[int, int]

    @property
    def unaudited(self) -> list[str]:
        """What is wrong, if this shows a report and the audit has not exactly one row of it.

        A form may be answered with the report itself: then what was done has a row of its own beside that.
        """
        most = 1 if self.method == "GET" else 2
        return [
            f"{self.method} {self.path}: {self.status}, {self.audited.get(one, 0)} audit rows"
            for one in self.shows
            if not 1 <= self.audited.get(one, 0) <= most
        ]


@dataclass
class Witness:
    """Serves an application, and writes down what it answers. *planted* tells which words stand in which report."""

    app: Callable[..., Iterable[bytes]]
    database: Path
    planted: dict[int, set[str]]
    seen: list[Seen] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    """Addresses and headers that hold words of a report."""
    one_at_a_time: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, asked: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Serve one request."""
        heard: list[Any] = []
        with self.one_at_a_time:
            before = self._rows()
            answer = self.app(asked, lambda status, headers, _error=None: heard.extend((status, headers)))
            status, headers = heard
            self._look_beside(asked, headers)
            if STREAM in dict(headers).get("Content-Type", ""):
                start_response(status, headers)
                return self._let_through(asked, answer)
            body = b"".join(answer)
            if close := getattr(answer, "close", None):
                close()
            after = self._rows()
            new = {one: rows - before.get(one, 0) for one, rows in after.items() if rows != before.get(one, 0)}
            self._note(asked, int(status[:3]), body, new)
        start_response(status, headers)
        return [body]

    @property
    def unaudited(self) -> list[str]:
        """What was shown without exactly one audit row."""
        return [wrong for one in self.seen for wrong in one.unaudited]

    @property
    def readings(self) -> int:
        """How many answers showed a report."""
        return sum(len(one.shows) for one in self.seen)

    def shown_in(self, body: bytes) -> frozenset[int]:
        """Return the reports whose words, names or numbers stand in an answer, in whatever it is packed."""
        text = unescape("\n".join(_unpacked(body)))
        digits = re.sub(r"[\s().\u00a0-]", "", text)

        def stands(word: str) -> bool:
            return word in (digits if word.startswith("+") else text)

        return frozenset(one for one, words in self.planted.items() if any(map(stands, words)))

    def _rows(self) -> dict[int, int]:
        database = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=30)
        try:
            return dict(database.execute(READ))
        finally:
            database.close()

    def _note(self, asked: Mapping[str, Any], status: int, body: bytes, new: Mapping[int, int]) -> None:
        shows = self.shown_in(body)
        self.seen.append(Seen(asked["REQUEST_METHOD"], asked["PATH_INFO"], status, len(body), shows, new))

    def _look_beside(self, asked: Mapping[str, Any], headers: Iterable[tuple[str, str]]) -> None:
        beside = f"{asked['PATH_INFO']}?{asked.get('QUERY_STRING', '')}\n{list(headers)}"
        if self.shown_in(beside.encode()):
            self.leaks.append(f"{asked['REQUEST_METHOD']} {asked['PATH_INFO']}")

    def _let_through(self, asked: Mapping[str, Any], answer: Iterable[bytes]) -> Iterator[bytes]:
        told = b""
        try:
            for part in answer:
                told += part
                yield part
        finally:
            if close := getattr(answer, "close", None):
                close()
            self._note(asked, HTTPStatus.OK, told, {})


def _unpacked(body: bytes) -> Iterator[str]:
    """Yield the texts of an answer: itself, the files of an archive or sheet, the streams of a PDF."""
    if body.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(body)) as archive:
            for name in archive.namelist():
                yield archive.read(name).decode("utf-8", "replace")
    elif body.startswith(b"%PDF"):
        for packed in re.findall(rb"stream\r?\n(.*?)endstream", body, re.DOTALL):
            yield zlib.decompressobj().decompress(packed).decode("latin-1") if packed[:1] == b"x" else ""
    else:
        yield body.decode("utf-8", "replace")
