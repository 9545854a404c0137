"""What stands on a poster, whatever it is printed with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """A QR code: what a phone reads in it, and what it is for."""

    payload: str
    caption: str


@dataclass(frozen=True)
class Number:
    """A public number, how it is written, what it is for, and the codes that spare dialling it."""

    label: str
    number: str
    codes: tuple[Code, ...]


@dataclass(frozen=True)
class Part:
    """What there is to know, in one language; *title* is the language's own name."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Poster:
    """One page. *language* (a code) is that of the title; *headlines* and *danger* stand in every language."""

    language: str
    team: str
    region: str
    headlines: tuple[str, ...]
    danger: tuple[str, ...]
    numbers: tuple[Number, ...]
    parts: tuple[Part, ...]
    card: Code | None = None
    """Opens the card of the numbers, for a phone's address book."""
