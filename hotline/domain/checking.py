"""Whether a phone is the one that it is said to be: a code goes there and comes back. Pure; the store counts the tries.

Where a text comes from somebody's own phone, that shows it by itself; a code shows it for a phone that rings, and for
somebody who has not written yet.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from hotline.domain.organisation import Channel

DIGITS = 6
TRIES = 5
"""So often a code may be guessed: whoever guesses is right in 5 of 1,000,000 checks."""
LASTS = timedelta(minutes=15)
CODES_A_DAY = 6
"""So many codes go to one person by one channel in 24 hours: nobody is pestered, and 30 guesses a day are the most."""

_CODE = re.compile(rf"\s*((?:[0-9][\s.-]?){{{DIGITS}}})\s*")


@dataclass(frozen=True)
class PhoneCheck:
    """A code on its way to a phone. *number* is E.164: the code says nothing of another one."""

    id: str
    channel: Channel
    number: str = field(repr=False)
    code: str = field(repr=False)
    made_at: datetime
    tries: int = 0

    def is_open(self, now: datetime) -> bool:
        """Whether it may still be answered."""
        return self.tries < TRIES and self.made_at <= now < self.made_at + LASTS


class Verdict(StrEnum):
    """What a code that came back shows."""

    RIGHT = "right"
    WRONG = "wrong"
    NONE = "none"
    """No code is open: those digits mean something else, or come too late."""


def code_in(text: str) -> str | None:
    """Return the code that *text* is, if it is nothing else: six digits, apart or together."""
    found = _CODE.fullmatch(text)
    return re.sub(r"[^0-9]", "", found[1]) if found else None


def judge(checks: Iterable[PhoneCheck], code: str, now: datetime) -> tuple[Verdict, PhoneCheck | None]:
    """Return whether *code* answers one of a person's open checks, and which one."""
    still = [check for check in checks if check.is_open(now)]
    right = [check for check in still if hmac.compare_digest(check.code, code)]
    if right:
        return Verdict.RIGHT, right[-1]
    return (Verdict.WRONG if still else Verdict.NONE), None


def spelled(code: str) -> str:
    """Return a code as it is read on a screen: ``482 715``."""
    return f"{code[: DIGITS // 2]} {code[DIGITS // 2 :]}"
