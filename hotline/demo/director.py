"""Lets the people of a scene act, and waits for what must come of it."""

from __future__ import annotations

import time
from collections.abc import Callable

from hotline.demo import cast
from hotline.demo.prompt import Prompt, print_record
from hotline.demo.screen import Screen
from hotline.demo.stage import Stage
from hotline.demo.story import REFERENCE, settled
from hotline.demo.telephone import Telephone, masked
from hotline.domain.sentences import read_language_file
from hotline.domain.words import LOCALES
from hotline.simulator import Call, Ledger, Send

WITHIN = 8.0
"""Seconds within which whatever is expected happens, on a machine with two busy cores."""
KEPT_WITHIN = 20.0
"""Seconds until a recording is fetched from the carrier and kept."""
CHARACTERS_A_SECOND = 15.0
"""That a person speaks."""
CHARACTERS_READ_A_SECOND = 50.0
"""That a person reads who is in a hurry."""
SETTLED_WITHIN = 3.0
"""Seconds that the last texts and calls may take before the record is printed."""
BREATH = 0.7
"""Seconds that somebody takes to pick up or to end a sentence."""


class Missed(Exception):
    """Something of a scene did not come; the text says what."""


class Director:
    """One scene at a time: ``begin`` it, and ``ends`` it."""

    def __init__(self, stage: Stage, screen: Screen, prompt: Prompt, telephone: Telephone) -> None:
        self._stage, self._screen, self._prompt, self._telephone = stage, screen, prompt, telephone
        self._calls: list[Call] = []
        self._before = 0
        self._known: set[str] = set()
        self._rung: dict[str, int] = {}

    @property
    def ledger(self) -> Ledger:
        """What the pretend network wrote down."""
        return self._stage.simulator.ledger

    def begin(self, title: str) -> None:
        """Begin a scene: what happened before belongs to others."""
        self._screen.drain()
        self._screen.say(f"\n{title}", "bold")
        self._screen.begin(time.time())
        self._calls = []
        self._before = len(self.ledger.sends)
        self._known = set(self._references(self.ledger.sends))
        self._rung = {one.key: self._rings_of(one.key) for one in cast.TEAM}
        for one in cast.TEAM:
            self._stage.simulator.phone(one.phone).answers = "no"

    def ends(self) -> None:
        """Put down every phone, whatever became of the scene."""
        for call in self._calls:
            call.hang_up()
        for one in cast.TEAM:
            self._stage.simulator.phone(one.phone).answers = "no"

    def tell(self, text: str) -> None:
        """Say what is going on."""
        self._telephone.look()
        self._screen.drain()
        self._screen.tell(text)

    # --- people act

    def somebody_new(self) -> str:
        """Return the phone of an attendee who has not been in touch before."""
        return self._prompt.newcomer()

    def calls(self, phone: str, line: str) -> Call:
        """Let a phone call a line."""
        call = self._stage.simulator.phone(phone).call(line)
        self._calls.append(call)
        return call

    def presses(self, call: Call, keys: str, asked: str, shown: str = "") -> None:
        """Wait until the sentence *asked* was heard and keys are waited for, and press them."""
        self.hears(call, asked)
        self._until(lambda: call.asks, f"a key could not be pressed after {asked!r}")
        self._pause()
        self._telephone.press(call, keys, shown)

    def leaves(self, call: Call, asked: str, words: str) -> None:
        """Wait for a question and the tone after it, say something, and end it with the pound key."""
        before = len(call.heard)
        self.hears(call, asked)
        self._until(
            lambda: call.asks and any(one.kind == "beep" for one in call.heard[before:]), "the tone did not come"
        )
        self._telephone.speak(call, words)
        self._pause(len(words) / CHARACTERS_A_SECOND + BREATH)
        self._telephone.press(call, "#")

    def speaks(self, call: Call, words: str) -> None:
        """Let a phone's owner say something; who listens takes the time to read it."""
        self._pause()
        self._telephone.speak(call, words)
        self._pause(len(words) / CHARACTERS_READ_A_SECOND)

    def hangs_up(self, call: Call) -> None:
        """Let a phone's owner end the call."""
        self._pause()
        call.hang_up()

    def has_voicemail(self, who: str) -> None:
        """Let somebody's voicemail box answer from now on."""
        self._telephone.voicemail(self._stage.simulator.phone(_number(who)))

    def texts(self, who: str, words: str) -> None:
        """Let somebody of the team text."""
        member = next(one for one in cast.TEAM if one.key == who)
        self._stage.simulator.phone(member.phone).text(cast.line_of(member.place), words, wait=False)

    # --- what must come of it; each raises Missed

    def hears(self, call: Call, key: str, seconds: float = WITHIN) -> None:
        """Wait until a phone hears the sentence *key* of the hotline's words."""
        spoken = read_language_file((LOCALES / "en.ftl").read_text("utf-8")).sentences[key].pattern()
        heard = lambda: any(spoken.search(one.text) for one in call.heard)  # noqa: E731
        self._until(heard, f"the sentence {key!r} was not heard", seconds)

    def rings(self, who: str) -> Call:
        """Wait until somebody's phone rings for this scene."""
        phone, before = self._stage.simulator.phone(_number(who)), self._rung[who]
        self._until(lambda: self._rings_of(who) > before, f"{who.capitalize()}'s phone did not ring")
        call = [one for one in phone.calls if one.ringing_at][before]
        self._calls.append(call)
        return call

    def picks_up(self, who: str) -> Call:
        """Wait until somebody's phone rings, and let them pick up."""
        call = self.rings(who)
        self._pause()
        call.answer()
        return call

    def answered(self, who: str) -> Call:
        """Wait until somebody's phone was answered by itself."""
        call = self.rings(who)
        self._until(lambda: call.answered_at is not None, f"nothing answered {who.capitalize()}'s phone")
        return call

    def are_connected(self, caller: Call, other: Call) -> None:
        """Wait until two phones hear each other, and neither sees the other's number."""
        self._until(lambda: other.phone.e164 in caller.bridged_with, "the two were not connected")
        if not masked(self.ledger, (caller.phone.e164, other.phone.e164)):
            raise Missed("one of the two was shown the other's number")

    def wait_for_text(self, who: str, words: str) -> None:
        """Wait until a phone got a text with *words* in this scene; *who* is one of the team, or a number."""
        number = who if who.startswith("+") else _number(who)
        came = lambda: any(words in one.body for one in self.got(number))  # noqa: E731
        self._until(came, f"the text with {words!r} did not reach {self._screen.names.get(number, number)}")

    def recordings_are_kept(self, call: Call, count: int) -> None:
        """Wait until so many recordings of a call were fetched."""
        self._until(
            lambda: sum(one.call_sid == call.sid and one.fetched > 0 for one in self.ledger.recordings) >= count,
            f"{count} recordings were not fetched",
            KEPT_WITHIN,
        )

    def reference(self) -> str:
        """Wait for the number of this scene's report and return it."""
        self._until(lambda: bool(self._new_references()), "no text had a report number")
        return self._new_references()[0]

    def record(self, holds: tuple[str, ...]) -> str:
        """Print the written record once the last texts and calls are over; return what it lacks, or nothing."""
        reference = self.reference()
        self._stage.until(self._over, seconds=SETTLED_WITHIN)
        self.tell(f"The written record, as printed by: hotline record {reference}\n")
        record = self._stage.hotline("record", reference, "--text")
        print_record(self._screen, record)
        return next((f"the record lacks {words!r}" for words in holds if words not in record), "")

    # --- how

    def _until(self, condition: Callable[[], bool], missed: str, seconds: float = WITHIN) -> None:
        if not self._stage.until(condition, seconds=seconds):
            raise Missed(f"{missed} within {seconds:g} s")

    def _over(self) -> bool:
        """Tell whether all calls of this scene have ended and all texts have come."""
        come = all(one.arrived_at or one.error_code for one in self.ledger.sends)
        return come and settled(self.ledger) and all(call.ended_at for call in self._calls)

    def _pause(self, seconds: float = BREATH) -> None:
        self._stage.until(lambda: False, seconds=seconds)

    def got(self, number: str) -> list[Send]:
        """Return the texts that a phone has got in this scene."""
        return [one for one in self._came() if one.to == number]

    def _came(self) -> list[Send]:
        return [one for one in self.ledger.sends[self._before :] if one.arrived_at is not None]

    def _new_references(self) -> list[str]:
        return [one for one in self._references(self._came()) if one not in self._known]

    @staticmethod
    def _references(texts: list[Send]) -> list[str]:
        return [found for text in texts for found in REFERENCE.findall(text.body)]

    def _rings_of(self, who: str) -> int:
        return sum(one.ringing_at is not None for one in self._stage.simulator.phone(_number(who)).calls)


def _number(who: str) -> str:
    return next(one.phone for one in cast.TEAM if one.key == who)
