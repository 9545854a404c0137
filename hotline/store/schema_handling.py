"""The tables of how incidents are handled, and of the fingerprints by which two of them may belong together."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, LargeBinary, Table

from hotline.store.schema import UtcTime, _of, incident, metadata
from hotline.store.sealed import Sealed

handling = Table(
    "handling",
    metadata,
    Column("incident", BigInteger, _of(incident), primary_key=True, autoincrement=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("state", Sealed, nullable=False),  # under the incident's key: destroyed with it
    sqlite_with_rowid=False,
)

fingerprint = Table(
    "fingerprint",
    metadata,
    Column("incident", BigInteger, _of(incident), primary_key=True, autoincrement=False),
    Column("tag", LargeBinary, primary_key=True),  # of a mark in one region; an empty one: they were looked for
    Index("fingerprint_by_tag", "tag", "incident"),
    sqlite_with_rowid=False,
)
