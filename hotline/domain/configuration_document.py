"""An organisation as plain JSON values and back. The store seals the document: it holds names and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, time, timedelta
from enum import Enum
from typing import Any

from hotline.domain.drills import DrillTime
from hotline.domain.organisation import (
    Channel,
    Event,
    Line,
    Organisation,
    PageAt,
    Person,
    PersonId,
    Policy,
    Region,
    Role,
    Schedule,
    Step,
    Target,
)
from hotline.domain.retention import Retention, Span

Document = dict[str, Any]


def to_document(organisation: Organisation) -> Document:
    """Return the organisation as dicts, lists, texts, numbers, booleans and None; spans are seconds."""
    return {
        "name": organisation.name,
        "guide": organisation.guide,
        "version": organisation.version,
        "regions": [_plain(region) for region in organisation.regions.values()],
        "lines": [_plain(line) for line in organisation.lines],
        "people": [_plain(person) for person in organisation.people.values()],
        "schedules": [_plain(schedule) for schedule in organisation.schedules],
        "events": [_plain(event) for event in organisation.events],
        "retention": {part.name: str(getattr(organisation.retention, part.name)) for part in fields(Retention)},
        "drills": {code: str(when) for code, when in organisation.drills.items()},
        "no_notices": sorted(organisation.no_notices),
    }


def _plain(value: object) -> Any:
    match value:
        case Region() | Line() | Person() | Schedule() | Event() | Policy() | Step():
            return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
        case tuple() | frozenset():
            plain = [_plain(item) for item in value]
            return sorted(plain) if isinstance(value, frozenset) else plain
        case Enum():
            return value.value
        case timedelta():
            return value.total_seconds()
        case date() | time():
            return value.isoformat()
    return value


def from_document(document: Mapping[str, Any]) -> Organisation:
    """Return the organisation that a document of ``to_document`` holds.

    Raises KeyError, TypeError or ValueError for anything else.
    """
    regions = [_region(entry) for entry in document["regions"]]
    people = [_person(entry) for entry in document["people"]]
    return Organisation(
        name=document["name"],
        guide=document["guide"],
        version=document["version"],
        regions={region.code: region for region in regions},
        lines=tuple(Line(**entry) for entry in document["lines"]),
        people={person.id: person for person in people},
        schedules=tuple(_schedule(entry) for entry in document["schedules"]),
        events=tuple(
            Event(**{**entry, "starts": date.fromisoformat(entry["starts"]), "ends": date.fromisoformat(entry["ends"])})
            for entry in document["events"]
        ),
        retention=_retention(document.get("retention", {})),  # a document of before has none
        drills={code: when for code, text in document.get("drills", {}).items() if (when := DrillTime.parse(text))},
        no_notices=frozenset(document.get("no_notices", ())),
    )


def _retention(entry: Mapping[str, str]) -> Retention:
    spans = {name: span for name, text in entry.items() if (span := Span.parse(text)) is not None}
    return Retention(**spans)


def policy_from(entry: Mapping[str, Any]) -> Policy:
    """Return the policy of a document's region; incidents keep their own copy in this form."""
    steps = (
        Step(timedelta(seconds=step["after"]), Target(step["page"]), tuple(Channel(by) for by in step["by"]))
        for step in entry["steps"]
    )
    return Policy(
        steps=tuple(steps),
        alarm_after=timedelta(seconds=entry["alarm_after"]),
        repeat_every=timedelta(seconds=entry["repeat_every"]),
        activity_within=timedelta(seconds=entry["activity_within"]),
        **({"ring": tuple(timedelta(seconds=span) for span in entry["ring"])} if "ring" in entry else {}),
    )


def policy_document(policy: Policy) -> Document:
    """Return a policy in the form that ``policy_from`` reads."""
    plain: Document = _plain(policy)
    return plain


def _region(entry: Mapping[str, Any]) -> Region:
    return Region(**{
        **entry,
        "policy": policy_from(entry["policy"]),
        "languages": tuple(entry["languages"]),
        "neighbours": tuple(entry["neighbours"]),
        "contacts": tuple(entry["contacts"]),
        "places": tuple(entry["places"]),
        "bypass": tuple(PersonId(person) for person in entry["bypass"]),
        "page_at": PageAt(entry["page_at"]),
    })  # fmt: skip


def _person(entry: Mapping[str, Any]) -> Person:
    return Person(**{
        **entry,
        "id": PersonId(entry["id"]),
        "roles": frozenset(Role(role) for role in entry["roles"]),
        "regions": tuple(entry["regions"]),
        "languages": tuple(entry["languages"]),
    })  # fmt: skip


def _schedule(entry: Mapping[str, Any]) -> Schedule:
    hours = entry["hours"]
    weekday, wall = entry["hand_over"]
    return Schedule(**{
        **entry,
        "layer": Target(entry["layer"]),
        "people": tuple(PersonId(person) for person in entry["people"]),
        "starts": date.fromisoformat(entry["starts"]),
        "hours": None if hours is None else (time.fromisoformat(hours[0]), time.fromisoformat(hours[1])),
        "hand_over": (weekday, time.fromisoformat(wall)),
    })  # fmt: skip
