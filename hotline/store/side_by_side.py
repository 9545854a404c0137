"""How a process works on PostgreSQL: each piece of work in a transaction and on a connection of its own.

Pieces of many threads and processes run at the same time. What must not is kept apart by whoever decides it: the rows
that it holds, ``Transaction.serialise``, or a unique key. A piece that lost such a race runs again, and then sees what
the winner wrote.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from hotline.domain.errors import StoreUnavailable
from hotline.logs import get_logger
from hotline.store import statements
from hotline.store.engine import BEGIN, BEGIN_READING
from hotline.store.pending import Pending
from hotline.store.pieces import Begin, Piece, StartOver, T, Work
from hotline.store.sealed import Vault

log = get_logger()
TRIES = 8
"""How often a piece of work that lost a race runs; each loss means that another one was committed."""
PAUSE = 0.01
"""Seconds, at most and times the tries so far, before it runs again: who collided once is not to collide again."""
_LOST_A_RACE = frozenset(
    (
        "40001",  # serialization failure
        "40P01",  # deadlock
        "23505",  # unique violation: somebody else wrote the same first
    )
)


class _Unreachable(Exception):
    """The connection is gone, and nothing was committed on it."""


class SideBySide:
    """The pieces of work of one process."""

    def __init__(self, engine: Engine, vault: Vault, begin: Begin) -> None:
        self._engine = engine
        self._vault = vault
        self._begin = begin

    def transact(self, work: Work[T]) -> Piece[T]:
        """Run *work* and commit it. Raises StoreUnavailable, or whatever *work* raises."""
        piece, tries, reconnected = Piece(work), 0, False
        contended: set[int] = set()
        while True:
            try:
                self._run(piece, contended)
            except StartOver as lost:
                tries += 1
                contended |= {lost.incident} if lost.incident is not None else set()
            except _Unreachable:  # the server was started again since, or it is gone
                if reconnected:
                    raise StoreUnavailable("unreachable") from None
                reconnected = True
            except (DBAPIError, psycopg.Error) as error:
                if _state_of(error) not in _LOST_A_RACE:
                    raise
                tries += 1
            else:
                return piece
            if tries >= TRIES:
                log.warning("store_races_lost", count=tries)
                raise StoreUnavailable("races lost")
            if tries:
                time.sleep(random.random() * PAUSE * tries)  # noqa: S311 - no secret

    def read(self, work: Work[T]) -> T:
        """Run *work* on a snapshot. Raises StoreUnavailable, or whatever *work* raises."""
        try:
            return self._read(work)
        except _Unreachable:
            pass
        try:
            return self._read(work)
        except _Unreachable:
            raise StoreUnavailable("unreachable") from None

    def close(self) -> None:
        """Nothing is held between two pieces of work."""

    def _read(self, work: Work[T]) -> T:
        with self._begun(BEGIN_READING["postgresql"]) as connection:
            pending = Pending(connection)
            value = work(self._begin(connection, pending, reads=True))
            statements.driver(connection).execute("ROLLBACK")
            self._vault.remember(pending.keys)
            return value

    def _run(self, piece: Piece[T], contended: Iterable[int]) -> None:
        with self._begun(BEGIN["postgresql"]) as connection:
            pending = Pending(connection)
            transaction = self._begin(connection, pending)
            transaction.incidents.hold_first(contended)
            piece.value = piece.work(transaction)
            pending.insert()
            self._commit(connection)
            self._vault.remember(pending.keys)
            piece.due_now = transaction.due_now

    @staticmethod
    def _commit(connection: Connection) -> None:
        driver = statements.driver(connection)
        try:
            driver.execute("COMMIT")
        except psycopg.Error as error:
            if driver.closed:  # it may have been committed: who asked asks again, and finds out
                raise StoreUnavailable(type(error).__name__) from None
            raise

    @contextmanager
    def _begun(self, begin: str) -> Iterator[Connection]:
        """Lend a connection within a transaction, which is rolled back unless it was ended.

        Raises _Unreachable, and StoreUnavailable where the database itself fails rather than a piece of work.
        """
        try:
            connection = self._engine.connect()
        except SQLAlchemyError as error:  # refused, or no connection came free in time
            raise StoreUnavailable(type(error).__name__) from None
        try:
            connection.begin()  # says nothing to the database, and keeps SQLAlchemy from rolling back by itself
            driver = statements.driver(connection)
            driver.execute(begin)
            yield connection
        except BaseException as error:
            self._undo(connection)
            if isinstance(error, DBAPIError | psycopg.Error):
                self._judge(error, gone=connection.invalidated)
            raise
        finally:
            connection.close()

    def _undo(self, connection: Connection) -> None:
        """Roll back; a connection that can't is thrown away, and with it those that are as old."""
        if not connection.invalidated:
            try:
                statements.driver(connection).execute("ROLLBACK")
            except psycopg.Error:
                connection.invalidate()
        if connection.invalidated:
            self._engine.dispose()

    @staticmethod
    def _judge(error: BaseException, *, gone: bool) -> None:
        """Raise what the database's own failures are to whoever asked; a race that was lost is left to the caller."""
        cause = error.orig if isinstance(error, DBAPIError) else error
        if gone:
            raise _Unreachable from None
        if _state_of(error) in _LOST_A_RACE:
            return
        kinds = psycopg.OperationalError | psycopg.InternalError | psycopg.IntegrityError | psycopg.InterfaceError
        if isinstance(cause, kinds):
            raise StoreUnavailable(type(cause).__name__) from None


def _state_of(error: BaseException) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return getattr(cause, "sqlstate", None) or ""
