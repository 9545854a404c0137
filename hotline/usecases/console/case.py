"""One report as it is read in the console: its record, what the reader may do with it, and what comes next.

Each reading is written down, in the transaction that reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hotline.domain import contact_rules, rights
from hotline.domain.contact_rules import Rule
from hotline.domain.deeds import AuditKind
from hotline.domain.doubts import Doubt
from hotline.domain.escalation import Wanted
from hotline.domain.handling import Open
from hotline.domain.incident import Incident
from hotline.domain.intake import Fact
from hotline.domain.may_do import Deed
from hotline.domain.organisation import PersonId, Region
from hotline.domain.script import EVENT, FACTS
from hotline.domain.timeline import timeline
from hotline.domain.views import View
from hotline.store.attachments import Attachment
from hotline.usecases.casework import CLOSE_WITHIN
from hotline.usecases.console import writing
from hotline.usecases.console.cases import safety_of
from hotline.usecases.console.standing import can_be_asked, may
from hotline.usecases.console.timeline import AROUND, Filter, Line, Part, part, whole
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.console.writing import Preview
from hotline.usecases.handling import open_of, state_of


@dataclass(frozen=True)
class Known:
    """One fact: how it stands, and the reporter's own words where it was told in a text or a recording."""

    name: str
    state: str
    """``told``, ``unknown``, ``skipped``, ``asked`` (and no answer), or ``not-asked``."""
    values: tuple[str, ...]
    """Choices; of an event its name."""
    entry: int
    words: str


@dataclass(frozen=True)
class Next:
    """What happens where nobody takes it: who is called then, or the alarm where *people* is None."""

    at: datetime
    people: tuple[str, ...] | None


@dataclass(frozen=True)
class KeptOut:
    """Somebody who is kept out; *doubt*: it is not sure that they are meant, and a lead decides."""

    person: PersonId
    name: str
    doubt: Doubt | None


@dataclass(frozen=True)
class Case:
    """One report on one page."""

    incident: Incident
    region: Region
    view: View
    may: frozenset[Deed]
    gives_out: bool
    """Whether this person may print, export or share its record."""
    shown: Filter
    part: Part
    facts: Sequence[Known]
    rules: tuple[Rule, ...]
    next: Next | None
    files: Sequence[Attachment]
    owner: str
    helpers: tuple[str, ...]
    asked: str
    """Who is asked to take it over."""
    source: str
    """Who of the team reported it."""
    take_over: Sequence[tuple[PersonId, str]]
    """Who can be asked to take it, the one on call first."""
    kept_out: Sequence[KeptOut]
    could_be_kept_out: Sequence[tuple[PersonId, str]]
    asks_close: bool
    left_open: tuple[Open, ...]
    """What of its handling is not done, beside care, while closing is asked about."""
    asks_not_a_report: bool
    drafts: dict[str, str]
    preview: Preview | None
    opening: str
    """What stands before their words in a text to the reporter: who writes."""

    @property
    def safe(self) -> str:
        """``yes``, ``no``, ``unsure``, or ``unknown``."""
        return safety_of(self.incident)

    @property
    def no_text_because(self) -> tuple[Rule, ...]:
        """Why no text can leave to the reporter; nothing where one can."""
        return contact_rules.blocks_texts(self.rules)


