"""Record: what a phone's owner says is kept, processed for a while, and can then be fetched and deleted.

Source: twilio.com/docs/voice/twiml/record. Silence is saved like anything else; a recording is empty ("absent") if it
ended within a second with nothing said, and then its action isn't asked for. Older copies of that page call silence
empty too: see ``silence_is_empty``.
"""

import math
import secrets
import threading
from typing import TYPE_CHECKING

from hotline.simulator.call_records import RecordingRecord
from hotline.simulator.callbacks import Lane, Reports, reports
from hotline.simulator.core import Core
from hotline.simulator.documents import onward, there
from hotline.simulator.legs import Gone, Leg, Source
from hotline.simulator.pace import World
from hotline.simulator.resources import BASE, rfc2822
from hotline.simulator.speech import recorded
from hotline.simulator.twiml import METHODS, Verb

if TYPE_CHECKING:
    from hotline.simulator.voice import Interpreter

LONGEST = 3600  # seconds
ANY_KEY = "1234567890*#"


class Recordings:
    """All recordings of the account. ``delay`` is the carrier's seconds until one can be fetched."""

    def __init__(self, core: Core, world: World) -> None:
        self._core, self._world = core, world
        self.delay = 1.0
        self.silence_is_empty = False
        self._lock = threading.Lock()
        self._records: dict[str, RecordingRecord] = {}
        self._sounds: dict[str, bytes] = {}
        self._seq = 0

    def all(self) -> list[RecordingRecord]:
        """Return every recording that the carrier still has, newest first."""
        with self._lock:
            return [one for one in reversed(self._records.values()) if one.deleted_at is None]

    def get(self, sid: str) -> RecordingRecord | None:
        """Return a recording, or None if there is none, or none any more."""
        return next((one for one in self.all() if one.sid == sid), None)

    def sound(self, sid: str) -> bytes | None:
        """Return the WAV file of a recording, or None while it is being processed, or if there is none."""
        with self._lock:
            return self._sounds.get(sid)

    def delete(self, sid: str) -> None:
        """Forget a recording."""
        with self._lock:
            record = self._records[sid]
            record.deleted_at, record.status = self._core.times.now(), "deleted"
            self._sounds.pop(sid, None)
        self._core.ledger.report(record)

    def url(self, sid: str) -> str:
        """Return the address of a recording, without the ending that stands for its format."""
        return f"{self._core.base_url}{BASE}{self._core.account_sid}/Recordings/{sid}"

    def begin(self, leg: Leg) -> RecordingRecord:
        """Begin to record a call."""
        sid, now = "RE" + secrets.token_hex(16), self._core.times.now()
        record = RecordingRecord(sid, leg.sid, 0.0, now, status="in-progress")
        with self._lock:
            self._seq += 1
            record.seq = self._seq
            self._records[record.sid] = record
        self._core.ledger.add(record)
        return record

    def finish(
        self, record: RecordingRecord, leg: Leg, to: Reports | None, *, trim: bool, longest: float = LONGEST
    ) -> None:
        """End a recording of at most *longest* seconds; it is there, or found to be absent, after ``delay``."""
        said = [one for one in list(leg.said) if one.at >= record.created_at]
        now = self._core.times.now()
        elapsed = self._world.since(record.created_at, now)
        last = max((one.at + self._world.real(one.seconds) for one in said), default=now)
        spoken = self._world.since(said[0].at, min(last, now)) if said and trim else elapsed
        record.said = " ".join(one.text for one in said if one.text)
        empty = not said and (self.silence_is_empty or elapsed < 1)
        record.seconds = 0.0 if empty else min(max(1, math.ceil(spoken)), longest)
        record.status = "absent" if empty else "processing"
        moment = self._core.times.moment() + self._world.real(self.delay)
        self._core.schedule.at(moment, lambda: self._core.workers.do(lambda: self._process(record, to)))

    def report(self, record: RecordingRecord, to: Reports | None) -> None:
        """Post how a recording stands, if somebody wants to know."""
        if to is None or record.status not in to.events:
            return
        params = [
            ("AccountSid", self._core.account_sid),
            ("CallSid", record.call_sid),
            ("RecordingSid", record.sid),
            ("RecordingUrl", self.url(record.sid)),
            ("RecordingStatus", record.status),
            ("RecordingDuration", str(int(record.seconds))),
            ("RecordingChannels", "1"),
            ("RecordingStartTime", rfc2822(record.created_at) or ""),
            ("RecordingSource", "RecordVerb"),
            ("RecordingTrack", "inbound"),
            ("ErrorCode", "0"),
        ]
        Lane(self._core).post(to, "recording", record.sid, record.status, params, last=True)

    def _process(self, record: RecordingRecord, to: Reports | None) -> None:
        if record.status == "processing":
            sound = recorded(record.said, record.seconds)
            with self._lock:
                if record.deleted_at is not None:
                    return
                self._sounds[record.sid], record.status = sound, "completed"
        self.report(record, to)
        self._core.ledger.report(record)


