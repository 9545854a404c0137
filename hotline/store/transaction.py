"""Transactions: what was said, what was decided and what is still to be done are written together or not at all.

On SQLite one thread of each process writes at a time and commits whatever else waits in the same process with
it (group commit): whoever gets the lock leads, the others find their work done. A transaction holds no network
call. Measured in shared performance notes: one sync for many requests is worth more than anything else here. A group
runs as one; if any piece of it fails, the group is rolled back and every piece runs again by itself, between
savepoints. So a piece of work may run twice, and does nothing that a rollback can't undo.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Engine, bindparam, create_engine, event, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from hotline.domain.errors import RecordDestroyed, StoreUnavailable
from hotline.store import schema, statements
from hotline.store.at_carrier import AtCarrier
from hotline.store.attachments import Attachments
from hotline.store.audit import Audit
from hotline.store.calls import Calls
from hotline.store.chains import Chains
from hotline.store.checkpoints import Checkpoints
from hotline.store.destruction import Destruction
from hotline.store.inbox import Inbox
from hotline.store.incidents import Incidents
from hotline.store.messages import Messages
from hotline.store.outbox import Due, Outbox
from hotline.store.pending import Pending
from hotline.store.people import People
from hotline.store.pins import Pins
from hotline.store.pulse import Pulse
from hotline.store.retention import Retentions
from hotline.store.ring_keys import RingKeys
from hotline.store.sealed import DataKey, KeyRing, Tag, Vault
from hotline.store.statements import Prepared, Values
from hotline.store.transcript import Transcript

T = TypeVar("T")
Work = Callable[["Transaction"], T]
GROUP = 64
"""At most so many pieces of work share one commit."""
PEOPLE_SCOPE, INCIDENT_SCOPE = "people", "incident"
_KEY = schema.data_key.c
_INSERT_KEY = Prepared(insert(schema.data_key))
_SELECT_KEY = Prepared(
    select(_KEY.ring_key, _KEY.wrapped).where(_KEY.scope == bindparam("of"), _KEY.owner == bindparam("whom"))
)


class Transaction:
    """What may be read and written together. Rows added here are inserted before anything could read them."""

    def __init__(self, connection: Connection, vault: Vault, pending: Pending, *, has_hint: bool = False) -> None:
        self._connection = connection
        self._pending = pending
        self.has_hint = has_hint
        self.vault = vault
        self.due_now: list[Due] = []
        self.inbox = Inbox(self)
        self.incidents = Incidents(self)
        self.transcript = Transcript(self)
        self.messages = Messages(self)
        self.outbox = Outbox(self)
        self.people = People(self)
        self.pulse = Pulse(self)
        self.attachments = Attachments(self)
        self.at_carrier = AtCarrier(self)
        self.calls = Calls(self)
        self.pins = Pins(self)
        self.ring = RingKeys(self)
        self.retention = Retentions(self)
        self.destruction = Destruction(self)
        self.chains = Chains(self)
        self.audit = Audit(self)
        self.checkpoints = Checkpoints(self)

    def serialise(self, kind: str, value: object) -> None:
        """Let nobody else who asks for the same work beside us. On SQLite one writes at a time anyway."""

    def tag(self, kind: str, value: str) -> Tag:
        """Return the blind index of *value*."""
        return self.vault.ring.tag(kind, value)

    @property
    def connection(self) -> Connection:
        """The connection, for statements that are not prepared; they see everything that was added."""
        self._pending.insert()
        return self._connection

    def run(self, prepared: Prepared, **values: Any) -> int:
        """Execute a prepared statement and return how many rows it touched."""
        self._pending.insert_before(prepared)
        return statements.run(self._connection, prepared, values)

    def first(self, prepared: Prepared, **values: Any) -> Any | None:
        """Execute a prepared statement and return its first row, or None."""
        self._pending.insert_before(prepared)
        return statements.first(self._connection, prepared, values)

    def once(self, prepared: Prepared) -> Any:
        """Return the only row of a statement without parameters, asked once in a group: nobody else writes then."""
        return self._pending.remembered(prepared)

    def every(self, prepared: Prepared, **values: Any) -> list[Any]:
        """Execute a prepared statement and return all its rows."""
        self._pending.insert_before(prepared)
        return statements.every(self._connection, prepared, values)

    def add(self, statement: Prepared, row: Values) -> None:
        """Insert *row* when it is read or the work ends, with its like."""
        self._pending.add(statement, row)

    def new_key(self, scope: str, owner: int, month: str = "") -> DataKey:
        """Make the data key of an incident (or of the people) and keep it, wrapped under the key of *month*."""
        key, ring_key, wrapped = self.vault.make(scope, owner, month)
        self.add(_INSERT_KEY, {"scope": scope, "owner": owner, "ring_key": ring_key, "wrapped": wrapped})
        return key

    def key(self, scope: str, owner: int) -> DataKey | None:
        """Return a data key, or None if there is none. Raises SealBroken if the ring does not open it."""
        if known := self.vault.recall(scope, owner):
            return known
        row = self.first(_SELECT_KEY, of=scope, whom=owner)
        return None if row is None else self.vault.unwrap(scope, owner, row.ring_key, row.wrapped)

    def incident_key(self, incident: int) -> DataKey:
        """Return the data key of *incident*. Raises RecordDestroyed if it was destroyed."""
        key = self.key(INCIDENT_SCOPE, incident)
        if key is None:
            raise RecordDestroyed("the key of this record was destroyed")
        return key

    def is_destroyed(self, incident: int | None, sealed: bytes) -> bool:
        """Tell whether a row says nothing any more: emptied, or of a record whose key is gone since this backup."""
        try:
            if incident is not None and sealed:
                self.incident_key(incident)
        except RecordDestroyed:
            return True
        return not sealed

    def people_key(self) -> DataKey:
        """Return the key of the people and of whatever belongs to no incident; made when first needed."""
        return self.key(PEOPLE_SCOPE, 0) or self.new_key(PEOPLE_SCOPE, 0)


class _Piece(Generic[T]):
    """One piece of work that waits for its commit."""

    __slots__ = ("done", "due_now", "error", "turn", "value", "work")

    def __init__(self, work: Work[T]) -> None:
        self.work = work
        self.done = False
        self.value: T
        self.error: BaseException | None = None
        self.due_now: list[Due] = []
        self.turn = Lock()  # held until the piece is done, or until it is its thread's turn to lead
        self.turn.acquire()


class Store:
    """The database of one process. *hint* is told, after each commit, which outbox rows are due at once."""

    def __init__(self, url: str, ring: KeyRing, hint: Callable[[list[Due]], None] | None = None) -> None:
        self.engine = _engine(url)
        self.vault = Vault(ring)
        self._hint = hint
        self._waiting: deque[_Piece[Any]] = deque()
        self._queue = Lock()
        self._led = False  # whether some thread leads: commits what waits
        self._writer: Connection | None = None

    def transact(self, work: Work[T]) -> T:
        """Run *work* in a transaction and return its value after the commit.

        Raises StoreUnavailable if the database can't commit, and whatever *work* raises; then nothing of it is kept.
        """
        piece = _Piece(work)
        with self._queue:
            self._waiting.append(piece)
            follow, self._led = self._led, True
        if follow:
            piece.turn.acquire()
        if not piece.done:
            self._lead()
        if piece.error is not None:
            raise piece.error
        if self._hint is not None and piece.due_now:
            self._hint(piece.due_now)
        return piece.value

    def read(self, work: Work[T]) -> T:
        """Run *work* on a snapshot, beside the writer. Raises StoreUnavailable."""
        try:
            with self.engine.connect() as connection:
                connection.exec_driver_sql("BEGIN")
                try:
                    return work(Transaction(connection, self.vault, Pending(connection)))
                finally:
                    connection.exec_driver_sql("ROLLBACK")
        except DBAPIError as error:
            raise StoreUnavailable(type(error).__name__) from None

    def close(self) -> None:
        """Give the connections back."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self.engine.dispose()

    def _lead(self) -> None:
        """Commit what waits, this thread's piece among it; then let the next thread lead, if one waits."""
        pieces: list[_Piece[Any]] = []
        try:
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
        connection = self.engine.connect()
        connection.begin()  # says nothing to the database, and keeps SQLAlchemy from rolling back by itself
        return connection

    def _commit_what_waits(self, pieces: list[_Piece[Any]]) -> None:
        """Run all that waits, into *pieces*, and commit it together; afterwards each is done, or has an error."""
        try:
            connection = self._writer = self._writer or self._open_writer()
            driver = statements.driver(connection)
            driver.execute("BEGIN IMMEDIATE")
            if not self._run_together(pieces, connection):
                driver.execute("ROLLBACK")
                driver.execute("BEGIN IMMEDIATE")
                for piece in pieces:
                    self._run_apart(piece, connection)
            driver.execute("COMMIT")
        except BaseException as error:
            self._give_up(pieces, error)
            if not isinstance(error, DBAPIError | sqlite3.Error):
                raise
        finally:
            for piece in pieces:
                piece.done = True

    def _run_together(self, pieces: list[_Piece[Any]], connection: Connection) -> bool:
        """Run all that waits. False: one of *pieces* failed, and whose it was the database can't tell."""
        pending = Pending(connection)
        try:
            while self._waiting and len(pieces) < GROUP:
                piece = self._waiting.popleft()
                pieces.append(piece)
                transaction = Transaction(connection, self.vault, pending, has_hint=self._hint is not None)
                piece.value = piece.work(transaction)
                piece.due_now = transaction.due_now
            pending.insert()
        except Exception as error:
            if _is_the_database(error):
                raise  # nobody of this group is told that it worked
            return False
        return True

    def _run_apart(self, piece: _Piece[Any], connection: Connection) -> None:
        """Run one piece between savepoints, so that its failure is its own."""
        pending = Pending(connection)
        transaction = Transaction(connection, self.vault, pending, has_hint=self._hint is not None)
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
        driver.execute("RELEASE piece")
        piece.due_now = transaction.due_now

    def _give_up(self, pieces: list[_Piece[Any]], error: BaseException) -> None:
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


def _engine(url: str) -> Engine:
    engine = create_engine(
        url,
        isolation_level="AUTOCOMMIT",  # BEGIN IMMEDIATE and COMMIT are ours to say
        hide_parameters=True,
        connect_args={"check_same_thread": False, "timeout": 5.0},
        pool_size=8,
        max_overflow=16,
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA secure_delete=ON")  # a destroyed record leaves no bytes behind
        cursor.execute("PRAGMA busy_timeout=5000")
        cursor.execute("PRAGMA cache_size=-65536")  # 64 MiB instead of 2: new rows touch pages all over the indexes
        cursor.execute("PRAGMA wal_autocheckpoint=4000")  # pages; each checkpoint syncs the whole database file
        cursor.close()

    return engine


@contextmanager
def opened(url: str, ring: KeyRing) -> Iterator[Store]:
    """Open the store for a command, and close it again."""
    store = Store(url, ring)
    try:
        yield store
    finally:
        store.close()
