"""Triggers that keep a table append only, on either engine; for migrations.

They stop a mistake, and whoever has the application's rights only. Who owns the database can take them away: what was
done then, the chain shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import sqlalchemy as sa

REFUSE = "hotline_refuse_change"
"""The function on PostgreSQL that refuses; all such triggers call it."""


class Operations(Protocol):
    """What is used of Alembic's ``op``."""

    def execute(self, sqltext: str) -> None:
        """Run a statement."""

    def get_bind(self) -> sa.Connection:
        """Return the connection."""


def append_only(op: Operations, table: str, *, once: str = "", fixed: Sequence[str] = ()) -> None:
    """Refuse UPDATE and DELETE (and TRUNCATE, REPLACE) on *table* from now on, in place of earlier such triggers.

    With *once* one UPDATE of each row is let through: the one that fills this column, which was empty, and leaves all
    of *fixed* as they are. Key columns belong among *fixed*.
    """
    changeable(op, table)
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    same = "IS" if on_sqlite else "IS NOT DISTINCT FROM"
    allowed = [f"OLD.{once} IS NULL", f"NEW.{once} IS NOT NULL", *(f"NEW.{name} {same} OLD.{name}" for name in fixed)]
    unless = f"WHEN (NOT ({' AND '.join(allowed)}))" if once else ""
    (_on_sqlite if on_sqlite else _on_postgresql)(op, table, unless)


def changeable(op: Operations, table: str) -> None:
    """Take the triggers of *table* away, if there are any."""
    of_table = "" if op.get_bind().dialect.name == "sqlite" else f" ON {table}"
    for deed in ("update", "delete", "truncate", "replace"):
        op.execute(f"DROP TRIGGER IF EXISTS {table}_no_{deed}{of_table}")


def forget(op: Operations) -> None:
    """Take away what the triggers of all tables share; only where there are no more."""
    if op.get_bind().dialect.name != "sqlite":
        op.execute(f"DROP FUNCTION IF EXISTS {REFUSE}()")


def _on_sqlite(op: Operations, table: str, unless: str) -> None:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append only'); END"
    op.execute(f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {unless} {refuse}")
    op.execute(f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}")
    # INSERT OR REPLACE deletes the row in its way, and the trigger above is not asked.
    key = sa.inspect(op.get_bind()).get_pk_constraint(table)["constrained_columns"]
    there = " AND ".join(f"{name} = NEW.{name}" for name in key)
    op.execute(
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "  # noqa: S608 - names of ours
        f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {there}) {refuse}"
    )


def _on_postgresql(op: Operations, table: str, unless: str) -> None:
    op.execute(
        f"CREATE OR REPLACE FUNCTION {REFUSE}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '% is append only', TG_TABLE_NAME; END $$"
    )
    refuse = f"EXECUTE FUNCTION {REFUSE}()"
    op.execute(f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} FOR EACH ROW {unless} {refuse}")
    op.execute(f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} FOR EACH ROW {refuse}")
    op.execute(f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} {refuse}")
