"""The database's history, a step each; ``upgrade`` brings a database to the newest.

Each step is one transaction, so that one that fails or is killed leaves the version before it whole, and two that
migrate at once take turns. Processes of the hotline run on meanwhile: a step waits half a second for their locks (they
queue behind it), gives way, and tries again; and it takes BLOCKS_AT_MOST seconds, unless nothing runs (*seconds* 0).
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DBAPIError

from hotline.domain.errors import NotFound, StoreUnavailable
from hotline.store.migrations import rights, standing
from hotline.store.migrations.beside import BLOCKS_AT_MOST, alone, patiently

__all__ = [
    "BASE", "BLOCKS_AT_MOST", "downgrade", "revision_of", "revisions", "undoes", "upgrade", "why_not",
]  # fmt: skip

HERE = Path(__file__).parent
BASE = "base"
"""Before the first revision: nothing."""


def upgrade(engine: Engine, to: str = "head", *, role: str = "", seconds: float = BLOCKS_AT_MOST) -> list[str]:
    """Bring the database up to revision *to*, the newest if none is named; return the revisions that were passed.

    On PostgreSQL *role*, if it is named, may do with each table what the product does, and no more.
    Raises NotFound if there is no such revision, StoreUnavailable if others held the tables or a step takes too long.
    """
    return _go(engine, _position(revisions()[-1] if to == "head" else to), role, seconds, forward=True)


def downgrade(engine: Engine, to: str, *, role: str = "", seconds: float = BLOCKS_AT_MOST) -> list[str]:
    """Bring the database back to revision *to* and return the revisions that were undone. What only they know is lost.

    Raises NotFound and StoreUnavailable.
    """
    return _go(engine, _position(to), role, seconds, forward=False)


def revision_of(engine: Engine) -> str:
    """Return the database's revision, BASE if it has none. Raises StoreUnavailable where it can't be reached."""
    try:
        with engine.connect() as connection:
            return _current(connection)
    except DBAPIError as error:
        raise StoreUnavailable(type(error).__name__) from None


def undoes(engine: Engine, to: str) -> list[str]:
    """Return what going back to revision *to* would undo, the newest first: each revision, and what it brought.

    Raises NotFound if there is no such revision.
    """
    known = revisions()
    undone = known[_position(to) + 1 : _position(revision_of(engine)) + 1]
    scripts = _scripts()
    return [f"{revision}: {scripts.get_revision(revision).doc}" for revision in reversed(undone)]


def why_not(engine: Engine) -> str:
    """Return a sentence that says why this version of the code can't work with the database; "" if it can.

    It can with the revision that it knows as the newest, and with a newer one whose migrations say so.
    Raises StoreUnavailable where it can't be reached.
    """
    known = revisions()
    try:
        with engine.connect() as connection:
            revision = _current(connection)
            if revision == known[-1] or (revision not in known and standing.read(connection) in known):
                return ""
    except DBAPIError as error:
        raise StoreUnavailable(type(error).__name__) from None
    if revision in known:
        return "the database is not up to date. Run `hotline migrate` first"
    return "the database is newer than this version of the hotline can work with. Start the newer version"


def revisions() -> list[str]:
    """Return all revisions that this version of the code knows, BASE and the oldest first.

    They stand in the names of the files, so that a process of the hotline starts without Alembic.
    """
    return [BASE, *sorted(path.name.partition("_")[0] for path in HERE.glob("versions/[0-9]*_*.py"))]


def _position(revision: str) -> int:
    try:
        return revisions().index(revision)
    except ValueError:
        raise NotFound(f"This version knows no revision {revision}; it knows {', '.join(revisions()[1:])}.") from None


def _go(engine: Engine, target: int, role: str, seconds: float, *, forward: bool) -> list[str]:
    passed: list[str] = []
    while step := patiently(lambda: _one_step(engine, target, role, seconds, forward=forward)):
        passed.append(step)
    return passed


def _one_step(engine: Engine, target: int, role: str, seconds: float, *, forward: bool) -> str:
    """Go one revision towards *target*, in one transaction; return it, or "" if there is nothing left to do."""
    from alembic import command
    from alembic.config import Config

    known = revisions()
    with alone(engine, seconds) as connection:
        here = there = _position(_current(connection))
        if here != target and (here < target) is forward:
            there = here + (1 if forward else -1)
            config = Config()
            config.set_main_option("script_location", str(HERE))
            config.attributes["connection"] = connection
            (command.upgrade if forward else command.downgrade)(config, known[there])
            standing.write(connection, _works_from(known[there]))
        if role and connection.dialect.name != "sqlite":
            rights.grant(connection, role)
        return "" if there == here else known[max(here, there)]


def _current(connection: Connection) -> str:
    if not inspect(connection).has_table("alembic_version"):
        return BASE
    revision: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return revision or BASE


def _works_from(revision: str) -> str:
    """Return the oldest revision whose code can work with a database at *revision*, as its migration says."""
    if revision == BASE:
        return BASE
    found: str = _scripts().get_revision(revision).module.works_from
    return found


def _scripts() -> Any:
    return _scripts_in(HERE, tuple(revisions()))


@lru_cache(maxsize=1)
def _scripts_in(folder: Path, _known: tuple[str, ...]) -> Any:
    """Read the steps once: Alembic would read all of them again for each of them."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(folder))
