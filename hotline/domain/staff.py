"""A call to the staff line as an engine, until it is known what they call for: who they are, then what they want.

Somebody in danger says so before any PIN; three wrong PINs lead to a person, as every error does; the system never
hangs up first. Pure, and no PIN is ever kept in it: it only says when one is to be checked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from hotline.domain.organisation import PersonId
from hotline.domain.states import replace

PERSON, DANGER, REPEAT, MESSAGE = "0", "9", "*", "#"
TRIES = 3
"""Wrong PINs in one call, after which it offers what every caller gets (issue, staff line)."""
REFERENCE_KEYS = 5
PATIENCE = 2
"""So often nothing is pressed at a place before a person is called."""


class Place(StrEnum):
    """Where somebody is in a call to the staff line."""

    GREETING = "greeting"
    CODE = "code"
    PIN = "pin"
    CHECKING = "checking"
    """A PIN was keyed in and is being checked."""
    OUT = "out"
    """Three wrong PINs: what every caller may do is offered."""
    CALL_BACK = "call-back"
    """They hear that we call back on the number on file, and this call ends."""
    RUNG = "rung"
    """We called them back, and they have not picked up yet."""
    MENU = "menu"
    REFERENCE = "reference"
    GONE = "gone"
    """A call that we made and that nobody answers with a key: it ends."""


class Heard(StrEnum):
    """What is said first, before the place's own words."""

    NOTHING = ""
    GREETING = "greeting"
    WRONG = "wrong"
    MISTAKE = "mistake"


class Wish(StrEnum):
    """What they call for; the call goes on as a caller's then."""

    PERSON = "person"
    MESSAGE = "message"
    DANGER = "danger"
    TEAM = "team"
    BEHALF = "behalf"
    REFERENCE = "reference"


@dataclass(frozen=True)
class Staff:
    """Where they are. *known*: whose number it seems to be; *named*: whose PIN is asked for; *who* gave theirs."""

    place: Place = Place.GREETING
    known: PersonId | None = None
    named: PersonId | None = None
    who: PersonId | None = None
    heard: Heard = Heard.GREETING
    tries: int = 0
    """Wrong PINs in this call."""
    times: int = 0
    mistakes: int = 0
    called_back: bool = False
    """We called them, on the number on file."""


# --- what can happen


@dataclass(frozen=True)
class Pressed:
    """They pressed one key or several. *whose*: who has these keys for a code, where one was asked for."""

    keys: str = field(repr=False)
    whose: PersonId | None = None


@dataclass(frozen=True)
class Waited:
    """They pressed nothing."""


@dataclass(frozen=True)
class Checked:
    """The PIN was checked. *calls_back*: this line goes on only on the number on file."""

    right: bool
    calls_back: bool = False


Event = Pressed | Waited | Checked


# --- what to do


@dataclass(frozen=True)
class CheckPin:
    """Check the keys that they just pressed."""


@dataclass(frozen=True)
class TellOwner:
    """Somebody keyed in three wrong PINs: whose they should have been hears of it."""


@dataclass(frozen=True)
class CallBack:
    """Call the number on file."""


@dataclass(frozen=True)
class Begin:
    """They said what they call for. *keys* are those of a reference."""

    wish: Wish
    keys: str = ""


Effect = CheckPin | TellOwner | CallBack | Begin
Stepped = tuple[Staff, tuple[Effect, ...]]


def step(staff: Staff, event: Event) -> Stepped:
    """Return the call after *event* and what to do about it."""
    match event:
        case Pressed(keys=keys):
            return _pressed(replace(staff, heard=Heard.NOTHING, times=0), keys, event.whose)
        case Waited():
            return _waited(replace(staff, heard=Heard.NOTHING, times=staff.times + 1))
        case Checked():
            return _checked(staff, event) if staff.place is Place.CHECKING else (staff, ())


