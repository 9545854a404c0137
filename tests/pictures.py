"""``python -m tests.pictures``: the pictures of README, of a demo whose time begins at a fixed moment.

A story is played; its terminal becomes an SVG, and Chromium photographs the page of phones. What chance chose (report
numbers, ports, the folder) is called the same in every picture. Needs what ``python -m tests.browser`` needs.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.util import find_spec
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PIL import Image
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from hotline.domain.storyworld import REFERENCES
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.demos import ROOT, WITHIN, environment

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OUT = ROOT / "docs" / "pictures"
ZONE = "America/New_York"
BEGINS = datetime(2027, 2, 6, 14, 2, tzinfo=ZoneInfo(ZONE))
COLUMNS, ROWS = 124, 50
FROM, TO = "Code of Conduct hotline - demo", "The written record"
"""The first line that is shown, and the one before which the picture ends."""
PLAYED = "The scene came true"
DEMO = (
    "from hotline.demo.play import *; raise SystemExit(run_demo(Asked(headless=True, scene='texts', begins={begins})))"
)
REFERENCE = re.compile(r"\b[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{2}\b")
PORT, FOLDER = re.compile(r"(?<=127\.0\.0\.1:)\d{5}\b"), re.compile(r"demo-\w{8}\b")
COLOURS = 128
SETTLES = 1_000
"""Milliseconds until the page has shown what it knows."""
SHOTS = (
    ("phones-light", 1280, 1000, "light"),
    ("phones-dark", 1280, 1000, "dark"),
    ("phones-narrow", 390, 780, "light"),
)
CONSOLE_SHOTS = (("console-light", 390, 780, "light"), ("console-dark", 390, 780, "dark"))
"""Of the console, as Ben sees the report that he took."""
NAME_ALIKE = """names => {
  const called = new Map(), words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = node => node.data.replace(/\\b([2-9A-HJKMNP-Z]{3})-([2-9A-HJKMNP-Z]{2})\\b/g, found => {
    if (!called.has(found)) called.set(found, names[called.size]);
    return called.get(found);
  });
  const nodes = [];
  while (words.nextNode()) nodes.push(words.currentNode);
  for (const node of nodes) node.data = seen(node);
  for (const node of nodes) for (const [found, name] of called)
    node.data = node.data.replace(new RegExp('(^|: )' + found.slice(0, 3) + '(?= )'), '$1' + name.slice(0, 3));
}"""
"""Calls every report as in the stories, in the order in which the page shows them; also where three characters do."""


def main() -> int:
    """Make all pictures; return the exit code: 2 where there is no browser."""
    if not Path(CHROMIUM).exists() or find_spec("playwright") is None:
        print(f"The pictures need Playwright, and Chromium at {CHROMIUM} (another place: CHROMIUM=...).")
        return 2
    OUT.mkdir(exist_ok=True)
    with demo() as terminal:
        said = terminal.read_until(PLAYED)
        (OUT / "terminal.svg").write_text(svg(said), encoding="utf-8")
        photograph(re.search(r"http://127\.0\.0\.1:\d+/demo", said)[0])  # type: ignore[index]  # it has played
    print(f"Made {', '.join(sorted(path.name for path in OUT.iterdir()))} in {OUT.relative_to(ROOT)}.")
    return 0


class Terminal:
    """What a program says on a terminal of its own, and is read so that it never has to wait."""

    def __init__(self, number: int) -> None:
        self._number = number
        self.said = ""
        self.ended = False

    def read_until(self, words: str) -> str:
        """Return all that was said up to *words* and a little more. Raises TimeoutError, also where nothing follows."""
        end = time.monotonic() + WITHIN * 3
        while words not in self.said:
            self.read(1.0)
            if self.ended or time.monotonic() > end:
                raise TimeoutError(f"{words!r} did not come: {self.said[-2000:]}")
        return self.said

    def read(self, seconds: float) -> None:
        """Take what is said within so many seconds."""
        if select.select([self._number], [], [], seconds)[0]:
            try:
                self.said += os.read(self._number, 65536).decode("utf-8", "replace").replace("\r\n", "\n")
            except OSError:
                self.ended = True


@contextmanager
def demo() -> Iterator[Terminal]:
    """Run a demo on a terminal until it is not needed any more."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    env = environment(TERM="xterm-256color", TZ=ZONE, COLUMNS=str(COLUMNS), LINES=str(ROWS))
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [sys.executable, "-c", DEMO.format(begins=BEGINS.timestamp())], cwd=folder, env=env,
            stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        terminal = Terminal(ours)
        try:
            yield terminal
        finally:
            process.send_signal(signal.SIGTERM)
            while process.poll() is None:
                terminal.read(0.2)
            os.close(ours)


