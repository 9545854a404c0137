"""The calls of a conversation as a story has them: who called which line, what was heard, pressed and said.

What was heard is kept as keys of sentences; words that are none, such as a number read out, are not kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from hotline.demo import cast, phonebook
from hotline.domain.storycalls import STAFF_LINE, InCall, Part
from hotline.domain.storyfile import Moment
from hotline.domain.storyfit import Spoken
from hotline.domain.storyworld import clean
from hotline.simulator import Bridge, Call

Timed = tuple[float, Moment]


@dataclass(frozen=True)
class RecordedCall:
    """One call, as its phone had it; times in seconds since 1970."""

    phone: str
    line: str
    by_us: bool
    created_at: float
    ringing_at: float | None
    answered_at: float | None
    ended_at: float | None
    by_phone: bool
    """Its phone ended it."""
    by_voicemail: bool
    sounds: tuple[tuple[float, str, str], ...]
    """When, of which kind, and the words."""
    pressed: tuple[tuple[float, str], ...]
    said: tuple[tuple[float, str], ...]
    silences: tuple[float, ...] = ()


def happened_in(call: Call) -> RecordedCall:
    """Return what happened in a call so far."""
    return RecordedCall(
        call.phone.e164,
        call.shown,
        call.direction != "inbound",
        call.created_at,
        call.ringing_at,
        call.answered_at,
        call.ended_at,
        call.ended_by == "phone",
        call.by_voicemail,
        tuple((one.at, one.kind, one.text) for one in call.heard),
        tuple((one.at, one.text) for one in call.pressed),
        tuple((one.at, one.text) for one in call.said if one.text),
        tuple(call.silences),
    )


@dataclass(frozen=True)
class Teller:
    """Turns calls into moments of a story: what it needs to know for that."""

    since: Callable[[float], timedelta]
    name: Callable[[str], str]
    shown: Callable[[str], str]
    """The words of people as a story shows them."""
    words: Spoken

    def moments(self, calls: Iterable[RecordedCall], bridges: Iterable[Bridge]) -> Iterator[Timed]:
        """Yield what happened in these calls and connections, and when."""
        for call in calls:
            if call.by_us and call.ringing_at is None:
                continue  # the phone is off, and says so itself
            yield from self._begins(call)
            yield from self._goes_on(call)
            yield from self._ends(call)
        for bridge in bridges:
            caller, other = sorted((bridge.a, bridge.b), key=lambda phone: any(one.phone == phone for one in cast.TEAM))
            yield self._one(bridge.from_at, caller, Part.CONNECTED, self.name(other))

    def _one(self, at: float, phone: str, part: Part, words: str = "") -> Timed:
        return at, InCall(self.since(at), self.name(phone), part, words)

    def _begins(self, call: RecordedCall) -> Iterator[Timed]:
        if not call.by_us:
            line = phonebook.LINES[call.line]
            if line == STAFF_LINE:
                yield self._one(call.created_at, call.phone, Part.CALLS_STAFF)
            else:
                yield self._one(call.created_at, call.phone, Part.CALLS, line)
            return
        yield self._one(call.ringing_at or call.created_at, call.phone, Part.RINGS)
        if call.answered_at is not None:
            part = Part.VOICEMAIL if call.by_voicemail else Part.PICKS_UP
            yield self._one(call.answered_at, call.phone, part)

    def _goes_on(self, call: RecordedCall) -> Iterator[Timed]:
        for at, kind, words in call.sounds:
            if kind == "beep":
                yield self._one(at, call.phone, Part.HEARS_TONE)
            elif kind == "say":
                for key in self.words.keys_in(words):
                    yield self._one(at, call.phone, Part.HEARS, key)
        for at, keys in call.pressed:
            yield self._one(at, call.phone, Part.PRESSES, keys)
        for at in call.silences:
            yield self._one(at, call.phone, Part.SILENT)
        for at, words in () if call.by_voicemail else call.said:
            if said := clean(self.shown(" ".join(words.split()))):
                yield self._one(at, call.phone, Part.SAYS, said)

    def _ends(self, call: RecordedCall) -> Iterator[Timed]:
        if call.ended_at is None or (call.by_voicemail and call.by_phone):
            return
        rang_only = call.by_us and call.answered_at is None
        if call.by_phone:
            yield self._one(call.ended_at, call.phone, Part.HANGS_UP)
        else:
            yield self._one(call.ended_at, call.phone, Part.RINGS_NO_MORE if rang_only else Part.LEFT)
