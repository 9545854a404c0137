"""History in, verdict out: what was promised of each text and page, and whether it was kept.

Nothing here knows a process or a database. *Paged* and *doubled* are judged by the carrier's ledger, *lost* by the
words of the records, so that the product is never asked how well it did.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

PAGE_MARK = "Reply 1 to"
"""Stands in every page and in no other text of ours."""


class Kind(StrEnum):
    """What somebody texted."""

    REPORT = "report"  # a reporter's first text
    MORE = "more"  # a later one of the same reporter
    REPLY = "reply"  # a responder's answer to a page


@dataclass(frozen=True)
class Text:
    """One text that somebody sent to a line of ours. *accepted*: the carrier got a 2xx for it."""

    kind: Kind
    sender: str
    line: str
    words: str
    accepted: bool
    offered_at: float
    accepted_at: float | None = None


@dataclass(frozen=True)
class Sent:
    """One text that the carrier accepted from us. *id* is the opaque one in the address of its status callback."""

    id: str
    to: str
    body: str
    accepted_at: float
    arrived_at: float | None
    outcome: str
    answer_read: bool | None

    @property
    def unknown(self) -> bool:
        """Whether its sender could not know: the answer was withheld, or it was killed with the request open."""
        return self.outcome == "withheld" or (self.outcome == "caller_gone" and self.answer_read is not True)


@dataclass(frozen=True)
class Written:
    """One incident as our record has it: what the reporter texted and what the team replied, word for word."""

    reference: str
    texts: tuple[str, ...]
    replies: tuple[str, ...] = ()


@dataclass(frozen=True)
class Duty:
    """Whom a line owes a page for each of its incidents: any one of *phones*, or *everybody* of them in time."""

    phones: tuple[str, ...]
    everybody: bool = False


@dataclass(frozen=True)
class History:
    """All that happened in one run, as outsiders saw it, and what was written down."""

    texts: Sequence[Text]
    sends: Sequence[Sent]
    records: Sequence[Written]
    duties: Mapping[str, Duty]


class Promise(StrEnum):
    """What is promised; a mutant of the product breaks one of these."""

    LOST = "lost"  # every accepted text stands in a record
    TWICE = "twice"  # and stands there once, in one incident
    UNPAGED = "unpaged"  # every incident's page arrived at a phone, and the next one's too where nobody took it
    DOUBLED = "doubled"  # a text left once, unless nobody could know whether it had
    REPAGED = "repaged"  # one page for each incident and person, under one id
    STUMBLED = "stumbled"  # nothing outside makes our own code fail: judged by whoever can see the outbox


@dataclass
class Verdict:
    """What was found. Each list names its cases for people; none means that the promise was kept."""

    accepted: int = 0
    refused: int = 0
    incidents: int = 0
    pages: int = 0
    unknown: int = 0
    doubled_unknown: int = 0
    latencies: list[float] = field(default_factory=list)
    broken: dict[Promise, list[str]] = field(default_factory=lambda: {promise: [] for promise in Promise})

    @property
    def kept(self) -> bool:
        """Whether every promise was."""
        return not any(self.broken.values())


def judge(history: History) -> Verdict:
    """Hold *history* against every promise."""
    verdict = Verdict(
        accepted=sum(text.accepted for text in history.texts),
        refused=sum(not text.accepted for text in history.texts),
        incidents=len(history.records),
        unknown=sum(sent.unknown for sent in history.sends),
    )
    pages = _pages_by_reference(history)
    verdict.pages = sum(map(len, pages.values()))
    _judge_words(history, verdict)
    _judge_pages(history, pages, verdict)
    _judge_doubles(history, pages, verdict)
    return verdict


def _judge_words(history: History, verdict: Verdict) -> None:
    texts = Counter(words for record in history.records for words in record.texts)
    replies = Counter(words for record in history.records for words in record.replies)
    offered = Counter(text.words for text in history.texts if text.kind is not Kind.REPLY)
    for text in history.texts:
        where = replies if text.kind is Kind.REPLY else texts
        if text.accepted and not where[text.words]:
            verdict.broken[Promise.LOST].append(f"{text.kind} {text.words!r} accepted at {text.accepted_at:.3f}")
    for words, times in texts.items():
        if times > max(1, offered[words]):
            verdict.broken[Promise.TWICE].append(f"{words!r} stands {times} times")


def _judge_pages(history: History, pages: Mapping[str, Sequence[Sent]], verdict: Verdict) -> None:
    """Every incident that holds an accepted text has its pages, whether that text opened it or came later."""
    accepted: dict[str, Text] = {}
    for text in history.texts:
        if text.accepted and text.kind is not Kind.REPLY:
            accepted.setdefault(text.words, text)
    for record in history.records:
        heard = [accepted[words] for words in record.texts if words in accepted]
        if not heard:
            continue
        duty = history.duties[heard[0].line]
        arrived = {page.to for page in pages.get(record.reference, ()) if page.arrived_at is not None}
        missing = [phone for phone in duty.phones if phone not in arrived]
        if missing if duty.everybody else len(missing) == len(duty.phones):
            verdict.broken[Promise.UNPAGED].append(f"{record.reference} ({heard[0].words!r}): no page to {missing}")
        taken = [page.accepted_at for page in pages.get(record.reference, ()) if page.arrived_at is not None]
        first = min((text.accepted_at for text in heard if text.accepted_at is not None), default=None)
        if taken and first is not None:
            verdict.latencies.append(max(0.0, min(taken) - first))


def _judge_doubles(history: History, pages: Mapping[str, Sequence[Sent]], verdict: Verdict) -> None:
    by_id: dict[str, list[Sent]] = defaultdict(list)
    for sent in history.sends:
        by_id[sent.id].append(sent)
    for key, copies in by_id.items():
        copies.sort(key=lambda sent: sent.accepted_at)
        # The last one justifies nothing: a copy is excused only by an earlier send that nobody could know of.
        allowed = 1 + sum(sent.unknown for sent in copies[:-1])
        verdict.doubled_unknown += min(len(copies), allowed) - 1
        if len(copies) > allowed:
            seen = [f"{sent.outcome}/{sent.answer_read}" for sent in copies]
            verdict.broken[Promise.DOUBLED].append(f"{key} to {copies[0].to} left {len(copies)} times: {seen}")
    for reference, sent in pages.items():
        keys: dict[tuple[str, str], set[str]] = defaultdict(set)
        for page in sent:
            keys[page.to, page.body].add(page.id)
        for (to, _), ids in keys.items():
            if len(ids) > 1:
                verdict.broken[Promise.REPAGED].append(f"{reference} was paged to {to} under {sorted(ids)}")


def _pages_by_reference(history: History) -> dict[str, list[Sent]]:
    phones = {phone for duty in history.duties.values() for phone in duty.phones}
    found: dict[str, list[Sent]] = defaultdict(list)
    candidates = [sent for sent in history.sends if sent.to in phones and PAGE_MARK in sent.body]
    references = {record.reference for record in history.records}
    for sent in candidates:
        for word in _words(sent.body):
            if word in references:
                found[word].append(sent)
    return found


def _words(body: str) -> Iterable[str]:
    return dict.fromkeys(word.strip(".,:;()") for word in body.split())
