"""Forms sent as from the page that shows them, with several values of one name where a form has them."""

from __future__ import annotations

import re
from typing import Any

from werkzeug.test import TestResponse

from tests.console.room import Room


def send(room: Room, page: str, path: str = "", **fields: Any) -> TestResponse:
    """Open *page*, and send a form from it to *path* (else to itself) with its token."""
    token = re.search(r'name="csrf_token" value="([^"]+)"', room.get(page).text)
    assert token is not None, f"{page} has no form"
    return room.browser.post(path or page, data={"csrf_token": token[1], **fields}, follow_redirects=True)
