"""What people change by themselves about who is on call.

Only a new table: an older version goes on beside it, and knows who is on call by the configuration alone.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None
works_from = "0004"


def upgrade() -> None:
    op.create_table(
        "rota",
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    """Forget overrides, swaps, imported calendars and which phones were verified."""
    op.drop_table("rota")
