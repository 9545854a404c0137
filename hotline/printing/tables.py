"""Tables for spreadsheets and programs: text stays text, whatever it holds.

A cell that begins like a formula gets an apostrophe before it in CSV, and is written as a string in XLSX; nothing is a
link, a number or a date. What hides or commands is shown by its code point (``visible``).
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime

import xlsxwriter

from hotline.printing.visible import code_point, safe_json, visible

Rows = Sequence[Mapping[str, str]]
FORMULA = re.compile(r"[\t\r\n]|[\s\u00ad\u200b-\u200f\u2060\ufeff]*[-=+@|%\uff1d\uff0b\uff0d\uff20]")
"""What a spreadsheet may take for the beginning of a formula: full-width too, behind spaces and what nobody sees.

Source: notes on threats, row 17.
"""
LONGEST_CELL = 32_767
"""UTF-16 units that a cell of XLSX holds (ECMA-376, the limit of the program that most people open it with)."""
CUT = " ⟨cut⟩"
_NOT_XML = re.compile("[\ufffe\uffff]")
LATEST_ZIP, FIRST_ZIP = 2107, 1980  # years that a zip's entries may have


def as_csv(columns: Sequence[str], rows: Rows) -> bytes:
    """Return a table as CSV in UTF-8 with a mark at its beginning, each cell in quotes."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_defused(row.get(name, "")) for name in columns] for row in rows)
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def as_xlsx(columns: Sequence[str], rows: Rows) -> bytes:
    """Return a table as a workbook of one sheet. It is put together in memory: nothing of it touches a disk."""
    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet("reports")
        sheet.freeze_panes(1, 0)
        for place, name in enumerate(columns):
            sheet.write_string(0, place, name)
        for number, row in enumerate(rows, start=1):
            for place, name in enumerate(columns):
                sheet.write_string(number, place, _fitting(_in_xml(row.get(name, ""))))
    return file.getvalue()


def as_json(columns: Sequence[str], rows: Rows) -> bytes:
    """Return a table as JSON: a list of objects, each text as it came."""
    return safe_json([{name: row.get(name, "") for name in columns} for row in rows]).encode()


def zipped(files: Mapping[str, bytes], about: Mapping[str, object], at: datetime) -> bytes:
    """Return files in one archive, with a manifest of each one's size and SHA-256, and what is said *about* all."""
    listed = [
        {"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in files.items()
    ]
    manifest = json.dumps({**about, "files": listed}, ensure_ascii=True, indent=1).encode() + b"\n"
    made = (min(max(at.year, FIRST_ZIP), LATEST_ZIP), at.month, at.day, at.hour, at.minute, at.second)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {"manifest.json": manifest, **files}.items():
            archive.writestr(zipfile.ZipInfo(name, made), data, compress_type=zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _defused(text: str) -> str:
    """Return a cell of CSV that no program takes for a formula."""
    return f"'{visible(text)}" if FORMULA.match(text) else visible(text)


def _in_xml(text: str) -> str:
    """Return a cell of XLSX: what XML has no place for is shown too."""
    return _NOT_XML.sub(lambda found: code_point(found[0]), visible(text))


def _fitting(text: str) -> str:
    """Return as much of a text as a cell holds, and say where it was cut."""
    if len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL:
        return text
    cut = text.encode("utf-16-le")[: 2 * (LONGEST_CELL - len(CUT))].decode("utf-16-le", "ignore")
    return cut + CUT
