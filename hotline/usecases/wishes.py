"""What a reporter asks for beside help itself: care, texts only, no contact, another language, the police."""

from __future__ import annotations

from collections.abc import Sequence

from hotline.domain.effects import NoContact, SwitchLanguage, Wants
from hotline.domain.script import CARE, ONLY_TEXTS, POLICE
from hotline.usecases.runtime import Phrase
from hotline.usecases.scene import Scene


def carry_out(scene: Scene, effect: Wants | NoContact | SwitchLanguage) -> None:
    """Write a wish down, and tell whoever has the incident."""
    match effect:
        case Wants(items=items):
            _want(scene, items)
        case NoContact(wanted=wanted):
            _no_contact(scene, wanted=wanted)
        case SwitchLanguage(language=language):
            name = scene.runtime.languages.of(language).say("language-name")
            scene.record("record-language", language=name)


def phrases_of(items: Sequence[str]) -> tuple[Phrase, ...]:
    """Return what is wanted, to be said in anybody's language."""
    return tuple(Phrase(f"care-{item}") for item in items)


def _want(scene: Scene, items: Sequence[str]) -> None:
    """Every offer that is wanted stays open until somebody of the team marks it as done."""
    incident = scene.incident
    for item in items:
        if item == ONLY_TEXTS:
            scene.record("record-wants-texts")
        elif item in incident.to_do:
            continue
        elif item in (*CARE, POLICE):
            incident.to_do = (*incident.to_do, item)
            key = "record-wants-police" if item == POLICE else "record-wants"
            scene.record(key, **({} if item == POLICE else {"item": Phrase(f"care-{item}")}))
    if incident.owner:
        scene.tell(incident.owner, "reporter-wants", items=phrases_of(items))


def _no_contact(scene: Scene, *, wanted: bool) -> None:
    """Nothing more goes out to them but one answer to each text of their own; what waits is held back."""
    incident = scene.incident
    if wanted:
        incident.may_answer = True
        scene.record("record-no-contact")
        scene.untell_reporter()
        if incident.owner:
            scene.tell(incident.owner, "no-contact-owner")
    else:
        incident.may_answer = False
        scene.record("record-contact-again")
