"""The tables of signing in: who may, with what, since when, and what was tried. Nothing in them names anybody."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, LargeBinary, String, Table

from hotline.store.schema import UtcTime, metadata
from hotline.store.sealed import Sealed

account = Table(
    "account",
    metadata,
    Column("person", LargeBinary, primary_key=True),  # tag of whose it is
    Column("changed_at", UtcTime, nullable=False),
    Column("document", Sealed, nullable=False),  # hashes, secrets, passkeys
    sqlite_with_rowid=False,
)

passkey = Table(
    "passkey",
    metadata,
    Column("credential", LargeBinary, primary_key=True),  # tag of the credential's id
    Column("person", LargeBinary, nullable=False),
    Index("passkey_by_person", "person"),
    sqlite_with_rowid=False,
)

sign_in = Table(
    "sign_in",
    metadata,
    Column("id", LargeBinary, primary_key=True),  # tag of what the browser holds, which stands nowhere
    Column("person", LargeBinary, nullable=False),
    Column("whole", Boolean, nullable=False),  # else it only opens the pages of setting up
    Column("begun_at", UtcTime, nullable=False),
    Column("seen_at", UtcTime, nullable=False),  # to some minutes
    Column("rights", LargeBinary, nullable=False),  # tag of the roles and regions at its beginning
    Column("about", Sealed, nullable=False),  # whose it is, and what browser
    Index("sign_in_by_person", "person", "begun_at"),
    Index("sign_in_by_age", "begun_at"),
    sqlite_with_rowid=False,
)

invitation = Table(
    "invitation",
    metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("secret", LargeBinary, nullable=False, unique=True),  # tag of what the link holds
    Column("made_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)

guess = Table(
    "guess",
    metadata,
    Column("id", String(25), primary_key=True),
    Column("whose", LargeBinary, nullable=False),  # tag of the name that was given, or of the browser
    Column("at", UtcTime, nullable=False),
    Index("guess_by_whose", "whose", "at"),
    Index("guess_by_age", "at"),
    sqlite_with_rowid=False,
)
