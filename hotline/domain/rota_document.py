"""A rota as plain JSON values and back. The store seals the document: it holds ids of people and their numbers.

Keys that this version doesn't know, it leaves alone: a newer version may run beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, time
from enum import Enum
from typing import Any, TypeVar

from hotline.domain.rota import (
    CalendarShift,
    ImportedCalendar,
    Override,
    QuietHours,
    Rota,
    Swap,
    SwapState,
    VerifiedPhone,
)
from hotline.domain.terms import Channel, PersonId, Target

Document = dict[str, Any]
Entry = Mapping[str, Any]
Part = TypeVar("Part", Override, Swap, CalendarShift, ImportedCalendar, VerifiedPhone, QuietHours)

PARTS = ("overrides", "swaps", "calendars", "phones", "quiet_hours")


def rota_document(rota: Rota) -> Document:
    """Return the rota as dicts, lists, texts and None; instants and wall times in ISO 8601."""
    return {**rota.others, **{part: _plain(getattr(rota, part)) for part in PARTS}}


def rota_from(document: Entry) -> Rota:
    """Return the rota that a document of ``rota_document`` holds; what is missing is empty.

    Raises KeyError, TypeError or ValueError for entries of another shape.
    """
    return Rota(
        overrides=tuple(_override(entry) for entry in document.get("overrides", ())),
        swaps=tuple(_swap(entry) for entry in document.get("swaps", ())),
        calendars=tuple(_calendar(entry) for entry in document.get("calendars", ())),
        phones=tuple(_phone(entry) for entry in document.get("phones", ())),
        quiet_hours=tuple(_quiet_hours(entry) for entry in document.get("quiet_hours", ())),
        others={key: value for key, value in document.items() if key not in PARTS},
    )


def _plain(value: object) -> Any:
    match value:
        case Override() | Swap() | CalendarShift() | ImportedCalendar() | VerifiedPhone() | QuietHours():
            return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
        case tuple():
            return [_plain(item) for item in value]
        case Enum():
            return value.value
        case date() | time():
            return value.isoformat()
    return value


def _made(kind: type[Part], entry: Entry, **read: object) -> Part:
    """Return a part of *entry*, with the values that were *read* already in the place of their texts."""
    known = {part.name for part in fields(kind)}
    return kind(**{key: value for key, value in entry.items() if key in known} | read)


def _override(entry: Entry) -> Override:
    layer = entry.get("layer")
    return _made(
        Override,
        entry,
        begins=datetime.fromisoformat(entry["begins"]),
        ends=datetime.fromisoformat(entry["ends"]),
        made_at=datetime.fromisoformat(entry["made_at"]),
        layer=None if layer is None else Target(layer),
    )


def _swap(entry: Entry) -> Swap:
    settled = entry.get("settled_at")
    return _made(
        Swap,
        entry,
        overrides=tuple(_override(one) for one in entry["overrides"]),
        asked_at=datetime.fromisoformat(entry["asked_at"]),
        expires_at=datetime.fromisoformat(entry["expires_at"]),
        state=SwapState(entry["state"]),
        settled_at=None if settled is None else datetime.fromisoformat(settled),
    )


def _calendar(entry: Entry) -> ImportedCalendar:
    return _made(
        ImportedCalendar,
        entry,
        layer=Target(entry["layer"]),
        expanded_until=datetime.fromisoformat(entry["expanded_until"]),
        shifts=tuple(_shift(one) for one in entry["shifts"]),
        imported_at=datetime.fromisoformat(entry["imported_at"]),
    )


def _shift(entry: Entry) -> CalendarShift:
    begins, ends = datetime.fromisoformat(entry["begins"]), datetime.fromisoformat(entry["ends"])
    return CalendarShift(begins, ends, PersonId(entry["person"]))


def _phone(entry: Entry) -> VerifiedPhone:
    at = datetime.fromisoformat(entry["verified_at"])
    return _made(VerifiedPhone, entry, channel=Channel(entry["channel"]), verified_at=at)


def _quiet_hours(entry: Entry) -> QuietHours:
    begins, ends = time.fromisoformat(entry["begins"]), time.fromisoformat(entry["ends"])
    return _made(QuietHours, entry, begins=begins, ends=ends)
