"""The written record of one incident, as data and as text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from hotline.domain.called import people_with
from hotline.domain.filekinds import KINDS
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.script import FACTS
from hotline.store.attachments import Attachment, AttachmentState, Part
from hotline.store.transaction import Transaction
from hotline.usecases.record_handling import handling_of
from hotline.usecases.record_handling import rows as handling_rows
from hotline.usecases.retention import of_record
from hotline.usecases.runtime import Directory, Runtime

Document = dict[str, Any]
NOT_TRANSCRIBED = "not transcribed yet"
FACT_NAMES = {
    "safe": "Safe now",
    "team": "Someone on the team",
    "what": "What",
    "who": "Who",
    "event": "Event",
    "where": "When and where",
    "others": "Others",
    "help": "How to help",
}
_SHOWN = {"own_words": "in their own words", "unsure": "not sure", "no": "no", "yes": "yes", "named": "named"}


def find(tx: Transaction, reference: str) -> Incident | None:
    """Return the incident called *reference* (whole, or its first part while it is open), or None."""
    wanted = reference.strip().upper()
    return next(iter(tx.incidents.by_reference(wanted, only_open=len(wanted) == 3)), None)


def may_not_know(directory: Directory, incident: Incident, name: str) -> bool:
    """Tell whether *name* (or id, or address) is or may be somebody's who is kept out: to them there is no incident."""
    named = directory.names.matches_in(name)
    sure = {person for person, doubt in named.items() if doubt is None}
    with_it = people_with(directory.organisation.people.values(), name)
    return not incident.excluded.isdisjoint({*(sure or named), *with_it})


def iso(at: datetime, zone: ZoneInfo) -> str:
    """Return an instant as the record has it: ISO 8601, in milliseconds, with the zone's offset."""
    return at.astimezone(zone).isoformat(timespec="milliseconds")


def record_of(runtime: Runtime, tx: Transaction, reference: str) -> Document | None:
    """Return the record of the incident called *reference* (whole, or its first part while it is open), or None.

    Times are ISO 8601 with the region's offset; ``state`` is how far the text of an entry has come.
    """
    incident, directory = find(tx, reference), runtime.directory(tx)
    if incident is None:
        return None
    region = directory.organisation.regions.get(incident.region)
    zone = ZoneInfo(region.time_zone if region else "UTC")
    texts = {text.id: text for text in tx.messages.of(incident.id)}
    files = tx.attachments.of(incident.id)
    recorded = {one.about.entry: one for one in files if one.about.recorded}
    entries = []
    for entry in tx.transcript.of(incident.id):
        line: Document = {
            "seq": entry.seq,
            "at": iso(entry.at, zone),
            "kind": entry.kind.value,
            "who": entry.who,
            "text": entry.text,
        }
        if text := texts.get(entry.message):
            line["state"] = text.state.value
            if text.error_code:
                line["error_code"] = text.error_code
        if one := recorded.get(entry.seq):
            line["file"], line["transcription"] = one.number, _transcription(one)
        entries.append(line)
    return {
        **_head(incident, directory, zone),
        "retention": of_record(tx.retention.of(incident.id), directory.organisation.retention, incident),
        "region": region.name if region else incident.region,
        "handling": handling_of(tx, directory, incident, zone),
        "entries": entries,
        "files": [_file(one, zone) for one in files],
    }


