"""The record by need to know: which entries, and what of the rest, each view discloses.

An entry is disclosed whole or not at all, because its commitment covers it whole; of the others their header stays, so
that the chain checks. The public statement has no headers either: the times of texts tell who sent them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from hotline.domain.incident import EntryKind
from hotline.domain.sentences import read_language_file
from hotline.domain.words import ENGLISH, LOCALES

Document = dict[str, Any]


class RecordView(StrEnum):
    """For whom a record is written out."""

    TEAM = "team"
    REPORTER = "reporter"
    ORGANISER = "organiser"
    PUBLIC = "public"

    @property
    def hides_the_reporter(self) -> bool:
        """Whether nothing in it may tell who the reporter is."""
        return self in (RecordView.ORGANISER, RecordView.PUBLIC)


PURPOSES: Mapping[RecordView, str] = {
    RecordView.TEAM: "The whole record, for the incident team. It names the reporter.",
    RecordView.REPORTER: "What you told us and what we told you, to be read back and corrected.",
    RecordView.ORGANISER: "A chosen share for an organiser of the event, without who the reporter is.",
    RecordView.PUBLIC: "A public statement: that there was a report and that it was handled.",
}
"""What each file says of itself, on every page."""
STILL_READ = (
    "A person must still read this before it goes out: people can be known by what happened to them, and no program "
    "finds every name."
)
HEADS: Mapping[RecordView, tuple[str, ...]] = {
    RecordView.REPORTER: ("reference", "region", "opened_at", "closed_at", "state", "facts"),
    RecordView.ORGANISER: (
        "reference", "region", "opened_at", "closed_at", "state", "owner", "facts", "police_or_security",
        "not_a_report",
    ),
    RecordView.PUBLIC: ("reference",),
}  # fmt: skip
"""What of the record's head a view shows; the team's shows all of it."""
_DECIDED = (
    "record-opened", "record-opened-call", "record-follow-up", "record-taken", "record-handed-over", "record-closed",
    "record-not-a-report", "record-law-asked", "record-law-danger", "record-law-no", "record-care-done",
    "record-safe-yes", "record-safe-no", "record-safe-unsure", "record-safe-skipped", "record-team-no",
    "record-team-named", "record-team-unnamed", "record-team-unsure", "record-team-skipped", "record-wants",
    "record-wants-texts", "record-wants-police", "record-no-contact", "record-contact-again", "record-fact-unknown",
    "record-fact-skipped", "record-event", "record-decided", "record-decision-confirmed", "record-appeal-stands",
    "record-appeal-changed",
)  # fmt: skip
"""Sentences of the record that say what is known and what was decided; an organiser is shown these."""
_TOLD = frozenset({EntryKind.TEXT_IN, EntryKind.VOICE_IN, EntryKind.TRANSCRIPTION})


@dataclass(frozen=True)
class Line:
    """One entry, as far as it decides who may see it. *to_reporter*: a text of ours that went to the reporter."""

    seq: int
    kind: EntryKind
    who: str
    text: str
    to_reporter: bool = False


def disclosed(
    view: RecordView, lines: Sequence[Line], *, facts: Collection[int] = (), left_out: Collection[int] = ()
) -> frozenset[int]:
    """Return the numbers of the entries that *view* discloses. *facts*: the entries that the facts came from."""
    match view:
        case RecordView.TEAM:
            found = {line.seq for line in lines}
        case RecordView.REPORTER:
            told = [line.text for line in lines if line.to_reporter]
            found = {line.seq for line in lines if line.to_reporter or _is_theirs(line, told)}
        case RecordView.ORGANISER:
            found = {line.seq for line in lines if _is_decided(line) or (line.kind in _TOLD and line.seq in facts)}
        case RecordView.PUBLIC:
            found = set()
    return frozenset(found) - frozenset(left_out)


def _is_theirs(line: Line, told: Sequence[str]) -> bool:
    """Tell whether the reporter said it. Words typed by somebody show that name: only if they were told it."""
    if line.kind is EntryKind.TRANSCRIPTION:
        typist = _typist_of(line.who)
        return typist is None or was_told(typist, told)
    return line.kind in _TOLD


def was_told(name: str, told: Sequence[str]) -> bool:
    """Tell whether a name stands as it is in one of the texts to the reporter."""
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for text in told)


def head_of(view: RecordView, record: Document, shown: Collection[int], told: Sequence[str]) -> Document:
    """Return what *view* shows of the head of the team's record. *told*: the texts to the reporter."""
    if view is RecordView.TEAM:
        return {key: value for key, value in record.items() if key not in ("entries", "files")}
    head: Document = {key: record[key] for key in HEADS[view]}
    if "facts" in head:
        head["facts"] = {name: _without_hidden_entry(fact, shown) for name, fact in record["facts"].items()}
    if view is RecordView.REPORTER and record["owner"]:
        first = str(record["owner"]).split()[0]
        head["owner"] = first if was_told(first, told) else None
    if view is RecordView.PUBLIC:
        head |= _statement(record)
    return head


def _without_hidden_entry(fact: Document, shown: Collection[int]) -> Document:
    return {key: value for key, value in fact.items() if key != "entry" or value in shown}


def _statement(record: Document) -> Document:
    """Return the public statement: kind, days, and how far it has come."""
    closed = record["closed_at"]
    kind = "A report that turned out to be none" if record["not_a_report"] else "A report to the Code of Conduct team"
    if closed:
        said = "It was handled and is closed."
    else:
        said = "The team is handling it." if record["owner"] else "It was received."
    return {"kind": kind, "opened_on": record["opened_at"][:10], "closed_on": closed and closed[:10], "handled": said}


def is_taking(text: str) -> bool:
    """Tell whether this is how the record says that somebody took the report."""
    return bool(re.fullmatch(_form("record-taken"), text))


def _is_decided(line: Line) -> bool:
    return line.kind is EntryKind.EVENT and bool(_decided().fullmatch(line.text))


@cache
def _decided() -> re.Pattern[str]:
    forms = [_form(key) for key in _DECIDED]
    return re.compile("|".join(forms))


def _typist_of(who: str) -> str | None:
    """Return who typed the words of a recording; None where a machine put them down."""
    if re.fullmatch(_form("record-by-machine"), who):
        return None
    found = re.fullmatch(_form("record-by-typed").replace(".+", "(.+)", 1), who)
    return found[1] if found else who


@cache
def _form(key: str) -> str:
    """Return a pattern of what a sentence of the record may look like, whatever stands in it."""
    sentences = read_language_file((LOCALES / f"{ENGLISH}.ftl").read_text("utf-8")).sentences
    return ".+".join(re.escape(part) for part in re.split(r"{ \$[a-z]+ }", sentences[key].text))
