"""SQLAlchemy statements compiled once, for the path of every text.

The same Core statements as elsewhere, without the machinery around each execution: compiling, caching and result
objects cost more than SQLite does (measured: four fifths of a webhook). Types are applied as Core applies them, so a
plain word still can't get into a sealed column.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Dialect, Executable, Float, Select, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.util import find_tables

Values = Mapping[str, Any]
Process = Callable[[Any], Any] | None
Change = Callable[[Any], Mapping[str, Any]]
"""From what was to be inserted (its columns by name) to what becomes of the row that is there already."""
DOUBLE = 701
"""PostgreSQL's object id of the type double precision, as its driver tells it with each row (pg_type.dat)."""
_INSERTS: Mapping[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class Prepared:
    """One statement. It is compiled when first used, for each dialect and set of columns.

    *tables* are those that it reads or writes. A statement that *claims* need not see rows that still wait to be
    inserted: if one is the same, the insert itself fails. One that *holds* a table keeps its rows from being changed
    by others until the transaction ends, where transactions run side by side; in a snapshot it only reads.
    """

    def __init__(self, statement: Executable, *, claims: bool = False, holds: Table | None = None) -> None:
        if not isinstance(statement, ClauseElement):
            raise TypeError("only a Core statement can be prepared")
        self._statement = statement
        self._holds = holds
        found = find_tables(statement, include_joins=True, include_selects=True, include_crud=True, check_columns=True)
        self.tables = frozenset(() if claims else (table.name for table in found if isinstance(table, Table)))
        self._forms: dict[tuple[str, bool, tuple[str, ...]], _Form] = {}

    def form(self, dialect: Dialect, names: tuple[str, ...], holding: bool = False) -> _Form:
        """Return the statement as *dialect* takes it, for parameters of these names."""
        key = (dialect.name, holding, names)
        if key not in self._forms:
            self._forms[key] = _Form(self._for(dialect.name, holding), dialect, names)
        return self._forms[key]

    def _for(self, dialect: str, holding: bool) -> Any:
        """Return the statement for one dialect."""
        if holding and self._holds is not None and isinstance(self._statement, Select):
            # Not FOR UPDATE: rows that refer to a held one may be inserted, its key never changes.
            return self._statement.with_for_update(of=self._holds, key_share=True)
        return self._statement


class Upsert(Prepared):
    """Inserts a row, or changes the one with the same *key*, in one step; only if *where* holds of it, if given."""

    def __init__(
        self, table: Table, key: Sequence[str], change: Change, where: ColumnElement[bool] | None = None
    ) -> None:
        super().__init__(table.insert())
        self._table, self._key, self._change, self._where = table, key, change, where

    def _for(self, dialect: str, holding: bool) -> Any:
        insert = _INSERTS[dialect](self._table)
        return insert.on_conflict_do_update(
            index_elements=list(self._key), set_=dict(self._change(insert.excluded)), where=self._where
        )


class _Form:
    def __init__(self, statement: Any, dialect: Dialect, names: tuple[str, ...]) -> None:
        inserted = None
        if getattr(statement, "is_insert", False):  # beside its columns, an upsert may have parameters of its own
            inserted = [name for name in names if name in statement.table.c]
        compiled: Any = statement.compile(
            dialect=dialect, column_keys=inserted, compile_kwargs={"render_postcompile": True}
        )
        self.sql = str(compiled)
        self._positional: bool = compiled.positional
        order = compiled.positiontup if compiled.positional else list(compiled.binds)
        # Name, how it is written, and the value of a parameter that is part of the statement.
        self._plan: list[tuple[str, Process, Any]] = []
        for name in order:
            bind = compiled.binds[name]
            write = bind.type.dialect_impl(dialect).bind_processor(dialect)
            fixed = None if name in names else bind.effective_value
            self._plan.append((name, write, write(fixed) if write and fixed is not None else fixed))
        self._all_given = all(name in names for name in order)
        columns = list(getattr(statement, "exported_columns", ()))
        self._row = namedtuple("Row", [column.name for column in columns], rename=True) if columns else None
        self._read: list[Process] = [
            column.type.dialect_impl(dialect).result_processor(dialect, _code_of(column)) for column in columns
        ]

    def values(self, given: Values) -> Any:
        """Return the parameters in the form that the driver takes."""
        if self._all_given:
            listed = [given[name] if write is None else write(given[name]) for name, write, _ in self._plan]
        else:
            listed = [
                fixed if name not in given else given[name] if write is None else write(given[name])
                for name, write, fixed in self._plan
            ]
        return listed if self._positional else dict(zip((name for name, _, _ in self._plan), listed, strict=True))

    def row(self, raw: Sequence[Any]) -> Any:
        """Return a row of the driver's with its values read and named."""
        if self._row is None:
            raise TypeError("this statement returns no rows")
        return self._row(*(read(value) if read else value for read, value in zip(self._read, raw, strict=True)))


def _code_of(column: Any) -> int | None:
    """Return PostgreSQL's code of what comes back in a column, where the reading of it depends on that."""
    return DOUBLE if isinstance(column.type, Float) else None


def run(connection: Connection, prepared: Prepared, values: Values) -> int:
    """Execute a statement and return how many rows it touched. Raises the driver's errors."""
    form = prepared.form(connection.dialect, tuple(values))
    cursor = driver(connection).execute(form.sql, form.values(values))
    count: int = cursor.rowcount
    cursor.close()
    return count


def run_many(connection: Connection, prepared: Prepared, rows: Sequence[Values]) -> None:
    """Execute a statement for each of *rows*, which all have the same names."""
    form = prepared.form(connection.dialect, tuple(rows[0]))
    cursor = driver(connection).cursor()
    cursor.executemany(form.sql, [form.values(row) for row in rows])
    cursor.close()


def first(connection: Connection, prepared: Prepared, values: Values, *, holding: bool = False) -> Any | None:
    """Execute a statement and return its first row, or None."""
    form = prepared.form(connection.dialect, tuple(values), holding)
    cursor = driver(connection).execute(form.sql, form.values(values))
    raw = cursor.fetchone()
    cursor.close()
    return None if raw is None else form.row(raw)


def every(connection: Connection, prepared: Prepared, values: Values, *, holding: bool = False) -> list[Any]:
    """Execute a statement and return all its rows."""
    form = prepared.form(connection.dialect, tuple(values), holding)
    cursor = driver(connection).execute(form.sql, form.values(values))
    found = [form.row(raw) for raw in cursor.fetchall()]
    cursor.close()
    return found


def driver(connection: Connection) -> Any:
    """Return the driver's own connection."""
    return connection.connection.dbapi_connection
