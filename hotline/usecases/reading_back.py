"""What the reporter told is read back to them by text, where somebody of the team asks for it; they may correct it.

A correction is a new entry, and the record says which entries it is about: nothing that was said is changed.
"""

from __future__ import annotations

from hotline.domain.script import OTHERS, WHAT, WHERE, WHO
from hotline.usecases.runtime import Value
from hotline.usecases.scene import Scene, reporters_values

READ_BACK = (WHAT, WHO, WHERE, OTHERS)
LONGEST = 120
"""Characters of each fact that are read back: with four facts it is a few parts of a text."""
CUT = "..."


def can_be(scene: Scene) -> bool:
    """Tell whether it is safe to text them, there is something to read back, and they don't answer one already."""
    incident = scene.incident
    safe = incident.open and incident.can_be_reached and not incident.intake.quiet and incident.source is None
    return safe and scene.reply_line() is not None and bool(_facts(scene))


def texts(scene: Scene) -> tuple[str, ...]:
    """Return what the reporter would be texted, in their language."""
    words = scene.reporter_words
    values: dict[str, Value] = {**reporters_values(scene, words), "words": _said(scene)}
    return tuple(words.say(key, **{name: str(value) for name, value in values.items()}) for key in _KEYS)


def send(scene: Scene) -> None:
    """Text it to them. The next text of theirs is kept as the answer."""
    entries = ", ".join(str(entry) for entry, _, _ in _facts(scene))
    scene.record("record-read-back", name=scene.name(scene.actor), entries=entries)
    scene.incident.read_back = entries
    for key in _KEYS:
        scene.say(key, words=_said(scene))


def answered(scene: Scene, entry: int) -> None:
    """Write down that *entry* is the answer to what was read back, if something was."""
    if scene.incident.read_back:
        scene.record("record-read-back-answer", entry=str(entry), entries=scene.incident.read_back)
        scene.incident.read_back = ""


_KEYS = ("read-back", "read-back-ends")


def _facts(scene: Scene) -> list[tuple[int, str, str]]:
    """Return the facts that were told in words: the entry, the fact, the words."""
    answers = scene.incident.intake.answers
    told = {fact: answers[fact].entry for fact in READ_BACK if fact in answers and answers[fact].entry}
    entries = {one.seq: one.text for one in scene.tx.transcript.of(scene.incident.id)} if told else {}
    return [(entry, fact, " ".join(entries[entry].split())) for fact, entry in told.items() if entries.get(entry)]


def _said(scene: Scene) -> str:
    words = scene.reporter_words
    parts = [(words.say(f"fact-{fact}"), said) for _, fact, said in _facts(scene)]
    return "\n".join(f"{name}: {said if len(said) <= LONGEST else said[:LONGEST] + CUT}" for name, said in parts)
