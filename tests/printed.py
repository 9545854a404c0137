"""What stands on a page of a PDF, read back: its words, its colours, and its QR codes.

The codes are decoded by our own few lines with the tables of another library than the one that draws them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from qrcode import base, constants, util

Number = float
Drawn = list[Any]
"""What a page draws: operands and operator of each step."""
_LEVELS = {
    1: constants.ERROR_CORRECT_L,
    0: constants.ERROR_CORRECT_M,
    3: constants.ERROR_CORRECT_Q,
    2: constants.ERROR_CORRECT_H,
}
"""By the two bits that stand in a code."""
RECOVERS = {1: "L", 0: "M", 3: "Q", 2: "H"}


@dataclass(frozen=True)
class Box:
    """A filled rectangle of a page, in points from the lower left corner."""

    left: Number
    bottom: Number
    width: Number
    height: Number


@dataclass(frozen=True)
class Square:
    """A QR code as found on a page: its dark squares by row from the top, and where they stand."""

    rows: tuple[tuple[bool, ...], ...]
    box: Box

    @property
    def one(self) -> Number:
        """How wide a square is, in points."""
        return self.box.width / len(self.rows)


@dataclass(frozen=True)
class Page:
    """The one page of a PDF, read to its end."""

    width: Number
    height: Number
    words: str
    """All that is written on it, without spaces: lines are cut anywhere."""
    places: tuple[Box, ...]
    """Where each piece of text stands, from its base line up."""
    sizes: frozenset[Number]
    """Of its letters, in points."""
    inks: frozenset[tuple[Number, ...]]
    """All colours that something is drawn with: red, green, blue from 0 to 1."""
    squares: tuple[Square, ...]
    """Its QR codes, in the order in which they were drawn."""
    title: str
    language: str

    def says(self, words: str) -> bool:
        """Tell whether words stand on it, whatever their line breaks."""
        return squeezed(words) in self.words

    @property
    def payloads(self) -> list[str]:
        """What its QR codes hold."""
        return [decoded(one.rows)[0] for one in self.squares]


def only_page(data: bytes) -> Page:
    """Read a PDF of one page, which must be sound and do nothing by itself or on a click."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert not pdf.attachments
        assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(pdf.Root.keys())
        (page,) = pdf.pages
        assert "/Annots" not in page
        assert "/XObject" not in page.Resources
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        drawn = list(pikepdf.parse_content_stream(page))
        _, _, width, height = map(float, page.mediabox)
        return Page(
            width=width,
            height=height,
            words=_words(page, drawn),
            places=tuple(_places(page, drawn)),
            sizes=frozenset(float(size) for _, size in _all(drawn, "Tf")),
            inks=frozenset(_inks(drawn)),
            squares=tuple(_squares(drawn)),
            title=str(pdf.docinfo.Title),
            language=str(pdf.Root.Lang),
        )


# --- words and colours


def _all(drawn: Drawn, wanted: str) -> Iterator[Any]:
    return (operands for operands, operator in drawn if str(operator) == wanted)


def _words(page: pikepdf.Page, drawn: Drawn) -> str:
    maps = {name: _characters(font) for name, font in page.Resources.Font.items()}
    found, current = [], {}
    for operands, operator in drawn:
        match str(operator):
            case "Tf":
                current = maps[str(operands[0])]
            case "Tj":
                found.append(_read(bytes(operands[0]), current))
            case "TJ":
                pieces = [bytes(one) for one in operands[0] if isinstance(one, pikepdf.String)]
                found.append(_read(b"".join(pieces), current))
    return squeezed("".join(found))


def squeezed(text: str) -> str:
    """Return *text* without spaces."""
    return re.sub(r"\s", "", text)


def _places(page: pikepdf.Page, drawn: Drawn) -> Iterator[Box]:
    """Yield where each piece of text stands, by the widths that its font declares."""
    fonts = {name: _widths(font) for name, font in page.Resources.Font.items()}
    widths, size, place = {}, 0.0, (0.0, 0.0)
    for operands, operator in drawn:
        match str(operator):
            case "Tf":
                widths, size = fonts[str(operands[0])], float(operands[1])
            case "Td":
                place = (float(operands[0]), float(operands[1]))
            case "Tj":
                glyphs = bytes(operands[0])
                numbers = [int.from_bytes(glyphs[at : at + 2], "big") for at in range(0, len(glyphs), 2)]
                box = Box(*place, sum(widths.get(number, 1000) for number in numbers) * size / 1000, size * 0.7)
                place = (box.left + box.width, box.bottom)
                yield box


