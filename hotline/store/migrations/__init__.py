"""The database's history, a step each; ``upgrade`` brings a database to the newest.

Each step is one transaction, so that one that fails or is killed leaves the version before it whole, and two that
migrate at once take turns. Processes of the hotline run on meanwhile: a step waits for their locks for LOCK_WAIT at
most (they queue behind it), gives way, and tries again.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from hotline.domain.errors import NotFound, StoreUnavailable

HERE = Path(__file__).parent
BASE = "base"
"""Before the first revision: nothing."""
LOCK_WAIT = 0.5
"""Seconds that a step waits for a lock: less than PostgreSQL waits before it ends somebody to undo a deadlock (1 s)."""
PATIENCE = 120.0
"""Seconds of tries in vain until a migration gives up, having changed nothing."""
GIVE_WAY = 0.5
"""Seconds between two tries."""
ONE_AT_A_TIME = 7_204_651
"""The advisory lock on PostgreSQL under which one migrates; any number that nobody else uses."""
BUSY = {"55P03", "40P01"}
"""PostgreSQL: lock_not_available, deadlock_detected."""

T = TypeVar("T")


def upgrade(engine: Engine, to: str = "head") -> list[str]:
    """Bring the database up to revision *to*, the newest if none is named; return the revisions that were passed.

    Raises NotFound if there is no such revision, StoreUnavailable if others held the tables for PATIENCE.
    """
    return _go(engine, _position(revisions()[-1] if to == "head" else to), forward=True)


def downgrade(engine: Engine, to: str) -> list[str]:
    """Bring the database back to revision *to* and return the revisions that were undone. What only they know is lost.

    Raises NotFound and StoreUnavailable.
    """
    return _go(engine, _position(to), forward=False)


def revision_of(engine: Engine) -> str:
    """Return the database's revision, BASE if it has none."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() or BASE


def is_current(engine: Engine) -> bool:
    """Tell whether the database is at the newest version."""
    return revision_of(engine) == revisions()[-1]


def revisions() -> list[str]:
    """Return all revisions that this version of the code knows, BASE and the oldest first."""
    known = [script.revision for script in ScriptDirectory(str(HERE)).walk_revisions()]
    return [BASE, *reversed(known)]


def _position(revision: str) -> int:
    try:
        return revisions().index(revision)
    except ValueError:
        raise NotFound(f"There is no revision {revision}; known are {', '.join(revisions()[1:])}.") from None


def _go(engine: Engine, target: int, *, forward: bool) -> list[str]:
    passed: list[str] = []
    while step := _patiently(lambda: _one_step(engine, target, forward=forward)):
        passed.append(step)
    return passed


def _one_step(engine: Engine, target: int, *, forward: bool) -> str:
    """Go one revision towards *target*, in one transaction; return it, or "" if there is nothing left to do."""
    with _alone(engine) as connection:
        here = _position(MigrationContext.configure(connection).get_current_revision() or BASE)
        if here == target or (here < target) is not forward:
            return ""
        config = Config()
        config.set_main_option("script_location", str(HERE))
        config.attributes["connection"] = connection
        known = revisions()
        if forward:
            command.upgrade(config, known[here + 1])
            return known[here + 1]
        command.downgrade(config, known[here - 1])
        return known[here]


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """Yield a connection in a transaction in which nobody else migrates."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:  # BEGIN and COMMIT are ours
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql("BEGIN")
            connection.execute(text("SELECT pg_advisory_xact_lock(:one)"), {"one": ONE_AT_A_TIME})
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(LOCK_WAIT * 1000)}")
        try:
            yield connection
        except BaseException:
            connection.invalidate()  # closes it, which rolls back whatever state it is in
            raise
        connection.exec_driver_sql("COMMIT")


def _patiently(work: Callable[[], T]) -> T:
    """Do *work*, again and again while others hold what it needs."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return work()
        except DBAPIError as error:
            if not _is_busy(error):
                raise
            if time.monotonic() > end:
                raise StoreUnavailable("others held the tables all the time; nothing more was changed") from None
        time.sleep(GIVE_WAY)


def _is_busy(error: DBAPIError) -> bool:
    if isinstance(error.orig, sqlite3.OperationalError):
        return error.orig.sqlite_errorcode == sqlite3.SQLITE_BUSY
    return getattr(error.orig, "sqlstate", "") in BUSY
