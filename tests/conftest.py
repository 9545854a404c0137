"""What every test may ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.databases import Databases, OnPostgresql, on_sqlite
from tests.postgres import Postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server, started by the first test that asks; each process of pytest has its own."""
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def on_postgresql(postgres: Postgres) -> OnPostgresql:
    """The databases of that server."""
    return OnPostgresql(postgres)


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Databases:
    """Where a test's databases are: SQLite, or what its folder's conftest says (``on_both_engines``)."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return on_sqlite()
    server: OnPostgresql = request.getfixturevalue("on_postgresql")
    return server
