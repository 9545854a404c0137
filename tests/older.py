"""A process of ours as the version before would run it: it knows an older revision of the database, and no newer one.

``python -m tests.older REVISION MODULE`` runs a module so; ``tests.older_web:app`` is what the web server serves then.
What a newer version writes into columns and tables that the older one has not is left out, so the rows that it leaves
are such as the older version left; nothing is left out of what it reads, which does not change anything.
"""

from __future__ import annotations

import runpy
import sys
import tempfile
from collections.abc import Mapping
from typing import Any

from sqlalchemy import inspect

from hotline.store import migrations, statements
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
    """Take what is not *known* out of every statement that writes."""
    form, for_dialect = Prepared.form, Prepared._for

    def older_form(self: Prepared, dialect: Any, names: tuple[str, ...], holding: bool = False) -> Any:
        if getattr(self._statement, "is_insert", False):
            names = tuple(name for name in names if name in known.get(self._statement.table.name, names))
        return form(self, dialect, names, holding)

    def older_statement(self: Prepared, dialect: str, holding: bool) -> Any:
        found = for_dialect(self, dialect, holding)
        if getattr(found, "is_update", False):
            values = {
                column: value for column, value in found._values.items() if _name(column) in known[found.table.name]
            }
            found = found._clone()
            found._values = type(self._statement._values)(values)
        return found

    Prepared.form = older_form  # type: ignore[method-assign]
    Prepared._for = older_statement  # type: ignore[method-assign]
    for name in ("run", "run_many", "first"):
        setattr(statements, name, _unless_unknown(getattr(statements, name), known))


def _unless_unknown(real: Any, known: Columns) -> Any:
    """Do nothing where a table is written that the older version has not, or that it never changed."""

    def write(connection: Any, prepared: Prepared, values: Any, **how: Any) -> Any:
        statement: Any = prepared._statement
        writes = any(getattr(statement, f"is_{deed}", False) for deed in ("insert", "update", "delete"))
        if writes and statement.table.name not in known:
            return 0 if real.__name__ == "run" else None
        if getattr(statement, "is_update", False) and statement.table.name == APPEND_ONLY:
            return 0
        return real(connection, prepared, values, **how)

    return write


def _name(column: Any) -> str:
    return str(getattr(column, "name", column))


if __name__ == "__main__":
    become(sys.argv[1])
    runpy.run_module(sys.argv[2], run_name="__main__", alter_sys=True)