def files_of(tx: Transaction, reference: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file and preview of an incident. The name comes from nobody but us."""
    incident = find(tx, reference)
    for one in tx.attachments.of(incident.id) if incident else ():
        if incident and one.state is AttachmentState.KEPT:
            name = f"{incident.reference}-{one.number}"
            yield f"{name}{KINDS[one.about.kind].suffix}", tx.attachments.read(one, Part.ORIGINAL)
            if one.about.preview:
                yield f"{name}-preview.jpg", tx.attachments.read(one, Part.PREVIEW)


def _file(one: Attachment, zone: ZoneInfo) -> Document:
    return {
        "id": one.number,
        "at": iso(one.received_at, zone),
        "state": one.state.value,
        "kind": one.about.kind or None,
        "size": one.about.size or None,
        "sha256": one.about.sha256 or None,
        "preview": one.about.preview,
        "at_carrier": one.at_carrier,
        "recording": _recording(one) if one.about.recorded else None,
    }


def _recording(one: Attachment) -> Document:
    """Return what a recording answers, its seconds, what is doubtful about it, and how far its words have come."""
    about = one.about
    return {
        "question": about.question or None,
        "seconds": about.seconds,
        "doubt": about.doubt or None,
        "entry": about.entry,
        "transcription": _transcription(one),
    }


def _transcription(one: Attachment) -> Document:
    about = one.about
    if not about.words:
        return {"state": NOT_TRANSCRIBED}
    if about.by_machine:
        return {"state": "machine", "confidence": about.confidence, "entry": about.words}
    return {"state": "typed", "entry": about.words}


def said_of(transcription: Document) -> str:
    """Return how far the words of a recording have come."""
    state = str(transcription["state"])
    if "entry" not in transcription:
        return state
    sure = f", confidence {transcription['confidence']:.2f}" if "confidence" in transcription else ""
    return f"transcribed: {state}{sure}, entry {transcription['entry']}"


def _head(incident: Incident, directory: Directory, zone: ZoneInfo) -> Document:
    name = directory.name
    return {
        "reference": incident.reference,
        "opened_at": iso(incident.opened_at, zone),
        "closed_at": incident.closed_at and iso(incident.closed_at, zone),
        "state": "open" if incident.open else "closed",
        "owner": name(incident.owner) if incident.owner else None,
        "reporter": incident.contact or "withheld",
        "source": name(incident.source) if incident.source else "reporter",
        "can_be_texted": incident.can_be_texted,
        "facts": {fact: _fact(incident, fact) for fact in FACTS},
        "to_do": list(incident.to_do),
        "police_or_security": incident.law or "not decided",
        "follows": incident.follows or None,
        "not_a_report": incident.not_a_report,
        "language": incident.intake.language,
        "kept_out": sorted(name(person) for person in incident.excluded),
        "paged": [name(person) for person in incident.escalation.paged],
        "policy": {
            "steps": len(incident.policy.steps),
            "alarm_after": incident.policy.alarm_after.total_seconds(),
            "repeat_every": incident.policy.repeat_every.total_seconds(),
        },
    }


def _fact(incident: Incident, fact: str) -> Document:
    """Return how a fact stands (told, unknown, skipped, not asked), the choice, and the entry that it came from."""
    known = incident.intake.answers.get(fact)
    if known is None:
        return {"state": "asked" if fact in incident.intake.asked else "not asked"}
    return {"state": known.state.value, "value": known.value, "entry": known.entry}


def fact_shown(fact: Document) -> str:
    """Return a fact as a line of the printed record says it."""
    if "entry" not in fact:
        return "asked, no answer" if fact["state"] == "asked" else "not asked"
    value = _SHOWN.get(fact["value"], fact["value"])
    said = fact["state"] + (f", {value}" if value else "")
    return str(said) + (f" (entry {fact['entry']})" if fact["entry"] else "")


def _kept(retention: Document) -> str:
    """Return how long the record is kept, as a line of the printed record says it."""
    if retention["hold"] in ("held", "releasing"):
        return "Kept until two people let go of the hold."
    until = f", until {retention['until']}" if retention["until"] else " after it is closed"
    return f"Kept {retention['kept_for']}{until} ({retention['class']})."


def destroyed_record(tx: Transaction, reference: str) -> str:
    """Return what is left to say of a destroyed record; an empty text if there is no such one."""
    left = tx.destruction.find(reference.strip().upper())
    if left is None:
        return ""
    return (
        f"The record of {left.reference} was destroyed on {left.destroyed_at:%Y-%m-%d}: its time was over.\n"
        f"Opened {left.opened_at:%Y-%m-%d}"
        + (f", closed {left.closed_at:%Y-%m-%d}" if left.closed_at else "")
        + f". The receipt: hotline retention receipt {left.reference}"
    )


def as_text(record: Document) -> str:
    """Return a record for people to read and print."""
    facts = record["facts"]
    lines = [
        f"Record of {record['reference']}, {record['region']}: {record['state']}",
        f"Opened {record['opened_at']}" + (f", closed {record['closed_at']}" if record["closed_at"] else ""),
        f"Taken by {record['owner'] or 'nobody'}."
        + (f" Goes with {record['follows']}." if record["follows"] else "")
        + (" Marked as not a report." if record["not_a_report"] else ""),
        _kept(record["retention"]),
        *(f"  {FACT_NAMES[fact]}: {fact_shown(known)}" for fact, known in facts.items()),
    ]
    if record["to_do"]:
        lines.append(f"To do: {', '.join(record['to_do'])}.")
    if record["police_or_security"] != "not decided":
        lines.append(f"Police or security: {record['police_or_security']}.")
    if record["kept_out"]:
        lines.append(f"Kept out: {', '.join(record['kept_out'])}.")
    lines += [f"  {label}: {said}" for label, said in handling_rows(record["handling"])]
    lines.append("")
    for entry in record["entries"]:
        state = f" [{entry['state']}]" if "state" in entry else ""
        if "transcription" in entry:
            state = f" [{said_of(entry['transcription'])}]"
        mark = "  " if entry["kind"] == EntryKind.EVENT.value else "> "
        said = entry["text"].replace("\n", "\n" + " " * 13)
        lines.append(f"{entry['at'][11:19]}  {mark}{entry['who']}: {said}{state}")
    if record["files"]:
        lines += ["", "Files (hotline record REFERENCE --attachments FOLDER writes them out):"]
    for one in record["files"]:
        what = f"{one['kind']}, {one['size']} bytes, SHA-256 {one['sha256']}" if one["kind"] else "not here"
        lines.append(f"  {one['id']}  {one['at'][11:19]}  {one['state']}: {what}")
        if spoken := one["recording"]:
            about = FACT_NAMES.get(spoken["question"], "no question")
            doubt = f"; doubtful: {spoken['doubt']}" if spoken["doubt"] else ""
            length = f"recording of {spoken['seconds']} s, {about}"
            lines.append(f"               {length}: {said_of(spoken['transcription'])}{doubt}")
    return "\n".join(lines)
