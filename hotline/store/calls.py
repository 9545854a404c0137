"""Calls: one row for each leg, of reporters, staff and responders. Their numbers stand sealed.

A leg's state only moves forward. A leg that ended stays ended, whatever a late report says.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, select, update

from hotline.domain.organisation import PersonId
from hotline.store import schema
from hotline.store.ids import new_token
from hotline.store.sealed import DataKey
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction


class CallKind(StrEnum):
    """Whose leg it is, and what for."""

    CALLER = "caller"
    STAFF = "staff"
    """Somebody on the staff line, until they say what for; it then goes on as a caller's."""
    RING = "ring"
    """Somebody of the team is rung for a caller who waits."""
    PAGE = "page"
    BACK = "back"
    """Somebody of the team is being connected with the reporter."""
    TEST = "test"
    """A test page, a rehearsal, or a check of a phone: it belongs to no incident."""


class CallState(StrEnum):
    """How far a leg has come."""

    PLANNED = "planned"
    PLACING = "placing"
    UNKNOWN = "unknown"
    PLACED = "placed"
    ANSWERED = "answered"
    ENDED = "ended"


CODE = "code"
"""Where a leg's flow holds the digits that are keyed in there: sealed with it, and gone when it ends."""
RANK = {state: rank for rank, state in enumerate(CallState)}


