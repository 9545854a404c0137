"""The table of what people of the team have begun to write about an incident and not sent or kept yet."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table

from hotline.store.schema import UtcTime, metadata
from hotline.store.sealed import Sealed

draft = Table(
    "draft",
    metadata,
    Column("incident", BigInteger, primary_key=True, autoincrement=False),
    Column("person", LargeBinary, primary_key=True),  # tag of whose it is
    Column("kind", String(8), primary_key=True),  # what becomes of it: a note, or a text to the reporter
    Column("at", UtcTime, nullable=False),
    Column("words", Sealed, nullable=False),
    sqlite_with_rowid=False,
)
