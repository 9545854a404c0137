"""Calendars in and out: secret addresses under which a duty can be read, and calendars that serve as schedules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hotline.domain.errors import NotFound
from hotline.domain.organisation import Target
from hotline.domain.rights import Area
from hotline.store.feeds import Feed as Kept
from hotline.usecases import feeds as feed_deeds
from hotline.usecases import importing
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.runtime import Runtime

MOST_FEEDS = 50
"""Feeds that are shown, and that one person has, at most."""


@dataclass(frozen=True)
class Feed:
    """One feed: of a person (their *name*) or of a region; since when, and whether it is this person's own."""

    id: str
    name: str
    region: str
    made_at: datetime
    mine: bool


@dataclass(frozen=True)
class Calendar:
    """One imported calendar: what it is a schedule of, its shifts to come, and when the last one ends."""

    id: str
    region: str
    layer: Target
    zone: str
    shifts: int
    last: datetime | None
    by: str


def feeds(visitor: Visitor) -> list[Feed]:
    """Return this person's feeds; of who plans, everybody's."""
    found = [_of(visitor, one) for one in visitor.tx.feeds.all() if _may_see(visitor, one)]
    return sorted(found, key=lambda one: not one.mine)[:MOST_FEEDS]


def _may_see(visitor: Visitor, feed: Kept) -> bool:
    return feed.person == visitor.person.id or Area.ROTA in visitor.areas


def _of(visitor: Visitor, feed: Kept) -> Feed:
    region = visitor.organisation.regions.get(feed.region)
    return Feed(
        id=feed.id,
        name=visitor.directory.name(feed.person) if feed.person else "",
        region=region.name if region else feed.region,
        made_at=feed.made_at,
        mine=feed.person == visitor.person.id,
    )


def add_feed(visitor: Visitor, region: str = "") -> str:
    """Make a feed of this person's own duty, or of a region's, and return its address: the only time it is seen.

    Raises NotFound for a region that there isn't, Refused where they have very many or may not.
    """
    if region and Area.ROTA not in visitor.areas:
        raise NotFound("only who plans makes a feed of a region")
    if not region and not visitor.person.answers_pages:
        raise Refused("duty-feed-none")
    if sum(one.by == visitor.person.id for one in visitor.tx.feeds.all()) >= MOST_FEEDS:
        raise Refused("duty-feed-many")
    person = visitor.person.id
    return feed_deeds.add(visitor.runtime, visitor.tx, who="" if region else person, region=region, by=person)


def revoke_feed(visitor: Visitor, feed: str) -> None:
    """Let the address of a feed open nothing any more. Raises NotFound for one that is not this person's to revoke."""
    if not any(one.id == feed and _may_see(visitor, one) for one in visitor.tx.feeds.all()):
        raise NotFound("there is no such feed")
    feed_deeds.revoke(visitor.runtime, visitor.tx, feed_id=feed, by=visitor.person.id)


# --- calendars that serve as schedules


def calendars(visitor: Visitor) -> list[Calendar]:
    """Return the imported calendars, for who plans."""
    if Area.ROTA not in visitor.areas:
        return []
    regions, found = visitor.organisation.regions, []
    for one in visitor.organisation.rota.calendars:
        region = regions.get(one.region)
        to_come = [shift.ends for shift in one.shifts if shift.ends > visitor.now]
        name, zone = (region.name, region.time_zone) if region else (one.region, "UTC")
        by = visitor.directory.name(one.by) if one.by else ""
        found.append(Calendar(one.id, name, one.layer, zone, len(to_come), max(to_come, default=None), by))
    return found


def bring_in(runtime: Runtime, text: bytes, *, region: str, layer: Target, by: str, skip: bool) -> tuple[str, ...]:
    """Make a calendar a schedule of a layer; return the events that were left out. It may take seconds.

    Raises NotFound for a region that there isn't, CalendarRefused with what of the calendar is not clear.
    """
    _, *left_out = importing.bring_in(runtime, text, region=region, layer=layer, by=by, skip=skip)
    return tuple(left_out)


def remove_calendar(visitor: Visitor, calendar: str) -> None:
    """Let an imported calendar count no more. Raises NotFound."""
    importing.remove(visitor.runtime, visitor.tx, calendar=calendar, by=visitor.person.id)
