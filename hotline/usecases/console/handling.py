"""How a report is handled, in the console: what stands, and each thing that somebody marks, tells or writes down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hotline.domain import rights
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.guide import Revision
from hotline.domain.handling import (
    LONGEST,
    Announcement,
    Handling,
    Law,
    Meeting,
    Open,
    Shared,
    Told,
    ticked,
    unticked,
)
from hotline.domain.incident import Incident
from hotline.domain.leaving import Leaving, leaving_of
from hotline.domain.organisation import Person, PersonId, Region
from hotline.domain.second import Asked, Deed
from hotline.usecases import care, related
from hotline.usecases import handling as kept
from hotline.usecases.console.leaving import name_to
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.console.work import Work, done

NEW_AT_A_LOOK = 40
"""Reports of before fingerprints were kept that one look reads: a page stays quick, and soon there are none."""
MOST_RELATED = 20


@dataclass(frozen=True)
class Shown:
    """How one report is handled, for one reader. *names* are those of everybody who stands in it."""

    incident: Incident
    region: Region
    handling: Handling
    guide: Revision
    open: tuple[Open, ...]
    works: bool
    """Whether the reader may change it."""
    announces: bool
    """Whether the reader may decide that something is announced."""
    people: tuple[Person, ...]
    """Who may be given something to do with it: nobody who is kept out."""
    names: dict[PersonId, str]
    related: tuple[Incident, ...]
    two_people: frozenset[Deed]
    leaving: dict[Deed, tuple[Leaving, str]]
    """What would leave by what waits, and the name of whom it is for."""
    me: PersonId
    now: datetime

    @property
    def waiting(self) -> tuple[tuple[Deed, Asked], ...]:
        """What waits for a second person now."""
        return tuple((deed, asked) for deed, asked in self.handling.asked.items() if asked.waits(self.now))

    @property
    def today(self) -> date:
        """The day that it is in the region."""
        return self.now.astimezone(ZoneInfo(self.region.time_zone)).date()

    def may_confirm(self, deed: Deed) -> bool:
        """Whether the reader may be the second person for what somebody asked for."""
        asked = self.handling.asked.get(deed)
        return self.works and asked is not None and asked.waits_for(self.me, self.now)


def read(visitor: Visitor, reference: str) -> Shown:
    """Return how a report is handled, and write down that it was read. Raises NotFound where there is none for them."""
    incident = visitor.find(reference)
    handling = kept.state_of(visitor.tx, incident)
    visitor.tx.audit.append(
        incident.id, AuditKind.READ, at=visitor.now, who=visitor.person.name, text="Read the handling in the console."
    )
    works = rights.works_on(visitor.organisation, visitor.person, incident)
    return Shown(
        incident=incident,
        region=visitor.organisation.regions[incident.region],
        handling=handling,
        guide=kept.guide_of(handling),
        open=kept.open_of(visitor.tx, incident, handling, visitor.now),
        works=works,
        announces=works and rights.leads(visitor.person, incident),
        people=tuple(kept.readers(visitor.directory, incident)),
        names={person: visitor.directory.name(person) for person in _people_in(handling)},
        related=_related(visitor, incident),
        two_people=visitor.organisation.two_people,
        leaving=_leaving_in(visitor, handling),
        me=visitor.person.id,
        now=visitor.now,
    )


def _people_in(handling: Handling) -> set[PersonId]:
    """Return everybody of the team who stands in it."""
    found: set[PersonId | None] = {tick.by for tick in handling.ticks.values()}
    found |= {told.by for told in handling.told} | {handling.meeting.owner}
    for one in (handling.law, handling.announcement):
        found |= {one.by} if one else set()
    for asked in (*handling.asked.values(), *(decision.asked for decision in handling.decisions)):
        found |= {asked.by, asked.second}
    for decision in handling.decisions:
        found |= {decision.owner, *((decision.appeal.by, decision.appeal.decided_by) if decision.appeal else ())}
    return {person for person in found if person}


def _leaving_in(visitor: Visitor, handling: Handling) -> dict[Deed, tuple[Leaving, str]]:
    read = {deed: leaving_of(asked.about) for deed, asked in handling.asked.items() if deed is Deed.EXPORT}
    return {deed: (leaving, name_to(visitor.directory, leaving)) for deed, leaving in read.items() if leaving}


def _related(visitor: Visitor, incident: Incident) -> tuple[Incident, ...]:
    """Return reports that may be about the same person; those that the reader may not know of are not even counted."""
    runtime, tx, directory = visitor.runtime, visitor.tx, visitor.directory
    marks = related.look(runtime, tx, directory, incident, NEW_AT_A_LOOK)
    others = {one.id: one for one in tx.incidents.listed(related.sharing(tx, directory, incident, marks, 200))}
    readable = (others[row] for row in sorted(others, reverse=True) if visitor.may_read(others[row]))
    return tuple(readable)[:MOST_RELATED]


# --- what somebody does


def tick(visitor: Visitor, reference: str, item: str, *, undo: bool = False) -> tuple[str, ...]:
    """Mark an item of the checklist as done, or as not done after all. Raises NotFound."""

    def change(work: Work) -> None:
        if item not in work.guide.items:
            raise NotFound("the guide of this report has no such item")
        was = item in work.handling.ticks
        if was is not undo:  # nothing changes: it was marked so by somebody in the meantime
            return
        person = work.visitor.person.id
        work.keep(unticked(work.handling, item) if undo else ticked(work.handling, item, person, work.scene.now))
        key = "record-item-open" if undo else "record-item-done"
        work.scene.record(key, name=work.name, item=kept.english(f"item-{item}"))

    return done(visitor, reference, change)


def law(visitor: Visitor, reference: str, why: str, asked_by: str) -> tuple[str, ...]:
    """Write down whether police or security are involved, and who asked for it. Raises NotFound."""

    def change(work: Work) -> None:
        if why not in ("asked", "danger", "no"):
            raise NotFound("there is no such reason")
        care.police_or_security(work.scene, why)
        if asked_by:
            kept.note(work.scene, "record-law-by", words=asked_by)
        entry = Law(why, asked_by, work.visitor.person.id, work.scene.now)
        work.keep(replace(work.handling, law=entry))

    return done(visitor, reference, change)


def tell(visitor: Visitor, reference: str, whom: str, name: str, view: Shared) -> tuple[str, ...]:
    """Write down that somebody was told something of it. Raises NotFound."""

    def change(work: Work) -> None:
        if whom not in work.guide.people:
            raise NotFound("the guide of this report names nobody such")
        told = Told(whom, name, view, work.visitor.person.id, work.scene.now)
        to, item = kept.english(f"people-{whom}"), kept.english(f"view-{view.value}")
        kept.note(work.scene, "record-people-told", to=to, item=item, words=name)
        work.keep(replace(work.handling, told=(*work.handling.told, told)))

    return done(visitor, reference, change)


def meet(visitor: Visitor, reference: str, answers: dict[str, str]) -> tuple[str, ...]:
    """Write down what the response meeting found out; only what is new of it goes into the record. Raises NotFound."""

    def change(work: Work) -> None:
        if not answers.keys() <= set(work.guide.meeting):
            raise NotFound("the guide of this report does not ask this")
        before = work.handling.meeting
        new = {key: text for key, text in answers.items() if text and text != before.answers.get(key)}
        for key, text in new.items():
            kept.note(work.scene, "record-meeting-said", item=kept.english(f"meeting-{key}"), words=text)
        if new:
            work.keep(replace(work.handling, meeting=replace(before, answers={**before.answers, **new})))

    return done(visitor, reference, change)


def follow_up(visitor: Visitor, reference: str, owner: str, due: date) -> tuple[str, ...]:
    """Say who follows up what the meeting said, and by which day; they are reminded. Raises NotFound."""

    def change(work: Work) -> None:
        whose = work.reader(owner)
        meeting: Meeting = replace(work.handling.meeting, owner=whose, due=due, done_at=None)
        work.keep(replace(work.handling, meeting=meeting))
        name = work.visitor.directory.name(whose)
        work.scene.record("record-meeting-due", name=work.name, to=name, date=due.isoformat())
        kept.remind(work.scene, "meeting", due)

    return done(visitor, reference, change)


def followed_up(visitor: Visitor, reference: str) -> tuple[str, ...]:
    """Mark as done what the meeting left to do. Raises NotFound."""

    def change(work: Work) -> None:
        meeting = work.handling.meeting
        if meeting.due is None or meeting.done_at is not None:
            return
        work.keep(replace(work.handling, meeting=replace(meeting, done_at=work.scene.now)))
        work.scene.record("record-meeting-done", name=work.name)

    return done(visitor, reference, change)


def hear_side(visitor: Visitor, reference: str, words: str) -> tuple[str, ...]:
    """Write down the reported person's side. What was written before stays in the record. Raises NotFound."""

    def change(work: Work) -> None:
        kept.note(work.scene, "record-side", words=words)
        work.keep(replace(work.handling, side=words[:LONGEST]))

    return done(visitor, reference, change)


def announce(visitor: Visitor, reference: str, words: str, *, wanted: bool) -> tuple[str, ...]:
    """Decide whether anything is announced, and in which words: a lead's decision alone. Raises NotFound."""

    def change(work: Work) -> None:
        if not rights.leads(visitor.person, work.incident):
            raise NotFound("only a lead decides this")
        decided = Announcement(wanted, words if wanted else "", visitor.person.id, work.scene.now)
        work.keep(replace(work.handling, announcement=decided))
        work.scene.record("record-announce-yes" if wanted else "record-announce-no", name=work.name)
        if decided.words:
            kept.note(work.scene, "record-announce-words", words=decided.words)

    return done(visitor, reference, change)
