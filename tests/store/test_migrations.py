"""The database's history, on both engines: what it leads to, and that the transcript can't be changed."""

from __future__ import annotations

import re

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from hotline.domain.errors import NotFound
from hotline.store import schema
from hotline.store.engine import open_engine
from hotline.store.migrations import BASE, append_only, downgrade, revision_of, revisions, upgrade

LAST = revisions()[-1]


@pytest.fixture
def engine(database):
    made = open_engine(database)
    yield made
    made.dispose()


def look(engine, table):
    """Return all that the database itself says of a table, but for the order of its columns."""
    about = inspect(engine)
    columns = [(one["name"], str(one["type"]), one["nullable"], one["default"]) for one in about.get_columns(table)]
    references = [
        (key["constrained_columns"], key["referred_table"], key["referred_columns"], key["options"])
        for key in about.get_foreign_keys(table)
    ]
    key = about.get_pk_constraint(table)["constrained_columns"]
    unique = sorted(tuple(one["column_names"]) for one in about.get_unique_constraints(table))
    return sorted(columns), sorted(references), key, unique, indexes(engine, table)


def indexes(engine, table):
    """Return an index's whole definition, conditions and all, for each index; and how SQLite keeps the rows."""
    query = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = :table "
        "UNION SELECT 'rows', wr FROM pragma_table_list WHERE name = :table"
        if engine.dialect.name == "sqlite"
        else "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = :table"
    )
    with engine.connect() as connection:
        rows = connection.execute(text(query), {"table": table})
        return {name: re.sub(r"\s+", " ", str(definition)) for name, definition in rows}


def differences(engine):
    """Return what Alembic would write into the next migration."""
    theirs = {"alembic_version", "works_from"}
    options = {"include_name": lambda name, kind, _parents: not (kind == "table" and name in theirs)}
    with engine.connect() as connection:
        return compare_metadata(MigrationContext.configure(connection, opts=options), schema.metadata)


def own_tables(engine):
    return set(inspect(engine).get_table_names()) & set(schema.metadata.tables)


def test_the_migrations_lead_to_the_tables_that_the_code_knows(engine):
    upgrade(engine)

    assert revision_of(engine) == LAST
    assert differences(engine) == []


def test_every_index_and_condition_is_as_the_code_has_it(engine):
    upgrade(engine)
    migrated = {name: look(engine, name) for name in schema.metadata.tables}

    downgrade(engine, BASE)
    schema.metadata.create_all(engine)

    assert migrated == {name: look(engine, name) for name in schema.metadata.tables}


@pytest.mark.parametrize("back_to", revisions()[:-1])
def test_every_step_can_be_undone_and_taken_again(engine, back_to):
    upgrade(engine, back_to)
    before = {name: look(engine, name) for name in own_tables(engine)}

    upgrade(engine)
    assert (
        downgrade(engine, back_to) == list(reversed(revisions()))[: len(revisions()) - revisions().index(back_to) - 1]
    )
    assert revision_of(engine) == back_to
    assert {name: look(engine, name) for name in own_tables(engine)} == before

    upgrade(engine)
    assert differences(engine) == []


def test_a_revision_that_nobody_knows_is_named(engine):
    with pytest.raises(NotFound, match="no revision 9999"):
        upgrade(engine, "9999")


def test_a_database_that_is_there_is_left_alone(engine):
    assert upgrade(engine) == revisions()[1:]
    assert upgrade(engine) == []
    assert upgrade(engine, revisions()[1]) == []  # up leads up only
    assert revision_of(engine) == LAST


# --- append only

INCIDENT = {
    "id": 1, "reference": "E7K-32", "short": "E7K", "region": "na", "open": True, "opened_at": 0, "wanted": "owner",
    "generation": 0, "entries": 1, "state": b"sealed",
}  # fmt: skip
ENTRY = {"incident": 1, "seq": 1, "at": 0, "kind": "said", "entry": b"sealed"}


def write(engine, table, row):
    plain = text(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})")
    with engine.connect() as connection:
        connection.execute(plain, row)


def run(engine, statement):
    with engine.connect() as connection:
        return connection.exec_driver_sql(statement)


FORBIDDEN = {
    "update": "UPDATE transcript SET kind = 'other'",
    "delete": "DELETE FROM transcript",
    "truncate": "TRUNCATE transcript",
    "replace": "REPLACE INTO transcript (incident, seq, at, kind, entry) VALUES (1, 1, 0, 'other', x'00')",
    "upsert": (
        "INSERT INTO transcript (incident, seq, at, kind, entry) VALUES (1, 1, 0, 'other', '') "
        "ON CONFLICT (incident, seq) DO UPDATE SET kind = 'other'"
    ),
}
ON_ONE_ENGINE = {"truncate": "postgresql", "replace": "sqlite"}


@pytest.mark.parametrize("deed", FORBIDDEN)
def test_even_the_owner_of_the_database_can_not_change_the_transcript(engine, deed):
    if ON_ONE_ENGINE.get(deed, engine.dialect.name) != engine.dialect.name:
        pytest.skip("the engine has no such statement")
    upgrade(engine)
    write(engine, "incident", INCIDENT)
    write(engine, "transcript", ENTRY)

    with pytest.raises(DBAPIError, match="append only"):
        run(engine, FORBIDDEN[deed])

    assert run(engine, "SELECT kind FROM transcript").fetchall() == [("said",)]


@pytest.mark.parametrize(
    ("statement", "allowed"),
    [
        ("UPDATE kept SET word = 'sealed again', hash = 'h'", True),
        ("UPDATE kept SET hash = 'h'", True),
        ("UPDATE kept SET word = 'another'", False),
        ("UPDATE kept SET hash = 'h', number = 2", False),
        ("UPDATE kept SET hash = 'h', note = 'written'", False),
        ("DELETE FROM kept", False),
    ],
)
def test_a_row_may_be_linked_once_where_a_table_says_so(engine, statement, allowed):
    run(engine, "CREATE TABLE kept (number INTEGER PRIMARY KEY, word TEXT, note TEXT, hash TEXT)")
    run(engine, "INSERT INTO kept (number, word) VALUES (1, 'here')")
    with engine.connect() as connection:
        op = Operations(MigrationContext.configure(connection))
        append_only.append_only(op, "kept")
        append_only.append_only(op, "kept", once="hash", fixed=("number", "note"))  # the later one stands

    if allowed:
        assert run(engine, statement).rowcount == 1
    else:
        with pytest.raises(DBAPIError, match="append only"):
            run(engine, statement)
    if allowed:
        with pytest.raises(DBAPIError, match="append only"):
            run(engine, "UPDATE kept SET word = 'once more', hash = 'g'")


def test_what_was_append_only_can_be_changed_when_the_triggers_are_taken_away(engine):
    upgrade(engine)
    with engine.connect() as connection:
        append_only.changeable(Operations(MigrationContext.configure(connection)), "transcript")
    write(engine, "incident", INCIDENT)
    write(engine, "transcript", ENTRY)

    assert run(engine, FORBIDDEN["update"]).rowcount == 1
