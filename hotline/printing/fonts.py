"""Which font draws which character: those of an installed package first, then those of the system.

No font is part of this project. The package gives Noto Sans (Latin, Greek, Cyrillic, Devanagari), FiraGO (Arabic,
Hebrew, Thai, Georgian) and signs; a system with Noto CJK or DejaVu draws more. Only what a text needs is opened.
"""

from __future__ import annotations

import io
import struct
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pymupdf_fonts
from fontTools.ttLib import TTCollection, TTFont, TTLibError

BASE, BOLD = "notos", "notosbo"
_PACKAGED = ("figo", "symbol2", "symbol1", "math", "music")
FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("~/.local/share/fonts").expanduser(),
    Path("~/.fonts").expanduser(),
    Path("/Library/Fonts"),
    Path("/System/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
"""Where systems keep their fonts."""
MOST_FILES = 2000
_NO_FONT = (TTLibError, OSError, ValueError, TypeError, AttributeError, LookupError, AssertionError, struct.error)
"""What the library raises for a file that is none, or is broken."""
_KINDS = (".ttf", ".otf", ".ttc")
_LAST = ("Bold", "Italic", "Oblique", "Light", "Thin", "Black", "Mono", "Serif", "Condensed", "Math")
"""Cuts that are taken only where no plain one draws a character."""


@dataclass(frozen=True)
class Font:
    """One font that can be embedded. *number* is its place in a collection; *draws* are code points."""

    name: str
    path: Path
    number: int
    draws: frozenset[int]


@contextmanager
def fonts_for(characters: Collection[int]) -> Iterator[tuple[Font, ...]]:
    """Open the fonts that draw *characters*, as far as any does; the base font is first, its bold cut second.

    The packaged ones are written to a folder of their own, which is gone afterwards.
    """
    with tempfile.TemporaryDirectory(prefix="hotline-fonts-") as folder:
        missing = set(characters)
        found = [_written(BASE, Path(folder)), _written(BOLD, Path(folder))]
        missing -= found[0].draws
        for name in _PACKAGED:
            if missing & _packaged(name)[1]:
                found.append(_written(name, Path(folder)))
                missing -= found[-1].draws
        for font in _of_system() if missing else ():
            if missing & font.draws:
                found.append(font)
                missing -= font.draws
        yield tuple(found)


def _written(name: str, folder: Path) -> Font:
    data, draws = _packaged(name)
    path = folder / f"{name}.ttf"
    path.write_bytes(data)
    return Font(name, path, 0, draws)


@lru_cache(maxsize=16)
def _packaged(name: str) -> tuple[bytes, frozenset[int]]:
    data: bytes = pymupdf_fonts.myfont(name)
    return data, _draws(TTFont(io.BytesIO(data), lazy=True))


@lru_cache(maxsize=1)
def _of_system() -> tuple[Font, ...]:
    """Return the system's fonts, plain cuts first; a file that is no font that we can embed is passed over."""
    files = [path for folder in FOLDERS if folder.is_dir() for path in folder.rglob("*")]
    files = [path for path in files if path.suffix.lower() in _KINDS][:MOST_FILES]
    files.sort(key=lambda path: (sum(cut in path.stem for cut in _LAST), path.name, str(path)))
    found: list[Font] = []
    for path in files:
        try:
            parts = TTCollection(path, lazy=True).fonts if path.suffix.lower() == ".ttc" else [TTFont(path, lazy=True)]
            found += [
                Font(f"system{len(found)}x{number}", path, number, _draws(part))
                for number, part in enumerate(parts)
                if "glyf" in part or "CFF " in part  # others hold pictures, not outlines
            ]
        except _NO_FONT:
            continue
    return tuple(found)


def _draws(font: TTFont) -> frozenset[int]:
    return frozenset(font.getBestCmap() or ())
