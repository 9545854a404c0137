"""What the application's role may do on PostgreSQL, and what nobody but the owner of the tables may."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import DBAPIError

from hotline.store import schema
from hotline.store.engine import open_engine
from hotline.store.migrations import rights, upgrade
from hotline.store.tables import metadata
from tests.postgres import APPLICATION, as_application
from tests.site import ROOT
from tests.store.test_migrations import ENTRY, FORBIDDEN, INCIDENT, run, write


@pytest.fixture(scope="module")
def migrated(postgres):
    url = postgres.new_database()
    engine = open_engine(url)
    upgrade(engine, role=APPLICATION)
    engine.dispose()
    yield url
    postgres.drop_database(url)


@pytest.fixture
def url(postgres, migrated):
    made = postgres.new_database(template=migrated)
    yield made
    postgres.drop_database(made)


@pytest.fixture
def owner(url):
    engine = open_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def application(url):
    engine = open_engine(as_application(url))
    yield engine
    engine.dispose()


def test_every_table_that_is_append_only_is_in_the_list_of_rights():
    assert {table.name for table in schema.APPEND_ONLY} <= rights.APPEND_ONLY
    assert rights.APPEND_ONLY.isdisjoint(rights.EMPTIED | rights.LEFT)


def test_the_application_reads_and_adds_everywhere(owner, application):
    write(application, "incident", INCIDENT)
    write(application, "transcript", ENTRY)
    for table in inspect(owner).get_table_names():
        run(application, f'SELECT count(*) FROM "{table}"')


@pytest.mark.parametrize("deed", ["update", "delete", "truncate", "upsert"])
def test_the_application_can_not_change_the_transcript(application, deed):
    write(application, "incident", INCIDENT)
    write(application, "transcript", ENTRY)

    with pytest.raises(DBAPIError, match="permission denied"):
        run(application, FORBIDDEN[deed])


def test_the_product_may_delete_where_it_does():
    """Its statements are looked for in the source: the rest of these tests takes the list for true."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "hotline" / "store").glob("*.py"))
    found = re.findall(r"\bdelete\(\s*schema\w*\.(\w+)\)|\bschema\w*\.(\w+)\.delete\(", source)
    assert {first or second for first, second in found} == rights.EMPTIED
    assert len(found) == len(re.findall(r"(?<!def )\bdelete\((?!self)", source)), "one says its table in another way"


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_the_application_removes_nothing_but_what_the_product_does(owner, application, table):
    if table in rights.EMPTIED:
        run(application, f'DELETE FROM "{table}"')
    else:
        with pytest.raises(DBAPIError, match="permission denied"):
            run(application, f'DELETE FROM "{table}"')
    with pytest.raises(DBAPIError, match="permission denied"):
        run(application, f'TRUNCATE "{table}"')


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE transcript DISABLE TRIGGER ALL",
        "DROP TRIGGER transcript_no_update ON transcript",
        "DROP TABLE transcript",
        "CREATE OR REPLACE FUNCTION hotline_refuse_change() RETURNS trigger LANGUAGE sql AS ''",
        "CREATE TABLE beside (word text)",
        "UPDATE works_from SET revision = '9999'",
        "UPDATE alembic_version SET version_num = '9999'",
        "SET session_replication_role = replica",
        "UPDATE configuration SET document = ''",
    ],
)
def test_the_application_can_not_take_the_guards_away(application, statement):
    with pytest.raises(DBAPIError, match=r"permission denied|must be owner"):
        run(application, statement)


def test_what_the_application_could_do_before_and_need_not_is_taken_from_it(owner, application):
    run(owner, f"GRANT ALL ON transcript TO {APPLICATION}")

    assert upgrade(owner, role=APPLICATION) == []

    with pytest.raises(DBAPIError, match="permission denied"):
        run(application, "DELETE FROM transcript")


def test_a_role_s_name_is_quoted(postgres, owner):
    name = 'odd "role"; DROP TABLE page'
    postgres.execute('CREATE ROLE "odd ""role""; DROP TABLE page"')

    upgrade(owner, role=name)

    assert "page" in inspect(owner).get_table_names()
