"""Fetching a file from a carrier that sends us on to somebody else's server: bounded, and never into our own network.

What came in with a text names the file; where it is fetched is our own setting. Only the carrier's own address gets
our credentials. Wherever it sends us on must speak https and stand at public addresses, and the connection goes to
the very address that was looked at, so that a name can't mean another one a moment later. Nothing is unpacked: a
few kilobytes stay a few kilobytes. A watch ends the exchange in time, however slowly the other side drips.
"""

from __future__ import annotations

import base64
import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from urllib.parse import SplitResult, urljoin, urlsplit

from hotline.domain.errors import CarrierMisconfigured, CarrierRefused, CarrierUnavailable, TooLarge

LARGEST = 10 * 1024 * 1024
"""Bytes. A carrier takes 5 MB of a picture and 500 kB of anything else (shared Twilio notes, §2.4)."""
LONGEST = 10.0
"""Seconds that one file may take, redirects and all."""
CONNECT_TIMEOUT, READ_TIMEOUT = 1.5, 3.0
MOST_REDIRECTS = 2
PIECE = 64 * 1024
REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True)
class Source:
    """The carrier whose file it is: its name for errors, our credentials there, and whom TLS trusts."""

    carrier: str
    credentials: tuple[str, str]
    trust: ssl.SSLContext


def fetch(url: str, source: Source) -> bytes:
    """Return the file at *url*, which is the carrier's own, as it came.

    Raises TooLarge, CarrierUnavailable (try again), CarrierMisconfigured (our credentials), and CarrierRefused for
    whatever will not be better next time: an address where we don't go, or too many of them.
    """
    home, end = _origin(urlsplit(url)), monotonic() + LONGEST
    coded = base64.b64encode(":".join(source.credentials).encode()).decode()
    headers = {"Accept-Encoding": "identity", "User-Agent": "hotline", "Connection": "close"}
    more = {"Authorization": f"Basic {coded}"}
    try:
        for _ in range(MOST_REDIRECTS + 1):
            with _connected(url, home, end, source) as connection:
                connection.request("GET", _path(urlsplit(url)), headers=headers | more)
                answer = connection.getresponse()
                if answer.status not in REDIRECTS:
                    return _body(answer, source.carrier)
                url = urljoin(url, answer.getheader("Location", ""))
            more = {}  # our credentials are for the carrier, not for whom it sends us to
    except (OSError, http.client.HTTPException):
        reason = "too_slow" if monotonic() >= end else "no_connection"
        raise CarrierUnavailable(source.carrier, reason) from None
    except ValueError:  # an address that is none
        raise CarrierRefused(source.carrier, "address") from None
    raise CarrierRefused(source.carrier, "redirects")


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the whole internet's: none of ours, however it is written."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1]
        if inner is not None:
            return is_public(str(inner))
        if found in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    return found.is_global and not found.is_multicast


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def _origin(parts: SplitResult) -> tuple[str, str, int]:
    """Return scheme, host and port. Raises ValueError where there is none of them."""
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise ValueError("no address of a server")
    return parts.scheme, parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)


def _path(parts: SplitResult) -> str:
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not path.isascii() or not path.isprintable() or " " in path:
        raise ValueError("no path of a file")
    return path


@contextmanager
def _connected(
    url: str, home: tuple[str, str, int], end: float, source: Source
) -> Iterator[http.client.HTTPConnection]:
    """Connect to where *url* points, if we may go there; cut the connection off at *end*."""
    origin = scheme, host, port = _origin(urlsplit(url))
    addresses = _resolve(host, port)
    if origin != home and (scheme != "https" or port != 443 or not all(map(is_public, addresses))):
        raise CarrierRefused(source.carrier, "redirect")
    plain = socket.create_connection((addresses[0], port), timeout=max(0.1, min(CONNECT_TIMEOUT, end - monotonic())))
    wire = plain
    if scheme == "https":
        wire = source.trust.wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)
    wire.settimeout(READ_TIMEOUT)
    watch = threading.Timer(max(0.0, end - monotonic()), _cut, (wire,))
    watch.daemon = True
    watch.start()
    try:
        if isinstance(wire, ssl.SSLSocket):
            wire.do_handshake()
        connection = http.client.HTTPConnection(host, port)
        connection.sock = wire
        yield connection
        if monotonic() >= end:  # a connection that was cut looks like a file that has ended
            raise TimeoutError("cut off")
    finally:
        watch.cancel()
        wire.close()


def _resolve(host: str, port: int) -> list[str]:
    return [str(address[0]) for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _cut(wire: socket.socket) -> None:
    """Whoever reads from *wire* reads its end now."""
    try:
        socket.socket.shutdown(wire, socket.SHUT_RDWR)  # TLS would first say good-bye
    except OSError:
        return  # it ended in this moment


def _body(answer: http.client.HTTPResponse, carrier: str) -> bytes:
    if answer.status in (401, 403):
        raise CarrierMisconfigured(carrier, "configuration", str(answer.status))
    if answer.status in (404, 429) or answer.status >= 500:  # a file may come a moment later than its text
        raise CarrierUnavailable(carrier, "busy", str(answer.status))
    if answer.status != 200:
        raise CarrierRefused(carrier, "refused", str(answer.status))
    if (answer.length or 0) > LARGEST:
        raise TooLarge(carrier, "too_large")
    data = bytearray()
    while piece := answer.read1(PIECE):
        data += piece
        if len(data) > LARGEST:
            raise TooLarge(carrier, "too_large")
    if answer.length:
        raise http.client.IncompleteRead(b"", answer.length)
    return bytes(data)
