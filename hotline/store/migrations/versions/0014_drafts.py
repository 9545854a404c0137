"""What people of the team have begun to write in the console.

Only a new table: an older version goes on beside it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None
works_from = "0004"


def upgrade() -> None:
    op.create_table(
        "draft",
        sa.Column("incident", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("person", sa.LargeBinary, primary_key=True),
        sa.Column("kind", sa.String(8), primary_key=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("words", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Forget what was begun and not sent."""
    op.drop_table("draft")
