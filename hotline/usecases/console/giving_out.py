"""A record handed on by a lead: printed or exported in a view by need to know, once they saw what it would tell.

What is looked at, printed or exported is written down once, in the incident's audit. Where that takes two people, it
is done once for each word of a second one.
"""

from __future__ import annotations

from dataclasses import dataclass

from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.incident import Incident
from hotline.domain.leaving import Leaving, Way
from hotline.domain.record_views import RecordView
from hotline.domain.second import Deed, NeedsAnother
from hotline.printing.sheet import Sheet
from hotline.usecases import checkpoints, exporting
from hotline.usecases.console import second
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.exporting import Form, Wanted, Written
from hotline.usecases.record import Document, may_not_know, record_of
from hotline.usecases.record_sheet import sheet_of
from hotline.usecases.runtime import Runtime

LONGEST_NAME = 80


@dataclass(frozen=True)
class Told:
    """One entry that a view would disclose. *signs*: by what it tells who the reporter is, by the signs' names."""

    seq: int
    who: str
    text: str
    signs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Check:
    """What a view would disclose of a record. *left_out*: the entries that stay out because of their signs."""

    reference: str
    view: RecordView
    entries: int
    told: tuple[Told, ...]
    for_kept_out: bool
    """Whether it would go to somebody who is kept out of the report."""

    @property
    def left_out(self) -> frozenset[int]:
        """The entries that tell who the reporter is."""
        return frozenset(one.seq for one in self.told if one.signs)


@dataclass(frozen=True)
class Paper:
    """A record to be printed by the browser."""

    sheet: Sheet
    zone: str
    check: Check
    takes_two: bool
    """Whether to print it again takes another word of a second person."""


@dataclass(frozen=True)
class Prepared:
    """A record that is to be written out, and for whom."""

    incident: int
    wanted: Wanted
    record: Document
    leaving: Leaving


def recipient_of(given: str) -> str | None:
    """Return for whom a record is, as somebody typed it; None if that can't be a name."""
    name = " ".join(given.split())
    return name if name.isprintable() and len(name) <= LONGEST_NAME else None


def check(visitor: Visitor, reference: str, view: RecordView, recipient: str = "") -> Check:
    """Return what a view would tell, and to whom it can't go; it is written down that somebody looked.

    Raises NotFound where there is no such report for them, or they may not hand it on.
    """
    incident = visitor.find_to_give_out(reference)
    found = _check(visitor, incident, view, recipient)
    text = f"Looked at what the {view.value} view would tell."
    visitor.tx.audit.append(incident.id, AuditKind.READ, at=visitor.now, who=visitor.person.name, text=text)
    return found


def paper(visitor: Visitor, reference: str, view: RecordView) -> Paper:
    """Return a record laid out to be printed; what tells who the reporter is stays out where the view hides that.

    Raises NotFound, and NeedsAnother where a second person must confirm it first.
    """
    incident = visitor.find_to_give_out(reference)
    second.use(visitor, incident, Deed.EXPORT, Leaving(Way.PRINT, view).about)
    found = _check(visitor, incident, view)
    name = visitor.person.name
    wanted = Wanted(incident.reference, view, Form.TEXT, name, view.value, found.left_out)
    record = exporting.record_in_view(visitor.runtime, visitor.tx, incident, wanted)
    visitor.tx.audit.append(
        incident.id,
        AuditKind.EXPORTED,
        at=visitor.now,
        who=name,
        text=f"{name} printed the {view.value} view.",
        view=view.value,
        form="print",
        left_out=sorted(found.left_out),
    )
    zone = visitor.organisation.regions[incident.region].time_zone
    return Paper(sheet_of(record), zone, found, Deed.EXPORT in visitor.organisation.two_people)


def cover(runtime: Runtime) -> None:
    """Have signed checkpoints cover every chain, so that what is exported next proves itself."""
    checkpoints.make(runtime)


def prepare(
    visitor: Visitor, reference: str, view: RecordView, form: Form, recipient: str, left_out: frozenset[int]
) -> Prepared:
    """Return a record as it would be exported.

    Raises NotFound, ViewRefused while it tells who the reporter is, and NeedsAnother where a second person must
    confirm it first.
    """
    incident = visitor.find_to_give_out(reference)
    leaving = Leaving(Way.FILE, view, recipient)
    if not second.may(visitor, incident, Deed.EXPORT, leaving.about):
        raise NeedsAnother("somebody else must confirm it first")
    wanted = Wanted(incident.reference, view, form, visitor.person.name, recipient or view.value, left_out)
    record = exporting.record_in_view(visitor.runtime, visitor.tx, incident, wanted)
    return Prepared(incident.id, wanted, record, leaving)


def written(prepared: Prepared) -> Written:
    """Return what was prepared in its form. It takes a while: no transaction is open meanwhile."""
    return exporting.written_as(prepared.record, prepared.wanted.form)


def note(visitor: Visitor, prepared: Prepared, file: Written) -> None:
    """Write down that it was exported, before anybody has it. Raises NotFound or NeedsAnother as ``prepare``."""
    incident = visitor.find_to_give_out(prepared.wanted.reference)
    second.use(visitor, incident, Deed.EXPORT, prepared.leaving.about)
    exporting.note(visitor.runtime, visitor.tx, incident.id, prepared.wanted, sha256=file.sha256)


def _check(visitor: Visitor, incident: Incident, view: RecordView, recipient: str = "") -> Check:
    whole = record_of(visitor.runtime, visitor.tx, incident.reference)
    if whole is None:
        raise NotFound("there is no such report")
    lines = exporting.lines_of(visitor.tx, incident)
    shown = exporting.shown_in(view, whole, lines)
    signs = exporting.signs_in(visitor.runtime, visitor.tx, incident, view, lines, shown)
    told = tuple(
        Told(line.seq, line.who, line.text, tuple(sorted(sign.name.lower() for sign in signs.get(line.seq, ()))))
        for line in lines
        if line.seq in shown
    )
    refused = may_not_know(visitor.directory, incident, recipient)
    return Check(incident.reference, view, len(lines), told, refused)
