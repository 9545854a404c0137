"""A lead shares a view of a record with an organiser of the event: until a day, revocable, written down in plain words.

What is shared is what the lead looked at: entries that came later are not shown. Each reading is written down.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from hotline.domain import rights
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound, ViewRefused
from hotline.domain.incident import Incident
from hotline.domain.leaving import Leaving, Way
from hotline.domain.organisation import Person, PersonId
from hotline.domain.record_views import RecordView
from hotline.domain.second import Deed
from hotline.printing.sheet import Block
from hotline.store.shares import Share, new_share_id
from hotline.usecases import exporting
from hotline.usecases.console import second
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.exporting import Form, Wanted
from hotline.usecases.record import record_of
from hotline.usecases.record_sheet import CHECKED, sheet_of
from hotline.usecases.runtime import moment

VIEWS = tuple(view for view in RecordView if view.hides_the_reporter)
"""What may be shared; who the reporter is stays with the team."""
DAYS = (1, 7, 30, 90)
"""For how many days; whoever needs it for longer is shown it again."""


@dataclass(frozen=True)
class Given:
    """One share as a lead sees it."""

    id: str
    name: str
    view: RecordView
    ends_at: datetime
    is_open: bool


@dataclass(frozen=True)
class Offer:
    """What may be shared of one report, with whom, and what is shared already."""

    reference: str
    zone: str
    people: tuple[Person, ...]
    given: tuple[Given, ...]


@dataclass(frozen=True)
class Listed:
    """One share as the organiser sees it in a list: nothing of the report but its reference and place."""

    id: str
    reference: str
    region: str
    zone: str
    view: RecordView
    ends_at: datetime


@dataclass(frozen=True)
class Shown:
    """What an organiser reads."""

    listed: Listed
    title: str
    purpose: str
    blocks: tuple[Block, ...]


def offer(visitor: Visitor, reference: str) -> Offer:
    """Return with whom a report can be shared. Raises NotFound where they may not hand it on."""
    incident = visitor.find_to_give_out(reference)
    people = tuple(one for one in visitor.organisation.people.values() if rights.may_be_shown(one, incident))
    given = tuple(
        Given(one.id, visitor.directory.name(one.person), one.view, one.ends_at, one.is_open(visitor.now))
        for one in visitor.tx.shares.of(incident.id)
    )
    zone = visitor.organisation.regions[incident.region].time_zone
    return Offer(incident.reference, zone, people, given)


def share(
    visitor: Visitor, reference: str, person: PersonId, view: RecordView, days: int, left_out: frozenset[int]
) -> None:
    """Share a view with somebody from now on, as far as the record goes now.

    Raises NotFound where the report, or that person for it, is none, ViewRefused while the view tells who the reporter
    is, and NeedsAnother where a second person must confirm it first.
    """
    incident = visitor.tx.incidents.hold(visitor.find_to_give_out(reference))
    known = visitor.organisation.people.get(person)
    if known is None or not rights.may_be_shown(known, incident) or view not in VIEWS or days not in DAYS:
        raise NotFound("it can't be shared so")
    second.use(visitor, incident, Deed.EXPORT, Leaving(Way.SHARE, view, person, days).about)
    wanted = Wanted(incident.reference, view, Form.TEXT, visitor.person.name, known.name, left_out)
    exporting.record_in_view(visitor.runtime, visitor.tx, incident, wanted)
    ends_at = visitor.now + timedelta(days=days)
    visitor.tx.shares.add(
        Share(
            new_share_id(), incident.id, person, view, incident.entries, left_out, visitor.person.id, visitor.now,
            ends_at,
        )
    )  # fmt: skip
    scene = visitor.scene(incident)
    until = moment(ends_at, scene.region)
    scene.record(f"record-shared-{view.value}", name=visitor.person.name, to=known.name, until=until)
    scene.save()
    text = f"{visitor.person.name} shares the {view.value} view with {known.name} until {until}."
    _note(visitor, incident, AuditKind.SHARED, text)


def revoke(visitor: Visitor, reference: str, share: str) -> None:
    """Share it no longer. Raises NotFound where nothing such was shared."""
    incident = visitor.tx.incidents.hold(visitor.find_to_give_out(reference))
    found = visitor.tx.shares.get(share)
    if found is None or found.incident != incident.id:
        raise NotFound("nothing such was shared")
    if not visitor.tx.shares.revoke(found, visitor.now):
        return
    name = visitor.directory.name(found.person)
    scene = visitor.scene(incident)
    scene.record("record-share-ended", name=visitor.person.name, to=name)
    scene.save()
    _note(visitor, incident, AuditKind.SHARE_ENDED, f"{visitor.person.name} no longer shares it with {name}.")


def shared_with(visitor: Visitor) -> list[Listed]:
    """Return what this person is shown now, the newest first."""
    return [_listed(visitor, incident, share) for incident, share in _open(visitor)]


def read(visitor: Visitor, share: str) -> Shown:
    """Return what was shared with this person, and write down that they read it. Raises NotFound where nothing is."""
    incident, found = next(((one, given) for one, given in _open(visitor) if given.id == share), (None, None))
    if incident is None or found is None:
        raise NotFound("nothing such is shared")
    lines = exporting.lines_of(visitor.tx, incident)
    whole = record_of(visitor.runtime, visitor.tx, incident.reference)
    if whole is None:
        raise NotFound("nothing such is shared")
    later = {line.seq for line in lines if line.seq > found.up_to}
    shown = exporting.shown_in(found.view, whole, lines)
    # What was marked as the reporter's since it was shared is looked for again.
    signs = exporting.signs_in(visitor.runtime, visitor.tx, incident, found.view, lines, shown)
    left_out = found.left_out | signs.keys()
    by = visitor.directory.name(found.by)
    wanted = Wanted(incident.reference, found.view, Form.TEXT, by, visitor.person.name, left_out | later)
    try:
        record = exporting.record_in_view(visitor.runtime, visitor.tx, incident, wanted)
    except ViewRefused as error:
        raise NotFound("nothing such is shared") from error
    record["left_out"] = sorted(left_out)
    if "entries" in record["chain"]["transcript"]:
        record["chain"]["transcript"]["entries"] = record["chain"]["transcript"]["entries"][: found.up_to]
    text = f"{visitor.person.name} read the {found.view.value} view that {by} shared."
    _note(visitor, incident, AuditKind.READ, text)
    sheet = sheet_of(record)
    blocks = tuple(takewhile(lambda block: block != CHECKED, sheet.blocks))
    return Shown(_listed(visitor, incident, found), sheet.title, sheet.purpose, blocks)


def _open(visitor: Visitor) -> Iterator[tuple[Incident, Share]]:
    """Yield what is shared with this person now: nothing of which they are kept out meanwhile."""
    for share in visitor.tx.shares.with_person(visitor.person.id, visitor.now):
        incident = next(iter(visitor.tx.incidents.listed([share.incident])), None)
        if incident is not None and rights.may_be_shown(visitor.person, incident):
            yield incident, share


def _listed(visitor: Visitor, incident: Incident, share: Share) -> Listed:
    region = visitor.organisation.regions[incident.region]
    return Listed(share.id, incident.reference, region.name, region.time_zone, share.view, share.ends_at)


def _note(visitor: Visitor, incident: Incident, kind: AuditKind, text: str) -> None:
    visitor.tx.audit.append(incident.id, kind, at=visitor.now, who=visitor.person.name, text=text)
