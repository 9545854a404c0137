"""What every test may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.databases import Databases, OnPostgresql, on_sqlite
from tests.postgres import Postgres

ENGINES = ("sqlite", "postgresql")
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")  # how fast this machine is, with whatever else it does, is no test's business


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Stories on real processes, which wait most of their time, begin first: the others fill the cores meanwhile."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server, started by the first test that asks; each process of pytest has its own."""
    with Postgres() as server:
        yield server


@pytest.fixture(params=ENGINES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a new and empty database of its own, on each of the two engines; on PostgreSQL its owner's."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/hotline.db"
    else:
        server: Postgres = request.getfixturevalue("postgres")
        url = server.new_database()
        yield url
        server.drop_database(url)


@pytest.fixture(scope="session")
def on_postgresql(postgres: Postgres) -> OnPostgresql:
    """Databases of that server, migrated and configured."""
    return OnPostgresql(postgres)


@pytest.fixture
def databases(request: pytest.FixtureRequest) -> Databases:
    """Where the databases of a test's hotlines are: SQLite, or what its folder's conftest says."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return on_sqlite()
    server: OnPostgresql = request.getfixturevalue("on_postgresql")
    return server
