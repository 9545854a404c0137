"""A call of ours to somebody of the team as an engine: what they hear, and what a key or silence does there.

A page by voice asks whether they take it; a call-back asks for the four digits of the text that announced it. Picking
up is not taking it: only a key is, and a voicemail box presses none. Pure: what is said stands elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hotline.domain.states import replace

REPEAT = "*"
ASKED_TIMES = 2
"""How often the same is asked of somebody who is silent, before we hang up."""
TRIES = 3
"""How often the digits of a call-back may be keyed in: whoever guesses is right in 3 of 10,000 calls."""


class Place(StrEnum):
    """Where somebody of the team is in the call."""

    ASKED = "asked"
    """They hear the page and may take it."""
    YOURS = "yours"
    """They have it, or help: they may hear what is known, and call the reporter."""
    READY = "ready"
    """We called them because they asked for it: they key in the code of our text to be connected."""
    CALLING = "calling"
    """The reporter's phone rings for them, and then the two talk."""
    WITH_CALLER = "with-caller"
    """They joined the reporter, who called and waited."""
    NOT_WITH = "not-with"
    """The caller asked for somebody else."""
    PASSED = "passed"
    TAKEN = "taken"
    """Somebody else has it, or it is not for them: the same words for both."""
    TALKED = "talked"
    """They talked with the reporter, and are asked to write down what was said."""
    SILENT = "silent"
    REFUSED = "refused"
    """They keyed in a wrong code too often."""
    DONE = "done"

    @property
    def asks(self) -> bool:
        """Whether a key is waited for here."""
        return self in (Place.ASKED, Place.YOURS, Place.READY)


@dataclass(frozen=True)
class Paged:
    """Where somebody is. *said* is the sentence that they hear first: its key, ``facts``, or nothing."""

    place: Place = Place.ASKED
    said: str = ""
    mistakes: int = 0
    times: int = 0
    """How often they were silent in a row."""


@dataclass(frozen=True)
class Situation:
    """What the incident is to them now."""

    open_to_them: bool = True
    mine: bool = False
    """They have it."""
    helps: bool = False
    """Somebody else has it: they help, or were asked to."""
    no_call: str = ""
    """Why the reporter can't be called: the key of a sentence, or nothing."""
    caller_waits: bool = False
    """The reporter is on the phone and waits for a person."""


# --- what can happen


@dataclass(frozen=True)
class Pressed:
    """They pressed a key."""

    key: str


@dataclass(frozen=True)
class Keyed:
    """They keyed in a code where one was asked for; whether it was *right*."""

    right: bool


@dataclass(frozen=True)
class Waited:
    """They were asked and pressed nothing."""


@dataclass(frozen=True)
class Left:
    """The reporter is gone, or never came; *talked*: the two were connected."""

    talked: bool


Event = Pressed | Keyed | Waited | Left


# --- what to do


@dataclass(frozen=True)
class Take:
    """They take it; where somebody has it, they help."""


@dataclass(frozen=True)
class PassOn:
    """They can't; the next person is tried."""


@dataclass(frozen=True)
class AskForHelp:
    """They keep it and need one more."""


@dataclass(frozen=True)
class ReadFacts:
    """They are read what is known; that is written down."""


@dataclass(frozen=True)
class CallReporter:
    """The reporter is called for them."""


@dataclass(frozen=True)
class JoinCaller:
    """They join the reporter, who waits on the phone."""


PagedEffect = Take | PassOn | AskForHelp | ReadFacts | CallReporter | JoinCaller
Stepped = tuple[Paged, tuple[PagedEffect, ...]]


def step(paged: Paged, event: Event, situation: Situation) -> Stepped:
    """Return where they are after *event* and what to do about it."""
    if isinstance(event, Left):
        return _left(paged, event), ()
    if not paged.place.asks:
        return paged, ()
    if not situation.open_to_them:
        return Paged(Place.TAKEN), ()
    match event:
        case Keyed(right=right):
            return _keyed(replace(paged, said="", times=0), right, situation)
        case Pressed(key=key):
            return _pressed(replace(paged, said="", times=0), key, situation)
        case Waited():
            return _waited(paged), ()


def _left(paged: Paged, event: Left) -> Paged:
    match paged.place:
        case Place.CALLING:
            return Paged(Place.TALKED) if event.talked else Paged(Place.YOURS, said="back-no-answer")
        case Place.WITH_CALLER:
            return Paged(Place.TALKED)
        case _:
            return paged


def _waited(paged: Paged) -> Paged:
    if paged.place is Place.YOURS:
        return Paged(Place.DONE)
    times = paged.times + 1
    return replace(paged, place=Place.SILENT if times >= ASKED_TIMES else paged.place, said="", times=times)


def _pressed(paged: Paged, key: str, situation: Situation) -> Stepped:
    if key == REPEAT:
        return paged, ()
    if paged.place is Place.READY:  # where a code is asked for, no key does anything
        return _wrong(paged), ()
    match key:
        case "1":
            return _take(situation)
        case "2":
            return Paged(Place.PASSED), (PassOn(),)
        case "3":
            return Paged(Place.YOURS, said="voice-help-coming"), (AskForHelp(),)
        case "4":
            return replace(paged, said="facts"), (ReadFacts(),)
        case "5":
            return _call(paged, situation)
        case _:
            return _mistake(paged), ()


def _take(situation: Situation) -> Stepped:
    if situation.caller_waits and not situation.helps:
        return Paged(Place.WITH_CALLER), (Take(), JoinCaller())
    said = "voice-helping" if situation.helps else "voice-yours"
    return Paged(Place.YOURS, said=said), (Take(),)


def _call(paged: Paged, situation: Situation) -> Stepped:
    """Who calls the reporter has it. Where they can't be called, that is said and nothing is taken."""
    if situation.helps:
        return replace(paged, said="back-not-yours"), ()
    if situation.caller_waits:
        return _take(situation)
    if situation.no_call:
        return replace(paged, said=situation.no_call), ()
    taken: tuple[PagedEffect, ...] = () if situation.mine else (Take(),)
    return Paged(Place.CALLING), (*taken, CallReporter())


def _keyed(paged: Paged, right: bool, situation: Situation) -> Stepped:
    """The code says who they are, not what they may do now."""
    if paged.place is not Place.READY:
        return paged, ()
    if not right:
        return _wrong(paged), ()
    if situation.no_call or not situation.mine:
        return Paged(Place.YOURS, said=situation.no_call or "back-not-yours"), ()
    return Paged(Place.CALLING), (CallReporter(),)


def _wrong(paged: Paged) -> Paged:
    tries = paged.mistakes + 1
    return replace(
        paged, place=Place.REFUSED if tries >= TRIES else paged.place, said="back-wrong-code", mistakes=tries
    )


def _mistake(paged: Paged) -> Paged:
    """Say once that the key does nothing; after that only repeat what there is."""
    return replace(paged, said="" if paged.mistakes else "voice-mistake", mistakes=paged.mistakes + 1)
