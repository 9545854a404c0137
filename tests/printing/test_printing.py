"""Whatever people write is printed: drawn or shown by its code point, complete as JSON and text, and never obeyed."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from hotline.printing import fonts
from hotline.printing.pdf import MOST_MARKS, Paper, as_pdf
from hotline.printing.sheet import Gap, Heading, Line, Paragraph, Row, Sheet
from hotline.printing.text import INDENT, as_text
from hotline.printing.visible import safe_json, unseen, visible
from tests.hostile import chunks_of_unicode, strings

NOW = datetime(2027, 2, 1, 12, tzinfo=UTC)
COUNT, PARTS = 10_000, 4
LONG_WORD = 20_000
FORBIDDEN = {
    "/URI", "/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/AA", "/OpenAction", "/Annots", "/A",
    "/AcroForm", "/XFA", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/RichMedia", "/Filespec", "/FS", "/AF",
    "/Names", "/Movie", "/Sound", "/Rendition", "/XObject",
}  # fmt: skip
"""Whatever a reader would follow, run, open, fetch or fill in."""


def sheet(texts: Iterable[str]) -> Sheet:
    lines = tuple(Line(number, "12:00:00", "text", "reporter", text) for number, text in enumerate(texts, start=1))
    return Sheet("Record of E7K-32", "open", "E7K-32, team view", "for Lee", "written today", "For the team.", lines)


def names_in(found: object) -> Iterator[str]:
    """Yield every name in a PDF object: keys, and values that are names."""
    if isinstance(found, pikepdf.Name):
        yield str(found)
    elif isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in found.items():
            yield str(key)
            if not getattr(value, "is_indirect", False):
                yield from names_in(value)
    elif isinstance(found, pikepdf.Array):
        for value in found:
            if not getattr(value, "is_indirect", False):
                yield from names_in(value)


def opened(data: bytes) -> pikepdf.Pdf:
    """Open a PDF, which must be sound, and find nothing in it that does anything."""
    pdf = pikepdf.open(io.BytesIO(data))
    assert pdf.check_pdf_syntax() == []
    assert not pdf.attachments
    found = {name for one in pdf.objects for name in names_in(one)} | set(names_in(pdf.trailer))
    assert "/Font" in found  # the walk finds names at all
    assert not found & FORBIDDEN, found & FORBIDDEN
    return pdf


def drawn(pdf: pikepdf.Pdf) -> int:
    return sum(len(page.Contents.read_bytes()) for page in pdf.pages)


# --- ten thousand hostile strings


@pytest.mark.parametrize("part", range(PARTS))
def test_ten_thousand_hostile_strings_are_printed(part: int):
    texts = strings(COUNT)[part::PARTS]
    assert len(texts) == COUNT // PARTS
    data, undrawn = as_pdf(sheet(texts), NOW)
    pdf = opened(data)
    assert len(pdf.pages) > 50
    assert undrawn > 1000
    assert drawn(pdf) > sum(map(len, texts))


def test_ten_thousand_hostile_strings_are_complete_as_json_and_text():
    texts = strings(COUNT)
    assert [line["text"] for line in json.loads(safe_json([{"text": text} for text in texts]))] == texts
    printed = as_text(sheet(texts))
    printed.encode()  # no half pair is left
    for char in set(printed) - {"\n"}:
        assert unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}, hex(ord(char))
        assert unicodedata.bidirectional(char) not in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    entries = unseen(printed).split("\n12:00:00  ")[1:]
    read = [entry.split(" > text reporter: ", 1)[1].replace(f"\n{INDENT}", "\n") for entry in entries]
    assert [*read[:-1], read[-1].removesuffix("\n")] == texts


@pytest.mark.slow
def test_every_code_point_is_printed():
    """Each becomes something that a font here draws, and all that they draw is printed."""
    seen: set[str] = set()
    with fonts.fonts_for(range(sys.maxunicode + 1)) as all_fonts:
        paper = Paper(sheet([]), all_fonts)
        for part in chunks_of_unicode(50_000):
            shown = set(paper._drawable(part))
            assert set(map(ord, shown - {"\n", *"\u200c\u200d"})) <= paper._draws
            assert json.loads(safe_json([part])) == [part]
            assert unseen(visible(part)) == part
            seen |= shown
    assert len(seen) > 8_000
    texts = sorted(seen)
    opened(as_pdf(sheet("".join(texts[place : place + 40]) for place in range(0, len(texts), 40)), NOW)[0])


@pytest.mark.parametrize("char", ["a", "⟨", "語", "م", "ก", "\u0301", "\U0001f9ff", "\x00", "\ud800", " ", "\n", "﷽"])
def test_a_word_of_twenty_thousand_characters_is_printed(char: str):
    length = LONG_WORD if len(char.encode("utf-8", "surrogatepass")) == 1 and char not in "\n\x00" else 2_000
    opened(as_pdf(sheet([char * length, f"x{char}" * 500]), NOW)[0])


@pytest.mark.slow
@pytest.mark.parametrize("char", ["語", "م", "ก", "\u0301", "\U0001f9ff", "\x00", "\ud800", "\n"])
def test_a_word_of_twenty_thousand_characters_of_any_script_is_printed(char: str):
    opened(as_pdf(sheet([char * LONG_WORD]), NOW)[0])


def test_hostile_words_are_printed_wherever_they_stand():
    """Names, values, headings and what stands on every page, beside the entries."""
    for text in strings(150)[::15]:
        blocks = (
            Heading(text),
            Row(text, text),
            Paragraph(text, notice=True),
            Gap(text),
            Line(1, text, text, text, text, text),
        )
        opened(as_pdf(Sheet(text, text, text, text, text, text, blocks), NOW)[0])
        as_text(Sheet(text, text, text, text, text, text, blocks)).encode()


# --- what is shown


def test_what_no_font_draws_is_shown_by_its_code_point_and_counted():
    assert as_pdf(sheet(["all of it is drawn: é ж ξ ع ש ก"]), NOW)[1] == 0
    assert as_pdf(sheet(["\U0001f9ff \U000e0041 \ud800 \u202e \x1b"]), NOW)[1] == 5


def test_accents_that_pile_up_over_other_lines_are_not_drawn():
    assert as_pdf(sheet(["e" + "\u0301" * MOST_MARKS]), NOW)[1] == 0
    assert as_pdf(sheet(["e" + "\u0301" * 20]), NOW)[1] == 20 - MOST_MARKS


def test_the_placeholder_of_the_page_count_can_not_be_written_by_anybody():
    assert as_pdf(sheet(["\ue000\ue000\ue000 {nb}"]), NOW)[1] == 3


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain\ntext", "plain\ntext"),
        ("\x1b[2J", "⟨U+001B⟩[2J"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("\ud800", "⟨U+D800⟩"),
        ("⟨U+41⟩ ⟨x⟩", "⟨U+27E8⟩U+41⟩ ⟨x⟩"),
        ("\U000e0067", "⟨U+E0067⟩"),
        ("👩\u200d👩 می\u200cخواهم", "👩\u200d👩 می\u200cخواهم"),
    ],
)
def test_what_hides_is_shown_and_can_be_brought_back(text: str, shown: str):
    assert visible(text) == shown
    assert unseen(shown) == text


def test_the_same_record_at_the_same_time_is_the_same_file():
    assert as_pdf(sheet(["a", "é"]), NOW) == as_pdf(sheet(["a", "é"]), NOW)


# --- fonts


def test_without_any_font_of_the_system_the_packaged_ones_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    (tmp_path / "broken.ttc").write_bytes(b"ttcf\x00\x01\x00\x00\xff\xff\xff\xff")
    (tmp_path / "empty.otf").write_bytes(b"")
    monkeypatch.setattr(fonts, "FOLDERS", (tmp_path, tmp_path / "nowhere"))
    fonts._of_system.cache_clear()
    try:
        data, undrawn = as_pdf(sheet(["English, ελληνικά, русский, עברית, العربية, ไทย, हिन्दी", "語"]), NOW)
    finally:
        fonts._of_system.cache_clear()
    opened(data)
    assert undrawn == 1


def test_no_font_file_stays_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    as_pdf(sheet(["a"]), NOW)
    assert list(tmp_path.iterdir()) == []


def test_printing_is_loaded_by_nobody_who_does_not_print():
    """The web and the workers start without it."""
    import subprocess

    script = "import sys, hotline.app, workers.jobs; print('fpdf' in sys.modules, 'pymupdf_fonts' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["False", "False"], done.stderr
