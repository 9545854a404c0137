import sqlite3
import threading
import time
from datetime import timedelta

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hotline.domain.errors import SealBroken, StoreUnavailable
from hotline.domain.incident import EntryKind
from hotline.domain.organisation import Policy
from hotline.store import statements
from hotline.store.outbox import HINT_LEASE, LEASE, JobName
from hotline.store.transaction import Store
from tests.story import A_MOMENT, NA_LINE, NOON, opened

HARM = "Someone keeps following me"


def count(store: Store, table: str) -> int:
    with store.engine.connect() as connection:
        return connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()


def open_incident(tx, words=HARM):
    incident = tx.incidents.begin(
        region="na", line=NA_LINE, contact="+15550100199", textable=True, at=NOON, policy=Policy(())
    )
    tx.incidents.insert(incident)
    tx.transcript.append(incident, EntryKind.TEXT_IN, at=NOON, who="reporter", text=words)
    tx.incidents.save(incident)
    return incident.id


# --- the transcript


@pytest.mark.parametrize("statement", ["UPDATE transcript SET kind = 'note'", "DELETE FROM transcript"])
def test_the_transcript_is_append_only_even_for_who_has_the_database(store, statement):
    store.transact(open_incident)

    with pytest.raises(DBAPIError, match="append only"), store.engine.begin() as connection:
        connection.execute(text(statement))
    assert count(store, "transcript") == 1


def test_a_sealed_value_moved_to_another_incident_does_not_open(store):
    first, second = store.transact(open_incident), store.transact(open_incident)
    with store.engine.begin() as connection:
        connection.execute(
            text("UPDATE incident SET state = (SELECT state FROM incident WHERE id = :a) WHERE id = :b"),
            {"a": first, "b": second},
        )

    assert store.read(lambda tx: tx.incidents.get(first)).id == first
    with pytest.raises(SealBroken):
        store.read(lambda tx: tx.incidents.get(second))


@pytest.mark.sqlite_only
def test_no_word_of_a_report_stands_in_the_file(store):
    store.transact(lambda tx: open_incident(tx, "xylophone canary"))
    with store.engine.connect() as connection:
        path = connection.exec_driver_sql("PRAGMA database_list").first()[2]

    for file in (path, f"{path}-wal"):
        with open(file, "rb") as database:
            assert b"xylophone" not in database.read()


def test_no_word_of_a_report_stands_in_the_files_of_the_server(on_postgresql):
    server = on_postgresql.server
    with opened(on=on_postgresql) as made:
        made.store.transact(lambda tx: open_incident(tx, "xylophone canary"))
        server.execute("CHECKPOINT")
        files = [file for folder in ("base", "pg_wal") for file in (server.data / folder).rglob("*") if file.is_file()]
        assert any(b"transcript_no_update" in file.read_bytes() for file in files), "what stands there is found"
        assert not [file for file in files if b"xylophone" in file.read_bytes()]


# --- many at once


def transact_together(store, works):
    """Run works in threads at the same time; on SQLite all wait for the same writer, so that they share a commit."""
    results = [None] * len(works)
    held, go = threading.Event(), threading.Event()

    def hold(_tx):
        held.set()
        go.wait(5)

    def run(place):
        results[place] = attempt(store, works[place])

    holder = threading.Thread(target=attempt, args=(store, hold))
    holder.start()
    held.wait(5)
    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(works))]
    for thread in threads:
        thread.start()
    while store.one_host and store._writer.waiting < len(works):
        pass
    go.set()
    for thread in (holder, *threads):
        thread.join(10)
    return results


def raises(error):
    def work(tx):
        open_incident(tx)
        raise error

    return work


def breaks_a_key(tx):
    open_incident(tx)
    tx.connection.exec_driver_sql("INSERT INTO data_key SELECT * FROM data_key LIMIT 1")


def breaks_a_key_at_the_end(tx):
    incident = open_incident(tx)
    form = {"at": NOON, "seal_with": tx.incident_key(incident), "incident": incident}
    for _ in range(2):
        tx.inbox.keep("fake", "SM1", b"same digest", "form", **form)


@pytest.mark.parametrize("bad", [raises(ValueError("ours")), breaks_a_key, breaks_a_key_at_the_end])
def test_one_piece_that_fails_takes_nothing_of_the_others_with_it(store, bad):
    results = transact_together(store, [open_incident, bad, open_incident])

    assert isinstance(results[0], int)
    assert isinstance(results[1], ValueError | StoreUnavailable)
    assert isinstance(results[2], int)
    assert count(store, "incident") == 2


def test_the_same_text_twice_in_one_group_is_kept_once(store):
    def keeps(tx):
        if tx.inbox.knows("fake", "SM1", b"same digest"):
            return None
        incident = open_incident(tx)
        seal_with = tx.incident_key(incident)
        tx.inbox.keep("fake", "SM1", b"same digest", "form", at=NOON, seal_with=seal_with, incident=incident)
        return incident

    results = transact_together(store, [keeps, open_incident, keeps])

    assert results.count(None) == 1, results
    assert count(store, "inbox") == 1
    assert count(store, "incident") == 2


DISK_FULL = {"sqlite": sqlite3.OperationalError("disk full"), "postgresql": psycopg.errors.DiskFull("disk full")}


class Failing:
    """The driver's connection, whose COMMIT fails as on a full disk."""

    def __init__(self, connection, driver):
        self._driver, self._error = driver, DISK_FULL[connection.dialect.name]

    def execute(self, statement, *more):
        if statement == "COMMIT":
            raise self._error
        return self._driver.execute(statement, *more)

    def __getattr__(self, name):
        return getattr(self._driver, name)


