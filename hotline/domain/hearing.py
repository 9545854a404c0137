"""What is heard in a reporter's text beside the answer to a question: wishes, and whether it is talk to a person."""

from __future__ import annotations

from typing import Protocol

from hotline.domain.organisation import PersonId
from hotline.domain.script import CALL, NO_CONTACT, POLICE, Question, Script
from hotline.domain.vocabulary import plain

CONTACT_AGAIN = "contact-again"


class Talking(Protocol):
    """What must be known of an intake to tell talk from an answer."""

    @property
    def told(self) -> frozenset[PersonId]: ...

    @property
    def talked(self) -> bool: ...


def wishes_in(text: str, script: Script, *, asking: str | None) -> tuple[str, ...]:
    """Return what a text asks for: a call, the police, no contact any more, contact again.

    Where the question how we can help is open, its answer says the same and is read there.
    """
    said, vocabulary = plain(text), script.vocabulary
    found = []
    if vocabulary.no_contact.search(said):
        found.append(NO_CONTACT)
    elif vocabulary.contact_again.search(said):
        found.append(CONTACT_AGAIN)
    said = vocabulary.not_wanted.sub(" , ", said)
    if vocabulary.police.search(said):
        found.append(POLICE)
    if asking != "help" and vocabulary.call_me.search(said):
        found.append(CALL)
    return tuple(found)


def is_courtesy(text: str, script: Script) -> bool:
    """Tell whether a text to whoever has it is courtesy only, such as thanks: it asks nothing and tells nothing."""
    return (
        _begins_courteously(text, script)
        and not text.rstrip().endswith("?")
        and not script.vocabulary.tells_something(text)
    )


def _begins_courteously(text: str, script: Script) -> bool:
    return plain(text).split(" ")[0] in script.vocabulary.courtesies


def is_talk(intake: Talking, question: Question, text: str, script: Script) -> bool:
    """Tell whether a text to whoever has it is talk, and no answer to the question that was open before."""
    if _begins_courteously(text, script):
        return True
    if question.key != "team":
        return intake.talked
    first, comma, _ = text.partition(",")
    if (
        comma
        and len(first.split()) <= 2
        and script.names.named_in(first)
        and script.names.named_in(first) <= intake.told
    ):
        return True  # "Ana, I am at the stairs"
    bare = [word for word in plain(text).split() if word not in script.vocabulary.around_a_name]
    return intake.talked and not (bare and all(script.names.named_in(word) for word in bare))
