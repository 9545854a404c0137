"""Checkpoints are made when they are due, once, and leave the host; nothing waits for them."""

from __future__ import annotations

import itertools
import threading
from datetime import timedelta

import pytest
from sqlalchemy import text

from hotline.domain.chain import from_line
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import CarrierUnavailable
from hotline.store import checkpoints as stored
from hotline.store.outbox import JobName
from hotline.store.signing import is_signed
from hotline.usecases import checkpoints
from hotline.usecases.verifying import Tally, verify
from tests.recorded import KEYS, Elsewhere
from tests.story import minutes, seconds
from tests.untriggered import untriggered


class Broken(Elsewhere):
    """A way that takes nothing."""

    def deliver(self, number, line):
        """Refuse."""
        raise CarrierUnavailable("web", "refused")


def numbers(elsewhere):
    return [from_line(line)[0].number for line in elsewhere.lines]


def made(hotline):
    return [row.number for row in hotline.query("SELECT number FROM checkpoint ORDER BY number")]


def in_order(hotline, copies=()):
    tally = Tally()
    assert hotline.store.read(lambda tx: list(verify(tx, KEYS, copies, tally))) == []
    return tally


def test_a_closing_makes_one_and_it_leaves_at_once(hotline):
    hotline.runtime.ways = (elsewhere := Elsewhere(),)
    hotline.reporter.text("Someone keeps following me")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("9")
    assert made(hotline) == []

    hotline.phone("Ana").replies("9")
    hotline.clock.forward(seconds(10))

    assert numbers(elsewhere) == made(hotline) == [1]
    checkpoint, signature = from_line(elsewhere.lines[0])
    assert is_signed(checkpoint.key, signature, checkpoint.signed)
    assert in_order(hotline, elsewhere.lines).copies == 1


def test_the_clock_asks_for_one_in_a_quarter_of_an_hour_however_many_clocks_there_are(hotline):
    hotline.runtime.ways = (elsewhere := Elsewhere(),)
    for minute in range(61):
        for _ in range(2):
            checkpoints.begin(hotline.runtime)
        if minute % 10 == 0:
            hotline.reporter.text(f"It goes on {minute}")
        hotline.clock.forward(minutes(1) - seconds(5))

    assert numbers(elsewhere) == [1, 2, 3, 4]


def test_where_nothing_changes_there_is_one_a_day(hotline):
    hotline.runtime.ways = (elsewhere := Elsewhere(),)
    hotline.store.transact(lambda tx: None)
    for _ in range(3 * 24 * 4):
        checkpoints.begin(hotline.runtime)
        hotline.clock.forward(minutes(15))

    leaves = [from_line(line)[0].leaves for line in elsewhere.lines]
    assert leaves[0] > 0  # the configuration
    assert leaves[1:] == [0, 0]
    in_order(hotline, elsewhere.lines)


def test_it_covers_what_changed_and_nothing_else(hotline):
    def covered():
        newest = made(hotline)[-1]
        return hotline.query("SELECT chain, incident, seq FROM checkpoint_leaf WHERE checkpoint = :n", n=newest)

    story = hotline.reporter.text("Someone keeps following me")
    checkpoints.make(hotline.runtime)
    entries = story.now.entries
    assert ("transcript", story.id, entries) in [tuple(row) for row in covered()]

    other = hotline.stranger("another", "+15550100198").text("Me too")
    checkpoints.make(hotline.runtime)
    assert [row.incident for row in covered()] == [other.id]
    assert checkpoints.make(hotline.runtime) is None
    assert in_order(hotline).uncovered == 0


