"""A poster as a PDF of one page, A4 or Letter, black on white: as large as fits, and nothing in it that does anything.

Numbers and the emergency number are the largest. Codes are drawn as squares, with their quiet zone; what a code does
stands below it, and its number stands beside it, for whoever can't use one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import datetime
from typing import cast

from fpdf import FPDF
from fpdf.enums import MethodReturnValue
from fpdf.prefs import ViewerPreferences

from hotline.printing.codes import QUIET, dark_runs, squares_of
from hotline.printing.fonts import BASE, Font, fonts_for
from hotline.printing.pdf import UNSHAPED, Quiet, broken, drawable
from hotline.printing.poster_sheet import Code, Number, Part, Poster

PAPERS = ("A4", "Letter")
MARGIN = 14.0
"""Millimetres on each side; printers leave up to 6 mm white."""
LARGEST, SMALLEST, PARTS = 72, 32, 40
"""How large everything is: from 32 to 72 fortieths of the sizes below, as far as it fits."""
TEXT, CODE = 11.5, 38.0
"""Points of the sentences; millimetres of a code with its quiet zone. Neither goes below SMALLEST fortieths: 9.2 pt
is read at arm's length, and a phone reads a code of 30 mm from 30 cm."""
LARGEST_CODE = 46.0
NUMBER, LARGEST_NUMBER = 20.0, 52.0
"""Points of a number: it takes the width that there is, and more lines only where it would become smaller."""
_OWN_SIGNS = "⟨⟩·…+"
_INK = (20, 20, 20)
_POINT = 25.4 / 72
"""Millimetres."""


class DoesNotFit(ValueError):
    """Not everything of a poster fits onto one page in letters that can be read."""


def as_poster(poster: Poster, paper: str, written_at: datetime) -> tuple[bytes, int]:
    """Return *poster* as a PDF, and how many characters in it no font here draws. Raises DoesNotFit."""
    with fonts_for(set(map(ord, _OWN_SIGNS + "".join(_texts(poster))))) as fonts:
        page = _Page(poster, paper, fonts)
        page.set_creation_date(written_at)
        page.draw(_largest(page) / PARTS)
        return bytes(page.output(output_producer_class=Quiet)), page.undrawn


def _largest(page: _Page) -> int:
    """Return the largest size at which everything fits, by halves: each look measures every word. Raises DoesNotFit."""
    fits, too_large = SMALLEST, LARGEST + 1
    if not page.fits(SMALLEST / PARTS):
        raise DoesNotFit
    while too_large - fits > 1:
        middle = (fits + too_large) // 2
        fits, too_large = (middle, too_large) if page.fits(middle / PARTS) else (fits, middle)
    return fits


def _texts(one: object) -> list[str]:
    """Return all that is written in a part of a poster, and in what it holds."""
    if isinstance(one, str):
        return [one]
    if isinstance(one, tuple):
        return [text for part in one for text in _texts(part)]
    if isinstance(one, Poster | Number | Part | Code):
        return [text for field in fields(one) for text in _texts(getattr(one, field.name))]
    return []


