"""A host is lost and its backup restored: what was unfinished then goes on, what is late says so, nothing is hidden."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from hotline.domain.errors import BackupError, SealBroken
from hotline.domain.phone import sms_segments
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store
from hotline.usecases import backup
from hotline.usecases.restore import Restored, put_back
from tests.story import RING, Hotline, configured, minutes, seconds

HARM = "Someone keeps following me at gate 4"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A place that is not on the host that is lost."""
    return tmp_path


def take(hotline: Hotline, path: Path) -> None:
    backup.take(hotline.store, path, lambda: hotline.clock.now)


def database(hotline: Hotline) -> Path:
    return Path(hotline.store.engine.url.database or "")


def lose_the_host(hotline: Hotline) -> None:
    hotline.store.close()
    for path in database(hotline).parent.glob("hotline.db*"):
        path.unlink()


def restore(hotline: Hotline, file: Path, *, over: bool = False, ring: KeyRing = RING) -> Restored:
    """Restore and start every process again."""
    hotline.store.close()
    restored = put_back(
        file,
        url=f"sqlite:///{database(hotline)}",
        ring=ring,
        build=lambda url: replace(hotline.runtime, store=Store(url, ring)),
        now=lambda: hotline.clock.now,
        over=over,
    )
    hotline.restart()
    return restored


def test_an_untaken_report_is_paged_at_once_marked_late_and_the_reporter_is_told(hotline: Hotline, elsewhere: Path):
    story = hotline.reporter.texts_us(HARM)
    hotline.phone("Ana").got("Reply 1")
    hotline.reporter.reads_all()
    take(hotline, elsewhere / "b.db")
    taken_at = hotline.clock.now
    lose_the_host(hotline)
    hotline.clock.now += minutes(3)

    restored = restore(hotline, elsewhere / "b.db")
    assert (restored.open_incidents, restored.late, restored.as_of) == (1, 1, taken_at)
    hotline.clock.forward(seconds(1))

    page = hotline.phone("Ben").got("LATE")
    assert page.startswith(f"NorthConf {story.reference}")
    assert "Reply 1 to take" in page
    assert sms_segments(page) == 1
    hotline.reporter.got("Our system was down", "911")
    record = hotline.transcript()
    assert "Restored from a backup of 2027-02-01 12:00." in record
    assert "This comes late: it was due at 2027-02-01 12:02." in record


def test_after_a_long_time_the_alarm_goes_with_the_late_pages(hotline: Hotline, elsewhere: Path):
    hotline.reporter.texts_us(HARM)
    take(hotline, elsewhere / "b.db")
    lose_the_host(hotline)
    hotline.clock.now += minutes(45)

    restore(hotline, elsewhere / "b.db")
    hotline.clock.forward(seconds(20))

    for name in ("Ben", "Cleo", "Cora"):
        hotline.phone(name).got("LATE")
    assert [mail.subject for mail in hotline.alarms()]


def test_whoever_had_it_is_told_and_what_was_closed_stays_closed(hotline: Hotline, elsewhere: Path):
    closed = hotline.reporter.texts_us(HARM)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("9")
    assert not closed.open
    mine = hotline.stranger("another", "+15550100198").texts_us(HARM)
    hotline.phone("Ana").replies("1")
    for name in ("Ana", "Ben", "Cleo"):
        hotline.phone(name).reads_all()
    before = closed.entries("event")
    take(hotline, elsewhere / "b.db")
    lose_the_host(hotline)
    hotline.clock.now += minutes(1)

    restored = restore(hotline, elsewhere / "b.db")
    hotline.clock.forward(seconds(30))

    assert (restored.open_incidents, restored.late) == (1, 0)
    hotline.phone("Ana").got(f"{mine.reference} is yours", "2027-02-01 12:00")
    assert mine.owner == "ana"
    assert not closed.open
    assert closed.entries("event") == before
    for name in ("Ben", "Cleo"):
        hotline.phone(name).got_nothing()


def test_what_was_taken_after_the_backup_is_paged_again_and_the_record_says_so(hotline: Hotline, elsewhere: Path):
    story = hotline.reporter.texts_us(HARM)
    take(hotline, elsewhere / "b.db")
    hotline.phone("Ana").replies("1")
    assert story.owner == "ana"
    lose_the_host(hotline)
    hotline.clock.now += minutes(3)

    restore(hotline, elsewhere / "b.db")
    assert story.owner is None
    hotline.clock.forward(seconds(1))

    hotline.phone("Ben").got("LATE")
    assert "What was said, taken or closed after that is lost here" in hotline.transcript()
    hotline.phone("Ana").replies("1")
    assert story.owner == "ana"


def test_a_page_that_had_not_left_leaves(hotline: Hotline, elsewhere: Path):
    hotline.takes(HARM, sender="+15550100199", to="+15550100100")  # nobody carries anything out yet
    take(hotline, elsewhere / "b.db")
    lose_the_host(hotline)
    hotline.clock.now += minutes(1)

    assert restore(hotline, elsewhere / "b.db").late == 1
    hotline.clock.forward(seconds(1))

    hotline.phone("Ana").got("Reply 1")
    assert "One page had not left when the backup was taken. It goes now, late." in hotline.transcript()


