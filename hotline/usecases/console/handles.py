"""What stands for somebody of the team in an address: their id is a name, and no address has a name."""

from __future__ import annotations

from hotline.domain.errors import NotFound
from hotline.domain.organisation import Person, PersonId
from hotline.usecases.console.visitor import Visitor

DIGITS = 20
"""Of the tag: 80 bits, so that two people never share one."""
ME = "me"
"""Stands for who asks, in every address of theirs."""


def handle_of(visitor: Visitor, person: PersonId) -> str:
    """Return what stands for *person* in addresses."""
    return visitor.tx.tag("console_person", person).hex()[:DIGITS]


def person_of(visitor: Visitor, handle: str) -> Person:
    """Return whom an address means. Raises NotFound where that is nobody of the team."""
    if handle == ME:
        return visitor.person
    people = visitor.organisation.people
    found = next((one for one in people if handle_of(visitor, one) == handle), None)
    if found is None:
        raise NotFound("nobody of the organisation is meant by this")
    return people[found]
