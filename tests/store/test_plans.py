"""What is asked with every text, reply and sweep is looked up: no table that grows is read from end to end."""

import re

import pytest
from sqlalchemy import event

from hotline.store import statements
from hotline.usecases import redaction
from hotline.usecases.audit import audit
from tests.story import minutes

SMALL = {"configuration", "person", "heartbeat", "line_pace", "chain_changed", "rota"}
"""Tables that stay as large as the organisation, or that every checkpoint empties."""


class Watched:
    """The driver's connection, which notes what is asked of it."""

    def __init__(self, driver, asked):
        self._driver, self._asked = driver, asked

    def execute(self, statement, *values):
        self._asked.add(statement)
        return self._driver.execute(statement, *values)

    def __getattr__(self, name):
        return getattr(self._driver, name)


@pytest.fixture
def asked(hotline, monkeypatch):
    """Every statement that the hotline executes, prepared or not."""
    found, real = set(), statements.driver
    monkeypatch.setattr(statements, "driver", lambda connection: Watched(real(connection), found))
    event.listen(
        hotline.store.engine,
        "before_cursor_execute",
        lambda connection, cursor, statement, values, context, many: found.add(statement),
    )
    look = hotline.query

    def unseen(statement, **values):  # the test's own looks into the database don't count
        before = frozenset(found)
        rows = look(statement, **values)
        found.intersection_update(before)
        return rows

    monkeypatch.setattr(hotline, "query", unseen)
    return found


def plan_of(store, statement):
    """Return the steps by which SQLite would carry it out, whatever its parameters are."""
    with store.engine.connect() as connection:
        driver = statements.driver(connection)
        return [row[3] for row in driver.execute(f"EXPLAIN QUERY PLAN {statement}", [None] * statement.count("?"))]


def live_through_an_incident(hotline):
    """A report, nobody, somebody else; words both ways, help, another hand, the end; and what the clock does."""
    store = hotline.store
    story = hotline.reporter.text("Someone keeps following me, I think it is Cleo", pictures=1)
    hotline.reporter.text("1")
    hotline.clock.forward(minutes(3))
    hotline.phone("Ben").replies("1")
    hotline.reporter.text("near gate 4")
    for words in ("I am here", "# a note", "2", "who", "facts", "status", f"{story.short} hand Ana"):
        hotline.phone("Ben").replies(words)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("9")
    hotline.clock.forward(minutes(30))
    now = hotline.runtime.now()
    store.read(lambda tx: (tx.outbox.due(now, limit=10), tx.outbox.next_run_at(now)))
    audit(hotline.runtime)
    redaction.begin(hotline.runtime)
    hotline.clock.forward(minutes(1))


@pytest.mark.sqlite_only
def test_no_table_that_grows_is_read_from_end_to_end(hotline, asked):
    live_through_an_incident(hotline)

    plans = {
        statement: plan_of(hotline.store, statement)
        for statement in frozenset(asked)
        if re.match(r"\s*(SELECT|UPDATE|DELETE)", statement)
    }
    scans = {
        statement: steps
        for statement, steps in plans.items()
        for step in steps
        if (scanned := re.match(r"SCAN (\w+)\b(?! USING INDEX)", step)) and scanned[1] not in SMALL
    }
    assert len(plans) > 25, "the story asks little; is it still being watched?"
    assert not scans
