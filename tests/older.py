"""A process of ours as the version before would run it: it knows an older revision of the database, and no newer one.

``python -m tests.older REVISION MODULE`` runs a module so; ``tests.older_web:app`` is what the web server serves then.
What a newer version writes into columns and tables that the older one has not is left out, and what it reads of them is
empty: so it works on the older database, and the rows that it leaves are such as the older version left.
"""

from __future__ import annotations

import runpy
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Engine, ScalarSelect, Select, Table, event, false, inspect, literal_column, select
from sqlalchemy.sql import visitors

from hotline.store import migrations, schema, statements
from hotline.store.engine import open_engine
from hotline.store.statements import Prepared

Columns = Mapping[str, frozenset[str]]
APPEND_ONLY = "transcript"


def columns_at(revision: str) -> Columns:
    """Return the columns of each table at *revision*, from the migrations, which are frozen."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/then.db")
        migrations.upgrade(engine, revision)
        about = inspect(engine)
        found = {name: frozenset(one["name"] for one in about.get_columns(name)) for name in about.get_table_names()}
        engine.dispose()
    return found


def become(revision: str) -> None:
    """Let this process know no revision after *revision*. To be called before the rest of the product is imported."""
    known = columns_at(revision)
    all_of_them = migrations.revisions()
    migrations.revisions = lambda: all_of_them[: all_of_them.index(revision) + 1]  # type: ignore[assignment]
    _leave_out(known)


def _leave_out(known: Columns) -> None:
    """Take what is not *known* out of every statement."""
    form, for_dialect = Prepared.form, Prepared._for

    def older_form(self: Prepared, dialect: Any, names: tuple[str, ...], holding: bool = False) -> Any:
        if getattr(self._statement, "is_insert", False):
            names = tuple(name for name in names if name in known.get(self._statement.table.name, names))
        return form(self, dialect, names, holding)

    def older_statement(self: Prepared, dialect: str, holding: bool) -> Any:
        return _older(for_dialect(self, dialect, holding), known)

    Prepared.form = older_form  # type: ignore[method-assign]
    Prepared._for = older_statement  # type: ignore[method-assign]
    for name in ("run", "run_many", "first", "every"):
        setattr(statements, name, _unless_unknown(getattr(statements, name), known))

    @event.listens_for(Engine, "before_execute", retval=True)
    def _rewrite(_connection: Any, statement: Any, many: Any, params: Any, _options: Any) -> Any:
        if not _tables(statement) & (schema.metadata.tables.keys() - known.keys()):
            return _older(statement, known), many, params
        return (
            select(*map(_empty, getattr(statement, "selected_columns", ())), literal_column("1")).where(false()),
            [],
            {},
        )


def _older(statement: Any, known: Columns) -> Any:
    """Return *statement* without what the older version did not write or read."""
    if isinstance(statement, Select):
        columns = [_empty(one) if _is_new(one, known) else one for one in statement.selected_columns]
        return statement.with_only_columns(*columns, maintain_column_froms=True)
    if getattr(statement, "is_update", False) and statement.table.name in known:
        values = {
            column: value for column, value in statement._values.items() if _name(column) in known[statement.table.name]
        }
        found = statement._clone()
        found._values = type(statement._values)(values)
        return found
    return statement


def _is_new(column: Any, known: Columns) -> bool:
    if isinstance(inner := getattr(column, "element", None), ScalarSelect):
        return not _tables(inner) <= known.keys()
    table = getattr(getattr(column, "table", None), "name", "")
    return table in known and column.name not in known[table]


def _tables(clause: Any) -> set[str]:
    return {one.name for one in visitors.iterate(clause) if isinstance(one, Table)}


def _empty(column: Any) -> Any:
    """Return what stands in a new column of an older row."""
    given = getattr(column, "server_default", None)
    default = given.arg.text if given is not None else "NULL"
    return literal_column(default, type_=column.type).label(column.name)


def _unless_unknown(real: Any, known: Columns) -> Any:
    """Do and find nothing in a table that the older version has not; it never changed an entry of the transcript."""
    nothing = {"run": 0, "every": []}.get(real.__name__)

    @cache
    def read_by(prepared: Prepared) -> frozenset[str]:
        statement: Any = prepared._statement
        return frozenset(_tables(_older(statement, known))) if isinstance(statement, Select) else prepared.tables

    def work(connection: Any, prepared: Prepared, *values: Any, **how: Any) -> Any:
        statement: Any = prepared._statement
        table = getattr(getattr(statement, "table", None), "name", "")
        if not read_by(prepared) <= known.keys() or (table and table not in known):
            return nothing
        if getattr(statement, "is_update", False) and table == APPEND_ONLY:
            return nothing
        return real(connection, prepared, *values, **how)

    return work


def _name(column: Any) -> str:
    return str(getattr(column, "name", column))


if __name__ == "__main__":
    become(sys.argv[1])
    runpy.run_module(sys.argv[2], run_name="__main__", alter_sys=True)
