"""The guide by revision, as data: what is done for a report, what never, who is told, what may be decided.

An incident keeps the revision that was in force when it opened. The words, in our own and in each language, stand in
``guides/*.json``; of a revision only the keys of what it asks for stand here.
Source: the MLH Incident Response Guide of 2017-11-21, and what its later revisions changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "guides"
ENGLISH = "en"
NOTHING = "nothing"
"""The decision that nothing follows; each revision's list has it."""


@dataclass(frozen=True)
class Part:
    """A heading of the checklist and its items."""

    key: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Revision:
    """One revision. *asked* are the facts to be written down, *never* what is not said to a reporter.

    *contacts* are whom to turn to, the first first; *lines* the numbers that it publishes, as it shows them.
    *meeting* holds what the response meeting finds out, *decisions* what may be decided, the mildest first; those of
    *timed* have an end. *people* are whom it may be told to.
    """

    date: str
    asked: tuple[str, ...]
    never: tuple[str, ...]
    contacts: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    meeting: tuple[str, ...]
    decisions: tuple[str, ...]
    timed: frozenset[str] = frozenset({"no_contact", "no_future_volunteering", "ban"})
    people: tuple[str, ...] = ("reporter", "reported", "organiser", "aware", "security", "other")

    @property
    def items(self) -> tuple[str, ...]:
        """Every item of the checklist, in order."""
        return tuple(item for part in self.parts for item in part.items)


FACTS = ("who", "behaviour", "time", "circumstances", "involved", "witnesses")
NEVER = ("withdraw", "advice", "penalties")
_REPORTED = ("informed", "side", "outcome", "appeal_place")
_AROUND = ("aware", "announcement", "upset")

_OF_2017 = Revision(
    date="2017-11-21",
    asked=FACTS,
    never=NEVER,
    contacts=("team_line", "organiser"),
    lines=(("North America", "+1 409 202 6060"), ("Europe", "+44 80 0808 5675")),
    parts=(
        Part("first", ("danger", "place", "companion", "how_help", "contacts_later", "law_by_wish", "written")),
        Part("team", ("team_told", "organiser_told")),
        Part("reported", _REPORTED),
        Part("around", _AROUND),
    ),
    meeting=("what", "who", "when", "doing"),
    decisions=(
        NOTHING, "warning", "no_contact", "end_volunteering", "no_future_volunteering", "leave", "ban", "publish",
    ),
)  # fmt: skip

_OF_2025 = Revision(
    date="2025-07-10",
    asked=FACTS,
    never=NEVER,
    contacts=("on_site", "team_line", "organiser"),
    lines=(),
    parts=(
        Part("first", ("danger", "introduced", "place", "contacts_later", "law_by_wish", "written")),
        Part("team", ("on_site_told", "team_told", "organiser_told")),
        Part("reported", ("summary_in_private", "side", "outcome", "stands", "appeal_place")),
        Part("around", _AROUND),
    ),
    meeting=("notes",),
    decisions=(NOTHING, "warning", "no_contact", "end_volunteering", "leave", "ban"),
)

_OF_2026 = Revision(
    **{
        **vars(_OF_2025),
        "date": "2026-04-16",
        "lines": (
            ("North America", "+1 409 202 6060"),
            ("Canada", "+1 343 453 4532"),
            ("United Kingdom", "+44 800 808 5675"),
            ("Europe", "+44 333 038 5995"),
            ("Asia-Pacific", "+91 000 80004 02492"),
            ("India", "000 80004 02492"),
        ),
    }
)

REVISIONS: Mapping[str, Revision] = {one.date: one for one in (_OF_2017, _OF_2025, _OF_2026)}


def revision(named: str) -> Revision:
    """Return the revision that is so named, else the last one before it, else the first."""
    known = [date for date in REVISIONS if date <= named]
    return REVISIONS[max(known, default=min(REVISIONS))]


@cache
def guide_words(language: str) -> Mapping[str, str]:
    """Return the guide's words in a language; what we have no file for is said in English."""
    path = FOLDER / f"{language}.json"
    words: dict[str, str] = json.loads((path if path.exists() else FOLDER / f"{ENGLISH}.json").read_text("utf-8"))
    return words
