"""The tables that let the record prove itself: the audit, the checkpoints, and what the next checkpoint covers."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from hotline.store import schema
from hotline.store.schema import UtcTime, metadata
from hotline.store.sealed import Sealed

audit = Table(
    "audit",
    metadata,
    Column("incident", BigInteger, primary_key=True, autoincrement=False),  # 0: the organisation's own
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("kind", String(24), nullable=False),
    Column("commitment", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("entry", Sealed, nullable=False),
    Index("audit_by_time", "at"),
    sqlite_with_rowid=False,
)

checkpoint = Table(
    "checkpoint",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("previous", LargeBinary, nullable=False),  # empty for the first
    Column("root", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("key_id", String(64), nullable=False),  # the signer's public key in hex
    Column("document", Text, nullable=False),
)

checkpoint_leaf = Table(
    "checkpoint_leaf",
    metadata,
    Column("checkpoint", Integer, ForeignKey(checkpoint.c.number), primary_key=True, autoincrement=False),
    Column("chain", String(16), primary_key=True),
    Column("incident", BigInteger, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Index("checkpoint_leaf_by_chain", "incident", "chain", "checkpoint"),
    sqlite_with_rowid=False,
)

chain_changed = Table(
    "chain_changed",
    metadata,
    Column("chain", String(16), primary_key=True),
    Column("incident", BigInteger, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Which chains have entries that no checkpoint covers yet. A list of work, not of proof: ``verify`` doesn't use it."""

METADATA = metadata
"""All tables, these among them."""

APPEND_ONLY = (*schema.APPEND_ONLY, audit, checkpoint, checkpoint_leaf)
"""Tables whose rows are never changed nor deleted; only what an older version wrote to a transcript is linked once."""