@dataclass(repr=False)
class Call:
    """One leg while it is worked on. *number* is the other side's, *line* ours; *flow* is where they are in it."""

    id: str
    carrier: str
    kind: CallKind
    line: str
    number: str
    created_at: datetime
    incident: int | None = None
    sid: str | None = None
    caller: str | None = None
    person: PersonId | None = None
    state: CallState = CallState.PLANNED
    turn: int = 0
    refusals: int = 0
    flow: dict[str, Any] = field(default_factory=dict)
    tried_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether it has not ended."""
        return self.ended_at is None

    def raise_to(self, state: CallState, at: datetime) -> bool:
        """Move the state forward; return whether it moved."""
        if RANK[state] <= RANK[self.state]:
            return False
        self.state = state
        if state is CallState.ANSWERED:
            self.answered_at = at
        if state is CallState.ENDED:
            self.ended_at = at
            self.flow.pop(CODE, None)
        return True


_C = schema.call.c
_INSERT = Prepared(insert(schema.call))
_CHANGING = (
    "carrier_sid", "kind", "incident", "person", "state", "turn", "refusals", "about", "tried_at", "answered_at",
    "ended_at",
)  # fmt: skip
_UPDATE = Prepared(
    update(schema.call).where(_C.id == bindparam("row")).values({name: bindparam(f"to_{name}") for name in _CHANGING})
)
_ID, _SID = _C.id == bindparam("row"), _C.carrier_sid == bindparam("sid")
_GET = Prepared(select(schema.call).where(_ID), holds=schema.call)
_BY_SID = Prepared(select(schema.call).where(_SID), holds=schema.call)
_KNOWN = Prepared(select(_C.id).where(_SID))
_INCIDENT = select(schema.incident.c.id).join(schema.call, _C.incident == schema.incident.c.id)
_HOLD_INCIDENT = Prepared(_INCIDENT.where(_ID), holds=schema.incident)
_HOLD_INCIDENT_BY_SID = Prepared(_INCIDENT.where(_SID), holds=schema.incident)
_OF = Prepared(select(schema.call).where(_C.incident == bindparam("whose")).order_by(_C.created_at, _C.id))
_FOR = Prepared(select(schema.call).where(_C.caller == bindparam("whom")).order_by(_C.created_at, _C.id))
_BUSY = Prepared(
    select(_C.id, _C.caller, _C.incident, _C.kind)
    .where(_C.person == bindparam("whose"), _C.ended_at.is_(None), _C.kind != CallKind.TEST.value)
    .limit(5)
)
_TESTS = Prepared(
    select(schema.call)
    .where(_C.person == bindparam("whose"), _C.ended_at.is_(None), _C.kind == CallKind.TEST.value)
    .limit(5)
)


class Calls:
    """Calls of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def add(self, call: Call) -> Call:
        """Keep a new leg."""
        self._tx.add(
            _INSERT,
            {
                "id": call.id,
                "carrier": call.carrier,
                "caller": call.caller,
                "created_at": call.created_at,
                **self._columns(call),
            },
        )
        return call

    @staticmethod
    def new_id() -> str:
        """Return an opaque id: it stands in addresses."""
        return new_token()

    def save(self, call: Call) -> None:
        """Write what became of a leg."""
        self._tx.run(_UPDATE, row=call.id, **{f"to_{name}": value for name, value in self._columns(call).items()})

    def get(self, call: str) -> Call | None:
        """Return a leg; it and its incident are held until the end of the transaction."""
        return self._held(_HOLD_INCIDENT, _GET, {"row": call})

    def with_sid(self, sid: str) -> Call | None:
        """Return the leg that the carrier calls so; it and its incident are held."""
        return self._held(_HOLD_INCIDENT_BY_SID, _BY_SID, {"sid": sid})

    def knows(self, sid: str) -> bool:
        """Tell whether the carrier calls a leg so that we know of."""
        return self._tx.first(_KNOWN, sid=sid) is not None

    def _held(self, incident: Prepared, leg: Prepared, values: dict[str, str]) -> Call | None:
        held = self._tx.first(incident, **values) if self._tx.holds else None
        row = self._tx.first(leg, **values)
        if row is None or self._tx.is_destroyed(row.incident, row.about):
            return None
        if self._tx.holds and row.incident != (held.id if held else None):
            self._tx.start_over(row.incident)  # it was given an incident meanwhile, which must be held first
        return self._read(row)

    def of(self, incident: int) -> list[Call]:
        """Return all legs of an incident, in order."""
        return [self._read(row) for row in self._tx.every(_OF, whose=incident)]

    def ringing_for(self, caller: str) -> list[Call]:
        """Return the legs that were made for a caller, in order."""
        return [self._read(row) for row in self._tx.every(_FOR, whom=caller)]

    def is_busy(self, person: PersonId, *, but_for: Call | None = None) -> bool:
        """Tell whether somebody is in a call of ours, or being called, other than for the caller *but_for*.

        Until the transaction ends nobody else asks this of anybody: of two who want to ring one phone, one does.
        """
        self._tx.serialise("busy")
        rows = self._tx.every(_BUSY, whose=self._tx.tag("person", person))
        if but_for is None:
            return bool(rows)
        paged = [row for row in rows if row.kind == CallKind.PAGE and row.incident == but_for.incident]
        return any(row.caller != but_for.id for row in rows if row not in paged)

    def tests_of(self, person: PersonId) -> list[Call]:
        """Return the test calls to somebody that are not over: they give way to whatever is real."""
        return [self._read(row) for row in self._tx.every(_TESTS, whose=self._tx.tag("person", person))]

    def is_paged(self, person: PersonId, incident: int) -> bool:
        """Tell whether somebody is being called about this incident: who takes it there joins a caller who waits."""
        rows = self._tx.every(_BUSY, whose=self._tx.tag("person", person))
        return any(row.kind == CallKind.PAGE and row.incident == incident for row in rows)

    def _key(self, incident: int | None) -> DataKey:
        return self._tx.incident_key(incident) if incident else self._tx.people_key()

    def _columns(self, call: Call) -> dict[str, Any]:
        about = {"line": call.line, "number": call.number, "person": call.person, "flow": call.flow}
        return {
            "carrier_sid": call.sid,
            "kind": call.kind.value,
            "person": self._tx.tag("person", call.person) if call.person else None,
            "incident": call.incident,
            "state": call.state.value,
            "turn": call.turn,
            "refusals": call.refusals,
            "about": self._key(call.incident).seal("call", "about", call.id, json.dumps(about)),
            "tried_at": call.tried_at,
            "answered_at": call.answered_at,
            "ended_at": call.ended_at,
        }

    def _read(self, row: Any) -> Call:
        about = json.loads(self._key(row.incident).open("call", "about", row.id, row.about))
        return Call(
            id=row.id,
            carrier=row.carrier,
            kind=CallKind(row.kind),
            line=about["line"],
            number=about["number"],
            created_at=row.created_at,
            incident=row.incident,
            sid=row.carrier_sid,
            caller=row.caller,
            person=about["person"],
            state=CallState(row.state),
            turn=row.turn,
            refusals=row.refusals,
            flow=about["flow"],
            tried_at=row.tried_at,
            answered_at=row.answered_at,
            ended_at=row.ended_at,
        )
