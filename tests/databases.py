"""Databases of a test's own: copies of one that was migrated and configured once, on either engine."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from hotline.domain.configuration import read_configuration
from hotline.store.migrations import upgrade
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store
from hotline.usecases import configure
from tests.postgres import Postgres

MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class OnSqlite:
    """Files in memory, where there is such a place."""

    name = "sqlite"

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="hotline-databases-", dir=MEMORY))
        self._templates: dict[tuple[str, str], Path] = {}

    @contextmanager
    def copy_of(self, config: str, ring: KeyRing, at: datetime) -> Iterator[str]:
        """Lend a database with *config* applied at *at*; yield its URL."""
        with tempfile.TemporaryDirectory(prefix="hotline-story-", dir=MEMORY) as folder:
            path = Path(folder) / "hotline.db"
            shutil.copy(self._template(config, ring, at), path)
            yield f"sqlite:///{path}"

    def _template(self, config: str, ring: KeyRing, at: datetime) -> Path:
        if (ring.current, config) not in self._templates:
            empty = self._template("", ring, at) if config else None
            path = self._folder / f"{len(self._templates)}.db"
            if empty is not None:
                shutil.copy(empty, path)
            _fill(f"sqlite:///{path}", config, ring, at)
            self._templates[ring.current, config] = path
        return self._templates[ring.current, config]

    def remove(self) -> None:
        """Remove the databases that were made to be copied."""
        shutil.rmtree(self._folder, ignore_errors=True)


class OnPostgresql:
    """Databases of one server."""

    name = "postgresql"

    def __init__(self, server: Postgres) -> None:
        self.server = server
        self._templates: dict[tuple[str, str], str] = {}

    @contextmanager
    def copy_of(self, config: str, ring: KeyRing, at: datetime) -> Iterator[str]:
        """Lend a database with *config* applied at *at*; yield its URL."""
        url = self.server.new_database(template=self._template(config, ring, at))
        try:
            yield url
        finally:
            self.server.drop_database(url)

    def _template(self, config: str, ring: KeyRing, at: datetime) -> str:
        if (ring.current, config) not in self._templates:
            url = self.server.new_database(template=self._template("", ring, at) if config else "")
            _fill(url, config, ring, at)
            self._templates[ring.current, config] = url
        return self._templates[ring.current, config]


Databases = OnSqlite | OnPostgresql
_on_sqlite: list[OnSqlite] = []


def on_sqlite() -> OnSqlite:
    """Return the databases that tests run on where nobody asks for others; made once in each process."""
    if not _on_sqlite:
        _on_sqlite.append(OnSqlite())
    return _on_sqlite[0]


def forget_templates() -> None:
    """Remove the databases that were made to be copied."""
    while _on_sqlite:
        _on_sqlite.pop().remove()


def on_both_engines(metafunc: pytest.Metafunc, *, but_slowly: bool = False) -> None:
    """Run every test that has a hotline or a store on both engines; a folder's ``pytest_generate_tests``.

    *but_slowly*: PostgreSQL's turn belongs to ``make test-all``.
    """
    if "databases" in metafunc.fixturenames and not metafunc.definition.get_closest_marker("sqlite_only"):
        later = pytest.param("postgresql", marks=pytest.mark.slow)
        metafunc.parametrize("databases", ["sqlite", later if but_slowly else "postgresql"], indirect=True)


def _fill(url: str, config: str, ring: KeyRing, at: datetime) -> None:
    """Migrate an empty database, or configure one that was migrated."""
    store = Store(url, ring)
    if config:
        configure.apply(store, read_configuration(config), lambda: at)
    else:
        upgrade(store.engine)
    store.close()
