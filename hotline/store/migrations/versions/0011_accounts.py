"""Signing in: accounts, passkeys, sessions, invitations, and what was tried.

Only new tables: an older version goes on beside it, and lets nobody in.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None
works_from = "0004"


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("person", sa.LargeBinary, primary_key=True),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "passkey",
        sa.Column("credential", sa.LargeBinary, primary_key=True),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("passkey_by_person", "passkey", ["person"])
    op.create_table(
        "sign_in",
        sa.Column("id", sa.LargeBinary, primary_key=True),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("whole", sa.Boolean, nullable=False),
        sa.Column("begun_at", sa.BigInteger, nullable=False),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        sa.Column("rights", sa.LargeBinary, nullable=False),
        sa.Column("about", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("sign_in_by_person", "sign_in", ["person", "begun_at"])
    op.create_index("sign_in_by_age", "sign_in", ["begun_at"])
    op.create_table(
        "invitation",
        sa.Column("person", sa.LargeBinary, primary_key=True),
        sa.Column("secret", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "guess",
        sa.Column("id", sa.String(25), primary_key=True),
        sa.Column("whose", sa.LargeBinary, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("guess_by_whose", "guess", ["whose", "at"])
    op.create_index("guess_by_age", "guess", ["at"])


def downgrade() -> None:
    """Forget who may sign in and with what: everybody has to be invited again."""
    for table in ("guess", "invitation", "sign_in", "passkey", "account"):
        op.drop_table(table)
