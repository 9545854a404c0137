"""Every sealed column, whose key it is sealed under and for which place: to seal all of an owner's values again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, Table, and_, false, select, update

from hotline.store import (
    schema,
    schema_accounts,
    schema_calendars,
    schema_chain,
    schema_drafts,
    schema_handling,
    schema_keys,
    schema_reach,
    schema_records,
    schema_rota,
    schema_settings,
)
from hotline.store.sealed import DataKey, SealedBytes

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

PEOPLE = 0
"""The owner that stands for the people's key."""


@dataclass(frozen=True)
class SealedPlace:
    """Some sealed columns of one table. *whose* selects an owner's rows, *row* names a row as its seal does."""

    table: Table
    columns: tuple[str, ...]
    whose: Callable[[int], ColumnElement[bool]]
    row: Callable[[Any], object]


def _by(column: str) -> Callable[[Any], object]:
    return lambda row: getattr(row, column)


def _of_incident(table: Table) -> Callable[[int], ColumnElement[bool]]:
    """Rows of an incident; those without one are the people's."""
    column = table.c.incident
    return lambda owner: column.is_(None) if owner == PEOPLE else column == owner


def _chunk_of(owner: int) -> ColumnElement[bool]:
    file = schema.attachment.c
    return schema.attachment_chunk.c.attachment.in_(select(file.id).where(file.incident == owner))


def _chunk(row: Any) -> str:
    return f"{row.attachment}|{row.part}|{row.number}|{'last' if row.last else 'more'}"


def _only_people(condition: ColumnElement[bool]) -> Callable[[int], ColumnElement[bool]]:
    return lambda owner: condition if owner == PEOPLE else false()


PLACES = (
    SealedPlace(
        schema.configuration,
        ("document",),
        _only_people(schema.configuration.c.version >= 0),
        _by("version"),
    ),
    SealedPlace(
        schema_rota.rota,
        ("document",),
        _only_people(schema_rota.rota.c.version >= 0),
        _by("version"),
    ),
    SealedPlace(
        schema_calendars.feed,
        ("about",),
        _only_people(schema_calendars.feed.c.id.is_not(None)),
        _by("id"),
    ),
    SealedPlace(
        schema_settings.console_change,
        ("about",),
        _only_people(schema_settings.console_change.c.version >= 0),
        _by("version"),
    ),
    SealedPlace(
        schema_settings.api_token,
        ("about",),
        _only_people(schema_settings.api_token.c.id.is_not(None)),
        _by("id"),
    ),
    SealedPlace(schema.person, ("profile",), _only_people(schema.person.c.tag.is_not(None)), lambda row: row.tag.hex()),
    SealedPlace(
        schema_keys.retention,
        ("why",),
        _only_people(schema_keys.retention.c.why.is_not(None)),
        _by("incident"),
    ),
    SealedPlace(
        schema_reach.phone_check, ("about",), _only_people(schema_reach.phone_check.c.id.is_not(None)), _by("id")
    ),
    SealedPlace(schema_reach.drill, ("about",), _only_people(schema_reach.drill.c.id.is_not(None)), _by("id")),
    SealedPlace(
        schema_reach.duties_seen,
        ("document",),
        _only_people(schema_reach.duties_seen.c.number.is_not(None)),
        _by("number"),
    ),
    SealedPlace(
        schema_accounts.account,
        ("document",),
        _only_people(schema_accounts.account.c.person.is_not(None)),
        lambda row: row.person.hex(),
    ),
    SealedPlace(
        schema_accounts.sign_in,
        ("about",),
        _only_people(schema_accounts.sign_in.c.id.is_not(None)),
        lambda row: row.id.hex(),
    ),
    SealedPlace(schema.incident, ("state",), lambda owner: schema.incident.c.id == owner, _by("id")),
    SealedPlace(schema.inbox, ("form",), _of_incident(schema.inbox), _by("key")),
    SealedPlace(schema.transcript, ("entry",), lambda owner: schema.transcript.c.incident == owner, _by("seq")),
    SealedPlace(schema_chain.audit, ("entry",), lambda owner: schema_chain.audit.c.incident == owner, _by("seq")),
    SealedPlace(schema.message, ("recipient", "body"), _of_incident(schema.message), _by("id")),
    SealedPlace(schema.attachment, ("about",), lambda owner: schema.attachment.c.incident == owner, _by("id")),
    SealedPlace(schema.attachment_chunk, ("data",), _chunk_of, _chunk),
    SealedPlace(
        schema_drafts.draft,
        ("words",),
        lambda owner: schema_drafts.draft.c.incident == owner,
        lambda row: f"{row.person.hex()}|{row.kind}",
    ),
    SealedPlace(schema.call, ("about",), _of_incident(schema.call), _by("id")),
    SealedPlace(schema_records.share, ("about",), lambda owner: schema_records.share.c.incident == owner, _by("id")),
    SealedPlace(
        schema_handling.handling,
        ("state",),
        lambda owner: schema_handling.handling.c.incident == owner,
        _by("incident"),
    ),
)


def seal_again(tx: Transaction, owner: int, old: DataKey, new: DataKey) -> int:
    """Open every sealed value of *owner* and seal it under *new*; return how many there were.

    Raises SealBroken at the first that does not open: then nothing may be kept of it.
    """
    return sum(_seal_again(tx, place, owner, old, new) for place in PLACES)


def _seal_again(tx: Transaction, place: SealedPlace, owner: int, old: DataKey, new: DataKey) -> int:
    count, keys = 0, list(place.table.primary_key.columns)
    for row in _rows(tx, place, owner):
        values = {}
        for column in place.columns:
            sealed = getattr(row, column)
            if sealed:
                opened = old.open_bytes(place.table.name, column, place.row(row), sealed)
                values[column] = new.seal_bytes(place.table.name, column, place.row(row), opened)
        if values:
            here = and_(*(column == getattr(row, column.name) for column in keys))
            tx.connection.execute(update(place.table).where(here).values(values))
            count += len(values)
    return count


def _rows(tx: Transaction, place: SealedPlace, owner: int) -> Iterator[Any]:
    found: Select[Any] = select(place.table).where(place.whose(owner))
    yield from tx.connection.execute(found).all()


def values_of(tx: Transaction, owner: int) -> Iterator[tuple[SealedPlace, str, Any, SealedBytes]]:
    """Yield every sealed value of *owner* as it stands: its place, column, row and the value itself."""
    for place in PLACES:
        for row in _rows(tx, place, owner):
            for column in place.columns:
                if sealed := getattr(row, column):
                    yield place, column, row, sealed
