"""The table of what people change by themselves about who is on call: one sealed document, the newest row counts."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table

from hotline.store.schema import UtcTime, metadata
from hotline.store.sealed import Sealed

rota = Table(
    "rota",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("document", Sealed, nullable=False),
)
