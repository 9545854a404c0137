"""What a report is to somebody who looks at it, as far as it decides what they may do with it."""

from __future__ import annotations

from hotline.domain import rights
from hotline.domain.conflicts import may_decide
from hotline.domain.incident import Incident
from hotline.domain.may_do import Deed, may_do
from hotline.usecases.console.visitor import Visitor


def may(visitor: Visitor, incident: Incident) -> frozenset[Deed]:
    """Return what this person may do with a report that they may read."""
    return may_do(
        visitor.view(incident),
        is_open=incident.open,
        leads=rights.leads(visitor.person, incident),
        decides=may_decide(visitor.organisation, incident, visitor.person.id),
    )
