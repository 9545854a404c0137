"""The configuration's tables as forms: which keys a person changes by hand, and how each stands in a field as text.

A form changes only what somebody typed otherwise than it was shown; every other key stays as it is by then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from hotline.domain.configuration_keys import Entry
from hotline.domain.organisation import PageAt, Role
from hotline.domain.terms import LAYERS


class Kind(StrEnum):
    """How a key is typed."""

    TEXT = "text"
    LINES = "lines"
    """A list, an item a line."""
    FLAG = "flag"
    CHOICE = "choice"
    CHOICES = "choices"
    NUMBER = "number"
    DAY = "day"
    STEPS = "steps"
    """A line a step: after, page, ways: ``2m secondary sms voice``."""
    SECRET = "secret"  # noqa: S105 - a kind of field
    """Typed, never shown: only a new one changes anything."""


@dataclass(frozen=True)
class Field:
    """One key of a form."""

    key: str
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()


WORDS = "words"
"""The form of a region's own words: a part of ``[[region]]``."""
TABLE_OF = {WORDS: "region"}
_OWN_WORDS = (Field("greeting"), Field("contacts", Kind.LINES), Field("places", Kind.LINES))
FORMS: Mapping[str, tuple[Field, ...]] = {
    "organisation": (Field("name"), Field("guide")),
    "retention": (Field("not_a_report"), Field("closed"), Field("sanction")),
    "region": (
        Field("code"), Field("name"), Field("time_zone"), Field("languages", Kind.LINES), Field("emergency"),
        Field("texts_from"), Field("email"), Field("neighbours", Kind.LINES), Field("bypass", Kind.LINES),
        Field("page_at", Kind.CHOICE, tuple(PageAt)), *_OWN_WORDS, Field("drill"), Field("notices", Kind.FLAG),
        Field("verified_only", Kind.FLAG),
    ),
    WORDS: _OWN_WORDS,
    "line": (
        Field("number"), Field("display"), Field("region"), Field("purpose", Kind.CHOICE, ("public", "staff")),
        Field("rate", Kind.NUMBER), Field("sms", Kind.FLAG), Field("voice", Kind.FLAG), Field("call_back", Kind.FLAG),
    ),
    "person": (
        Field("id"), Field("name"), Field("roles", Kind.CHOICES, tuple(Role)), Field("regions", Kind.LINES),
        Field("phone"), Field("email"), Field("languages", Kind.LINES), Field("pin", Kind.SECRET), Field("code"),
    ),
    "policy": (
        Field("steps", Kind.STEPS), Field("alarm_after"), Field("repeat_every"), Field("activity_within"),
        Field("ring", Kind.LINES),
    ),
    "schedule": (
        Field("region"), Field("layer", Kind.CHOICE, tuple(LAYERS)), Field("people", Kind.LINES), Field("rotate"),
        Field("hand_over"), Field("hours"), Field("days", Kind.LINES), Field("from", Kind.DAY),
        Field("until", Kind.DAY), Field("event"),
    ),
    "event": (
        Field("code"), Field("name"), Field("region"), Field("from", Kind.DAY), Field("until", Kind.DAY),
        Field("venue"), Field("responders", Kind.LINES), Field("organisers", Kind.LINES),
    ),
}  # fmt: skip
GIVEN_ONCE = {"region": ("code",), "line": ("number", "display"), "person": ("id",), "event": ("code",)}
"""Keys that name an entry: they are written when it is made. Another name is another entry."""
MAY_BE_ADDED = ("region", "line", "person", "schedule", "event")
LEFT_OUT_IF_EMPTY = ("days",)
"""Lists of which an empty one means something else than none."""


def fields_of(form: str, *, is_new: bool) -> tuple[Field, ...]:
    """Return what is typed in a form."""
    return tuple(one for one in FORMS[form] if is_new or one.key not in GIVEN_ONCE.get(form, ()))


def texts_of(form: str, entry: Entry) -> dict[str, str]:
    """Return an entry as it stands in the fields of a form."""
    return {field.key: _shown(field, entry) for field in FORMS[form]}


def typed(field: Field, text: str) -> str:
    """Return what somebody typed into a field in the form of ``texts_of``."""
    lines = [line.strip() for line in text.splitlines()]
    return "\n".join(filter(None, lines)) if field.kind is not Kind.TEXT else " ".join(filter(None, lines))


def put(entry: Entry, field: Field, text: str) -> None:
    """Write what was typed into an entry; what can't be read is left to whoever reads the file."""
    value = _read(field, text)
    if field.kind is Kind.SECRET:
        if not text:
            return
        entry.pop(f"{field.key}_hash", None)
    if value is None:
        entry.pop(field.key, None)
    else:
        entry[field.key] = value


def _shown(field: Field, entry: Entry) -> str:
    value = entry.get(field.key)
    match field.kind:
        case Kind.SECRET:
            return ""
        case Kind.FLAG:
            return "yes" if value else ""
        case Kind.LINES | Kind.CHOICES:
            return "\n".join(value or [])
        case Kind.STEPS:
            steps = ([step.get("after", ""), step.get("page", ""), *step.get("by", [])] for step in value or [])
            return "\n".join(" ".join(step).strip() for step in steps)
        case Kind.NUMBER if isinstance(value, float) and value.is_integer():
            return str(int(value))
        case _:
            return "" if value is None else str(value)


def _read(field: Field, text: str) -> Any:
    match field.kind:
        case Kind.FLAG:
            return text == "yes"
        case Kind.LINES | Kind.CHOICES:
            found = text.splitlines()
            return found if found or field.key not in LEFT_OUT_IF_EMPTY else None
        case Kind.STEPS:
            return [_step(line) for line in text.splitlines()]
        case Kind.NUMBER:
            return _number(text)
        case Kind.DAY:
            return _day(text)
        case _:
            return text or None


def _step(line: str) -> dict[str, Any]:
    words = line.replace(",", " ").split()
    return {key: value for key, value in (*zip(("after", "page"), words, strict=False), ("by", words[2:])) if value}


def _number(text: str) -> float | str | None:
    try:
        return float(text) if text else None
    except ValueError:
        return text


def _day(text: str) -> date | str | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return text