def _widths(font: pikepdf.Object) -> dict[int, Number]:
    """Return how wide each glyph is, in thousandths of the size (ISO 32000, 9.7.4.3)."""
    listed, found, at = list(font.DescendantFonts[0].W), {}, 0
    while at < len(listed):
        first = int(listed[at])
        if isinstance(listed[at + 1], pikepdf.Array):
            found |= {first + more: float(width) for more, width in enumerate(listed[at + 1])}
            at += 2
        else:
            found |= dict.fromkeys(range(first, int(listed[at + 1]) + 1), float(listed[at + 2]))
            at += 3
    return found


def _inks(drawn: Drawn) -> Iterator[tuple[Number, ...]]:
    for operands in (*_all(drawn, "rg"), *_all(drawn, "RG")):
        yield tuple(float(one) for one in operands)
    for (grey,) in (*_all(drawn, "g"), *_all(drawn, "G")):
        yield (float(grey),) * 3


def contrast_with_white(ink: tuple[Number, ...]) -> Number:
    """Return the contrast of a colour with white paper (WCAG 2.2, relative luminance)."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in ink]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def _characters(font: pikepdf.Object) -> dict[int, str]:
    """Return which glyph stands for which characters, as the font itself says."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    found = {}
    for part in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        found |= {int(glyph, 16): _utf16(text) for glyph, text in re.findall(r"<(\w+)>\s*<(\w+)>", part)}
    for part in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", part):
            start = int(first, 16)
            found |= {glyph: chr(int(text, 16) + glyph - start) for glyph in range(start, int(last, 16) + 1)}
    return found


def _utf16(hexadecimal: str) -> str:
    return bytes.fromhex(hexadecimal).decode("utf-16-be")


def _read(glyphs: bytes, characters: dict[int, str]) -> str:
    numbers = [int.from_bytes(glyphs[place : place + 2], "big") for place in range(0, len(glyphs), 2)]
    return "".join(
        characters.get(number, "\ufffd") for number in numbers
    )  # joined letters have no character of their own


# --- codes


def _squares(drawn: Drawn) -> list[Square]:
    """Return the QR codes of a page.

    Each is drawn row by row, and none of its rows is empty: a step up or a gap is where the next one begins.
    """
    groups: list[list[Box]] = []
    for box in _filled(drawn):
        last = groups[-1][-1] if groups else None
        if last and abs(last.height - box.height) < 0.02 and -0.1 < last.bottom - box.bottom < 1.5 * box.height:
            groups[-1].append(box)
        else:
            groups.append([box])
    return [_square(group) for group in groups]


def _filled(drawn: Drawn) -> Iterator[Box]:
    """Yield the filled rectangles of a page in the order in which they were drawn."""
    waiting: list[Box] = []
    for operands, operator in drawn:
        match str(operator):
            case "re":
                left, bottom, width, height = map(float, operands)
                waiting.append(Box(left, min(bottom, bottom + height), width, abs(height)))
            case "f" | "f*" | "F":
                yield from waiting
                waiting = []
            case "S" | "n" | "B":
                waiting = []


def _square(boxes: Sequence[Box]) -> Square:
    one = boxes[0].height
    left, top = min(box.left for box in boxes), max(box.bottom + box.height for box in boxes)
    size = round((max(box.left + box.width for box in boxes) - left) / one)
    rows = [[False] * size for _ in range(size)]
    for box in boxes:
        row, column = round((top - box.bottom - box.height) / one), round((box.left - left) / one)
        for place in range(column, column + round(box.width / one)):
            assert not rows[row][place], "two squares at one place"
            rows[row][place] = True
    return Square(tuple(map(tuple, rows)), Box(left, top - size * one, size * one, size * one))


def decoded(rows: Sequence[Sequence[bool]]) -> tuple[str, str]:
    """Return what stands in a QR code, and the level of its error correction. Fails where one square is wrong."""
    size = len(rows)
    version = (size - 17) // 4
    level, mask = _format_of(rows)
    flips = util.mask_func(mask)
    bits = [rows[row][column] != flips(row, column) for row, column in _zigzag(size, version)]
    words = [_number(bits[place : place + 8]) for place in range(0, len(bits) - 7, 8)]
    blocks = base.rs_blocks(version, _LEVELS[level])
    return _text(_data(words, blocks), version), RECOVERS[level]


