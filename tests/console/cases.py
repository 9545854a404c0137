"""A console with people of each role and a report in every state, all of them brought there by texts.

What is planted in a report (its words, a name, a number) is known by the report: whoever shows it can be told.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

from hotline.domain.configuration import read_configuration
from hotline.domain.incident import Incident
from hotline.domain.organisation import PersonId
from hotline.store.migrations import upgrade
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store, Transaction
from hotline.usecases import configure
from tests.console.room import ADMIN, FIRST, LEAD_ID, ORGANISER, OUTSIDER, PRIMARY, SECOND, SECONDARY, Room, team
from tests.site import person_name
from tests.web.desk import RING, text

THIRD, STAFF, LEAD_ELSEWHERE = f"{FIRST.code}p2", "stan", f"{SECOND.code}lead"
NAMES = {
    person_name(PRIMARY): "Paula Primavera", person_name(SECONDARY): "Sven Segundo", person_name(OUTSIDER): "Ove Outis",
    person_name(f"{SECOND.code}p1"): "Odile Other", f"Lee {FIRST.code}": "Lena Nordlead",
    f"Lee {SECOND.code}": "Luis Sudlead",
}  # fmt: skip
"""What they are called here: names that no two share a part of, since reports name them."""
LATER = (
    f'[[person]]\nid = "{THIRD}"\nname = "Tia Tercera"\nroles = ["responder"]\nregions = ["{FIRST.code}"]\n'
    f'phone = "{FIRST.line[:-3]}197"\n[[person]]\nid = "{STAFF}"\nname = "Stan Staff"\nroles = ["staff"]\n'
    f'regions = ["{FIRST.code}"]\nphone = "{FIRST.line[:-3]}198"\n'
)
SIDS = itertools.count(900_000)
"""Numbers of further texts, beside those of first ones."""


class Kind(StrEnum):
    """In which state a report is. PRIMARY was paged for each but those that name them."""

    NEW = "new"
    URGENT = "urgent"
    TAKEN = "taken"
    """PRIMARY has it."""
    HANDED = "handed"
    """PRIMARY has it, and SECONDARY is asked to take it over."""
    ELSEWHERE = "elsewhere"
    """PRIMARY was paged and had it; now SECONDARY has."""
    CLOSED = "closed"
    STOPPED = "stopped"
    """The reporter texted STOP."""
    RESTRICTED = "restricted"
    """It is about somebody of the team whom nobody named: leads only."""
    EXCLUDED = "excluded"
    """It names PRIMARY, who was paged for it."""
    RECUSED = "recused"
    """PRIMARY had it and does not want to."""
    ABOUT_LEAD = "about lead"
    """It names the lead of the region."""
    UNKNOWN = "unknown"
    """There is no such report."""


@dataclass(frozen=True)
class Planted:
    """One report, and what stands in it and nowhere else."""

    kind: Kind
    incident: Incident
    words: tuple[str, ...]
    """A word of the report, a name in it, a number in it, and the number that it came from."""


@dataclass
class Cases:
    """The reports of one console."""

    room: Room
    all: dict[Kind, Planted] = field(default_factory=dict)

    def reference(self, kind: Kind) -> str:
        """Return what a report is called; one that nobody has where there is none."""
        return "ZZZ-99" if kind is Kind.UNKNOWN else self.all[kind].incident.reference


def organisation() -> str:
    """Return the configuration: the rooms' people, one responder whom nobody pages, and one of the staff."""
    described = team()
    for before, name in NAMES.items():
        described = described.replace(f'"{before}"', f'"{name}"')
    return described + LATER


def make_template(path: Path, described: str = "") -> None:
    """Make a database with that organisation, or the one that is *described*; each room begins with a copy."""
    store = Store(f"sqlite:///{path}", KeyRing.parse(RING))
    upgrade(store.engine)
    applied = read_configuration(described or organisation(), today=date(2026, 11, 22))
    configure.apply(store, applied, lambda: datetime.now(UTC))
    store.close()


def plant(room: Room) -> Cases:
    """Bring a report into each state."""
    cases = Cases(room)
    for number, kind in enumerate(one for one in Kind if one is not Kind.UNKNOWN):
        cases.all[kind] = _planted(room, kind, number)
    return cases


def _planted(room: Room, kind: Kind, number: int) -> Planted:
    planted = (f"kqzw{number}body", f"Zoltan{'abcdefghijklmnop'[number]}quix", f"+4420794601{number:02}")
    before = room.report(f"Someone keeps following me {planted[0]} {planted[1]} {planted[2]}")
    reporter, ref = before.contact, before.reference

    def said(sender: str, *words: str) -> None:
        for one in words:
            room.post(text(next(SIDS), one, To=FIRST.line, From=sender))

    first, second = FIRST.phones
    match kind:
        case Kind.URGENT:
            said(reporter, "2")
        case Kind.TAKEN:
            said(first, f"{ref} 1")
        case Kind.HANDED:
            said(first, f"{ref} 1", f"{ref} hand Sven")
        case Kind.ELSEWHERE:
            said(first, f"{ref} 1", f"{ref} hand Sven")
            said(second, f"{ref} 1")
        case Kind.CLOSED:
            said(first, f"{ref} 1", f"{ref} 9", f"{ref} 9")
        case Kind.STOPPED:
            said(first, f"{ref} 1")
            said(reporter, "STOP")
        case Kind.RESTRICTED:
            _restrict(room, before)
        case Kind.EXCLUDED:
            said(reporter, "It was Paula")
        case Kind.RECUSED:
            said(first, f"{ref} 1", f"{ref} recuse")
        case Kind.ABOUT_LEAD:
            said(reporter, "It was Lena")
    incident = room.incident(before.id)
    return Planted(kind, incident, (*planted, reporter))


def _restrict(room: Room, incident: Incident) -> None:
    """Let it be about somebody of the team whom nobody named, as the reporter's answers would."""

    def change(tx: Transaction) -> None:
        held = tx.incidents.hold(incident)
        held.restricted = True
        tx.incidents.save(held)

    room.store.transact(change)


NOBODY = None
ACTORS: dict[str, PersonId | None] = {
    "responder paged": PersonId(PRIMARY),
    "responder asked later": PersonId(SECONDARY),
    "responder not paged": PersonId(THIRD),
    "responder elsewhere": PersonId(OUTSIDER),
    "lead": PersonId(LEAD_ID),
    "lead elsewhere": PersonId(LEAD_ELSEWHERE),
    "organiser": PersonId(ORGANISER),
    "admin": PersonId(ADMIN),
    "staff": PersonId(STAFF),
    "nobody": NOBODY,
}
"""Who asks."""
