"""The first tables, and triggers that keep the transcript append only."""

import sqlalchemy as sa
from alembic import op

from hotline.store.migrations.append_only import append_only, changeable, forget

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None
works_from = "0001"

ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
TABLES = (
    "configuration", "data_key", "person", "incident", "inbox", "transcript", "message", "page", "attachment",
    "attachment_chunk", "outbox", "line_pace", "heartbeat",
)  # fmt: skip
"""In the order of their making: each refers to earlier ones only."""


def upgrade() -> None:
    _organisation()
    _incident()
    _inbox_and_transcript()
    _message()
    _page()
    _attachment()
    _outbox()
    append_only(op, "transcript")


def downgrade() -> None:
    """Take everything away."""
    changeable(op, "transcript")
    for table in reversed(TABLES):
        op.drop_table(table)
    forget(op)


def _of(column: str) -> sa.ForeignKey:
    return sa.ForeignKey(column, deferrable=True, initially="DEFERRED")


def _index(name: str, table: str, *columns: str, only: str = "", on_sqlite: str = "", unique: bool = False) -> None:
    """Make an index of all rows, or *only* of some; a truth value is written otherwise *on_sqlite*."""
    op.create_index(
        name, table, list(columns), unique=unique,
        postgresql_where=sa.text(only) if only else None, sqlite_where=sa.text(on_sqlite or only) if only else None,
    )  # fmt: skip


def _organisation() -> None:
    op.create_table(
        "configuration",
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("applied_at", sa.BigInteger, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "data_key",
        sa.Column("scope", sa.String(16), primary_key=True),
        sa.Column("owner", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("ring_key", sa.String(64), nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "person",
        sa.Column("tag", sa.LargeBinary, primary_key=True),
        sa.Column("phone_tag", sa.LargeBinary),
        sa.Column("profile", sa.LargeBinary, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("helped_at", sa.BigInteger),
    )
    _index("person_by_phone", "person", "phone_tag")


def _incident() -> None:
    op.create_table(
        "incident",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("reference", sa.String(8), nullable=False, unique=True),
        sa.Column("short", sa.String(3), nullable=False),
        sa.Column("region", sa.String(32), nullable=False),
        sa.Column("line", sa.String(32)),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.Column("opened_at", sa.BigInteger, nullable=False),
        sa.Column("closed_at", sa.BigInteger),
        sa.Column("reporter", sa.LargeBinary),
        sa.Column("owner", sa.LargeBinary),
        sa.Column("wanted", sa.String(8), nullable=False),
        sa.Column("generation", sa.Integer, nullable=False),
        sa.Column("escalate_at", sa.BigInteger),
        sa.Column("entries", sa.Integer, nullable=False),
        sa.Column("state", sa.LargeBinary, nullable=False),
    )
    _index("incident_by_reporter", "incident", "reporter", "region", "open", "opened_at")
    _index("incident_by_short", "incident", "short", only="open", on_sqlite="open = 1")
    owned = "open AND owner IS NOT NULL"
    _index("incident_by_owner", "incident", "owner", only=owned, on_sqlite="open = 1 AND owner IS NOT NULL")
    _index("incident_waiting", "incident", "escalate_at", only="open", on_sqlite="open = 1")


def _inbox_and_transcript() -> None:
    op.create_table(
        "inbox",
        sa.Column("carrier", sa.String(16), primary_key=True),
        sa.Column("key", sa.String(80), primary_key=True),
        sa.Column("digest", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("received_at", sa.BigInteger, nullable=False),
        sa.Column("incident", sa.BigInteger, _of("incident.id")),
        sa.Column("readable", sa.Boolean, nullable=False),
        sa.Column("form", sa.LargeBinary, nullable=False),
        sa.Column("redact_at", sa.BigInteger),
        sqlite_with_rowid=False,
    )
    _index("inbox_at_carrier", "inbox", "redact_at", only="redact_at IS NOT NULL")
    op.create_table(
        "transcript",
        sa.Column("incident", sa.BigInteger, _of("incident.id"), primary_key=True, autoincrement=False),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("entry", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )


def _message() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("incident", sa.BigInteger, _of("incident.id")),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("line", sa.String(32), nullable=False),
        sa.Column("recipient_tag", sa.LargeBinary, nullable=False),
        sa.Column("recipient", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("segments", sa.Integer, nullable=False),
        sa.Column("page", sa.Boolean, nullable=False),
        sa.Column("precedence", sa.Integer, nullable=False),
        sa.Column("validity", sa.Integer, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("carrier_sid", sa.String(64), unique=True),
        sa.Column("error_code", sa.String(16)),
        sa.Column("refusals", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("tried_at", sa.BigInteger),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("sent_at", sa.BigInteger),
        sa.Column("redact_at", sa.BigInteger),
        sqlite_with_rowid=False,
    )
    _index("message_by_incident", "message", "incident")
    _index("message_at_carrier", "message", "redact_at", only="redact_at IS NOT NULL")
    _index("message_waiting", "message", "line", "precedence", only="state = 'waiting'")


def _page() -> None:
    op.create_table(
        "page",
        sa.Column("id", sa.String(32), _of("message.id"), primary_key=True),
        sa.Column("incident", sa.BigInteger, _of("incident.id"), nullable=False),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("step", sa.Integer, nullable=False),
        sa.Column("channel", sa.String(8), nullable=False),
        sa.Column("purpose", sa.String(16), nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    _index("page_by_incident", "page", "incident")
    _index("page_by_person", "page", "person", "created_at")


def _attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("incident", sa.BigInteger, _of("incident.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("carrier", sa.String(16), nullable=False),
        sa.Column("text_key", sa.String(80), nullable=False),
        sa.Column("media_sid", sa.String(64)),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("about", sa.LargeBinary, nullable=False),
        sa.Column("received_at", sa.BigInteger, nullable=False),
        sa.Column("forget_at", sa.BigInteger),
    )
    _index("attachment_by_incident", "attachment", "incident", "number", unique=True)
    _index("attachment_by_text", "attachment", "text_key", "media_sid", unique=True)
    _index("attachment_at_carrier", "attachment", "forget_at", only="forget_at IS NOT NULL")
    op.create_table(
        "attachment_chunk",
        sa.Column("attachment", sa.BigInteger, _of("attachment.id"), primary_key=True, autoincrement=False),
        sa.Column("part", sa.String(8), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("last", sa.Boolean, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("job", sa.String(24), nullable=False),
        sa.Column("queue", sa.String(16), nullable=False),
        sa.Column("incident", sa.BigInteger),
        sa.Column("message", sa.String(32)),
        sa.Column("generation", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("detail", sa.String(255), nullable=False, server_default=sa.text("''")),
        sa.Column("run_at", sa.BigInteger, nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("lease_until", sa.BigInteger),
        sa.Column("carried_by", sa.String(32)),
        sa.Column("done_at", sa.BigInteger),
    )
    _index("outbox_due", "outbox", "run_at", only="state = 'due'")
    _index("outbox_by_message", "outbox", "message", only="state = 'due'")
    op.create_table(
        "line_pace",
        sa.Column("line", sa.String(32), primary_key=True),
        sa.Column("rate", sa.Float, nullable=False),
        sa.Column("busy_until", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "heartbeat",
        sa.Column("name", sa.String(80), primary_key=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("count", sa.BigInteger, nullable=False, server_default=sa.text("0")),
    )
