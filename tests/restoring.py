"""A hotline whose host is lost: its backups, and its database put back from one, on either engine."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import create_engine

from hotline.store.backup import About
from hotline.store.backup_postgres import Programs
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store
from hotline.usecases import backup
from hotline.usecases.restore import Restored, put_back
from tests.databases import Databases, OnPostgresql
from tests.story import RING, Hotline


@dataclass
class Host:
    """The host of one story's hotline, and *elsewhere*, which is not lost with it."""

    hotline: Hotline
    databases: Databases
    elsewhere: Path

    OURS = ("hotline.db", "hotline.db-wal", "hotline.db-shm")

    @property
    def backup(self) -> Path:
        """Where the story's backup is."""
        return self.elsewhere / "backup"

    @property
    def programs(self) -> Programs:
        """PostgreSQL's own programs, if we need them."""
        return Programs(self.databases.server.programs) if isinstance(self.databases, OnPostgresql) else Programs()

    @property
    def source(self) -> backup.Source:
        return backup.Source(self.hotline.store, self.hotline.url, self.programs)

    @property
    def file(self) -> Path:
        """The database's file, on SQLite."""
        return Path(self.hotline.store.engine.url.database or "")

    def take(self, path: Path | None = None) -> About:
        """Take a backup."""
        return backup.take(self.source, path or self.backup, lambda: self.hotline.clock.now)

    def lose(self) -> None:
        """Nothing is left of the database; on PostgreSQL there is an empty one."""
        self.hotline.store.close()
        if isinstance(self.databases, OnPostgresql):
            self.databases.server.drop_database(self.hotline.url)
            self.databases.server.new_database(self.hotline.url.rpartition("/")[2])
            return
        for path in self.file.parent.glob("hotline.db*"):
            path.unlink()

    def restore(
        self, file: Path | None = None, *, over: bool = False, ring: KeyRing = RING, role: str = ""
    ) -> Restored:
        """Restore, and start every process again."""
        if isinstance(self.databases, OnPostgresql):
            self.databases.server.execute("ALTER ROLE owner CREATEDB")
        self.hotline.store.close()
        restored = put_back(
            file or self.backup,
            url=self.hotline.url,
            programs=self.programs,
            ring=ring,
            role=role,
            build=lambda url: replace(self.hotline.runtime, store=Store(url, ring)),
            now=lambda: self.hotline.clock.now,
            over=over,
        )
        self.hotline.restart()
        return restored

    def kept(self, restored: Restored) -> str:
        """Return the address of the database that was replaced."""
        if isinstance(self.databases, OnPostgresql):
            return f"{self.hotline.url.rpartition('/')[0]}/{restored.kept.removeprefix('database ')}"
        return f"sqlite:///{restored.kept}"

    def is_empty(self) -> bool:
        """Whether nothing stands where the database is to be."""
        if isinstance(self.databases, OnPostgresql):
            return self.run(self.hotline.url, "SELECT 1 FROM pg_tables WHERE schemaname = 'public'") == []
        return not list(self.file.parent.glob("hotline.db*"))

    def leftovers(self) -> list[str]:
        """Return what a restore that did not come to its end left behind."""
        if isinstance(self.databases, OnPostgresql):
            name = self.hotline.url.rpartition("/")[2]
            rows = self.databases.server.execute(
                f"SELECT datname FROM pg_database WHERE datname LIKE '{name}!_%' ESCAPE '!'"
            )
            return [str(name) for (name,) in rows]
        return [path.name for path in self.file.parent.iterdir() if path.name not in self.OURS]

    def change(self, *statements: str) -> None:
        """Do something to the database itself, triggers or not."""
        self.run(self.hotline.url, *statements)

    def run(self, url: str, *statements: str) -> list[tuple[object, ...]]:
        """Run statements on a database and return the rows of the last."""
        engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
        with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
            for statement in statements:
                cursor.execute(statement)
            rows = cursor.fetchall() if cursor.description else []
            connection.commit()
        engine.dispose()
        return [tuple(row) for row in rows]
