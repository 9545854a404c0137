"""What stands on a poster for attendees: which lines, in which words, and what each code makes a phone do.

The words stand in ``poster_words/*.json``, a file for each language with the same keys. Nothing in a code tells what
somebody wants to say: the text that it opens is empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlsplit

import phonenumbers

from hotline.domain.organisation import Line, Organisation, Region
from hotline.domain.words import ENGLISH

FOLDER = Path(__file__).parent / "poster_words"
MOST_LINES = 4
"""More numbers than that are no longer seen at a glance."""


@dataclass(frozen=True)
class Code:
    """A QR code: what a phone reads, and the key of the word below it."""

    payload: str
    key: str


@dataclass(frozen=True)
class Shown:
    """A line as it stands on the poster: how it is written, the key of what it is for, its codes."""

    number: str
    key: str
    codes: tuple[Code, ...]


@cache
def words_of(language: str) -> Mapping[str, str]:
    """Return the words of posters in one language."""
    read: dict[str, str] = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return read


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that posters can be written in."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


def languages_for(region: Region) -> tuple[str, ...]:
    """Return the languages of a region's poster, in the region's order; English where we have none of them."""
    return tuple(code for code in region.languages if code in languages()) or (ENGLISH,)


def lines_of(organisation: Organisation, region: Region) -> tuple[Shown, ...]:
    """Return the region's public lines in the order of the file. One that takes neither texts nor calls is none.

    A line without an E.164 form is published to be dialled by hand: it is shown, and no code can call it.
    """
    ours = [line for line in organisation.lines if line.region == region.code and line.purpose == "public"]
    return tuple(_shown(line) for line in ours if line.sms or line.voice or not line.number)


def card_address(public_url: str, region: Region) -> str:
    """Return where phones get the card of a region's numbers; "" where nobody outside could open it."""
    if urlsplit(public_url).scheme != "https":
        return ""
    return f"{public_url.rstrip('/')}/vcard/{quote(region.code)}.vcf"


def _shown(line: Line) -> Shown:
    if not line.number:
        return Shown(line.display, "call", ())
    key = "text-or-call" if line.sms and line.voice else "text" if line.sms else "call"
    return Shown(line.display or _written(line.number), key, tuple(_codes(line)))


def _codes(line: Line) -> Iterator[Code]:
    """Yield what opens an empty text to a line, and what dials it.

    Capital letters make the first code smaller, so that its squares are larger; ``SMSTO:`` is read in both.
    """
    if line.sms:
        yield Code(f"SMSTO:{line.number}", "text")
    if line.voice:
        yield Code(f"tel:{line.number}", "call")


def _written(e164: str) -> str:
    number = phonenumbers.parse(e164)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
