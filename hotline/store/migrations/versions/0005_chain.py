"""The chain: entries are linked, deeds audited, heads signed."""

import sqlalchemy as sa
from alembic import op

from hotline.store.migrations.append_only import append_only, changeable

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None
works_from = "0004"  # code of before writes entries that are not linked yet: the next one adopts them

LINKED_ONCE = ("incident", "seq", "at", "kind")
"""What stays of an entry when it is linked: everything but its sealing."""


def upgrade() -> None:
    op.add_column("incident", sa.Column("head", sa.LargeBinary))
    op.add_column("incident", sa.Column("chained", sa.Integer, nullable=False, server_default=sa.text("0")))
    op.add_column("transcript", sa.Column("commitment", sa.LargeBinary))
    op.add_column("transcript", sa.Column("hash", sa.LargeBinary))
    append_only(op, "transcript", once="hash", fixed=LINKED_ONCE)
    _audit()
    _checkpoints()
    for table in ("audit", "checkpoint", "checkpoint_leaf"):
        append_only(op, table)
    _work_list()


def downgrade() -> None:
    """Take the links away; what was said stays. Going up again links it anew."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER transcript_unlinked")
    else:
        op.execute("DROP TRIGGER transcript_unlinked ON transcript")
        op.execute("DROP FUNCTION hotline_note_unlinked()")
    for table in ("audit", "checkpoint_leaf", "checkpoint", "chain_changed"):
        changeable(op, table)
        op.drop_table(table)
    changeable(op, "transcript")
    op.drop_column("transcript", "hash")
    op.drop_column("transcript", "commitment")
    append_only(op, "transcript")
    op.drop_column("incident", "chained")
    op.drop_column("incident", "head")


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("incident", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("commitment", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("entry", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )


def _checkpoints() -> None:
    op.create_table(
        "checkpoint",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("previous", sa.LargeBinary, nullable=False),
        sa.Column("root", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("key_id", sa.String(64), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
    )
    op.create_table(
        "checkpoint_leaf",
        sa.Column("checkpoint", sa.Integer, sa.ForeignKey("checkpoint.number"), primary_key=True, autoincrement=False),
        sa.Column("chain", sa.String(16), primary_key=True),
        sa.Column("incident", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("head", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("checkpoint_leaf_by_chain", "checkpoint_leaf", ["incident", "chain", "checkpoint"])


def _work_list() -> None:
    """Make the list of chains to be covered; an entry that comes without a link puts its incident there."""
    op.create_table(
        "chain_changed",
        sa.Column("chain", sa.String(16), primary_key=True),
        sa.Column("incident", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO chain_changed (chain, incident, seq) "
        "SELECT 'transcript', id, entries FROM incident WHERE entries > 0"
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE TRIGGER transcript_unlinked AFTER INSERT ON transcript WHEN NEW.hash IS NULL "
            "BEGIN INSERT OR REPLACE INTO chain_changed (chain, incident, seq) "
            "VALUES ('transcript', NEW.incident, NEW.seq); END"
        )
        return
    op.execute(
        "CREATE FUNCTION hotline_note_unlinked() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN INSERT INTO chain_changed (chain, incident, seq) VALUES ('transcript', NEW.incident, NEW.seq) "
        "ON CONFLICT (chain, incident) DO UPDATE SET seq = excluded.seq; RETURN NULL; END $$"
    )
    op.execute(
        "CREATE TRIGGER transcript_unlinked AFTER INSERT ON transcript FOR EACH ROW WHEN (NEW.hash IS NULL) "
        "EXECUTE FUNCTION hotline_note_unlinked()"
    )
