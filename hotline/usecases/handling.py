"""How an incident is handled, as the record and the database keep it: what texts and the console both need."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hotline.domain import rights
from hotline.domain.guide import Revision, guide_words, revision
from hotline.domain.handling import Handling, Open, still_open
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.organisation import Person, PersonId, Region
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Directory, Phrase, Value, sentence
from hotline.usecases.scene import Scene

DAY_BEGINS = time(9)
"""What is due on a day is reminded of at this wall time of the region."""


def state_of(tx: Transaction, incident: Incident) -> Handling:
    """Return how an incident is handled; where nobody has begun, by the revision that it opened under.

    That one follows from what the organisation named when the incident opened, so that incidents of before this was
    kept have theirs too.
    """
    return tx.handling.of(incident.id) or Handling(revision(tx.people.guide_at(incident.opened_at)).date)


def guide_of(handling: Handling) -> Revision:
    """Return the revision that a handling follows."""
    return revision(handling.revision)


def keep(scene: Scene, handling: Handling) -> None:
    """Keep what became of an incident's handling; the incident is held and saved by whoever has the scene."""
    scene.tx.handling.save(scene.incident.id, handling, scene.now)


def note(scene: Scene, key: str, **values: Value) -> None:
    """Write down, as the words of who acts, what holds somebody's own words: it is never taken for a sentence of ours.

    Views of the record show sentences of ours by how they look; words that look like one must not pass for it.
    """
    text = sentence(scene.runtime.words, key, values, scene.region)
    scene.write(EntryKind.NOTE, scene.name(scene.actor), text)


def english(key: str) -> str:
    """Return a word of the guide's for the record."""
    return guide_words("en")[key]


def open_of(tx: Transaction, incident: Incident, handling: Handling, now: datetime) -> tuple[Open, ...]:
    """Return what of an incident's handling is not done."""
    return still_open(handling, guide_of(handling), now, care=bool(incident.to_do), unwritten=incident.unwritten)


def asked_about(scene: Scene) -> tuple[Phrase, ...]:
    """Return what closing asks about beside care.

    By a text nothing where nobody has begun to use the checklist: a team without the console is not asked for it.
    """
    begun = scene.tx.handling.of(scene.incident.id)
    if begun is None and scene.shown is None:
        return ()
    handling = begun or state_of(scene.tx, scene.incident)
    found = open_of(scene.tx, scene.incident, handling, scene.now)
    return tuple(Phrase(f"open-{what.value}") for what in found if what is not Open.CARE)


def workers(directory: Directory, incident: Incident) -> list[Person]:
    """Return who may change how an incident is handled, its owner first; nobody who is kept out."""
    organisation = directory.organisation
    found = [one for one in organisation.people.values() if rights.works_on(organisation, one, incident)]
    return sorted(found, key=lambda one: one.id != incident.owner)


def readers(directory: Directory, incident: Incident) -> list[Person]:
    """Return who may know of an incident, its owner first: only they are ever offered for something of it."""
    organisation = directory.organisation
    found = [one for one in organisation.people.values() if rights.may_read(organisation, one, incident)]
    return sorted(found, key=lambda one: one.id != incident.owner)


def remind(scene: Scene, what: str, on: date | None) -> None:
    """Have whoever follows something up reminded on that day. The row names what, and nobody."""
    if on is not None:
        detail = f"{what} {on.isoformat()}"
        scene.tx.outbox.add(
            JobName.REMIND_DUE,
            now=scene.now,
            run_at=max(scene.now, morning_of(on, scene.region)),
            incident=scene.incident.id,
            detail=detail,
        )


def morning_of(day: date, region: Region) -> datetime:
    """Return when people of a region are reminded of what is due on a day."""
    return datetime.combine(day, DAY_BEGINS, ZoneInfo(region.time_zone)).astimezone(UTC)


def due(handling: Handling, detail: str) -> PersonId | None:
    """Return who is to be reminded of what a row of the outbox stands for; None where it is done, or another day's."""
    what, _, day = detail.rpartition(" ")
    if what == "meeting":
        meeting = handling.meeting
        still = meeting.done_at is None and meeting.due is not None and meeting.due.isoformat() == day
        return meeting.owner if still else None
    decision = handling.decision(int(what.removeprefix("decision ")))
    if decision is None or not decision.stands or decision.remind_on is None:
        return None
    return decision.owner if decision.remind_on.isoformat() == day else None
