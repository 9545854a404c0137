"""The first tables, and triggers that keep the transcript append only."""

from alembic import op

from hotline.store.schema import APPEND_ONLY, metadata

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    metadata.create_all(op.get_bind())
    for table in APPEND_ONLY:
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table.name}_no_{deed.lower()} BEFORE {deed} ON {table.name} "
                f"BEGIN SELECT RAISE(ABORT, '{table.name} is append only'); END"
            )


def downgrade() -> None:
    metadata.drop_all(op.get_bind())
