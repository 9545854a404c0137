"""Calls."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None
works_from = "0001"


def upgrade() -> None:
    op.create_table(
        "call",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("carrier", sa.String(16), nullable=False),
        sa.Column("carrier_sid", sa.String(64), unique=True),
        sa.Column("incident", sa.BigInteger, sa.ForeignKey("incident.id", deferrable=True, initially="DEFERRED")),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("caller", sa.String(32)),
        sa.Column("person", sa.LargeBinary),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("refusals", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("about", sa.LargeBinary, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("tried_at", sa.BigInteger),
        sa.Column("answered_at", sa.BigInteger),
        sa.Column("ended_at", sa.BigInteger),
        sqlite_with_rowid=False,
    )
    op.create_index("call_by_incident", "call", ["incident"])
    op.create_index("call_by_caller", "call", ["caller"])
    running = sa.text("ended_at IS NULL")
    op.create_index("call_by_person", "call", ["person"], sqlite_where=running, postgresql_where=running)


def downgrade() -> None:
    """Take the calls away; what was said in them stands in the transcripts."""
    op.drop_table("call")
