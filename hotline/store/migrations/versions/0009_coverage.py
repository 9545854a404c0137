"""Feeds of who is on call, and what organisers were told about the rota's coverage.

Only new tables: an older version goes on beside it, serves no feed and tells nobody.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None
works_from = "0004"


def upgrade() -> None:
    op.create_table(
        "feed",
        sa.Column("id", sa.String(25), primary_key=True),
        sa.Column("tag", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("about", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "coverage",
        sa.Column("id", sa.String(25), primary_key=True),
        sa.Column("subject", sa.LargeBinary, nullable=False),
        sa.Column("begins_at", sa.BigInteger, nullable=False),
        sa.Column("ends_at", sa.BigInteger, nullable=False),
        sa.Column("told_at", sa.BigInteger),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Forget the feeds, whose addresses then open nothing, and what was told."""
    op.drop_table("coverage")
    op.drop_table("feed")
