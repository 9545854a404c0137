"""Calls."""

from alembic import op

from hotline.store.schema import call, metadata

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    metadata.create_all(op.get_bind(), tables=[call])  # a new database has it from the first step


def downgrade() -> None:
    call.drop(op.get_bind())
