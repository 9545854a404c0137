"""The words of a recording: typed by a person, or put down by a machine in a child process of its own.

What a person typed stands before what a machine heard, whichever came first; both stay in the transcript.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import hotline
from hotline.domain import hearing
from hotline.domain.asking import keep_out
from hotline.domain.errors import SettingsError
from hotline.domain.incident import EntryKind
from hotline.logs import get_logger
from hotline.store.attachments import Attachment, AttachmentState, Part
from hotline.store.outbox import Claimed
from hotline.store.transaction import Transaction
from hotline.usecases.carry_out import carry_out
from hotline.usecases.child import answer_of
from hotline.usecases.hold import held_by_us
from hotline.usecases.recordings import question_of
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import Scene, scene_of

log = get_logger()
CHILD = Path(hotline.__path__[0]) / "transcriber.py"
LONGEST = 900.0
"""Seconds of the wall for one recording; two minutes of speech take a small model less than one on one core."""
MOST_WORDS, LARGEST = 20_000, 256 * 1024
"""Characters of what was heard, and bytes of the answer: nobody says so much in two minutes."""
MOST_ATTEMPTS, AGAIN_AFTER = 3, timedelta(minutes=1)


@dataclass(frozen=True, repr=False)
class Heard:
    """What a machine heard, and how sure it is: 0 to 1."""

    text: str
    confidence: float


def command(model: Path | None) -> tuple[str, ...]:
    """Return the command that transcribes with *model*; none without one. Raises SettingsError if it can't work."""
    if model is None:
        return ()
    if find_spec("faster_whisper") is None:
        raise SettingsError("HOTLINE_TRANSCRIBE_MODEL is set, but its extra is not installed: hotline[transcribe].")
    if not model.is_dir():
        raise SettingsError("HOTLINE_TRANSCRIBE_MODEL is not the folder of a model.")
    return (sys.executable, "-I", "-B", str(CHILD), str(model))


# --- by a person


def write_typed(runtime: Runtime, tx: Transaction, attachment: Attachment, by: str, text: str) -> None:
    """Keep the words that somebody typed from a recording."""
    scene = scene_of(runtime, tx, attachment.incident)
    if scene is None:
        return
    who = runtime.words.say("record-by-typed", name=by, number=attachment.number)
    entry = scene.write(EntryKind.TRANSCRIPTION, who, text)
    tx.attachments.note(attachment, replace(attachment.about, words=entry, by_machine=False, confidence=0.0))
    _keep_out(scene, attachment, text)
    scene.save()


def _keep_out(scene: Scene, attachment: Attachment, text: str) -> None:
    """Somebody of the team is named: as in a text, they learn nothing of it from now on."""
    question = question_of(attachment.about)
    answers = question is not None and question.names_people
    named = hearing.named_in(text, scene.incident.intake, scene.script, answers=answers)
    if scene.incident.open:
        carry_out(scene, keep_out(named))


# --- by a machine


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None] | None:
    """Return what transcribes a recording once the claim is committed, unless it has words or nobody wants them."""
    attachment = tx.attachments.get(int(claimed.detail))
    incident = tx.incidents.get(claimed.incident or 0)
    if attachment is None or incident is None or not runtime.transcriber or not _waits(attachment):
        tx.outbox.finish(claimed, runtime.now())
        return None
    return partial(_transcribe, runtime, claimed, attachment, incident.intake.language)


def _waits(attachment: Attachment) -> bool:
    return attachment.state is AttachmentState.KEPT and attachment.about.recorded and not attachment.about.words


def _transcribe(runtime: Runtime, claimed: Claimed, attachment: Attachment, language: str) -> None:
    # No transaction is open here.
    sound = runtime.store.read(lambda tx: tx.attachments.read(attachment, Part.ORIGINAL))
    with held_by_us(runtime, claimed, LONGEST):
        heard = _heard((*runtime.transcriber, language), sound)
    runtime.store.transact(partial(_write, runtime, claimed, heard))


def _heard(with_: tuple[str, ...], sound: bytes) -> Heard | None:
    """Run the child, and believe nothing of what it says but words and a number."""
    answer, code = answer_of(with_, sound, seconds=LONGEST, largest=LARGEST)
    try:
        said = json.loads(answer)
        text, confidence = said["text"], said["confidence"]
    except (ValueError, KeyError, TypeError):  # it was ended, or stumbled
        text, confidence = None, None
    if not isinstance(text, str) or not isinstance(confidence, float | int):
        log.warning("not_transcribed", code=code)
        return None
    return Heard(text.strip()[:MOST_WORDS], min(max(float(confidence), 0.0), 1.0))


def _write(runtime: Runtime, claimed: Claimed, heard: Heard | None, tx: Transaction) -> None:
    """Keep what the machine heard, unless somebody typed the words meanwhile."""
    now = runtime.now()
    tx.outbox.hold(claimed)
    tx.incidents.get(claimed.incident or 0)  # held: somebody may type the words just now
    attachment = tx.attachments.get(int(claimed.detail))
    if heard is None and claimed.attempt < MOST_ATTEMPTS:
        tx.outbox.postpone(claimed, now + AGAIN_AFTER)
        return
    if not tx.outbox.finish(claimed, now) or attachment is None or not _waits(attachment):
        return
    scene = scene_of(runtime, tx, attachment.incident)
    if scene is None:
        return
    words, number = runtime.words, attachment.number
    if heard is None:
        scene.record("record-not-transcribed", number=number)
    else:
        sure = f"{heard.confidence:.2f}"
        who = words.say("record-by-machine", confidence=sure, number=number)
        entry = scene.write(EntryKind.TRANSCRIPTION, who, heard.text or words.say("record-nothing-heard"))
        about = replace(attachment.about, words=entry, by_machine=True, confidence=round(heard.confidence, 2))
        tx.attachments.note(attachment, about)
        _keep_out(scene, attachment, heard.text)
    scene.save()
