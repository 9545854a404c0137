"""After the story: whoever sits there calls as an attendee and picks up as a responder."""

from __future__ import annotations

import re
from collections.abc import Callable

from hotline.demo import cast
from hotline.demo.onthephone import has_voicemail
from hotline.demo.screen import Screen
from hotline.simulator import Call, Phone, Simulator

HELP = (
    ("call", f"call the hotline as the attendee (or: new, europe; call kim: the staff line, PIN {cast.STAFF.pin})"),
    ("press 1", "press keys in the call you were in last (press ana 1: on Ana's phone)"),
    ("say WORDS", "say something in it, such as an answer after the tone (say ana: WORDS)"),
    ("hang up", "end it (hang up ana: on Ana's phone, which declines while it rings)"),
    ("answer ana", "pick up Ana's phone, now or when it rings next; then: press ana 1"),
    ("voicemail ana", "let her voicemail answer from now on"),
)
WORDS = ("call", "press", "say", "hang", "hangup", "answer", "voicemail")


class Calling:
    """The commands about calls."""

    def __init__(
        self, simulator: Simulator, screen: Screen, *,
        known: Callable[[str], str], new: Callable[[], str], phones: dict[str, str], lines: dict[str, str],
    ) -> None:  # fmt: skip
        self._simulator, self._screen = simulator, screen
        self._known, self._new, self._phones, self._lines = known, new, phones, lines
        self._in_hand = ""
        """Whose phone was used last."""

    def obey(self, first: str, words: str) -> None:
        """Do what one line asks for; *first* is one of WORDS."""
        match first:
            case "call":
                self._call(words.casefold() or "attendee")
            case "press":
                who, keys = self._who_and(words)
                self._press(who, keys.replace(" ", ""))
            case "say":
                named = re.fullmatch(r"(\w+):\s*(.*)", words, re.DOTALL)
                who = self._known(named[1].casefold()) if named else ""
                self._speak(who, named[2] if named and who else words)
            case "answer" | "voicemail":
                self._of_a_phone(self._answer if first == "answer" else self._voicemail, words)
            case _:
                self._hang_up(self._who_and(re.sub(r"^up\b\s*", "", words))[0])

    def _call(self, who: str) -> None:
        key = self._new() if who == "new" else self._known(who)
        if not key:
            self._nobody()
        elif self._now(key):
            self._screen.say(f"{key.capitalize()} is in a call. See: hang up")
        else:
            self._in_hand = key
            line = cast.STAFF_LINE if key == cast.STAFF.key else self._lines.get(key, cast.line_of("na"))
            self._phone(key).call(line)

    def _press(self, who: str, keys: str) -> None:
        if not keys or set(keys) - set("0123456789*#"):
            self._screen.say("Which keys? 0 to 9, * and #, such as: press 1")
        elif call := self._call_of(who):
            call.press(keys)

    def _speak(self, who: str, words: str) -> None:
        if not words:
            self._screen.say("Say what? For example: say he follows me")
        elif call := self._call_of(who):
            call.speak(words)

    def _hang_up(self, who: str) -> None:
        if call := self._call_of(who, ringing=True):
            call.hang_up()

    def _answer(self, key: str) -> None:
        self._in_hand, phone = key, self._phone(key)
        if call := self._now(key):
            call.answer()
            return

        def pick_up(call: Call) -> None:
            phone.answers = "no"  # this once
            call.answer()

        phone.answers = pick_up
        self._screen.say(f"{key.capitalize()} picks up when the phone rings.")

    def _voicemail(self, key: str) -> None:
        has_voicemail(self._phone(key))
        self._screen.say(f"The voicemail of {key} answers from now on. Until: on {key}")

    # --- whose

    def _who_and(self, words: str) -> tuple[str, str]:
        """Return whose phone is named first, or "", and the rest."""
        first, _, rest = words.partition(" ")
        key = self._known(first.strip(":").casefold())
        return (key, rest.strip()) if key else ("", words)

    def _call_of(self, who: str, *, ringing: bool = False) -> Call | None:
        """Return the call of a phone, or of the one used last, which it is from now on."""
        key = who or self._in_hand
        call = self._now(key) if key else None
        if call is None or not (ringing or call.direction == "inbound" or call.answered_at):
            whose = f"{key.capitalize()} is" if key else "Nobody is"
            self._screen.say(f"{whose} in no call. See: call, answer ana")
            return None
        self._in_hand = key
        return call

    def _now(self, key: str) -> Call | None:
        """Return the call that a phone has now."""
        calls = [one for one in self._phone(key).calls if one.ended_at is None and one.ringing_at is not None]
        return next((one for one in calls if one.answered_at), calls[-1] if calls else None)

    def _of_a_phone(self, do: Callable[[str], None], who: str) -> None:
        if key := self._known(who.strip().casefold()):
            do(key)
        else:
            self._nobody()

    def _nobody(self) -> None:
        self._screen.say(f"Whose phone? One of: {', '.join(self._phones)}")

    def _phone(self, key: str) -> Phone:
        return self._simulator.phone(self._phones[key])
