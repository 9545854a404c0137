"""Who is on call now in each region, until when, and the gaps of the next day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from hotline.domain.oncall import is_scheduled, shifts
from hotline.domain.organisation import Region, Target
from hotline.domain.terms import LAYERS
from hotline.usecases.console.visitor import Visitor

AHEAD = timedelta(hours=24)


@dataclass(frozen=True)
class Layer:
    """Who has one layer now; *until* is None where no change is known within a day."""

    layer: Target
    people: tuple[str, ...]
    until: datetime | None


@dataclass(frozen=True)
class Gap:
    """A span of the next day in which nobody has a layer; it may go on after that."""

    layer: Target
    begins: datetime
    ends: datetime


@dataclass(frozen=True)
class OnCall:
    """One region: its layers that a schedule plans, and the spans of the next day that nobody has."""

    region: Region
    layers: tuple[Layer, ...]
    gaps: tuple[Gap, ...]


def now(visitor: Visitor) -> list[OnCall]:
    """Return who is on call now, in the regions of this person first."""
    regions = sorted(visitor.organisation.regions.values(), key=lambda one: one.code not in visitor.person.regions)
    return [_of(visitor, region) for region in regions]


def _of(visitor: Visitor, region: Region) -> OnCall:
    organisation, at = visitor.organisation, visitor.now
    layers, missing = [], []
    for layer in (layer for layer in LAYERS if is_scheduled(organisation, region.code, layer)):
        on, *later = found = shifts(organisation, region.code, layer, since=at, until=at + AHEAD)
        names = tuple(visitor.directory.name(person) for person in on.people)
        layers.append(Layer(layer, names, on.ends if later else None))
        missing += [Gap(layer, shift.begins, shift.ends) for shift in found if not shift.people]
    return OnCall(region, tuple(layers), tuple(missing))
