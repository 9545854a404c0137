"""Finds canaries in bytes, however written: plain, UTF-16, hex, base64, compressed, as national numbers."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from urllib.parse import quote, quote_plus

_NUMBER = re.compile(r"\+1(\d{3})(\d{3})(\d{4})")
_ZEROS = re.compile(rb"\0{64,}")
_COMPRESSED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
MOST_INFLATED = 4 << 20
GRAM, STRIDE, CHUNK, LONGEST = 7, 4, 1 << 18, 256
Index = dict[bytes, list[tuple[bytes, str]]]
DEPTH = 2
"""Compressed data within compressed data."""


def spellings(canary: str) -> set[str]:
    """Return the ways in which *canary* is written: a number of +1 also nationally."""
    number = _NUMBER.fullmatch(canary)
    if number is None:
        return {canary}
    area, exchange, line = number.groups()
    digits = area + exchange + line
    return {canary, "1" + digits, digits, f"({area}) {exchange}-{line}"} | {
        mark.join((area, exchange, line)) for mark in "-. /"
    }


def _base64(plain: bytes) -> Iterator[bytes]:
    """Yield what *plain* looks like inside base64, at each of the three places where it can begin."""
    for before in range(3):
        coded = base64.b64encode(bytes(before) + plain)
        start = -(-before * 8 // 6)  # characters that also hold bits of what stands before
        end = (before + len(plain)) * 8 // 6
        yield coded[start:end]
        yield coded[start:end].replace(b"+", b"-").replace(b"/", b"_")


def needles(canary: str) -> tuple[set[bytes], set[bytes]]:
    """Return what to look for: in lower case whatever the case, and as it is."""
    plain, exact = set[bytes](), set[bytes]()
    for spelling in spellings(canary):
        for text in {spelling, quote(spelling, safe=""), quote_plus(spelling), json.dumps(spelling)[1:-1]}:
            raw = text.encode()
            plain |= {raw.lower(), raw.hex().encode()}
            plain |= {text.encode(code).lower() for code in ("utf-16-le", "utf-16-be")}
            exact |= set(_base64(raw)) | set(_base64(text.encode("utf-16-le")))
    return plain, exact


class Scanner:
    """Knows the canaries. Each is a random word or a number in E.164 form."""

    def __init__(self, canaries: Iterable[str]) -> None:
        self._plain: Index = {}
        self._exact: Index = {}
        for canary in canaries:
            plain, exact = needles(canary)
            for index, wanted in ((self._plain, plain), (self._exact, exact)):
                for needle in wanted:
                    if len(needle) < GRAM + STRIDE - 1:
                        raise ValueError("a canary must be longer, or it could be passed over")
                    for place in range(STRIDE):
                        index.setdefault(needle[place : place + GRAM], []).append((needle, canary))

    def hits(self, data: bytes, depth: int = DEPTH) -> set[str]:
        """Return the canaries that stand in *data*."""
        data = _ZEROS.sub(bytes(64), data)
        found = _look(self._plain, data.lower()) | _look(self._exact, data)
        if depth:
            for inflated in _inflated(data):
                found |= self.hits(inflated, depth - 1)
        return found


def _look(index: Index, data: bytes) -> set[str]:
    """One pass over *data*, however many needles there are: every STRIDE bytes the next GRAM bytes are looked up."""
    found = set()
    for start in range(0, len(data), CHUNK):
        part = data[start : start + CHUNK + LONGEST]
        runs = {part[place : place + GRAM] for place in range(0, len(part), STRIDE)}
        found |= {canary for run in index.keys() & runs for needle, canary in index[run] if needle in part}
    return found


def _inflated(data: bytes) -> Iterator[bytes]:
    for match in _COMPRESSED.finditer(data):
        try:
            yield zlib.decompressobj(wbits=47).decompress(
                data[match.start() : match.start() + MOST_INFLATED], MOST_INFLATED
            )
        except zlib.error:
            continue
