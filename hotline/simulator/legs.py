"""The state of one call: its status, what its phone hears, the keys pressed, who it is connected with.

Everything here is guarded by ``World.changed``, which is rung at each change.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from hotline.simulator.call_records import FINAL_CALL, CallRecord, EndedBy
from hotline.simulator.pace import World

if TYPE_CHECKING:
    from hotline.simulator.callbacks import Lane, Reports
    from hotline.simulator.handsets import Handset

Condition: TypeAlias = Callable[[], bool]
SoundKind: TypeAlias = Literal["say", "play", "ringing", "beep", "music", "voice", "keys", "error"]
# A person says about fifteen characters a second.
CHARACTERS_A_SECOND = 15.0


class Gone(Exception):
    """The call is over: whatever was being done for it stops."""


class Moved(Exception):
    """The call was given another document through REST."""


class Reached(Exception):
    """Something that ``Leg.unless`` waits for has come true."""

    def __init__(self, stop: Condition) -> None:
        super().__init__("reached")
        self.stop = stop


@dataclass(frozen=True)
class Heard:
    """One sound that reached a phone. ``kind`` "voice" and "keys" are another phone's owner."""

    at: float
    text: str
    kind: SoundKind
    language: str = ""
    voice: str = ""


@dataclass(frozen=True)
class Utterance:
    """What a phone's owner said: wall time, and its length in the carrier's seconds."""

    at: float
    seconds: float
    text: str


@dataclass(frozen=True)
class Source:
    """Where a call's next document comes from: an address, or, without one, the text itself."""

    url: str = ""
    method: str = "POST"
    params: tuple[tuple[str, str], ...] = ()
    text: str = ""


