"""The intake: what is asked of a reporter, one question at a time, and what their words change.

Help is called before anything is asked, and nobody is held up by a form: an unclear answer is asked once more, then
kept as it was written. What was told already is not asked. Pure: the script, the names of the team and the time are
handed in.
"""

from __future__ import annotations

from datetime import datetime

from hotline.domain import hearing, spoken
from hotline.domain.asking import (
    Stepped,
    ask_next,
    ask_who_of_team,
    be_quiet,
    declare_not_safe,
    fact_of,
    keep_out,
    learn,
    take_up_wishes,
)
from hotline.domain.doubts import Named, is_naming
from hotline.domain.effects import (
    AboutTeam,
    Ask,
    IntakeEffect,
    NoContact,
    NotSafe,
    PassOn,
    Say,
    StartPaging,
    SwitchLanguage,
    Wants,
)
from hotline.domain.intake import (
    IN_ONE_BREATH,
    NUDGE_AFTER,
    OPEN_FOR,
    Chose,
    Fact,
    FactState,
    GoOn,
    Intake,
    IntakeEvent,
    LeftAlone,
    Replied,
    Taken,
    WentSilent,
)
from hotline.domain.organisation import PageAt
from hotline.domain.script import (
    BY_KEY,
    CARE,
    EVENT,
    HELP,
    NAMED,
    NO,
    NO_CONTACT,
    OWN_WORDS,
    SAFE,
    SKIPPED,
    TEAM,
    UNSURE,
    WHAT,
    WHERE,
    YES,
    Question,
    Script,
)
from hotline.domain.states import replace


def start(words: str, at: datetime, script: Script, *, entry: int = 0, follows: bool = False) -> Stepped:
    """Open an intake with the reporter's first words. Help is called before anything is asked.

    *follows*: it goes with an incident that was closed; who reported it need not start over, so nothing is asked.
    """
    effects: list[IntakeEffect] = []
    intake, words = _opening_language(Intake(), words, script)
    intake = _exclude(intake, hearing.named_in(words, intake, script, answers=False), entry, effects)
    unsafe = script.vocabulary.says_not_safe(words)
    if unsafe:
        intake = learn(intake, SAFE, Fact(FactState.TOLD, NO, entry), effects)
        effects.append(NotSafe())
    if unsafe or follows or script.page_at is PageAt.FIRST_TEXT:
        intake = replace(intake, paging=True)
        effects.append(StartPaging())
    if follows:
        effects.append(Say("opening-follow-up"))
        return _hear(replace(intake, thanked=True), words, entry, script, effects), tuple(effects)
    # Who speaks comes before whatever else is said to them.
    said = [effect for effect in effects if isinstance(effect, Say)]
    effects = [effect for effect in effects if not isinstance(effect, Say)]
    effects += [Say("opening-called" if intake.paging else "opening-answer-first"), Say("opening-record"), *said]
    intake = _hear(intake, words, entry, script, effects)
    intake = _hear_what_happened(intake, words, entry, script, effects)
    return ask_next(intake, at, effects)


def step(intake: Intake, event: IntakeEvent, script: Script) -> Stepped:
    """Return the intake after *event* and what to do about it."""
    match event:
        case Replied():
            return _replied(intake, event, script)
        case Chose():
            return spoken.answered(intake, event)
        case Taken(by=person):
            return replace(intake, taken=True, goes_on=False, talked=False, told=intake.told | {person}), ()
        case LeftAlone():
            return replace(intake, taken=False, goes_on=False), ()
        case WentSilent():
            return _went_silent(intake, event)
        case GoOn(at=at):
            return _go_on(intake, at)


def waits_for_answer(intake: Intake) -> datetime | None:
    """Return when silence after the open question is worth a nudge; None where it is not."""
    if intake.asking is None or intake.asked_at is None or intake.nudged or not intake.asks:
        return None
    return intake.asked_at + NUDGE_AFTER


def _went_silent(intake: Intake, event: WentSilent) -> Stepped:
    due = waits_for_answer(intake)
    if due is None or event.at < due - NUDGE_AFTER + event.patience:
        return intake, ()
    if event.called and intake.answer(SAFE) == NO:  # nobody who is in danger is told that there is no rush
        return replace(intake, nudged=True), (Say("nobody-yet"),)
    return replace(intake, nudged=True), (Say("nudge-nobody-yet" if event.called else "nudge"),)


def _go_on(intake: Intake, at: datetime) -> Stepped:
    if intake.quiet or not intake.taken or intake.goes_on:
        return intake, ()
    going = replace(intake, goes_on=True, nudged=False)
    open_question = BY_KEY.get(intake.asking or "")
    if open_question is not None:  # asked again, and said why: it may never have left
        asked = replace(going, asked_at=at, misread=False)
        return asked, (Say("ask-on"), Ask(open_question.ask))
    asked, effects = ask_next(replace(going, thanked=False), at, [Say("ask-on")])
    return (asked, effects) if asked.asking else (intake, ())


