"""An exported record laid out to be printed: the same parts in the same order, on paper and as text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from hotline.domain.incident import EntryKind
from hotline.domain.record_views import STILL_READ, RecordView
from hotline.printing.sheet import Block, Day, Gap, Heading, Line, Paragraph, Row, Sheet
from hotline.usecases.record import FACT_NAMES, fact_shown, said_of
from hotline.usecases.record_handling import rows as handling_rows

Document = dict[str, Any]
_LABELS = {
    EntryKind.TEXT_IN: "text",
    EntryKind.TEXT_OUT: "text",
    EntryKind.VOICE_IN: "by phone",
    EntryKind.TRANSCRIPTION: "words of a recording",
    EntryKind.PAGE: "page",
    EntryKind.REPLY: "reply",
    EntryKind.NOTE: "note",
}
_ROWS = (
    ("kind", "Kind"),
    ("opened_at", "Opened"),
    ("opened_on", "Opened"),
    ("closed_at", "Closed"),
    ("closed_on", "Closed"),
    ("handled", "What became of it"),
    ("owner", "Taken by"),
    ("reporter", "Reporter"),
    ("source", "Told by"),
    ("follows", "Goes with"),
    ("police_or_security", "Police or security"),
)
CHECKED = Heading("How this can be checked")
"""Where the proof begins, which is the last part of a sheet."""
PROOF = (
    "Every entry is linked to the one before, and signed checkpoints cover the links. The JSON form of this record "
    "holds all of it; verify_record.py, which comes with it, checks it offline."
)


def sheet_of(record: Document) -> Sheet:
    """Lay an exported record out."""
    view = RecordView(record["view"])
    return Sheet(
        title=f"Record of {record['reference']}",
        subtitle=", ".join(str(record[key]) for key in ("region", "state") if record.get(key)),
        header=f"{record['reference']}, {view.value} view",
        recipient=f"for {record['for']}",
        written=f"written {_moment(record['exported_at'])}",
        purpose=record["purpose"],
        blocks=tuple(_blocks(record, view)),
    )


def _blocks(record: Document, view: RecordView) -> Iterator[Block]:
    if view.hides_the_reporter:
        yield Paragraph(STILL_READ, notice=True)
    for key, label in _ROWS:
        if record.get(key):
            at = key in ("opened_at", "closed_at")
            yield Row(label, _moment(record[key]) if at else str(record[key]))
    for label, names in (("To do", record.get("to_do")), ("Kept out", record.get("kept_out"))):
        if names:
            yield Row(label, ", ".join(names))
    if record.get("not_a_report"):
        yield Row("Marked", "as not a report")
    if facts := record.get("facts"):
        yield Heading("What is known")
        for fact, known in facts.items():
            yield Row(FACT_NAMES[fact], fact_shown(known))
    if handled := [*handling_rows(record["handling"])] if "handling" in record else []:
        yield Heading("How it was handled")
        yield from (Row(label, said) for label, said in handled)
    if view is not RecordView.PUBLIC:
        yield Heading("What was said and done")
        yield from _entries(record["entries"], [one["seq"] for one in record["chain"]["transcript"]["entries"]])
    if files := record["files"]:
        yield Heading("Files")
        for one in files:
            yield Row(f"File {one['id']}", _file(one))
    if audit := record["audit"]:
        yield Heading("Who read and exported it")
        yield from _entries(audit, [one["seq"] for one in audit])
    yield from _proof(record)


def _entries(entries: list[Document], numbers: list[int]) -> Iterator[Block]:
    """Yield the disclosed entries of one chain by day, and between them how many are not."""
    shown, day = {entry["seq"]: entry for entry in entries}, ""
    for is_shown, run in groupby(numbers, shown.__contains__):
        if not is_shown:
            withheld = list(run)
            span = f"Entry {withheld[0]} is" if len(withheld) == 1 else f"Entries {withheld[0]}–{withheld[-1]} are"
            yield Gap(f"{span} not in this view")
            continue
        for seq in run:
            entry = shown[seq]
            if entry["at"][:10] != day:
                day = entry["at"][:10]
                yield Day(day)
            yield _line(entry)


def _line(entry: Document) -> Line:
    kind = entry["kind"]
    is_event = kind == EntryKind.EVENT.value
    label = _LABELS.get(EntryKind(kind), "") if kind in set(EntryKind) else str(kind).replace("_", " ")
    note = said_of(entry["transcription"]) if "transcription" in entry else str(entry.get("state", ""))
    who = "" if is_event else entry["who"]
    return Line(entry["seq"], entry["at"][11:19], label, who, entry["text"], note)


def _file(one: Document) -> str:
    what = f"{one['kind']}, {one['size']} bytes, SHA-256 {one['sha256']}" if one["kind"] else "not here"
    spoken = (
        f"; {one['recording']['seconds']} s, {said_of(one['recording']['transcription'])}" if one["recording"] else ""
    )
    return f"{one['state']}: {what}{spoken}"


def _proof(record: Document) -> Iterator[Block]:
    yield CHECKED
    yield Paragraph(PROOF)
    for name, chain in record["chain"].items():
        count = chain["seq"] if "seq" in chain else len(chain["entries"])
        yield Row(f"{name.capitalize()} head", f"{chain.get('head', 'none')}, entry {count}", code=True)
        if covered := chain.get("covered"):
            document = covered["checkpoint"]["document"]
            yield Row(f"Checkpoint {document['number']}", f"{document['root']}, root over all chains", code=True)
    yield Row("Public key", record["signed_by"], code=True)
    if record["left_out"]:
        yield Row("Left out on request", ", ".join(map(str, record["left_out"])))
    if "by" in record:
        yield Row("Written by", record["by"])


def _moment(iso: str) -> str:
    """Return an instant of the record for people: ``2027-02-01 12:05 -05:00``; a day as it is."""
    return iso if len(iso) == 10 else f"{iso[:10]} {iso[11:16]} {iso[-6:]}"
