"""A reporter's call as an engine: where they are in it, and what a key, silence or a lost line does there.

A person is one key or a moment's waiting away from everywhere; nothing is ever held up by a menu, and the system
never hangs up first. Pure: what is said at each place is put into words elsewhere (``usecases.speaking``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hotline.domain.organisation import PersonId
from hotline.domain.states import replace

PERSON, REPORT, TEAM, REPEAT, MESSAGE = "1", "2", "3", "*", "#"
FIRST_LANGUAGE = 4
"""Keys 4 to 9 switch to the region's other languages, in their order."""
PERSON_ANYWHERE = "0"


class Place(StrEnum):
    """Where somebody is in their call."""

    MENU = "menu"
    WAITING = "waiting"
    """Phones ring for them."""
    JOINED = "joined"
    """They hear who joins them, and are then together with that person."""
    DROPPED = "dropped"
    """The person they talked with is gone."""
    QUESTION = "question"
    """A question of the interview; which one, the intake knows."""
    MAY_TEXT = "may_text"
    """Whether it is safe to text them the reference."""
    END = "end"
    """Everything is said; they may stay, and a person is one key away."""


class Heard(StrEnum):
    """What is said first, before the place's own words."""

    NOTHING = ""
    GREETING = "greeting"
    MISTAKE = "mistake"
    CALLING = "calling"
    STILL_CALLING = "still-calling"
    SOMEBODY_ELSE = "somebody-else"
    FEW = "few"
    NOBODY_FREE = "nobody-free"
    BEGINS = "begins"
    DANGER = "danger"
    PAGED = "paged"
    """Everybody of the team was paged for them."""
    TEXTED = "texted"
    NOT_TEXTED = "not-texted"


@dataclass(frozen=True)
class Caller:
    """Where a caller is. *with_* is who joins or joined them."""

    place: Place = Place.MENU
    language: str = "en"
    heard: Heard = Heard.GREETING
    mistakes: int = 0
    with_: PersonId | None = None
    times: int = 0
    """How often they waited at this place."""
    reporting: bool = False
    """The voice report was begun."""
    visiting: bool = False
    """They call about a report that is not theirs: they leave one message, and learn nothing of it."""
    message: bool = False
    """No question is open to them, and they leave a message."""

    @property
    def leaves_message(self) -> bool:
        """Whether what they say next answers no question."""
        return self.visiting or self.message


# --- what can happen


@dataclass(frozen=True)
class Pressed:
    """They pressed a key; an empty one never comes."""

    key: str


@dataclass(frozen=True)
class Waited:
    """They pressed nothing and said nothing."""


@dataclass(frozen=True)
class Answered:
    """They recorded an answer; *entry* is where it stands in the transcript."""

    entry: int


@dataclass(frozen=True)
class Alone:
    """The person they were together with is gone, or never came."""


@dataclass(frozen=True)
class PersonJoins:
    """Somebody pressed 1 for them."""

    person: PersonId


@dataclass(frozen=True)
class NobodyCame:
    """The ring plan is at its end."""


Event = Pressed | Waited | Answered | Alone | PersonJoins | NobodyCame


# --- what to do


@dataclass(frozen=True)
class CallPerson:
    """Ring people for them; *again*: who they were talking with is tried first."""

    again: PersonId | None = None


@dataclass(frozen=True)
class EndRinging:
    """They want nobody on the phone any more."""


@dataclass(frozen=True)
class NotWith:
    """They ask for somebody else than this person."""

    person: PersonId


@dataclass(frozen=True)
class AboutOurTeam:
    """It is about somebody of the team: the few only, until a human has heard it."""


@dataclass(frozen=True)
class BeginReport:
    """They leave a report by voice: the interview begins."""


@dataclass(frozen=True)
class GiveAnswer:
    """They answered the open question: by a key, a recording (*entry*), or not at all."""

    key: str = ""
    entry: int = 0


@dataclass(frozen=True)
class SpeakIn:
    """From now on they are spoken to in this language."""

    language: str


@dataclass(frozen=True)
class MayText:
    """They say that it is safe to text them."""


CallEffect = CallPerson | EndRinging | NotWith | AboutOurTeam | BeginReport | GiveAnswer | SpeakIn | MayText
Stepped = tuple[Caller, tuple[CallEffect, ...]]


@dataclass(frozen=True)
class Menu:
    """What the call may offer: the region's languages but the caller's, whether their number can be texted, whether
    the interview has a question open."""

    languages: tuple[str, ...] = ()
    textable: bool = False
    asking: bool = False


def step(caller: Caller, event: Event, menu: Menu) -> Stepped:
    """Return the caller after *event* and what to do about it."""
    match event:
        case Pressed(key=key):
            return _pressed(replace(caller, heard=Heard.NOTHING), key, menu)
        case Waited():
            return _waited(replace(caller, heard=Heard.NOTHING), menu)
        case Answered(entry=entry):
            if caller.place is Place.QUESTION:
                return replace(caller, heard=Heard.NOTHING, mistakes=0), (GiveAnswer(entry=entry),)
            return caller, ()
        case PersonJoins(person=person):
            if caller.place is not Place.WAITING:
                return caller, ()
            return replace(caller, place=Place.JOINED, with_=person, heard=Heard.NOTHING, times=0), ()
        case Alone():
            if caller.place is not Place.JOINED:
                return caller, ()
            return replace(caller, place=Place.DROPPED, heard=Heard.NOTHING, mistakes=0), ()
        case NobodyCame():
            if caller.place is not Place.WAITING:
                return caller, ()
            return _report(caller, Heard.NOBODY_FREE)


