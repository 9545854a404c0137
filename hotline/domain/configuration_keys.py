"""The keys of the configuration, each with the entry that it stands in: what two files, or a file and the console, say
differently. All of it works on tables in the shape of the file, with every default written out.

The schedules of one layer are one key: which of them counts is a matter of their order.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from hotline.domain.configuration_changes import masked
from hotline.domain.configuration_writer import write_configuration
from hotline.domain.organisation import Organisation

Tables: TypeAlias = dict[str, Any]
Entry: TypeAlias = dict[str, Any]
NAMED_BY = {"region": ("code",), "line": ("number", "display"), "person": ("id",), "policy": ("region",),
            "event": ("code",)}  # fmt: skip
"""What tells an entry from the others of its table."""
SCHEDULE = "schedule"
SINGLE = ("organisation", "retention")
ARRAYS = (*NAMED_BY, SCHEDULE)


class Key(NamedTuple):
    """One key: of which table, of which entry, which. A layer of schedules has no key within."""

    table: str
    entry: str
    key: str


def tables_of(organisation: Organisation) -> Tables:
    """Return what the file of *organisation* says."""
    return tomllib.loads(write_configuration(organisation))


def entries_of(tables: Tables, table: str) -> dict[str, Entry]:
    """Return the entries of a table by their names; a schedule's is region, layer and its number there."""
    if table in SINGLE:
        return {"": tables.get(table, {})}
    found: dict[str, Entry] = {}
    for entry in tables.get(table, []):
        name = _layer(entry) if table == SCHEDULE else _named(table, entry)
        if table == SCHEDULE:
            name = f"{name} {sum(one.startswith(f'{name} ') for one in found) + 1}"
        found[name] = entry
    return found


def differing(old: Tables, new: Tables) -> frozenset[Key]:
    """Return the keys that one of the two has, or says differently."""
    before, after = _flat(old), _flat(new)
    return frozenset(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))


def merged(file: Tables, kept: Tables, keys: Iterable[Key]) -> Tables:
    """Return what *file* says, but for *keys*: those are as *kept* has them."""
    result: Tables = {
        name: [dict(one) for one in content] if isinstance(content, list) else dict(content)
        for name, content in file.items()
    }
    for key in sorted(keys):
        if key.table == SCHEDULE:
            others = [one for one in result.get(SCHEDULE, []) if _layer(one) != key.entry]
            result[SCHEDULE] = others + [one for one in kept.get(SCHEDULE, []) if _layer(one) == key.entry]
            continue
        theirs, ours = entries_of(kept, key.table).get(key.entry), entries_of(result, key.table).get(key.entry)
        if theirs is None and ours is not None:
            result[key.table].remove(ours)
        elif theirs is not None and ours is None:
            result.setdefault(key.table, []).append(dict(theirs))
        elif theirs is not None and ours is not None:
            ours.pop(key.key, None)
            if key.key in theirs:
                ours[key.key] = theirs[key.key]
    return result


def labels(keys: Iterable[Key]) -> tuple[str, ...]:
    """Return what an operator reads: a line an entry, with its keys. Numbers show their last four digits."""
    found: dict[str, list[str]] = {}
    for key in sorted(keys):
        name = masked(key.entry) if key.table == "line" else key.entry
        found.setdefault(f"{key.table} {name}".strip(), []).append(key.key)
    return tuple(f"{entry}: {', '.join(names)}" if any(names) else entry for entry, names in found.items())


def _flat(tables: Tables) -> dict[Key, Any]:
    found: dict[Key, Any] = dict(_single_keys(tables))
    for table in NAMED_BY:
        for name, entry in entries_of(tables, table).items():
            found |= {Key(table, name, key): value for key, value in entry.items()}
    for entry in tables.get(SCHEDULE, []):
        found.setdefault(Key(SCHEDULE, _layer(entry), ""), []).append(entry)
    return found


def _single_keys(tables: Tables) -> Iterator[tuple[Key, Any]]:
    for table in SINGLE:
        yield from ((Key(table, "", key), value) for key, value in tables.get(table, {}).items())


def _named(table: str, entry: Mapping[str, Any]) -> str:
    return next((str(entry[key]) for key in NAMED_BY[table] if entry.get(key)), "")


def _layer(entry: Mapping[str, Any]) -> str:
    return f"{entry.get('region', '')} {entry.get('layer', '')}"
