"""The legs of a call in one transaction: where each stands, and the rows that place, turn and end them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hotline.domain import ring_leg
from hotline.domain.calling import Caller, Heard, Place
from hotline.domain.organisation import Line, Person, PersonId
from hotline.domain.ring_leg import Rung
from hotline.domain.ringing import Ringing
from hotline.domain.routing import paging_line
from hotline.store.calls import Call, CallKind, CallState
from hotline.store.outbox import JobName
from hotline.usecases.call_desk import CallDesk
from hotline.usecases.scene import Scene


def caller_of(call: Call) -> Caller:
    """Return where the caller of this leg is."""
    kept = call.flow.get("caller")
    if kept is None:
        return Caller()
    return Caller(**{**kept, "place": Place(kept["place"]), "heard": Heard(kept["heard"])})


def keep_caller(call: Call, caller: Caller) -> None:
    """Write down where the caller is."""
    call.flow["caller"] = {**vars(caller), "place": caller.place.value, "heard": caller.heard.value}


def ringing_of(call: Call) -> Ringing:
    """Return where the caller stands in the ring plan."""
    kept: dict[str, Any] | None = call.flow.get("ringing")
    if kept is None:
        return Ringing()
    due_at = kept["due_at"]
    people = {name: frozenset(PersonId(person) for person in kept[name]) for name in ("rung", "out")}
    return Ringing(**{**kept, **people, "due_at": datetime.fromisoformat(due_at) if due_at else None})


def keep_ringing(call: Call, ringing: Ringing) -> None:
    """Write down where the caller stands in the ring plan."""
    call.flow["ringing"] = {
        **vars(ringing),
        "due_at": ringing.due_at.isoformat() if ringing.due_at else None,
        "rung": sorted(ringing.rung),
        "out": sorted(ringing.out),
    }


def rung_of(leg: Call) -> Rung:
    """Return where somebody is whose phone rings, or rang, for a caller."""
    return Rung(ring_leg.Place(leg.flow["place"]), leg.flow["times"])


def kept(rung: Rung) -> dict[str, Any]:
    """Return where somebody is who was rung, as their leg keeps it."""
    return {"place": rung.place.value, "times": rung.times}


def calling_line(scene: Scene, called: str = "") -> Line | None:
    """Return the line that our calls come from: the region's, which people know, else the one that was *called*."""
    organisation = scene.directory.organisation
    for line in (paging_line(organisation, scene.region), organisation.line(called or scene.incident.line)):
        if line is not None and line.voice and line.number:
            return line
    return None


def place(
    scene: Scene, kind: CallKind, person: Person, *, line: Line, caller: str | None, flow: dict[str, Any]
) -> Call:
    """Write down a leg to somebody of the team, to be placed at once. A test call to them gives way."""
    for test in scene.tx.calls.tests_of(person.id):
        scene.tx.drills.note_failure(test.id, "in_a_call")
        end(scene, test)
    leg = Call(
        id=scene.tx.calls.new_id(),
        carrier=scene.runtime.carrier().name,
        kind=kind,
        line=line.number,
        number=person.phone,
        created_at=scene.now,
        incident=scene.incident.id,
        caller=caller,
        person=person.id,
        flow=flow,
    )
    scene.tx.calls.add(leg)
    scene.tx.outbox.add(JobName.PLACE_CALL, now=scene.now, incident=scene.incident.id, message=leg.id)
    return leg


def turn(scene: Scene, call: Call) -> None:
    """Have a live leg ask at once what it hears now. Whoever asks by itself meanwhile makes it needless."""
    scene.tx.outbox.add(JobName.TURN_CALL, now=scene.now, incident=call.incident, message=call.id, generation=call.turn)


def end(scene: Scene | CallDesk, leg: Call) -> None:
    """End a leg: one that was not placed never will be."""
    if not leg.open:
        return
    if leg.state is CallState.PLANNED:
        leg.raise_to(CallState.ENDED, scene.now)
        scene.tx.calls.save(leg)
        return
    scene.tx.outbox.add(JobName.END_CALL, now=scene.now, incident=leg.incident, message=leg.id)
