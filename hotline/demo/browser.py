"""Shows the page of phones in whatever browser this computer has, and never in the terminal that the demo uses."""

from __future__ import annotations

import os
import threading
import webbrowser


def show(url: str) -> None:
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
