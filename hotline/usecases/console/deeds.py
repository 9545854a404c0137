"""What somebody does with a report in the console: the same as by text, with the same words in the record."""

from __future__ import annotations

from hotline.domain.conflict_replies import KeepOut, LetIn, Recuse
from hotline.domain.incident import EntryKind
from hotline.domain.reply_kinds import AboutIncident, Note, Words
from hotline.domain.rights import leads
from hotline.domain.views import View
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.obeying import obey
from hotline.usecases.scene import Scene


def do(visitor: Visitor, reference: str, reply: AboutIncident) -> tuple[str, ...]:
    """Do what is asked with a report; return what the person is told. Raises NotFound where there is none for them.

    A lead of its region may do with it what its owner may, but answer the reporter in the owner's place.
    """
    incident = visitor.hold(reference)
    scene = visitor.scene(incident)
    if isinstance(reply, Note) and not incident.open:
        scene.write(EntryKind.NOTE, visitor.person.name, reply.text)
        scene.save()
        return _shown(scene)
    if visitor.person.id not in incident.escalation.paged:
        incident.knows |= {visitor.person.id}
    obey(scene, reply, _view(visitor, scene, reply))
    scene.save()
    return _shown(scene)


def _view(visitor: Visitor, scene: Scene, reply: AboutIncident) -> View:
    view = visitor.view(scene.incident)
    mine = isinstance(reply, Words | KeepOut | LetIn | Recuse)
    if view is View.ELSEWHERE and leads(visitor.person, scene.incident) and not mine:
        return View.MINE
    return view


def _shown(scene: Scene) -> tuple[str, ...]:
    return tuple(scene.shown or ())
