"""One report as it is read in the console: its record, what the reader may do with it, and what comes next.

Each reading is written down, in the transaction that reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hotline.domain import rights
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.incident import Incident
from hotline.domain.organisation import Region
from hotline.domain.views import View
from hotline.usecases.console.cases import safety_of
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.record import record_of


@dataclass(frozen=True)
class Case:
    """One report on one page. *record* is the document of ``record_of``."""

    incident: Incident
    region: Region
    record: dict[str, Any]
    view: View
    leads: bool
    next_at: datetime | None

    @property
    def safe(self) -> str:
        """``yes``, ``no``, ``unsure``, or ``unknown``."""
        return safety_of(self.incident)

    @property
    def deeds(self) -> tuple[str, ...]:
        """What this person can do with it by a button, the most likely first."""
        match self.view:
            case View.OFFERED:
                return ("take", "pass", "help")
            case View.MINE:
                return ("help", "go_on", "pass", "close", "not_a_report")
            case View.HELPING:
                return ("pass",)
            case _:
                return ("help", "close", "not_a_report") if self.leads else ()


def read(visitor: Visitor, reference: str) -> Case:
    """Return a report to be read, and write down that it was. Raises NotFound where there is none for them."""
    incident = visitor.find(reference)
    record = record_of(visitor.runtime, visitor.tx, incident.reference)
    if record is None:
        raise NotFound("there is no such report")
    visitor.tx.audit.append(
        incident.id, AuditKind.READ, at=visitor.now, who=visitor.person.name, text="Read the report in the console."
    )
    return Case(
        incident,
        visitor.organisation.regions[incident.region],
        record,
        visitor.view(incident),
        rights.leads(visitor.person, incident),
        incident.escalation.due_at if incident.open else None,
    )


def version(visitor: Visitor, reference: str) -> str:
    """Return what changes whenever the report does, and tells nothing of it. Raises NotFound as ``read`` does."""
    incident = visitor.find(reference)
    states = [text.state.value for text in visitor.tx.messages.of(incident.id)]
    return visitor.tx.tag("version", f"{incident.id}|{incident.entries}|{incident.open}|{states}").hex()
