"""The tables. What somebody said, who they are and how to reach them stands in ``Sealed`` columns only.

Times are whole microseconds of UTC. An incident's rows are numbered within it. The line's own
numbers are public and stand in the clear.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    literal_column,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from hotline.store.sealed import Sealed

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class UtcTime(TypeDecorator[datetime]):
    """An aware UTC ``datetime``, kept as whole microseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + timedelta(microseconds=value)


metadata = MetaData()


def _of(table: Table) -> ForeignKey:
    """Return a reference to a row of *table*, which may be written later in the same transaction."""
    return ForeignKey(table.c.id, deferrable=True, initially="DEFERRED")


ID = BigInteger().with_variant(Integer, "sqlite")
"""SQLite's own row number: no second index to look it up in."""

configuration = Table(
    "configuration",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("applied_at", UtcTime, nullable=False),
    Column("document", Sealed, nullable=False),
)

data_key = Table(
    "data_key",
    metadata,
    Column("scope", String(16), primary_key=True),
    Column("owner", BigInteger, primary_key=True, autoincrement=False),
    Column("ring_key", String(64), nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Index("data_key_by_ring", "ring_key", "scope", "owner"),
    sqlite_with_rowid=False,
)

person = Table(
    "person",
    metadata,
    Column("tag", LargeBinary, primary_key=True),
    Column("phone_tag", LargeBinary),
    Column("profile", Sealed, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("helped_at", UtcTime),
    Index("person_by_phone", "phone_tag"),
)

incident = Table(
    "incident",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=False),
    Column("reference", String(8), nullable=False, unique=True),
    Column("short", String(3), nullable=False),
    Column("region", String(32), nullable=False),
    Column("line", String(32)),
    Column("open", Boolean, nullable=False),
    Column("opened_at", UtcTime, nullable=False),
    Column("closed_at", UtcTime),
    Column("reporter", LargeBinary),  # tag of their number; none if it was withheld
    Column("owner", LargeBinary),  # tag of the person who took it
    Column("wanted", String(8), nullable=False),  # who is still called: owner, helper, nobody
    Column("generation", Integer, nullable=False),
    Column("escalate_at", UtcTime),
    Column("entries", Integer, nullable=False),  # how many transcript entries there are
    Column("state", Sealed, nullable=False),
    Column("destroyed_at", UtcTime),  # its key and its rows are gone; what is left says so
    Column("head", LargeBinary),  # of the transcript's chain; none until its first entry is linked
    Column("chained", Integer, nullable=False, server_default=text("0")),  # how many entries are linked
    Index("incident_by_reporter", "reporter", "region", "open", "opened_at"),
    Index("incident_by_region", "region", "open", "id"),
    Index("incident_open", "id", sqlite_where=text("open = 1"), postgresql_where=text("open")),
    Index("incident_by_short", "short", sqlite_where=text("open = 1"), postgresql_where=text("open")),
    Index(
        "incident_by_owner",
        "owner",
        sqlite_where=text("open = 1 AND owner IS NOT NULL"),
        postgresql_where=text("open AND owner IS NOT NULL"),
    ),
    Index("incident_waiting", "escalate_at", sqlite_where=text("open = 1"), postgresql_where=text("open")),
)

inbox = Table(
    "inbox",
    metadata,
    Column("carrier", String(16), primary_key=True),
    Column("key", String(80), primary_key=True),
    Column("digest", LargeBinary, nullable=False, unique=True),  # of what was signed, however it was split
    Column("received_at", UtcTime, nullable=False),
    Column("incident", BigInteger, _of(incident)),
    Column("readable", Boolean, nullable=False),
    Column("form", Sealed, nullable=False),
    Column("redact_at", UtcTime),  # when the carrier is to forget the words; none once it has
    Index(
        "inbox_at_carrier",
        "redact_at",
        sqlite_where=text("redact_at IS NOT NULL"),
        postgresql_where=text("redact_at IS NOT NULL"),
    ),
    sqlite_with_rowid=False,
)

transcript = Table(
    "transcript",
    metadata,
    Column("incident", BigInteger, _of(incident), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("kind", String(24), nullable=False),
    Column("entry", Sealed, nullable=False),
    Column("commitment", LargeBinary),  # none, as its hash, if an older version wrote it and it was not linked yet
    Column("hash", LargeBinary),
    sqlite_with_rowid=False,
)

message = Table(
    "message",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("incident", BigInteger, _of(incident)),
    Column("ordinal", Integer, nullable=False),  # order among the texts of one incident to one phone
    Column("line", String(32), nullable=False),
    Column("recipient_tag", LargeBinary, nullable=False),
    Column("recipient", Sealed, nullable=False),
    Column("body", Sealed, nullable=False),
    Column("segments", Integer, nullable=False),
    Column("page", Boolean, nullable=False),
    Column("precedence", Integer, nullable=False),  # on the line's rate; 0 leaves first
    Column("validity", Integer, nullable=False),  # seconds
    Column("state", String(16), nullable=False),
    Column("carrier_sid", String(64), unique=True),
    Column("error_code", String(16)),
    Column("refusals", Integer, nullable=False, server_default=text("0")),  # times the carrier was unavailable
    Column("tried_at", UtcTime),  # first request whose outcome nobody wrote
    Column("created_at", UtcTime, nullable=False),
    Column("sent_at", UtcTime),
    Column("redact_at", UtcTime),  # when the carrier is to forget the words; none before it has them and once it has
    Index("message_by_incident", "incident"),
    Index(
        "message_at_carrier",
        "redact_at",
        sqlite_where=text("redact_at IS NOT NULL"),
        postgresql_where=text("redact_at IS NOT NULL"),
    ),
    Index(
        "message_waiting",
        "line",
        "precedence",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    sqlite_with_rowid=False,
)

page = Table(
    "page",
    metadata,
    Column("id", String(32), primary_key=True),  # of the message, or of the call
    Column("incident", BigInteger, _of(incident), nullable=False),
    Column("person", LargeBinary, nullable=False),
    Column("round", Integer, nullable=False),
    Column("step", Integer, nullable=False),
    Column("channel", String(8), nullable=False),
    Column("purpose", String(16), nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Index("page_by_incident", "incident"),
    Index("page_by_person", "person", "created_at"),
    Index("page_by_person_and_incident", "person", "incident"),
    sqlite_with_rowid=False,
)

attachment = Table(
    "attachment",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=False),
    Column("incident", BigInteger, _of(incident), nullable=False),
    Column("number", Integer, nullable=False),  # within the incident, from 1
    Column("carrier", String(16), nullable=False),
    Column("text_key", String(80), nullable=False),  # the carrier's id of the text that it came with
    Column("media_sid", String(64)),  # none if the form did not name it
    Column("state", String(16), nullable=False),
    Column("about", Sealed, nullable=False),  # kind, size, digest, and who of the team sent it
    Column("received_at", UtcTime, nullable=False),
    Column("forget_at", UtcTime),  # when the carrier is to delete it; none once it has
    Index("attachment_by_incident", "incident", "number", unique=True),
    Index("attachment_by_text", "text_key", "media_sid", unique=True),
    Index(
        "attachment_at_carrier",
        "forget_at",
        sqlite_where=text("forget_at IS NOT NULL"),
        postgresql_where=text("forget_at IS NOT NULL"),
    ),
)

attachment_chunk = Table(
    "attachment_chunk",
    metadata,
    Column("attachment", BigInteger, _of(attachment), primary_key=True),
    Column("part", String(8), primary_key=True),  # original, preview
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("last", Boolean, nullable=False),
    Column("data", Sealed, nullable=False),
)

call = Table(
    "call",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("carrier", String(16), nullable=False),
    Column("carrier_sid", String(64), unique=True),  # none until the carrier has placed it
    Column("incident", BigInteger, _of(incident)),
    Column("kind", String(8), nullable=False),
    Column("caller", String(32)),  # the call for which this one rings
    Column("person", LargeBinary),  # tag of who of the team it reaches
    Column("state", String(16), nullable=False),
    Column("turn", Integer, nullable=False),  # requests of this call that were answered
    Column("refusals", Integer, nullable=False, server_default=text("0")),
    Column("about", Sealed, nullable=False),  # numbers, and where the two sides are in it
    Column("created_at", UtcTime, nullable=False),
    Column("tried_at", UtcTime),  # first request whose outcome nobody wrote
    Column("answered_at", UtcTime),
    Column("ended_at", UtcTime),
    Index("call_by_incident", "incident"),
    Index("call_by_caller", "caller"),
    Index(
        "call_by_person",
        "person",
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
    sqlite_with_rowid=False,
)

pin_try = Table(
    "pin_try",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("person", LargeBinary, nullable=False),  # tag of whose PIN was tried
    Column("at", UtcTime, nullable=False),
    Index("pin_try_by_person", "person", "at"),
    sqlite_with_rowid=False,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=False),
    Column("job", String(24), nullable=False),
    Column("queue", String(16), nullable=False),
    Column("incident", BigInteger),
    Column("message", String(32)),
    Column("generation", Integer, nullable=False, server_default=text("0")),
    Column("detail", String(255), nullable=False, server_default=text("''")),
    Column("run_at", UtcTime, nullable=False),
    Column("state", String(8), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Column("lease_until", UtcTime),
    Column("carried_by", String(32)),  # process and pid of the last claim
    Column("done_at", UtcTime),
    Index("outbox_due", "run_at", sqlite_where=text("state = 'due'"), postgresql_where=text("state = 'due'")),
    Index("outbox_by_message", "message", sqlite_where=text("state = 'due'"), postgresql_where=text("state = 'due'")),
)

line_pace = Table(
    "line_pace",
    metadata,
    Column("line", String(32), primary_key=True),
    Column("rate", Float, nullable=False),
    Column("busy_until", UtcTime, nullable=False),
)

heartbeat = Table(
    "heartbeat",
    metadata,
    Column("name", String(80), primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("count", BigInteger, nullable=False, server_default=text("0")),
)


def stands(column: Column[str], state: str) -> ColumnElement[bool]:
    """Return the condition that *column* is *state*, written out, so that an index of such rows alone is used.

    A value beside the statement could be any, and SQLite would read the whole table.
    """
    return column == literal_column(f"'{state}'")


APPEND_ONLY = (transcript,)
"""Tables whose rows are never changed nor deleted; the migration puts a trigger on each."""
