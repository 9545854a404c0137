"""The audit as it is read in the console: who saw, revealed, exported and changed what, as far as one may know of it.

The organisation's own chain is for whoever may open the page; that of an incident for leads who may read the incident.
A page that shows rows of incidents is written down itself, in the organisation's chain, and names none of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from hotline.domain.chain import ORGANISATION
from hotline.domain.deeds import AuditKind
from hotline.domain.organisation import Role
from hotline.store.audit_list import Place
from hotline.store.chains import Stored
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.verifying import is_whole

MOST = 50
"""Rows of a page."""
MOST_LOOKED_AT = 2000
"""Rows that may be opened in search of a person's; then the page says where the search goes on."""
NOT_SHOWN = frozenset({AuditKind.DESTROYED})
"""They name records that are gone, of which nobody can tell any more who was kept out."""


@dataclass(frozen=True)
class Asked:
    """What of the audit: by whom (a name as the audit has it; empty: anybody), which kinds, from when until when."""

    since: datetime
    until: datetime
    who: str = ""
    kinds: frozenset[str] = frozenset()
    below: Place | None = None


@dataclass(frozen=True)
class Row:
    """One deed. *reference* and *zone* are its incident's; empty, and UTC, for the organisation's own."""

    reference: str
    zone: str
    at: datetime
    kind: AuditKind
    who: str
    text: str


@dataclass(frozen=True)
class Chain:
    """Whether a chain whose rows are on the page proves itself. *reference* is empty for the organisation's."""

    reference: str
    whole: bool


@dataclass(frozen=True)
class Page:
    """Rows of the audit, newest first, the chains that they stand in, and where the list goes on."""

    rows: tuple[Row, ...]
    chains: tuple[Chain, ...]
    further: Place | None


def page(visitor: Visitor, asked: Asked) -> Page:
    """Return a page of what this person may know of, and write down that rows of incidents were shown."""
    rows: list[tuple[Stored, Row]] = []
    last: Stored | None = None
    further: Place | None = None
    for looked_at, (stored, row) in enumerate(_known(visitor, asked), start=1):
        if len(rows) == MOST or looked_at > MOST_LOOKED_AT:
            further = Place(last.at, last.incident, last.seq) if last else None
            break
        last = stored
        if asked.who in ("", row.who):
            rows.append((stored, row))
    found = Page(tuple(row for _, row in rows), _chains(visitor, rows), further)
    if any(stored.incident != ORGANISATION for stored, _ in rows):
        text = "Read the audit in the console."
        visitor.tx.audit.append(None, AuditKind.READ, at=visitor.now, who=visitor.person.name, text=text)
    return found


def people(visitor: Visitor) -> list[str]:
    """Return the names that the list can be narrowed to."""
    return sorted({one.name for one in visitor.organisation.people.values()})


def _known(visitor: Visitor, asked: Asked) -> Iterator[tuple[Stored, Row]]:
    """Yield each row that they may know of, opened."""
    is_lead = Role.LEAD in visitor.person.roles
    found = visitor.tx.audit_list.newest(
        visitor.person.regions if is_lead else (),
        visitor.person.id,
        since=asked.since,
        until=asked.until,
        kinds=asked.kinds,
        below=asked.below,
    )
    known: dict[int, tuple[str, str] | None] = {ORGANISATION: ("", "UTC")}
    for stored in found:
        if stored.incident not in known:
            known[stored.incident] = _incident(visitor, stored.incident) if is_lead else None
        about = known[stored.incident]
        if about is not None and stored.kind not in NOT_SHOWN:
            yield stored, _row(visitor, stored, *about)


def _incident(visitor: Visitor, row: int) -> tuple[str, str] | None:
    """Return reference and zone of an incident that they may read."""
    incident = next(iter(visitor.tx.incidents.listed([row])), None)
    if incident is None or not visitor.may_read(incident):
        return None
    region = visitor.organisation.regions.get(incident.region)
    return incident.reference, region.time_zone if region else "UTC"


def _row(visitor: Visitor, stored: Stored, reference: str, zone: str) -> Row:
    content, _ = visitor.tx.chains.open(stored)
    kind = AuditKind(stored.kind)
    # What was marked is the reporter's name or number: the list says that it was, not what it is.
    text = "" if kind is AuditKind.IDENTIFIES else str(content["text"])
    return Row(reference, zone, stored.at, kind, str(content["who"]), text)


def _chains(visitor: Visitor, rows: Collection[tuple[Stored, Row]]) -> tuple[Chain, ...]:
    seen = {stored.incident: row.reference for stored, row in rows} | {ORGANISATION: ""}
    return tuple(Chain(reference, is_whole(visitor.tx, incident)) for incident, reference in sorted(seen.items()))
