"""The tables of how people are reached: codes on their way, test pages and drills, and who was told of which duty.

Who and which number stand as tags, names and codes sealed under the people's key.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, text

from hotline.store.schema import UtcTime, metadata
from hotline.store.sealed import Sealed

phone_check = Table(
    "phone_check",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("person", LargeBinary, nullable=False),
    Column("channel", String(8), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("tries", Integer, nullable=False, server_default=text("0")),
    Column("about", Sealed, nullable=False),  # the code and the number it went to
    Index("phone_check_by_person", "person", "made_at"),
    sqlite_with_rowid=False,
)

phone_trouble = Table(
    "phone_trouble",
    metadata,
    Column("phone", LargeBinary, primary_key=True),  # tag of the number
    Column("channel", String(8), primary_key=True),
    Column("failures", Integer, nullable=False),  # in a row
    Column("at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)

drill = Table(
    "drill",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("region", String(32), nullable=False),
    Column("due_at", UtcTime),  # of one that the configuration asks for; none where a person began it
    Column("began_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("told_at", UtcTime),  # when its result was told
    Column("about", Sealed, nullable=False),  # who began it, whom it pages, whom it left out
    Index("drill_by_region", "region", "began_at"),
    Index("drill_by_due", "region", "due_at", unique=True),
    sqlite_with_rowid=False,
)

test_page = Table(
    "test_page",
    metadata,
    Column("id", String(32), primary_key=True),  # of the message, or of the call
    Column("drill", String(32)),
    Column("person", LargeBinary, nullable=False),
    Column("channel", String(8), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("answered_at", UtcTime),
    Column("reason", String(16), nullable=False, server_default=text("''")),  # why a call failed
    Index("test_page_by_person", "person", "made_at"),
    Index("test_page_by_drill", "drill"),
    sqlite_with_rowid=False,
)

notice = Table(
    "notice",
    metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("what", String(120), primary_key=True),
    Column("at", UtcTime, nullable=False),
    Index("notice_by_time", "at"),
    sqlite_with_rowid=False,
)

duties_seen = Table(
    "duties_seen",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),  # 1: there is one row
    Column("at", UtcTime, nullable=False),
    Column("until", UtcTime, nullable=False),
    Column("document", Sealed, nullable=False),
)
