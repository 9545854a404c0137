"""Incidents: opened, found again by reporter, reference or owner, and saved."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, bindparam, insert, or_, select, update

from hotline.domain.chain import Chain
from hotline.domain.incident import Incident, from_document, to_document
from hotline.domain.organisation import PersonId, Policy
from hotline.domain.reference import keys_of, new_reference, starts_with_keys
from hotline.domain.retention import OPEN_FOR
from hotline.store import schema
from hotline.store.ids import new_id
from hotline.store.keyring import month_of
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_C = schema.incident.c
_SELECT = select(schema.incident)
_INSERT = Prepared(insert(schema.incident))
_OFTEN = ("entries", "state", "head", "chained")
"""What each text changes; nothing of it is indexed."""
_CHANGING = ("line", "open", "closed_at", "owner", "wanted", "generation", "escalate_at", *_OFTEN)
_UPDATE = Prepared(
    update(schema.incident)
    .where(_C.id == bindparam("row"))
    .values({name: bindparam(f"to_{name}") for name in _CHANGING})
)
_UPDATE_STATE = Prepared(
    update(schema.incident).where(_C.id == bindparam("row")).values({name: bindparam(f"to_{name}") for name in _OFTEN})
)
_BY_ID = Prepared(_SELECT.where(_C.id == bindparam("row")), holds=schema.incident)
_HOLD = Prepared(select(_C.id).where(_C.id == bindparam("row")), holds=schema.incident)
_OF_REPORTER = (
    _SELECT.where(_C.reporter == bindparam("tag"), _C.region == bindparam("code"))
    .order_by(_C.open.desc(), _C.opened_at.desc())
    .limit(1)
)
_LATEST, _HOLD_LATEST = Prepared(_OF_REPORTER), Prepared(_OF_REPORTER, holds=schema.incident)
_TAKEN_REFERENCE = Prepared(
    select(_C.id).where(or_(_C.reference == bindparam("whole"), (_C.short == bindparam("part")) & _C.open)).limit(1)
)
_NO_POLICY = Policy(steps=())


class Incidents:
    """Incidents of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._found: dict[int, tuple[object, ...]] = {}
        self._seen: dict[int, bytes] = {}  # the sealed state as it was read: another one with every change
        self._noted: dict[int, int] = {}

    def begin(self, *, region: str, line: str, contact: str, textable: bool, at: datetime, policy: Policy) -> Incident:
        """Open an incident with a data key, an id and a reference of its own. *policy* is copied into it."""
        incident = Incident(
            id=new_id(),
            reference=self._free_reference(),
            region=region,
            line=line,
            opened_at=at,
            policy=policy,
            contact=contact,
            textable=textable,
        )
        self._tx.new_key("incident", incident.id, month_of(at + OPEN_FOR))
        return incident

    def insert(self, incident: Incident) -> None:
        """Write a new incident."""
        self._tx.run(_INSERT, id=incident.id, **self._columns(incident))
        self._note(incident)

    def save(self, incident: Incident) -> None:
        """Write what became of an incident."""
        columns = self._columns(incident)
        if self._found.get(incident.id) == _standing(columns):  # most texts change nothing that is indexed
            self._tx.run(_UPDATE_STATE, row=incident.id, **{f"to_{name}": columns[name] for name in _OFTEN})
        else:
            self._tx.run(_UPDATE, row=incident.id, **{f"to_{name}": columns[name] for name in _CHANGING})
        self._note(incident)

    def _note(self, incident: Incident) -> None:
        """Let the next checkpoint cover what this transaction wrote."""
        if incident.chained != self._noted.get(incident.id, 0):
            self._tx.chains.changed(Chain.TRANSCRIPT, incident.id, incident.chained)
            self._noted[incident.id] = incident.chained

    def get(self, incident: int) -> Incident | None:
        """Return an incident and hold it until the end of the transaction; a destroyed one is none."""
        return self._read_or_none(self._tx.first(_BY_ID, row=incident))

    def hold(self, incident: Incident) -> Incident:
        """Hold an incident that was found without being held, so that it may be worked on.

        Where somebody else changed it in between, the whole piece of work starts over.
        """
        if not self._tx.holds:
            return incident
        seen = self._seen[incident.id]
        row = self._tx.first(_BY_ID, row=incident.id)
        if row is None or row.state != seen:
            self._tx.start_over(incident.id)
        return incident

    def hold_first(self, incidents: Iterable[int]) -> None:
        """Hold incidents before anything of them is read, in the one order that is everybody's."""
        for incident in sorted(incidents):
            self._tx.first(_HOLD, row=incident)

    def join(self, contact: str, region: str) -> Incident | None:
        """Return and hold the incident of whoever texts from *contact* in *region*: the open one, or the last closed.

        Until the transaction ends nobody else looks for it, nor opens one for the same number.
        """
        self._tx.serialise("reporter", f"{region}|{contact}")
        return self._read_or_none(self._tx.first(_HOLD_LATEST, tag=self._tx.tag("phone", contact), code=region))

    def waits_in(self, region: str) -> bool:
        """Tell whether an incident of a region waits for somebody to take it."""
        untaken = select(_C.id).where(_C.open, _C.region == region, _C.wanted == "owner").limit(1)
        return self._tx.connection.execute(untaken).first() is not None

    def waiting_in(self, region: str) -> list[Incident]:
        """Return the incidents of a region that wait for somebody to take them, only to be read."""
        return list(self._all(_C.open, _C.region == region, _C.wanted == "owner"))

    def latest_of(self, contact: str, region: str) -> Incident | None:
        """Return, only to be read, the incident of a reporter: the open one, or the one closed last."""
        return self._read_or_none(self._tx.first(_LATEST, tag=self._tx.tag("phone", contact), code=region))

    def by_reference(self, reference: str, *, only_open: bool = True) -> list[Incident]:
        """Return the incidents that a whole reference, or its first part, stands for."""
        where: list[ColumnElement[bool]] = (
            [_C.short == reference] if len(reference) == 3 else [_C.reference == reference]
        )
        return list(self._all(*where, *([_C.open] if only_open else [])))

    def with_keys(self, keys: str) -> list[Incident]:
        """Return the open incidents whose reference is keyed so on a phone."""
        found = self._all(_C.open, _C.short.in_(starts_with_keys(keys[:3])))
        return [incident for incident in found if keys_of(incident.reference) == keys]

    def owned_by(self, person: PersonId) -> list[Incident]:
        """Return the open incidents that *person* has, the latest first."""
        return list(self._all(_C.owner == self._tx.tag("person", person), _C.open))

    def paged_to(self, person: PersonId, since: datetime) -> list[Incident]:
        """Return the incidents for which *person* was paged since then, the latest first."""
        paged = select(schema.page.c.incident).where(
            schema.page.c.person == self._tx.tag("person", person), schema.page.c.created_at >= since
        )
        return list(self._all(_C.id.in_(paged)))

    def late(self, before: datetime) -> list[Incident]:
        """Return open incidents that call somebody and whose timer is unset or should have run before then."""
        unset_or_past = or_(_C.escalate_at.is_(None), _C.escalate_at < before)
        return list(self._all(_C.open, _C.wanted != "nobody", unset_or_past))

    def all_open(self) -> list[Incident]:
        """Return every open incident, the latest first."""
        return list(self._all(_C.open))

    def listed(self, ids: Collection[int]) -> list[Incident]:
        """Return these incidents, only to be read; destroyed ones are none."""
        return list(self._all(_C.id.in_(ids))) if ids else []

    def references(self) -> list[str]:
        """Return the reference of every incident, the oldest first."""
        return list(self._tx.connection.execute(select(_C.reference).order_by(_C.opened_at)).scalars())

    def _all(self, *where: ColumnElement[bool]) -> Iterator[Incident]:
        for row in self._tx.connection.execute(_SELECT.where(*where).order_by(_C.opened_at.desc())):
            if (incident := self._read_or_none(row)) is not None:
                yield incident

    def _read_or_none(self, row: Any | None) -> Incident | None:
        """Return an incident; None where its record was destroyed, here or since the backup that this one is."""
        return None if row is None or self._tx.is_destroyed(row.id, row.state) else self._read(row)

    def _free_reference(self) -> str:
        while True:
            reference = new_reference(secrets.randbelow)
            self._tx.serialise("reference", reference[:3])
            if self._tx.first(_TAKEN_REFERENCE, whole=reference, part=reference[:3]) is None:
                return reference

    def _columns(self, incident: Incident) -> dict[str, Any]:
        key = self._tx.incident_key(incident.id)
        escalation = incident.escalation
        return {
            "reference": incident.reference,
            "short": incident.short,
            "region": incident.region,
            "line": incident.line,
            "open": incident.open,
            "opened_at": incident.opened_at,
            "closed_at": incident.closed_at,
            "reporter": self._tx.tag("phone", incident.contact) if incident.contact else None,
            "owner": self._tx.tag("person", incident.owner) if incident.owner else None,
            "wanted": incident.wants.value,
            "generation": escalation.generation,
            "escalate_at": escalation.due_at,
            "entries": incident.entries,
            "head": incident.head,
            "chained": incident.chained,
            "state": key.seal("incident", "state", incident.id, json.dumps(to_document(incident))),
        }

    def _read(self, row: Any) -> Incident:
        key = self._tx.incident_key(row.id)
        self._found[row.id] = _standing(_columns_of(row))
        self._seen[row.id] = row.state
        self._noted[row.id] = row.chained
        incident = Incident(
            id=row.id,
            reference=row.reference,
            region=row.region,
            line=row.line,
            opened_at=row.opened_at,
            policy=_NO_POLICY,
            open=row.open,
            closed_at=row.closed_at,
            entries=row.entries,
            chained=row.chained,
            head=row.head,
        )
        document = json.loads(key.open("incident", "state", row.id, row.state))
        from_document(incident, document, row.wanted, row.generation, row.escalate_at)
        return incident


def _standing(columns: Mapping[str, Any]) -> tuple[object, ...]:
    """Return what an incident's row holds beside what each text changes."""
    return tuple(columns[name] for name in _CHANGING if name not in _OFTEN)


def _columns_of(row: Any) -> Mapping[str, Any]:
    """Return a row by its columns' names, prepared or not."""
    columns: Mapping[str, Any] = row._mapping if hasattr(row, "_mapping") else row._asdict()
    return columns