def attempt(store, work=open_incident):
    """Run a piece of work and return its value, or what was raised."""
    try:
        return store.transact(work)
    except Exception as error:  # noqa: BLE001 - the error is the result
        return error


def test_a_commit_that_fails_is_told_to_everybody_and_the_next_one_works(store, monkeypatch):
    real = statements.driver
    with monkeypatch.context() as broken:
        broken.setattr(statements, "driver", lambda connection: Failing(connection, real(connection)))
        results = [attempt(store), attempt(store)]

    assert [type(result) for result in results] == [StoreUnavailable] * 2
    assert count(store, "incident") == 0
    assert isinstance(store.transact(open_incident), int)


def test_everybody_of_a_group_whose_commit_fails_is_told(store, monkeypatch):
    real = statements.driver
    with monkeypatch.context() as broken:
        broken.setattr(statements, "driver", lambda connection: Failing(connection, real(connection)))
        results = transact_together(store, [open_incident] * 5)

    assert all(isinstance(result, StoreUnavailable) for result in results)
    assert count(store, "incident") == 0


@pytest.mark.sqlite_only
def test_a_locked_database_is_said_and_nothing_is_pretended(store, monkeypatch):
    store.transact(lambda tx: tx.connection.exec_driver_sql("PRAGMA busy_timeout=50"))
    with store.engine.connect() as other:
        other.exec_driver_sql("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable):
            store.transact(open_incident)
        other.exec_driver_sql("ROLLBACK")

    assert count(store, "incident") == 0


@pytest.mark.sqlite_only
def test_a_store_that_is_closed_lets_who_writes_finish(store):
    """A connection of SQLite's that is closed under a statement of another thread ends the process (Python 3.11)."""
    writes, results = threading.Event(), []

    def slowly(tx):
        writes.set()
        for _ in range(5):
            time.sleep(0.05)
            incident = open_incident(tx)
        return incident

    writer = threading.Thread(target=lambda: results.append(attempt(store, slowly)))
    writer.start()
    assert writes.wait(5)
    store.close()
    writer.join(10)

    assert isinstance(results[0], int)
    assert count(store, "incident") == 5


# --- the outbox


def one_row(store, **more):
    store.transact(lambda tx: tx.outbox.add(JobName.ESCALATE, now=NOON, incident=None, **more))
    with store.engine.connect() as connection:
        return connection.execute(text("SELECT id FROM outbox")).scalar_one()


def claim(store, row, seen, at=NOON):
    return store.transact(lambda tx: tx.outbox.claim(row, seen, by="w", now=at))


def test_a_row_is_claimed_once_by_four_threads(store):
    rows = 500

    def add(tx):
        for _ in range(rows):
            tx.outbox.add(JobName.ESCALATE, now=NOON)

    store.transact(add)
    due = store.read(lambda tx: tx.outbox.due(NOON + A_MOMENT, limit=rows))
    effects, lock = [], threading.Lock()

    def work():
        for one in due:
            claimed = store.transact(
                lambda tx, one=one: tx.outbox.claim(one.row, one.attempt, by="w", now=NOON + A_MOMENT)
            )
            if claimed is not None:
                with lock:
                    effects.append(claimed.row)
                store.transact(lambda tx, claimed=claimed: tx.outbox.finish(claimed, NOON))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert len(due) == rows
    assert len(effects) == len(set(effects)) == rows


def test_a_row_is_not_claimed_before_its_time(store):
    row = one_row(store, run_at=NOON + A_MOMENT)

    assert claim(store, row, 0) is None
    assert claim(store, row, 0, NOON + A_MOMENT) is not None


def test_only_the_current_attempt_writes_an_outcome(store):
    row = one_row(store)
    old = claim(store, row, 0)
    new = claim(store, row, old.attempt)

    assert claim(store, row, 0) is None
    for outcome in (
        lambda tx: tx.outbox.finish(old, NOON),
        lambda tx: tx.outbox.postpone(old, NOON),
        lambda tx: tx.outbox.renew(old, NOON),
        lambda tx: tx.outbox.fail(old, NOON),
    ):
        assert not store.transact(outcome)
    assert store.transact(lambda tx: tx.outbox.finish(new, NOON))
    assert not store.transact(lambda tx: tx.outbox.finish(new, NOON))
    assert claim(store, row, new.attempt) is None


def test_a_row_of_a_killed_worker_comes_back_after_its_lease(store):
    row = one_row(store)
    claimed = claim(store, row, 0)
    tick = timedelta(milliseconds=1)

    assert store.read(lambda tx: tx.outbox.due(NOON + LEASE - tick, limit=9)) == []
    assert [due.attempt for due in store.read(lambda tx: tx.outbox.due(NOON + LEASE, limit=9))] == [claimed.attempt]
    assert timedelta(seconds=5) >= LEASE


def test_a_page_that_was_hinted_is_offered_again_if_the_hint_got_lost(hotline):
    """The queue may lose its hint: the row itself is due again half a second later."""
    params = {"MessageSid": "SM1", "From": "+15550100199", "To": NA_LINE, "Body": HARM}
    hotline.receives_form(params)
    at = hotline.clock.now

    def pages(span):
        return [
            due for due in hotline.store.read(lambda tx: tx.outbox.due(at + span, limit=50)) if due.queue == "pages"
        ]

    assert pages(timedelta(0)) == []
    assert len(pages(HINT_LEASE)) == 1
