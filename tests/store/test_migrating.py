"""Migrating a database that is in use: whole or not at all, one at a time, and out of the way of texts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect

from hotline.domain.errors import StoreUnavailable
from hotline.store.engine import open_engine
from hotline.store.migrations import beside, downgrade, revision_of, revisions, standing, upgrade, why_not
from tests.store.test_migrations import INCIDENT, engine, run, write

__all__ = ["engine"]
ROOT = Path(__file__).resolve().parent.parent.parent
LAST, BEFORE = revisions()[-1], revisions()[-2]
BEFORE_A_CHANGE = "0004"
"""The step after it changes tables that are in use; one that only makes a table waits for nobody."""


def tables(engine):
    return set(inspect(engine).get_table_names())


def fails_after(monkeypatch, deed):
    """Let each step raise what *deed* raises, after all its statements and before its commit."""

    def then(_connection, _revision):
        deed()

    monkeypatch.setattr(standing, "write", then)


def broken():
    raise ZeroDivisionError


@pytest.mark.parametrize("back_to", revisions()[:-1])
def test_a_step_that_fails_leaves_the_version_before_it_whole(engine, back_to, monkeypatch):
    upgrade(engine, back_to)
    before = tables(engine)

    with monkeypatch.context() as breaking:
        fails_after(breaking, broken)
        with pytest.raises(ZeroDivisionError):
            upgrade(engine)
    assert revision_of(engine) == back_to
    assert tables(engine) - {"alembic_version"} == before - {"alembic_version"}

    upgrade(engine)
    assert why_not(engine) == ""


@pytest.mark.parametrize("back_to", revisions()[1:-1])
def test_a_step_back_that_fails_leaves_the_version_whole(engine, back_to, monkeypatch):
    upgrade(engine)
    before = tables(engine)

    with monkeypatch.context() as breaking:
        fails_after(breaking, broken)
        with pytest.raises(ZeroDivisionError):
            downgrade(engine, back_to)

    assert (revision_of(engine), tables(engine)) == (LAST, before)


KILLED = """
import os, sys
from hotline.store.migrations import standing, upgrade
from hotline.store.engine import open_engine
def hang(connection, revision):
    print("here", flush=True)
    sys.stdin.read()
standing.write = hang
upgrade(open_engine(sys.argv[1]))
"""


def test_a_migration_that_is_killed_leaves_the_version_before_it_whole(engine, database):
    upgrade(engine, BEFORE)
    before = tables(engine)

    with subprocess.Popen(
        [sys.executable, "-c", KILLED, database],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:  # fmt: skip
        assert process.stdout.readline() == "here\n"
        process.send_signal(signal.SIGKILL)

    assert (revision_of(engine), tables(engine)) == (BEFORE, before)
    assert upgrade(engine) == [LAST]


def test_two_that_migrate_at_once_take_turns(database):
    engines = [open_engine(database) for _ in range(4)]
    passed, failed = [], []

    def migrate(one):
        try:
            passed.extend(upgrade(one))
        except Exception as error:  # noqa: BLE001 - the test looks at whatever it was
            failed.append(error)

    threads = [threading.Thread(target=migrate, args=(one,)) for one in engines]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert failed == []
    assert sorted(passed) == revisions()[1:]
    for one in engines:
        one.dispose()


def held(engine):
    """Return a connection in whose transaction the tables are in use."""
    connection = engine.connect()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if engine.dialect.name == "sqlite" else "BEGIN")
    for table in ("data_key", "incident", "page", "transcript"):
        connection.exec_driver_sql(f"SELECT * FROM {table}")
    return connection


def test_a_migration_gives_way_to_who_holds_the_tables_and_tries_again(engine, database):
    upgrade(engine, BEFORE_A_CHANGE)
    others = open_engine(database)
    holding = held(others)
    done = threading.Thread(target=upgrade, args=(engine,))
    done.start()
    time.sleep(1.5)
    assert done.is_alive()
    if engine.dialect.name != "sqlite":  # others read and write between its tries
        write(others, "incident", INCIDENT)
        assert others.connect().exec_driver_sql("SELECT count(*) FROM page").scalar() == 0

    holding.exec_driver_sql("COMMIT")
    done.join(30)

    assert revision_of(others) == LAST
    others.dispose()


def test_a_migration_that_never_gets_the_tables_says_so(engine, database, monkeypatch):
    upgrade(engine, BEFORE_A_CHANGE)
    monkeypatch.setattr(beside, "PATIENCE", 0)
    others = open_engine(database)
    holding = held(others)

    with pytest.raises(StoreUnavailable, match="others held the tables"):
        upgrade(engine)

    holding.exec_driver_sql("ROLLBACK")
    assert revision_of(engine) == BEFORE_A_CHANGE
    others.dispose()


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"


COUNTED = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT max(i) FROM n"


def test_a_step_that_would_keep_texts_waiting_is_undone_and_says_what_to_do(engine, monkeypatch):
    upgrade(engine, BEFORE)
    step = command.upgrade

    def slow(config, revision):
        step(config, revision)
        config.attributes["connection"].exec_driver_sql(ENDLESS)

    monkeypatch.setattr(command, "upgrade", slow)
    began = time.monotonic()
    with pytest.raises(StoreUnavailable, match="--stopped"):
        upgrade(engine, seconds=0.3)

    assert time.monotonic() - began < 5
    assert revision_of(engine) == BEFORE
    run(engine, "DELETE FROM page")  # nothing is locked, and nothing bounds what comes after
    assert run(engine, COUNTED).scalar() == 300_000


# --- older and newer code


def test_code_does_not_work_with_a_database_that_is_older(engine):
    upgrade(engine, BEFORE)

    assert "hotline migrate" in why_not(engine)


@pytest.mark.parametrize(("works_from", "works"), [(LAST, True), (BEFORE, True), ("9998", False)])
def test_code_works_with_a_newer_database_whose_migrations_say_so(engine, works_from, works):
    upgrade(engine)
    run(engine, "UPDATE alembic_version SET version_num = '9999'")
    run(engine, f"UPDATE works_from SET revision = '{works_from}'")

    assert (why_not(engine) == "") is works
    if not works:
        assert "newer than this version" in why_not(engine)


def test_a_newer_database_that_says_nothing_is_left_alone(engine):
    upgrade(engine)
    run(engine, "UPDATE alembic_version SET version_num = '9999'")
    run(engine, "DROP TABLE works_from")

    assert "newer than this version" in why_not(engine)


def test_every_migration_says_which_code_can_go_on_beside_it(engine):
    for revision in revisions()[1:]:
        upgrade(engine, revision)
        with engine.connect() as connection:
            assert standing.read(connection) in revisions()
