"""Whoever has a report has it read back to the reporter: they see the texts first, and nothing goes by itself."""

from __future__ import annotations

from dataclasses import dataclass

from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.phone import split_text
from hotline.domain.views import View
from hotline.usecases import reading_back
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.scene import Scene


@dataclass(frozen=True)
class Preview:
    """What the reporter would get. *texts* is empty where it is not safe to text them, or nothing was told yet."""

    reference: str
    language: str
    texts: tuple[str, ...]
    parts: int


def preview(visitor: Visitor, reference: str) -> Preview:
    """Return what would be read back, and write down that it was looked at. Raises NotFound unless it is theirs."""
    incident = visitor.find(reference)
    scene = _scene(visitor, incident.reference)
    visitor.tx.audit.append(
        incident.id, AuditKind.READ, at=visitor.now, who=visitor.person.name, text="Looked at what would be read back."
    )
    texts = reading_back.texts(scene) if reading_back.can_be(scene) else ()
    parts = sum(len(split_text(text)) for text in texts)
    return Preview(incident.reference, incident.intake.language, texts, parts)


def send(visitor: Visitor, reference: str) -> bool:
    """Read it back; tell whether it could be. Raises NotFound unless the report is theirs."""
    scene = _scene(visitor, reference)
    if not reading_back.can_be(scene):
        return False
    reading_back.send(scene)
    scene.save()
    return True


def _scene(visitor: Visitor, reference: str) -> Scene:
    incident = visitor.hold(reference)
    if visitor.view(incident) is not View.MINE:
        raise NotFound("it is not theirs")
    return visitor.scene(incident)
