"""Tables for spreadsheets: whatever a cell holds, it is text, and what it said can be read."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from hotline.printing.tables import CUT, FORMULA, LONGEST_CELL, as_csv, as_json, as_xlsx, zipped
from hotline.printing.visible import visible
from tests.hostile import strings

COLUMNS = ("what", "who")
SIGNS = "=+-@\t\r|%＝"
BEGINNINGS = (
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "=HYPERLINK(\"http://x\")", "{=1}",
    "http://example.org", "mailto:a@b", "1e5", "TRUE", "#REF!", "_x0041_", "'=1", " =1", "\n=1",
)  # fmt: skip
HOSTILE = [*BEGINNINGS, *(f"{sign}{text}" for sign in SIGNS for text in strings(50)), *strings(10_000)]
ROWS = [{"what": text, "who": HOSTILE[-place]} for place, text in enumerate(HOSTILE)]


def readable(text: str) -> str:
    """Return what a cell of XLSX says: XML has no place for two code points that ``visible`` leaves."""
    return visible(text).replace("\ufffe", "⟨U+FFFE⟩").replace("\uffff", "⟨U+FFFF⟩")


def test_ten_thousand_hostile_strings_in_a_workbook_are_strings_and_say_what_they_said():
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(COLUMNS, ROWS)))
    sheet = book["reports"]
    assert len(HOSTILE) >= 10_000
    formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    links = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert (formulas, links, kinds) == ([], [], {"s"})
    read = [row[0].value or "" for row in sheet.iter_rows(min_row=2)]
    assert read == [readable(text) for text in HOSTILE]


def test_ten_thousand_hostile_strings_in_csv_begin_no_formula_and_say_what_they_said():
    data = as_csv(COLUMNS, ROWS).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(data, newline="")))
    assert rows[0] == list(COLUMNS)
    cells = [row[0] for row in rows[1:]]
    assert not [cell for cell in cells if FORMULA.match(cell)]
    pairs = zip(cells, HOSTILE, strict=True)
    said = [cell.removeprefix("'") if FORMULA.match(text) else cell for cell, text in pairs]
    assert said == [visible(text) for text in HOSTILE]


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠", " =", "\u200b=", "\ufeff+"]
)
def test_each_sign_that_begins_a_formula_stands_behind_an_apostrophe(sign: str):
    assert as_csv(("what",), [{"what": f"{sign}1"}]).decode("utf-8-sig").splitlines()[1].startswith("\"'")


def test_json_gives_each_back_as_it_came():
    assert [row["what"] for row in json.loads(as_json(COLUMNS, ROWS))] == HOSTILE


@pytest.mark.parametrize("text", ["x" * 40_000, "𝟏" * 20_000, "=" + "y" * 40_000])
def test_a_cell_that_is_too_long_says_that_it_was_cut(text: str):
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(("what",), [{"what": text}])))
    value = book["reports"]["A2"].value
    assert value.endswith(CUT)
    assert text.startswith(value.removesuffix(CUT))
    assert len(value.encode("utf-16-le")) // 2 <= LONGEST_CELL


def test_the_manifest_names_each_file_with_its_hash():
    files = {"reports.csv": b"a", "reports.json": b"[]"}
    archive = zipfile.ZipFile(io.BytesIO(zipped(files, {"by": "Lee"}, datetime(2027, 2, 1, 12, 5, tzinfo=UTC))))
    manifest = json.loads(archive.read("manifest.json"))
    assert manifest["by"] == "Lee"
    assert [one["name"] for one in manifest["files"]] == list(files)
    for one in manifest["files"]:
        data = archive.read(one["name"])
        assert one == {"name": one["name"], "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("name", "write"), [("t.xlsx", as_xlsx), ("t.csv", as_csv)])
def test_an_office_program_finds_no_formula(tmp_path: Path, name: str, write):
    (tmp_path / name).write_bytes(write(COLUMNS, ROWS[:500]))
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "fods"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / name)], check=True, timeout=300)
    assert "table:formula" not in (tmp_path / "t.fods").read_text(encoding="utf-8")
