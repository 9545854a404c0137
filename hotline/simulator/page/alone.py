"""The backstage of a simulator that runs by itself: what happened is what the network saw of the application."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import replace

from hotline.simulator.call_records import CallRecord, Document
from hotline.simulator.network import Simulator
from hotline.simulator.page.backstage import (
    Case,
    Door,
    Entered,
    Entry,
    Happened,
    Line,
    Person,
    Role,
    Scene,
    Time,
    Trouble,
)
from hotline.simulator.phones import Mode, Phone
from hotline.simulator.records import Delivery, Send

FIRST, LAST = 42, 99
"""The last two digits of the phones: 555-0100 to 555-0199 are kept for fiction."""
PREFIX = "+120655501"
SLOW = 3.0
"""Seconds that each answer of the carrier takes while it is slow."""
UNDELIVERED: Mode = "carrier_error"


class Alone:
    """Attendees are the page's own phones; whoever else the application texts or calls becomes a responder."""

    title = "Phones"
    adds: Sequence[Role] = ("attendee", "responder")

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator
        self._lock = threading.Lock()
        self._people: dict[str, Person] = {}
        self._changed = True
        self._happened = Happened("0", ())
        simulator.ledger.watch(self._notice)
        self.new_phone("attendee")

    def _notice(self, _what: object) -> None:
        self._changed = True

    # --- who

    def people(self) -> Sequence[Person]:
        """Return the page's phones, and those that the application has texted or called."""
        ledger = self._simulator.ledger
        with self._lock:
            for wrote in ledger.deliveries:
                self._meet(wrote.from_, "attendee", wrote.to)
            for send in ledger.sends:
                self._meet(send.to, "responder", send.from_)
            for call in ledger.calls:
                inbound = call.origin == "inbound"
                self._meet(call.phone, "attendee" if inbound else "responder", call.to if inbound else call.from_)
            return list(self._people.values())

    def _meet(self, e164: str, role: Role, line: str) -> None:
        ours = {number.e164 for number in self._simulator.numbers}
        if e164 not in self._people and e164 not in ours:
            self._people[e164] = Person(e164, e164, role, line if line in ours else self._first_line())

    def lines(self) -> Sequence[Line]:
        """Return the account's numbers."""
        return [
            Line(
                one.e164, one.friendly_name, sms=one.sms and bool(one.sms_url), voice=one.voice and bool(one.voice_url)
            )
            for one in self._simulator.numbers
        ]

    def _first_line(self) -> str:
        return next((number.e164 for number in self._simulator.numbers), "")

    def new_phone(self, role: Role) -> Person:
        """Add a phone with a fictional number. Raises ValueError when those are used up."""
        with self._lock:
            for ending in range(FIRST, LAST + 1):
                e164 = f"{PREFIX}{ending}"
                if e164 not in self._people:
                    name = f"Phone {len(self._people) + 1}"
                    person = self._people[e164] = Person(e164, name, role, self._first_line())
                    return person
        raise ValueError("There are no more fictional numbers.")

    # --- what

    def happened(self) -> Happened:
        """Return one case for each phone: what went to and fro, and how the application answered."""
        if self._changed:
            self._changed = False  # first: what changes from now on is for the next time
            cases = [self._case(person) for person in self.people()]
            shown = sorted((case for case in cases if case.entries), key=lambda case: case.opened_at, reverse=True)
            self._happened = Happened(str(int(self._happened.version) + 1), tuple(shown))
        return self._happened

    def _case(self, person: Person) -> Case:
        ledger, number = self._simulator.ledger, person.e164
        entries = [_sent(one) for one in ledger.deliveries if one.from_ == number]
        entries += [_got(one) for one in ledger.sends if one.to == number]
        sids = set()
        for call in ledger.calls:
            if call.phone == number:
                sids.add(call.sid)
                entries.append(_called(call))
        entries += [_document(one, place) for place, one in enumerate(ledger.documents) if one.call_sid in sids]
        entries.sort(key=lambda entry: entry.at)
        began = entries[0].at if entries else 0.0
        wrong = any(entry.kind == "trouble" for entry in entries)
        return Case(number, person.name, "errors" if wrong else "", wrong, began, tuple(entries))

    # --- time, troubles, scenes

    def time(self) -> Time:
        """Return the time of this computer."""
        return Time(time.time(), 1.0, fixed=True)

    def set_speed(self, speed: float) -> None:
        """Raise ValueError: the application has a clock of its own."""
        raise ValueError(f"Time can't run at {speed:g} here: the application has a clock of its own.")

    def skip(self, seconds: float) -> None:
        """Raise ValueError: the application has a clock of its own."""
        raise ValueError(f"{seconds:g} s can't pass at once here: the application has a clock of its own.")

    def troubles(self) -> Sequence[Trouble]:
        """Return what the network can do by itself."""
        faults = self._simulator.faults
        failing = any(self._simulator.phone(one).mode == UNDELIVERED for one in list(self._people))
        return [
            Trouble("slow", on=faults.delay_answer > 0),
            Trouble("undelivered", on=failing),
            Trouble("duplicate", on=faults.duplicate_webhooks > 0),
            Trouble("stop", on=False, at_once=True),
        ]

    def trouble(self, key: str, on: bool, phone: str) -> None:
        """Switch a trouble."""
        match key:
            case "slow":
                self._simulator.faults = replace(self._simulator.faults, delay_answer=SLOW if on else 0.0)
            case "undelivered":
                self._fail(on=on)
            case "duplicate":
                self._simulator.faults = replace(self._simulator.faults, duplicate_webhooks=1.0 if on else 0.0)
            case "stop":
                self._simulator.phone(phone).text(self._people[phone].line, "STOP", wait=False)
            case _:
                raise ValueError(f"{key} can't go wrong here.")

    def _fail(self, *, on: bool) -> None:
        """Let no text reach any phone that works, or let texts through again."""
        for e164 in list(self._people):
            phone: Phone = self._simulator.phone(e164)
            if on and phone.mode == "on":
                phone.mode = UNDELIVERED
            elif not on and phone.mode == UNDELIVERED:
                phone.mode = "on"

    def scenes(self) -> Sequence[Scene]:
        """Return none."""
        return ()

    def play(self, key: str) -> None:
        """Raise ValueError: there are no scenes."""
        raise ValueError(f"There is no scene {key}.")

    def save(self) -> str:
        """Return what was texted, a line each, as ``python -m hotline.simulator`` reads it from its input."""
        texts = self._simulator.ledger.deliveries
        if not texts:
            raise ValueError("Nothing was texted yet.")
        return "".join(f"{text.from_} {text.to} {' '.join(text.body.split())}\n" for text in texts)

    def doors(self) -> Sequence[Door]:
        """Return nobody: whose pages the application has isn't known here."""
        return ()

    def enter(self, key: str, browser: str) -> Entered:
        """Sign nobody in."""
        raise ValueError("Nobody can be signed in from here.")


