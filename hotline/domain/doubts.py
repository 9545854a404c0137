"""How sure it is that a text means somebody of the team. Who may be meant is kept out at once, sure or not.

What isn't sure stays a doubt until a lead who isn't concerned decides: keeping the wrong person out costs a minute,
paging the wrong one costs safety.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from hotline.domain.organisation import PersonId


class Doubt(StrEnum):
    """Why it isn't sure that somebody is meant. Each has its words in the language files, under ``doubt-``."""

    WORD = "word"
    """Their name is an ordinary word too: "I will wait here" and Will."""
    SEVERAL = "several"
    """It may be any of several people."""
    PART = "part"
    """A part of the name that people don't call them by."""
    TALK = "talk"
    """Their name came in talk with whoever has the report, and not as an answer."""


Named = Mapping[PersonId, Doubt | None]
"""Whom a text names, each with the doubt about it; None where there is none."""


def is_naming(named: Named) -> bool:
    """Tell whether somebody is named at all: a word that could be a name alone names nobody."""
    return any(doubt is not Doubt.WORD for doubt in named.values())


def is_sure(named: Named) -> bool:
    """Tell whether it is sure of somebody that they are meant."""
    return None in named.values()


def doubted(named: Named) -> tuple[tuple[PersonId, Doubt], ...]:
    """Return of whom it isn't sure, and why."""
    return tuple(sorted((person, doubt) for person, doubt in named.items() if doubt is not None))
