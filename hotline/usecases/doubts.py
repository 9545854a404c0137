"""Doubts who is meant: written down, and one text to the leads who decide."""

from __future__ import annotations

from collections.abc import Collection

from hotline.domain.conflicts import deciders
from hotline.domain.organisation import PersonId
from hotline.usecases.scene import Scene


def ask(scene: Scene, people: Collection[PersonId]) -> None:
    """Ask the leads who aren't concerned whether *people* stay kept out; they do until one of them decides."""
    incident = scene.incident
    asked = deciders(scene.directory.organisation, incident)
    names = ", ".join(scene.name(person) for person in sorted(people))
    for lead in asked:
        scene.tell(lead, "doubt-ask", people=names, short=incident.short)
        scene.record("record-doubt-asked", name=scene.name(lead))
    incident.knows |= frozenset(asked)
    if not asked:
        scene.record("record-doubt-nobody")


def tell_decided(scene: Scene, person: PersonId) -> None:
    """Tell the other leads who may have been asked about *person* that one of them decided."""
    for lead in deciders(scene.directory.organisation, scene.incident):
        if lead != scene.by and lead in scene.incident.knows:
            scene.tell(lead, "doubt-decided", name=scene.directory.first_name(scene.by), to=scene.name(person))
