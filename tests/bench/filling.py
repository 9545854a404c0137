"""A database as it is after years: one whole incident lived through, then copied many times under other ids.

A copy has ids, times, keys and tags of its own, older and in order as if it had come in before; what is sealed in it
is copied as it is, since nobody opens it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Table

from hotline.processes import wait_until
from hotline.simulator import Phone
from hotline.store import schema, schema_chain
from tests.site import Place, Site

REPORTER = "+13125550142"
APART = 30_000
"""Milliseconds between one incident and the next: a million entries fill three weeks."""
COUNTED = 21
"""Bits of an id below its milliseconds (hotline/store/ids.py)."""
FRESH = {"key", "digest", "reporter", "recipient_tag", "carrier_sid"}
"""Columns that are as good as random: other ones in every copy."""
DAY = 86_400_000
Row = Sequence[Any]
Change = Callable[[Any, int], Any]


def live_through(site: Site, place: Place) -> None:
    """Let somebody report, be helped, and the incident be closed, all processes at work; then end them."""
    site.serve([place.line])
    reporter, helper = site.simulator.phone(REPORTER), site.simulator.phone(place.phones[0])
    reporter.text(place.line, "Someone keeps following me from talk to talk")
    helper.wait_for("Reply 1", timeout=20)
    for phone, words in (
        (reporter, "1"), (helper, "1"), (reporter, "near gate 4, by the coffee"), (helper, "I am on my way"),
        (reporter, "he is still here"), (helper, "I see you, stay there"), (reporter, "thank you"),
        (helper, "# both were talked to, he left"), (helper, "9"), (helper, "9"),
    ):  # fmt: skip
        _say(site, phone, place.line, words)
    wait_until(lambda: site.query("SELECT 1 FROM incident WHERE NOT open"), seconds=20, what="the end of the incident")
    for name in ("clock", "worker", "web"):
        site.processes.all[name].stop()


def _say(site: Site, phone: Phone, line: str, words: str) -> None:
    """Text, and wait until all that follows from it is done."""
    before = _quiet(site)
    phone.text(line, words)
    wait_until(lambda: _quiet(site) not in (before, 0), seconds=20, what=f"an answer to {words!r}")


def _quiet(site: Site) -> int:
    """Return how many entries there are; 0 while anything is being done about them."""
    soon = "SELECT count(*) FROM outbox WHERE state = 'due' AND job IN ('send_page', 'send_reply')"
    return 0 if site.query(soon)[0][0] else _count(site)


def fill(site: Site, entries: int) -> int:
    """Copy the one incident until there are *entries* entries; return how many there are."""
    copies = Copies(site, max(0, round(entries / _count(site)) - 1))
    with site.connected() as database:
        if site.server is None:
            database.executescript("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000")
        for table in schema_chain.METADATA.sorted_tables:
            (_copy_in if site.server else _insert)(database, table, copies.of(table))
        # What PostgreSQL would do by itself sooner or later, and would be counted as the texts' cost meanwhile.
        database.execute("VACUUM (FREEZE, ANALYZE)" if site.server else "PRAGMA wal_checkpoint(TRUNCATE)")
    return _count(site)


def _insert(database: Any, table: Table, rows: Iterator[Row]) -> None:
    marks = ", ".join("?" for _ in table.columns)
    database.execute("BEGIN")
    database.executemany(f"INSERT INTO {_named(table)} VALUES ({marks})", rows)
    database.execute("COMMIT")


def _copy_in(database: Any, table: Table, rows: Iterator[Row]) -> None:
    with database.cursor().copy(f"COPY {_named(table)} FROM STDIN") as door:
        for row in rows:
            door.write_row(row)


def _named(table: Table) -> str:
    """Return the table with its columns in our order, which is not the order in which migrations brought them."""
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    return f'"{table.name}" ({columns})'


def _count(site: Site) -> int:
    return int(site.query("SELECT count(*) FROM transcript")[0][0])


class Copies:
    """The rows of *count* copies of a site's one incident, the oldest first."""

    def __init__(self, site: Site, count: int) -> None:
        self._site, self._count = site, count
        ((self._incident,),) = site.query("SELECT id FROM incident")

    def of(self, table: Table) -> Iterator[Row]:
        """Return the copies of a table's rows; of a table that doesn't grow with incidents there are none."""
        changes = [(place, change) for place, column in enumerate(table.columns) if (change := _change(column))]
        rows = self._rows_of(table)
        kept = min(self._count, DAY // APART) if table is schema.outbox else self._count  # what is done is forgotten
        for copy in range(1, kept + 1 if rows else 1):
            for row in rows:
                other = list(row)
                for place, change in changes:
                    if other[place] is not None:
                        other[place] = change(other[place], copy)
                yield other

    def _rows_of(self, table: Table) -> list[Row]:
        columns = ", ".join(f'"{column.name}"' for column in table.columns)
        if table is schema.incident or table is schema.outbox:
            return self._site.query(f'SELECT {columns} FROM "{table.name}"')
        if table is schema.data_key:
            return self._site.query(f"SELECT {columns} FROM data_key WHERE scope = 'incident'")
        if "incident" in table.c and table is not schema_chain.chain_changed:  # the checkpoints cover all of it
            return self._site.query(f'SELECT {columns} FROM "{table.name}" WHERE incident = ?', self._incident)
        return []


def _change(column: Column[Any]) -> Change | None:
    """Return what a copy has in *column* instead of a value, if it has something else."""
    if column is schema.outbox.c.state:
        return lambda _value, _copy: "done"
    if column.name == "redact_at":
        return lambda _value, _copy: None  # the carrier forgot it long ago
    if isinstance(column.type, schema.UtcTime):
        return lambda value, copy: value - copy * APART * 1000
    if column.name in ("reference", "short"):  # no two are the same, and none is like ours
        return lambda value, copy: f"{copy * 7919 % 2**28:07x}-"[: 8 if len(value) > 3 else 3]
    if column.name in FRESH:
        return _fresh
    if column.name in ("id", "incident", "message", "owner", "caller"):
        return _earlier
    return None


def _fresh(value: Any, copy: int) -> Any:
    if isinstance(value, bytes):
        return hashlib.sha512(b"%d %b" % (copy, value)).digest()[: len(value)]
    return value[:2] + hashlib.md5(f"{copy} {value}".encode()).hexdigest()


def _earlier(value: Any, copy: int) -> Any:
    """Return an id as it would have been made that many incidents before."""
    if isinstance(value, int):
        return value - (copy * APART << COUNTED)
    if isinstance(value, bytes):
        return value  # who of the team it was
    return f"{int(value[:11], 16) - copy * APART:011x}{hashlib.md5(f'{copy} {value}'.encode()).hexdigest()[:14]}"
