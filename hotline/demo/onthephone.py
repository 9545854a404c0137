"""The calls of a scene: what phones do, and what must be heard, ring and be connected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from hotline.demo import cast, phonebook
from hotline.demo.waiting import Missed, Waits
from hotline.domain.storycalls import InCall, Part
from hotline.domain.storyfit import Spoken, heard_in
from hotline.simulator import Bridge, Call, Heard, Ledger, Phone, Simulator

ASKED_WITHIN = 5.0
"""Seconds that somebody waits until keys are waited for, before they press one all the same."""
BOX_AFTER, BOX_FOR = 1.0, 15.0
"""Seconds until a voicemail box answers, and for which it listens."""
WITHHELD = "anonymous"
"""What the network shows in place of a withheld number."""


def spoken(languages: Iterable[str]) -> Spoken:
    """Return the sentences that can be heard in some languages."""
    from hotline.domain.sentences import read_language_file  # late: what starts the demo has no use for it
    from hotline.domain.words import LOCALES

    return Spoken(read_language_file((LOCALES / f"{code}.ftl").read_text("utf-8")) for code in dict.fromkeys(languages))


def has_voicemail(phone: Phone) -> None:
    """Let a voicemail box answer a phone from now on."""
    phone.voicemail_after, phone.voicemail_for = BOX_AFTER, BOX_FOR
    phone.answers = "voicemail"


class OnThePhone:
    """The calls of one scene; *number* gives the number of a phone of the story."""

    def __init__(self, simulator: Simulator, waits: Waits, words: Spoken, number: Callable[[str], str]) -> None:
        self._simulator, self._waits, self._words, self._number = simulator, waits, words, number
        self._of: dict[str, Call] = {}
        """The latest call of each phone."""
        self._all: list[Call] = []
        self._heard: dict[str, tuple[int, int]] = {}
        """How far the story has listened: to which sound of a call, and up to where in its words."""
        self._bridges = len(simulator.ledger.bridges)
        self._connected: set[frozenset[str]] = set()

    # --- people act

    def acts(self, moment: InCall) -> None:
        """Let somebody do something. Raises Missed where there is no call to do it in."""
        match moment.part:
            case Part.CALLS | Part.CALLS_STAFF:
                self._call(moment)
            case Part.PICKS_UP:
                self._call_of(moment).answer()
            case Part.PRESSES:
                self._asked(moment).press(moment.words)
            case Part.SILENT:
                self._asked(moment).stay_silent()
            case Part.SAYS:
                self._call_of(moment).speak(moment.words)
            case Part.HANGS_UP:
                self._call_of(moment).hang_up()
            case _:
                raise ValueError(f"nobody does {moment.part!r}")

    def _call(self, moment: InCall) -> None:
        line = cast.STAFF_LINE if moment.part is Part.CALLS_STAFF else cast.line_of(moment.words)
        shown = WITHHELD if moment.phone == phonebook.WITHHELD else None
        self._begin(moment.phone, self._phone(moment.phone).call(line, shown))

    def _begin(self, name: str, call: Call) -> None:
        self._of[name] = call
        self._all.append(call)

    def _asked(self, moment: InCall) -> Call:
        """Return somebody's call once something is asked in it; who is not asked presses keys all the same."""
        call = self._call_of(moment)
        self._waits.comes(lambda: call.asks or bool(call.bridged_with), ASKED_WITHIN)
        return call

    def _call_of(self, moment: InCall) -> Call:
        if moment.phone not in self._of:
            raise Missed(f"{moment.phone} is in no call, and can't do this: {moment.said}")
        return self._of[moment.phone]

    # --- what must come of it

    def awaits(self, moment: InCall) -> None:
        """Wait for something. Raises Missed if it does not come."""
        if moment.part is Part.RINGS:
            self._until(moment, lambda: self._rings(moment.phone), f"{moment.phone}'s phone did not ring")
            return
        call, name = self._call_of(moment), moment.phone
        match moment.part:
            case Part.RINGS_NO_MORE:
                over = lambda: bool(call.ended_at) and not call.answered_at  # noqa: E731
                self._until(moment, over, f"{name}'s phone did not stop to ring")
            case Part.VOICEMAIL:
                self._until(moment, lambda: call.by_voicemail, f"{name}'s voicemail did not answer")
            case Part.LEFT:
                left = lambda: bool(call.ended_at) and call.ended_by != "phone"  # noqa: E731
                self._until(moment, left, f"the hotline did not hang up on {name}")
            case Part.CONNECTED:
                other = self._number(moment.words)
                self._until(moment, lambda: self._are_connected(call.phone.e164, other), "the two were not connected")
                if not masked(self._simulator.ledger, (call.phone.e164, other)):
                    raise Missed(f"{name} or {moment.words} was shown the other's number")
            case Part.HEARS_TONE:
                self._until(moment, lambda: self._hears(call, _is_tone), f"{name} did not hear a tone")
            case Part.HEARS:
                patterns = self._words.find(moment.words)
                hears = lambda: self._hears(call, lambda sound, since: _place(patterns, sound, since))  # noqa: E731
                self._until(moment, hears, f"{name} did not hear the sentence {moment.words!r}")
            case Part.HEARS_WORDS:
                hears = lambda: self._hears(call, lambda sound, _: _said(moment.words, sound))  # noqa: E731
                self._until(moment, hears, f"{name} did not hear {moment.words!r}")
            case _:
                raise ValueError(f"{moment.part!r} is what people do")

    def _until(self, moment: InCall, condition: Callable[[], bool], missed: str) -> None:
        self._waits.until(condition, missed, moment.at)

    def _rings(self, name: str) -> bool:
        """Tell whether a phone rings, or has rung, for a call that this story did not know; from now on it does."""
        for call in self._phone(name).calls:
            new = call.created_at >= self._waits.began and not any(call.sid == known.sid for known in self._all)
            if new and call.direction != "inbound" and call.ringing_at:
                self._begin(name, call)
                return True
        return False

    def _are_connected(self, one: str, other: str) -> bool:
        self._connected.add(frozenset((one, other)))
        return any({bridge.a, bridge.b} == {one, other} for bridge in self._new_bridges())

    def _hears(self, call: Call, found: Callable[[Heard, int], int | None]) -> bool:
        """Tell whether a phone hears something past what the story has listened to; from now on it has."""
        begin, since = self._heard.get(call.sid, (0, 0))
        for place, sound in enumerate(call.heard[begin:], start=begin):
            ends = found(sound, since if place == begin else 0)
            if ends is not None:
                self._heard[call.sid] = (place, ends)
                return True
        return False

    # --- at the end

    def all_over(self) -> bool:
        """Tell whether all calls have ended."""
        return all(call.ended_at for call in self._all)

    def put_down(self) -> None:
        """End every call that goes on."""
        for call in self._all:
            if not call.ended_at:
                call.hang_up()

    def strangers_connected(self, numbers: Iterable[str]) -> bool:
        """Tell whether one of these phones was connected with a phone that the story does not connect it with."""
        ours = set(numbers)
        pairs = [frozenset((bridge.a, bridge.b)) for bridge in self._new_bridges()]
        return any(pair & ours and pair not in self._connected for pair in pairs)

    def _new_bridges(self) -> list[Bridge]:
        return self._simulator.ledger.bridges[self._bridges :]

    def _phone(self, name: str) -> Phone:
        return self._simulator.phone(self._number(name))


def _is_tone(sound: Heard, since: int) -> int | None:
    return 1 if sound.kind == "beep" and not since else None


def _place(patterns: Iterable[re.Pattern[str]], sound: Heard, since: int) -> int | None:
    found = [place.end() for pattern in patterns if (place := pattern.search(sound.text, since))]
    return min(found, default=None)


def _said(told: str, sound: Heard) -> int | None:
    return 0 if heard_in(told, sound.text) else None


def masked(ledger: Ledger, phones: Iterable[str]) -> bool:
    """Tell whether none of these phones was ever shown the number of another one of them."""
    numbers = set(phones)
    return not any(leg.phone in numbers and leg.shown in numbers for leg in ledger.calls)
