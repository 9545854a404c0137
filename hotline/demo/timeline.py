"""What the hotline did, for the page of phones: read from the database's records, and of those only what changed."""

from __future__ import annotations

import re
import threading
from collections.abc import Hashable, Iterator
from datetime import datetime
from functools import cached_property

from hotline.domain.effects import Alarm, EscalationEffect, PagePeople
from hotline.domain.escalation import Wanted
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.organisation import Channel
from hotline.domain.sentences import read_language_file
from hotline.domain.words import LOCALES
from hotline.simulator.page.backstage import Case, Entry, Happened
from hotline.store.happenings import stamps, to_come
from hotline.store.messages import MessageState
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases.carry_out import foresee
from hotline.usecases.record import Document, find, record_of, said_of
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import Scene

ABOUT_CALLS = re.compile(r"record-(call|ring)\b.*|record-(calling|ringing)")
BAD_NEWS = re.compile(r"record-(.+-)?(refused|failed|late|lost)|record-nobody-.+")
"""The names of sentences that tell of calls, and of what went wrong."""
KINDS = {
    EntryKind.PAGE.value: "page",
    EntryKind.FACT.value: "change",
    EntryKind.EVENT.value: "change",
    EntryKind.VOICE_IN.value: "call",
}
BY = {Channel.SMS: "text", Channel.VOICE: "call"}


class Timeline:
    """Reads with *runtime*. Safe to use from any thread."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._lock = threading.Lock()
        self._stamps: dict[str, Hashable] = {}
        self._cases: dict[str, Case] = {}
        self._happened = Happened("0", ())

    def happened(self) -> Happened:
        """Return all reports, the latest first. Raises StoreUnavailable."""
        with self._lock:
            return self._runtime.store.read(self._look)

    def _look(self, tx: Transaction) -> Happened:
        found = stamps(tx)
        if found != self._stamps:
            changed = [reference for reference, stamp in found.items() if self._stamps.get(reference) != stamp]
            cases = {reference: case for reference, case in self._cases.items() if reference in found}
            cases |= {reference: self._case(tx, reference) for reference in changed}
            self._stamps, self._cases = found, cases
            latest_first = sorted(cases.values(), key=lambda case: case.opened_at, reverse=True)
            self._happened = Happened(str(int(self._happened.version) + 1), tuple(latest_first))
        return self._happened

    def _case(self, tx: Transaction, reference: str) -> Case:
        incident, record = find(tx, reference), record_of(self._runtime, tx, reference)
        if incident is None or record is None:
            raise LookupError(f"{reference} is in the database and has no record")
        done = [self._entry(entry) for entry in record["entries"]]
        return Case(
            reference=reference,
            title=record["region"],
            state=_state(record),
            urgent=incident.escalation.urgent,
            opened_at=_seconds(record["opened_at"]),
            entries=(*done, *self._to_come(tx, incident)),
        )

    def _entry(self, entry: Document) -> Entry:
        """Return an entry in the words of the printed record."""
        state = f" [{entry['state']}]" if "state" in entry else ""
        if "transcription" in entry:
            state = f" [{said_of(entry['transcription'])}]"
        kind = KINDS.get(entry["kind"], "text")
        if kind == "change" and self._bad_news.fullmatch(entry["text"]):
            kind = "trouble"
        elif kind == "change" and self._about_calls.fullmatch(entry["text"]):
            kind = "call"
        if entry.get("state") == MessageState.FAILED.value:
            kind = "trouble"
        return Entry(str(entry["seq"]), _seconds(entry["at"]), kind, f"{entry['who']}: {entry['text']}{state}")  # type: ignore[arg-type]

    @cached_property
    def _about_calls(self) -> re.Pattern[str]:
        return _any_of(ABOUT_CALLS)

    @cached_property
    def _bad_news(self) -> re.Pattern[str]:
        return _any_of(BAD_NEWS)

    def _to_come(self, tx: Transaction, incident: Incident) -> Iterator[Entry]:
        """Say what comes next unless somebody does something: the outbox has its times."""
        if not incident.open:
            return
        scene = Scene(self._runtime, tx, self._runtime.directory(tx), incident, self._runtime.now())
        told: set[JobName] = set()
        for row in to_come(tx, incident.id):
            if row.job not in told and (what := _will(scene, row.job)):
                told.add(row.job)  # older timers of the same kind do nothing any more, and the next one is what counts
                yield Entry(f"next-{row.job.value}", row.run_at.timestamp(), "next", what)


def _seconds(written: str) -> float:
    """Return an instant of the record, which has milliseconds, in seconds since 1970."""
    return datetime.fromisoformat(written).timestamp()


def _any_of(named: re.Pattern[str]) -> re.Pattern[str]:
    """Return what finds the sentences whose names are such."""
    sentences = read_language_file((LOCALES / "en.ftl").read_text("utf-8")).sentences
    return re.compile("|".join(one.pattern().pattern for key, one in sentences.items() if named.fullmatch(key)))


def _will(scene: Scene, job: JobName) -> str:
    wants = scene.incident.wants
    match job:
        case JobName.ESCALATE if wants is not Wanted.NOBODY:
            return _escalates(scene, foresee(scene))
        case JobName.CHECK_IN if wants is Wanted.OWNER:
            return "tells the reporter how it stands"
        case JobName.CHECK_ACTIVITY if scene.incident.owner:
            return f"looks for a sign of {scene.name(scene.incident.owner)}"
        case JobName.RING_ON:
            return "rings the next phones"
        case _:
            return ""


def _escalates(scene: Scene, effects: tuple[EscalationEffect, ...]) -> str:
    paged = [
        f"{', '.join(scene.name(person) for person in effect.people)} by {' and '.join(BY[way] for way in effect.by)}"
        for effect in effects
        if isinstance(effect, PagePeople)
    ]
    alarm = ["the alarm by e-mail"] if any(isinstance(effect, Alarm) for effect in effects) else []
    return "escalates to " + ", and ".join([*paged, *alarm]) if paged or alarm else "looks for somebody to page"


def _state(record: Document) -> str:
    if record["not_a_report"]:
        return "not a report"
    if record["state"] == "closed":
        return "closed"
    return f"with {record['owner']}" if record["owner"] else "open"
