"""The list of reports as one person sees it: what needs them now, what others have, what was closed.

A row tells reference, place, safety and who has it, and never the report's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice

from hotline.domain.escalation import Wanted
from hotline.domain.incident import Incident
from hotline.domain.organisation import Role
from hotline.domain.script import NO, SAFE, UNSURE, YES
from hotline.domain.views import View
from hotline.store.case_list import LAST
from hotline.usecases.console.visitor import Visitor

MOST_OPEN = 200
"""Open reports that the first page sorts into its cards; a team with more has another problem than a list."""
CLOSED_LATELY, MOST_CLOSED = timedelta(hours=24), 20
"""What the first page shows of what is done; all of it stands in the list."""


class Card(StrEnum):
    """Under which heading of the first page a report stands, the most pressing first."""

    UNANSWERED = "unanswered"
    YOURS = "yours"
    TAKEN = "taken"
    CLOSED = "closed"


@dataclass(frozen=True)
class Row:
    """One report in a list."""

    id: int
    reference: str
    region: str
    zone: str
    opened_at: datetime
    closed_at: datetime | None
    safe: str
    """``yes``, ``no``, ``unsure``, or ``unknown``."""
    urgent: bool
    by_call: bool
    owner: str
    """Who has it; empty while nobody does."""
    card: Card
    next_at: datetime | None
    """When the next person is tried, while somebody is called."""
    waiting_since: datetime | None
    """Since when the reporter waits for its owner."""
    calls_helper: bool
    readable: bool


def front(visitor: Visitor) -> dict[Card, list[Row]]:
    """Return the open reports and those closed lately, under their headings; each card's oldest report first."""
    found: dict[Card, list[Row]] = {card: [] for card in Card}
    for incident in islice(_known(visitor, is_open=True), MOST_OPEN):
        row = _row(visitor, incident)
        found[row.card].append(row)
    for incident in islice(_known(visitor, is_open=False), MOST_CLOSED):
        if incident.closed_at is None or visitor.now - incident.closed_at > CLOSED_LATELY:
            # They come by opening, not by closing: a long one that was closed just now stands in the list only.
            break
        found[Card.CLOSED].append(_row(visitor, incident))
    for card in (Card.UNANSWERED, Card.YOURS, Card.TAKEN):
        found[card].sort(key=lambda row: (not row.urgent, row.opened_at))
    return found


def page(
    visitor: Visitor,
    *,
    is_open: bool | None = None,
    region: str = "",
    urgent: bool = False,
    mine: bool = False,
    before: int = LAST,
    most: int = 50,
) -> tuple[list[Row], int]:
    """Return a page of the list, newest first, and the id that the next page goes on before; 0 if there is none."""
    rows = (
        row
        for incident in _known(visitor, is_open=is_open, before=before)
        if not region or incident.region == region
        for row in [_row(visitor, incident)]
        if (not urgent or row.urgent) and (not mine or row.card is Card.YOURS)
    )
    found = list(islice(rows, most + 1))
    return found[:most], found[most - 1].id if len(found) > most else 0


def _known(visitor: Visitor, *, is_open: bool | None, before: int = LAST) -> Iterator[Incident]:
    """Yield what this person may know of, the newest first."""
    person = visitor.person
    regions = person.regions if Role.LEAD in person.roles else ()
    found = visitor.tx.cases.newest(regions, person.id, is_open=is_open, before=before)
    return (incident for incident in found if visitor.may_read(incident))


def _row(visitor: Visitor, incident: Incident) -> Row:
    region = visitor.organisation.regions.get(incident.region)
    return Row(
        id=incident.id,
        reference=incident.reference,
        region=region.name if region else incident.region,
        zone=region.time_zone if region else "UTC",
        opened_at=incident.opened_at,
        closed_at=incident.closed_at,
        safe=safety_of(incident),
        urgent=incident.escalation.urgent,
        by_call=incident.only_called,
        owner=visitor.directory.name(incident.owner) if incident.owner else "",
        card=_card(visitor, incident),
        next_at=incident.escalation.due_at if incident.wants is not Wanted.NOBODY else None,
        waiting_since=incident.waiting_since if incident.owner else None,
        calls_helper=incident.wants is Wanted.HELPER,
        readable=incident.readable,
    )


def safety_of(incident: Incident) -> str:
    """Return whether the reporter is safe: ``yes``, ``no``, ``unsure``, or ``unknown``."""
    safe = incident.intake.answer(SAFE)
    return safe if safe in (YES, NO, UNSURE) else "unknown"


def _card(visitor: Visitor, incident: Incident) -> Card:
    if not incident.open:
        return Card.CLOSED
    if visitor.view(incident) in (View.MINE, View.HELPING):
        return Card.YOURS
    return Card.UNANSWERED if incident.owner is None else Card.TAKEN
