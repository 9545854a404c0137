"""An incident's handling as the document that the store keeps sealed, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from hotline.domain.handling import Announcement, Appeal, Decision, Handling, Law, Meeting, Shared, Tick, Told
from hotline.domain.second import Asked, Deed

Document = dict[str, Any]


def to_document(handling: Handling) -> Document:
    """Return the handling as dicts, lists, texts, booleans and None; instants and days are ISO 8601."""
    plain: Document = _plain(handling)
    return plain


def _plain(value: object) -> Any:
    if is_dataclass(value):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    match value:
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case tuple():
            return [_plain(item) for item in value]
        case frozenset():
            return sorted(value)
        case date():  # a datetime is one too
            return value.isoformat()
    return value


def from_document(document: Mapping[str, Any]) -> Handling:
    """Return the handling that a document of ``to_document`` holds. Raises KeyError, TypeError or ValueError."""
    meeting, announced = document["meeting"], document["announcement"]
    return Handling(
        revision=document["revision"],
        ticks={item: Tick(tick["by"], _at(tick["at"])) for item, tick in document["ticks"].items()},
        law=Law(**_with_at(document["law"])) if document["law"] else None,
        told=tuple(Told(**{**_with_at(told), "view": Shared(told["view"])}) for told in document["told"]),
        meeting=Meeting(meeting["answers"], meeting["owner"], _day(meeting["due"]), _at_or_none(meeting["done_at"])),
        side=document["side"],
        decisions=tuple(map(_decision, document["decisions"])),
        announcement=Announcement(**_with_at(announced)) if announced else None,
        asked={Deed(deed): _asked(asked) for deed, asked in document["asked"].items()},
    )


def _decision(entry: Mapping[str, Any]) -> Decision:
    appeal = entry["appeal"]
    decided_at = _at_or_none(appeal["decided_at"]) if appeal else None
    return Decision(
        **{
            **entry,
            "asked": _asked(entry["asked"]),
            "starts": date.fromisoformat(entry["starts"]),
            "ends": _day(entry["ends"]),
            "remind_on": _day(entry["remind_on"]),
            "tell": frozenset(entry["tell"]),
            "appeal": Appeal(**{**_with_at(appeal), "decided_at": decided_at}) if appeal else None,
        }
    )


def _asked(entry: Mapping[str, Any]) -> Asked:
    return Asked(**{**_with_at(entry), "second_at": _at_or_none(entry["second_at"])})


def _with_at(entry: Mapping[str, Any]) -> Document:
    return {**entry, "at": _at(entry["at"])}


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _at_or_none(text: str | None) -> datetime | None:
    return None if text is None else _at(text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
