"""What the tests in a browser may ask for. ``make test`` leaves them out: they need Chromium (see ``__main__``)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hotline.simulator.page import Page
from hotline.web.console.words import LANGUAGE_COOKIE
from tests.browser.house import House
from tests.browser.pretend import Site
from tests.browser.walk import Walk, walk

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Shown

    from tests.browser.__main__ import Measured
    from tests.browser.judge import Judge

PLUGIN = "browser"
FLAGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PATIENCE = 20_000
"""Milliseconds for what takes a moment: a machine five times slower still keeps it."""


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the tests to ``python -m tests.browser``."""
    return True if collection_path.name.startswith("test_") and not config.pluginmanager.has_plugin(PLUGIN) else None


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser; Playwright gives each start a new folder for what it keeps."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    """A pretend network with an application and a backstage that does as it is told."""
    with Site(responders=getattr(request, "param", 2)) as site:
        yield site


@pytest.fixture
def served(site: Site) -> Iterator[Page]:
    """The page of that network."""
    with Page(site.simulator, site.troupe) as page:
        yield page


@pytest.fixture
def url(request: pytest.FixtureRequest) -> str:
    """Where the page is: ``--url``, or that of a network of our own."""
    given: str = request.config.pluginmanager.get_plugin(PLUGIN).url
    return given or request.getfixturevalue("served").url


@pytest.fixture
def visit(chromium: Browser, url: str) -> Iterator[Callable[..., Shown]]:
    """Open the page as somebody who has never seen it. Whatever it complains about fails the test."""
    wrong: list[str] = []
    contexts = []

    def open_page(width: int = 1280, height: int = 800, *, lang: str = "", **more: object) -> Shown:
        context = chromium.new_context(viewport={"width": width, "height": height}, locale="en-US", **more)
        contexts.append(context)
        shown = context.new_page()
        shown.set_default_timeout(PATIENCE)
        shown.on("pageerror", lambda error: wrong.append(str(error)))
        shown.on("console", lambda said: wrong.append(said.text) if "Security Policy" in said.text else None)
        shown.on("dialog", lambda dialog: (wrong.append(f"alert: {dialog.message}"), dialog.dismiss()))
        shown.on("request", lambda asked: None if _ours(asked.url, url) else wrong.append(f"asked {asked.url}"))
        shown.goto(url + (f"?lang={lang}" if lang else ""))
        shown.wait_for_selector("html[data-ready]")
        return shown

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture(scope="session")
def house(measured: Measured) -> Iterator[House]:
    """The console, for the whole run. At its end every answer that showed a report must have its one audit row."""
    with House() as house:
        yield house
        witness = house.witness
        measured.count("console.reads_unaudited", len(witness.unaudited))
        measured.tell("console.reads_unaudited", readings=witness.readings, answers=len(witness.seen))
        if witness.unaudited or witness.leaks or not witness.readings:
            pytest.fail(f"{witness.readings} readings; unaudited {witness.unaudited}; beside {witness.leaks}")


@pytest.fixture(scope="session")
def measured(request: pytest.FixtureRequest) -> Measured:
    """What is counted and told at the end."""
    found: Measured = request.config.pluginmanager.get_plugin(PLUGIN)
    return found


@pytest.fixture(scope="session")
def walked(house: House) -> Walk:
    """Every page of the console, and who came by it."""
    return walk(house)


@pytest.fixture
def judge(measured: Measured) -> Iterator[Judge]:
    """Hold pages of the console against what everybody needs; all that is wrong is told at the end."""
    from tests.browser.judge import Judge

    judge = Judge(measured)
    yield judge
    if judge.wrong:
        pytest.fail("\n".join(judge.wrong))


@pytest.fixture
def enter(chromium: Browser, house: House) -> Iterator[Callable[..., Shown]]:
    """Open a window of somebody who is signed in, or of nobody. Whatever it complains about fails the test."""
    wrong: list[str] = []
    contexts = []

    def open_window(
        who: str | None, width: int = 1280, height: int = 800, *, language: str = "", **more: object
    ) -> Shown:
        context = chromium.new_context(viewport={"width": width, "height": height}, locale="en-US", **more)
        contexts.append(context)
        cookies = dict([house.cookie(who)] if who else []) | ({LANGUAGE_COOKIE: language} if language else {})
        context.add_cookies([{"name": name, "value": said, "url": house.url} for name, said in cookies.items()])
        shown = context.new_page()
        shown.set_default_timeout(PATIENCE)
        shown.on("pageerror", lambda error: wrong.append(str(error)))
        shown.on("console", lambda said: wrong.append(said.text) if "Security Policy" in said.text else None)
        shown.on("dialog", lambda dialog: (wrong.append(f"alert: {dialog.message}"), dialog.dismiss()))
        shown.on("request", lambda asked: None if _ours(asked.url, house.url) else wrong.append(f"asked {asked.url}"))
        return shown

    yield open_window
    for context in contexts:
        context.close()
    assert wrong == []


def _ours(address: str, url: str) -> bool:
    return address.startswith((url.removesuffix("/demo"), "blob:", "data:"))
