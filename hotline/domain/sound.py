"""How long a recording is, told by the file itself and never by what its sender says of it.

Read are the chunks of a RIFF/WAVE file (Microsoft and IBM, "Multimedia Programming Interface and Data
Specifications 1.0"); nothing in it is decoded.
"""

from __future__ import annotations

from enum import StrEnum

SLACK, SHARE = 2.0, 0.2
"""A recording may differ from the length that the carrier reports by so many seconds, or by this share of it."""
_FORMAT_SIZE = 16


class Doubt(StrEnum):
    """Why a recording may not be what was said. It is kept all the same, and stays at the carrier too."""

    NONE = ""
    NO_SOUND = "no sound"
    """No RIFF/WAVE file at all."""
    EMPTY = "empty"
    LENGTH = "length"
    """Longer or shorter than the carrier said."""


def seconds_of(data: bytes) -> float | None:
    """Return the length of a WAVE file in seconds, as far as it is there; None for anything else."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return None
    rate, place = 0, 12
    while place + 8 <= len(data):
        name, size = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        place += 8
        if name == b"fmt " and size >= _FORMAT_SIZE:
            rate = int.from_bytes(data[place + 8 : place + 12], "little")  # bytes a second
        if name == b"data":
            there = min(size, len(data) - place)  # who streams writes any size, or the largest
            return there / rate if rate else None
        place += size + size % 2
    return None


def doubt_about(data: bytes, said: int) -> Doubt:
    """Return what is wrong with a recording that is *said* to last so many seconds; 0 stands for not known."""
    seconds = seconds_of(data)
    if seconds is None:
        return Doubt.NO_SOUND
    if not seconds:
        return Doubt.EMPTY
    if said and abs(seconds - said) > max(SLACK, SHARE * said):
        return Doubt.LENGTH
    return Doubt.NONE
