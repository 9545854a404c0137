"""What a reporter says on the phone: each recording is a file of its incident, fetched and kept as pictures are.

A recording is an attachment whose id at the carrier is the recording's, and whose "text" is the call. It is deleted
at the carrier once it is kept here and sounds as long as the carrier said.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hotline.domain.calling import Place
from hotline.domain.incident import EntryKind
from hotline.domain.script import BY_KEY, Question
from hotline.domain.sound import doubt_about
from hotline.store.attachments import About, Attachment, AttachmentState
from hotline.store.calls import Call
from hotline.store.outbox import JobName
from hotline.usecases.carry_out import await_sign
from hotline.usecases.legs import caller_of
from hotline.usecases.runtime import Phrase
from hotline.usecases.scene import REPORTER, Scene
from hotline.usecases.speaking import asks_by_key, open_question

READY_AFTER = timedelta(seconds=2)
"""A recording is rarely there at once (shared Twilio notes, 1.3); one that isn't then either is asked for again."""
LOOKS = (timedelta(seconds=5), timedelta(seconds=30), timedelta(minutes=2))
"""After a call, the carrier is asked at these times for recordings of it that no request told us of."""


def note_question(scene: Scene, call: Call) -> None:
    """Write down which question the caller is asked to answer in their own words, if any.

    Whoever takes the incident meanwhile ends the questions; what is being said still answers this one.
    """
    intake, caller = scene.incident.intake, caller_of(call)
    asked = open_question(intake) if caller.place is Place.QUESTION and not caller.leaves_message else None
    call.flow["question"] = asked.key if asked is not None and not asks_by_key(intake, asked) else ""


def asked_in(call: Call) -> Question | None:
    """Return the question that the caller was last asked to answer in their own words."""
    return BY_KEY.get(call.flow.get("question", ""))


def keep(scene: Scene, call: Call, sid: str, seconds: int, *, answers: bool = True) -> int:
    """Write down that something was recorded, and have it fetched; return the entry that stands for it.

    It *answers* the question that was asked, or it is not known which.
    """
    tx, incident, text_key = scene.tx, scene.incident, call.sid or ""
    for known in tx.attachments.with_text(text_key):
        if known.media_sid == sid:
            return known.about.entry
    question = asked_in(call) if answers else None
    entry = incident.entries + 1
    about = About(recorded=True, question=question.key if question else "", seconds=seconds, entry=entry)
    row = tx.attachments.add(
        incident.id, carrier=call.carrier, text_key=text_key, media_sid=sid, about=about, at=scene.now
    )
    tx.outbox.add(
        JobName.FETCH_ATTACHMENT,
        now=scene.now,
        run_at=scene.now + READY_AFTER,
        incident=incident.id,
        detail=str(row),
    )
    number = _number(scene, row)
    words = scene.runtime.words
    if question is None:
        said = words.say("record-recording-other", number=number, seconds=seconds)
    else:
        fact = words.say(Phrase(f"fact-{question.key}"))
        said = words.say("record-recording", number=number, seconds=seconds, fact=fact)
    who = scene.name(call.person) if call.person else REPORTER
    return scene.write(EntryKind.VOICE_IN, who, said)


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


def look_for(scene: Scene, call: Call, look: int) -> None:
    """Have the carrier asked what it recorded in a call that is over: the first time, or a later one of ``LOOKS``."""
    ended_at = call.ended_at or scene.now
    scene.tx.outbox.add(
        JobName.FIND_RECORDINGS,
        now=scene.now,
        run_at=max(scene.now, ended_at + LOOKS[look]),
        incident=scene.incident.id,
        message=call.id,
        generation=look,
    )


def question_of(about: About) -> Question | None:
    """Return the question that a recording answers."""
    return BY_KEY.get(about.question)
