"""Calls begin, are answered and end here; each is carried out by a thread of its own.

Sources: twilio.com/docs/voice/api/call-resource (statuses, Timeout), twilio.com/docs/glossary/cps (REST calls queue at
the account's pace; inbound calls and legs of a Dial don't).
"""

import math
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hotline.simulator.call_records import CallRecord, EndedBy, Origin
from hotline.simulator.callbacks import Lane, Reports, reports, timestamp
from hotline.simulator.calls import Call
from hotline.simulator.conferences import Conferences
from hotline.simulator.core import Core
from hotline.simulator.documents import Documents, call_params
from hotline.simulator.errors import ApiError
from hotline.simulator.handsets import Handset
from hotline.simulator.legs import Gone, Leg, Source
from hotline.simulator.pace import World
from hotline.simulator.recordings import Recordings
from hotline.simulator.voice import Interpreter

TOO_MANY_CALLS = 10004
STOP_WITHIN = 2.0  # seconds


@dataclass(frozen=True)
class Wish:
    """A call that REST asks for. ``timeout`` is in the carrier's seconds; ``detect``: "", "sync" or "async"."""

    from_: str
    to: str
    source: Source
    fallback: Source | None = None
    reports: Reports | None = None
    timeout: float = 60.0
    detect: str = ""
    detected: Reports | None = None
    origin: Origin = "rest"


