"""What is known, and what is still to be done for a reporter: told to whoever has the incident."""

from __future__ import annotations

from hotline.domain.incident import EntryKind
from hotline.domain.intake import FactState
from hotline.domain.script import EVENT, FACTS, POLICE, SAFE, TEAM
from hotline.usecases.scene import Scene
from hotline.usecases.wishes import phrases_of

_SAFETY = {"yes": "safe-yes", "no": "safe-no", "unsure": "safe-unsure", "skipped": "safe-skipped"}
_ABOUT_TEAM = {
    "no": "team-no",
    "named": "team-named",
    "yes": "team-unnamed",
    "skipped": "team-skipped",
    "unsure": "team-unsure",
}


def tell_facts(scene: Scene) -> None:
    """Tell what is known: the answers and how each stands, what is to be done, then the reporter's own words."""
    person, incident = scene.actor, scene.incident
    words = scene.words_of(person)
    lines = known(scene, incident.reference, safety(scene))
    if incident.to_do:
        lines.append(words.say("care-open", reference=incident.reference, items=_numbered(scene)))
    lines += [words.say("fact-said", words=said) for said in told(scene)]
    lines += recorded(scene)
    scene.tell_words(person, "\n".join(lines))


def safety(scene: Scene) -> str:
    """Return what is known of the reporter's safety and how that stands, in the language of whoever asks."""
    safe = scene.incident.intake.answer(SAFE)
    return scene.words_of(scene.actor).say(_SAFETY.get(safe, "safe-unknown") if safe else _unanswered(scene, SAFE))


def known(scene: Scene, reference: str, safe: str) -> list[str]:
    """Return the answers and how each stands, in the language of whoever asks.

    *reference*, and what is known of the reporter's safety (*safe*), as they are to be read or heard.
    """
    words, team = scene.words_of(scene.actor), scene.incident.intake.answer(TEAM)
    about = words.say(_ABOUT_TEAM.get(team, "team-unknown") if team else _unanswered(scene, TEAM))
    states = {state: _listed(scene, state) for state in (*FactState, "asked", "open")}
    return [words.say("facts-line", reference=reference, safe=safe, team=about), words.say("facts-states", **states)]


def told(scene: Scene) -> list[str]:
    """Return the reporter's own words, in order: texts, and what was typed from recordings."""
    entries = scene.tx.transcript.of(scene.incident.id) if not scene.is_new else iter(())
    return [entry.text for entry in entries if entry.kind in (EntryKind.TEXT_IN, EntryKind.TRANSCRIPTION)]


def recorded(scene: Scene) -> list[str]:
    """Return a line for each recording of the reporter's that nobody has put into words yet."""
    words = scene.words_of(scene.actor)
    return [
        words.say("fact-recorded", number=file.number, seconds=file.about.seconds)
        for file in scene.tx.attachments.of(scene.incident.id)
        if file.about.recorded and not file.about.words
    ]


def tell_to_do(scene: Scene) -> None:
    """Tell which offers of care are open, each with the number by which it is marked as done."""
    person = scene.actor
    if scene.incident.to_do:
        scene.tell(person, "care-open", items=_numbered(scene))
    else:
        scene.tell(person, "care-none")


def done(scene: Scene, number: int) -> None:
    """Mark an offer of care as done; a number that stands for none is answered with the list."""
    person, incident = scene.actor, scene.incident
    if not 1 <= number <= len(incident.to_do):
        tell_to_do(scene)
        return
    item = incident.to_do[number - 1]
    incident.to_do = tuple(other for other in incident.to_do if other != item)
    scene.record("record-care-done", name=scene.name(person), item=phrases_of((item,)))
    scene.tell(person, "care-done", item=phrases_of((item,)))


def police_or_security(scene: Scene, why: str) -> None:
    """Write down whether police or security are involved, and which of the two allowed reasons it was.

    Only at the reporter's wish, or where somebody is in danger (the guide, "initial response").
    """
    person, incident = scene.actor, scene.incident
    if not why:
        scene.tell(person, "law-which")
        return
    incident.law = why
    incident.to_do = tuple(item for item in incident.to_do if item != POLICE)
    scene.record(f"record-law-{why}", name=scene.name(person))
    scene.tell(person, "law-noted")


def _unanswered(scene: Scene, fact: str) -> str:
    return f"asked-{fact}" if fact in scene.incident.intake.asked else f"{fact}-not-asked"


def _listed(scene: Scene, state: str) -> str:
    """Return the facts that stand so, in the reader's language; *open* are those that nobody asked yet."""
    words, answers = scene.words_of(scene.actor), scene.incident.intake.answers
    facts = [fact for fact in FACTS if fact != EVENT or fact in answers]
    asked = scene.incident.intake.asked
    stands = {fact: "asked" if fact in asked else "open" for fact in facts}
    stands |= {fact: known.state.value for fact, known in answers.items()}
    wanted = [fact for fact in facts if stands[fact] == state]
    return ", ".join(words.say(f"fact-{fact}") for fact in wanted) or words.say("none")


def _numbered(scene: Scene) -> str:
    words = scene.words_of(scene.actor)
    return ", ".join(
        f"{place} {words.say(phrase)}" for place, phrase in enumerate(phrases_of(scene.incident.to_do), start=1)
    )
