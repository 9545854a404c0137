"""Posts signed webhooks the way the carrier's proxy does: time limits, retries, redirects, cookies, idempotency token.

Sources: twilio.com/docs/usage/webhooks/webhooks-connection-overrides (limits, retries, token), twilio.com/docs/api/
errors/11215 and 11216 (redirects), twilio.com/docs/messaging/twiml, "Twilio is a well behaved HTTP client" (redirects,
cookies), headers as in captured requests of real accounts.
"""

import base64
import http.client
import json
import threading
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias
from urllib.parse import SplitResult, unquote, urlencode, urljoin, urlsplit

from hotline.simulator.cookies import Cookies
from hotline.simulator.overrides import Target
from hotline.simulator.signing import sign, sign_json

Params: TypeAlias = Sequence[tuple[str, str]]
Failure: TypeAlias = Literal["", "3xx", "4xx", "5xx", "ct", "rt", "partial"]

# Not documented. Long enough that five retries outlast the restart of a web worker, short enough for a test.
PAUSES = (0.1, 0.2, 0.4, 0.5, 0.5)
FOLLOWED = frozenset({301, 302, 303, 307})  # "and no others": twilio.com/docs/api/errors/11216
KEPT = 307  # the one redirect that repeats the request as it was; after the others a browser asks with GET
MOST_REDIRECTS = 10  # not documented, but that there is a limit: twilio.com/docs/api/errors/11215


@dataclass(frozen=True)
class Answer:
    """What the last attempt came to. ``status`` is 0 where no status line was read."""

    status: int
    failure: Failure
    at: float
    attempts: int = 1
    body: bytes = b""
    content_type: str = ""
    url: str = ""  # the address that gave it, after redirects
    location: str = ""  # where a redirect points to, made absolute; empty if to nowhere

    @property
    def accepted(self) -> bool:
        """Whether a 2xx was read to its end."""
        return not self.failure

    @property
    def code(self) -> int:
        """The carrier's error code for this failure: 11215 and 11216 for redirects, else 11200."""
        if self.failure != "3xx":
            return 11200
        return 11215 if self.status in FOLLOWED and self.location else 11216


@dataclass(frozen=True)
class _Request:
    target: Target
    params: Params
    method: str
    token: str
    deadline: float  # time.monotonic()
    cookies: Cookies | None = None
    document: bytes | None = None  # JSON to post instead of a form

    def patience(self, limit: float) -> float:
        """Return *limit* in seconds, or what is left of the total if that is less; never 0, which means no wait."""
        return max(0.001, min(limit, self.deadline - time.monotonic()))


