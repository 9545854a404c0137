"""What takes two people, carried out: one asks, the others who work on the incident are told, one of them confirms."""

from __future__ import annotations

from hotline.domain import rights
from hotline.domain.deeds import AuditKind
from hotline.domain.organisation import PersonId
from hotline.domain.second import Asked, Deed
from hotline.usecases.handling import keep, state_of, workers
from hotline.usecases.runtime import Phrase
from hotline.usecases.scene import Scene


def takes_two(scene: Scene, deed: Deed) -> bool:
    """Tell whether the organisation wants two people for it."""
    return deed in scene.directory.organisation.two_people


def waits_for_actor(scene: Scene, deed: Deed, about: str = "") -> bool:
    """Tell whether somebody else asked for this very thing in time, so that whoever acts may confirm it."""
    if not takes_two(scene, deed) or scene.is_new:
        return False
    asked = state_of(scene.tx, scene.incident).asked.get(deed)
    if asked is None or asked.about != about or not still_knows(scene, asked.by):
        return False
    return asked.waits_for(scene.actor, scene.now)


def still_knows(scene: Scene, person: PersonId) -> bool:
    """Tell whether whoever asked may still know of the incident: the word of somebody kept out since counts no more."""
    organisation = scene.directory.organisation
    known = organisation.people.get(person)
    return known is not None and rights.may_read(organisation, known, scene.incident)


def agreed(scene: Scene, deed: Deed, about: str = "", why: str = "") -> bool:
    """Tell whether it may be done now: one person is enough, or whoever acts is the second. Else ask for a second."""
    if not takes_two(scene, deed):
        return True
    if waits_for_actor(scene, deed, about):
        confirm(scene, deed)
        return True
    handling = state_of(scene.tx, scene.incident)
    before = handling.asked.get(deed)
    if before is None or not before.waits(scene.now) or before.about != about or not still_knows(scene, before.by):
        ask(scene, deed, about, why)
    scene.tell(scene.actor, "second-waits")
    return False


def ask(scene: Scene, deed: Deed, about: str = "", why: str = "") -> None:
    """Write down that whoever acts asks for something, and tell the others who may confirm it."""
    asked = Asked(scene.actor, scene.now, about, why=why)
    keep(scene, state_of(scene.tx, scene.incident).with_asked(deed, asked))
    name = scene.name(scene.actor)
    scene.record("record-second-asked", name=name, item=Phrase(f"second-{deed.value}"))
    audit(scene, AuditKind.SECOND_ASKED, deed, about=about, why=why)
    call_others(scene)


def call_others(scene: Scene) -> None:
    """Tell the others who work on it that something waits for a second person; the text says nothing of it."""
    name = scene.directory.first_name(scene.actor)
    for person in workers(scene.directory, scene.incident):
        if person.id != scene.actor:
            scene.tell(person.id, "second-wanted", name=name)


def confirm(scene: Scene, deed: Deed) -> Asked:
    """Write down that whoever acts confirms what another asked for; return it. Raises NeedsAnother, KeyError."""
    handling = state_of(scene.tx, scene.incident)
    asked = handling.asked[deed].confirmed(scene.actor, scene.now)
    keep(scene, handling.with_asked(deed, asked))
    item = Phrase(f"second-{deed.value}")
    scene.record("record-second-confirmed", name=scene.name(scene.actor), to=scene.name(asked.by), item=item)
    audit(scene, AuditKind.SECOND_CONFIRMED, deed, about=asked.about)
    return asked


def audit(scene: Scene, kind: AuditKind, deed: Deed, **more: str) -> None:
    """Write into the incident's audit who asked for what, or confirmed it, with whatever *more* there is of it."""
    verb = "Asked for" if kind is AuditKind.SECOND_ASKED else "Confirmed"
    details = {"deed": deed.value} | {name: said for name, said in more.items() if said}
    text = f"{verb}: {deed.value}."
    scene.tx.audit.append(scene.incident.id, kind, at=scene.now, who=scene.name(scene.actor), text=text, **details)