def after_answer(caller: Caller, menu: Menu) -> Caller:
    """Return the caller once an answer was taken: the next question, or the end of the report."""
    if menu.asking:
        return caller
    place = Place.MAY_TEXT if menu.textable else Place.END
    return replace(caller, place=place, mistakes=0, times=0)


def _pressed(caller: Caller, key: str, menu: Menu) -> Stepped:
    if key == REPEAT:
        again = {Place.MENU: Heard.GREETING, Place.WAITING: Heard.STILL_CALLING}
        heard = again.get(caller.place, Heard.NOTHING)
        return replace(caller, heard=heard), ()
    if key == PERSON_ANYWHERE:
        return _call(caller)
    match caller.place:
        case Place.MENU:
            return _menu(caller, key, menu)
        case Place.WAITING:
            return _while_waiting(caller, key)
        case Place.JOINED:
            return _not_this_person(caller, key)
        case Place.DROPPED:
            return _report(caller, Heard.BEGINS) if key in (REPORT, MESSAGE) else _again(caller)
        case Place.QUESTION:
            return _answer_by_key(caller, key)
        case Place.MAY_TEXT:
            if key == PERSON and menu.textable:
                return replace(caller, place=Place.END, heard=Heard.TEXTED), (MayText(),)
            return replace(caller, place=Place.END, heard=Heard.NOT_TEXTED), ()
        case Place.END:
            return (_report(caller, Heard.BEGINS)) if key == MESSAGE else (replace(caller, times=0), ())


def _menu(caller: Caller, key: str, menu: Menu) -> Stepped:
    if key == PERSON:
        return _call(caller)
    if key in (REPORT, MESSAGE):
        return _report(caller, Heard.BEGINS)
    if key == TEAM:
        return _about_team(caller)
    place = int(key) - FIRST_LANGUAGE if key.isdecimal() else -1
    if 0 <= place < len(menu.languages):
        language = menu.languages[place]
        return replace(caller, language=language, heard=Heard.GREETING, mistakes=0), (SpeakIn(language),)
    if caller.mistakes:  # said once; after that a person
        return _call(caller)
    return replace(caller, heard=Heard.MISTAKE, mistakes=1), ()


def _while_waiting(caller: Caller, key: str) -> Stepped:
    if key in (REPORT, MESSAGE):
        stepped, effects = _report(caller, Heard.BEGINS)
        return stepped, (EndRinging(), *effects)
    if key == TEAM and not caller.visiting:
        return _about_team(caller)
    return replace(caller, heard=Heard.STILL_CALLING), ()


def _not_this_person(caller: Caller, key: str) -> Stepped:
    """They heard who joins, and ask for somebody else, or to leave a report."""
    gone: tuple[CallEffect, ...] = (NotWith(caller.with_),) if caller.with_ else ()
    if key == MESSAGE:
        stepped, effects = _report(caller, Heard.BEGINS)
        return replace(stepped, with_=None), (*gone, *effects)
    if key != REPORT:
        return caller, ()
    waiting = replace(caller, place=Place.WAITING, with_=None, heard=Heard.SOMEBODY_ELSE, times=0)
    return waiting, (*gone, CallPerson())


def _answer_by_key(caller: Caller, key: str) -> Stepped:
    if key == MESSAGE:  # on to the next: skipped
        return replace(caller, mistakes=0), (GiveAnswer(),)
    return caller, (GiveAnswer(key=key),)


def _call(caller: Caller) -> Stepped:
    """A person, from everywhere."""
    if caller.place is Place.DROPPED:
        return _again(caller)
    if caller.place in (Place.WAITING, Place.JOINED):
        return replace(caller, heard=Heard.STILL_CALLING if caller.place is Place.WAITING else Heard.NOTHING), ()
    return replace(caller, place=Place.WAITING, heard=Heard.CALLING, mistakes=0, times=0), (CallPerson(),)


def _again(caller: Caller) -> Stepped:
    waiting = replace(caller, place=Place.WAITING, heard=Heard.CALLING, mistakes=0, times=0, with_=None)
    return waiting, (CallPerson(again=caller.with_),)


def _about_team(caller: Caller) -> Stepped:
    waiting = replace(caller, place=Place.WAITING, heard=Heard.FEW, mistakes=0, times=0)
    return waiting, (EndRinging(), AboutOurTeam(), CallPerson())


def _report(caller: Caller, heard: Heard) -> Stepped:
    report = replace(caller, place=Place.QUESTION, heard=heard, mistakes=0, times=0, reporting=True)
    return report, (BeginReport(),)


def _waited(caller: Caller, menu: Menu) -> Stepped:
    times = replace(caller, times=caller.times + 1)
    match caller.place:
        case Place.MENU:
            return _call(caller)
        case Place.WAITING:
            return replace(times, heard=Heard.STILL_CALLING), ()
        case Place.JOINED:
            return step(caller, Alone(), menu)
        case Place.DROPPED:
            return _again(caller)
        case Place.QUESTION:
            if caller.mistakes:  # asked twice: on to the next
                return replace(times, mistakes=0), (GiveAnswer(),)
            return replace(times, mistakes=1), ()
        case Place.MAY_TEXT:
            return replace(times, place=Place.END, heard=Heard.NOT_TEXTED), ()
        case Place.END:
            return times, ()
