"""Rows that are to be inserted, kept back and inserted together: one call of the driver for many rows of many texts.

Every call lets go of the interpreter, and getting it back under load costs more than the insert (measured with
``make bench ARGS='--only web'``). Nothing can be missed by it: before a statement reads a table whose rows wait,
they are inserted.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from hotline.store import statements, tables
from hotline.store.sealed import DataKey
from hotline.store.statements import Prepared, Values

_ORDER = {table.name: place for place, table in enumerate(tables.metadata.sorted_tables)}


class Pending:
    """The rows that wait within one database transaction, and what it has read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.keys: dict[tuple[str, int], DataKey] = {}
        """Data keys that were made or opened here, by scope and owner: to be remembered after the commit only."""
        self._rows: dict[Prepared, list[Values]] = {}
        self._tables: set[str] = set()
        self._known: dict[Prepared, Any] = {}

    def add(self, statement: Prepared, row: Values) -> None:
        """Insert *row* later, with its like."""
        self._rows.setdefault(statement, []).append(row)
        self._tables |= statement.tables

    def remembered(self, statement: Prepared) -> Any:
        """Return the only row of *statement*, read once."""
        if statement not in self._known:
            self._known[statement] = statements.first(self._connection, statement, {})
        return self._known[statement]

    def forget(self) -> None:
        """Read again what was read once: somebody else may have written since."""
        self._known.clear()

    def insert_before(self, statement: Prepared) -> None:
        """Insert what waits if *statement* could see it."""
        if not self._tables.isdisjoint(statement.tables):
            self.insert()

    def insert(self) -> None:
        """Insert what waits: what others refer to comes first."""
        rows, self._rows = self._rows, {}
        self._known.clear()
        self._tables.clear()
        for statement in sorted(rows, key=lambda statement: min(_ORDER[table] for table in statement.tables)):
            statements.run_many(self._connection, statement, rows[statement])
