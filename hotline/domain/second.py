"""What takes two people, where the organisation says so: one asks, another confirms within a time, never the same.

The shape is that of holding a record (``retention``): who asked, when, and nobody's word alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from hotline.domain.errors import HotlineError
from hotline.domain.terms import PersonId

CONFIRM_WITHIN = timedelta(hours=24)
"""A word that nobody confirmed for so long is none any more: what it was about may have changed."""
GOOD_FOR = timedelta(hours=1)
"""What was confirmed may be done for so long by who asked for it, then it is asked for anew."""


class Deed(StrEnum):
    """What may take two people."""

    EXPORT = "export"
    UNMASK = "unmask"
    """To see the reporter's number."""
    DECISION = "decision"
    CLOSE = "close"
    """Also to mark it as not a report: that closes it."""


class NeedsAnother(HotlineError):
    """Whoever asked confirms it, nobody asked in time, or nobody confirmed it yet."""


@dataclass(frozen=True)
class Asked:
    """One person's word, and a second one's once there is one. *about* is what it is for, *why* its reason."""

    by: PersonId
    at: datetime
    about: str = ""
    second: PersonId | None = None
    second_at: datetime | None = None
    why: str = ""

    def waits(self, now: datetime) -> bool:
        """Whether a second person can still confirm it."""
        return self.second is None and now - self.at < CONFIRM_WITHIN

    def waits_for(self, person: PersonId, now: datetime) -> bool:
        """Whether *person* may be the second one, as far as this rule goes."""
        return self.waits(now) and person != self.by

    def lets(self, person: PersonId, now: datetime, about: str = "") -> bool:
        """Whether *person* may do it now: they asked for this very thing, and somebody confirmed it lately."""
        return (
            self.second_at is not None and (self.by, self.about) == (person, about) and now - self.second_at < GOOD_FOR
        )

    def confirmed(self, person: PersonId, now: datetime) -> Asked:
        """Return it with the second person's word. Raises NeedsAnother."""
        if not self.waits_for(person, now):
            raise NeedsAnother("somebody else must confirm it, in time")
        return replace(self, second=person, second_at=now)
