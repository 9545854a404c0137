"""What the console needs: incidents in order by region, those that are open, and those that somebody was paged for.

Only indexes: an older version goes on beside it.
"""

from alembic import op
from sqlalchemy import text

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None
works_from = "0004"


def upgrade() -> None:
    op.create_index("incident_by_region", "incident", ["region", "open", "id"])
    op.create_index("incident_open", "incident", ["id"], sqlite_where=text("open = 1"), postgresql_where=text("open"))
    op.create_index("page_by_person_and_incident", "page", ["person", "incident"])


def downgrade() -> None:
    """Forget what the console alone needs."""
    op.drop_index("page_by_person_and_incident", "page")
    op.drop_index("incident_open", "incident")
    op.drop_index("incident_by_region", "incident")
