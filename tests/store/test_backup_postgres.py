"""Backups of PostgreSQL: by its own programs, and refused in plain words where they would not be whole."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hotline.domain.errors import BackupError
from hotline.store import backup, restore_postgres
from hotline.store.backup_postgres import Programs, address_of, connected
from hotline.store.migrations import upgrade
from tests.databases import OnPostgresql
from tests.postgres import APPLICATION, as_application
from tests.restoring import Host
from tests.story import opened

HARM = "Someone keeps following me at gate 4"


@pytest.fixture
def host(on_postgresql: OnPostgresql, tmp_path: Path) -> Iterator[Host]:
    with opened(on=on_postgresql) as hotline:
        hotline.reporter.texts_us(HARM)
        yield Host(hotline, on_postgresql, tmp_path)


def pretend(folder: Path, name: str, script: str) -> Programs:
    """Return a folder with a program that is not PostgreSQL's."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return Programs(folder)


def take(host: Host, programs: Programs) -> None:
    backup.take(host.hotline.url, host.backup, programs, revision="", taken_at=host.hotline.clock.now)


def test_a_backup_is_one_file_for_its_owner_that_names_the_keys_it_needs(host: Host):
    about = host.take()
    assert sorted(path.name for path in host.elsewhere.iterdir()) == ["backup", "backup.about.json"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in host.elsewhere.iterdir()} == {0o600}
    assert (about.database, about.keys) == ("postgresql", ("test",))
    assert backup.check_whole(host.backup) == about
    assert b"following" not in host.backup.read_bytes()


def test_programs_that_are_not_there_are_asked_for(host: Host, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(BackupError, match=r"There is no pg_dump in .*nowhere.*HOTLINE_PG_PROGRAMS"):
        take(host, Programs(host.elsewhere / "nowhere"))
    monkeypatch.setenv("PATH", str(host.elsewhere))
    with pytest.raises(BackupError, match="There is no pg_dump on PATH"):
        take(host, Programs())
    assert list(host.elsewhere.iterdir()) == []


def test_a_program_that_is_older_than_the_server_is_refused(host: Host, tmp_path_factory: pytest.TempPathFactory):
    old = pretend(tmp_path_factory.mktemp("old"), "pg_dump", 'echo "pg_dump (PostgreSQL) 12.3"')
    with pytest.raises(BackupError, match=r"pg_dump is of version 12, the server of version \d\d\. Install"):
        take(host, old)
    assert list(host.elsewhere.iterdir()) == []


def test_no_other_user_of_the_machine_sees_the_password(tmp_path: Path):
    shows = pretend(tmp_path, "pg_dump", 'echo "$@"; echo "env $PGPASSWORD"')
    url = address_of("postgresql://owner:se%20cret@db.example.org/hotline?sslmode=require")
    said = shows.run("pg_dump", ["--format=custom"], url).splitlines()
    assert "cret" not in said[0]
    assert "owner@db.example.org/hotline?sslmode=require" in said[0]
    assert said[1] == "env se cret"


def test_a_program_that_fails_says_why_and_leaves_nothing(host: Host, tmp_path_factory: pytest.TempPathFactory):
    broken = pretend(
        tmp_path_factory.mktemp("broken"),
        "pg_dump",
        'case "$1" in --version) echo "(PostgreSQL) 99";; *) echo "pg_dump: error: no space" >&2; exit 1;; esac',
    )
    with pytest.raises(BackupError, match="pg_dump failed: pg_dump: error: no space"):
        take(host, broken)
    assert list(host.elsewhere.iterdir()) == []


def test_a_server_that_is_gone_is_said_as_such(host: Host):
    gone = replace(host.source, url="postgresql://owner@127.0.0.1:1/hotline")
    with pytest.raises(BackupError, match="can't be reached"):
        backup.take(gone.url, host.backup, host.programs, revision="", taken_at=host.hotline.clock.now)


def test_a_dump_that_was_cut_is_refused(host: Host):
    host.take()
    backup.beside_of(host.backup).unlink()
    host.backup.write_bytes(host.backup.read_bytes()[:-2000])
    host.lose()
    with pytest.raises(BackupError, match="pg_restore failed"):
        host.restore()
    assert host.is_empty()
    assert not host.leftovers()


def test_a_role_that_may_make_no_databases_is_told_what_it_needs(host: Host):
    host.take()
    host.lose()
    host.databases.server.execute("ALTER ROLE owner NOCREATEDB")
    url = address_of(host.hotline.url)
    with (
        pytest.raises(BackupError, match="CREATEDB"),
        restore_postgres.prepared(host.backup, str(url), host.programs, over=False, at=host.hotline.clock.now),
    ):
        pass
    assert host.is_empty()


def test_the_role_of_the_processes_may_do_in_a_restored_database_what_it_may_in_any(host: Host):
    upgrade(host.hotline.store.engine, role=APPLICATION)
    host.take()
    host.lose()
    host.restore(role=APPLICATION)
    with connected(address_of(as_application(host.hotline.url))) as connection:
        assert connection.execute("SELECT count(*) FROM incident").fetchone() == (1,)
        assert connection.execute("SELECT has_table_privilege('transcript', 'DELETE')").fetchone() == (False,)