class Exchange:
    """All calls of the account."""

    def __init__(self, core: Core, world: World, phone: Callable[[str], Handset]) -> None:
        self.core, self.world = core, world
        self.documents = Documents(core)
        self.conferences = Conferences(core, world)
        self.recordings = Recordings(core, world)
        self.calls_per_second = 1.0
        self.most_calls: int | None = None
        self.first_pickup_wins = False
        self._phone = phone
        self._lock = threading.Lock()
        self._legs: dict[str, Leg] = {}
        self._threads: list[threading.Thread] = []
        self._seq = 0
        self._free_at = 0.0  # Times.moment()

    # --- looking

    def leg(self, sid: str) -> Leg | None:
        """Return the call *sid*."""
        with self._lock:
            return self._legs.get(sid)

    def forget(self, sid: str) -> None:
        """Forget a call that is over."""
        with self._lock:
            self._legs.pop(sid, None)

    def legs(self) -> list[Leg]:
        """Return every call, newest first."""
        with self._lock:
            return list(reversed(self._legs.values()))

    def call(self, sid: str) -> Call:
        """Return the call *sid* as its phone has it. Raises KeyError."""
        with self._lock:
            leg = self._legs[sid]
        return next(call for call in leg.phone.calls if call.sid == sid)

    @property
    def full(self) -> bool:
        """Whether the account has as many calls as it may have."""
        return self.most_calls is not None and sum(not leg.ended for leg in self.legs()) >= self.most_calls

    # --- beginnings

    def call_from(self, phone: Handset, to: str, caller_id: str | None, extra: Mapping[str, str | None]) -> Call:
        """Let *phone* call one of our numbers. See ``Handset.call``."""
        number = self.core.numbers.get(to)
        if number is None or not number.voice:
            raise ValueError(f"{to} is no number of this account that takes calls")
        full = self.full
        leg = self._add(phone, caller_id or phone.e164, to, "inbound", "inbound", shown=to)
        leg.extra = dict(extra)
        leg.reports = reports(number.status_callback, number.status_callback_method, ())
        if number.voice_fallback_url:
            leg.fallback = Source(number.voice_fallback_url, number.voice_fallback_method)
        call = phone.note(leg)
        leg.record.status, leg.record.ringing_at = "ringing", self.world.times.now()
        if full:
            self.end(leg, "us", "busy")
        elif not number.voice_url:
            self.end(leg, "error", "failed")
        else:
            self.spawn(leg, lambda: self.serve(leg, Source(number.voice_url, number.voice_method)))
        return call

    def create(self, wish: Wish) -> Leg:
        """Queue a call that REST asks for. Raises ApiError 10004 if there are too many."""
        if self.full:
            raise ApiError(TOO_MANY_CALLS)
        phone = self._phone(wish.to)
        leg = self._add(phone, wish.from_, wish.to, "outbound-api", wish.origin, shown=wish.from_)
        leg.reports, leg.fallback = wish.reports, wish.fallback
        with self._lock:
            start = max(self.world.times.moment(), self._free_at)
            self._free_at = start + self.world.real(1 / self.calls_per_second)
        self.core.schedule.at(start, lambda: self.spawn(leg, lambda: self._carry_out(leg, wish)))
        return leg

    def dial(self, parent: Leg, to: str, shown: str, progress: Reports | None) -> Leg:
        """Begin a leg of a Dial; nothing rings yet."""
        leg = self._add(self._phone(to), shown, to, "outbound-dial", "dial", shown=shown)
        leg.parent, leg.record.parent_sid, leg.reports = parent, parent.sid, progress
        return leg

    def _add(self, phone: Handset, from_: str, to: str, direction: str, origin: Origin, *, shown: str) -> Leg:
        sid, now = "CA" + secrets.token_hex(16), self.world.times.now()
        record = CallRecord(sid, from_, to, direction, phone.e164, shown, origin, now)
        leg = Leg(self.world, record, phone, Lane(self.core))
        with self._lock:
            self._seq += 1
            record.seq = self._seq
            self._legs[leg.sid] = leg
        self.core.ledger.add(record)
        return leg

    # --- under way

    def serve(self, leg: Leg, source: Source) -> None:
        """Carry out documents until they run out, and hang up. Raises Gone."""
        while True:
            Interpreter(self, leg).run(source)
            with self.world.changed:
                if leg.move is None:
                    self.end(leg, "us")
                    return
                source = leg.take_move()  # REST sent the call elsewhere in this moment

    def place(self, leg: Leg, timeout: float) -> None:
        """Ring the phone until it answers. Raises Gone if it doesn't."""
        leg.check()
        leg.record.status = "initiated"
        self.report(leg, "initiated")
        call = leg.phone.note(leg)
        refused = leg.phone.refusal()
        if refused is not None:
            self.end(leg, "phone", *refused)
            raise Gone
        with self.world.changed:
            leg.check()
            leg.record.status, leg.record.ringing_at = "ringing", self.world.times.now()
            self.world.ring()
        self.report(leg, "ringing")
        leg.phone.ring(leg, call)
        if leg.wait(timeout, until=lambda: leg.answered):
            return
        with self.world.changed:
            if leg.answered:  # in the last moment
                return
            self.end(leg, "timeout", "no-answer")
            raise Gone

    def answer(self, leg: Leg) -> None:
        """Note that *leg* is answered, by its phone or, if that called us, by us."""
        with self.world.changed:
            if leg.ended or leg.answered:
                return
            leg.record.status, leg.record.answered_at = "in-progress", self.world.times.now()
            self.report(leg, "answered")
            self.world.ring()

    def end(self, leg: Leg, by: EndedBy, status: str = "", sip_code: int | None = None) -> None:
        """End *leg*, if it hasn't ended. Without *status* it is completed, or, never answered, canceled."""
        unanswered = "no-answer" if leg.record.direction == "inbound" else "canceled"
        with self.world.changed:
            queued = leg.record.status == "queued"
            if not leg.settle(status or ("completed" if leg.answered else unanswered), by, sip_code):
                return
            self.conferences.part(leg)
            if not queued:  # "canceled" in the queue is told to nobody
                self.report(leg, "completed")
        self.core.ledger.report(leg.record)

    def report(self, leg: Leg, event: str) -> None:
        """Post a status callback, if somebody wants this event."""
        to, record = leg.reports, leg.record
        if to is None or event not in to.events:
            return
        status = record.status if event == "completed" else "in-progress" if event == "answered" else event
        params = dict(call_params(leg, self.core.account_sid)) | {
            "CallStatus": status,
            "Timestamp": timestamp(self.world.times.now()),
            "CallbackSource": "call-progress-events",
            "SequenceNumber": str(leg.events),
        }
        if event == "completed":
            seconds = math.ceil(leg.seconds)
            params |= {"CallDuration": str(seconds), "Duration": str(math.ceil(seconds / 60))}
            if record.sip_code is not None or leg.answered:
                params["SipResponseCode"] = str(record.sip_code or 200)
        leg.events += 1
        leg.lane.post(to, "call", leg.sid, event, list(params.items()), last=event == "completed")

    def _carry_out(self, leg: Leg, wish: Wish) -> None:
        self.place(leg, wish.timeout)
        if wish.detect == "async":
            self.spawn(leg, lambda: self._detect(leg, wish))
        elif wish.detect:
            self._detect(leg, wish)
        self.serve(leg, wish.source)

    def _detect(self, leg: Leg, wish: Wish) -> None:
        """Listen for a machine: about four seconds, of silence to whoever answered if it isn't done apart."""
        leg.linger(4)
        leg.record.answered_by = "machine_start" if leg.phone.answers == "voicemail" else "human"
        if wish.detected is not None and not leg.ended:
            params = [
                ("CallSid", leg.sid),
                ("AccountSid", self.core.account_sid),
                ("AnsweredBy", leg.record.answered_by),
                ("MachineDetectionDuration", "4000"),
            ]
            leg.lane.post(wish.detected, "amd", leg.sid, leg.record.answered_by, params)

    # --- threads

    def spawn(self, leg: Leg, job: Callable[[], None]) -> None:
        """Do *job* for *leg* on a thread of its own; that the call is gone ends it."""

        def run() -> None:
            try:
                job()
            except Gone:
                return

        thread = threading.Thread(target=run, name=f"simulator-call-{leg.sid[-6:]}", daemon=True)
        self.keep(thread)
        thread.start()

    def keep(self, thread: threading.Thread) -> None:
        """Remember a thread that ends with the simulator."""
        with self._lock:
            self._threads = [one for one in self._threads if one.is_alive() or one.ident is None] + [thread]

    def halt(self) -> None:
        """Let every call stop where it is, without callbacks."""
        with self.world.changed:
            self.world.stopped = True
            self.world.ring()

    def stop(self) -> None:
        """Let every thread end."""
        self.halt()
        deadline = time.monotonic() + STOP_WITHIN
        with self._lock:
            threads = list(self._threads)
        for thread in threads:
            if thread.ident is not None and thread is not threading.current_thread():
                thread.join(max(0.0, deadline - time.monotonic()))
