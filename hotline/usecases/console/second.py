"""What takes two people, in the console: the reporter's number, an export, closing. One asks, another confirms."""

from __future__ import annotations

from hotline.domain import rights
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.incident import Incident
from hotline.domain.organisation import PersonId
from hotline.domain.second import Asked, Deed, NeedsAnother
from hotline.usecases import casework, second
from hotline.usecases import handling as kept
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.console.work import Work, done

LONGEST_REASON = 400


def may(visitor: Visitor, incident: Incident, deed: Deed, about: str = "") -> bool:
    """Tell whether this person may do it now: one is enough, or another confirmed what they asked for."""
    if deed not in visitor.organisation.two_people:
        return True
    asked = kept.state_of(visitor.tx, incident).asked.get(deed)
    if asked is None or not asked.lets(visitor.person.id, visitor.now, about):
        return False
    return still_lets(visitor, incident, asked)


def still_lets(visitor: Visitor, incident: Incident, asked: Asked) -> bool:
    """Tell whether who asked may do it now: another confirmed it lately, who may still know of the report."""
    lets = asked.lets(asked.by, visitor.now, asked.about)
    return lets and asked.second is not None and knows(visitor, incident, asked.second)


def knows(visitor: Visitor, incident: Incident, person: PersonId) -> bool:
    """Tell whether somebody whose word was given may still know of the report: else it counts no more."""
    known = visitor.organisation.people.get(person)
    return known is not None and rights.may_read(visitor.organisation, known, incident)


def use(visitor: Visitor, incident: Incident, deed: Deed, about: str = "") -> None:
    """Let it be done, once: the second person's word is spent with it. Raises NeedsAnother where there is none."""
    if deed not in visitor.organisation.two_people:
        return
    held = visitor.tx.incidents.hold(incident)  # of two who come with one word, one is too late
    if not may(visitor, held, deed, about):
        raise NeedsAnother("somebody else must confirm it first")
    visitor.tx.handling.save(held.id, kept.state_of(visitor.tx, held).without_asked(deed), visitor.now)


def ask(visitor: Visitor, reference: str, deed: Deed, why: str = "", about: str = "") -> tuple[str, ...]:
    """Ask for what takes two people; the others who work on the report are told. Raises NotFound."""

    def change(work: Work) -> None:
        if not second.takes_two(work.scene, deed):
            raise NotFound("this takes one person only")
        asked = work.handling.asked.get(deed)
        waits = asked is not None and asked.waits(work.scene.now) and asked.about == about
        if asked is None or not waits or not second.still_knows(work.scene, asked.by):
            second.ask(work.scene, deed, about, why)
        work.scene.tell(visitor.person.id, "second-waits")

    return done(visitor, reference, change)


def confirm(visitor: Visitor, reference: str, deed: Deed, about: str = "") -> tuple[str, ...]:
    """Confirm what another asked for: closing is done at once, the rest by who asked.

    *about* is what the one who confirms was shown. Raises NotFound, and Refused where something else is asked for now.
    """

    def change(work: Work) -> None:
        asked = work.handling.asked.get(deed)
        if asked is None or not second.still_knows(work.scene, asked.by):
            raise NotFound("nobody asked for this")
        if asked.about != about:
            raise Refused("handling-changed")
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
