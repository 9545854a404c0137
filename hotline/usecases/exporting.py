"""A record written out for somebody: what its view discloses, its proof, and an entry in the audit of who did it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound, ViewRefused
from hotline.domain.identifying import Identifier, Introductions, Sign
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.record_views import PURPOSES, STILL_READ, Line, RecordView, disclosed, head_of
from hotline.printing.pdf import as_pdf
from hotline.printing.text import as_text
from hotline.printing.visible import safe_json
from hotline.store.transaction import Transaction
from hotline.usecases import checkpoints
from hotline.usecases import record_proof as proof
from hotline.usecases.listening import name_of
from hotline.usecases.record import Document, find, iso, may_not_know, record_of
from hotline.usecases.record_sheet import sheet_of
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import REPORTER, SYSTEM

FORMAT = "coc-record-v1"
LONGEST_MARK = 200


class Form(StrEnum):
    """How a record is written."""

    JSON = "json"
    TEXT = "text"
    PDF = "pdf"


@dataclass(frozen=True)
class Wanted:
    """Which record, for whom, and how. *left_out*: entries that are not disclosed though the view would."""

    reference: str
    view: RecordView
    form: Form
    by: str
    recipient: str = ""
    left_out: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Written:
    """A record that was written out. *undrawn*: characters that the PDF shows by their code points."""

    data: bytes
    sha256: str
    undrawn: int = 0


def export(runtime: Runtime, wanted: Wanted) -> Written:
    """Write a record out, covered by a checkpoint; the audit says so before anybody has it.

    Raises NotFound, ViewRefused while the view holds what identifies the reporter, and StoreUnavailable.
    """
    by, recipient = name_of(wanted.by), name_of(wanted.recipient or wanted.view.value, "--for")
    checkpoints.make(runtime)
    incident, record = runtime.store.read(lambda tx: _record(runtime, tx, wanted, by, recipient))
    data, undrawn = _as_form(record, wanted.form)
    digest = hashlib.sha256(data).hexdigest()
    runtime.store.transact(
        lambda tx: tx.audit.append(
            incident,
            AuditKind.EXPORTED,
            at=runtime.now(),
            who=by,
            text=f"{by} exported the {wanted.view.value} view as {wanted.form.value} for {recipient}.",
            view=wanted.view.value,
            form=wanted.form.value,
            recipient=recipient,
            sha256=digest,
            left_out=sorted(wanted.left_out),
        )
    )
    return Written(data, digest, undrawn)


def identify(runtime: Runtime, tx: Transaction, reference: str, mark: str, by: str) -> None:
    """Keep, sealed, that a name, handle, number or address is the reporter's. Raises NotFound."""
    who, said = name_of(by), " ".join(mark.split())
    if not 2 <= len(said) <= LONGEST_MARK:
        raise NotFound(f"--identifies needs 2 to {LONGEST_MARK} characters.")
    incident = find(tx, reference)
    if incident is None or may_not_know(runtime.directory(tx), incident, who):
        raise NotFound(f"There is no incident {reference}.")
    tx.audit.append(incident.id, AuditKind.IDENTIFIES, at=runtime.now(), who=who, text=said)


def _as_form(record: Document, form: Form) -> tuple[bytes, int]:
    match form:
        case Form.JSON:
            return safe_json(record).encode(), 0
        case Form.TEXT:
            return as_text(sheet_of(record)).encode(), 0
        case Form.PDF:
            return as_pdf(sheet_of(record), datetime.fromisoformat(record["exported_at"]))


