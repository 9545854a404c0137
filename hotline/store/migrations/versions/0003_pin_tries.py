"""Tries of a PIN on the staff line."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None
works_from = "0001"


def upgrade() -> None:
    op.create_table(
        "pin_try",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("pin_try_by_person", "pin_try", ["person", "at"])


def downgrade() -> None:
    op.drop_table("pin_try")
