"""The reply box: what is begun, how a text will look to the reporter, and for a moment a way to take it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from hotline.domain.contact_rules import Rule, blocks_texts, rules_of
from hotline.domain.incident import Incident
from hotline.domain.may_do import Deed
from hotline.domain.phone import is_gsm7, sms_segments, split_text
from hotline.usecases import casework
from hotline.usecases.console.standing import may
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.runtime import Phrase, sentence
from hotline.usecases.scene import REPORTER, SYSTEM, Scene

NOTE, TEXT, TOLD = "note", "text", "told"
"""What a draft may become."""
UNDO_FOR = timedelta(seconds=5)
"""So long a text waits before it leaves (experience.md, §6): long enough to see a slip, short enough for who waits."""


@dataclass(frozen=True)
class Preview:
    """A text as the reporter will get it. *strange* are its letters outside GSM-7, which shorten each part."""

    body: str
    segments: int
    strange: str
    warnings: tuple[str, ...]
    """What it sounds like: ``why``, ``withdraw``, ``advice``, ``promise``."""


class Step(StrEnum):
    """How far a text has come that somebody wants to send."""

    BLOCKED = "blocked"
    LOOK = "look"
    """It is to be looked at first: it is their first to this reporter, or it was warned of."""
    WAITS = "waits"
    """It leaves in a moment."""


@dataclass(frozen=True)
class Asked:
    """What came of it; *message* is the text's id where it waits to leave."""

    step: Step
    message: str = ""


def rules_for(visitor: Visitor, incident: Incident) -> tuple[Rule, ...]:
    """Return the rules of contact with the reporter, as they stand for this person."""
    has_line = visitor.scene(incident).reply_line() is not None
    return rules_of(incident, has_line=has_line, is_theirs=incident.owner == visitor.person.id)


def keep(visitor: Visitor, reference: str, kind: str, words: str) -> None:
    """Keep what somebody has written so far. Raises NotFound where there is no such report for them."""
    incident = visitor.hold(reference)
    visitor.tx.drafts.keep(incident.id, visitor.person.id, kind, words, visitor.now)


def preview(visitor: Visitor, incident: Incident, words: str) -> Preview | None:
    """Return how a text will look to the reporter; None without words."""
    if not words.strip():
        return None
    scene = visitor.scene(incident)
    body = _relayed(scene, words.strip())
    segments = sum(sms_segments(part) for part in split_text(body))
    strange = "".join(dict.fromkeys(char for char in body if not is_gsm7(char)))
    return Preview(body, segments, strange, casework.warnings(scene, words))


def opening(visitor: Visitor, incident: Incident) -> str:
    """Return what stands before this person's words in a text to the reporter."""
    return _relayed(visitor.scene(incident), "")


def text(visitor: Visitor, reference: str, words: str, *, looked: bool, as_it_is: bool) -> Asked:
    """Send *words* to the reporter in a moment, or say what comes first; until they leave they are kept as a draft.

    *looked*: they saw how it will look; *as_it_is*: they saw what it was warned of. Raises NotFound.
    """
    incident = visitor.hold(reference)
    visitor.tx.drafts.keep(incident.id, visitor.person.id, TEXT, words, visitor.now)
    if Deed.TEXT not in may(visitor, incident) or blocks_texts(rules_for(visitor, incident)):
        return Asked(Step.BLOCKED)
    scene = visitor.scene(incident)
    warned = casework.warnings(scene, words)
    if (warned and not as_it_is) or not (looked or _has_written(scene)):
        return Asked(Step.LOOK)
    if warned:
        scene.record("record-held-back", name=visitor.person.name, reason=Phrase(f"held-{warned[0]}"))
    incident.waiting_since = None  # a sign
    scene.reply_after = UNDO_FOR
    casework.send(scene, words)
    visitor.tx.drafts.keep(incident.id, visitor.person.id, TEXT, "", visitor.now)
    scene.save()
    return Asked(Step.WAITS, scene.said[0])


def take_back(visitor: Visitor, reference: str, message: str) -> bool:
    """Hold back a text that has not left yet, and keep its words as a draft. False: it has left. Raises NotFound."""
    incident = visitor.hold(reference)
    mine = Deed.TEXT in may(visitor, incident)
    back = visitor.tx.messages.take_back(incident.id, message) if mine else ()
    if not back:
        return False
    scene = visitor.scene(incident)
    said = [entry.text for entry in visitor.tx.transcript.of(incident.id) if entry.message in back]
    words = "".join(said).removeprefix(_relayed(scene, ""))
    visitor.tx.drafts.keep(incident.id, visitor.person.id, TEXT, words, visitor.now)
    incident.may_answer = incident.intake.quiet  # the one answer that they may have was not given
    scene.record("record-taken-back", name=visitor.person.name)
    scene.save()
    return True


def can_be_taken_back(visitor: Visitor, incident: Incident, message: str) -> bool:
    """Tell whether a text of theirs still waits to leave."""
    if Deed.TEXT not in may(visitor, incident):
        return False
    found = visitor.tx.messages.how_far(incident.id).get(message)
    return found is not None and found.state.value == "waiting"


def _has_written(scene: Scene) -> bool:
    """Tell whether this person has written to the reporter before: who has knows what it looks like."""
    begins, to = _relayed(scene, "").rstrip(), f"{SYSTEM} to {REPORTER}"
    entries = scene.tx.transcript.of(scene.incident.id)
    return any(entry.who == to and entry.text.startswith(begins) for entry in entries)


def _relayed(scene: Scene, words: str) -> str:
    values = {"name": scene.directory.first_name(scene.actor), "words": words}
    return sentence(scene.reporter_words, "relayed", values, scene.region)
