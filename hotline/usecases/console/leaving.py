"""Where no record leaves by one person alone: what somebody asked to have leave, and whether another agreed to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hotline.domain import rights
from hotline.domain.errors import NotFound
from hotline.domain.incident import Incident
from hotline.domain.leaving import Leaving, Way, leaving_of
from hotline.domain.organisation import PersonId
from hotline.domain.second import GOOD_FOR, Deed
from hotline.usecases import handling as kept
from hotline.usecases.console import second
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.runtime import Directory


@dataclass(frozen=True)
class AskedFor:
    """What somebody asked for last. *second* agreed to it, then it may be done until *until*."""

    leaving: Leaving
    to: str
    by: str
    mine: bool
    at: datetime
    second: str = ""
    until: datetime | None = None


@dataclass(frozen=True)
class Standing:
    """How it stands with what leaves of one report. *others*: the names of who can confirm what the reader asks for."""

    reference: str
    zone: str
    asked: AskedFor | None
    others: tuple[str, ...]

    def lets(self, leaving: Leaving) -> bool:
        """Whether the reader may have just this leave now."""
        return self.asked is not None and self.asked.mine and bool(self.asked.second) and self.asked.leaving == leaving


def standing(visitor: Visitor, reference: str) -> Standing | None:
    """Return how it stands; None where one person is enough. Raises NotFound where they may not hand it on."""
    incident = visitor.find_to_give_out(reference)
    if Deed.EXPORT not in visitor.organisation.two_people:
        return None
    zone = visitor.organisation.regions[incident.region].time_zone
    workers = kept.workers(visitor.directory, incident)
    others = tuple(one.name for one in workers if one.id != visitor.person.id)
    return Standing(incident.reference, zone, _asked_for(visitor, incident), others)


def ask(visitor: Visitor, reference: str, leaving: Leaving, why: str) -> tuple[str, ...]:
    """Ask a second person that something may leave; return what whoever asks is told.

    Raises NotFound where that can't leave, and Refused where one person is enough, or another asked for just this.
    """
    incident = visitor.find_to_give_out(reference)
    if Deed.EXPORT not in visitor.organisation.two_people:
        raise Refused("two-not-needed")
    if leaving.way is Way.SHARE:
        known = visitor.organisation.people.get(PersonId(leaving.to))
        if known is None or not rights.may_be_shown(known, incident):
            raise NotFound("it can't be shared so")
    asked = _asked_for(visitor, incident)
    if asked is not None and not asked.mine and not asked.second and asked.leaving == leaving:
        raise Refused("two-same")
    return second.ask(visitor, reference, Deed.EXPORT, why, leaving.about)


def name_to(directory: Directory, leaving: Leaving) -> str:
    """Return the name of whom it is for."""
    return directory.name(PersonId(leaving.to)) if leaving.way is Way.SHARE else leaving.to


def _asked_for(visitor: Visitor, incident: Incident) -> AskedFor | None:
    """Return what was asked for and still counts."""
    asked = kept.state_of(visitor.tx, incident).asked.get(Deed.EXPORT)
    leaving = leaving_of(asked.about) if asked else None
    if asked is None or leaving is None:
        return None
    counts = asked.waits(visitor.now) or second.still_lets(visitor, incident, asked)
    if not counts or not second.knows(visitor, incident, asked.by):
        return None
    name = visitor.directory.name
    until = asked.second_at + GOOD_FOR if asked.second_at else None
    by_me = asked.by == visitor.person.id
    to = name_to(visitor.directory, leaving)
    return AskedFor(leaving, to, name(asked.by), by_me, asked.at, name(asked.second) if asked.second else "", until)