def test_many_that_ask_at_once_make_one_number_each(hotline):
    hotline.reporter.text("Someone keeps following me")
    incident = hotline.stories()[0]

    def write_and_sign():
        for _ in range(10):
            hotline.store.transact(
                lambda tx: tx.audit.append(incident.id, AuditKind.READ, at=hotline.clock.now, who="x", text="y")
            )
            checkpoints.make(hotline.runtime)

    threads = [threading.Thread(target=write_and_sign) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert made(hotline) == list(range(1, len(made(hotline)) + 1))
    assert len(hotline.query("SELECT 1 FROM audit WHERE incident = :i", i=incident.id)) == 60
    assert in_order(hotline).uncovered == 0


def test_a_way_that_takes_nothing_is_asked_again_with_growing_pauses_and_given_up_after_a_day(hotline):
    broken, elsewhere = Broken("broken"), Elsewhere()
    tried = []
    broken_deliver = broken.deliver
    object.__setattr__(broken, "deliver", lambda *line: (tried.append(hotline.clock.now), broken_deliver(*line)))
    hotline.runtime.ways = (broken, elsewhere)
    checkpoints.make(hotline.runtime)

    hotline.clock.forward(timedelta(hours=30))

    assert numbers(elsewhere) == [1]
    pauses = [later - earlier for earlier, later in itertools.pairwise(tried)]
    assert pauses[0] >= seconds(10)
    assert all(later >= earlier for earlier, later in itertools.pairwise(pauses))
    assert max(pauses) <= timedelta(hours=1, seconds=5)
    assert timedelta(hours=24) <= tried[-1] - tried[0] < timedelta(hours=26)
    assert not hotline.query("SELECT 1 FROM outbox WHERE job = :job AND state = 'due'", job=JobName.SEND_CHECKPOINT)


def test_who_watches_is_told_when_checkpoints_stay(hotline):
    def remark():
        return hotline.store.read(lambda tx: checkpoints.remark(hotline.runtime, tx))

    assert "HOTLINE_CHECKPOINTS_TO" in remark()
    way = Broken()
    hotline.runtime.ways = (way,)
    assert remark() == "ok"
    checkpoints.make(hotline.runtime)
    hotline.clock.forward(minutes(30))
    assert remark() == "ok"
    hotline.clock.forward(minutes(45))
    assert remark() == "not leaving since 2027-02-01 17:00 UTC"
    hotline.clock.forward(timedelta(hours=30))
    assert remark() == "not leaving since 2027-02-01 17:00 UTC"

    hotline.runtime.ways = (Elsewhere(),)
    hotline.reporter.text("It goes on")
    checkpoints.make(hotline.runtime)
    hotline.clock.forward(minutes(1))
    assert remark() == "ok"


def test_a_way_that_left_the_settings_is_waited_for_no_longer(hotline):
    hotline.runtime.ways = (Elsewhere("gone"),)
    hotline.reporter.text("Someone keeps following me")
    checkpoints.make(hotline.runtime)
    hotline.runtime.ways = ()

    hotline.clock.forward(minutes(1))

    assert not hotline.query("SELECT 1 FROM outbox WHERE job = 'send_checkpoint' AND state = 'due'")


# --- what an older version wrote


def as_of_before(hotline):
    """Leave every transcript as a version without chains wrote it."""
    with untriggered(hotline.store.engine) as connection:
        connection.exec_driver_sql("UPDATE transcript SET hash = NULL, commitment = NULL")
        connection.exec_driver_sql("UPDATE incident SET head = NULL, chained = 0")


def test_what_an_older_version_wrote_is_linked_before_the_next_checkpoint(hotline):
    story = hotline.reporter.text("Someone keeps following me")
    said = story.record()
    as_of_before(hotline)
    tally = in_order(hotline)
    assert tally.unlinked == story.now.entries

    checkpoints.make(hotline.runtime)

    tally = in_order(hotline)
    assert (tally.unlinked, tally.uncovered) == (0, 0)
    assert story.record() == said


@pytest.mark.parametrize(
    "loss", ["DELETE FROM data_key WHERE owner = :i", "UPDATE data_key SET ring_key = 'x' WHERE owner = :i"]
)
def test_an_incident_whose_key_is_gone_stops_no_checkpoint(hotline, loss):
    story = hotline.reporter.text("Someone keeps following me")
    other = hotline.stranger("another", "+15550100198").text("Me too")
    as_of_before(hotline)
    with hotline.store.engine.begin() as connection:
        connection.execute(text(loss), {"i": story.id})
    hotline.restart()

    checkpoints.make(hotline.runtime)

    rows = hotline.query("SELECT incident FROM checkpoint_leaf WHERE chain = 'transcript'")
    assert [row.incident for row in rows] == [other.id]
    assert checkpoints.make(hotline.runtime) is None


def test_more_than_one_checkpoint_holds_is_covered_by_the_next(hotline, monkeypatch):
    monkeypatch.setattr(stored, "LEAVES_AT_MOST", 2)
    for number in range(5):
        hotline.stranger(f"reporter {number}", f"+1555010020{number}").text("Someone keeps following me")
    hotline.store.transact(lambda tx: tx.outbox.add(JobName.CHECKPOINT, now=hotline.clock.now))

    hotline.clock.forward(minutes(1))

    assert in_order(hotline).uncovered == 0
    leaves = [row.number for row in hotline.query("SELECT count(*) AS number FROM checkpoint_leaf GROUP BY checkpoint")]
    assert max(leaves) <= 2
