"""Pictures, files and recordings of a report, one at a time: each look and each taking out is written down."""

from __future__ import annotations

from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.filekinds import KINDS
from hotline.domain.incident import Incident
from hotline.store.attachments import Attachment, AttachmentState, Part
from hotline.usecases.console.visitor import Visitor

SOUNDS = {"mp3": "audio/mpeg", "wav": "audio/wav", "m4a": "audio/mp4"}
"""Kinds of recordings that browsers play, and how they are told so."""
LOOKED, HEARD, TAKEN = "Looked at a picture.", "Listened to a recording.", "Took a file out."


def picture(visitor: Visitor, reference: str, number: int) -> bytes:
    """Return the JPEG that our own process drew of a picture. Raises NotFound where there is none for them."""
    incident, file = _kept(visitor, reference, number)
    if not file.about.preview:
        raise NotFound("there is no such picture")
    _note(visitor, incident, number, LOOKED)
    return visitor.tx.attachments.read(file, Part.PREVIEW)


def sound(visitor: Visitor, reference: str, number: int) -> tuple[bytes, str]:
    """Return a recording to be played, and its media type. Raises NotFound as ``picture``."""
    incident, file = _kept(visitor, reference, number)
    kind = SOUNDS.get(file.about.kind)
    if not file.about.recorded or kind is None:
        raise NotFound("there is no such recording")
    _note(visitor, incident, number, HEARD)
    return visitor.tx.attachments.read(file, Part.ORIGINAL), kind


def take_out(visitor: Visitor, reference: str, number: int) -> tuple[bytes, str]:
    """Return a file as it came, and a name for it that comes from nobody but us; the record says who took it.

    Raises NotFound as ``picture``.
    """
    _, file = _kept(visitor, reference, number)
    scene = visitor.scene(visitor.hold(reference))
    scene.record("record-file-taken-out", name=visitor.person.name, number=number)
    scene.save()
    _note(visitor, scene.incident, number, TAKEN)
    name = f"{scene.incident.reference}-{number}{KINDS[file.about.kind].suffix}"
    return visitor.tx.attachments.read(file, Part.ORIGINAL), name


def _kept(visitor: Visitor, reference: str, number: int) -> tuple[Incident, Attachment]:
    incident = visitor.find(reference)
    file = visitor.tx.attachments.numbered(incident.id, number)
    if file is None or file.state is not AttachmentState.KEPT:
        raise NotFound("there is no such file")
    return incident, file


def _note(visitor: Visitor, incident: Incident, number: int, text: str) -> None:
    kind, who = AuditKind.FILE_TAKEN_OUT, visitor.person.name
    visitor.tx.audit.append(incident.id, kind, at=visitor.now, who=who, text=text, file=number)
