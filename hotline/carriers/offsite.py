"""Ways off the host for checkpoints: a file that lies elsewhere, mail, an address that takes a POST.

A way takes one line at a time. It may get the same line twice, and lines out of order: each has its number.
"""

from __future__ import annotations

import hashlib
import os
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from hotline.domain.errors import CarrierUnavailable

TIMEOUT = 4.0
"""Seconds of one POST: it ends well within the lease of its row."""
MAIL = """This is checkpoint {number} of the hotline's record. Keep it where nobody who runs the hotline can change it.
It says nothing about any report. `hotline verify --checkpoints FILE` takes lines like this one:

{line}
"""


class Way(Protocol):
    """One way off the host."""

    @property
    def tag(self) -> str:
        """What tells it from others, without its address."""
        ...

    def deliver(self, number: int, line: str) -> None:
        """Hand over a checkpoint. Raises CarrierUnavailable if it may not have arrived."""
        ...


@dataclass(frozen=True)
class ToFile:
    """Appends lines to a file, and waits until they are on the disk."""

    path: Path
    tag: str

    def deliver(self, number: int, line: str) -> None:
        """Append one line. Raises CarrierUnavailable."""
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o640)
            with os.fdopen(descriptor, "ab", buffering=0) as file:
                size = os.fstat(descriptor).st_size
                torn = size and os.pread(descriptor, 1, size - 1) != b"\n"  # by a crash in the middle of a line
                file.write(f"{chr(10) if torn else ''}{line}\n".encode())
                os.fsync(descriptor)
        except OSError as error:
            raise CarrierUnavailable("file", type(error).__name__) from None


@dataclass(frozen=True)
class ToMail:
    """Mails each checkpoint to one address. *send* takes recipients, subject and text."""

    address: str = field(repr=False)
    send: Callable[[Sequence[str], str, str], None]
    tag: str

    def deliver(self, number: int, line: str) -> None:
        """Send one mail. Raises CarrierUnavailable."""
        self.send([self.address], f"Hotline: checkpoint {number}", MAIL.format(number=number, line=line))


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """A checkpoint goes where the operator said, or nowhere."""


@dataclass(frozen=True)
class ToWeb:
    """Posts each line, as JSON, to an address."""

    url: str = field(repr=False)
    tag: str

    def deliver(self, number: int, line: str) -> None:
        """Post one line; any answer of 2xx is a yes. Raises CarrierUnavailable."""
        request = urllib.request.Request(  # noqa: S310 - the operator's own address, checked at start
            self.url, data=line.encode(), headers={"Content-Type": "application/json"}, method="POST"
        )
        try:
            urllib.request.build_opener(_NoRedirect).open(request, timeout=TIMEOUT).close()
        except urllib.error.HTTPError as error:
            error.close()
            raise CarrierUnavailable("web", "refused", str(error.code)) from None
        except (OSError, ValueError) as error:
            raise CarrierUnavailable("web", type(error).__name__) from None


def ways(addresses: Sequence[str], send: Callable[[Sequence[str], str, str], None]) -> tuple[Way, ...]:
    """Return the ways that HOTLINE_CHECKPOINTS_TO names; *send* is how mail leaves."""
    return tuple(_way(address, send) for address in addresses)


def _way(address: str, send: Callable[[Sequence[str], str, str], None]) -> Way:
    tag = hashlib.sha256(address.encode()).hexdigest()[:12]
    parts = urlsplit(address)
    if parts.scheme == "file":
        return ToFile(Path(unquote(parts.path)), tag)
    if parts.scheme == "mailto":
        return ToMail(unquote(parts.path), send, tag)
    return ToWeb(address, tag)
