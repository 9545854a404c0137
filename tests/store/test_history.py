"""A database with a history: filled by the product, taken to every older revision and back, it lost nothing.

Texts, pictures, calls, recordings and pages are all in it. What a revision does not know yet it can't keep: a call is
forgotten below the revision that brought calls, and what was said in it stands in the transcript all the same.
"""

from __future__ import annotations

import threading
import time

import pytest
from sqlalchemy import column, inspect, select, table, text

from hotline.domain.errors import StoreUnavailable
from hotline.domain.incident import EntryKind
from hotline.store.migrations import downgrade, revisions, upgrade
from hotline.store.transaction import Store
from tests.calling_in import CallingIn
from tests.figures import figure
from tests.sounds import wav
from tests.story import RING, hotline, minutes

__all__ = ["hotline"]
OLDER = revisions()[1:-1]
RECENT = revisions()[-3:-1]
"""Those that a hotline may be taken back to while it runs: what texts need is there in each."""
BLOCKED_AT_MOST = 5.0
"""Seconds that a text may wait for a migration."""


def fill(hotline):
    """Let all kinds of things happen: each kind of row is written."""
    story = hotline.reporter.texts_us("A man in a red shirt follows me", pictures=2)
    hotline.phone("Ana").replies(f"1 {story.short}")
    hotline.reporter.texts_us("He is at gate 4 now")
    hotline.phone("Ana").replies(f"{story.short} I am on my way")
    CallingIn(hotline, "+15550100188").hangs_up()
    call = CallingIn(hotline, "+15550100187")
    for keys in ("2", "1", "2"):
        call.presses(keys)
    call.says(wav(12, b"he followed me to the car park. "), 12)
    call.hangs_up()
    hotline.stranger("another", "+15550100186").texts_us("Somebody shouted at the desk")
    hotline.clock.forward(minutes(3))
    return story


def rows(engine, columns=None):
    """Return all that stands in the database, by table; of *columns* only, if they are named."""
    found = {}
    with engine.connect() as connection:
        for name, names in (columns or columns_of(engine)).items():
            query = select(*map(column, names)).select_from(table(name))
            found[name] = sorted(map(repr, connection.execute(query)))
    return found


def columns_of(engine):
    """Return the columns of each table of ours."""
    about = inspect(engine)
    tables = set(about.get_table_names()) - {"alembic_version", "works_from"}
    return {name: sorted(one["name"] for one in about.get_columns(name)) for name in sorted(tables)}


@pytest.mark.parametrize("older", OLDER)
def test_an_older_database_comes_to_the_newest_and_back_with_every_row(hotline, older):
    fill(hotline)
    engine = hotline.store.engine
    downgrade(engine, older)
    before, known = rows(engine), columns_of(engine)
    assert all(before[name] for name in ("transcript", "message", "page", "attachment_chunk", "incident", "outbox"))

    upgrade(engine)
    assert rows(engine, known) == before
    downgrade(engine, older)
    assert rows(engine) == before
    upgrade(engine)
    assert rows(engine, known) == before


@pytest.mark.parametrize("older", OLDER)
def test_the_product_goes_on_with_a_database_that_was_older(hotline, older):
    story = fill(hotline)
    said = [entry["text"] for entry in story.record()["entries"]]
    downgrade(hotline.store.engine, older)
    upgrade(hotline.store.engine)
    hotline.restart()

    assert [entry["text"] for entry in story.record()["entries"]] == said
    hotline.phone("Ana").reads_all()
    hotline.reporter.texts_us("He is inside now")
    hotline.phone("Ana").got("He is inside now")
    hotline.phone("Ben").reads_all()
    hotline.stranger("a third", "+15550100185").texts_us("Please help me")
    assert any("Reply 1 to" in words for name in hotline.people for words in hotline.phone(name).unread())
    assert hotline.failures == []


# --- how long texts wait

INCIDENTS, ENTRIES = 200, 500
WRITTEN_BY_AN_OLD_VERSION = (
    text("INSERT INTO transcript (incident, seq, at, kind, entry) VALUES (:incident, :seq, 0, 'text_in', :entry)"),
    text("UPDATE incident SET entries = :seq WHERE id = :incident"),
)
"""What every version since the first could write: it is what is sent while the database goes up and down."""


def many_entries(hotline):
    """Write incidents with many entries each, sealed as any; return the last one."""
    for number in range(INCIDENTS):
        story = hotline.stranger(f"reporter {number}", f"+1555012{number:04d}").texts_us("He follows me")

        def some(tx, mine=story.id):
            incident = tx.incidents.get(mine)
            for place in range(ENTRIES):
                tx.transcript.append(incident, EntryKind.TEXT_IN, at=hotline.clock.now, who="reporter", text=f"{place}")
            tx.incidents.save(incident)

        hotline.store.transact(some)
    return story


def longest_wait(store, incident, work):
    """Write entries, twenty a second, while *work* goes on; return the longest that one waited, and how many came."""
    waits, stop, refused = [], threading.Event(), []
    last = store.read(lambda tx: tx.incidents.get(incident)).entries

    def one(tx):
        for statement in WRITTEN_BY_AN_OLD_VERSION:
            values = {"incident": incident, "seq": last + len(waits) + 1, "entry": b"sealed"}
            tx.connection.execute(statement, {name: values[name] for name in statement.compile().params})

    def write():
        while not stop.wait(0.05):
            start = time.monotonic()
            try:
                store.transact(one)
            except StoreUnavailable as error:
                refused.append(error)
            else:
                waits.append(time.monotonic() - start)

    writing = threading.Thread(target=write)
    writing.start()
    try:
        work()
    finally:
        stop.set()
        writing.join()
    return max(waits, default=0), len(waits), len(refused)


@pytest.mark.slow
def test_texts_wait_no_longer_than_five_seconds_for_a_migration_of_a_large_record(hotline):
    story = many_entries(hotline)
    other = Store(hotline.url, RING)  # as `hotline migrate` has its own

    def down_and_up():
        for older in reversed(RECENT):
            downgrade(other.engine, older)
            upgrade(other.engine)

    wait, count, refused = longest_wait(hotline.store, story.id, down_and_up)
    figure("migration.text_waits", wait, "seconds", database=other.engine.dialect.name,
           entries=INCIDENTS * ENTRIES, texts=count, refused=refused)  # fmt: skip
    written = hotline.query("SELECT max(seq) FROM transcript WHERE incident = :id", id=story.id)[0][0]
    other.close()

    assert count
    assert refused == 0
    assert wait <= BLOCKED_AT_MOST
    assert written >= ENTRIES + count
