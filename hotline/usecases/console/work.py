"""One change of how an incident is handled, by somebody who works on it: read, changed, written down, kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hotline.domain import rights
from hotline.domain.errors import NotFound
from hotline.domain.guide import Revision
from hotline.domain.handling import Handling
from hotline.domain.incident import Incident
from hotline.domain.organisation import PersonId
from hotline.domain.second import NeedsAnother
from hotline.usecases import handling as kept
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.scene import Scene


@dataclass
class Work:
    """An incident in the hands of one person of the console, in one transaction."""

    visitor: Visitor
    scene: Scene
    handling: Handling

    @property
    def incident(self) -> Incident:
        """The incident, held."""
        return self.scene.incident

    @property
    def guide(self) -> Revision:
        """The revision of the guide that it follows."""
        return kept.guide_of(self.handling)

    @property
    def name(self) -> str:
        """Who acts, for the record."""
        return self.visitor.person.name

    def keep(self, handling: Handling) -> None:
        """Keep what became of the handling."""
        self.handling = handling
        kept.keep(self.scene, handling)

    def reader(self, person: str) -> PersonId:
        """Return somebody who may be given something to do with it. Raises NotFound for anybody else."""
        known = {one.id for one in kept.readers(self.visitor.directory, self.incident)}
        if person not in known:
            raise NotFound("nobody who may know of this report is called so")
        return PersonId(person)


def done(visitor: Visitor, reference: str, change: Callable[[Work], None]) -> tuple[str, ...]:
    """Change how an incident is handled; return what the person is told.

    What needs another person's word is not done, and they are told so. Raises NotFound where there is no such report
    for them, or they don't work on it.
    """
    incident = visitor.hold(reference)
    if not rights.works_on(visitor.organisation, visitor.person, incident):
        raise NotFound("there is nothing to do here for them")
    scene = visitor.scene(incident)
    try:
        change(Work(visitor, scene, kept.state_of(visitor.tx, incident)))
    except NeedsAnother:  # it is raised before anything is written
        scene.tell(visitor.person.id, "second-waits")
        return tuple(scene.shown or ())
    scene.save()
    return tuple(scene.shown or ())
