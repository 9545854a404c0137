"""What the API answers: values for JSON, of what the owner of a token may know of. Nothing that a report says."""

from __future__ import annotations

from datetime import datetime
from itertools import islice
from typing import Any, TypeAlias

from hotline.domain.organisation import Role
from hotline.store.case_list import LAST
from hotline.usecases import drills
from hotline.usecases.console import duty, status
from hotline.usecases.console.visitor import Visitor

Answer: TypeAlias = dict[str, Any]
AT_ONCE = 50
"""Incidents of one answer."""
DRILLS = 20


def on_call(visitor: Visitor, *, names: bool) -> Answer:
    """Return who is on call now in each region, and the gaps of the next day."""
    return {
        "regions": [
            {
                "code": one.region.code,
                "name": one.region.name,
                "layers": [_layer(layer, names=names) for layer in one.layers],
                "gaps": [
                    {"layer": gap.layer.value, "begins": said(gap.begins), "ends": said(gap.ends)} for gap in one.gaps
                ],
            }
            for one in duty.now(visitor)
        ]
    }


def _layer(layer: duty.Layer, *, names: bool) -> Answer:
    shown: Answer = {
        "layer": layer.layer.value,
        "count": len(layer.people),
        "until": said(layer.until) if layer.until else None,
    }
    return shown | ({"names": [*layer.people]} if names else {})


def incidents(visitor: Visitor, *, is_open: bool | None = None, before: int = LAST) -> Answer:
    """Return a page of incidents' states, the newest first, and the number that the next page goes on before."""
    person = visitor.person
    regions = person.regions if Role.LEAD in person.roles else ()
    known = (
        incident
        for incident in visitor.tx.cases.newest(regions, person.id, is_open=is_open, before=before)
        if visitor.may_read(incident)
    )
    found = list(islice(known, AT_ONCE + 1))
    return {
        "incidents": [
            {
                "reference": one.reference,
                "region": one.region,
                "state": "open" if one.open else "closed",
                "taken": one.owner is not None,
                "opened_at": said(one.opened_at),
                "closed_at": said(one.closed_at) if one.closed_at else None,
            }
            for one in found[:AT_ONCE]
        ],
        "next": found[AT_ONCE - 1].id if len(found) > AT_ONCE else None,
    }


def rehearsals(visitor: Visitor, *, names: bool) -> Answer:
    """Return the latest drills of the owner's regions, and what each showed of everybody."""
    latest = [one for one in visitor.tx.drills.latest(limit=DRILLS) if one.region in visitor.person.regions]
    found = []
    for drill in latest:
        people = drills.result(visitor.tx, drill, visitor.now)
        results = [
            {"outcome": one.outcome.value, "seconds": one.took.total_seconds() if one.took is not None else None}
            | ({"name": one.name} if names else {})
            for one in people
        ]
        found.append({
            "region": drill.region,
            "began_at": said(drill.began_at),
            "ends_at": said(drill.ends_at),
            "well": sum(one.outcome.is_well for one in people),
            "people": results,
        })  # fmt: skip
    return {"drills": found}


def health(visitor: Visitor) -> Answer:
    """Return whether a text would become a page now, and how each thing stands that was looked at."""
    found, ready = status.look(visitor)
    return {"ready": ready, "checks": [{"name": check.name, "state": check.state.value} for check in found]}


def said(at: datetime) -> str:
    """Return an instant as RFC 3339 writes it, to the second."""
    return at.isoformat(timespec="seconds")
