"""What of a record leaves the console: how, in which view, to whom. Two people may have to agree to just that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hotline.domain.record_views import RecordView


class Way(StrEnum):
    """How a record leaves."""

    FILE = "file"
    PRINT = "print"
    SHARE = "share"
    """It is shown to an organiser, for a time."""


@dataclass(frozen=True)
class Leaving:
    """One record's leaving. *to*: a name as it was typed, or the id of whom it is shared with; *days* of a share."""

    way: Way
    view: RecordView
    to: str = ""
    days: int = 0

    @property
    def about(self) -> str:
        """What a second person's word is about: whatever differs from it needs another word."""
        return f"{self.way} {self.view} {self.days} {self.to}"


def leaving_of(about: str) -> Leaving | None:
    """Return what a word is about; None where that is nothing which leaves."""
    way, _, rest = about.partition(" ")
    view, _, rest = rest.partition(" ")
    days, _, to = rest.partition(" ")
    if way not in set(Way) or view not in set(RecordView) or not (days.isascii() and days.isdecimal()):
        return None
    return Leaving(Way(way), RecordView(view), to, int(days))
