"""Where a restored database is to live."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Place:
    """Where a restored database is to live. *url* opens the copy that is prepared beside it."""

    url: str
    kept: str = ""
    """Where the old one is kept, once it was replaced."""
