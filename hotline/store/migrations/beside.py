"""A transaction in which nobody else migrates, and which the hotline's processes can live beside."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import DBAPIError

from hotline.domain.errors import StoreUnavailable

LOCK_WAIT = 0.5
"""Seconds that a step waits for a lock: less than PostgreSQL waits before it ends somebody to undo a deadlock (1 s)."""
BLOCKS_AT_MOST = 4.0
"""Seconds that a step may take while the hotline runs: a text waits 5 s for the database, and is refused then."""
PATIENCE = 120.0
"""Seconds of tries in vain until a migration gives up, having changed nothing."""
GIVE_WAY = 0.5
"""Seconds between two tries."""
ONE_AT_A_TIME = 7_204_651
"""The advisory lock on PostgreSQL under which one migrates; any number that nobody else uses."""
BUSY, TOO_LONG = {"55P03", "40P01"}, "57014"
"""PostgreSQL: lock_not_available, deadlock_detected; query_canceled."""

T = TypeVar("T")


@contextmanager
def alone(engine: Engine, seconds: float) -> Iterator[Connection]:
    """Yield a connection in a transaction in which nobody else migrates, for so many *seconds*; 0 sets no bound."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:  # BEGIN and COMMIT are ours
        try:
            _begin(connection)
            if seconds:
                _bound(connection, time.monotonic() + seconds)
            yield connection
            connection.exec_driver_sql("COMMIT")
        finally:
            connection.invalidate()  # closes it: that rolls back what was not committed, and takes its bound along


def _begin(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        return
    connection.exec_driver_sql("BEGIN")
    connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
    connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
    connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
    connection.execute(text("SELECT pg_advisory_xact_lock(:one)"), {"one": ONE_AT_A_TIME})
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(LOCK_WAIT * 1000)}")


def _bound(connection: Connection, end: float) -> None:
    """Let each statement take what is left of the time, whichever it is."""
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.dbapi_connection
        driver.set_progress_handler(lambda: time.monotonic() > end, 10_000)
        return

    @event.listens_for(connection, "before_cursor_execute")
    def _leave(_connection: Connection, cursor: Any, *_: Any) -> None:
        left = max(1, int((end - time.monotonic()) * 1000))
        cursor.execute(f"SET LOCAL statement_timeout = {left}")


def patiently(work: Callable[[], T]) -> T:
    """Do *work*, again and again while others hold what it needs. Raises StoreUnavailable where that does not help."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return work()
        except DBAPIError as error:
            busy, too_long = _why(error)
            if too_long:
                raise StoreUnavailable(
                    f"a step takes longer than {BLOCKS_AT_MOST:g} s, and texts would have been refused meanwhile. "
                    "It was undone. Stop the hotline's processes, then: hotline migrate --stopped"
                ) from None
            if not busy:
                raise
            if time.monotonic() > end:
                raise StoreUnavailable("others held the tables all the time; that step was undone") from None
        time.sleep(GIVE_WAY)


def _why(error: DBAPIError) -> tuple[bool, bool]:
    """Tell whether others hold what is needed, and whether it took too long."""
    if isinstance(error.orig, sqlite3.OperationalError):
        code = error.orig.sqlite_errorcode
        return code == sqlite3.SQLITE_BUSY, code == sqlite3.SQLITE_INTERRUPT
    state = getattr(error.orig, "sqlstate", "")
    return state in BUSY, state == TOO_LONG
