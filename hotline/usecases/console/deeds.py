"""What somebody does with a report in the console: the same as by text, with the same words in the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hotline.domain.conflict_replies import KeepOut, LetIn, Recuse
from hotline.domain.errors import NotFound
from hotline.domain.may_do import BY_VIEW, Deed
from hotline.domain.organisation import PersonId
from hotline.domain.reply_kinds import (
    AboutIncident,
    CallBack,
    Close,
    Done,
    GoOn,
    Help,
    Law,
    NotAReport,
    Note,
    Pass,
    Take,
)
from hotline.domain.views import View
from hotline.store.attachments import AttachmentState
from hotline.usecases import casework, conflicts, listening, transcribing
from hotline.usecases.console import writing
from hotline.usecases.console.standing import can_be_asked, may
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.obeying import obey
from hotline.usecases.scene import Scene

DEED_OF: dict[type[AboutIncident], Deed] = {
    Take: Deed.TAKE, Pass: Deed.PASS, Help: Deed.HELP, GoOn: Deed.GO_ON, Close: Deed.CLOSE, Done: Deed.DONE,
    NotAReport: Deed.NOT_A_REPORT, CallBack: Deed.CALL_BACK, Law: Deed.LAW, Note: Deed.NOTE, Recuse: Deed.RECUSE,
}  # fmt: skip
"""Which deed each reply is that is obeyed here as by text."""


@dataclass(frozen=True)
class Outcome:
    """What came of a deed. *shown*: what its person is told, in their language.

    *refused*: they may not do that, or not any more. *reads_on*: they may still know of the report.
    """

    shown: tuple[str, ...] = ()
    refused: bool = False
    reads_on: bool = True
    is_open: bool = True


def do(visitor: Visitor, reference: str, reply: AboutIncident) -> Outcome:
    """Do what is asked with a report, as by text. Raises NotFound where there is none for them.

    A lead of its region may do with it what its owner may, but answer the reporter in the owner's place.
    """
    deed = DEED_OF[type(reply)]

    def work(scene: Scene) -> None:
        if isinstance(reply, Note):
            casework.note(scene, reply.text)
            visitor.tx.drafts.keep(scene.incident.id, visitor.person.id, writing.NOTE, "", visitor.now)
            return
        view = visitor.view(scene.incident)
        obey(scene, reply, view if deed in BY_VIEW[view] else View.MINE)

    return _carry_out(visitor, reference, deed, work)


def done(visitor: Visitor, reference: str, item: str) -> Outcome:
    """Mark an offer of care as done, if nobody has meanwhile. Raises NotFound as ``do``."""
    incident = visitor.find(reference)
    if item not in incident.to_do:
        return Outcome(refused=True)
    return do(visitor, reference, Done(incident.to_do.index(item) + 1))


def hand(visitor: Visitor, reference: str, to: str) -> Outcome:
    """Ask somebody to take it, who can: the one that was chosen. Who chooses themselves takes it over."""

    def work(scene: Scene) -> None:
        incident = scene.incident
        chosen = PersonId(to)
        if chosen not in can_be_asked(visitor, incident):
            raise NotFound("nobody who can take it has this id")
        if chosen != visitor.person.id:
            casework.hand_to(scene, chosen)
            return
        incident.handed_to = chosen
        incident.helpers = tuple(helper for helper in incident.helpers if helper != chosen)
        casework.take(scene, View.OFFERED)

    return _carry_out(visitor, reference, Deed.HAND, work)


def decide(visitor: Visitor, reference: str, deed: Deed, who: str) -> Outcome:
    """Keep somebody out, or let them in again, as a lead who may decide it. Raises NotFound as ``do``."""

    def work(scene: Scene) -> None:
        if who not in visitor.organisation.people:
            raise NotFound("nobody of the organisation has this id")
        name = visitor.directory.name(PersonId(who))
        conflicts.decide(scene, PersonId(who), KeepOut(name) if deed is Deed.KEEP_OUT else LetIn(name))

    return _carry_out(visitor, reference, deed, work)


def told(visitor: Visitor, reference: str, teller: str, words: str) -> Outcome:
    """Write down what *teller* told in person: who wrote it stands beside it. Raises NotFound as ``do``."""

    def work(scene: Scene) -> None:
        listening.write_told(scene, visitor.person.name, teller, words)
        visitor.tx.drafts.keep(scene.incident.id, visitor.person.id, writing.TOLD, "", visitor.now)

    return _carry_out(visitor, reference, Deed.TOLD, work)


def type_words(visitor: Visitor, reference: str, number: int, words: str) -> Outcome:
    """Keep the words of a recording that somebody typed. Raises NotFound where there is no such recording for them."""
    incident = visitor.find(reference)
    attachment = visitor.tx.attachments.numbered(incident.id, number)
    if attachment is None or not attachment.about.recorded or attachment.state is not AttachmentState.KEPT:
        raise NotFound("there is no such recording")
    transcribing.write_typed(visitor.runtime, visitor.tx, attachment, visitor.person.name, words)
    now = visitor.tx.incidents.get(incident.id)
    return Outcome(reads_on=now is not None and visitor.may_read(now))


def _carry_out(visitor: Visitor, reference: str, deed: Deed, work: Callable[[Scene], None]) -> Outcome:
    incident = visitor.hold(reference)
    if deed not in may(visitor, incident):
        return Outcome(refused=True, is_open=incident.open)
    scene = visitor.scene(incident)
    if visitor.person.id not in incident.escalation.paged:
        incident.knows |= {visitor.person.id}
    work(scene)
    scene.save()
    return Outcome(tuple(scene.shown or ()), reads_on=visitor.may_read(incident), is_open=incident.open)
