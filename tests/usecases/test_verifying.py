"""``verify`` says in plain words what is not in order, where, and what it can't know."""

from __future__ import annotations

import itertools
import shutil

import pytest
from sqlalchemy import text

from hotline.store.signing import public_key
from hotline.usecases import checkpoints
from hotline.usecases.verifying import Tally, verify
from tests.recorded import KEYS, Elsewhere, live
from tests.story import minutes, opened
from tests.untriggered import untriggered


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """A record that was lived through, the copies of its checkpoints that are off the host, and what time it is."""
    path = tmp_path_factory.mktemp("lived") / "hotline.db"
    with opened() as made:
        copies = live(made)
        made.store.close()
        shutil.copy(made.store.engine.url.database, path)
        return path, copies, made.clock.now


@pytest.fixture
def hotline(lived):
    """A hotline with that record."""
    path, _, now = lived
    with opened(now=now) as made:
        made.store.close()
        shutil.copy(path, made.store.engine.url.database)
        made._sids = itertools.count(10_000)
        made.restart()
        yield made


@pytest.fixture
def elsewhere(lived):
    """The copies of its checkpoints."""
    return list(lived[1])


def bad(hotline, copies=(), keys=KEYS, tally=None):
    return [
        str(one)
        for one in hotline.store.read(lambda tx: list(verify(tx, keys, copies, tally or Tally())))
    ]  # fmt: skip


def tamper(hotline, *statements, **values):
    with untriggered(hotline.store.engine) as connection:
        for statement in statements:
            connection.execute(text(statement), values)


def first(hotline):
    (row, *_) = hotline.query("SELECT id, reference FROM incident ORDER BY id")
    return row


def test_an_edited_entry_is_named(hotline, elsewhere):
    row = first(hotline)
    tamper(hotline, "UPDATE transcript SET kind = 'note' WHERE incident = :i AND seq = 3", i=row.id)

    (found,) = bad(hotline)
    assert found == (
        f"{row.reference}, entry 3 of its transcript: it does not fit what stands before it: "
        "it, or one before it, was changed, added or moved"
    )


def test_words_of_another_entry_are_named(hotline, elsewhere):
    row = first(hotline)
    tamper(
        hotline,
        "UPDATE transcript SET entry = (SELECT entry FROM transcript WHERE incident = :i AND seq = 2)"
        " WHERE incident = :i AND seq = 3",
        i=row.id,
    )

    (found,) = bad(hotline)
    assert found == (
        f"{row.reference}, entry 3 of its transcript: its sealed words do not open: "
        "they were changed or moved, or the key ring is another"
    )


def test_a_missing_entry_is_named_first(hotline, elsewhere):
    row = first(hotline)
    tamper(hotline, "DELETE FROM transcript WHERE incident = :i AND seq = 2", i=row.id)

    assert bad(hotline)[0] == f"{row.reference}, entry 2 of its transcript: it is missing"


def test_an_entry_of_the_organisation_is_named(hotline, elsewhere):
    tamper(hotline, "UPDATE audit SET at = at + 1 WHERE incident = 0 AND seq = 1")

    assert bad(hotline)[0].startswith("organisation, entry 1 of its audit: it does not fit")


def test_an_end_that_was_cut_off_is_known_by_a_checkpoint(hotline, elsewhere):
    row = first(hotline)
    (last,) = hotline.query("SELECT max(seq) AS seq FROM transcript WHERE incident = :i", i=row.id)
    tamper(
        hotline,
        "DELETE FROM transcript WHERE incident = :i AND seq = :s",
        "UPDATE incident SET entries = :s - 1, chained = :s - 1, head ="
        " (SELECT hash FROM transcript WHERE incident = :i AND seq = :s - 1) WHERE id = :i",
        i=row.id, s=last.seq,
    )  # fmt: skip

    (found,) = bad(hotline)
    assert found.startswith(f"{row.reference}, entry {last.seq} of its transcript: it is missing, though checkpoint ")


