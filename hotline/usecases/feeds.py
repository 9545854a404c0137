"""Feeds: the duty of a person or a region, as a calendar behind a secret address that can be revoked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hotline.calendars.feed import Entry, written
from hotline.domain.called import one_called, planner
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.oncall import of_person, shifts
from hotline.domain.organisation import Organisation, Person, PersonId, Target
from hotline.domain.terms import LAYERS
from hotline.domain.words import Words
from hotline.store.feeds import Feed
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Directory, Runtime

BACK, AHEAD = timedelta(days=30), timedelta(days=365)
"""How much of the past and of the future a feed shows."""
ADDRESS = "/feeds/{secret}.ics"
FORMAT = 1
"""Raised when the same rota is written in another way."""


@dataclass(frozen=True)
class Served:
    """What a feed answers. *body* is None where the reader has it already, by its *version*."""

    version: str
    body: bytes | None


# --- made, listed, revoked


def add(runtime: Runtime, tx: Transaction, *, who: str = "", region: str = "", by: str) -> str:
    """Make a feed of a person or a region and return its address: the only time that it can be seen.

    Raises NotFound for an unknown person or region, and where *by* may not: people have their own, planners any.
    """
    organisation = runtime.directory(tx).organisation
    if bool(who) == bool(region):
        raise NotFound("Name a person, or a region with --region.")
    if region and region not in organisation.regions:
        raise NotFound(f"There is no region {region}.")
    of = one_called(organisation, who).id if who else None
    asking = _allowed(organisation, by, of)
    now = runtime.now()
    feed, secret = tx.feeds.add(person=of, region=region, by=asking.id, at=now)
    _note(tx, AuditKind.FEED_ADDED, now, asking, f"Made feed {feed.id} of {_of_what(runtime.directory(tx), feed)}.")
    return runtime.public_url + ADDRESS.format(secret=secret)


def lines(runtime: Runtime, tx: Transaction) -> list[str]:
    """Return a line for each feed: its id, whose it is, since when, and who asked for it. No address."""
    directory = runtime.directory(tx)
    return [
        f"{feed.id}  {_of_what(directory, feed)}, since {feed.made_at:%Y-%m-%d}, by {directory.name(feed.by)}"
        for feed in tx.feeds.all()
    ]


def revoke(runtime: Runtime, tx: Transaction, *, feed_id: str, by: str) -> str:
    """Let a feed's address open nothing any more; return a line that says so. Raises NotFound."""
    directory, said = runtime.directory(tx), feed_id.strip()
    found = next((feed for feed in tx.feeds.all() if feed.id == said), None)
    if found is None:
        raise NotFound(f"There is no feed {said}: `hotline feeds list` shows all.")
    asking = _allowed(directory.organisation, by, found.person)
    if tx.feeds.remove(found):
        text = f"Revoked feed {found.id} of {_of_what(directory, found)}."
        _note(tx, AuditKind.FEED_REVOKED, runtime.now(), asking, text)
    return f"The address of the feed of {_of_what(directory, found)} opens nothing any more."


def _allowed(organisation: Organisation, by: str, of: PersonId | None) -> Person:
    asking = one_called(organisation, by)
    return asking if asking.id == of else planner(organisation, by)


def _of_what(directory: Directory, feed: Feed) -> str:
    return directory.name(feed.person) if feed.person else f"region {feed.region}"


def _note(tx: Transaction, kind: AuditKind, at: datetime, who: Person, text: str) -> None:
    tx.audit.append(None, kind, at=at, who=who.name, text=text)


# --- read


def serve(runtime: Runtime, tx: Transaction, secret: str, known: tuple[str, ...] = ()) -> Served | None:
    """Return what the address with *secret* answers to somebody who knows these versions; None if it opens nothing.

    A feed of somebody who left, or of a region that is gone, opens nothing either.
    """
    feed, directory = tx.feeds.with_secret(secret), runtime.directory(tx)
    if feed is None or not _lives(directory.organisation, feed):
        return None
    day = runtime.now().astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    state = f"{FORMAT} {feed.id} {directory.stamp[0]} {directory.stamp[1].hex()} {day:%Y-%m-%d}"
    version = tx.tag("feed_version", state).hex()
    if version in known:
        return Served(version, None)
    return Served(version, _document(runtime, tx, directory, feed, day))


def _lives(organisation: Organisation, feed: Feed) -> bool:
    if feed.person is None:
        return feed.region in organisation.regions
    person = organisation.people.get(feed.person)
    return person is not None and person.answers_pages


def _document(runtime: Runtime, tx: Transaction, directory: Directory, feed: Feed, day: datetime) -> bytes:
    organisation = directory.organisation
    if feed.person is not None:
        words = runtime.words_of(organisation.people[feed.person])
        whom, regions = directory.first_name(feed.person), tuple(organisation.regions)
    else:
        region = organisation.regions[feed.region]
        words, whom, regions = runtime.languages.first_of(region.languages), region.name, (region.code,)
    name = words.say("feed-name", organisation=organisation.name, name=whom)
    entries = [
        entry
        for code in regions
        for layer in LAYERS
        for entry in _entries(tx, directory, feed, words, code, layer, day)
    ]
    return written(name, sorted(entries, key=lambda entry: (entry.begins, entry.uid)), at=day)


def _entries(
    tx: Transaction, directory: Directory, feed: Feed, words: Words, code: str, layer: Target, day: datetime
) -> Iterator[Entry]:
    """Yield a layer's shifts, or those of a person. What runs since before the horizon has a name that stays."""
    organisation = directory.organisation
    region, since = organisation.regions[code].name, day - BACK
    found = shifts(organisation, code, layer, since=since, until=day + AHEAD)
    for shift in of_person(found, feed.person) if feed.person else found:
        if not shift.people:
            continue
        begins = "" if shift.begins == since else shift.begins.isoformat()
        uid = tx.tag("feed_entry", f"{feed.id} {code} {layer} {begins} {' '.join(shift.people)}")
        names = ", ".join(directory.first_name(person) for person in shift.people)
        key = "feed-duty" if feed.person else "feed-shift"
        title = words.say(key, region=region, layer=layer.value, name=names)
        yield Entry(str(UUID(bytes=uid)), shift.begins, shift.ends, title)
