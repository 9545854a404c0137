"""What somebody of the team takes out of a record, types from a recording, or writes down that was told in person.

Each stands in the record with the name of whoever did it.
"""

from __future__ import annotations

from hotline.domain import hearing
from hotline.domain.asking import keep_out
from hotline.domain.called import one_called
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.incident import EntryKind, Incident
from hotline.store.attachments import Attachment, AttachmentState, Part
from hotline.store.transaction import Transaction
from hotline.usecases import transcribing
from hotline.usecases.carry_out import carry_out
from hotline.usecases.record import find, may_not_know
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import Scene


def take_out(runtime: Runtime, tx: Transaction, reference: str, number: int, by: str) -> bytes:
    """Return a file as it came, and write down who took it out. Raises NotFound, and SealBroken if it was changed."""
    incident, attachment = _kept(runtime, tx, reference, number, by)
    data = tx.attachments.read(attachment, Part.ORIGINAL)
    scene = Scene(runtime, tx, runtime.directory(tx), incident, runtime.now())
    scene.record("record-file-taken-out", name=name_of(by), number=number)
    scene.save()
    tx.audit.append(
        incident.id, AuditKind.FILE_TAKEN_OUT, at=scene.now, who=name_of(by), text="Took a file out.", file=number
    )
    return data


def transcribe(runtime: Runtime, tx: Transaction, reference: str, number: int, by: str, words: str) -> None:
    """Keep the words of a recording, typed by somebody. Raises NotFound where there is none, or nothing was typed."""
    _, attachment = _kept(runtime, tx, reference, number, by)
    if not attachment.about.recorded:
        raise NotFound(f"File {number} is not a recording.")
    if not words.strip():
        raise NotFound("There are no words on standard input.")
    transcribing.write_typed(runtime, tx, attachment, name_of(by), words.strip())


def log_told(runtime: Runtime, tx: Transaction, reference: str, teller: str, by: str, words: str) -> None:
    """Keep what *teller* told *by* in person. Raises NotFound where there is no such incident for them, or no words."""
    directory, incident = runtime.directory(tx), find(tx, reference)
    if incident is None or may_not_know(directory, incident, name_of(by)):
        raise NotFound(f"There is no incident {reference}.")
    writer = one_called(directory.organisation, by)
    if not writer.answers_pages:
        raise NotFound("--by must name a responder or a lead.")
    if not words.strip():
        raise NotFound("There are no words on standard input.")
    scene = Scene(runtime, tx, directory, tx.incidents.hold(incident), runtime.now(), by=writer.id)
    write_told(scene, writer.name, name_of(teller, "--told-by"), words.strip())
    scene.save()


def write_told(scene: Scene, writer: str, teller: str, words: str) -> None:
    """Write into the record what was told in person. Whom of the team it names learns nothing more, as in a text."""
    who = scene.runtime.words.say("record-told-by", name=writer, teller=teller)
    scene.write(EntryKind.NOTE, who, words)
    if scene.incident.unwritten:
        scene.incident.unwritten = False
        scene.record("record-written", name=writer)
    if scene.incident.open:
        named = hearing.named_in(words, scene.incident.intake, scene.script, answers=False)
        carry_out(scene, keep_out(named))


def _kept(runtime: Runtime, tx: Transaction, reference: str, number: int, by: str) -> tuple[Incident, Attachment]:
    found = find(tx, reference)
    if found is None or may_not_know(runtime.directory(tx), found, name_of(by)):
        raise NotFound(f"There is no incident {reference}.")
    incident = tx.incidents.hold(found)
    attachment = tx.attachments.numbered(incident.id, number)
    if attachment is None or attachment.state is not AttachmentState.KEPT:
        raise NotFound(f"There is no file {number} here.")
    return incident, attachment


def name_of(given: str, option: str = "--by") -> str:
    """Return a name that a command was given. Raises NotFound if it is none."""
    name = " ".join(given.split())
    if not name or not name.isprintable() or len(name) > 80:
        raise NotFound(f"{option} needs a name.")
    return name
