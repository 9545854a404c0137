"""An organisation as plain JSON values and back. The store seals the document: it holds names and numbers.

An older version may read it while a newer one is deployed, so entries keep their keys: what schedules and events have
since got stands beside them, in ``rotas`` and ``on_site``, where an older version doesn't look.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
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
from hotline.domain.second import Deed

Document = dict[str, Any]
SINCE_ROTAS = ("every", "until", "days", "event")
SINCE_ON_SITE = ("venue", "responders", "organisers")


def to_document(organisation: Organisation) -> Document:
    """Return the organisation as dicts, lists, texts, numbers, booleans and None; spans are seconds."""
    return {
        "name": organisation.name,
        "guide": organisation.guide,
        "version": organisation.version,
        "regions": [_plain(region) for region in organisation.regions.values()],
        "lines": [_plain(line) for line in organisation.lines],
        "people": [_plain(person) for person in organisation.people.values()],
        "schedules": [_only_first(one, SINCE_ROTAS) for one in organisation.schedules if not _is_new(one)],
        "rotas": [_plain(one) for one in organisation.schedules] if any(map(_is_new, organisation.schedules)) else [],
        "events": [_only_first(event, SINCE_ON_SITE) for event in organisation.events],
        "on_site": {
            event.code: {key: _plain(getattr(event, key)) for key in SINCE_ON_SITE} for event in organisation.events
        },
        "retention": {part.name: str(getattr(organisation.retention, part.name)) for part in fields(Retention)},
        "drills": {code: str(when) for code, when in organisation.drills.items()},
        "no_notices": sorted(organisation.no_notices),
        "verified_only": sorted(organisation.verified_only),
        "two_people": sorted(organisation.two_people),
    }


def _only_first(value: Schedule | Event, since: tuple[str, ...]) -> Document:
    return {key: plain for key, plain in _plain(value).items() if key not in since}


def _is_new(schedule: Schedule) -> bool:
    """Whether a version that knows nothing of ``SINCE_ROTAS`` would take a schedule for another."""
    of_old = replace(schedule, every=1, until=None, days=(), event="")
    return schedule != of_old or schedule.rotate not in (("weekly", "daily") if schedule.hours is None else (None,))


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
        schedules=tuple(_schedule(entry) for entry in document.get("rotas") or document["schedules"]),
        events=tuple(
            _event({**entry, **document.get("on_site", {}).get(entry["code"], {})}) for entry in document["events"]
        ),
        retention=_retention(document.get("retention", {})),  # a document of before has none
        drills={code: when for code, text in document.get("drills", {}).items() if (when := DrillTime.parse(text))},
        no_notices=frozenset(document.get("no_notices", ())),
        verified_only=frozenset(document.get("verified_only", ())),
        two_people=frozenset(map(Deed, document.get("two_people", ()))),
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
        "until": None if (until := entry.get("until")) is None else date.fromisoformat(until),
        "days": tuple(entry.get("days", ())),
    })  # fmt: skip


def _event(entry: Mapping[str, Any]) -> Event:
    return Event(**{
        **entry,
        "starts": date.fromisoformat(entry["starts"]),
        "ends": date.fromisoformat(entry["ends"]),
        "responders": tuple(PersonId(person) for person in entry.get("responders", ())),
        "organisers": tuple(entry.get("organisers", ())),
    })  # fmt: skip
