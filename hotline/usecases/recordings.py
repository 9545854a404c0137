"""What a reporter says on the phone: each recording is a file of its incident, fetched and kept as pictures are.

A recording is an attachment whose id at the carrier is the recording's, and whose "text" is the call. It is deleted
at the carrier once it is kept here and sounds as long as the carrier said.
"""

from __future__ import annotations

from dataclasses import replace

from hotline.domain.incident import EntryKind
from hotline.domain.script import BY_KEY, Question
from hotline.domain.sound import doubt_about
from hotline.store.attachments import About, Attachment, AttachmentState
from hotline.store.calls import Call
from hotline.store.outbox import JobName
from hotline.usecases.carry_out import await_sign
from hotline.usecases.runtime import Phrase
from hotline.usecases.scene import REPORTER, Scene


def keep(scene: Scene, call: Call, sid: str, seconds: int, question: Question | None) -> int:
    """Write down that something was recorded, and have it fetched; return the entry that stands for it."""
    tx, incident, text_key = scene.tx, scene.incident, call.sid or ""
    for known in tx.attachments.with_text(text_key):
        if known.media_sid == sid:
            return known.about.entry
    entry = incident.entries + 1
    about = About(recorded=True, question=question.key if question else "", seconds=seconds, entry=entry)
    row = tx.attachments.add(
        incident.id, carrier=call.carrier, text_key=text_key, media_sid=sid, about=about, at=scene.now
    )
    tx.outbox.add(JobName.FETCH_ATTACHMENT, now=scene.now, incident=incident.id, detail=str(row))
    number = _number(scene, row)
    words = scene.runtime.words
    if question is None:
        said = words.say("record-recording-other", number=number, seconds=seconds)
    else:
        fact = words.say(Phrase(f"fact-{question.key}"))
        said = words.say("record-recording", number=number, seconds=seconds, fact=fact)
    return scene.write(EntryKind.VOICE_IN, REPORTER, said)


def _number(scene: Scene, row: int) -> int:
    added = scene.tx.attachments.get(row)
    return added.number if added else 0


def judged(about: About, data: bytes) -> About:
    """Return what is known of a recording once its bytes are here: whether they can be what was said."""
    return replace(about, doubt=doubt_about(data, about.seconds).value)


def settled(scene: Scene, attachment: Attachment) -> None:
    """Write what became of a recording. The reporter is not told: a text may not be safe for them."""
    number, about, incident = attachment.number, attachment.about, scene.incident
    if attachment.state is AttachmentState.KEPT:
        scene.record("record-recording-doubtful" if about.doubt else "record-recording-kept", number=number)
        if scene.runtime.transcriber and not about.doubt:
            scene.tx.outbox.add(JobName.TRANSCRIBE, now=scene.now, incident=incident.id, detail=str(attachment.id))
        return
    scene.record("record-recording-lost", number=number)
    if incident.owner and incident.open:
        scene.tell(incident.owner, "reporter-recording-lost", number=number)


def tell_owner(scene: Scene, count: int) -> None:
    """Whoever has the incident learns that the reporter left so many recordings."""
    incident = scene.incident
    if count and incident.owner and incident.open:
        scene.tell(incident.owner, "reporter-left-recordings", count=count)
        if incident.waiting_since is None:
            await_sign(scene)


def question_of(about: About) -> Question | None:
    """Return the question that a recording answers."""
    return BY_KEY.get(about.question)
