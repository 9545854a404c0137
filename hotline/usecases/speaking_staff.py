"""What somebody on the staff line hears, in their language."""

from __future__ import annotations

from hotline.domain.speech import HangUp, Listen, Say, Spoken, digit_by_digit
from hotline.domain.staff import Heard, Place, Staff
from hotline.domain.words import Words
from hotline.usecases.call_desk import CallDesk

GREETING_SECONDS, MENU_SECONDS, KEYS_SECONDS, MOMENT_SECONDS = 2, 6, 6, 1
"""How long a key is waited for: after the greeting, at a menu, between the keys of a PIN, while a PIN is checked."""
PIN_KEYS, CODE_KEYS, REFERENCE_KEYS = 12, 6, 5
"""So many keys end by themselves, without ``#``."""


def to_staff(desk: CallDesk, words: Words, staff: Staff) -> Spoken:
    """Return what they hear where they are now; nothing of a PIN, a code or a number is in it."""

    def say(*keys: str, **values: str) -> tuple[Say, ...]:
        return tuple(Say(words.say(key, **values), words.code) for key in keys if key)

    first = {Heard.WRONG: "staff-wrong", Heard.MISTAKE: "call-mistake"}.get(staff.heard, "")
    match staff.place:
        case Place.GREETING:
            organisation = desk.directory.organisation.name
            greeting = say("staff-greeting", organisation=organisation, emergency=digit_by_digit(desk.region.emergency))
            return (Listen((*greeting, *say("staff-danger")), GREETING_SECONDS),)
        case Place.CODE:
            return (Listen(say(first, "staff-ask-code"), KEYS_SECONDS, CODE_KEYS),)
        case Place.PIN:
            return (Listen(say(first, "staff-ask-pin"), KEYS_SECONDS, PIN_KEYS),)
        case Place.CHECKING:
            return (Listen(say("staff-moment"), MOMENT_SECONDS),)
        case Place.OUT:
            return (Listen(say(first, "staff-out"), MENU_SECONDS),)
        case Place.RUNG | Place.MENU:
            return (Listen(say(first, "staff-menu"), MENU_SECONDS),)
        case Place.REFERENCE:
            return (Listen(say(first, "staff-ask-reference"), KEYS_SECONDS, REFERENCE_KEYS),)
        case Place.CALL_BACK:
            return (*say("staff-call-back"), HangUp())
        case Place.GONE:
            return (HangUp(),)
