"""What is heard in a reporter's text beside the answer to a question: wishes, and whether it is talk to a person."""

from __future__ import annotations

import re
from typing import Protocol

from hotline.domain.doubts import Doubt, Named
from hotline.domain.organisation import PersonId
from hotline.domain.script import CALL, NO_CONTACT, POLICE, Question, Script
from hotline.domain.vocabulary import plain

CONTACT_AGAIN = "contact-again"
_SEGMENT = re.compile(r"([^,.!?:;\n\u2026\u2013\u2014]*)([,.!?:;\n\u2026\u2013\u2014]*)")
_WORD = re.compile(r"[^\W\d_]+")


class Talking(Protocol):
    """What must be known of an intake to tell talk from an answer."""

    @property
    def told(self) -> frozenset[PersonId]: ...

    @property
    def talked(self) -> bool: ...

    @property
    def taken(self) -> bool: ...


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
    return intake.talked and not _is_bare(text, script)


def _is_bare(text: str, script: Script) -> bool:
    """Tell whether a text is names of the team and nothing else: "it's Ana"."""
    bare = [word for word in plain(text).split() if word not in script.vocabulary.around_a_name]
    return bool(bare) and all(script.names.named_in(word) for word in bare)


# --- who is named


def named_in(text: str, intake: Talking, script: Script, *, answers: bool) -> Named:
    """Return whom of the team a text names, each with the doubt whether they are meant.

    *answers*: it answers a question that asks for a name. In talk with whoever has it, and wherever it is a name that
    we told the reporter ourselves, words about help on its way name nobody as part of it ("thanks Ana", "is Ana
    coming?"); any other words do, as a doubt. An ordinary word does not mean somebody whom we told them of, unless it
    is written as a name.
    """
    found = script.names.matches_in(text, script.vocabulary.ordinary)
    if not found:  # as most texts are
        return found
    bare = _is_bare(text, script)
    found = script.names.matches_in(text) if bare else found
    if not (intake.taken or intake.told) or (answers and bare):
        return found
    named: dict[PersonId, Doubt | None] = {}
    for person, doubt in found.items():
        told = person in intake.told
        if (told or (intake.taken and not answers)) and is_of_help(text, person, script):
            continue
        if told and doubt is Doubt.WORD and not _is_written_as_a_name(text, person, script):
            continue
        named[person] = Doubt.TALK if not answers and (told or (intake.taken and doubt is None)) else doubt
    return named


def is_of_help(text: str, person: PersonId, script: Script) -> bool:
    """Tell whether *text* names a person only to speak to them, or of their coming to help."""
    segments = [(words, sign) for words, sign in _SEGMENT.findall(text) if words.strip()]
    return all(
        _segment_is_of_help(words, sign, script, more=place + 1 < len(segments))
        for place, (words, sign) in enumerate(segments)
        if person in script.names.named_in(words)
    )


def _segment_is_of_help(words: str, sign: str, script: Script, *, more: bool) -> bool:
    others = [word for word in plain(words).split() if not word.isdigit() and not script.names.named_in(word)]
    if not others:  # the name alone: spoken to ("Ana, I am here"), asked for ("Ana?"), or an answer
        return sign.startswith("?") or (sign.startswith(",") and more)
    return script.vocabulary.of_help.issuperset(others)


def _is_written_as_a_name(text: str, person: PersonId, script: Script) -> bool:
    """Tell whether a name stands with a capital letter where an ordinary word would have none."""
    if text.isupper():
        return False
    for word in _WORD.finditer(text):
        before = text[: word.start()].rstrip("\"'“‘ ")
        begins = not before or before[-1] in ".!?\n…"
        if word[0][:1].isupper() and not begins and person in script.names.named_in(word[0]):
            return True
    return False
