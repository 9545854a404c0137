"""How a process writes to SQLite: one thread at a time, which commits what else waits with its own (group commit).

Whoever gets the lock leads, the others find their work done. Measured in shared performance notes: one sync for many
requests is worth more than anything else here. A group runs as one; if any piece of it fails, the group is rolled
back and every piece runs again by itself, between savepoints.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from hotline.domain.errors import StoreUnavailable
from hotline.store import statements
from hotline.store.engine import BEGIN, BEGIN_READING
from hotline.store.pending import Pending
from hotline.store.pieces import Begin, Piece, T, Work
from hotline.store.sealed import Vault

GROUP = 64
"""At most so many pieces of work share one commit."""
_BEGIN, _BEGIN_READING = BEGIN["sqlite"], BEGIN_READING["sqlite"]


class _Waiting(Piece[T]):
    """One piece of work that waits for its commit."""

    __slots__ = ("turn",)

    def __init__(self, work: Work[T]) -> None:
        super().__init__(work)
        self.turn = Lock()  # held until the piece is done, or until it is its thread's turn to lead
        self.turn.acquire()


class GroupCommit:
    """The writer of one process."""

    def __init__(self, engine: Engine, vault: Vault, begin: Begin) -> None:
        self._engine = engine
        self._vault = vault
        self._begin = begin
        self._waiting: deque[_Waiting[Any]] = deque()
        self._queue = Lock()
        self._led = False  # whether some thread leads: commits what waits
        self._at_work = Lock()  # held by who uses the writer
        self._writer: Connection | None = None

    @property
    def waiting(self) -> int:
        """How many pieces of work wait."""
        return len(self._waiting)

    def transact(self, work: Work[T]) -> Piece[T]:
        """Run *work* and commit it. Raises StoreUnavailable, or whatever *work* raises."""
        piece = _Waiting(work)
        with self._queue:
            self._waiting.append(piece)
            follow, self._led = self._led, True
        if follow:
            piece.turn.acquire()
        if not piece.done:
            self._lead()
        if piece.error is not None:
            raise piece.error
        return piece

    def read(self, work: Work[T]) -> T:
        """Run *work* on a snapshot, beside the writer. Raises StoreUnavailable, or whatever *work* raises."""
        try:
            with self._engine.connect() as connection:
                connection.exec_driver_sql(_BEGIN_READING)
                pending = Pending(connection)
                try:
                    value = work(self._begin(connection, pending, reads=True))
                finally:
                    connection.exec_driver_sql("ROLLBACK")
        except (DBAPIError, sqlite3.Error) as error:
            raise StoreUnavailable(type(error).__name__) from None
        self._vault.remember(pending.keys)
        return value

    def close(self) -> None:
        """Give the connection back, once nobody writes: SQLite crashes when it is closed under a statement."""
        with self._at_work:
            if self._writer is not None:
                self._writer.close()
                self._writer = None

    def _lead(self) -> None:
        """Commit what waits, this thread's piece among it; then let the next thread lead, if one waits."""
        pieces: list[_Waiting[Any]] = []
        try:
            with self._at_work:
                self._commit_what_waits(pieces)
        finally:
            with self._queue:
                upcoming = self._waiting[0] if self._waiting else None
                self._led = upcoming is not None
            if upcoming is not None:
                upcoming.turn.release()
            for piece in pieces[1:]:
                piece.turn.release()

    def _open_writer(self) -> Connection:
        connection = self._engine.connect()
        connection.begin()  # says nothing to the database, and keeps SQLAlchemy from rolling back by itself
        return connection

    def _commit_what_waits(self, pieces: list[_Waiting[Any]]) -> None:
        """Run all that waits, into *pieces*, and commit it together; afterwards each is done, or has an error."""
        try:
            connection = self._writer = self._writer or self._open_writer()
            driver = statements.driver(connection)
            driver.execute(_BEGIN)
            pending = Pending(connection)
            if not self._run_together(pieces, connection, pending):
                driver.execute("ROLLBACK")
                driver.execute(_BEGIN)
                pending = Pending(connection)
                for piece in pieces:
                    self._run_apart(piece, connection, pending)
            driver.execute("COMMIT")
            self._vault.remember(pending.keys)
        except BaseException as error:
            self._give_up(pieces, error)
            if not isinstance(error, DBAPIError | sqlite3.Error):
                raise
        finally:
            for piece in pieces:
                piece.done = True

    def _run_together(self, pieces: list[_Waiting[Any]], connection: Connection, pending: Pending) -> bool:
        """Run all that waits. False: one of *pieces* failed, and whose it was the database can't tell."""
        try:
            while self._waiting and len(pieces) < GROUP:
                piece = self._waiting.popleft()
                pieces.append(piece)
                transaction = self._begin(connection, pending)
                piece.value = piece.work(transaction)
                piece.due_now = transaction.due_now
            pending.insert()
        except Exception as error:
            if _is_the_database(error):
                raise  # nobody of this group is told that it worked
            return False
        return True

    def _run_apart(self, piece: _Waiting[Any], connection: Connection, kept: Pending) -> None:
        """Run one piece between savepoints, so that its failure is its own; *kept* takes the keys of what worked."""
        pending = Pending(connection)
        transaction = self._begin(connection, pending)
        driver = statements.driver(connection)
        driver.execute("SAVEPOINT piece")
        try:
            piece.value = piece.work(transaction)
            pending.insert()
        except (IntegrityError, sqlite3.IntegrityError) as error:
            piece.error = StoreUnavailable(type(error).__name__)
        except BaseException as error:
            if _is_the_database(error):
                raise  # nobody of this group is told that it worked
            piece.error = error
        if piece.error is not None:
            driver.execute("ROLLBACK TO piece")
        else:
            kept.keys.update(pending.keys)
        driver.execute("RELEASE piece")
        piece.due_now = transaction.due_now

    def _give_up(self, pieces: list[_Waiting[Any]], error: BaseException) -> None:
        """Nothing was committed: say so to everybody of the group, and start over with a new connection."""
        if not pieces:  # not even begun: whoever waits would wait as long again
            while self._waiting:
                pieces.append(self._waiting.popleft())
        for piece in pieces:
            piece.error = StoreUnavailable(type(error).__name__)
        if self._writer is not None:
            try:
                self._writer.exec_driver_sql("ROLLBACK")
            except SQLAlchemyError:
                self._writer.invalidate()
            self._writer.close()
            self._writer = None


def _is_the_database(error: BaseException) -> bool:
    """Tell whether the database itself fails (locked, full, broken), rather than one piece of work."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return isinstance(cause, sqlite3.OperationalError | sqlite3.InternalError) or type(cause) is sqlite3.DatabaseError