def test_an_older_backup_is_known_only_by_copies_elsewhere(hotline, elsewhere):
    (last,) = hotline.query("SELECT max(number) AS number FROM checkpoint")
    tamper(
        hotline,
        "DELETE FROM checkpoint_leaf WHERE checkpoint = :n",
        "DELETE FROM checkpoint WHERE number = :n",
        n=last.number,
    )

    assert bad(hotline) == []
    (found,) = bad(hotline, elsewhere)
    assert found == (
        f"checkpoint {last.number}: it is missing: copies off the host go up to checkpoint {last.number}, "
        f"this database ends with {last.number - 1}. Its end was cut off, or an older backup was put in its place"
    )


def test_a_hotline_that_went_on_from_an_older_backup_is_known_by_copies_of_both(hotline, elsewhere):
    (last,) = hotline.query("SELECT max(number) AS number FROM checkpoint")
    tamper(
        hotline,
        "DELETE FROM checkpoint_leaf WHERE checkpoint = :n",
        "DELETE FROM checkpoint WHERE number = :n",
        n=last.number,
    )
    hotline.runtime.ways = (again := Elsewhere(),)
    hotline.reporter.text("It goes on")
    checkpoints.make(hotline.runtime)
    hotline.clock.forward(minutes(1))

    found = bad(hotline, elsewhere + again.lines)
    assert f"checkpoint {last.number}: it is another than its copy off the host" in found
    assert any("there are two of it off the host" in one for one in found)


def test_another_key_signs_nothing_for_us(hotline, elsewhere):
    other = frozenset([public_key(bytes(32))])

    assert bad(hotline, elsewhere, other)[0] == "checkpoint 1: it is signed with a key that is not ours"
    assert bad(hotline, elsewhere, KEYS | other) == []


def test_lines_that_are_none_and_lines_twice_alarm_nobody(hotline, elsewhere):
    tally = Tally()

    assert bad(hotline, ["", "Hello", '{"docu', *elsewhere, *reversed(elsewhere)], tally=tally) == []
    assert (tally.unreadable_copies, tally.copies) == (2, 2 * len(elsewhere))


def test_an_incident_whose_key_was_destroyed_is_checked_by_its_commitments(hotline, elsewhere):
    row = first(hotline)
    tamper(hotline, "DELETE FROM data_key WHERE owner = :i", i=row.id)
    hotline.restart()
    tally = Tally()

    assert bad(hotline, elsewhere, tally=tally) == []
    assert tally.erased == 1
    tamper(hotline, "DELETE FROM transcript WHERE incident = :i AND seq = 2", i=row.id)
    assert bad(hotline, elsewhere)[0] == f"{row.reference}, entry 2 of its transcript: it is missing"


def test_what_is_newer_than_the_last_checkpoint_is_counted(hotline, elsewhere):
    tally = Tally()
    before = hotline.query("SELECT sum(entries) AS n FROM incident")[0].n
    hotline.reporter.text("It goes on")
    written = hotline.query("SELECT sum(entries) AS n FROM incident")[0].n - before

    assert bad(hotline, elsewhere, tally=tally) == []
    assert tally.uncovered == written > 0


def test_entries_of_an_incident_that_is_gone_are_found(hotline, elsewhere):
    row = first(hotline)
    tamper(hotline, "DELETE FROM incident WHERE id = :i", i=row.id)

    assert bad(hotline)[0].startswith(f"incident number {row.id}: the incident is missing")


def test_a_time_that_is_none_stops_no_check(hotline, elsewhere):
    row = first(hotline)
    tamper(
        hotline,
        "UPDATE transcript SET at = 4611686018427387904 WHERE incident = :i AND seq = 1",
        "UPDATE audit SET kind = 'note' WHERE incident = 0",
        i=row.id,
    )

    found = bad(hotline)
    assert f"{row.reference}, its transcript: it holds something that can't be read: somebody changed it" in found
    assert any(one.startswith("organisation") for one in found)
