"""Which older versions of the code can still work with the database, written into it by whoever migrates.

A deploy migrates first and starts processes again one after another: until then those of the version before run on,
and may be started again, beside a database that they don't know.
"""

from __future__ import annotations

import sqlalchemy as sa

_STANDING = sa.Table("works_from", sa.MetaData(), sa.Column("revision", sa.String(32), nullable=False))
"""One row: the oldest revision whose code can work with this database. Like Alembic's own table it is no revision's."""


def write(connection: sa.Connection, revision: str) -> None:
    """Keep *revision* as the oldest whose code can work with this database."""
    _STANDING.create(connection, checkfirst=True)
    connection.execute(sa.delete(_STANDING))
    connection.execute(sa.insert(_STANDING).values(revision=revision))


def read(connection: sa.Connection) -> str:
    """Return the oldest revision whose code can work with this database; "" where nobody wrote it."""
    if not sa.inspect(connection).has_table(_STANDING.name):
        return ""
    return connection.execute(sa.select(_STANDING.c.revision)).scalar() or ""
