"""What can be done on the page. Everything raises ValueError with a sentence for whoever clicked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from hotline.simulator.calls import Call
from hotline.simulator.page.live import Live
from hotline.simulator.phones import Phone

Asked: TypeAlias = Mapping[str, object]
LONGEST = 1600
"""Characters of a text; twilio.com/docs/messaging/api/message-resource."""
MOST_KEYS = 32
LONGEST_SKIP = 86_400.0
SPEEDS = (0.0, 1.0, 20.0)
NO_PHONE, NO_LINE = "There is no such phone here.", "There is no such number here."


class Deeds:
    """One method for each button."""

    def __init__(self, live: Live) -> None:
        self._live, self._simulator, self._backstage = live, live.simulator, live.backstage

    def all(self) -> dict[str, Callable[[Asked], dict[str, str]]]:
        """Return what can be asked for, by the last part of its address."""
        return {
            "text": self.text, "call": self.call, "answer": self.answer, "press": self.press, "say": self.say,
            "silence": self.silence, "hang-up": self.hang_up, "power": self.power, "speed": self.speed,
            "skip": self.skip, "trouble": self.trouble, "play": self.play, "add": self.add, "save": self.save,
        }  # fmt: skip

    # --- texts and phones

    def text(self, asked: Asked) -> dict[str, str]:
        """Let a phone text a line; return the bubble that will be shown."""
        phone, words = self._phone(asked), _word(asked, "text")
        if not words.strip():
            raise ValueError("There are no words yet.")
        if len(words) > LONGEST:
            raise ValueError(f"A text has at most {LONGEST} characters.")
        return {"id": phone.text(self._line(asked, "sms"), words, wait=False).sid}

    def power(self, asked: Asked) -> dict[str, str]:
        """Switch a phone off, which ends its call, or on."""
        phone = self._phone(asked)
        if _truth(asked, "on"):
            phone.mode, phone.answers = "on", "no"
            return {}
        phone.mode, phone.answers = "off", "unreachable"
        for call in phone.calls:
            if not call.ended_at and (call.answered_at or call.direction == "inbound"):
                call.hang_up()
        return {}

    def add(self, asked: Asked) -> dict[str, str]:
        """Add a phone."""
        match _word(asked, "role"):
            case ("attendee" | "staff" | "responder") as role:
                return {"id": self._backstage.new_phone(role).e164}
            case role:
                raise ValueError(f"{role!r} is no kind of phone.")

    # --- calls

    def call(self, asked: Asked) -> dict[str, str]:
        """Let a phone call a line."""
        phone = self._phone(asked)
        if phone.mode == "off":
            raise ValueError("This phone is off.")
        if any(one.ended_at is None and (one.answered_at or one.direction == "inbound") for one in phone.calls):
            raise ValueError("This phone is in a call.")
        return {"id": phone.call(self._line(asked, "voice")).sid}

    def answer(self, asked: Asked) -> dict[str, str]:
        """Pick up."""
        self._call(asked).answer()
        return {}

    def press(self, asked: Asked) -> dict[str, str]:
        """Press keys."""
        keys = _word(asked, "keys")
        if not keys or len(keys) > MOST_KEYS or set(keys) - set("0123456789*#"):
            raise ValueError("A phone has the keys 0 to 9, * and #.")
        self._call(asked).press(keys)
        return {}

    def say(self, asked: Asked) -> dict[str, str]:
        """Say something."""
        words = _word(asked, "text").strip()
        if not words or len(words) > LONGEST:
            raise ValueError(f"Say something, in {LONGEST} characters at most.")
        self._call(asked).speak(words)
        return {}

    def silence(self, asked: Asked) -> dict[str, str]:
        """Say nothing, and let the time for an answer be over."""
        self._call(asked).stay_silent()
        return {}

    def hang_up(self, asked: Asked) -> dict[str, str]:
        """Hang up, or decline."""
        self._call(asked).hang_up()
        return {}

    # --- backstage

    def speed(self, asked: Asked) -> dict[str, str]:
        """Let time run at a speed, or stand."""
        speed = _number(asked, "speed")
        if speed not in SPEEDS:
            raise ValueError("Time stands, runs, or runs 20 times as fast.")
        self._backstage.set_speed(speed)
        return {}

    def skip(self, asked: Asked) -> dict[str, str]:
        """Let time pass at once."""
        seconds = _number(asked, "seconds")
        if not 0 < seconds <= LONGEST_SKIP:
            raise ValueError("Time goes forward, by a day at most.")
        self._backstage.skip(seconds)
        return {}

    def trouble(self, asked: Asked) -> dict[str, str]:
        """Switch a trouble."""
        key = _word(asked, "key")
        if key not in {one.key for one in self._backstage.troubles()}:
            raise ValueError("That can't go wrong here.")
        self._backstage.trouble(key, _truth(asked, "on"), self._phone(asked).e164)
        return {}

    def play(self, asked: Asked) -> dict[str, str]:
        """Begin a scene."""
        key = _word(asked, "key")
        if key not in {one.key for one in self._backstage.scenes()}:
            raise ValueError("There is no such scene.")
        self._backstage.play(key)
        return {}

    def save(self, _asked: Asked) -> dict[str, str]:
        """Return the conversation so far, as a file."""
        return {"story": self._backstage.save()}

    # --- what was asked

    def _phone(self, asked: Asked) -> Phone:
        number = _word(asked, "phone")
        if number not in {one.e164 for one in self._backstage.people()}:
            raise ValueError(NO_PHONE)
        return self._simulator.phone(number)

    def _line(self, asked: Asked, use: str) -> str:
        number = _word(asked, "to")
        line = next((one for one in self._backstage.lines() if one.e164 == number), None)
        if line is None:
            raise ValueError(NO_LINE)
        if not (line.sms if use == "sms" else line.voice):
            raise ValueError("This number takes no texts." if use == "sms" else "This number takes no calls.")
        return number

    def _call(self, asked: Asked) -> Call:
        return self._live.calls.of(_word(asked, "call"))


def _word(asked: Asked, name: str) -> str:
    value = asked.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name} is missing.")  # noqa: TRY004  told to whoever clicked
    # Half of a surrogate pair is no character, and no network carries it.
    return value.encode("utf-8", "replace").decode("utf-8")


def _number(asked: Asked, name: str) -> float:
    value = asked.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name} is no number.")  # noqa: TRY004  told to whoever clicked
    return float(value)


def _truth(asked: Asked, name: str) -> bool:
    value = asked.get(name)
    if not isinstance(value, bool):
        raise ValueError(f"{name} is neither true nor false.")  # noqa: TRY004  told to whoever clicked
    return value
