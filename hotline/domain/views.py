"""What an incident is to somebody of the team who texts about it.

Whoever is kept out gets, for every reply, what anybody gets whose page somebody else took: a view says so before any
sentence is chosen, so that no sentence can differ.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from hotline.domain.escalation import Wanted
from hotline.domain.incident import Incident
from hotline.domain.organisation import PersonId


class View(StrEnum):
    """What somebody may do with an incident."""

    MINE = "mine"
    HELPING = "helping"
    OFFERED = "offered"
    """They were asked, and it still waits for somebody like them."""
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"


def view_of(incident: Incident, person: PersonId, *, leads: bool = False, kept_to: Collection[PersonId] = ()) -> View:
    """Return what *incident* is to *person*.

    *leads*: they lead its region and need not have been paged. *kept_to*: the only ones who may still take it, where
    it is about somebody of the team whom nobody named.
    """
    asked = person in incident.escalation.paged or person in incident.knows
    if not incident.open:
        return View.UNKNOWN
    if not incident.is_for(person):
        return View.ELSEWHERE if asked else View.UNKNOWN
    if incident.owner == person:
        return View.MINE
    if person in incident.helpers:
        return View.HELPING
    if incident.handed_to == person:
        return View.OFFERED
    if kept_to and person not in kept_to:
        return View.ELSEWHERE if asked else View.UNKNOWN
    if asked or leads:
        free = incident.owner is None or incident.wants is Wanted.HELPER
        return View.OFFERED if free else View.ELSEWHERE
    return View.UNKNOWN
