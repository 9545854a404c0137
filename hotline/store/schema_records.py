"""What leads share with organisers (a view of one record, for one person, until a day), and figures that were told."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, LargeBinary, String, Table, Text

from hotline.store.schema import UtcTime, metadata
from hotline.store.sealed import Sealed

share = Table(
    "share",
    metadata,
    Column("id", String(25), primary_key=True),
    Column("incident", BigInteger, nullable=False),
    Column("person", LargeBinary, nullable=False),  # tag of whom it is shared with
    Column("made_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("revoked_at", UtcTime),
    Column("about", Sealed, nullable=False),  # which view, up to which entry, and what of it is left out
    Index("share_by_incident", "incident"),
    Index("share_by_person", "person"),
    sqlite_with_rowid=False,
)

told_figures = Table(
    "told_figures",
    metadata,
    Column("quarter", String(10), primary_key=True),  # its first day
    Column("told_at", UtcTime, nullable=False),
    Column("document", Text, nullable=False),  # for the public: small numbers are not in it
    sqlite_with_rowid=False,
)
