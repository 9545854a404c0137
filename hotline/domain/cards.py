"""A card of the hotline's numbers for a phone's address book (vCard 3.0, RFC 2426): so that its pages may ring.

Phones let chosen contacts through Do Not Disturb; one contact with every number is chosen once. The lines are public,
and nothing of the team stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from hotline.domain.organisation import Organisation, Region

LONGEST_LINE = 75
"""Bytes of a line; a longer one goes on in the next, behind a space (RFC 2425, 5.8.1)."""


def numbers_of(organisation: Organisation, region: Region) -> tuple[str, ...]:
    """Return the numbers (E.164) that pages and calls of *region* come from: first the one of its texts.

    A staff line calls nobody but who called it, and is nobody else's business.
    """
    lines = [line.number for line in organisation.lines if line.region == region.code and line.purpose == "public"]
    return tuple(dict.fromkeys(number for number in (region.texts_from, *lines) if number))


def card_name(organisation: Organisation, region: Region) -> str:
    """Return what the contact is called in an address book."""
    return f"{organisation.name} hotline, {region.name}"


def vcard(organisation: Organisation, region: Region) -> str:
    """Return the card of a region's numbers, as phones import it."""
    return "".join(f"{_folded(line)}\r\n" for line in _lines(organisation, region))


def _lines(organisation: Organisation, region: Region) -> Iterator[str]:
    name = _escaped(card_name(organisation, region))
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:urn:uuid:{uuid5(NAMESPACE_URL, f'hotline/{organisation.name}/{region.code}')}"
    yield f"FN:{name}"
    yield f"N:{name};;;;"
    yield f"ORG:{_escaped(organisation.name)}"
    for number in numbers_of(organisation, region):
        yield f"TEL;TYPE=CELL,VOICE:{number}"
    yield f"NOTE:{_escaped('Pages come from these numbers. Let them ring in Do Not Disturb.')}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    plain = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    parts, part = [], ""
    for char in line:
        if len((part + char).encode()) > LONGEST_LINE - 1:
            parts.append(part)
            part = ""
        part += char
    return "\r\n ".join([*parts, part])
