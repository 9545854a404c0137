"""The page of phones: on which port, and in whatever browser this computer has."""

from __future__ import annotations

import errno
import os
import threading
import webbrowser

from hotline.simulator import Simulator
from hotline.simulator.page import Page
from hotline.simulator.page.backstage import Backstage

TRIED = 100
"""Ports that are tried before nothing is free."""


class NoFreePort(Exception):
    """Everything that was tried is taken; the text says so in a plain sentence."""


def page_at(simulator: Simulator, backstage: Backstage | None, port: int) -> Page:
    """Return the page on *port*, or on the next one that is free. Raises NoFreePort."""
    for candidate in range(port, min(port + TRIED, 65536)):
        try:
            return Page(simulator, backstage, candidate)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise NoFreePort(f"The page of phones needs a port, and {port} and those after it are taken. Choose with --port.")


def open_browser(url: str) -> None:
    """Open *url*; return at once. Where there is no browser with a window nothing happens: the URL is on the screen."""
    threading.Thread(target=_open, args=(url,), name="demo-browser", daemon=True).start()


def _open(url: str) -> None:
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return
    # lynx, w3m and the like would take the terminal. What somebody named in BROWSER is what they want.
    if type(browser) is webbrowser.GenericBrowser and "BROWSER" not in os.environ:
        return
    browser.open(url)
