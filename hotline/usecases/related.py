"""Which reports may be about the same person: keyed fingerprints of whom reporters named, looked for here."""

from __future__ import annotations

from hotline.domain.fingerprints import marks_in
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.intake import FactState
from hotline.domain.script import WHO
from hotline.store.outbox import Claimed
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Directory, Runtime


def marks_of(runtime: Runtime, tx: Transaction, directory: Directory, incident: Incident) -> tuple[str, ...]:
    """Return the marks of whom a report is about: what the reporter told, and what the meeting found out."""
    region = directory.organisation.regions.get(incident.region)
    if region is None:
        return ()
    handling = tx.handling.of(incident.id)
    found = (_told(tx, incident), handling.meeting.answers.get("who", "") if handling else "")
    ordinary = runtime.script(directory, region, runtime.now()).vocabulary.ordinary
    return marks_in("\n".join(text for text in found if text), ordinary)


def _told(tx: Transaction, incident: Incident) -> str:
    """Return the reporter's answer to who did it, as typed; of a recording its words, once there are some."""
    fact = incident.intake.answers.get(WHO)
    entry = tx.transcript.one(incident.id, fact.entry) if fact and fact.state is FactState.TOLD else None
    if fact is None or entry is None:
        return ""
    if entry.kind is not EntryKind.VOICE_IN:
        return entry.text
    spoken = (file.about.words for file in tx.attachments.of(incident.id) if file.about.entry == entry.seq)
    typed = next((tx.transcript.one(incident.id, words) for words in spoken if words), None)
    return typed.text if typed else ""


def note(runtime: Runtime, tx: Transaction, directory: Directory, incident: Incident) -> tuple[str, ...]:
    """Keep an incident's fingerprints, for its region; return its marks."""
    marks = marks_of(runtime, tx, directory, incident)
    tx.fingerprints.add(incident.id, incident.region, marks)
    return marks


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> None:
    """Look for an incident's marks: the reporter said who it was."""
    incident = tx.incidents.get(claimed.incident or 0)
    if incident is not None:
        note(runtime, tx, runtime.directory(tx), incident)
    tx.outbox.finish(claimed, runtime.now())


def look(runtime: Runtime, tx: Transaction, directory: Directory, incident: Incident, most: int) -> tuple[str, ...]:
    """Return an incident's marks; those of some reports of before this was kept are looked for too, the newest first.

    All in one order: of two who look at once, neither waits for the other.
    """
    others = tx.incidents.listed(tx.fingerprints.unlooked([incident.region], most))
    wanted = {one.id: one for one in (*others, incident)}
    marks = {row: note(runtime, tx, directory, wanted[row]) for row in sorted(wanted)}
    return marks[incident.id]


def sharing(tx: Transaction, directory: Directory, incident: Incident, marks: tuple[str, ...], most: int) -> list[int]:
    """Return other incidents that share a mark with this one, in its region or a neighbouring one; newest first."""
    region = directory.organisation.regions[incident.region]
    codes = (region.code, *(code for code in region.neighbours if code in directory.organisation.regions))
    tags = [tx.fingerprints.tag(code, mark) for code in codes for mark in marks]
    return tx.fingerprints.sharing(incident.id, tags, most)
