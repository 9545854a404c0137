"""How people are reached: codes on their way, trouble with a phone, test pages, drills, and who was told of a duty.

Only new tables: an older version goes on beside it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None
works_from = "0004"


def upgrade() -> None:
    op.create_table(
        "phone_check",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("channel", sa.String(8), nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("about", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("phone_check_by_person", "phone_check", ["person", "made_at"])
    op.create_table(
        "phone_trouble",
        sa.Column("phone", sa.LargeBinary, primary_key=True),
        sa.Column("channel", sa.String(8), primary_key=True),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    _drills()
    _notices()


def _drills() -> None:
    op.create_table(
        "drill",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("region", sa.String(32), nullable=False),
        sa.Column("due_at", sa.BigInteger),
        sa.Column("began_at", sa.BigInteger, nullable=False),
        sa.Column("ends_at", sa.BigInteger, nullable=False),
        sa.Column("told_at", sa.BigInteger),
        sa.Column("about", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("drill_by_region", "drill", ["region", "began_at"])
    op.create_index("drill_by_due", "drill", ["region", "due_at"], unique=True)
    op.create_table(
        "test_page",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("drill", sa.String(32)),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("channel", sa.String(8), nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("answered_at", sa.BigInteger),
        sa.Column("reason", sa.String(16), nullable=False, server_default=sa.text("''")),
        sqlite_with_rowid=False,
    )
    op.create_index("test_page_by_person", "test_page", ["person", "made_at"])
    op.create_index("test_page_by_drill", "test_page", ["drill"])


def _notices() -> None:
    op.create_table(
        "notice",
        sa.Column("person", sa.LargeBinary, primary_key=True),
        sa.Column("what", sa.String(120), primary_key=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("notice_by_time", "notice", ["at"])
    op.create_table(
        "duties_seen",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    """Forget the results of drills, and who was told of what."""
    for table in ("duties_seen", "notice", "test_page", "drill", "phone_trouble", "phone_check"):
        op.drop_table(table)
