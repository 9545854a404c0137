"""How an incident was handled, as part of its written record: as data, and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from hotline.domain.guide import guide_words
from hotline.domain.handling import Decision, Handling
from hotline.domain.incident import Incident
from hotline.store.transaction import Transaction
from hotline.usecases.handling import guide_of, state_of
from hotline.usecases.runtime import Directory

Document = dict[str, Any]


def handling_of(tx: Transaction, directory: Directory, incident: Incident, zone: ZoneInfo) -> Document:
    """Return how an incident was handled; names are those of the team, times ISO 8601 in the region's zone."""
    handling, name = state_of(tx, incident), directory.name
    announced, meeting = handling.announcement, handling.meeting
    # A text may have said otherwise since: then who asked for what was so before stands in the entries alone.
    law = handling.law if handling.law and handling.law.why == incident.law else None

    def by(person: Any, at: Any) -> Document:
        return {"by": name(person), "at": at.astimezone(zone).isoformat(timespec="seconds")}

    return {
        "guide": handling.revision,
        "checklist": {
            item: by(tick.by, tick.at) if (tick := handling.ticks.get(item)) else None
            for item in guide_of(handling).items
        },
        "law": {"why": law.why, "asked_by": law.asked_by or None, **by(law.by, law.at)} if law else None,
        "told": [
            {"whom": one.whom, "name": one.name or None, "view": one.view.value, **by(one.by, one.at)}
            for one in handling.told
        ],
        "meeting": {
            "answers": {key: meeting.answers.get(key) or None for key in guide_of(handling).meeting},
            "owner": name(meeting.owner) if meeting.owner else None,
            "due": meeting.due.isoformat() if meeting.due else None,
            "done": meeting.done_at is not None,
        },
        "side": handling.side or None,
        "decisions": [_decision(one, directory, zone) for one in handling.decisions],
        "announcement": {
            "wanted": announced.wanted,
            "words": announced.words or None,
            **by(announced.by, announced.at),
        }
        if announced
        else None,
        "begun": _is_begun(handling),
    }


def _decision(one: Decision, directory: Directory, zone: ZoneInfo) -> Document:
    appeal = one.appeal
    return {
        "kind": one.kind,
        "from": one.starts.isoformat(),
        "until": one.ends.isoformat() if one.ends else None,
        "decided_by": sorted(directory.name(person) for person in one.deciders),
        "at": one.asked.at.astimezone(zone).isoformat(timespec="seconds"),
        "stands": one.stands,
        "owner": directory.name(one.owner),
        "tell": sorted(one.tell),
        "words": one.words or None,
        "appeal": {"words": appeal.words, "outcome": appeal.outcome or None, "reason": appeal.reason or None}
        if appeal
        else None,
    }


def _is_begun(handling: Handling) -> bool:
    """Whether anybody did anything of it: of an incident that was handled by texts alone the record says nothing."""
    return handling != Handling(handling.revision)


def rows(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what a printed record says of the handling: a label and words for each; nothing where nobody began."""
    if not document["begun"]:
        return
    words, done = guide_words("en"), [item for item, tick in document["checklist"].items() if tick]
    yield "Guide", f"of {document['guide']}, {len(done)} of {len(document['checklist'])} items done"
    for item in done:
        tick = document["checklist"][item]
        yield "Done", f"{words[f'item-{item}']} ({tick['by']}, {tick['at'][:16].replace('T', ' ')})"
    if (law := document["law"]) and law["asked_by"]:
        yield "Police or security", f"asked for by {law['asked_by']}"
    for told in document["told"]:
        whom = words[f"people-{told['whom']}"] + (f", {told['name']}" if told["name"] else "")
        yield "Told", f"{whom}: {words['view-' + told['view']]} ({told['by']}, {told['at'][:16].replace('T', ' ')})"
    for key, answer in document["meeting"]["answers"].items():
        if answer:
            yield words[f"meeting-{key}"], answer
    if document["meeting"]["due"]:
        state = "done" if document["meeting"]["done"] else "open"
        yield "Follow-up", f"{document['meeting']['owner']}, by {document['meeting']['due']}: {state}"
    if document["side"]:
        yield "The reported person's side", document["side"]
    for decision in document["decisions"]:
        yield "Decision", _said(decision)
    if announced := document["announcement"]:
        yield "Announcement", announced["words"] or "none"


def _said(decision: Document) -> str:
    words = guide_words("en")
    until = f" until {decision['until']}" if decision["until"] else ""
    stands = "" if decision["stands"] else " It does not stand."
    appeal = decision["appeal"]
    appealed = f" Appeal: {appeal['words']} ({appeal['outcome'] or 'open'})" if appeal else ""
    reason = f" {decision['words']}" if decision["words"] else ""
    kind, deciders = words[f"decision-{decision['kind']}"], ", ".join(decision["decided_by"])
    return f"{kind}, from {decision['from']}{until}, by {deciders}.{reason}{stands}{appealed}"
