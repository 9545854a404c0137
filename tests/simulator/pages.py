"""A browser without a screen: asks the page for what it shows, follows its stream, and does what its buttons do."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Callable, Iterator
from typing import Any

from hotline.simulator.page import Page

Doc = dict[str, Any]


class Browser:
    """Whatever it asks for is asked as the page's own scripts do, unless headers say otherwise."""

    def __init__(self, page: Page) -> None:
        self.port = page.port
        self.origin = f"http://127.0.0.1:{page.port}"
        self.version = ""
        self.shown: dict[tuple[str, str], Doc] = {}

    def ask(self, method: str, path: str, body: str | None = None, **headers: str) -> tuple[int, str, dict[str, str]]:
        """Ask, and return status, text and headers; a header given as "" is left out."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        own = {"Content-Type": "application/json", "Origin": self.origin} if method == "POST" else {}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        host = named.pop("Host", f"127.0.0.1:{self.port}")
        connection.putrequest(method, path, skip_host=True)
        if host:
            connection.putheader("Host", host)
        data = (body or "").encode()
        for name, value in ({**own, **named} | {"Content-Length": str(len(data))}).items():
            if value:
                connection.putheader(name, value)
        connection.endheaders(data)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text, {name.lower(): value for name, value in answer.getheaders()}

    def do(self, deed: str, **asked: object) -> Doc:
        """Do something, which has to work."""
        status, text, _ = self.ask("POST", f"/demo/{deed}", json.dumps(asked))
        assert status == 200, text
        return json.loads(text)

    def problem(self, deed: str, **asked: object) -> str:
        """Try something that can't be done; return what the page says about it."""
        status, text, _ = self.ask("POST", f"/demo/{deed}", json.dumps(asked))
        assert status in (400, 409), f"{status} {text}"
        return json.loads(text)["problem"]

    def look(self) -> list[Doc]:
        """Ask what has changed since the last look, and remember it."""
        _, text, _ = self.ask("GET", f"/demo/state?since={self.version}")
        return self.take(json.loads(text))

    def take(self, changes: Doc) -> list[Doc]:
        """Remember changes."""
        if changes["whole"]:
            self.shown.clear()
        for doc in changes["changes"]:
            self.shown[doc["kind"], doc["id"]] = doc
        self.version = changes["version"]
        return changes["changes"]

    def all(self, kind: str, **wanted: object) -> list[Doc]:
        """Return what is shown of a kind, in order, with these values."""
        self.look()
        found = [doc for (of, _), doc in self.shown.items() if of == kind and "gone" not in doc]
        found = [doc for doc in found if all(doc.get(name) == value for name, value in wanted.items())]
        return sorted(found, key=lambda doc: doc.get("order", 0))

    def one(self, kind: str, timeout: float = 10.0, **wanted: object) -> Doc:
        """Return the one of a kind with these values, once it is shown."""
        return self.until(lambda: next(iter(self.all(kind, **wanted)), None), timeout, f"{kind} {wanted}")

    def until(self, found: Callable[[], Any], timeout: float = 10.0, what: str = "it") -> Any:
        """Return what is *found* once there is something."""
        deadline = time.monotonic() + timeout
        while not (it := found()):
            assert time.monotonic() < deadline, f"{what} is not shown; shown: {list(self.shown.values())}"
            time.sleep(0.02)
        return it

    def stream(self, **headers: str) -> Stream:
        """Begin to follow what changes."""
        return Stream(self.port, headers)


class Stream:
    """An open stream of events."""

    def __init__(self, port: int, headers: dict[str, str]) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self._connection.request("GET", "/demo/events", headers=named)
        self.answer = self._connection.getresponse()

    def events(self) -> Iterator[tuple[str, Doc]]:
        """Yield each event's id and what it says, until the stream ends."""
        event: dict[str, str] = {}
        for line in iter(self.answer.readline, b""):
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name:
                event[name] = value
                continue
            if "id" in event:
                yield event["id"], json.loads(event["data"])
            event = {}

    def close(self) -> None:
        self.answer.close()
        self._connection.close()