def svg(said: str) -> str:
    """Return the part of what was *said* that is shown, as a picture of a terminal that asks for no font of others."""
    lines = said.split("\n")
    first = next(place for place, line in enumerate(lines) if FROM in line)
    last = next(place for place, line in enumerate(lines) if TO in line)
    shown = "\n".join(lines[first:last]).rstrip()
    for place, found in enumerate(dict.fromkeys(PORT.findall(shown)), start=8001):
        shown = shown.replace(found, str(place))
    shown = FOLDER.sub("demo-1", shown)
    for found, name in zip(dict.fromkeys(REFERENCE.findall(shown)), REFERENCES, strict=False):
        shown = shown.replace(found, name).replace(f"{found[:3]} ", f"{name[:3]} ")
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(f"$ make demo\n\n{shown}"))
    without_fonts = re.sub(r"\s*@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    return console.export_svg(title="make demo", code_format=without_fonts, unique_id="demo")


def photograph(url: str) -> None:
    """Take pictures of the page in its sizes and colours."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, width, height, scheme in SHOTS:
            _photograph(browser, url, name, (width, height), scheme)
        for name, width, height, scheme in CONSOLE_SHOTS:
            _photograph_console(browser, url, name, (width, height), scheme)
        browser.close()


def _window(browser: Browser, size: tuple[int, int], scheme: str) -> Page:
    return browser.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="en-US", timezone_id=ZONE, reduced_motion="reduce",
        color_scheme="dark" if scheme == "dark" else "light",
    ).new_page()  # fmt: skip


def _photograph_console(browser: Browser, url: str, name: str, size: tuple[int, int], scheme: str) -> None:
    page = _window(browser, size, scheme)
    page.goto(f"{url}/console/ben")
    page.locator("section", has=page.locator("#card-yours")).get_by_role("link").first.click()
    page.locator("h2", has_text="What happened").evaluate("heading => heading.scrollIntoView()")
    _keep(page, name)


def _photograph(browser: Browser, url: str, name: str, size: tuple[int, int], scheme: str) -> None:
    page = _window(browser, size, scheme)
    page.goto(url)
    page.wait_for_selector("html[data-ready]")
    for deck in ("#attendees", "#responders"):
        page.wait_for_selector(f"{deck} .bubble", state="attached")
    page.locator("#responders [role=tab]", has_text="Ben").evaluate("tab => tab.click()")  # hidden on narrow screens
    page.wait_for_selector("#happened .case", state="attached")
    page.wait_for_timeout(SETTLES)
    page.locator("#happened .case[open] li").last.evaluate("entry => entry.scrollIntoView({ block: 'end' })")
    _keep(page, name)


def _keep(page: Page, name: str) -> None:
    page.evaluate(NAME_ALIKE, list(REFERENCES))
    shot = Image.open(BytesIO(page.screenshot()))
    shot.convert("RGB").quantize(COLOURS).save(OUT / f"{name}.png", optimize=True)  # a third of the size
    page.context.close()


if __name__ == "__main__":
    sys.exit(main())
