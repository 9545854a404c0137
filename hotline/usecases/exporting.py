"""A record written out for somebody: what its view discloses, its proof, and an entry in the audit of who did it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
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
    wanted = replace(wanted, by=by, recipient=recipient)
    checkpoints.make(runtime)
    incident, record = runtime.store.read(lambda tx: _record(runtime, tx, wanted))
    written = written_as(record, wanted.form)
    runtime.store.transact(lambda tx: note(runtime, tx, incident, wanted, sha256=written.sha256))
    return written


def note(runtime: Runtime, tx: Transaction, incident: int, wanted: Wanted, *, sha256: str) -> None:
    """Write down that a record was written out, and how what was handed over can be known again."""
    text = f"{wanted.by} exported the {wanted.view.value} view as {wanted.form.value} for {wanted.recipient}."
    tx.audit.append(
        incident,
        AuditKind.EXPORTED,
        at=runtime.now(),
        who=wanted.by,
        text=text,
        view=wanted.view.value,
        form=wanted.form.value,
        recipient=wanted.recipient,
        sha256=sha256,
        left_out=sorted(wanted.left_out),
    )


def written_as(record: Document, form: Form) -> Written:
    """Return an exported record in one of its forms."""
    data, undrawn = _as_form(record, form)
    return Written(data, hashlib.sha256(data).hexdigest(), undrawn)


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


def _record(runtime: Runtime, tx: Transaction, wanted: Wanted) -> tuple[int, Document]:
    """Return the id of an incident and its record as the view shows it, signed, to whoever gives that name."""
    incident = find(tx, wanted.reference)
    if incident is None or may_not_know(runtime.directory(tx), incident, wanted.by):
        raise NotFound(f"There is no incident {wanted.reference}.")
    return incident.id, record_in_view(runtime, tx, incident, wanted)


def record_in_view(runtime: Runtime, tx: Transaction, incident: Incident, wanted: Wanted) -> Document:
    """Return the record of *incident* as a view shows it, signed.

    Raises ViewRefused where it goes to somebody kept out, or holds what identifies the reporter; NotFound.
    """
    whole = record_of(runtime, tx, incident.reference)
    if whole is None:
        raise NotFound(f"There is no incident {wanted.reference}.")
    if may_not_know(runtime.directory(tx), incident, wanted.recipient):
        raise ViewRefused(f"Whom --for names is kept out of {incident.reference}.")
    lines = lines_of(tx, incident)
    if unknown := wanted.left_out - {line.seq for line in lines}:
        raise NotFound(f"--leave-out: {incident.reference} has no entry {min(unknown)}.")
    shown = shown_in(wanted.view, whole, lines, wanted.left_out)
    if guilty := signs_in(runtime, tx, incident, wanted.view, lines, shown):
        raise ViewRefused(_refusal(guilty))
    told = [line.text for line in lines if line.to_reporter and line.seq in shown]
    hides_who = wanted.view in (RecordView.REPORTER, RecordView.PUBLIC)
    record = {
        "format": FORMAT,
        "view": wanted.view.value,
        "purpose": PURPOSES[wanted.view],
        "for": wanted.recipient,
        **({} if hides_who else {"by": wanted.by}),
        "exported_at": _written_at(runtime, tx, incident, wanted.view),
        **({"notice": STILL_READ} if wanted.view.hides_the_reporter else {}),
        **head_of(wanted.view, whole, shown, told),
        "entries": [entry for entry in whole["entries"] if entry["seq"] in shown],
        "files": _files(tx, incident, wanted.view, whole["files"]),
        "audit": _audit(runtime, tx, incident) if wanted.view is RecordView.TEAM else [],
        "left_out": sorted(wanted.left_out),
        "chain": proof.chains(tx, incident, wanted.view, shown),
    }
    return proof.signed(tx, record)


def shown_in(
    view: RecordView, whole: Document, lines: list[Line], left_out: frozenset[int] = frozenset()
) -> frozenset[int]:
    """Return the numbers of the entries of a *whole* record that a view discloses."""
    facts = {fact["entry"] for fact in whole["facts"].values() if fact.get("entry")}
    return disclosed(view, lines, facts=facts, left_out=left_out)


def _written_at(runtime: Runtime, tx: Transaction, incident: Incident, view: RecordView) -> str:
    region = runtime.directory(tx).organisation.regions.get(incident.region)
    at = iso(runtime.now(), ZoneInfo(region.time_zone if region else "UTC"))
    return at[:10] if view is RecordView.PUBLIC else at


def lines_of(tx: Transaction, incident: Incident) -> list[Line]:
    """Return the entries of an incident, as far as they decide who may see them."""
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


def signs_in(
    runtime: Runtime, tx: Transaction, incident: Incident, view: RecordView, lines: list[Line], shown: Collection[int]
) -> dict[int, frozenset[Sign]]:
    """Return the entries of those *shown* that tell who the reporter is, and by what; none where the view may."""
    if not view.hides_the_reporter:
        return {}
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
    return {seq: signs for seq, signs in found.items() if signs}


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
