"""``hotline poster``: a file that is there afterwards, or a sentence."""

# ruff: noqa: F811 - a fixture that is imported is an argument too
from __future__ import annotations

from pathlib import Path

import pytest

from tests.printed import Page, only_page
from tests.test_cli_phones import Command, hotline, template  # noqa: F401 - fixtures
from tests.web.desk import FIRST, SECOND


def page_of(path: str) -> Page:
    return only_page(Path(path).read_bytes())


def test_a_poster_is_written_for_a_region_and_for_the_first_without_one(hotline: Command):
    assert hotline("poster", "-o", "first.pdf").exit_code == 0
    done = hotline("poster", "--region", "r1", "--paper", "letter", "--language", "en", "-o", "second.pdf")
    assert done.exit_code == 0, done.output
    assert "Wrote second.pdf" in done.output
    for name, place in (("first.pdf", FIRST), ("second.pdf", SECOND)):
        page = page_of(name)
        assert f"SMSTO:{place.line}" in page.payloads
        assert f"https://hotline.example.org/vcard/{place.code}.vcf" in page.payloads
        assert page.says(f"Region {place.code}")
    assert round(page_of("second.pdf").height) == 792


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--region", "zz", "-o", "new.pdf"], "There is no region zz."),
        (["--language", "de", "-o", "new.pdf"], "come in: en. Not in: de."),
        (["-o", "nowhere/new.pdf"], "No such file or directory."),
        (["--paper", "A3", "-o", "new.pdf"], "A3"),
        ([], "--output"),
    ],
)
def test_what_can_not_be_is_said_and_writes_nothing(hotline: Command, arguments: list[str], said: str):
    done = hotline("poster", *arguments)
    assert done.exit_code != 0
    assert said in done.output
    assert not Path("new.pdf").exists()


def test_a_file_that_is_there_stays(hotline: Command):
    Path("poster.pdf").write_text("mine")
    done = hotline("poster", "-o", "poster.pdf")
    assert done.exit_code == 1
    assert "File exists" in done.output
    assert Path("poster.pdf").read_text() == "mine"
