"""What a caller and a rung responder hear: their place in the call put into the words of their language."""

from __future__ import annotations

from hotline.carriers import Voices
from hotline.domain.calling import FIRST_LANGUAGE, Caller, Heard, Menu, Place
from hotline.domain.intake import Intake
from hotline.domain.script import BY_KEY, SAFE, TEAM, YES, Question
from hotline.domain.speech import Answer, Join, Listen, Part, Say, Spoken, aloud, digit_by_digit
from hotline.domain.spoken_wording import seconds
from hotline.domain.words import Words
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import Scene, reporters_values

MENU_SECONDS, CHOICE_SECONDS, STAY_SECONDS = 5, 7, 60
"""How long a key is waited for: after the menu, after a question, and once everything is said."""
PROGRESS_EVERY = 19
"""Seconds from one word on how it stands to the next, while phones ring; product.md allows 20."""
OTHER_PERSON_SECONDS = 1
"""A caller who hears who joins has this long, and the sentence itself, to ask for somebody else."""
ANSWER_SECONDS = 120
"""The longest recording of one answer; who has more to say is asked the next question and can go on."""


def voices(runtime: Runtime) -> Voices:
    """Return the carrier's voice for each language."""
    return {
        code: (words.say("speech-voice"), words.say("speech-language"))
        for code in runtime.languages.codes
        for words in (runtime.languages.of(code),)
    }


def other_languages(scene: Scene, language: str) -> tuple[str, ...]:
    """Return the region's languages that the caller may switch to, in the order of their keys."""
    known = scene.runtime.languages.codes
    return tuple(code for code in scene.region.languages if code in known and code != language)[:6]


def menu_of(scene: Scene, caller: Caller) -> Menu:
    """Return what the call may offer now."""
    incident = scene.incident
    textable = incident.textable and not incident.stopped and not incident.intake.quiet
    line = scene.reply_line()
    return Menu(
        languages=other_languages(scene, caller.language),
        textable=textable and incident.only_called and line is not None and not caller.visiting,
        asking=incident.intake.asking is not None and not caller.visiting,
    )


def to_caller(scene: Scene, caller: Caller, call: str) -> Spoken:
    """Return what the caller hears where they are now; *call* names the room."""
    words = scene.runtime.languages.of(caller.language)
    first = _first(scene, caller, words)
    match caller.place:
        case Place.MENU:
            return (Listen((*first, *_menu(scene, caller, words)), MENU_SECONDS),)
        case Place.WAITING:
            return (Listen(first, max(4, int(PROGRESS_EVERY - sum(seconds(said.text) for said in first)))),)
        case Place.JOINED:
            name = scene.directory.first_name(caller.with_)
            joins = Say(words.say("call-joins", name=name), words.code)
            return (Listen((joins,), OTHER_PERSON_SECONDS), Join(call))
        case Place.DROPPED:
            lost = words.say("call-dropped", name=scene.directory.first_name(caller.with_))
            return (Listen((Say(lost, words.code),), MENU_SECONDS),)
        case Place.QUESTION if caller.leaves_message:
            return (Answer((*first, Say(words.say("call-message"), words.code)), ANSWER_SECONDS),)
        case Place.QUESTION:
            return (_question(scene, caller, words, first),)
        case Place.MAY_TEXT:
            return (Listen((*first, Say(words.say("call-may-text"), words.code)), CHOICE_SECONDS),)
        case Place.END:
            return (Listen(_end(scene, caller, words, first), STAY_SECONDS),)


def _first(scene: Scene, caller: Caller, words: Words) -> tuple[Say, ...]:
    """What happened since they last heard us."""
    if caller.heard is Heard.NOTHING or (caller.leaves_message and caller.heard is Heard.BEGINS):
        return ()
    key = f"call-{caller.heard.value}"
    said = words.say(key, **_values(scene, key))
    if caller.heard is Heard.NOBODY_FREE and not caller.leaves_message:
        said += " " + words.say("call-begins")
    return (Say(said, words.code),)


def _values(scene: Scene, key: str) -> dict[str, str | int]:
    match key:
        case "call-greeting":
            return {"organisation": scene.directory.organisation.name, "emergency": _emergency(scene)}
        case "call-danger":
            return {"emergency": _emergency(scene)}
        case "call-paged":
            return {"count": len(scene.incident.escalation.paged)}
        case _:
            return {}


def _emergency(scene: Scene) -> str:
    return digit_by_digit(scene.region.emergency)


def _menu(scene: Scene, caller: Caller, words: Words) -> tuple[Say, ...]:
    """The menu, then each other language in its own words and voice."""
    offers = [
        Say(other.say("call-language", digit=str(key)), other.code)
        for key, code in enumerate(other_languages(scene, caller.language), start=FIRST_LANGUAGE)
        for other in (scene.runtime.languages.of(code),)
    ]
    return (Say(words.say("call-menu"), words.code), *offers)


def open_question(intake: Intake) -> Question | None:
    """Return the question that is open."""
    return BY_KEY.get(intake.asking or "")


def asks_by_key(intake: Intake, question: Question) -> bool:
    """Whether the open question is answered by a key; the others are answered in one's own words."""
    return bool(question.digits) and not (question.key == TEAM and intake.answer(TEAM) == YES)


def _question(scene: Scene, caller: Caller, words: Words, first: tuple[Say, ...]) -> Part:
    intake = scene.incident.intake
    question = open_question(intake)
    if question is None:
        return Listen(_end(scene, caller, words, first), STAY_SECONDS)
    said = list(first)
    if caller.mistakes:
        said.append(Say(words.say("call-again"), words.code))
    if intake.answer(SAFE) == "no" and question.key == TEAM and not intake.misread and not caller.mistakes:
        said.append(Say(words.say("call-not-safe", emergency=_emergency(scene)), words.code))
    if asks_by_key(intake, question):
        said.append(Say(words.say(f"call-{question.ask}"), words.code))
        return Listen(tuple(said), CHOICE_SECONDS)
    key = question.ask_name if question.key == TEAM else question.ask
    said.append(Say(words.say(f"call-{key}"), words.code))
    return Answer(tuple(said), ANSWER_SECONDS)


def _end(scene: Scene, caller: Caller, words: Words, first: tuple[Say, ...]) -> tuple[Say, ...]:
    """The reference, spelled, and whom to call later; who stays is told so from time to time."""
    if caller.times:
        return (Say(words.say("call-still-here"), words.code),)
    if caller.visiting:
        return (*first, Say(words.say("call-message-kept"), words.code))
    key = "call-paged-end" if caller.heard is Heard.PAGED else "call-end"
    said = [words.say(key, reference=spelled(scene.incident.reference))]
    if scene.region.contacts:
        contacts = digit_by_digit(str(reporters_values(scene, words)["contacts"]))
        said.append(words.say("call-end-contacts", contacts=contacts))
    return (*first, Say(" ".join(said), words.code))


def safety(scene: Scene, words: Words) -> str:
    """Return what a page says of the reporter's safety, to be heard."""
    return aloud(scene.safety(words))


def spelled(reference: str) -> str:
    """Return a reference so that it is read letter by letter: ``E, 7, K, 3, 2``."""
    return ", ".join(letter for letter in reference if letter.isalnum())
