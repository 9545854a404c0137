"""A page is a message or a call: its id no longer refers to messages only."""

import sqlalchemy as sa
from alembic import op

from hotline.store.schema import page

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BEFORE = "page_of_messages"


def upgrade() -> None:
    """Make the table afresh: SQLite can't take a reference off a column."""
    op.rename_table("page", BEFORE)
    for index in page.indexes:
        op.drop_index(str(index.name), table_name=BEFORE)
    page.create(op.get_bind())
    names = [column.name for column in page.columns]
    before = sa.table(BEFORE, *(sa.column(name) for name in names))
    op.execute(page.insert().from_select(names, sa.select(*before.columns)))
    op.drop_table(BEFORE)


def downgrade() -> None:
    op.execute("DELETE FROM page WHERE id NOT IN (SELECT id FROM message)")