def _sent(text: Delivery) -> Entry:
    if not text.done:
        return Entry(text.sid, text.posted_at, "text", "text: the webhook is asked")
    took = f" in {(text.answered_at - text.posted_at) * 1000:.0f} ms" if text.answered_at else ""
    times = f", {text.attempts} attempts" if text.attempts > 1 else ""
    twice = f", posted {text.duplicates + 1} times" if text.duplicates else ""
    fallback = ", by the fallback address" if text.used_fallback else ""
    said = f"text: the webhook answered {text.status or 'nothing'}{took}{times}{twice}{fallback}"
    return Entry(text.sid, text.posted_at, "text" if text.accepted else "trouble", said)


def _got(text: Send) -> Entry:
    parts = f"{text.segments} segment{'' if text.segments == 1 else 's'}"
    failed = text.status in ("undelivered", "failed")
    code = f", error {text.error_code}" if text.error_code else ""
    return Entry(
        text.sid, text.accepted_at, "trouble" if failed else "page", f"text sent, {parts}: {text.status}{code}"
    )


def _called(call: CallRecord) -> Entry:
    way = "call from this phone" if call.origin == "inbound" else "call to this phone"
    return Entry(call.sid, call.created_at, "call", f"{way}: {call.status}")


def _document(document: Document, place: int) -> Entry:
    took = f" in {(document.answered_at - document.asked_at) * 1000:.0f} ms" if document.answered_at else ""
    said = f"TwiML: answered {document.status or 'nothing'}{took}"
    if document.problem:
        return Entry(f"document-{place}", document.asked_at, "trouble", f"{said}; {document.problem}")
    return Entry(f"document-{place}", document.asked_at, "change", said)
