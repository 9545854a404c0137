"""Carries out TwiML for one call: talking, asking, going on elsewhere. Dial and Record have modules of their own.

Sources: twilio.com/docs/voice/twiml and its pages say, play, pause, gather, redirect, hangup, reject.
"""

from typing import TYPE_CHECKING

from hotline.simulator.dialing import dial
from hotline.simulator.documents import onward, there
from hotline.simulator.legs import Gone, Leg, Moved, Source
from hotline.simulator.recordings import record
from hotline.simulator.twiml import EVERYTHING, METHODS, WAITING, Verb

if TYPE_CHECKING:
    from hotline.simulator.exchange import Exchange

FOREVER = 1000  # what loop="0" comes to; twilio.com/docs/voice/twiml/say
APPLICATION_ERROR = "We are sorry, an application error has occurred. Goodbye."


class Interpreter:
    """Carries out documents for *leg*, as far as the verbs are *allowed*."""

    def __init__(self, exchange: "Exchange", leg: Leg, allowed: frozenset[str] = EVERYTHING) -> None:
        self.exchange, self.leg, self._allowed = exchange, leg, allowed

    def like(self, allowed: frozenset[str], leg: Leg | None = None) -> "Interpreter":
        """Return one for the same call, or another, that carries out fewer verbs."""
        return Interpreter(self.exchange, leg or self.leg, allowed)

    def run(self, source: Source) -> None:
        """Carry out the document at *source* and those that it leads to, until one runs out.

        What REST puts in place of them is carried out instead, unless verbs are restricted: then Moved is raised.
        Raises Gone when the call is over.
        """
        going: Source | None = source
        while going is not None:
            try:
                going = self._perform(going)
            except Moved:
                if self._allowed is not EVERYTHING:
                    raise
                going = self.leg.take_move()

    def _perform(self, source: Source) -> Source | None:
        self.leg.check()
        _, verbs = self.exchange.documents.fetch(self.leg, source, fall_back=self._allowed is not WAITING)
        self.leg.check()
        if verbs is None:
            self.fail()
        for verb in verbs or ():
            self.leg.check()
            going = self._do(verb)
            if going is not None:
                return going
        return None

    def fail(self) -> None:
        """Say that something is wrong and hang up. Raises Gone, unless it was only about music to wait with."""
        if self._allowed is WAITING:
            return
        self.answer()
        self.leg.hear("error", APPLICATION_ERROR)
        self.exchange.end(self.leg, "error")
        raise Gone

    def answer(self) -> None:
        """Answer the phone that called us, if that has not been done."""
        if self.leg.record.direction == "inbound":
            self.exchange.answer(self.leg)

    def _do(self, verb: Verb) -> Source | None:
        if verb.name not in self._allowed:
            code = 13238 if self._allowed is WAITING else 12200
            verb.document.complain(code, f"{verb.name} is not allowed here")
            return None
        match verb.name:
            case "Pause":  # as the first verb it delays the answer
                self.leg.wait(verb.number("length", 1))
            case "Redirect":
                return Source(there(verb.document, verb.text), verb.word("method", "POST", METHODS))
            case "Reject":
                self._reject(verb)
            case "Hangup":
                self.answer()
                self.exchange.end(self.leg, "us")
                raise Gone
            case "Dial":
                return dial(self, verb)
            case _:
                self.answer()
                return self._talk(verb)
        return None

    def _talk(self, verb: Verb) -> Source | None:
        match verb.name:
            case "Gather":
                return self._gather(verb)
            case "Record":
                return record(self, verb)
            case _:
                self.prompt(verb)
        return None

    def prompt(self, verb: Verb) -> None:
        """Let the phone hear a Say, a Play or a Pause."""
        if verb.name == "Pause":
            self.leg.wait(verb.number("length", 1))
            return
        endless = verb.word("loop", "1") == "0"
        for _ in range(FOREVER if endless else int(verb.number("loop", 1))):
            self.leg.check()
            if verb.name == "Say":
                self.leg.hear("say", verb.text, verb.word("language", "en-US"), verb.word("voice", "man"))
                self.leg.wait(len(verb.text) * self.leg.world.pace.speech)
            elif digits := verb.word("digits"):
                self.leg.hear("keys", digits)
            else:
                self.leg.hear("play", there(verb.document, verb.text))
                self.leg.wait(1 if self.leg.world.pace.speech else 0)
            if endless:
                self.leg.wait(1)

    def _reject(self, verb: Verb) -> None:
        reason = verb.word("reason", "rejected", ("rejected", "busy"))
        if self.leg.answered:
            verb.document.complain(12200, "Reject comes too late: the call is answered")
        self.exchange.end(self.leg, "us", "" if self.leg.answered else "busy" if reason == "busy" else "failed")
        raise Gone

    def _gather(self, verb: Verb) -> Source | None:
        leg, wanted = self.leg, verb.word("input", "dtmf").split()
        by_key, by_voice, before = "dtmf" in wanted, "speech" in wanted, len(leg.said)

        def begun() -> bool:
            return (by_key and bool(leg.keys)) or (by_voice and len(leg.said) > before)

        leg.asking, leg.silent = "gather", False
        try:
            with leg.unless(begun if verb.truth("bargeIn", default=True) else lambda: False):
                for child in verb.children:
                    self.prompt(child)
            digits, finished = self._collect(verb, before if by_voice else None, by_key=by_key)
        finally:
            leg.asking = ""
        params = [("msg", "Gather End")]
        said = " ".join(one.text for one in leg.said[before:]) if by_voice else ""
        if said and not digits:
            params += [("SpeechResult", said), ("Confidence", "0.9")]
        else:
            params += [("Digits", digits), ("FinishedOnKey", finished)]
        if digits or said or verb.truth("actionOnEmptyResult", default=False):
            return onward(verb, tuple(params))
        return None

    def _collect(self, verb: Verb, said: int | None, *, by_key: bool) -> tuple[str, str]:
        """Return the keys and the one that ended them; *said*: words past so many count too."""
        leg, digits = self.leg, ""
        finish = verb.word("finishOnKey", "#")
        most = verb.number("numDigits", float("inf"), low=1)
        patience = 5.0 if verb.word("timeout") == "auto" else verb.number("timeout", 5)

        def something() -> bool:
            return leg.silent or (by_key and bool(leg.keys)) or (said is not None and len(leg.said) > said)

        while leg.wait(patience, until=something):
            if leg.take_silence() or not by_key or not leg.keys:
                break
            key = leg.take_key()
            if finish and key in finish:
                return digits, key
            digits += key
            if len(digits) >= most:
                break
        return digits, ""
