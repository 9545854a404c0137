"""What happened with a report, in one order: texts, calls, pages, notes and changes, a part of it at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from itertools import takewhile

from hotline.domain.incident import EntryKind, Incident
from hotline.store.attachments import Attachment
from hotline.store.messages import HowFar
from hotline.store.transaction import Transaction
from hotline.store.transcript import Entry
from hotline.usecases.scene import REPORTER, SYSTEM

MOST_LINES, MOST_BYTES = 60, 40_000
"""So much of a timeline is on one page: a page stays below 100 kB however long texts are."""
AROUND = 20
"""How many entries stand below one that is looked for."""
TO = f"{SYSTEM} to "
_FROM_REPORTER = frozenset({EntryKind.TEXT_IN, EntryKind.VOICE_IN, EntryKind.TRANSCRIPTION})


class Filter(StrEnum):
    """What of a timeline is shown."""

    ALL = "all"
    CONVERSATION = "conversation"
    PAGES = "pages"
    NOTES = "notes"


@dataclass(frozen=True)
class Line:
    """One entry. *language* is that of its words where it is known; *to* is who of the team a text of ours went to."""

    entry: Entry
    language: str
    to: str
    to_reporter: bool
    how_far: HowFar | None
    file: Attachment | None

    @property
    def from_reporter(self) -> bool:
        """Whether the reporter said it."""
        return self.entry.kind in _FROM_REPORTER


@dataclass(frozen=True)
class Part:
    """Some entries that follow each other. *older* is the entry before which the next part goes on; 0: there is none.

    *newer*: there are later ones that are not shown.
    """

    lines: Sequence[Line]
    older: int
    newer: bool

    def has(self, entry: int) -> bool:
        """Whether an entry, by its number, is among these."""
        return any(line.entry.seq == entry for line in self.lines)


def whole(tx: Transaction, incident: Incident, files: Sequence[Attachment]) -> list[Line]:
    """Return every entry of a report, the oldest first."""
    states = tx.messages.how_far(incident.id)
    recorded = {one.about.entry: one for one in files if one.about.recorded}
    return [_line(entry, incident, states, recorded) for entry in tx.transcript.of(incident.id)]


def _line(entry: Entry, incident: Incident, states: Mapping[str, HowFar], recorded: Mapping[int, Attachment]) -> Line:
    is_ours = entry.kind is EntryKind.TEXT_OUT
    to = entry.who.removeprefix(TO) if is_ours else ""
    to_reporter = is_ours and to == REPORTER
    language = ""
    if entry.kind is EntryKind.EVENT:
        language = "en"
    elif to_reporter or entry.kind in _FROM_REPORTER:
        language = incident.intake.language
    return Line(entry, language, to, to_reporter, states.get(entry.message), recorded.get(entry.seq))


def part(lines: Sequence[Line], shown: Filter = Filter.ALL, *, before: int | None = None) -> Part:
    """Return the latest entries of those that are *shown*, or the latest *before* one."""
    wanted = [line for line in lines if is_shown(line, shown)]
    candidates = [line for line in wanted if before is None or line.entry.seq < before]
    found = list(_fitting(candidates))
    newer = bool(wanted) and bool(found) and wanted[-1] is not found[-1]
    return Part(found, found[0].entry.seq if len(found) < len(candidates) else 0, newer or (not found and bool(wanted)))


def is_shown(line: Line, shown: Filter) -> bool:
    """Tell whether a filter shows an entry."""
    match shown:
        case Filter.ALL:
            return True
        case Filter.CONVERSATION:
            return line.from_reporter or line.to_reporter
        case Filter.PAGES:
            kind = line.entry.kind
            return kind in (EntryKind.PAGE, EntryKind.REPLY) or (kind is EntryKind.TEXT_OUT and not line.to_reporter)
        case Filter.NOTES:
            return line.entry.kind is EntryKind.NOTE


def _fitting(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the latest entries that fit on one page, at least one, in order."""
    room = MOST_BYTES

    def fits(line: Line) -> bool:
        nonlocal room
        first = room == MOST_BYTES
        room -= len(escape(line.entry.text).encode("utf-8", "replace"))
        return first or room >= 0

    latest = takewhile(fits, reversed(lines[-MOST_LINES:]))
    return reversed(list(latest))
