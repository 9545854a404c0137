"""How incidents are handled beside the talk with the reporter, and fingerprints of whom they are about.

Only new tables: an older version goes on beside it. It destroys a record's key with the record: what it leaves here
says nothing any more.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None
works_from = "0004"


def upgrade() -> None:
    op.create_table(
        "handling",
        _incident(),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("state", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fingerprint",
        _incident(),
        sa.Column("tag", sa.LargeBinary, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("fingerprint_by_tag", "fingerprint", ["tag", "incident"])


def _incident() -> sa.Column[int]:
    of_incident = sa.ForeignKey("incident.id", deferrable=True, initially="DEFERRED")
    return sa.Column("incident", sa.BigInteger, of_incident, primary_key=True, autoincrement=False)


def downgrade() -> None:
    """Forget checklists, meetings and decisions; the entries of the record that tell of them stay."""
    op.drop_table("fingerprint")
    op.drop_table("handling")
