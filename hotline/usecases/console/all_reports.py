"""All reports that a lead may read, as tables: in columns that they choose, without words of reports unless asked.

Where no record leaves by one person alone, no table holds words or names: they leave a report at a time, by two.
One export is one entry of the organisation's audit; it says which columns left, never how many reports or which.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import islice
from zoneinfo import ZoneInfo

from hotline.domain.deeds import AuditKind
from hotline.domain.incident import Incident
from hotline.domain.organisation import Role
from hotline.domain.script import OTHERS, WHAT, WHERE, WHO
from hotline.domain.second import Deed
from hotline.printing.tables import as_csv, as_json, as_xlsx, zipped
from hotline.usecases.console.cases import safety_of
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.record import iso

MOST = 10_000
"""Reports of one export, the newest: it is put together in memory, because nothing may stand on a disk in the clear."""


class Column(StrEnum):
    """What a table can tell of each report."""

    REFERENCE = "reference"
    REGION = "region"
    OPENED_AT = "opened_at"
    CLOSED_AT = "closed_at"
    STATE = "state"
    CHANNEL = "channel"
    SAFE = "safe"
    POLICE = "police_or_security"
    FOLLOWS = "follows"
    TAKEN_BY = "taken_by"
    WHAT = "what"
    WHO = "who"
    WHERE = "where"
    OTHERS = "others"

    @property
    def tells(self) -> bool:
        """Whether it holds somebody's name or a report's words: it is in no table unless it was asked for."""
        return self in TELLING


TELLING = frozenset({Column.TAKEN_BY, Column.WHAT, Column.WHO, Column.WHERE, Column.OTHERS})
_FACTS = {Column.WHAT: WHAT, Column.WHO: WHO, Column.WHERE: WHERE, Column.OTHERS: OTHERS}


class TableForm(StrEnum):
    """How a table is written."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


WRITERS = {TableForm.CSV: as_csv, TableForm.XLSX: as_xlsx, TableForm.JSON: as_json}


@dataclass(frozen=True)
class Tables:
    """Reports in columns, before they are written."""

    columns: tuple[Column, ...]
    rows: tuple[dict[str, str], ...]
    at: datetime
    by: str


def columns_for(visitor: Visitor) -> tuple[Column, ...]:
    """Return what a table may tell: without words and names where a record's leaving takes two people."""
    by_two = Deed.EXPORT in visitor.organisation.two_people
    return tuple(one for one in Column if not (by_two and one.tells))


def collect(visitor: Visitor, columns: Collection[Column]) -> Tables:
    """Return the reports that this person may read, the newest first, ``MOST`` at most.

    Raises Refused for a column that no table may have.
    """
    if not set(columns) <= set(columns_for(visitor)):
        raise Refused("exports-two")
    chosen = tuple(one for one in Column if one in columns)
    rows = tuple(_row(visitor, incident, chosen) for incident in islice(_known(visitor), MOST))
    return Tables(chosen, rows, visitor.now, visitor.person.name)


def written(tables: Tables, forms: Collection[TableForm]) -> bytes:
    """Return an archive of the tables in these forms with a manifest. No transaction is open meanwhile."""
    columns = [one.value for one in tables.columns]
    files = {f"reports.{form.value}": WRITERS[form](columns, tables.rows) for form in TableForm if form in forms}
    about = {
        "format": "coc-reports-v1",
        "exported_at": tables.at.isoformat(timespec="seconds"),
        "by": tables.by,
        "columns": columns,
        "reports": len(tables.rows),
    }
    return zipped(files, about, tables.at)


def note(visitor: Visitor, tables: Tables, forms: Collection[TableForm], data: bytes) -> None:
    """Write down, before anybody has it, that tables were exported."""
    told = [one.value for one in tables.columns if one.tells]
    visitor.tx.audit.append(
        None,
        AuditKind.EXPORTED,
        at=visitor.now,
        who=visitor.person.name,
        text=f"{visitor.person.name} exported tables of reports" + (f" with {', '.join(told)}." if told else "."),
        columns=[one.value for one in tables.columns],
        forms=[form.value for form in TableForm if form in forms],
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _known(visitor: Visitor) -> Iterator[Incident]:
    """Yield what this person may read, the newest first."""
    regions = visitor.person.regions if Role.LEAD in visitor.person.roles else ()
    found = visitor.tx.cases.newest(regions, visitor.person.id)
    return (incident for incident in found if visitor.may_read(incident))


def _row(visitor: Visitor, incident: Incident, columns: Collection[Column]) -> dict[str, str]:
    region = visitor.organisation.regions.get(incident.region)
    zone = ZoneInfo(region.time_zone if region else "UTC")
    row = {
        Column.REFERENCE: incident.reference,
        Column.REGION: region.name if region else incident.region,
        Column.OPENED_AT: iso(incident.opened_at, zone),
        Column.CLOSED_AT: iso(incident.closed_at, zone) if incident.closed_at else "",
        Column.STATE: "not a report" if incident.not_a_report else "open" if incident.open else "closed",
        Column.CHANNEL: "call" if incident.only_called else "text",
        Column.SAFE: safety_of(incident),
        Column.POLICE: incident.law or "not decided",
        Column.FOLLOWS: incident.follows,
        Column.TAKEN_BY: visitor.directory.name(incident.owner) if incident.owner else "",
    }
    told = dict(_told(visitor, incident)) if any(one in _FACTS for one in columns) else {}
    return {one.value: told.get(one, "") if one in _FACTS else row[one] for one in columns}


def _told(visitor: Visitor, incident: Incident) -> Iterator[tuple[Column, str]]:
    """Yield the words in which the facts were told."""
    entries = {entry.seq: entry.text for entry in visitor.tx.transcript.of(incident.id)}
    for column, fact in _FACTS.items():
        answer = incident.intake.answers.get(fact)
        if answer is not None:
            yield column, entries.get(answer.entry, "") or answer.value
