"""README's pictures: each is shown and described, and asks nobody for anything."""

from __future__ import annotations

import re

from tests.pictures import CONSOLE_SHOTS, FROM, OUT, SHOTS, TO, svg

README = OUT.parent.parent / "README.md"


def test_each_picture_is_in_the_readme_and_described():
    shown = re.findall(r"\[([^\]]+)\]\((docs/pictures/[^)]+)\)", README.read_text(encoding="utf-8"))

    assert {path.removeprefix("docs/pictures/") for _, path in shown} == {path.name for path in OUT.iterdir()}
    assert {f"{name}.png" for name, *_ in (*SHOTS, *CONSOLE_SHOTS)} | {"terminal.svg"} == {
        path.name for path in OUT.iterdir()
    }
    inline = re.findall(r"!\[([^\]]+)\]", README.read_text(encoding="utf-8"))
    assert len(inline) == 3
    assert all(len(words.split()) > 10 for words in inline)


def test_the_terminal_is_drawn_without_what_chance_chose_and_without_the_network():
    said = (
        f"started\n\n  \x1b[1m{FROM}\x1b[0m\n  ok  web  http://127.0.0.1:48971\n  Page http://127.0.0.1:8000/demo\n"
        f"  data in .hotline-demo/demo-ab12cd_9\n  Report 7XV-XT opened.\n  Ben  7XV 1\n  {TO}, as printed\n secret"
    )

    drawn = svg(said).replace("&#160;", " ")

    assert "http://127.0.0.1:8001" in drawn
    assert "http://127.0.0.1:8000/demo" in drawn
    assert ".hotline-demo/demo-1" in drawn
    assert "Report E7K-32 opened." in drawn
    assert "E7K 1" in drawn
    assert not re.search(r"7XV|secret|started|48971|ab12cd_9|@font-face", drawn)
    assert not re.search(r"https?://(?!www\.w3\.org|www\.textualize\.io|127\.0\.0\.1)", drawn)
    assert not re.search(r"""(?:src|href|url)\s*[=(]\s*["']?https?:""", drawn)


def test_the_drawn_terminal_asks_nobody_for_anything():
    drawn = (OUT / "terminal.svg").read_text(encoding="utf-8")

    assert not re.search(r"@font-face|@import|<image|<script|url\(https?", drawn)
