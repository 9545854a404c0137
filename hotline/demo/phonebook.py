"""Whose phone is whose: the names of a story, and the numbers of the demo."""

from __future__ import annotations

from collections.abc import Mapping

from hotline.demo import cast
from hotline.demo.stage import Stage
from hotline.domain.storycalls import STAFF_LINE

WITHHELD = "withheld"
ATTENDEES = range(2, 51)
"""Those who have a fictional number, beside the first."""
LINES = {cast.line_of(code): code for code in (place.code for place in cast.PLACES)} | {cast.STAFF_LINE: STAFF_LINE}
TEAM = {one.name: one.phone for one in (*cast.TEAM, cast.STAFF)}


def names() -> dict[str, str]:
    """Return the names of the demo's phones by their numbers."""
    known = {number: name for name, number in TEAM.items()}
    known |= {cast.ATTENDEE: "attendee", cast.EUROPE: "London"}
    return known | {cast.another_attendee(number): f"attendee {number}" for number in ATTENDEES}


def is_reporter(name: str) -> bool:
    """Tell whether a phone of a story is none of the team's."""
    return name not in TEAM


def newcomer(stage: Stage) -> str:
    """Return the phone of an attendee who has neither texted nor called. Raises ValueError if there is none left."""
    ledger = stage.simulator.ledger
    met = {one.from_ for one in ledger.deliveries} | {one.phone for one in ledger.calls}
    return cast.ATTENDEE if cast.ATTENDEE not in met else stage.backstage.new_phone("attendee").e164


def usual_line(name: str) -> str:
    """Return the region whose line a phone of the demo uses."""
    return cast.usual_line(name, cast.PLACES[0].code)


def without_numbers(words: str, known: Mapping[str, str]) -> str:
    """Return *words* with names in place of the numbers that are *known*."""
    for number, name in known.items():
        words = words.replace(number, name)
    return words
