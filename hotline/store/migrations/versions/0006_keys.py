"""The ring's keys as the database knows them, how long records are kept, and which are destroyed.

Only new tables, a column that may be empty, and an index: an older version goes on beside it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None
works_from = "0004"


def upgrade() -> None:
    op.create_table(
        "ring_key",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("fingerprint", sa.LargeBinary, nullable=False),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        sa.Column("destroyed_at", sa.BigInteger),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "retention",
        sa.Column(
            "incident",
            sa.BigInteger,
            sa.ForeignKey("incident.id", deferrable=True, initially="DEFERRED"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("chosen", sa.String(16)),
        sa.Column("dies_at", sa.BigInteger),
        sa.Column("warned_at", sa.BigInteger),
        sa.Column("hold", sa.String(12), nullable=False, server_default=sa.text("''")),
        sa.Column("asked_at", sa.BigInteger),
        sa.Column("asked_by", sa.LargeBinary),
        sa.Column("why", sa.LargeBinary),
        sqlite_with_rowid=False,
    )
    op.create_index("retention_by_death", "retention", ["dies_at"])
    op.create_index("data_key_by_ring", "data_key", ["ring_key", "scope", "owner"])
    op.add_column("incident", sa.Column("destroyed_at", sa.BigInteger))


def downgrade() -> None:
    """Forget holds and classes; a record that was destroyed stays destroyed, and an older version can't open it."""
    op.drop_column("incident", "destroyed_at")
    op.drop_index("data_key_by_ring", table_name="data_key")
    op.drop_table("retention")
    op.drop_table("ring_key")
