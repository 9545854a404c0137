"""What the console's pages of records need: the audit by time, what leads share, and figures as they were told.

Only an index and new tables: an older version goes on beside it, and neither shares nor tells anything.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
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
    op.create_table(
        "told_figures",
        sa.Column("quarter", sa.String(10), primary_key=True),
        sa.Column("told_at", sa.BigInteger, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Forget what was shared: nobody is shown it any more. Figures are told anew, of what is still there."""
    op.drop_table("told_figures")
    op.drop_table("share")
    op.drop_index("audit_by_time", "audit")
