"""The database engine: SQLite with no set-up for one machine, PostgreSQL for more.

What is said to each is ours: transactions begin and end by statements of ours, so both are opened in the driver's
autocommit mode. What the two have to themselves stands here and in who writes to them (``group_commit``,
``side_by_side``).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url

CONNECTIONS = 16
"""At most so many connections of one process to PostgreSQL: as many as its web server has threads."""
WAIT_FOR_CONNECTION = 2.0
"""Seconds for a connection, new or given back by another thread; PostgreSQL's client can't be told less than 2."""
STATEMENT_TIMEOUT, LOCK_TIMEOUT, IDLE_TIMEOUT = 5_000, 2_000, 10_000
"""Milliseconds that one statement, one lock, and a transaction whose process sleeps may take on PostgreSQL."""
BEGIN = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"}
BEGIN_READING = {"sqlite": "BEGIN", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}


def open_engine(url: str) -> Engine:
    """Return the engine for ``sqlite:///…`` or ``postgresql://…``; nothing is connected yet."""
    return _postgresql(url) if is_postgresql(url) else _sqlite(url)


def is_postgresql(url: str) -> bool:
    """Tell whether *url* names a PostgreSQL server."""
    return url.partition(":")[0] in ("postgresql", "postgres")


def _sqlite(url: str) -> Engine:
    engine = create_engine(
        url,
        isolation_level="AUTOCOMMIT",
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


def _postgresql(url: str) -> Engine:
    """A server that is gone or hangs must be noticed by who waits for it: a webhook is answered 503, never not at all.

    ``options`` are the session's own defaults, so that RESET brings them back.
    """
    settings = {
        "statement_timeout": STATEMENT_TIMEOUT,
        "lock_timeout": LOCK_TIMEOUT,
        "idle_in_transaction_session_timeout": IDLE_TIMEOUT,
        "synchronous_commit": "on",  # an answer leaves after what it answers is on disk, whatever the server's default
    }
    return create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,
        connect_args={
            "application_name": "hotline",
            "connect_timeout": int(WAIT_FOR_CONNECTION),
            "options": " ".join(f"-c {name}={value}" for name, value in settings.items()),
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 3,
            "tcp_user_timeout": STATEMENT_TIMEOUT + 1_000,
        },
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=WAIT_FOR_CONNECTION,
        pool_use_lifo=True,
    )
