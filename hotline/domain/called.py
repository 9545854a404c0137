"""Whom of the team somebody means by what they call them. What may mean two people is never guessed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from hotline.domain.errors import NotFound
from hotline.domain.names import NameFinder, plain_name
from hotline.domain.organisation import Organisation, Person, PersonId

NOBODY = "Nobody of the team is called so: give an id, a name or an e-mail address of the configuration file."
SEVERAL = "More than one of the team is called so: give the id of the configuration file."


def people_called(people: Iterable[Person], said: str) -> tuple[PersonId, ...]:
    """Return who of *people* is called *said*: who has each of its words. A whole name goes before others' parts."""
    known = [(person.id, person.name) for person in people]
    whole = [person for person, name in known if plain_name(name) == plain_name(said)]
    if len(whole) == 1:
        return (whole[0],)
    finder = NameFinder(known)
    found = [finder.named_in(word) for word in said.split()]
    all_of_it = reduce(frozenset.intersection, found) if found else frozenset()
    return tuple(person for person, _ in known if person in all_of_it)


def people_with(people: Iterable[Person], said: str) -> tuple[PersonId, ...]:
    """Return whose id or e-mail address *said* is."""
    wanted = said.strip().casefold()
    return tuple(one.id for one in people if wanted and wanted in (one.id.casefold(), one.email.casefold()))


def one_called(organisation: Organisation, said: str) -> Person:
    """Return whom a command names: the one person with this id or e-mail address, else of this name.

    Raises NotFound, without what was said, where that is nobody or not one alone.
    """
    people = organisation.people.values()
    exact = [one.id for one in people if one.id == said.strip()]
    found = exact or people_with(people, said) or people_called(people, said)
    if len(found) != 1:
        raise NotFound(SEVERAL if found else NOBODY)
    return organisation.people[found[0]]


def planner(organisation: Organisation, by: str) -> Person:
    """Return whom a command names as who plans. Raises NotFound for anybody who does not."""
    person = one_called(organisation, by)
    if not person.plans:
        raise NotFound("--by must name a lead or an organiser.")
    return person
