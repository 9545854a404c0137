"""Which incident a responder's text is about.

Nothing is guessed between two: where it is not clear which one is meant, nothing is done or sent and they are asked.
"""

from __future__ import annotations

from hotline.domain.commands import Commands
from hotline.domain.conflict_replies import KeepOut, LetIn, Recuse
from hotline.domain.incident import Incident
from hotline.domain.oncall_commands import OnCall
from hotline.domain.reply_kinds import AboutIncident, Help, Pass, Take, Who, Words
from hotline.domain.views import View
from hotline.domain.vocabulary import plain
from hotline.domain.words import ENGLISH
from hotline.usecases import oncall_texts
from hotline.usecases.desk import HELP_PAUSE, Desk

Known = tuple[Incident, View]
"""An incident, and what it is to the person."""


def commands_of(desk: Desk) -> Commands:
    """Return the commands that this person may write: in their own languages, and in English."""
    person = desk.directory.organisation.people[desk.person]
    return desk.runtime.commands(tuple(dict.fromkeys((*person.languages, ENGLISH))))


def meant_by(desk: Desk, reply: AboutIncident) -> Known | None:
    """Return the one incident that is meant, or answer that there is none, or which one is meant."""
    if reply.ref is not None:
        named = [(found, desk.view(found)) for found in desk.tx.incidents.by_reference(reply.ref)]
        known = [(found, view) for found, view in named if view is not View.UNKNOWN]
        if len(known) == 1:
            return known[0]
        desk.say("unknown-reference", reference=reply.ref)
        return None
    everything = desk.known()
    meant = _meant(reply, everything)
    if len(meant) == 1:
        return meant[0]
    if meant:
        references = ", ".join(incident.short for incident, _ in meant)
        desk.say("which-one-words" if isinstance(reply, Words) else "which-one", references=references)
        return None
    _answer_without(desk, reply, everything)
    return None


def _meant(reply: AboutIncident, everything: list[Known]) -> list[Known]:
    """Return the incidents that a text without a reference may mean, the latest first."""
    offered = [pair for pair in everything if pair[1] is View.OFFERED]
    held = [pair for pair in everything if pair[1] in (View.MINE, View.HELPING)]
    mine = [pair for pair in everything if pair[1] is View.MINE]
    match reply:
        case Take() | Pass():
            return offered or mine
        case Help():
            return offered + mine
        case Words():
            return mine or held
        case Who():
            return held or offered
        case Recuse():
            return offered + held or everything
        case KeepOut() | LetIn():
            return everything
        case _:
            return held


def _answer_without(desk: Desk, reply: AboutIncident, everything: list[Known]) -> None:
    """Answer a text that means no incident."""
    offered = [incident for incident, view in everything if view is View.OFFERED]
    elsewhere = [incident for incident, view in everything if view is View.ELSEWHERE]
    if isinstance(reply, Who):
        oncall_texts.by_text(desk, OnCall())
    elif isinstance(reply, Take | Pass | Help) and elsewhere:
        desk.say("elsewhere", reference=elsewhere[0].reference)
    elif not offered and not isinstance(reply, Words):
        desk.say("nothing-open")
    elif offered and isinstance(reply, Words):
        desk.say("not-sent-not-yours", reference=offered[0].reference)
    elif offered:
        if desk.tx.people.may_be_helped(desk.person, desk.now, HELP_PAUSE):
            desk.say("help-line-for", reference=offered[0].reference)
    else:
        known = commands_of(desk)
        desk.help("oncall-how" if known.oncall.opens(plain(desk.text)) else "nothing-open")
