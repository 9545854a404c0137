"""What a token of the API may be for, and which part of the console its owner must be able to open for that."""

from __future__ import annotations

from enum import StrEnum

from hotline.domain.organisation import Person
from hotline.domain.rights import Area, areas_of


class Scope(StrEnum):
    """One thing that a program may ask."""

    ON_CALL = "on-call"
    NAMES = "names"
    """The names of the team, beside what another scope shows."""
    INCIDENTS = "incidents"
    """References and states, of those that the owner may know of; nothing that anybody said."""
    DRILLS = "drills"
    HEALTH = "health"


NEEDS = {
    Scope.ON_CALL: Area.ON_CALL,
    Scope.NAMES: Area.ON_CALL,
    Scope.INCIDENTS: Area.CASES,
    Scope.DRILLS: Area.ROTA,
    Scope.HEALTH: Area.STATUS,
}


def scopes_of(person: Person) -> tuple[Scope, ...]:
    """Return what a token of *person* may be for now; somebody whose roles open no tokens has none that opens."""
    areas = areas_of(person)
    return tuple(scope for scope in Scope if NEEDS[scope] in areas and Area.TOKENS in areas)
