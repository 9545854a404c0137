"""What is said and asked on a phone: the parts of a document, for any carrier to render.

Whatever a person does with a part (a key, a recording, nothing) comes back as the next request of the same call.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Say:
    """One or more sentences, in a language of ours (``en``)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Listen:
    """Say something and wait for keys. A key pressed while it is said counts; *seconds* begin when it was said.

    With *digits* above 1 the keys end with ``#`` or the last one; with 1 every key counts, ``*`` and ``#`` too.
    """

    said: tuple[Say, ...]
    seconds: int
    digits: int = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """Say something and record what is answered, up to *seconds*; it ends with a key or four seconds of silence.

    A key before the tone counts as with ``Listen``.
    """

    said: tuple[Say, ...]
    seconds: int


@dataclass(frozen=True, slots=True)
class Join:
    """Bring this side into a *room* with the other one. The room ends when either of them leaves."""

    room: str


@dataclass(frozen=True, slots=True)
class Dial:
    """Call *number* and connect this side with whoever presses a key there; they see *shown*."""

    number: str
    shown: str
    seconds: int
    asked: str
    """The address of what they hear before they are connected."""


@dataclass(frozen=True, slots=True)
class Connect:
    """Let who was dialled through to who waits for them: nothing more is said."""


@dataclass(frozen=True, slots=True)
class HangUp:
    """End the call. Only calls that we made end so: the system never hangs up on a reporter."""


Part = Say | Listen | Answer | Join | Dial | Connect | HangUp
Spoken = tuple[Part, ...]
"""A document. One that ends in nothing asked goes on with the next request."""


def aloud(text: str) -> str:
    """Return *text* without capitals: a voice may spell what stands in them (``NOT SAFE``)."""
    return text.lower()


def digit_by_digit(text: str) -> str:
    """Return *text* with its longer numbers apart, as a phone number is read: ``112`` becomes ``1 1 2``.

    A voice says 112 as one hundred and twelve, and 1 1 2 as one, one, two (Twilio, <Say>).
    """
    return re.sub(r"[0-9]{3,}", lambda number: " ".join(number[0]), text)
