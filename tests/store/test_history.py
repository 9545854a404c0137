"""A database with a history: filled by the product, taken to every older revision and back, it lost nothing.

Texts, pictures, calls, recordings and pages are all in it. What a revision does not know yet it can't keep: a call is
forgotten below the revision that brought calls, and what was said in it stands in the transcript all the same.
"""

from __future__ import annotations

import threading
import time

import pytest
from sqlalchemy import column, inspect, select, table

from hotline.domain.incident import EntryKind
from hotline.store.migrations import downgrade, revisions, upgrade
from hotline.store.transaction import Store
from tests.calling_in import CallingIn
from tests.figures import figure
from tests.sounds import wav
from tests.story import NA_LINE, REPORTER, RING, hotline, minutes

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


def many_entries(store, incident, count):
    """Write *count* entries more, each sealed, a thousand in a transaction."""
    at = store.read(lambda tx: next(iter(tx.transcript.of(incident))).at)

    def some(tx, number):
        mine = tx.incidents.get(incident)
        for place in range(number):
            tx.transcript.append(mine, EntryKind.TEXT_IN, at=at, who="reporter", text=f"entry {place}")
        tx.incidents.save(mine)

    for _ in range(count // 1000):
        store.transact(lambda tx: some(tx, 1000))


def longest_wait(hotline, work):
    """Send texts, twenty a second, while *work* goes on; return the longest that one waited, and how many came."""
    waits, stop, began = [], threading.Event(), time.monotonic()

    def text_us():
        while not stop.wait(0.05):
            start = time.monotonic()
            hotline.takes("I am still here", sender=REPORTER, to=NA_LINE)
            waits.append(time.monotonic() - start)

    sending = threading.Thread(target=text_us)
    sending.start()
    try:
        work()
    finally:
        stop.set()
        sending.join()
    return max(waits, default=0), len(waits), time.monotonic() - began


@pytest.mark.slow
def test_texts_wait_no_longer_than_five_seconds_for_a_migration_of_a_large_record(hotline):
    story = hotline.reporter.texts_us("A man in a red shirt follows me")
    many_entries(hotline.store, story.id, 100_000)
    other = Store(hotline.url, RING)  # as `hotline migrate` has its own
    entries = story.now.entries

    def down_and_up():
        for older in reversed(RECENT):
            downgrade(other.engine, older)
            upgrade(other.engine)

    wait, count, seconds = longest_wait(hotline, down_and_up)
    figure("migration.text_waits", wait, "seconds", database=other.engine.dialect.name, entries=100_000, texts=count,
           seconds=round(seconds, 1))  # fmt: skip
    other.close()

    assert count
    assert wait <= BLOCKED_AT_MOST
    assert story.now.entries >= entries + count
