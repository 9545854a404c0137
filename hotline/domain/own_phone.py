"""What somebody of the team asks of us about their own phone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TestMe:
    """Send me a test page, no real one."""

    __test__ = False  # no test class, whatever its name looks like to a collector
    ref: str | None = None


@dataclass(frozen=True)
class CheckPhone:
    """This is my phone: note that it is, and see whether a call reaches it."""

    ref: str | None = None
