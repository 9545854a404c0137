"""The tables of the settings: what the console changed since a file was applied, and the tokens of the API."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, String, Table

from hotline.store.schema import UtcTime, metadata
from hotline.store.sealed import Sealed

console_change = Table(
    "console_change",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),  # the one that it made of the configuration
    Column("at", UtcTime, nullable=False),
    Column("about", Sealed, nullable=False),  # which keys, and who
    sqlite_with_rowid=False,
)

api_token = Table(
    "api_token",
    metadata,
    Column("id", String(25), primary_key=True),  # names it where it is listed; it opens nothing
    Column("tag", LargeBinary, nullable=False, unique=True),  # of the token, which stands nowhere
    Column("made_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("used_at", UtcTime),  # the day, not the moment
    Column("about", Sealed, nullable=False),  # whose it is, for what, and what it may show
    sqlite_with_rowid=False,
)
