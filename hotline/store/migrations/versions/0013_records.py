"""What the console's pages of records need: the audit by time, and what leads share with organisers.

Only an index and a new table: an older version goes on beside it, and shares nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0010"
branch_labels = None
depends_on = None
works_from = "0004"


def upgrade() -> None:
    op.create_index("audit_by_time", "audit", ["at"])
    op.create_table(
        "share",
        sa.Column("id", sa.String(25), primary_key=True),
        sa.Column("incident", sa.BigInteger, nullable=False),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("ends_at", sa.BigInteger, nullable=False),
        sa.Column("revoked_at", sa.BigInteger),
        sa.Column("about", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("share_by_incident", "share", ["incident"])
    op.create_index("share_by_person", "share", ["person"])


def downgrade() -> None:
    """Forget what was shared: nobody is shown it any more."""
    op.drop_table("share")
    op.drop_index("audit_by_time", "audit")
