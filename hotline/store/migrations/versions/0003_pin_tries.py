"""Tries of a PIN on the staff line."""

from alembic import op

from hotline.store.schema import metadata, pin_try

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    metadata.create_all(op.get_bind(), tables=[pin_try])  # a new database has it from the first step


def downgrade() -> None:
    pin_try.drop(op.get_bind())