def record(interpreter: "Interpreter", verb: Verb) -> Source | None:
    """Carry out a Record; return the request to its action.

    Who hangs up has left a recording too: the action is asked for with Digits=hangup, and its answer not carried out.
    Raises Gone and Moved.
    """
    leg, book, to = interpreter.leg, interpreter.exchange.recordings, _reports(verb)
    if verb.truth("playBeep", default=True):
        leg.hear("beep", "beep")
    trim = verb.word("trim", "trim-silence", ("trim-silence", "do-not-trim")) == "trim-silence"
    longest = verb.number("maxLength", LONGEST, low=1)
    with leg.world.changed:
        leg.keys = ""  # what was pressed before the beep doesn't end it
        made = book.begin(leg)
        leg.asking, leg.silent = "record", False
        leg.world.ring()
    book.report(made, to)
    digits = ""
    try:
        digits = _listen(leg, verb, made.created_at, longest)
    except Gone:
        digits = "hangup"
        raise
    finally:
        leg.asking = ""
        book.finish(made, leg, to, trim=trim, longest=longest)
        if digits == "hangup" and made.status != "absent" and not leg.world.stopped:
            interpreter.exchange.documents.fetch(leg, onward(verb, _params(book, made, digits)))
    return None if made.status == "absent" else onward(verb, _params(book, made, digits))


def _params(book: Recordings, made: RecordingRecord, digits: str) -> tuple[tuple[str, str], ...]:
    return (
        ("RecordingUrl", book.url(made.sid)),
        ("RecordingSid", made.sid),
        ("RecordingDuration", str(int(made.seconds))),
        ("Digits", digits),
    )


def _listen(leg: Leg, verb: Verb, began: float, longest: float) -> str:
    """Wait for the end of what is said: a key, silence, or the longest that is allowed. Return the key."""
    world = leg.world
    finish, patience = verb.word("finishOnKey", ANY_KEY), verb.number("timeout", 5, low=1)
    while True:
        count, now = len(leg.said), world.times.now()
        quiet_since = max(
            (one.at + world.real(one.seconds) for one in leg.said[:count] if one.at >= began), default=began
        )
        left = min(patience - (now - quiet_since) / world.pace.second, longest - (now - began) / world.pace.second)
        if left <= 0:
            return ""

        def something(seen: int = count) -> bool:
            return leg.silent or bool(leg.keys) or len(leg.said) > seen

        waited = leg.wait(left, until=something)
        if leg.take_silence():
            return ""
        if waited and leg.keys:
            key = leg.take_key()
            if key in finish:
                return key


def _reports(verb: Verb) -> Reports | None:
    url = verb.word("recordingStatusCallback")
    method = verb.word("recordingStatusCallbackMethod", "POST", METHODS)
    try:
        events = [verb.word("recordingStatusCallbackEvent")]
        return reports(there(verb.document, url), method, events) if url else None
    except ValueError as error:
        verb.document.complain(12200, f"recordingStatusCallback: {error}")
        return None
