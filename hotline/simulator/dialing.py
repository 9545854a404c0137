"""Dial: rings up to ten phones and connects the first that accepts, or puts the call into a conference.

Sources: twilio.com/docs/voice/twiml/dial, twilio.com/docs/voice/twiml/number, twilio.com/docs/voice/twiml/conference.
A Number's url is a document that only the called party hears; unless it hangs up, its end is consent. The documents
call that "after they answer, but before the parties are connected" and don't say whether the other phones ring on in
the meantime: here they do, unless ``first_pickup_wins``.
"""

import math
import re
from functools import partial
from typing import TYPE_CHECKING

from hotline.simulator.callbacks import Reports, reports
from hotline.simulator.conferences import MOST, Terms
from hotline.simulator.documents import onward, there
from hotline.simulator.legs import Gone, Leg, Moved, Source
from hotline.simulator.outbound import E164
from hotline.simulator.twiml import METHODS, WAITING, WHISPER, Verb

if TYPE_CHECKING:
    from hotline.simulator.voice import Interpreter

Params = tuple[tuple[str, str], ...]
MOST_NUMBERS = 10
NOT_OURS, NOT_A_NUMBER = 13214, 13223


def dial(interpreter: "Interpreter", verb: Verb) -> Source | None:
    """Carry out a Dial; return the request to its action, if it has one.

    The action is asked for too when the caller has hung up; what it answers then is not carried out.
    """
    room = next((noun for noun in verb.children if noun.name == "Conference"), None)
    dialing = _Room(interpreter, verb, room) if room else _Numbers(interpreter, verb)
    asks = "action" in verb.attributes
    if verb.truth("hangupOnStar", default=False):
        verb.document.complain(12200, "hangupOnStar is not carried out here")
    try:
        dialing.run()
        interpreter.leg.keys = ""  # what was pressed to the other side is no answer to what comes next
    except Gone:
        if asks and not interpreter.leg.world.stopped:
            interpreter.exchange.documents.fetch(interpreter.leg, onward(verb, dialing.params()))
        raise
    return onward(verb, dialing.params()) if asks else None


def _reports(noun: Verb, default: str) -> Reports | None:
    url = noun.word("statusCallback")
    if not url:
        return None
    url = there(noun.document, url)
    try:
        method = noun.word("statusCallbackMethod", "POST", METHODS)
        return reports(url, method, [noun.word("statusCallbackEvent")], default)
    except ValueError as error:
        noun.document.complain(12200, f"statusCallback: {error}")
        return None


class _Room:
    """A call in a conference."""

    def __init__(self, interpreter: "Interpreter", verb: Verb, noun: Verb) -> None:
        self._interpreter, self._verb, self._noun = interpreter, verb, noun
        self._status = "answered"

    def params(self) -> Params:
        return (("DialCallStatus", self._status),)

    def run(self) -> None:
        leg, book = self._interpreter.leg, self._interpreter.exchange.conferences
        self._interpreter.answer()
        conference = book.enter(leg, self._noun.text, self._terms())
        if conference is None:
            self._noun.document.complain(12200, "the conference is full")
            self._status = "failed"
            return

        def out() -> bool:
            return leg.sid not in conference.participants

        try:
            with leg.unless(lambda: conference.started or out()):
                self._hear_music()
            leg.wait(self._verb.number("timeLimit", 14_400, low=1), until=out)
        finally:
            book.leave(conference, leg)

    def _terms(self) -> Terms:
        noun = self._noun
        return Terms(
            noun.truth("startConferenceOnEnter", default=True),
            noun.truth("endConferenceOnExit", default=False),
            noun.truth("muted", default=False),
            noun.word("beep", "true", ("true", "false", "onEnter", "onExit")),
            noun.word("participantLabel"),
            int(noun.number("maxParticipants", MOST, low=1, high=MOST)),
            _reports(noun, "start end"),
        )

    def _hear_music(self) -> None:
        """Let those who wait hear the waitUrl, over and over, until the conference starts."""
        leg, url = self._interpreter.leg, self._noun.attributes.get("waitUrl")
        method = self._noun.word("waitMethod", "POST", METHODS)
        if url is None:
            leg.hear("music", "hold music")
        if not url:
            leg.wait()
            return
        while True:
            began = leg.world.times.now()
            self._interpreter.like(WAITING).run(Source(there(self._noun.document, url), method))
            leg.wait(max(0.0, 1 - leg.world.since(began)))


