"""What takes two people, in the console: the reporter's number, an export, closing. One asks, another confirms."""

from __future__ import annotations

from hotline.domain import rights
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.incident import Incident
from hotline.domain.second import Deed
from hotline.usecases import casework, second
from hotline.usecases import handling as kept
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.console.work import Work, done

LONGEST_REASON = 400


def may(visitor: Visitor, incident: Incident, deed: Deed, about: str = "") -> bool:
    """Tell whether this person may do it now: one is enough, or another confirmed what they asked for."""
    if deed not in visitor.organisation.two_people:
        return True
    asked = kept.state_of(visitor.tx, incident).asked.get(deed)
    return asked is not None and asked.lets(visitor.person.id, visitor.now, about)


def ask(visitor: Visitor, reference: str, deed: Deed, why: str = "", about: str = "") -> tuple[str, ...]:
    """Ask for what takes two people; the others who work on the report are told. Raises NotFound."""

    def change(work: Work) -> None:
        if not second.takes_two(work.scene, deed):
            raise NotFound("this takes one person only")
        asked = work.handling.asked.get(deed)
        if asked is None or not asked.waits(work.scene.now) or asked.about != about:
            second.ask(work.scene, deed, about, why)
        work.scene.tell(visitor.person.id, "second-waits")

    return done(visitor, reference, change)


def confirm(visitor: Visitor, reference: str, deed: Deed) -> tuple[str, ...]:
    """Confirm what another asked for: closing is done at once, the rest by who asked. Raises NotFound."""

    def change(work: Work) -> None:
        asked = work.handling.asked.get(deed)
        if asked is None or not second.still_knows(work.scene, asked.by):
            raise NotFound("nobody asked for this")
        if deed is not Deed.CLOSE:
            second.confirm(work.scene, deed)
            return
        if not work.incident.open:
            raise NotFound("it is closed")
        asked.confirmed(visitor.person.id, work.scene.now)  # raises NeedsAnother
        if asked.about == casework.NOT_A_REPORT:
            casework.not_a_report(work.scene)
        else:
            casework.close(work.scene)

    return done(visitor, reference, change)


def number(visitor: Visitor, reference: str, why: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the reporter's number and what the person is told; who had it shown, and why, is written down.

    No number where a second person must confirm: that is asked for then. An empty one is of somebody who called
    without. Raises NotFound, also where no reason is given.
    """
    incident = visitor.find(reference)
    if not rights.works_on(visitor.organisation, visitor.person, incident) or not why.strip():
        raise NotFound("there is nothing to show")
    if not may(visitor, incident, Deed.UNMASK):
        return None, ask(visitor, reference, Deed.UNMASK, why)

    def change(work: Work) -> None:
        work.scene.record("record-number-shown", name=work.name)
        text = "Had the reporter's number shown."
        who = visitor.person.name
        work.visitor.tx.audit.append(incident.id, AuditKind.UNMASKED, at=visitor.now, who=who, text=text, why=why)

    return incident.contact, done(visitor, reference, change)
