"""What a report is to somebody who looks at it, as far as it decides what they may do with it."""

from __future__ import annotations

from hotline.domain import rights
from hotline.domain.conflicts import may_decide
from hotline.domain.incident import Incident
from hotline.domain.may_do import Deed, may_do
from hotline.domain.organisation import PersonId
from hotline.domain.reaching import may_take
from hotline.usecases.console.visitor import Visitor


def may(visitor: Visitor, incident: Incident) -> frozenset[Deed]:
    """Return what this person may do with a report that they may read."""
    return may_do(
        visitor.view(incident),
        is_open=incident.open,
        leads=rights.leads(visitor.person, incident),
        decides=may_decide(visitor.organisation, incident, visitor.person.id),
    )


def can_be_asked(visitor: Visitor, incident: Incident) -> tuple[PersonId, ...]:
    """Return whom this person can ask to take a report: who is on call first, and last a lead themselves.

    A lead who was not asked takes over what another has by choosing themselves.
    """
    if Deed.HAND not in (can := may(visitor, incident)):
        return ()
    others = may_take(visitor.organisation, incident, visitor.now)
    me = visitor.person.id
    takes_over = Deed.TAKE not in can and incident.owner != me
    return (*(one for one in others if one != me), *((me,) if takes_over else ()))
