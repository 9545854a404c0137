"""Drills in the console: begun, watched while they run, and their results kept. No report is among it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hotline.domain.errors import NotFound
from hotline.domain.organisation import Region
from hotline.domain.test_pages import Rehearsed
from hotline.store.drills import Drill
from hotline.usecases import drills
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor


@dataclass(frozen=True)
class Shown:
    """One drill, and what it showed of each person. *by* is empty where the configuration asked for it."""

    id: str
    region: str
    zone: str
    began_at: datetime
    ends_at: datetime
    running: bool
    by: str
    people: tuple[Rehearsed, ...]

    @property
    def well(self) -> int:
        """How many a real page would have reached."""
        return sum(one.outcome.is_well for one in self.people)


def regions(visitor: Visitor) -> list[Region]:
    """Return where this person may begin a drill: their regions, all where they have none."""
    found = visitor.organisation.regions
    return [found[code] for code in visitor.person.regions if code in found] or list(found.values())


def latest(visitor: Visitor) -> list[Shown]:
    """Return the latest drills of these regions, the newest first."""
    codes = {region.code for region in regions(visitor)}
    return [_shown(visitor, drill) for drill in visitor.tx.drills.latest() if drill.region in codes]


def one(visitor: Visitor, drill: str) -> Shown:
    """Return one drill. Raises NotFound."""
    found = visitor.tx.drills.get(drill)
    if found is None or found.region not in {region.code for region in regions(visitor)}:
        raise NotFound("there is no such drill")
    return _shown(visitor, found)


def begin(visitor: Visitor, region: str, *, everybody: bool, by_call: bool) -> str:
    """Begin a drill and return its id. Raises NotFound for another's region, Refused where it can't be now."""
    if region not in {one.code for one in regions(visitor)}:
        raise NotFound("there is no such region")
    try:
        drill = drills.begin(
            visitor.runtime, visitor.tx, region, by=visitor.person.name, everybody=everybody, by_call=by_call,
            knows_of=visitor.may_read,
        )  # fmt: skip
    except NotFound:
        raise Refused("drill-not-now") from None  # the region is there: one runs, or a report waits
    return drill.id


def _shown(visitor: Visitor, drill: Drill) -> Shown:
    region = visitor.organisation.regions.get(drill.region)
    return Shown(
        id=drill.id,
        region=region.name if region else drill.region,
        zone=region.time_zone if region else "UTC",
        began_at=drill.began_at,
        ends_at=drill.ends_at,
        running=drill.ends_at > visitor.now,
        by="" if drill.by == drills.BY_ITSELF else drill.by,
        people=tuple(drills.result(visitor.tx, drill, visitor.now)),
    )