class _Numbers:
    """Phones that ring for a caller."""

    def __init__(self, interpreter: "Interpreter", verb: Verb) -> None:
        self._interpreter, self._verb, self._leg = interpreter, verb, interpreter.leg
        self._exchange = interpreter.exchange
        self._rung: list[Leg] = []
        self._winner: Leg | None = None
        self._bridged = False
        self._moved = False
        self._over = False

    def params(self) -> Params:
        last = self._winner or next((leg for leg in self._rung if leg.answered), None)
        last = last or (self._rung[-1] if self._rung else None)
        params = [("DialCallStatus", self._status()), ("DialBridged", str(self._bridged).lower())]
        if last is not None:
            params.append(("DialCallSid", last.sid))
        if last is not None and not self._moved and last.answered:
            params.append(("DialCallDuration", str(math.ceil(last.seconds))))
        return tuple(params)

    def _status(self) -> str:
        # A phone that answered and was never connected counts as completed all the same; DialBridged tells.
        if self._winner is not None or any(leg.answered for leg in self._rung):
            return "completed"
        ends = [leg.record.status for leg in self._rung]
        return next((status for status in ("no-answer", "busy", "canceled") if status in ends), "failed")

    def run(self) -> None:
        leg, verb = self._leg, self._verb
        if not verb.truth("answerOnBridge", default=False):
            self._interpreter.answer()
        shown = self._caller_id()
        if shown is None:
            return
        leg.hear("ringing", "ringing")
        try:
            called = [one for noun in self._nouns() if (one := self._call(noun, shown)) is not None]
            for child, noun in called:  # none rings before all of them are known
                self._exchange.spawn(child, partial(self._lead, child, noun))
            leg.wait(until=lambda: self._winner is not None or all(one.ended or self._moved for one in self._rung))
            if self._winner is not None:
                self._connect(self._winner)
        finally:
            self._clear()

    def _caller_id(self) -> str | None:
        """Return what the phones are to see, or None if that is not allowed."""
        shown = self._verb.word("callerId") or self._leg.record.from_
        if shown in self._exchange.core.numbers or shown == self._leg.record.from_:
            return shown
        self._verb.document.complain(NOT_OURS, f"callerId {shown!r} is none of the account's numbers")
        return None

    def _nouns(self) -> list[Verb]:
        verb = self._verb
        if verb.truth("sequential", default=False):
            verb.document.complain(12200, "sequential is not carried out here: all ring at once")
        nouns = [noun for noun in verb.children if noun.name == "Number"]
        if not nouns:
            nouns = [Verb("Number", {}, verb.text, verb.document)]
        if len(nouns) > MOST_NUMBERS:
            verb.document.complain(12200, f"{len(nouns)} Numbers; the first {MOST_NUMBERS} are rung")
        return nouns[:MOST_NUMBERS]

    def _call(self, noun: Verb, shown: str) -> tuple[Leg, Verb] | None:
        to = _e164(noun.text)
        if to is None:
            noun.document.complain(NOT_A_NUMBER, f"{noun.text!r} is no phone number")
            return None
        full = self._exchange.full
        child = self._exchange.dial(self._leg, to, shown, _reports(noun, "completed"))
        self._rung.append(child)
        if full:
            noun.document.complain(10004, "too many calls at once")
            self._exchange.end(child, "error", "failed")
            return None
        return child, noun

    def _lead(self, child: Leg, noun: Verb) -> None:
        """Take one phone from ringing to consent, on its own thread."""
        self._exchange.place(child, self._verb.number("timeout", 30, low=1, high=600))
        if self._exchange.first_pickup_wins:
            self._drop_others(child)
        try:
            if url := noun.word("url"):
                source = Source(there(noun.document, url), noun.word("method", "POST", METHODS))
                self._interpreter.like(WHISPER, child).run(source)
            self._accept(child)
            child.wait()
        except Moved:
            with self._leg.world.changed:
                self._moved = True
                self._rung = [one for one in self._rung if one is not child or self._winner is child]
                self._leg.world.ring()
            self._exchange.conferences.bridges.part(child)
            self._exchange.serve(child, child.take_move())

    def _accept(self, child: Leg) -> None:
        with self._leg.world.changed:
            if self._winner is None and not self._over:  # consent comes first, and in time
                self._winner = child
                self._leg.world.ring()
                return
        self._exchange.end(child, "us")
        raise Gone

    def _drop_others(self, child: Leg) -> None:
        for other in list(self._rung):
            if other is not child:
                self._exchange.end(other, "us")

    def _connect(self, child: Leg) -> None:
        leg = self._leg
        self._drop_others(child)
        self._interpreter.answer()
        self._bridged = not child.ended
        self._exchange.conferences.bridges.connect(leg, child, "dial")
        leg.wait(self._verb.number("timeLimit", 14_400, low=1), until=lambda: child.ended or self._moved)

    def _clear(self) -> None:
        with self._leg.world.changed:
            self._over = True
        for child in list(self._rung):
            if not (self._moved and child is self._winner):
                self._exchange.end(child, "us")


def _e164(text: str) -> str | None:
    """Return a number as written in a Dial; ten digits are of the United States. None if it is no number."""
    bare = re.sub(r"[\s().-]", "", text)
    if re.fullmatch(r"\d{10}", bare):
        bare = "+1" + bare
    elif re.fullmatch(r"1\d{10}", bare):
        bare = "+" + bare
    return bare if E164.fullmatch(bare) else None