def _pressed(staff: Staff, keys: str, whose: PersonId | None) -> Stepped:
    if staff.place in (Place.CALL_BACK, Place.RUNG, Place.CHECKING, Place.GONE):
        return _elsewhere(staff, keys)
    if REPEAT in keys:
        return replace(staff, heard=Heard.GREETING if staff.place is Place.GREETING else Heard.NOTHING), ()
    if keys == DANGER:
        return staff, (Begin(Wish.DANGER),)
    if keys == PERSON:
        return staff, (Begin(Wish.PERSON),)
    if keys == MESSAGE:
        return staff, (Begin(Wish.MESSAGE),)
    match staff.place:
        case Place.CODE:
            return replace(staff, place=Place.PIN, named=whose), ()
        case Place.PIN:
            return replace(staff, place=Place.CHECKING), (CheckPin(),)
        case Place.OUT:
            return staff, (Begin(Wish.MESSAGE if keys == "2" else Wish.PERSON),)
        case Place.MENU:
            return _menu(staff, keys)
        case Place.REFERENCE:
            return _reference(staff, keys)
        case _:
            return _identify(staff), ()


def _elsewhere(staff: Staff, keys: str) -> Stepped:
    """Keys where none was asked for: somebody in danger, or who wants a person, still gets through."""
    if staff.place is Place.CHECKING and keys in (DANGER, PERSON):
        return staff, (Begin(Wish.DANGER if keys == DANGER else Wish.PERSON),)
    return _waited(staff)


def _identify(staff: Staff) -> Staff:
    """Ask for the PIN of whose number it seems to be, else for a code first."""
    return replace(staff, place=Place.PIN if staff.known else Place.CODE, named=staff.known, times=0)


def _menu(staff: Staff, key: str) -> Stepped:
    wish = {"1": Wish.PERSON, "2": Wish.TEAM, "3": Wish.BEHALF}.get(key)
    if wish is not None:
        return staff, (Begin(wish),)
    if key == "4":
        return replace(staff, place=Place.REFERENCE, mistakes=0), ()
    return _mistake(staff)


def _reference(staff: Staff, keys: str) -> Stepped:
    if len(keys) == REFERENCE_KEYS and not set(keys) & set("01#"):
        return staff, (Begin(Wish.REFERENCE, keys),)
    return _mistake(staff)


def _mistake(staff: Staff) -> Stepped:
    if staff.mistakes:  # said once; after that a person
        return staff, (Begin(Wish.PERSON),)
    return replace(staff, heard=Heard.MISTAKE, mistakes=1), ()


def _checked(staff: Staff, event: Checked) -> Stepped:
    if event.right and event.calls_back:
        return replace(staff, place=Place.CALL_BACK, who=staff.named, heard=Heard.NOTHING, times=0), (CallBack(),)
    if event.right:
        return replace(staff, place=Place.MENU, who=staff.named, heard=Heard.NOTHING, times=0), ()
    wrong = replace(staff, tries=staff.tries + 1, times=0)
    if wrong.tries >= TRIES:
        return replace(wrong, place=Place.OUT, heard=Heard.WRONG), (TellOwner(),)
    return replace(_identify(wrong), heard=Heard.WRONG), ()


def _waited(staff: Staff) -> Stepped:
    match staff.place:
        case Place.GREETING:
            return _identify(staff), ()
        case Place.CHECKING:  # whoever checked it never came back: it counts as wrong
            return _checked(staff, Checked(right=False))
        case Place.RUNG:
            return replace(staff, place=Place.MENU, times=0), ()
        case Place.CALL_BACK | Place.GONE:
            return staff, ()
        case Place.OUT:
            return staff, (Begin(Wish.PERSON),)
        case _ if staff.times < PATIENCE:
            return staff, ()
        case _ if staff.called_back:  # a voicemail box presses nothing
            return replace(staff, place=Place.GONE), ()
        case _:
            return staff, (Begin(Wish.PERSON),)