def test_a_row_in_somebodys_hands_is_free_at_once(hotline: Hotline, elsewhere: Path):
    hotline.takes(HARM, sender="+15550100199", to="+15550100100")
    rows = hotline.query("SELECT id, attempt FROM outbox WHERE job = 'send_page'")
    hotline.store.transact(lambda tx: tx.outbox.claim(rows[0][0], rows[0][1], by="worker:1", now=hotline.clock.now))
    take(hotline, elsewhere / "b.db")
    lose_the_host(hotline)

    restored = restore(hotline, elsewhere / "b.db")

    assert restored.unfinished > 0
    assert hotline.query("SELECT count(*) FROM outbox WHERE lease_until IS NOT NULL AND state = 'due'") == [(0,)]
    hotline.clock.forward(seconds(1))
    hotline.phone("Ana").got("Reply 1")


# --- what is refused, with nothing changed


def test_a_database_that_holds_something_is_replaced_only_where_asked_for_and_kept_beside(
    hotline: Hotline, elsewhere: Path
):
    hotline.reporter.texts_us(HARM)
    take(hotline, elsewhere / "b.db")
    hotline.stranger("another", "+15550100198").texts_us(HARM)

    with pytest.raises(BackupError, match="--replace"):
        restore(hotline, elsewhere / "b.db")
    assert len(hotline.stories()) == 2

    restored = restore(hotline, elsewhere / "b.db", over=True)

    assert len(hotline.stories()) == 1
    assert restored.kept is not None
    with closing(sqlite3.connect(restored.kept)) as old:
        assert old.execute("SELECT count(*) FROM incident").fetchone() == (2,)


def test_a_database_in_use_is_not_replaced(hotline: Hotline, elsewhere: Path):
    hotline.reporter.texts_us(HARM)
    take(hotline, elsewhere / "b.db")
    with closing(sqlite3.connect(database(hotline))) as somebody:
        somebody.execute("SELECT count(*) FROM incident").fetchone()
        with pytest.raises(BackupError, match="in use"):
            restore(hotline, elsewhere / "b.db", over=True)
    names = sorted(path.name for path in database(hotline).parent.iterdir() if "before" in path.name)
    assert names == []


@pytest.mark.parametrize(
    ("ring", "error", "said"),
    [
        pytest.param(KeyRing({"test": bytes(32)}, bytes(range(100, 132))), SealBroken, "not the one", id="another-key"),
        pytest.param(KeyRing({"other": bytes(32)}, bytes(32)), BackupError, "lacks keys .* test", id="missing-key"),
    ],
)
def test_a_ring_that_does_not_open_it_changes_nothing(
    hotline: Hotline, elsewhere: Path, ring: KeyRing, error: type[Exception], said: str
):
    hotline.reporter.texts_us(HARM)
    take(hotline, elsewhere / "b.db")
    lose_the_host(hotline)
    with pytest.raises(error, match=said):
        put_back(
            elsewhere / "b.db",
            url=f"sqlite:///{database(hotline)}",
            ring=ring,
            build=lambda url: replace(hotline.runtime, store=Store(url, ring)),
            now=lambda: hotline.clock.now,
            over=False,
        )
    assert list(database(hotline).parent.glob("hotline.db*")) == []


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999_later'")
        connection.commit()


def _empty(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE shopping (item)")
        connection.commit()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(_newer, "newer version", id="of-a-newer-version"),
        pytest.param(_empty, "no hotline in this backup", id="another-programs"),
        pytest.param(lambda path: path.write_bytes(b"PGDMP..."), "backup of PostgreSQL", id="of-postgresql"),
        pytest.param(lambda path: path.write_bytes(b"hello"), "no backup of a hotline", id="no-database"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:50_000]), "whole database|copied", id="cut"),
        pytest.param(lambda path: path.unlink(), "No such file", id="not-there"),
    ],
)
def test_what_is_no_backup_for_this_hotline_changes_nothing(
    hotline: Hotline, elsewhere: Path, change: Callable[[Path], None], said: str
):
    hotline.reporter.texts_us(HARM)
    file = elsewhere / "b.db"
    take(hotline, file)
    Path(f"{file}.about.json").unlink()
    change(file)
    hotline.store.close()  # which folds what was written last into the file
    before = database(hotline).read_bytes()
    with pytest.raises(BackupError, match=said):
        restore(hotline, file, over=True)
    assert database(hotline).read_bytes() == before
    assert [path.name for path in database(hotline).parent.iterdir()] == ["hotline.db"]


def test_a_closed_report_whose_key_is_gone_stays_destroyed_and_hinders_nobody(hotline: Hotline, elsewhere: Path):
    closed = hotline.reporter.texts_us(HARM)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("9")
    hotline.query(f"UPDATE data_key SET ring_key = '2020-01' WHERE owner = {closed.id} RETURNING 1")
    take(hotline, elsewhere / "b.db")
    lose_the_host(hotline)

    assert restore(hotline, elsewhere / "b.db").destroyed == 1

    again = hotline.reporter.texts_us("It happened again")
    assert again.id != closed.id
    hotline.phone("Ana").got("Reply 1")


@configured(page_at="first_answer")
def test_the_database_that_was_only_set_up_may_be_replaced_without_asking(hotline: Hotline, elsewhere: Path):
    take(hotline, elsewhere / "b.db")
    with pytest.raises(BackupError, match="--replace"):  # an organisation was applied
        restore(hotline, elsewhere / "b.db")
    with closing(sqlite3.connect(database(hotline))) as connection:
        connection.execute("DELETE FROM configuration")
        connection.commit()
    assert restore(hotline, elsewhere / "b.db").kept is not None
