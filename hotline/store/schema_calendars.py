"""The tables of calendars and of the rota's coverage: who may read a feed, and what organisers were told."""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, String, Table

from hotline.store.schema import UtcTime, metadata
from hotline.store.sealed import Sealed

feed = Table(
    "feed",
    metadata,
    Column("id", String(25), primary_key=True),  # names it where it is listed; it opens nothing
    Column("tag", LargeBinary, nullable=False, unique=True),  # of the secret in its address, which stands nowhere
    Column("made_at", UtcTime, nullable=False),
    Column("about", Sealed, nullable=False),  # whose duty it shows, and who asked for it
    sqlite_with_rowid=False,
)

coverage = Table(
    "coverage",
    metadata,
    Column("id", String(25), primary_key=True),
    Column("subject", LargeBinary, nullable=False),  # tag of what was found, of whom and where
    Column("begins_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("told_at", UtcTime),  # none until the mail has left
    sqlite_with_rowid=False,
)