def _replied(intake: Intake, event: Replied, script: Script) -> Stepped:
    effects: list[IntakeEffect] = []
    text, at, entry = event.text, event.at, event.entry
    if intake.asked_at is not None and at - intake.asked_at > OPEN_FOR:
        intake = replace(intake, asking=None, thanked=True)
    switched = script.vocabulary.switch(text)
    if switched is not None and (not switched[1] or switched[0] != intake.language):
        intake, text = _switch(intake, switched[0], effects), switched[1]
        if not text:
            effects.append(PassOn(event.text))
            return _ask_open_again(intake, at, effects)
    question = BY_KEY.get(intake.asking or "")
    talks = intake.taken and not intake.goes_on
    answering = question is not None and not (talks and hearing.is_talk(intake, question, text, script))
    answers = answering and question is not None and question.names_people
    named = hearing.named_in(text, intake, script, answers=answers)
    intake = _exclude(intake, named, entry, effects)
    if not intake.paging:
        intake = replace(intake, paging=True)
        effects.append(StartPaging())
    unsafe = script.vocabulary.says_not_safe(text)
    if unsafe:
        intake = declare_not_safe(intake, entry, effects)
    intake = _hear(intake, text, entry, script, effects)
    effects.append(PassOn(event.text))
    if question is None or not answering:
        return _after_talk(intake, text, at, entry, script, effects)
    if unsafe and question.key == SAFE:  # said in their own words, and already written down
        return (replace(intake, asking=None), tuple(effects)) if talks else ask_next(intake, at, effects)
    if talks:  # the question that was open is answered if it can be; no other is asked
        return _answer_late(intake, question, text, entry, script, effects)
    return _answer(intake, question, replace(event, text=text), script, effects, named=is_naming(named))


def _after_talk(
    intake: Intake, text: str, at: datetime, entry: int, script: Script, effects: list[IntakeEffect]
) -> Stepped:
    """A text that answers no question: it may tell what would be asked, and the interview goes on if it may."""
    if intake.asking is None and not intake.thanked and intake.asks:
        intake = _hear_what_happened(intake, text, entry, script, effects)
        return ask_next(intake, at, effects)
    return intake, tuple(effects)


def _answer(
    intake: Intake, question: Question, event: Replied, script: Script, effects: list[IntakeEffect], *, named: bool
) -> Stepped:
    text, at, entry = event.text, event.at, event.entry
    if not text.strip():  # a picture alone answers nothing
        return intake, tuple(effects)
    if question.key == HELP:
        return _answer_help(intake, question, event, script, effects)
    if question.key == WHERE and script.events and EVENT not in intake.answers:
        return _answer_event(intake, event, script, effects)
    value = script.read(question, text)
    if question.key == TEAM and named:
        return ask_next(learn(intake, TEAM, Fact(FactState.TOLD, NAMED, entry), effects), at, effects)
    hurried = intake.asked_at is not None and at - intake.asked_at < IN_ONE_BREATH
    if hurried and (value in (None, OWN_WORDS) or (question.key == TEAM and value == YES)):
        return _hear_what_happened(intake, text, entry, script, effects), tuple(effects)
    if question.ask_name and intake.answer(question.key) == YES:
        return ask_next(intake, at, effects)  # asked for the name, they gave none: it stays a yes
    if value is None:
        return _misread(intake, question, event, script, effects)
    if value == OWN_WORDS and text.rstrip().endswith("?") and not intake.taken:
        effects.append(Say("nobody-yet"))  # they ask us: is anybody there? The question stays open
        return intake, tuple(effects)
    if value == YES and question.ask_name:
        return ask_who_of_team(intake, at, entry, effects)
    if question.key == SAFE and value == NO:
        return ask_next(declare_not_safe(intake, entry, effects), at, effects)
    return ask_next(learn(intake, question.key, fact_of(value, entry), effects), at, effects)


def _misread(
    intake: Intake, question: Question, event: Replied, script: Script, effects: list[IntakeEffect]
) -> Stepped:
    """No choice: ask once more; after that their words are kept as they are, and we move on."""
    text, at, entry = event.text, event.at, event.entry
    if question.key == TEAM and script.begins_with_yes(question, text):
        # Somebody of the team, by a name that we don't know: the few only, until a person has read it.
        effects.append(AboutTeam(named=False))
        return ask_next(learn(intake, TEAM, fact_of(YES, entry), effects), at, effects)
    safety = script.read(BY_KEY[SAFE], text) if text.strip().isdecimal() else None
    if question.key == TEAM and intake.answer(SAFE) == OWN_WORDS and safety in (YES, NO, UNSURE):
        # The digit of the question before, which they had not chosen from yet.
        if safety == NO:
            return declare_not_safe(intake, entry, effects), tuple(effects)
        return learn(intake, SAFE, fact_of(safety, entry), effects), tuple(effects)
    tells = script.vocabulary.tells_something(text)
    intake = _hear_what_happened(intake, text, entry, script, effects)
    if not intake.misread:
        effects.append(Ask(question.ask_still if tells else question.ask_again))
        return replace(intake, misread=True, asked_at=at), tuple(effects)
    return ask_next(learn(intake, question.key, fact_of(OWN_WORDS, entry), effects), at, effects)


