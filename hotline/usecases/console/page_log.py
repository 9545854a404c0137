"""The page log: every attempt to reach somebody for a report that this person may know of, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from hotline.domain.incident import Incident
from hotline.domain.organisation import PersonId, Role
from hotline.store.page_log import AT_ONCE, Attempt
from hotline.usecases.console.visitor import Visitor

MOST = 50
"""Attempts on one page."""


@dataclass(frozen=True)
class Line:
    """One attempt. *answer*: ``took``, ``passed``, or nothing where they did neither."""

    attempt: Attempt
    reference: str
    region: str
    zone: str
    name: str
    answer: str


def page(
    visitor: Visitor,
    *,
    region: str = "",
    person: PersonId | None = None,
    failed: bool = False,
    before: str = "",
) -> tuple[list[Line], str]:
    """Return a page of the log, newest first, and the id that the next page goes on before; nothing if there is none.

    That id is always one that is shown: how far was read tells nothing of rows between.
    """
    organisation, reader = visitor.organisation, visitor.person
    regions = reader.regions if Role.LEAD in reader.roles else ()
    attempts = visitor.tx.page_log.newest(regions, reader.id, failed=failed, person=person, before=before)
    lines = (
        _line(visitor, attempt, incident)
        for attempt, incident in _known(visitor, attempts)
        if not region or (incident.region == region and region in organisation.regions)
    )
    found = list(islice(lines, MOST + 1))
    return found[:MOST], found[MOST - 1].attempt.id if len(found) > MOST else ""


def _known(visitor: Visitor, attempts: Iterator[Attempt]) -> Iterator[tuple[Attempt, Incident]]:
    """Yield the attempts of reports that this person may know of; each report is opened once."""
    known: dict[int, Incident | None] = {}
    while some := list(islice(attempts, AT_ONCE)):
        new = {one.incident for one in some} - known.keys()
        known |= dict.fromkeys(new)
        known |= {one.id: one for one in visitor.tx.incidents.listed(new) if visitor.may_read(one)}
        for attempt in some:
            if (incident := known[attempt.incident]) is not None:
                yield attempt, incident


def _line(visitor: Visitor, attempt: Attempt, incident: Incident) -> Line:
    region = visitor.organisation.regions.get(incident.region)
    person = visitor.directory.tags.get(attempt.person)
    answer = ""
    if person is not None and person == incident.owner:
        answer = "took"
    elif person in incident.escalation.passed:
        answer = "passed"
    return Line(
        attempt=attempt,
        reference=incident.reference,
        region=region.name if region else incident.region,
        zone=region.time_zone if region else "UTC",
        name=visitor.directory.name(person),
        answer=answer,
    )
