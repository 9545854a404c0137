"""What a responder asks for is done with the one incident that it is about."""

from __future__ import annotations

from hotline.domain.conflict_replies import KeepOut, LetIn, Recuse
from hotline.domain.reply_kinds import (
    AboutIncident,
    CallBack,
    Close,
    Done,
    Facts,
    GoOn,
    Hand,
    Help,
    Law,
    NotAReport,
    Note,
    Pass,
    Take,
    ToDo,
    Who,
    Words,
)
from hotline.domain.views import View
from hotline.usecases import calling_back, care, casework, conflicts, ringing
from hotline.usecases.scene import Scene


def obey(scene: Scene, reply: AboutIncident, view: View) -> None:
    """Do what is asked with one incident. What somebody else has is the same to everybody: a sentence and no name."""
    if isinstance(reply, KeepOut | LetIn | Recuse):
        conflicts.obey(scene, reply)
        return
    if view is View.ELSEWHERE:
        scene.tell(scene.actor, "elsewhere")
        return
    if view is View.MINE and scene.incident.owner == scene.by:
        scene.incident.waiting_since = None  # a sign, where it is not a lead who acts for them
    match reply:
        case Take():
            casework.take(scene, view)
            ringing.connect_owner(scene)
        case Pass():
            casework.pass_on(scene, view)
        case Help():
            casework.ask_for_help(scene, view)
        case Who():
            casework.tell_who(scene)
        case _ if view is View.OFFERED:
            scene.tell(scene.actor, "help-line-for")
        case Facts():
            care.tell_facts(scene)
        case ToDo():
            care.tell_to_do(scene)
        case Note(text=text):
            casework.note(scene, text)
        case _ if view is View.HELPING:
            scene.tell(scene.actor, "help-line-for")
        case _:
            _obey_owner(scene, reply)


def _obey_owner(scene: Scene, reply: AboutIncident) -> None:
    """Do what only whoever has the incident may do."""
    match reply:
        case Done(number=number):
            care.done(scene, number)
        case Law(why=why):
            care.police_or_security(scene, why)
        case CallBack():
            calling_back.by_text(scene)
        case GoOn():
            casework.go_on(scene)
        case NotAReport():
            casework.not_a_report(scene)
        case Close():
            casework.close(scene)
        case Hand(name=name):
            casework.hand(scene, name)
        case Words(text=text):
            casework.relay(scene, text)
        case _:
            raise TypeError(f"nobody obeys {type(reply).__name__}")