@dataclass
class Leg:
    """One call as the carrier sees it."""

    world: World
    record: CallRecord
    phone: "Handset"
    lane: "Lane"
    reports: "Reports | None" = None
    parent: "Leg | None" = None
    extra: dict[str, str | None] = field(default_factory=dict)
    fallback: Source | None = None
    heard: list[Heard] = field(default_factory=list)
    said: list[Utterance] = field(default_factory=list)
    pressed: list[Heard] = field(default_factory=list)
    silences: list[float] = field(default_factory=list)  # when the owner chose to be silent
    keys: str = ""  # pressed and not yet used
    asking: str = ""  # the verb that waits for the phone's owner now
    silent: bool = False  # the owner lets that verb wait no longer
    move: Source | None = None
    peers: dict[str, "Leg"] = field(default_factory=dict)  # by call sid
    muted: bool = False
    by_voicemail: bool = False  # a box picked up, and nobody
    events: int = 0  # status callbacks so far
    _stops: list[Condition] = field(default_factory=list)

    @property
    def sid(self) -> str:
        """The call's sid."""
        return self.record.sid

    @property
    def ended(self) -> bool:
        """Whether the call is over."""
        return self.record.status in FINAL_CALL

    @property
    def answered(self) -> bool:
        """Whether it was ever answered."""
        return self.record.answered_at is not None

    @property
    def seconds(self) -> float:
        """How long it has been answered, in the carrier's seconds."""
        if self.record.answered_at is None:
            return 0.0
        return self.world.since(self.record.answered_at, self.record.ended_at)

    def check(self) -> None:
        """Raise Gone, Moved or Reached if there is nothing to go on with."""
        with self.world.changed:
            if self.ended or self.world.stopped:
                raise Gone
            if self.move is not None:
                raise Moved
            for stop in self._stops:
                if stop():
                    raise Reached(stop)

    def wait(self, seconds: float | None = None, until: Condition | None = None) -> bool:
        """Wait up to *seconds* of the carrier's, or until *until*; return whether that came. Raises like ``check``."""
        times = self.world.times
        deadline = None if seconds is None else times.moment() + self.world.real(seconds)
        with self.world.changed:
            while True:
                self.check()
                if until is not None and until():
                    return True
                left = None if deadline is None else deadline - times.moment()
                if left is not None and left <= 0:
                    return False
                times.wait(self.world.changed, left)

    def linger(self, seconds: float) -> bool:
        """Let *seconds* of the carrier's pass, from outside; return whether the call goes on then."""
        times = self.world.times
        deadline = times.moment() + self.world.real(seconds)
        with self.world.changed:
            while not self.ended and not self.world.stopped:
                left = deadline - times.moment()
                if left <= 0:
                    return True
                times.wait(self.world.changed, left)
            return False

    def watch(self, until: Condition, timeout: float) -> bool:
        """Wait from outside, up to *timeout* real seconds, until *until*; give up when the call is over."""
        deadline = time.monotonic() + timeout
        with self.world.changed:
            while not until():
                left = deadline - time.monotonic()
                if left <= 0 or self.ended or self.world.stopped:
                    return False
                self.world.changed.wait(left)
            return True

    @contextmanager
    def unless(self, stop: Condition) -> Iterator[None]:
        """Leave the block as soon as *stop* is true, whatever is being waited for in it."""
        self._stops.append(stop)
        try:
            yield
        except Reached as reached:
            if reached.stop is not stop:
                raise
        finally:
            self._stops.remove(stop)

    def hear(self, kind: SoundKind, text: str, language: str = "", voice: str = "") -> None:
        """Let the phone hear something."""
        with self.world.changed:
            self.heard.append(Heard(self.world.times.now(), text, kind, language, voice))
            self.world.ring()

    def speak(self, what: str | float) -> None:
        """Let the phone's owner say *what*: words, or so many seconds of them."""
        text, seconds = (what, len(what) / CHARACTERS_A_SECOND) if isinstance(what, str) else ("", float(what))
        with self.world.changed:
            if self.ended:
                return
            # One thing is said after the other.
            over = max((one.at + self.world.real(one.seconds) for one in self.said[-1:]), default=0.0)
            self.said.append(Utterance(max(self.world.times.now(), over), seconds, text))
            for peer in [] if self.muted else list(self.peers.values()):
                peer.hear("voice", text or f"({seconds:g} seconds)")
            self.world.ring()

    def press(self, digits: str) -> None:
        """Press keys. Those that nothing waits for yet are kept for what asks next; those connected hear tones."""
        if not digits or set(digits) - set("0123456789*#"):
            raise ValueError(f"keys are {digits!r}; expected 0-9, * and #")
        with self.world.changed:
            if self.ended:
                return
            self.pressed.append(Heard(self.world.times.now(), digits, "keys"))
            if self.peers:
                for peer in [] if self.muted else list(self.peers.values()):
                    peer.hear("keys", digits)
            else:
                self.keys += digits
            self.world.ring()

    def stay_silent(self) -> None:
        """Let what waits for the phone's owner wait no longer, as if its time had run out."""
        with self.world.changed:
            self.silent = bool(self.asking)
            if self.silent:
                self.silences.append(self.world.times.now())
            self.world.ring()

    def take_silence(self) -> bool:
        """Say whether the owner has chosen to be silent; the next question has its whole time again."""
        with self.world.changed:
            silent, self.silent = self.silent, False
            return silent

    def take_key(self) -> str:
        """Take the next key that was pressed, or "" if there is none."""
        with self.world.changed:
            key, self.keys = self.keys[:1], self.keys[1:]
            return key

    def take_move(self) -> Source:
        """Take the document that REST sends the call to."""
        with self.world.changed:
            source, self.move = self.move, None
            return source or Source()

    def settle(self, status: str, by: EndedBy, sip_code: int | None = None) -> bool:
        """Note the end of the call; return False if it had ended before."""
        with self.world.changed:
            if self.ended:
                return False
            self.record.ended_at = self.world.times.now()
            self.record.ended_by, self.record.sip_code = by, sip_code
            self.record.status = status
            self.asking = ""
            self.world.ring()
            return True
