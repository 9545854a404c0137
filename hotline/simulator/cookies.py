"""The cookies that a customer sets, as a browser would keep them: for a pair of numbers, or as long as a call.

Source: twilio.com/docs/messaging/twiml and twilio.com/docs/voice/twiml, "Twilio is a well behaved HTTP client".
"""

import http.client
import threading
import urllib.request
from collections.abc import Callable
from http.cookiejar import CookieJar

KEPT_FOR = 4 * 3600  # seconds: "after four hours of inactivity"


class Cookies:
    """What one conversation has been given. Most are given nothing, and then this is all there is of it."""

    __slots__ = ("_jar", "used_at")

    def __init__(self, used_at: float = 0.0) -> None:
        self._jar: CookieJar | None = None
        self.used_at = used_at

    def headers(self, url: str) -> dict[str, str]:
        """Return the header with which a request to *url* brings them along."""
        if self._jar is None:
            return {}
        request = urllib.request.Request(url)  # noqa: S310  only carries the address to the jar
        self._jar.add_cookie_header(request)
        header = request.get_header("Cookie")
        return {"Cookie": header} if header else {}

    def keep(self, response: http.client.HTTPResponse, url: str) -> None:
        """Keep, or forget, what the answer from *url* says."""
        if "Set-Cookie" not in response.headers:
            return
        if self._jar is None:
            self._jar = CookieJar()
        self._jar.extract_cookies(response, urllib.request.Request(url))  # noqa: S310  nothing is opened


class Jars:
    """The cookies of each pair of numbers, forgotten when the two have been silent for four hours."""

    def __init__(self, moment: Callable[[], float]) -> None:
        self._moment, self._lock = moment, threading.Lock()
        self._jars: dict[tuple[str, str], Cookies] = {}

    def of(self, number: str, phone: str) -> Cookies:
        """Return the cookies of this pair, who talk now."""
        with self._lock:
            now = self._moment()
            cookies = self._jars.get((number, phone))
            if cookies is None or now - cookies.used_at > KEPT_FOR:
                cookies = self._jars[number, phone] = Cookies()
            cookies.used_at = now
            return cookies
