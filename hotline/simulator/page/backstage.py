"""What a product may add to the page: its people's names, what it did, time, troubles and scenes.

The page itself shows what the network sees. ``alone`` is the backstage of a simulator that runs by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Role = Literal["attendee", "staff", "responder"]


@dataclass(frozen=True)
class Person:
    """Whose phone it is. *line* is the number of the product's that they text or call unless they choose another."""

    e164: str
    name: str
    role: Role
    line: str


@dataclass(frozen=True)
class Line:
    """A number of the product's, as the page offers it."""

    e164: str
    name: str
    sms: bool
    voice: bool


@dataclass(frozen=True)
class Entry:
    """Something that happened, or, with *kind* ``next``, that will: *at* in seconds since 1970, by the page's time."""

    id: str
    at: float
    kind: Literal["text", "page", "call", "change", "trouble", "next"]
    text: str


@dataclass(frozen=True)
class Case:
    """One report and what the product did about it, the oldest first. *state* is a word for people."""

    reference: str
    title: str
    state: str
    urgent: bool
    opened_at: float
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Happened:
    """All reports, the latest first. *version* changes whenever anything of it does."""

    version: str
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Time:
    """What time it is: *now* in seconds since 1970, *speed* in pretend seconds per second, 0 while it stands.

    With *fixed* nobody can change it.
    """

    now: float
    speed: float
    fixed: bool = False


@dataclass(frozen=True)
class Trouble:
    """Something that can be made to go wrong. *key* is one of ``TROUBLES``; *at_once* ones happen and are over."""

    key: str
    on: bool
    at_once: bool = False


TROUBLES = ("slow", "undelivered", "duplicate", "worker_down", "redis_down", "stop")


@dataclass(frozen=True)
class Scene:
    """A story that the page can play. *why* says what did not come true, *told* what its narrator said last."""

    key: str
    title: str
    state: Literal["", "playing", "came true", "failed"] = ""
    why: str = ""
    told: str = ""


@dataclass(frozen=True)
class Door:
    """A way into the product's own pages as one of its people. *key* stands in its address."""

    key: str
    name: str
    lead: bool = False


@dataclass(frozen=True)
class Entered:
    """Somebody is signed in: a *port* and a *path* on this computer, and the ``Set-Cookie`` lines of it."""

    port: int
    path: str
    cookies: tuple[str, ...]


class Backstage(Protocol):
    """Called from the threads of the page. ValueError from any of them is told to whoever clicked, in its words."""

    title: str
    adds: Sequence[Role]
    """Whose phones ``new_phone`` gives."""

    def people(self) -> Sequence[Person]:
        """Return whose phones are shown, in that order."""

    def lines(self) -> Sequence[Line]:
        """Return the product's numbers."""

    def new_phone(self, role: Role) -> Person:
        """Add a phone. Raises ValueError if there can't be more."""

    def happened(self) -> Happened:
        """Return what the product did."""

    def time(self) -> Time:
        """Return what time it is."""

    def set_speed(self, speed: float) -> None:
        """Let time run at *speed*; 0 holds it."""

    def skip(self, seconds: float) -> None:
        """Let *seconds* pass at once."""

    def troubles(self) -> Sequence[Trouble]:
        """Return what can go wrong here."""

    def trouble(self, key: str, on: bool, phone: str) -> None:
        """Switch a trouble; *phone* is the one in front on the page, for those of one phone."""

    def scenes(self) -> Sequence[Scene]:
        """Return what can be played."""

    def play(self, key: str) -> None:
        """Begin a scene; return at once. Raises ValueError while another plays."""

    def save(self) -> str:
        """Return the conversation so far as a story file. Raises ValueError if nothing was said."""

    def doors(self) -> Sequence[Door]:
        """Return who can be signed in by one click; nobody where the product has no pages of its own."""

    def enter(self, key: str, browser: str) -> Entered:
        """Sign somebody in. *browser* is what it calls itself. Raises ValueError where there is no such door."""