class _Page(FPDF):
    """The page; *scale* is how large everything is, and while it is only measured nothing is written."""

    def __init__(self, poster: Poster, paper: str, fonts: Collection[Font]) -> None:
        super().__init__(format=paper)
        self.poster, self.undrawn, self.scale, self._measuring = poster, 0, 1.0, True
        base, bold, *others = fonts
        self._draws = frozenset().union(base.draws, *(font.draws for font in others))
        self._squares = {code.payload: squares_of(code.payload) for code in _codes(poster)}
        self._widths: dict[tuple[str, str], float] = {}
        self.render_color_fonts = False
        self.add_font(BASE, "", base.path)
        self.add_font(BASE, "B", bold.path)
        for font in others:
            self.add_font(font.name, "", font.path, collection_font_number=font.number)
        self.set_fallback_fonts([font.name for font in others], exact_match=False)
        self.set_title(f"{self._drawable(poster.team)}: {poster.headlines[0]}")
        self.set_lang(poster.language)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.undrawn = 0
        self.c_margin = 0
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(auto=False)
        self.add_page()
        self.set_text_color(*_INK)

    def fits(self, scale: float) -> bool:
        """Tell whether the page holds everything at that size."""
        self.scale, self._measuring = scale, True
        return self._all() <= self.h - MARGIN

    def draw(self, scale: float) -> None:
        """Write everything at that size."""
        self.scale, self._measuring = scale, False
        self._all()

    def _all(self) -> float:
        """Write or measure the page; return where it ends, in millimetres from the top."""
        poster, gap = self.poster, 4 * self.scale
        y = MARGIN + self._say(f"{poster.team} · {poster.region}", MARGIN, MARGIN, self.epw, 15, bold=True)
        for place, headline in enumerate(poster.headlines):
            y += self._say(headline, MARGIN, y + 1, self.epw, 19 if place else 28, bold=True) + 1
        y += self._danger(y + gap / 2) + gap
        if len(poster.numbers) == 1:
            y += self._alone(poster.numbers[0], y)
        else:
            y += self._listed(poster.numbers, y)
        self._rule(y)
        return y + gap / 2 + self._parts(y + gap / 2)

    def _danger(self, y: float) -> float:
        """Write what to do in danger, in a frame; return its height."""
        pad = 3 * self.scale
        height = pad
        for place, sentence in enumerate(self.poster.danger):
            width = self.epw - 2 * pad
            height += self._say(sentence, MARGIN + pad, y + height, width, 15 if place else 23, bold=True)
        height += pad
        if not self._measuring:
            self.set_draw_color(*_INK)
            self.set_line_width(1)
            self.rect(MARGIN, y, self.epw, height)
        return height

    def _alone(self, number: Number, y: float) -> float:
        """Write the only number across the page, and below it all codes in a row; return the height."""
        height = self._written(number, y, self.epw)
        side, codes = self._side, 0.0
        for place, code in enumerate(number.codes):
            codes = max(codes, self._code(code, MARGIN + place * (side + 4), y + height, side))
        if self.poster.card:
            codes = max(codes, self._card(self.poster.card, MARGIN + len(number.codes) * (side + 4), y + height))
        return height + codes + 2 * self.scale

    def _listed(self, numbers: Sequence[Number], y: float) -> float:
        """Write each number beside its codes, and the code of all of them below; return the height."""
        height, side = 0.0, self._side
        for number in numbers:
            left = self.w - MARGIN - len(number.codes) * (side + 2)
            row = self._written(number, y + height + 2, left - MARGIN - 2) + 2
            for place, code in enumerate(number.codes):
                row = max(row, self._code(code, left + place * (side + 2), y + height, side))
            height += row + 2 * self.scale
        return height + (self._card(self.poster.card, MARGIN, y + height) if self.poster.card else 0)

    def _written(self, number: Number, y: float, width: float) -> float:
        label = self._say(number.label, MARGIN, y, width, 14)
        shown = self._drawable(number.number, counting=False)
        most = 0.99 * width / max(sum(self._width("B", char) for char in shown), 0.1)
        size = max(NUMBER, min(LARGEST_NUMBER * self.scale, most)) / self.scale
        return label + self._say(number.number, MARGIN, y + label, width, size, bold=True)

    @property
    def _side(self) -> float:
        return min(CODE * self.scale, LARGEST_CODE)

    def _code(self, code: Code, x: float, y: float, side: float) -> float:
        """Draw a code and its caption below; return the height of both."""
        squares = self._squares[code.payload]
        one = side / (len(squares) + 2 * QUIET)
        if not self._measuring:
            self.set_fill_color(0, 0, 0)
            for row, column, length in dark_runs(squares):
                self.rect(x + (column + QUIET) * one, y + (row + QUIET) * one, length * one, one, style="F")
        return side + self._say(code.caption, x, y + side, side, 10, align="C") if code.caption else side

    def _parts(self, y: float) -> float:
        """Write what there is to know: one language across the page, several in two columns; return the height."""
        parts = self.poster.parts
        columns, between = (1, 0.0) if len(parts) == 1 else (2, 8.0)
        width, height = (self.epw - between * (columns - 1)) / columns, 0.0
        for first in range(0, len(parts), columns):
            row = enumerate(parts[first : first + columns])
            height += max(self._part(part, MARGIN + at * (width + between), y + height, width) for at, part in row)
        return height

    def _part(self, part: Part, x: float, y: float, width: float) -> float:
        height = self._say(part.title, x, y, width, 13, bold=True) if part.title else 0.0
        for sentence in part.sentences:
            height += self._say(sentence, x, y + height, width, TEXT) + 1.2 * self.scale
        return height + 2 * self.scale

    def _card(self, card: Code, x: float, y: float) -> float:
        """Draw the code of the card, from *x* on, and what it does on its right; return the height."""
        side = self._side
        height = self._code(Code(card.payload, ""), x, y, side)
        words = self._say(card.caption, x + side + 2, y + 3, self.w - MARGIN - x - side - 2, 10.5)
        return max(height, 3 + words)

    def _rule(self, y: float) -> None:
        if not self._measuring:
            self.set_draw_color(*_INK)
            self.set_line_width(0.3)
            self.line(MARGIN, y, self.w - MARGIN, y)

    def _say(
        self, text: str, x: float, y: float, width: float, size: float, *, bold: bool = False, align: str = "L"
    ) -> float:
        """Write or measure a paragraph (*size* in points, before the scale); return its height."""
        shown, points = self._drawable(text, counting=not self._measuring), size * self.scale
        style, height = "B" if bold else "", points * _POINT * 1.2
        if UNSHAPED.fullmatch(shown):
            lines = list(broken(shown, width, lambda char: self._width(style, char) * points))
            for place, line in enumerate([] if self._measuring else lines):
                self._font(style, points, shaped=False)
                self.set_xy(x, y + place * height)
                self.cell(width, height, line, align=align)
            return len(lines) * height
        self._font(style, points, shaped=True)
        self.set_xy(x, y)
        measuring, asked = self._measuring, MethodReturnValue.HEIGHT
        return cast("float", self.multi_cell(width, height, shown, align=align, dry_run=measuring, output=asked))

    def _font(self, style: str, points: float, *, shaped: bool) -> None:
        self.set_font(BASE, style, points)
        self.set_text_shaping(use_shaping_engine=shaped)

    def _width(self, style: str, char: str) -> float:
        """Return the width of a character at one point, in millimetres."""
        if (style, char) not in self._widths:
            self._font(style, 100, shaped=False)
            self._widths[style, char] = self.get_string_width(char) / 100
        return self._widths[style, char]

    def _drawable(self, text: str, *, counting: bool = True) -> str:
        shown, undrawn = drawable(text, self._draws)
        self.undrawn += undrawn if counting else 0
        return shown


def _codes(poster: Poster) -> Sequence[Code]:
    of_numbers = [code for number in poster.numbers for code in number.codes]
    return [*of_numbers, poster.card] if poster.card else of_numbers
