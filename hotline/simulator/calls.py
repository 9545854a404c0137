"""One call as its phone has it: what its owner hears, presses, says, and when."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from hotline.simulator.call_records import FINAL_CALL
from hotline.simulator.legs import Heard, Leg, Utterance

if TYPE_CHECKING:
    from hotline.simulator.exchange import Exchange
    from hotline.simulator.handsets import Handset


class Call:
    """A call at one phone. Safe to use from any thread; ``timeout`` is always in real seconds."""

    def __init__(self, leg: Leg, exchange: "Exchange") -> None:
        self._leg, self._exchange = leg, exchange

    def __repr__(self) -> str:
        return f"<Call {self.sid} {self.direction} {self.status}>"

    @property
    def sid(self) -> str:
        """The carrier's name of this call."""
        return self._leg.sid

    @property
    def phone(self) -> "Handset":
        """The phone that has this call."""
        return self._leg.phone

    @property
    def shown(self) -> str:
        """The number this phone sees."""
        return self._leg.record.shown

    @property
    def direction(self) -> str:
        """ "inbound" (from this phone to a line), "outbound-api" or "outbound-dial"."""
        return self._leg.record.direction

    @property
    def status(self) -> str:
        """The carrier's word for where it stands."""
        return self._leg.record.status

    @property
    def created_at(self) -> float:
        """When it began."""
        return self._leg.record.created_at

    @property
    def ringing_at(self) -> float | None:
        """When the phone began to ring."""
        return self._leg.record.ringing_at

    @property
    def answered_at(self) -> float | None:
        """When it was answered."""
        return self._leg.record.answered_at

    @property
    def ended_at(self) -> float | None:
        """When it ended."""
        return self._leg.record.ended_at

    @property
    def ended_by(self) -> str:
        """Who ended it: "us", "phone", "error" or "timeout"; "" while it goes on."""
        return self._leg.record.ended_by

    @property
    def heard(self) -> list[Heard]:
        """Everything this phone has heard so far."""
        with self._leg.world.changed:
            return list(self._leg.heard)

    @property
    def said(self) -> list[Utterance]:
        """Everything this phone's owner has said so far."""
        with self._leg.world.changed:
            return list(self._leg.said)

    @property
    def pressed(self) -> list[Heard]:
        """Every key this phone's owner has pressed so far."""
        with self._leg.world.changed:
            return list(self._leg.pressed)

    @property
    def silences(self) -> list[float]:
        """When this phone's owner chose to be silent, see ``stay_silent``."""
        with self._leg.world.changed:
            return list(self._leg.silences)

    @property
    def by_voicemail(self) -> bool:
        """Whether a voicemail box picked up, and nobody."""
        return self._leg.by_voicemail

    @property
    def asks(self) -> bool:
        """Whether a Gather or a Record waits for this phone's owner now."""
        return bool(self._leg.asking)

    @property
    def bridged_with(self) -> set[str]:
        """The numbers of the phones that are connected with this one now."""
        with self._leg.world.changed:
            return {peer.phone.e164 for peer in self._leg.peers.values()}

    def answer(self) -> None:
        """Pick up. Nothing happens if it rings no more, or if this phone is the one that called."""
        if self.direction != "inbound":
            self._exchange.answer(self._leg)

    def press(self, digits: str) -> None:
        """Press keys, now or ahead of being asked. Raises ValueError for what is no key."""
        self._leg.press(digits)

    def speak(self, what: str | float) -> None:
        """Say words, or something for so many of the carrier's seconds. Returns before that is over."""
        self._leg.speak(what)

    def stay_silent(self) -> None:
        """Answer nothing: a Gather or a Record that waits now goes on as if its time had run out."""
        self._leg.stay_silent()

    def hang_up(self) -> None:
        """End the call; a phone that rings declines it."""
        if self._leg.record.status == "ringing" and self.direction != "inbound":
            self._exchange.end(self._leg, "phone", "busy", 603)
        else:
            self._exchange.end(self._leg, "phone")

    def wait_to_hear(self, wanted: str | re.Pattern[str], timeout: float = 5.0, after: int = 0) -> Heard:
        """Return the first sound with *wanted* in it (a pattern: matches) past the first *after* sounds.

        Raises TimeoutError telling what was heard instead, at once if the call is over.
        """

        def found() -> Heard | None:
            return next((one for one in self.heard[after:] if _fits(one.text, wanted)), None)

        self._leg.watch(lambda: found() is not None, timeout)
        heard = found()
        if heard is None:
            what = wanted.pattern if isinstance(wanted, re.Pattern) else wanted
            came = "".join(f"\n  {one.kind}: {one.text!r}" for one in self.heard[after:][-8:]) or " nothing"
            raise TimeoutError(f"{self._about()} did not hear {what!r} in {timeout:g} s; heard last:{came}")
        return heard

    def wait_for_status(self, *statuses: str, timeout: float = 5.0) -> str:
        """Return the first of *statuses* that is reached. Raises TimeoutError."""
        self._wait(lambda: self.status in statuses, timeout, f"has none of {', '.join(statuses)}")
        return self.status

    def wait_for_end(self, timeout: float = 5.0) -> str:
        """Return the final status. Raises TimeoutError."""
        return self.wait_for_status(*FINAL_CALL, timeout=timeout)

    def wait_bridged_with(self, e164: str, timeout: float = 5.0) -> None:
        """Wait until this phone and *e164* hear each other. Raises TimeoutError."""
        self._wait(lambda: e164 in self.bridged_with, timeout, f"is not connected with {e164}")

    def wait_until_asked(self, timeout: float = 5.0) -> None:
        """Wait until a Gather or a Record waits for this phone's owner. Raises TimeoutError."""
        self._wait(lambda: self.asks, timeout, "is asked nothing")

    def _wait(self, until: Callable[[], bool], timeout: float, wrong: str) -> None:
        if not self._leg.watch(until, timeout):
            came = "".join(f"\n  {one.kind}: {one.text!r}" for one in self.heard[-5:]) or " nothing"
            raise TimeoutError(f"{self._about()} {wrong} after {timeout:g} s; heard last:{came}")

    def _about(self) -> str:
        return f"call {self.sid} of {self.phone.e164} ({self.status})"


def _fits(text: str, wanted: str | re.Pattern[str]) -> bool:
    return wanted in text if isinstance(wanted, str) else wanted.search(text) is not None