def read(
    visitor: Visitor, reference: str, shown: Filter = Filter.ALL, *, before: int | None = None, previews: bool = False
) -> Case:
    """Return a report to be read, and write down that it was. Raises NotFound where there is none for them."""
    incident = visitor.find(reference)
    visitor.tx.audit.append(
        incident.id, AuditKind.READ, at=visitor.now, who=visitor.person.name, text="Read the report in the console."
    )
    files = visitor.tx.attachments.of(incident.id)
    lines = whole(visitor.tx, incident, files)
    can, name = may(visitor, incident), visitor.directory.name
    drafts = visitor.tx.drafts.of(incident.id, visitor.person.id)
    return Case(
        incident=incident,
        region=visitor.organisation.regions[incident.region],
        view=visitor.view(incident),
        may=can,
        gives_out=rights.may_give_out(visitor.organisation, visitor.person, incident),
        shown=shown,
        part=part(lines, shown, before=before),
        facts=_facts(visitor, incident, lines),
        rules=writing.rules_for(visitor, incident),
        next=_next(visitor, incident),
        files=files,
        owner=name(incident.owner) if incident.owner else "",
        helpers=tuple(name(helper) for helper in incident.helpers),
        asked=name(incident.handed_to) if incident.handed_to else "",
        source=name(incident.source) if incident.source else "",
        take_over=[(one, name(one)) for one in can_be_asked(visitor, incident)],
        kept_out=_kept_out(visitor, incident),
        could_be_kept_out=_could_be_kept_out(visitor, incident) if Deed.KEEP_OUT in can else (),
        asks_close=_is_asked(visitor, incident.close_asked_at),
        left_open=_left_open(visitor, incident) if _is_asked(visitor, incident.close_asked_at) else (),
        asks_not_a_report=_is_asked(visitor, incident.no_report_asked_at),
        drafts=drafts,
        preview=writing.preview(visitor, incident, drafts.get(writing.TEXT, "")) if previews else None,
        opening=writing.opening(visitor, incident),
    )


def version(visitor: Visitor, reference: str) -> str:
    """Return what changes whenever the report does, and tells nothing of it. Raises NotFound as ``read`` does."""
    incident = visitor.find(reference)
    states = [text.state.value for text in visitor.tx.messages.how_far(incident.id).values()]
    return visitor.tx.tag("version", f"{incident.id}|{incident.entries}|{incident.open}|{states}").hex()


def around(entry: int) -> int:
    """Return before which entry a part of a timeline ends that has *entry* well inside."""
    return entry + AROUND


def _left_open(visitor: Visitor, incident: Incident) -> tuple[Open, ...]:
    found = open_of(visitor.tx, incident, state_of(visitor.tx, incident), visitor.now)
    return tuple(what for what in found if what is not Open.CARE)


def _is_asked(visitor: Visitor, at: datetime | None) -> bool:
    return at is not None and visitor.now - at <= CLOSE_WITHIN


def _facts(visitor: Visitor, incident: Incident, lines: Sequence[Line]) -> list[Known]:
    words = {line.entry.seq: line.entry.text for line in lines if line.from_reporter}
    answers = incident.intake.answers
    return [
        _fact(visitor, incident, fact, answers.get(fact), words) for fact in FACTS if fact != EVENT or fact in answers
    ]


def _fact(visitor: Visitor, incident: Incident, fact: str, known: Fact | None, words: dict[int, str]) -> Known:
    if known is None:
        return Known(fact, "asked" if fact in incident.intake.asked else "not-asked", (), 0, "")
    values = tuple(known.value.split())
    if fact == EVENT:
        names = {event.code: event.name for event in visitor.organisation.events}
        values = (names.get(known.value, known.value),)
    return Known(fact, known.state.value, values, known.entry, words.get(known.entry, ""))


def _next(visitor: Visitor, incident: Incident) -> Next | None:
    """Return what the policy does next, while somebody is called; nobody who is kept out is named."""
    state = incident.escalation
    if incident.wants is Wanted.NOBODY or state.due_at is None:
        return None
    steps = timeline(incident.policy, asked_first=state.asked_first)
    if state.next >= len(steps):
        return Next(state.due_at, None)
    _, step = steps[state.next]
    if step is None:
        return Next(state.due_at, None)
    people = visitor.scene(incident).reach(step.page).people
    return Next(state.due_at, tuple(visitor.directory.name(person) for person in people))


def _kept_out(visitor: Visitor, incident: Incident) -> list[KeptOut]:
    found = [KeptOut(one, visitor.directory.name(one), incident.doubts.get(one)) for one in incident.excluded]
    return sorted(found, key=lambda one: one.name)


def _could_be_kept_out(visitor: Visitor, incident: Incident) -> list[tuple[PersonId, str]]:
    people = visitor.organisation.people.values()
    sure = incident.excluded - incident.doubts.keys()
    return sorted(((one.id, one.name) for one in people if one.id not in sure), key=lambda one: one[1])
