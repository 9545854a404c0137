"""A record on paper: A4, black on white, every character either drawn or shown by its code point.

The file holds text and fonts only: no link, script, attachment or form, and nothing that it would fetch.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from typing import Any

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.output import OutputProducer, PDFCatalog

from hotline.printing.fonts import BASE, Font, fonts_for
from hotline.printing.sheet import Block, Day, Gap, Heading, Line, Paragraph, Row, Sheet
from hotline.printing.visible import code_point, is_control

LEFT, TOP, RIGHT, BOTTOM = 20.0, 26.0, 18.0, 22.0
"""Margins in millimetres; the left one leaves room for a hole punch."""
TEXT_LEFT = 48.0
"""Where the words of entries begin, right of time and number."""
LINE = 4.9
MOST_MARKS = 3
"""Accents on one letter that are drawn; what piles up higher would be printed over other lines."""
_INK, _QUIET, _RULE = (20, 20, 20), (105, 105, 105), (190, 190, 190)
_PAGES = "\ue000" * 3
"""Stands for the number of pages until it is known. Private use: never drawn, so that no text can hold it."""
_OWN_SIGNS = "⟨⟩·…"
_JOINERS = "\u200c\u200d"
# Scripts that are drawn letter by letter, from left to right: the others are shaped, which takes ten times as long.
UNSHAPED = re.compile(
    "[\n\x20-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2bff⟨⟩]*"
)
for _library in ("fpdf", "fontTools"):
    logging.getLogger(_library).setLevel(logging.ERROR)  # they remark on fonts, and nobody here can change those


def as_pdf(sheet: Sheet, written_at: datetime) -> tuple[bytes, int]:
    """Return *sheet* as a PDF, and how many characters in it no font here draws."""
    with fonts_for(set(map(ord, "".join((_OWN_SIGNS, *_texts(sheet)))))) as fonts:
        paper = Paper(sheet, fonts)
        paper.set_creation_date(written_at)
        for block in sheet.blocks:
            paper.draw(block)
        paper.close_with_count()
        return bytes(paper.output(output_producer_class=Quiet)), paper.undrawn


def _texts(sheet: Sheet) -> Iterator[str]:
    for one in (sheet, *sheet.blocks):
        yield from (value for value in vars(one).values() if isinstance(value, str))


class Quiet(OutputProducer):
    """Writes nothing that a reader would do by itself on opening the file, not even where to look first."""

    def _finalize_catalog(self, catalog_obj: PDFCatalog, *others: Any, **more: Any) -> None:
        super()._finalize_catalog(catalog_obj, *others, **more)
        catalog_obj.open_action = None


class Paper(FPDF):
    """The pages of one record."""

    def __init__(self, sheet: Sheet, fonts: Collection[Font]) -> None:
        """Open the first page, with the record's title."""
        super().__init__(format="A4")
        self.sheet, self.undrawn = sheet, 0
        self._widths: dict[tuple[str, float, str], float] = {}
        base, bold, *others = fonts
        self._draws = frozenset().union(base.draws, *(font.draws for font in others))
        self.render_color_fonts = False
        self.add_font(BASE, "", base.path)
        self.add_font(BASE, "B", bold.path)
        for font in others:
            self.add_font(font.name, "", font.path, collection_font_number=font.number)
        self.set_fallback_fonts([font.name for font in others], exact_match=False)
        self.alias_nb_pages(_PAGES, align="L")
        self.set_title(sheet.title)
        self.set_lang("en")
        self.set_margins(LEFT, TOP, RIGHT)
        self.c_margin = 0
        self.set_auto_page_break(auto=True, margin=BOTTOM)
        self.add_page()
        self._say(sheet.title, size=20, bold=True, height=9)
        if sheet.subtitle:
            self._say(sheet.subtitle, size=11, quiet=True, height=6)
        self.ln(2)

    def header(self) -> None:
        """Draw whom a page is for and what it is of."""
        sheet = self.sheet
        self.set_y(12)
        self._cells(sheet.header, f"{sheet.recipient}, {sheet.written}")
        self._rule(19)
        self.set_y(TOP)

    def footer(self) -> None:
        """Draw what a page is for, and its number."""
        self._rule(self.h - 17)
        self.set_y(-15)
        self._cells(self.sheet.purpose, f"page {self.page_no()} of {_PAGES}", counted=True)

    def draw(self, block: Block) -> None:
        """Draw one block below the last."""
        match block:
            case Heading(text=text):
                self._keep_together(20)
                self.ln(5)
                self._say(text, size=13, bold=True, height=7)
                self._rule(self.get_y())
                self.ln(2)
            case Day(text=text):
                self._keep_together(16)
                self.ln(1.5)
                self._say(text, size=9, bold=True, quiet=True)
                self.ln(0.5)
            case Paragraph(text=text, notice=notice):
                self._say(text, bold=notice)
                self.ln(1.5)
            case Row(label=label, value=value, code=code):
                page, bottom = self._beside(label)
                self._say(value, size=8 if code else 9.5)
                if self.page == page and self.get_y() < bottom:
                    self.set_y(bottom)
            case Gap(text=text):
                self._at(TEXT_LEFT)
                self._say(text, size=8.5, quiet=True)
            case Line():
                self._line(block)
        self._at(LEFT)

    def close_with_count(self) -> None:
        """Say on the last page how many characters are shown by their code points."""
        self.ln(4)
        if not self.undrawn:
            self._say("Every character of this record is drawn.", size=8.5, quiet=True)
            return
        number = f"{self.undrawn} character is" if self.undrawn == 1 else f"{self.undrawn} characters are"
        said = f"{number} shown by code point (⟨U+…⟩), because no font here draws it or because it can't be seen."
        self._say(f"{said} The JSON and text forms are complete.", size=8.5, quiet=True)

    def _line(self, line: Line) -> None:
        self._keep_together(2.5 * LINE)
        self._beside(f"{line.time}  ·  {line.number}")
        if line.who:
            self._say(f"{line.who}  ·  {line.label}" if line.label else line.who, size=9, bold=True)
            self._at(TEXT_LEFT)
        self._say(line.text, quiet=not line.who)
        if line.note:
            self._at(TEXT_LEFT)
            self._say(line.note, size=8, quiet=True, height=4)
        self.ln(1.6)

    def _beside(self, label: str) -> tuple[int, float]:
        """Write something into the narrow column and return where it ends; what follows is written right of it."""
        self._keep_together(2 * LINE)
        self._at(LEFT)
        top, page = self.get_y(), self.page
        self._say(label, size=8.5, quiet=True, width=TEXT_LEFT - LEFT - 2)
        bottom = self.get_y()
        if self.page == page:
            self.set_y(top)
        self._at(TEXT_LEFT)
        return self.page, bottom

    def _at(self, left: float) -> None:
        self.set_left_margin(left)
        self.set_x(left)

    def _keep_together(self, height: float) -> None:
        if self.will_page_break(height):
            self.add_page()

    def _rule(self, y: float) -> None:
        self.set_draw_color(*_RULE)
        self.set_line_width(0.2)
        self.line(LEFT, y, self.w - RIGHT, y)

    def _style(self, size: float, *, bold: bool, quiet: bool) -> None:
        self.set_font(BASE, "B" if bold else "", size)
        self.set_text_color(*(_QUIET if quiet else _INK))

    def _say(
        self,
        text: str,
        *,
        size: float = 10,
        bold: bool = False,
        quiet: bool = False,
        height: float = LINE,
        width: float = 0,
    ) -> None:
        """Write a paragraph, over as many lines and pages as it takes."""
        drawn = self._drawable(text)
        self._style(size, bold=bold, quiet=quiet)
        if not UNSHAPED.fullmatch(drawn):
            self.set_text_shaping(use_shaping_engine=True)
            self.multi_cell(width, height, drawn, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            return
        self.set_text_shaping(use_shaping_engine=False)
        for line in broken(drawn, width or self.epw, self._width):
            self.cell(0, height, line, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _width(self, char: str) -> float:
        key = (self.font_style, self.font_size_pt, char)
        if key not in self._widths:
            self._widths[key] = self.get_string_width(char)
        return self._widths[key]

    def _cells(self, left: str, right: str, *, counted: bool = False) -> None:
        """Write two short texts at the two ends of one line."""
        undrawn = self.undrawn
        self.set_text_shaping(use_shaping_engine=False)
        self._style(8, bold=False, quiet=True)
        margin = self.l_margin
        self._at(LEFT)
        self.cell(text=self._drawable(left))
        self.set_x(self.w - RIGHT - 90)
        self.cell(90, text=right if counted else self._drawable(right), align="L")
        self.set_left_margin(margin)
        self.undrawn = undrawn

    def _drawable(self, text: str) -> str:
        """Return *text* with what can't be drawn shown by its code point, and count it."""
        shown, undrawn = drawable(text, self._draws)
        self.undrawn += undrawn
        return shown


def broken(text: str, width: float, width_of: Callable[[str], float]) -> Iterator[str]:
    """Yield the lines of a text that needs no shaping: in one pass, where the library measures each line anew."""
    for paragraph in text.split("\n"):
        start, used, space = 0, 0.0, -1
        for place, char in enumerate(paragraph):
            used += width_of(char)
            if char == " ":
                space = place
            elif used > width and place > start:
                end = space + 1 if space >= start else place
                yield paragraph[start:end].rstrip(" ")
                start, space = end, -1
                used = sum(map(width_of, paragraph[start : place + 1]))
        yield paragraph[start:]


def drawable(text: str, draws: Collection[int]) -> tuple[str, int]:
    """Return *text* with what is not in *draws* (code points) shown by its code point, and how many those are."""
    found, marks, undrawn = [], 0, 0
    text = text.replace("\r\n", "\n").replace("\t", "    ")
    for place, char in enumerate(text):
        marks = marks + 1 if unicodedata.category(char).startswith("M") else 0
        known = ord(char) in draws and not is_control(char) and marks <= MOST_MARKS
        if char == "⟨" and text[place + 1 : place + 3] == "U+" and text[place + 3 : place + 4] != "…":
            found.append(code_point(char))  # somebody wrote what we write ourselves
        elif known or char == "\n" or (char in _JOINERS and _joins(text, place)):
            found.append(char)
        else:
            found.append(code_point(char))
            undrawn += 1
    return "".join(found), undrawn


def _joins(text: str, place: int) -> bool:
    """Tell whether a joiner stands between two letters of a script whose letters join."""
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return len(around) == 2 and all("\u0600" <= char <= "\u109f" for char in around)
