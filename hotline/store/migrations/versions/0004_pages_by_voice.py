"""A page is a message or a call: its id no longer refers to messages only."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None
works_from = "0004"  # code of before takes every page for a text

OF_A_MESSAGE = "page_id_fkey"
"""What PostgreSQL called the reference."""
AFRESH = "page_afresh"


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _make_afresh(sa.Column("id", sa.String(32), primary_key=True))
    else:
        op.drop_constraint(OF_A_MESSAGE, "page", type_="foreignkey")


def downgrade() -> None:
    """Forget which calls were pages: before, a page was a message."""
    op.execute("DELETE FROM page WHERE id NOT IN (SELECT id FROM message)")
    if op.get_bind().dialect.name == "sqlite":
        _make_afresh(sa.Column("id", sa.String(32), _of("message.id"), primary_key=True))
    else:
        op.create_foreign_key(
            OF_A_MESSAGE, "page", "message", ["id"], ["id"], deferrable=True, initially="DEFERRED"
        )  # fmt: skip


def _of(column: str) -> sa.ForeignKey:
    return sa.ForeignKey(column, deferrable=True, initially="DEFERRED")


def _make_afresh(first: sa.Column[str]) -> None:
    """Make the table again with another *first* column: SQLite can't take a reference off a column."""
    made = op.create_table(
        AFRESH,
        first,
        sa.Column("incident", sa.BigInteger, _of("incident.id"), nullable=False),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("step", sa.Integer, nullable=False),
        sa.Column("channel", sa.String(8), nullable=False),
        sa.Column("purpose", sa.String(16), nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    names = [column.name for column in made.columns]
    before = sa.table("page", *(sa.column(name) for name in names))
    op.execute(made.insert().from_select(names, sa.select(*before.columns)))
    op.drop_table("page")
    op.rename_table(AFRESH, "page")
    op.create_index("page_by_incident", "page", ["incident"])
    op.create_index("page_by_person", "page", ["person", "created_at"])
