"""What both engines promise alike, and what a PostgreSQL server that comes and goes changes."""

from __future__ import annotations

import threading
import time

import pytest

from hotline.app import create_app
from hotline.domain.configuration import read_configuration
from hotline.domain.errors import StoreUnavailable
from hotline.store.migrations import upgrade
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store
from hotline.usecases import configure
from tests.databases import OnPostgresql
from tests.postgres import Postgres
from tests.story import NOON, RING, configuration, opened


def test_a_key_of_a_transaction_that_was_rolled_back_is_not_used_again(store):
    """Else the next value is sealed under a key that nobody has kept."""

    def makes_a_key_and_fails(tx):
        tx.new_key("incident", 7)
        raise ValueError("ours")

    with pytest.raises(ValueError, match="ours"):
        store.transact(makes_a_key_and_fails)

    assert store.transact(lambda tx: tx.key("incident", 7)) is None


def test_an_organisation_that_was_never_committed_is_not_remembered(hotline):
    def changes_it_and_fails(tx):
        organisation = hotline.runtime.directory(tx).organisation
        tx.people.save(organisation, NOON)
        hotline.runtime.directory(tx)
        raise ValueError("ours")

    with pytest.raises(ValueError, match="ours"):
        hotline.store.transact(changes_it_and_fails)
    other = Store(hotline.url, RING)
    hotline.store.transact(lambda tx: tx.people.hold())
    other.transact(lambda tx: tx.people.save(tx.people.organisation(), NOON))  # gets the same number
    other.close()

    directory = hotline.store.read(hotline.runtime.directory)
    assert directory.stamp == hotline.store.read(lambda tx: tx.people.stamp())


def test_who_reads_waits_for_nobody_who_writes_and_sees_nothing_half_written(hotline):
    story = hotline.reporter.text("Someone keeps following me")
    held, go = threading.Event(), threading.Event()

    def write(tx):
        incident = tx.incidents.get(story.id)
        incident.open = False
        tx.incidents.save(incident)
        held.set()
        assert go.wait(10)

    writer = threading.Thread(target=hotline.store.transact, args=(write,))
    writer.start()
    assert held.wait(10)
    begun = time.monotonic()
    assert hotline.store.read(lambda tx: tx.incidents.get(story.id)).open
    assert time.monotonic() - begun < 1.5
    go.set()
    writer.join(10)
    assert not story.open


def test_ready_says_where_the_processes_must_run(hotline):
    said = create_app(hotline.runtime).test_client().get("/readyz").get_json()
    assert ("SQLite" in said["host"]) is hotline.url.startswith("sqlite"), said["host"]


# --- a server that comes and goes


@pytest.fixture
def server():
    with Postgres(durable=True) as made:
        yield made


def test_a_server_that_was_killed_is_said_at_once_and_work_goes_on_when_it_is_back(server):
    with opened(on=OnPostgresql(server)) as hotline:
        story = hotline.reporter.text("Someone keeps following me")
        connections = [threading.Thread(target=lambda: story.now) for _ in range(4)]
        for thread in connections:
            thread.start()
        for thread in connections:
            thread.join(10)
        server.kill()

        for ask in (hotline.store.transact, hotline.store.read):
            begun = time.monotonic()
            with pytest.raises(StoreUnavailable):
                ask(lambda tx: tx.incidents.get(story.id))
            assert time.monotonic() - begun < 2.5

        server.start()
        for _ in range(6):  # every connection that died is replaced without anybody noticing
            assert story.now.id == story.id
        assert hotline.store.transact(lambda tx: tx.incidents.get(story.id)).id == story.id


def test_a_server_that_was_started_again_meanwhile_is_not_noticed_at_all(server):
    with opened(on=OnPostgresql(server)) as hotline:
        story = hotline.reporter.text("Someone keeps following me")
        server.kill()
        server.start()

        assert hotline.store.transact(lambda tx: tx.incidents.get(story.id)).id == story.id


def test_who_holds_a_row_too_long_does_not_hang_the_others(on_postgresql):
    with opened(on=on_postgresql) as hotline:
        story = hotline.reporter.text("Someone keeps following me")
        with hotline.store.engine.connect() as other:
            other.exec_driver_sql("BEGIN")
            other.exec_driver_sql("SELECT 1 FROM incident FOR UPDATE")
            begun = time.monotonic()
            with pytest.raises(StoreUnavailable):
                hotline.store.transact(lambda tx: tx.incidents.get(story.id))
            assert time.monotonic() - begun < 4
            other.exec_driver_sql("ROLLBACK")


def test_two_who_begin_with_an_empty_database_share_one_key(postgres):
    """The key of the people is made by whoever needs it first; the other one uses that."""
    url = postgres.new_database()
    stores = [Store(url, RING), Store(url, RING)]
    upgrade(stores[0].engine)
    barrier = threading.Barrier(2)

    def apply(store):
        barrier.wait(10)
        configure.apply(store, read_configuration(configuration()), lambda: NOON)

    threads = [threading.Thread(target=apply, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    sealed = [store.transact(lambda tx: tx.people_key().seal("person", "profile", "x", "words")) for store in stores]
    fresh = Store(url, KeyRing(RING.wrapping, bytes(range(100, 132))))
    opened_again = [
        fresh.read(lambda tx, one=one: tx.people_key().open("person", "profile", "x", one)) for one in sealed
    ]
    for store in (*stores, fresh):
        store.close()
    postgres.drop_database(url)
    assert opened_again == ["words", "words"]