def _answer_event(intake: Intake, event: Replied, script: Script, effects: list[IntakeEffect]) -> Stepped:
    """Where several events run, the answer to "where" begins with the number of one."""
    code, rest = script.event_in(event.text)
    if code:
        intake = learn(intake, EVENT, Fact(FactState.TOLD, code, event.entry), effects)
        if not rest:  # the number alone: the rest of the question is still open
            effects.append(Ask(BY_KEY[WHERE].ask))
            return replace(intake, asked_at=event.at, misread=True), tuple(effects)
    else:
        intake = learn(intake, EVENT, Fact(FactState.UNKNOWN, "", event.entry), effects)
    value = script.read(BY_KEY[WHERE], rest) or OWN_WORDS
    return ask_next(learn(intake, WHERE, fact_of(value, event.entry), effects), event.at, effects)


def _answer_help(
    intake: Intake, question: Question, event: Replied, script: Script, effects: list[IntakeEffect]
) -> Stepped:
    """Every offer that is wanted becomes an open item; their own words are an answer too."""
    chosen = script.choices_in(question, event.text)
    value = script.read(question, event.text)
    if value == SKIPPED or (not chosen and value is not None):
        intake = learn(intake, HELP, fact_of(value, event.entry), effects)
        return ask_next(intake, event.at, effects)
    return take_up_wishes(intake, chosen, event.at, event.entry, effects)


def _answer_late(
    intake: Intake, question: Question, text: str, entry: int, script: Script, effects: list[IntakeEffect]
) -> Stepped:
    named = Say("kept-out") in effects
    value = NAMED if question.key == TEAM and named else script.read(question, text)
    if value == OWN_WORDS or question.key == HELP:
        value = None  # to a person they talk: only a choice is still an answer
    if value is not None and intake.answer(question.key) != value:
        if question.key == SAFE and value == NO:
            intake = declare_not_safe(intake, entry, effects)
        else:
            intake = learn(intake, question.key, fact_of(value, entry), effects)
    # The question who it is stays open, but from now on a bare name alone answers it: the rest is talk.
    keeps = value is None and question.key == TEAM
    return replace(intake, asking=question.key if keeps else None, talked=True), tuple(effects)


# --- what is heard in any text


def _hear(intake: Intake, text: str, entry: int, script: Script, effects: list[IntakeEffect]) -> Intake:
    """Take up wishes that may be said at any time."""
    for wish in hearing.wishes_in(text, script, asking=intake.asking):
        if wish == NO_CONTACT and not intake.quiet:
            intake = be_quiet(intake, effects)
        elif wish == hearing.CONTACT_AGAIN and intake.quiet:
            intake = replace(intake, quiet=False)
            effects += [NoContact(wanted=False), Say("contact-again")]
        elif wish not in (NO_CONTACT, hearing.CONTACT_AGAIN):
            effects.append(Wants((wish,)))
            if wish in CARE and HELP not in intake.answers and intake.asking != HELP:
                intake = learn(intake, HELP, Fact(FactState.TOLD, wish, entry), effects)
    if WHERE not in intake.answers and intake.asking != WHERE and script.names_a_place(text):
        intake = learn(intake, WHERE, fact_of(OWN_WORDS, entry), effects)
    return intake


def _hear_what_happened(intake: Intake, text: str, entry: int, script: Script, effects: list[IntakeEffect]) -> Intake:
    if WHAT in intake.answers or not script.vocabulary.tells_something(text):
        return intake
    return learn(intake, WHAT, fact_of(OWN_WORDS, entry), effects)


def _exclude(intake: Intake, named: Named, entry: int, effects: list[IntakeEffect]) -> Intake:
    effects += keep_out(named)
    if not is_naming(named):
        return intake
    effects.append(Say("kept-out"))
    if TEAM in intake.answers or intake.asking == TEAM:
        return intake
    return learn(intake, TEAM, Fact(FactState.TOLD, NAMED, entry), effects)  # told before it was asked: it won't be


# --- languages


def _opening_language(intake: Intake, words: str, script: Script) -> tuple[Intake, str]:
    switched = script.vocabulary.switch(words)
    if switched is not None:
        return replace(intake, language=switched[0]), switched[1] or words
    return replace(intake, language=script.vocabulary.language_of(words)), words


def _switch(intake: Intake, language: str, effects: list[IntakeEffect]) -> Intake:
    if language != intake.language:
        effects.append(SwitchLanguage(language))
    return replace(intake, language=language)


def _ask_open_again(intake: Intake, at: datetime, effects: list[IntakeEffect]) -> Stepped:
    effects.append(Say("language-set"))
    question = BY_KEY.get(intake.asking or "")
    if question is None or not intake.asks:
        return intake, tuple(effects)
    effects.append(Ask(question.ask))
    return replace(intake, asked_at=at), tuple(effects)
