"""The tables of the keys and of how long a record is kept. No key stands in them, and no name in the clear."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, LargeBinary, String, Table, text

from hotline.store.schema import UtcTime, _of, incident, metadata
from hotline.store.sealed import Sealed

ring_key = Table(
    "ring_key",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False),  # tells the key from another, and nothing of it
    Column("seen_at", UtcTime, nullable=False),
    Column("destroyed_at", UtcTime),
    sqlite_with_rowid=False,
)

retention = Table(
    "retention",
    metadata,
    Column("incident", BigInteger, _of(incident), primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False),
    Column("chosen", String(16)),  # by a person; else the kind follows from how it was closed
    Column("dies_at", UtcTime),  # none while it is open
    Column("warned_at", UtcTime),
    Column("hold", String(12), nullable=False, server_default=text("''")),
    Column("asked_at", UtcTime),
    Column("asked_by", LargeBinary),  # tag of who asked for a hold or its end, until a second person confirms
    Column("why", Sealed),  # under the people's key: it outlives the record
    Index("retention_by_death", "dies_at"),
    sqlite_with_rowid=False,
)
