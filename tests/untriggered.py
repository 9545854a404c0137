"""Somebody with the whole database in their hands: no trigger and no reference keeps them from anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, text

ADMINISTRATOR = "postgres"
"""Who made the server of ``tests.postgres``."""


@contextmanager
def untriggered(engine: Engine) -> Iterator[Connection]:
    """Lend a connection to the database of *engine*; on SQLite its triggers are gone for good."""
    on_sqlite = engine.dialect.name == "sqlite"
    url = engine.url if on_sqlite else engine.url.set(username=ADMINISTRATOR)
    mine = create_engine(url, isolation_level="AUTOCOMMIT")
    with mine.connect() as connection:
        if on_sqlite:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            for (name,) in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            connection.exec_driver_sql("SET session_replication_role = replica")
        yield connection
    mine.dispose()
