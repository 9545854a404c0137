"""What somebody of the team may text about a conflict of interest; ``replies.read_reply`` reads it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class KeepOut:
    """Keep the person called *name* out of it: a lead decides that."""

    name: str
    ref: str | None = None


@dataclass(frozen=True)
class LetIn:
    """Let the person called *name* in again: a lead decides that."""

    name: str
    ref: str | None = None


@dataclass(frozen=True)
class Recuse:
    """I want no part in it; no reason is asked."""

    ref: str | None = None


ConflictReply = KeepOut | LetIn | Recuse
