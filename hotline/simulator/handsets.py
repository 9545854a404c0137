"""The voice half of a phone: it rings, and does what its owner, or nobody, or a machine does."""

import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from hotline.simulator.calls import Call
from hotline.simulator.legs import Leg

if TYPE_CHECKING:
    from hotline.simulator.exchange import Exchange

Habit: TypeAlias = Literal["yes", "no", "busy", "voicemail", "declines", "unreachable"]
Answers: TypeAlias = Habit | Callable[[Call], None]
GREETING = "The person you called can't come to the phone. Please leave a message after the tone."
BUSY_HERE, DECLINED = 486, 603  # RFC 3261, sections 21.4.24 and 21.6.2


class Handset:
    """A phone as far as calls go. Times are in the carrier's seconds."""

    def __init__(self, e164: str, exchange: "Exchange") -> None:
        self.e164 = e164
        self.answer_after = 0.0
        self.voicemail_after = 20.0
        self.voicemail_for = 60.0
        self.sip_code = 480  # why an unreachable phone is: 480 temporarily, 404 for good
        self._answers: Answers = "no"
        self.habits: list[tuple[float, Answers]] = []
        """Every change of ``answers``, and when."""
        self._exchange = exchange
        self._calls: list[Call] = []

    @property
    def answers(self) -> Answers:
        """What this phone does when it rings; a callable is run on a thread of its own and acts by itself.

        A TimeoutError that the callable lets through counts only while its call goes on.
        """
        return self._answers

    @answers.setter
    def answers(self, answers: Answers) -> None:
        if not callable(answers) and answers not in get_args(Habit):
            raise ValueError(f"answers is {answers!r}; expected a callable or one of {', '.join(get_args(Habit))}")
        if answers != self._answers:
            self.habits.append((self._exchange.world.times.now(), answers))
        self._answers = answers

    @property
    def calls(self) -> list[Call]:
        """Every call this phone took part in, in order."""
        with self._exchange.world.changed:
            return list(self._calls)

    def call(self, to: str, caller_id: str | None = None, extra: Mapping[str, str | None] | None = None) -> Call:
        """Call one of the customer's numbers; return at once. Then ``hear``, ``press``, ``speak``, ``hang_up``.

        *caller_id* is what the customer sees in place of this phone's number ("anonymous", "+266696687", "sip:...").
        *extra* adds or replaces parameters of every request about this call, and removes those set to None.

        Raises ValueError if *to* is none of the customer's numbers that take calls.
        """
        return self._exchange.call_from(self, to, caller_id, extra or {})

    def wait_for_ring(self, timeout: float = 5.0, after: int = 0) -> Call:
        """Return the call for which this phone rings, past the first *after* ones. Raises TimeoutError."""
        world, deadline = self._exchange.world, time.monotonic() + timeout
        with world.changed:
            while True:
                came = [call for call in self._calls if call.direction != "inbound"]
                if len(came) > after and came[after].ringing_at is not None:
                    return came[after]
                left = deadline - time.monotonic()
                if left <= 0:
                    raise TimeoutError(f"{self.e164} was rung {len(came)} times in {timeout:g} s; expected {after + 1}")
                world.changed.wait(left)

    def note(self, leg: Leg) -> Call:
        """Take part in a call."""
        call = Call(leg, self._exchange)
        with self._exchange.world.changed:
            self._calls.append(call)
            self._exchange.world.ring()
        return call

    def refusal(self) -> tuple[str, int] | None:
        """Return the status and SIP code of a phone that will not even ring."""
        match self._answers:
            case "busy":
                return "busy", BUSY_HERE
            case "unreachable":
                return "failed", self.sip_code
            case _:
                return None

    def ring(self, leg: Leg, call: Call) -> None:
        """Ring, and do what this phone does then."""
        answers = self._answers
        if answers == "no":
            return

        def act() -> None:
            if leg.linger(self.voicemail_after if answers == "voicemail" else self.answer_after):
                try:
                    self._act(leg, call, answers)
                except TimeoutError:
                    # Somebody else took it, or the network was stopped: who waits at a dead line puts down the phone.
                    if not leg.ended and not leg.world.stopped:
                        raise

        name = f"simulator-owner-{self.e164}"
        thread = threading.Thread(target=act, name=name, daemon=True)
        self._exchange.keep(thread)
        thread.start()

    def _act(self, leg: Leg, call: Call, answers: Answers) -> None:
        if callable(answers):
            return answers(call)
        match answers:
            case "yes":
                call.answer()
            case "declines":
                self._exchange.end(leg, "phone", "busy", DECLINED)
            case "voicemail":
                leg.by_voicemail = True
                call.answer()
                call.speak(GREETING)
                if leg.linger(self.voicemail_for):
                    call.hang_up()
            case _:
                raise ValueError(f"a phone that answers {answers!r} does not ring")
        return None
