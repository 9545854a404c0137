"""The database's history, a step each; ``upgrade`` brings a database to the newest."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from hotline.domain.errors import StoreUnavailable

HERE = Path(__file__).parent
BASE = "base"
"""Before the first revision: nothing."""


def _config(engine: Engine) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["engine"] = engine
    return config


def upgrade(engine: Engine) -> None:
    """Bring the database to the newest version; does nothing to one that is there already."""
    command.upgrade(_config(engine), "head")


def revision_of(engine: Engine) -> str:
    """Return the database's revision, BASE if it has none. Raises StoreUnavailable where it can't be reached."""
    try:
        with engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision() or BASE
    except DBAPIError as error:
        raise StoreUnavailable(type(error).__name__) from None


def is_current(engine: Engine) -> bool:
    """Tell whether the database is at the newest version."""
    return revision_of(engine) == revisions()[-1]


def revisions() -> list[str]:
    """Return all revisions that this version of the code knows, BASE and the oldest first."""
    known = [script.revision for script in ScriptDirectory(str(HERE)).walk_revisions()]
    return [BASE, *reversed(known)]
