"""What is missing and this person may mend: gaps, phones that were never checked or fail, languages nobody speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from hotline.domain.coverage import Finding, Kind, coverage
from hotline.domain.organisation import Channel
from hotline.domain.rights import Area
from hotline.domain.words import Words
from hotline.usecases.console.handles import ME, handle_of
from hotline.usecases.console.rota import ABOUT_ROTA
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.coverage import sentence
from hotline.usecases.phones import Standing, standing

AHEAD = timedelta(days=7)
MOST = 8
"""So many are shown at once; the pages themselves show all."""
ABOUT_PEOPLE = frozenset({Kind.NO_PHONE, Kind.STOPPED, Kind.UNVERIFIED, Kind.LANGUAGE})


class Place(StrEnum):
    """Where it is mended."""

    ROTA = "rota"
    PERSON = "person"


@dataclass(frozen=True)
class ToMend:
    """One thing that is missing: a sentence, or the *name* of whose phone fails; and where it is mended."""

    place: Place
    at: str
    """The code of a region, or what stands for a person in addresses."""
    said: str = ""
    name: str = ""


def to_mend(visitor: Visitor, words: Words) -> tuple[list[ToMend], int]:
    """Return what this person may mend, as far as there is room, and how much more there is."""
    found = list(dict.fromkeys((*_failing(visitor), *_missing(visitor, words))))
    return found[:MOST], max(0, len(found) - MOST)


def _missing(visitor: Visitor, words: Words) -> Iterator[ToMend]:
    regions = visitor.organisation.regions
    mine = tuple(code for code in visitor.person.regions if code in regions)
    if not mine and not visitor.areas & {Area.ROTA, Area.PEOPLE}:
        return
    for finding in coverage(visitor.organisation, since=visitor.now, until=visitor.now + AHEAD, regions=mine):
        if (place := _place(visitor, finding)) is not None:
            yield ToMend(*place, said=sentence(visitor.directory, finding, words, visitor.now))


def _place(visitor: Visitor, finding: Finding) -> tuple[Place, str] | None:
    """Return where this person mends it; None where they can't, or it is how things are."""
    if finding.kind in ABOUT_ROTA and Area.ROTA in visitor.areas:
        return Place.ROTA, finding.region
    if finding.kind not in ABOUT_PEOPLE or finding.person is None:
        return None
    if finding.person == visitor.person.id:
        return Place.PERSON, ME
    if Area.PEOPLE in visitor.areas:
        return Place.PERSON, handle_of(visitor, finding.person)
    return None


def _failing(visitor: Visitor) -> Iterator[ToMend]:
    """Yield whose phone the carrier refuses."""
    for person in visitor.organisation.people.values():
        is_me = person.id == visitor.person.id
        if not is_me and (Area.PEOPLE not in visitor.areas or not {*person.regions} & {*visitor.person.regions}):
            continue
        if person.answers_pages and any(
            standing(visitor.organisation, person, channel) is Standing.FAILING for channel in Channel
        ):
            yield ToMend(Place.PERSON, ME if is_me else handle_of(visitor, person.id), name=person.name)
