"""Whom somebody means by what they call them: by table, and never one of two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from hotline.domain.called import one_called, people_called, people_with, planner
from hotline.domain.configuration import read_configuration
from hotline.domain.errors import NotFound
from hotline.domain.organisation import Organisation, Person, PersonId, Role
from tests.story import configuration

PLAIN = read_configuration(configuration()).organisation
ANA = PLAIN.people[PersonId("ana")]


def person(one: str, name: str, **more: object) -> Person:
    return replace(ANA, id=PersonId(one), name=name, **more)


def team(*people: Person) -> Organisation:
    return replace(PLAIN, people={one.id: one for one in people})


def named(names: Iterable[str]) -> tuple[Person, ...]:
    return tuple(person(f"p{place}", name) for place, name in enumerate(names))


@pytest.mark.parametrize(
    ("names", "said", "found"),
    [
        (("Ana", "Ben"), "ben", ("Ben",)),
        (("Ben Smith", "Ben Jones"), "ben", ("Ben Smith", "Ben Jones")),
        (("Ben Smith", "Ben Jones"), "ben smith", ("Ben Smith",)),
        (("Ben", "Ben Jones"), "ben", ("Ben",)),  # the whole name, or nobody could ever name him
        (("José", "José Luis"), "jose", ("José",)),
        (("José", "José Luis"), "JOSÉ", ("José",)),
        (("Ana Maria", "Maria"), "ana maria", ("Ana Maria",)),
        (("Ana Maria", "Maria"), " ana   maria ", ("Ana Maria",)),
        (("Zoë Meier",), "zoe", ("Zoë Meier",)),
        (("Anna-Lena",), "anna-lena", ("Anna-Lena",)),
        (("Ben", "Ben"), "ben", ("Ben", "Ben")),
        (("Ben",), "benjamin", ()),
        (("Ben",), "ben smith", ()),
        (("Ben",), "", ()),
        ((), "ben", ()),
    ],
)
def test_somebody_is_called_by_each_word_that_is_said(names, said, found):
    people = named(names)
    by_id = {one.id: one.name for one in people}
    assert tuple(by_id[one] for one in people_called(people, said)) == found


TEAM = team(
    person("ana", "Ana Diaz", email="ana@example.org"),
    person("lima", "Ana Lima", email="lima@example.org"),
    person("Lima", "Bo", email="bo@example.org"),
    person("r7", "Cleo", email=""),
    person("r8", "Dev R7", email=""),
)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("ana", "ana"),  # an id, though two are called so: a command must be able to name each of them
        ("ANA", "ana"),
        (" ana ", "ana"),
        ("lima", "lima"),
        ("Lima", "Lima"),
        ("ana lima", "lima"),
        ("bo@example.org", "Lima"),
        ("BO@example.org", "Lima"),
        ("cleo", "r7"),
        ("r7", "r7"),
    ],
)
def test_a_command_names_somebody_by_id_e_mail_or_name(said, found):
    assert one_called(TEAM, said).id == found


@pytest.mark.parametrize(
    ("said", "why"),
    [("LIMA", "More than one"), ("zed", "Nobody"), ("", "Nobody"), ("  ", "Nobody"), ("ana diaz lima", "Nobody")],
)
def test_what_names_nobody_or_two_is_refused_without_being_repeated(said, why):
    with pytest.raises(NotFound, match=why) as refused:
        one_called(TEAM, said)
    assert said.strip().casefold() not in str(refused.value) or not said.strip()


def test_nobody_has_an_empty_e_mail_address():
    assert people_with(TEAM.people.values(), "") == ()
    assert people_with(TEAM.people.values(), "lima") == ("lima", "Lima")


@pytest.mark.parametrize(
    ("role", "plans"),
    [
        (Role.LEAD, True),
        (Role.ORGANISER, True),
        (Role.ADMIN, False),  # settings, and no rota (product.md, "Roles and rights")
        (Role.RESPONDER, False),
        (Role.STAFF, False),
    ],
)
def test_leads_and_organisers_plan(role, plans):
    made = team(person("ana", "Ana", roles=frozenset({role})))
    if plans:
        assert planner(made, "ana").id == "ana"
    else:
        with pytest.raises(NotFound, match="a lead or an organiser"):
            planner(made, "ana")