def _format_of(rows: Sequence[Sequence[bool]]) -> tuple[int, int]:
    """Return the bits of the error level and the mask; both copies of them must be there."""
    size = len(rows)
    beside = [*((8, column) for column in (0, 1, 2, 3, 4, 5, 7, 8)), *((row, 8) for row in (7, 5, 4, 3, 2, 1, 0))]
    apart = [*((size - 1 - at, 8) for at in range(7)), *((8, size - 8 + at) for at in range(8))]
    first, second = (_number([rows[row][column] for row, column in places]) for places in (beside, apart))
    assert first == second
    (found,) = [data for data in range(32) if util.BCH_type_info(data) == first]
    return found >> 3, found & 7


def _zigzag(size: int, version: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the data, in their order."""
    taken = _patterns(size, version)
    upward = True
    for right in [column for column in range(size - 1, 0, -2) if column > 6] + [5, 3, 1]:
        for row in range(size - 1, -1, -1) if upward else range(size):
            yield from ((row, column) for column in (right, right - 1) if (row, column) not in taken)
        upward = not upward


def _patterns(size: int, version: int) -> set[tuple[int, int]]:
    """Return the places that hold no data: finders, timing, alignment, format and version."""
    edges = [(0, 9, 0, 9), (0, 9, size - 8, size), (size - 8, size, 0, 9)]
    if version >= 7:
        edges += [(0, 6, size - 11, size - 8), (size - 11, size - 8, 0, 6)]
    taken = {
        (row, column) for top, low, left, right in edges for row in range(top, low) for column in range(left, right)
    }
    taken |= {place for at in range(size) for place in ((6, at), (at, 6))}
    centres = util.pattern_position(version)
    corners = {(6, 6), (6, size - 7), (size - 7, 6)}
    for row, column in {(row, column) for row in centres for column in centres} - corners:
        taken |= {(row + down, column + across) for down in range(-2, 3) for across in range(-2, 3)}
    return taken


def _data(words: Sequence[int], blocks: Sequence[base.RSBlock]) -> list[int]:
    """Return the data of interleaved blocks in its order; the correction of each must fit."""
    left = iter(words)
    parts: list[list[int]] = [[] for _ in blocks]
    for longest, count in (
        (max(block.data_count for block in blocks), [block.data_count for block in blocks]),
        (
            max(block.total_count - block.data_count for block in blocks),
            [block.total_count - block.data_count for block in blocks],
        ),
    ):
        for place in range(longest):
            for part, most in zip(parts, count, strict=True):
                if place < most:
                    part.append(next(left))
    for part, block in zip(parts, blocks, strict=True):
        for power in range(block.total_count - block.data_count):
            assert _at(part, power) == 0, "the error correction does not fit"
    return [word for part, block in zip(parts, blocks, strict=True) for word in part[: block.data_count]]


def _at(part: Sequence[int], power: int) -> int:
    """Return the value of a block as a polynomial at a power of two (Galois field of 256)."""
    value = 0
    for word in part:
        value = (base.gexp(base.glog(value) + power) if value else 0) ^ word
    return value


def _text(data: Sequence[int], version: int) -> str:
    """Return the one segment that stands in the data; behind it the end must be marked."""
    bits = [bool(word >> place & 1) for word in data for place in range(7, -1, -1)]
    mode = _number(bits[:4])
    start = 4 + util.length_in_bits(mode, version)
    count = _number(bits[4:start])
    if mode == util.MODE_8BIT_BYTE:
        end = start + 8 * count
        read = bytes(_number(bits[place : place + 8]) for place in range(start, end, 8)).decode("utf-8")
    else:
        assert mode == util.MODE_ALPHA_NUM, mode
        pairs, odd = divmod(count, 2)
        signs = util.ALPHA_NUM.decode()
        numbers = [_number(bits[start + 11 * place : start + 11 * place + 11]) for place in range(pairs)]
        read = "".join(signs[number // 45] + signs[number % 45] for number in numbers)
        end = start + 11 * pairs + 6 * odd
        read += signs[_number(bits[end - 6 : end])] if odd else ""
    assert not any(bits[end : end + 4]), "there is more in it"
    return read


def _number(bits: Sequence[bool]) -> int:
    return int("".join("1" if bit else "0" for bit in bits), 2)