def _record(runtime: Runtime, tx: Transaction, wanted: Wanted, by: str, recipient: str) -> tuple[int, Document]:
    """Return the id of an incident and its record as the view shows it, signed."""
    incident, whole = find(tx, wanted.reference), record_of(runtime, tx, wanted.reference)
    directory = runtime.directory(tx)
    if incident is None or whole is None or may_not_know(directory, incident, by):
        raise NotFound(f"There is no incident {wanted.reference}.")
    if may_not_know(directory, incident, recipient):
        raise ViewRefused(f"Whom --for names is kept out of {incident.reference}.")
    lines = _lines(tx, incident)
    if unknown := wanted.left_out - {line.seq for line in lines}:
        raise NotFound(f"--leave-out: {incident.reference} has no entry {min(unknown)}.")
    facts = {fact["entry"] for fact in whole["facts"].values() if fact.get("entry")}
    shown = disclosed(wanted.view, lines, facts=facts, left_out=wanted.left_out)
    if wanted.view.hides_the_reporter:
        _refuse_what_identifies(runtime, tx, incident, lines, shown)
    told = [line.text for line in lines if line.to_reporter and line.seq in shown]
    record = {
        "format": FORMAT,
        "view": wanted.view.value,
        "purpose": PURPOSES[wanted.view],
        "for": recipient,
        **({} if wanted.view in (RecordView.REPORTER, RecordView.PUBLIC) else {"by": by}),
        "exported_at": _written_at(runtime, tx, incident, wanted.view),
        **({"notice": STILL_READ} if wanted.view.hides_the_reporter else {}),
        **head_of(wanted.view, whole, shown, told),
        "entries": [entry for entry in whole["entries"] if entry["seq"] in shown],
        "files": _files(tx, incident, wanted.view, whole["files"]),
        "audit": _audit(runtime, tx, incident) if wanted.view is RecordView.TEAM else [],
        "left_out": sorted(wanted.left_out),
        "chain": proof.chains(tx, incident, wanted.view, shown),
    }
    return incident.id, proof.signed(tx, record)


def _written_at(runtime: Runtime, tx: Transaction, incident: Incident, view: RecordView) -> str:
    region = runtime.directory(tx).organisation.regions.get(incident.region)
    at = iso(runtime.now(), ZoneInfo(region.time_zone if region else "UTC"))
    return at[:10] if view is RecordView.PUBLIC else at


def _lines(tx: Transaction, incident: Incident) -> list[Line]:
    recipients = {text.id: text.recipient for text in tx.messages.of(incident.id)}
    return [
        Line(
            entry.seq,
            entry.kind,
            entry.who,
            entry.text,
            to_reporter=entry.kind is EntryKind.TEXT_OUT
            and entry.who == f"{SYSTEM} to {REPORTER}"
            and recipients.get(entry.message) == incident.contact,
        )
        for entry in tx.transcript.of(incident.id)
    ]


def _refuse_what_identifies(
    runtime: Runtime, tx: Transaction, incident: Incident, lines: list[Line], shown: Collection[int]
) -> None:
    """Raise ViewRefused while an entry of the view tells who the reporter is; it names entries and no words."""
    directory = runtime.directory(tx)
    marks = [deed.text for deed in tx.audit.of(incident.id) if deed.kind is AuditKind.IDENTIFIES]
    finder = Identifier(
        Introductions.of(runtime.languages, incident.intake.language),
        contact=incident.contact,
        marked=[*marks, *([directory.name(incident.source)] if incident.source else [])],
        ours=[line.number for line in directory.organisation.lines],
        said_in=[line.text for line in lines if line.kind in (EntryKind.TEXT_IN, EntryKind.TRANSCRIPTION)],
    )
    found = {line.seq: finder.signs_in(f"{line.who}\n{line.text}") for line in lines if line.seq in shown}
    if guilty := {seq: signs for seq, signs in found.items() if signs}:
        raise ViewRefused(_refusal(guilty))


def _refusal(found: Mapping[int, Collection[Sign]]) -> str:
    why = [f"  entry {seq}: {', '.join(sorted(sign.value for sign in signs))}" for seq, signs in found.items()]
    numbers = ",".join(map(str, found))
    return "\n".join(
        (
            "This view would tell who the reporter is, so nothing was written:",
            *why,
            f"Leave them out with --leave-out {numbers}: of each only the header stays. {STILL_READ}",
        )
    )


def _files(tx: Transaction, incident: Incident, view: RecordView, files: list[Document]) -> list[Document]:
    """Return what a view shows of the files: the team all, the reporter their own."""
    match view:
        case RecordView.TEAM:
            return files
        case RecordView.REPORTER:
            theirs = {one.number for one in tx.attachments.of(incident.id) if not one.about.sender}
            return [one for one in files if one["id"] in theirs]
    return []


def _audit(runtime: Runtime, tx: Transaction, incident: Incident) -> list[Document]:
    region = runtime.directory(tx).organisation.regions.get(incident.region)
    zone = ZoneInfo(region.time_zone if region else "UTC")
    return [
        {**deed.details, "seq": deed.seq, "at": iso(deed.at, zone), "kind": deed.kind.value, "who": deed.who,
         "text": deed.text}
        for deed in tx.audit.of(incident.id)
    ]  # fmt: skip