class Poster:
    """Sends webhooks from whatever thread asks. ``close`` ends those under way."""

    def __init__(self, account_sid: str, auth_token: str, now: Callable[[], float] = time.time) -> None:
        self._account_sid, self._token, self._now = account_sid, auth_token, now
        self._closed = threading.Event()
        self._lock = threading.Lock()
        self._open: set[http.client.HTTPConnection] = set()

    def post(
        self,
        target: Target,
        params: Params,
        method: str = "POST",
        token: str | None = None,
        cookies: Cookies | None = None,
    ) -> Answer:
        """Make one request to *target* and the retries its settings ask for; return the last attempt's end.

        *cookies* are sent, and kept as the answer says.
        """
        deadline = time.monotonic() + target.total
        return self._try(_Request(target, params, method, token or str(uuid.uuid4()), deadline, cookies))

    def post_json(self, target: Target, document: Mapping[str, object]) -> Answer:
        """Post *document* as JSON, as some of the carrier's products do, signed by way of ``bodySHA256``."""
        body = json.dumps(document).encode()
        deadline = time.monotonic() + target.total
        return self._try(_Request(target, (), "POST", str(uuid.uuid4()), deadline, document=body))

    def _try(self, request: _Request) -> Answer:
        target, attempts = request.target, 0
        while True:
            attempts += 1
            answer = replace(self._follow(request), attempts=attempts)
            again = answer.failure in target.retry_on and attempts <= target.retries
            pause = PAUSES[min(attempts, len(PAUSES)) - 1]
            if not again or time.monotonic() + pause >= request.deadline or self._closed.wait(pause):
                return answer

    def close(self) -> None:
        """Break off every request under way and every pause before a retry."""
        self._closed.set()
        with self._lock:
            open_now = list(self._open)
        for connection in open_now:
            if connection.sock is not None:
                _shut(connection)

    def _follow(self, request: _Request) -> Answer:
        for _ in range(MOST_REDIRECTS):
            answer = self._attempt(request)
            if answer.status not in FOLLOWED or not answer.location:
                return answer
            request = replace(request, target=replace(request.target, url=answer.location))
            if answer.status != KEPT:
                request = replace(request, params=(), method="GET", document=None)
        return self._attempt(request)

    def _attempt(self, request: _Request) -> Answer:
        target = request.target
        if self._closed.is_set():
            return Answer(0, "ct", self._now())
        connection = _connection(urlsplit(target.url), request.patience(target.connect))
        with self._lock:
            self._open.add(connection)
        try:
            try:
                connection.connect()
            except OSError:
                return Answer(0, "ct", self._now())
            if self._closed.is_set():  # closed while connecting, when there was nothing to break off yet
                return Answer(0, "rt", self._now())
            connection.sock.settimeout(request.patience(target.read))
            return self._ask(connection, request)
        finally:
            connection.close()
            with self._lock:
                self._open.discard(connection)

    def _ask(self, connection: http.client.HTTPConnection, request: _Request) -> Answer:
        url, params = request.target.url, request.params
        if request.method == "GET" and params:
            url, params = url + ("&" if urlsplit(url).query else "?") + urlencode(params), ()
        parts = urlsplit(url)
        path = (parts.path or "/") + ("?" + parts.query if parts.query else "")
        body = urlencode(params).encode() if request.method == "POST" else None
        kind, signature = "application/x-www-form-urlencoded", sign(self._token, url, params)
        if request.document is not None:
            body, kind = request.document, "application/json"
            url, signature = sign_json(self._token, url, body)
            path = urlsplit(url)._replace(scheme="", netloc="").geturl()
        headers = {"Content-Type": kind} | self._headers(parts, request.token, signature)
        if request.cookies is not None:
            headers |= request.cookies.headers(url)
        try:
            connection.request(request.method, path, body, headers)
            response = connection.getresponse()
        except (OSError, http.client.HTTPException):  # hung, reset, or not HTTP: no answer was read
            return Answer(0, "rt", self._now())
        try:
            body = response.read()
        except (OSError, http.client.HTTPException):  # "Twilio doesn't retry on partial response"
            return Answer(response.status, "partial", self._now())
        if request.cookies is not None:
            request.cookies.keep(response, url)
        kind = response.headers.get_content_type() if "Content-Type" in response.headers else ""
        return Answer(
            response.status,
            _failure_of(response.status),
            self._now(),
            body=body,
            content_type=kind,
            url=url,
            location=_location(url, response.headers.get("Location")),
        )

    def _headers(self, parts: SplitResult, token: str, signature: str) -> dict[str, str]:
        headers = {
            "Accept": "*/*",
            "User-Agent": "TwilioProxy/1.1",
            "X-Home-Region": "us1",
            "X-Twilio-Signature": signature,
            "I-Twilio-Idempotency-Token": token,
            "Connection": "close",
        }
        if parts.username is not None:  # twilio.com/docs/usage/security: basic authentication stands in the address
            pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            headers["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode()
        return headers


def _location(url: str, said: str | None) -> str:
    if not said:
        return ""
    try:
        return Target.of(urljoin(url, said)).url
    except ValueError:
        return ""


def _connection(parts: SplitResult, timeout: float) -> http.client.HTTPConnection:
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    return kind(parts.hostname or "", parts.port, timeout=timeout)


def _shut(connection: http.client.HTTPConnection) -> None:
    try:
        connection.sock.shutdown(2)
    except (OSError, AttributeError):  # it ended, or was closed, in this moment
        return


def _failure_of(status: int) -> Failure:
    match status // 100:
        case 2:
            return ""
        case 4:
            return "4xx"
        case 5:
            return "5xx"
        case _:
            return "3xx"
