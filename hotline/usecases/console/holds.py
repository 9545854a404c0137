"""How long records are kept, by hand: what a record is, and keeping it beyond its time, which two people decide.

A lead works on the records of their regions. An admin, who knows of no report, comes in as the second person only: for
a record about which a lead asked. Nothing that a record says is shown, and not the reason of a hold either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hotline.domain.conflicts import kept_to
from hotline.domain.errors import NotFound
from hotline.domain.incident import Incident
from hotline.domain.organisation import Role
from hotline.domain.retention import ASKED_HOLDS, Hold, Keeping, Retention, RetentionClass, Span, class_of, dies
from hotline.domain.rights import leads
from hotline.store.case_list import LAST
from hotline.usecases import retention
from hotline.usecases.console import cases
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.record import find

MOST = 30


class Act(StrEnum):
    """What somebody decides about a record."""

    HOLD = "hold"
    CONFIRM_HOLD = "confirm_hold"
    RELEASE = "release"
    CONFIRM_RELEASE = "confirm_release"


@dataclass(frozen=True)
class Kept:
    """How long one record is kept, as one person sees it: no content."""

    reference: str
    zone: str
    open: bool
    kind: RetentionClass
    chosen: bool
    until: datetime | None
    """When it is destroyed at the earliest; None while it is open or held."""
    hold: Hold
    asked_until: datetime | None
    """Until when somebody else may confirm a hold that was asked for."""
    acts: tuple[Act, ...]
    """What this person can do about it."""
    may_class: bool


def classes(visitor: Visitor) -> list[tuple[RetentionClass, Span, Span]]:
    """Return each class with how long it is kept, and how long it is where nobody says otherwise."""
    now, usual = visitor.organisation.retention, Retention()
    return [(kind, now.of(kind), usual.of(kind)) for kind in RetentionClass]


def waiting(visitor: Visitor) -> list[Kept]:
    """Return the records that are held, or about which somebody asked: those that this person may decide about."""
    found = visitor.tx.incidents.listed([kept.incident for kept in visitor.tx.retention.held()])
    return [_kept(visitor, incident) for incident in found if _may_decide(visitor, incident)]


def closed(visitor: Visitor, before: int = LAST) -> tuple[list[Kept], int]:
    """Return a page of the closed records that this person leads, and the id that the next page goes on before."""
    rows, further = cases.page(visitor, is_open=False, before=before, most=MOST)
    found = visitor.tx.incidents.listed([row.id for row in rows])
    shown = sorted((one for one in found if leads(visitor.person, one)), key=lambda one: -one.id)
    return [_kept(visitor, incident) for incident in shown], further


def one(visitor: Visitor, reference: str) -> Kept:
    """Return how long a record is kept. Raises NotFound where there is none that they decide about."""
    return _kept(visitor, _decidable(visitor, reference))


def act(visitor: Visitor, reference: str, what: Act, why: str = "") -> bool:
    """Do one half of a hold or a release; tell whether it could be done, as the record stands by now.

    Raises NotFound where there is none that they decide about.
    """
    incident = _decidable(visitor, reference)
    if what not in _kept(visitor, incident).acts:
        return False
    given = (visitor.runtime, visitor.tx, incident.reference, visitor.person.id)
    match what:
        case Act.HOLD:
            retention.hold(*given, why=why)
        case Act.CONFIRM_HOLD:
            retention.hold(*given, confirm=True)
        case Act.RELEASE:
            retention.release(*given)
        case Act.CONFIRM_RELEASE:
            retention.release(*given, confirm=True)
    return True


def set_class(visitor: Visitor, reference: str, kind: RetentionClass) -> Kept:
    """Say what a record is. Raises NotFound where this person doesn't lead it."""
    incident = _decidable(visitor, reference)
    if not leads(visitor.person, incident):
        raise NotFound("who doesn't lead it says nothing of it")
    retention.set_class(visitor.runtime, visitor.tx, incident.reference, kind, visitor.person.id)
    return _kept(visitor, incident)


def _decidable(visitor: Visitor, reference: str) -> Incident:
    incident = find(visitor.tx, reference)
    if incident is None or not _may_decide(visitor, incident):
        raise NotFound("there is no such record")
    return incident


def _may_decide(visitor: Visitor, incident: Incident) -> bool:
    if visitor.may_read(incident) and leads(visitor.person, incident):
        return True
    keeping = visitor.tx.retention.of(incident.id)
    asked = keeping is not None and (keeping.is_asked(visitor.now) or keeping.hold is Hold.RELEASING)
    few = kept_to(visitor.organisation, incident)
    among = visitor.person.id in few if few else incident.is_for(visitor.person.id)
    return asked and Role.ADMIN in visitor.person.roles and among


def _kept(visitor: Visitor, incident: Incident) -> Kept:
    keeping = visitor.tx.retention.of(incident.id) or Keeping()
    region = visitor.organisation.regions.get(incident.region)
    asked = keeping.is_asked(visitor.now)
    hold = Hold.NONE if keeping.hold is Hold.ASKED and not asked else keeping.hold
    return Kept(
        reference=incident.reference,
        zone=region.time_zone if region else "UTC",
        open=incident.open,
        kind=class_of(not_a_report=incident.not_a_report, chosen=keeping.chosen),
        chosen=keeping.chosen is not None,
        until=dies(keeping),
        hold=hold,
        asked_until=keeping.asked_at + ASKED_HOLDS if asked and keeping.asked_at else None,
        acts=tuple(_acts(visitor, incident, keeping, hold)),
        may_class=leads(visitor.person, incident),
    )


def _acts(visitor: Visitor, incident: Incident, keeping: Keeping, hold: Hold) -> Iterator[Act]:
    another = keeping.by != visitor.tx.people.tag(visitor.person.id)
    lead = leads(visitor.person, incident)
    match hold:
        case Hold.NONE if lead:
            yield Act.HOLD
        case Hold.ASKED if another:
            yield Act.CONFIRM_HOLD
        case Hold.HELD if lead:
            yield Act.RELEASE
        case Hold.RELEASING if another:
            yield Act.CONFIRM_RELEASE
