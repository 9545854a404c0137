"""A host is lost and its backup restored: what was unfinished then goes on, what is late says so, nothing is hidden."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy import text as sql

from hotline.domain.deeds import AuditKind
from hotline.domain.errors import BackupError, SealBroken
from hotline.domain.phone import sms_segments
from hotline.store.sealed import KeyRing
from hotline.usecases.restore import remarks
from tests.databases import Databases
from tests.restoring import Host
from tests.story import Hotline, configured, minutes, seconds

HARM = "Someone keeps following me at gate 4"


@pytest.fixture
def host(hotline: Hotline, databases: Databases, tmp_path: Path) -> Host:
    return Host(hotline, databases, tmp_path)


def test_an_untaken_report_is_paged_at_once_marked_late_and_the_reporter_is_told(hotline: Hotline, host: Host):
    story = hotline.reporter.texts_us(HARM)
    hotline.phone("Ana").got("Reply 1")
    hotline.reporter.reads_all()
    host.take()
    taken_at = hotline.clock.now
    host.lose()
    hotline.clock.now += minutes(3)

    restored = host.restore()
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


def test_after_a_long_time_the_alarm_goes_with_the_late_pages(hotline: Hotline, host: Host):
    hotline.reporter.texts_us(HARM)
    host.take()
    host.lose()
    hotline.clock.now += minutes(45)

    host.restore()
    hotline.clock.forward(seconds(20))

    for name in ("Ben", "Cleo", "Cora"):
        hotline.phone(name).got("LATE")
    assert [mail.subject for mail in hotline.alarms()]


def test_whoever_had_it_is_told_and_what_was_closed_stays_closed(hotline: Hotline, host: Host):
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
    host.take()
    host.lose()
    hotline.clock.now += minutes(1)

    restored = host.restore()
    hotline.clock.forward(seconds(30))

    assert (restored.open_incidents, restored.late) == (1, 0)
    hotline.phone("Ana").got(f"{mine.reference} is yours", "2027-02-01 12:00")
    assert mine.owner == "ana"
    assert not closed.open
    assert closed.entries("event") == before
    for name in ("Ben", "Cleo"):
        hotline.phone(name).got_nothing()


def test_what_was_taken_after_the_backup_is_paged_again_and_the_record_says_so(hotline: Hotline, host: Host):
    story = hotline.reporter.texts_us(HARM)
    host.take()
    hotline.phone("Ana").replies("1")
    assert story.owner == "ana"
    host.lose()
    hotline.clock.now += minutes(3)

    host.restore()
    assert story.owner is None
    hotline.clock.forward(seconds(1))

    hotline.phone("Ben").got("LATE")
    assert "What was said, taken or closed after that is lost here" in hotline.transcript()
    hotline.phone("Ana").replies("1")
    assert story.owner == "ana"


def test_a_page_that_had_not_left_leaves(hotline: Hotline, host: Host):
    hotline.takes(HARM, sender="+15550100199", to="+15550100100")  # nobody carries anything out yet
    host.take()
    host.lose()
    hotline.clock.now += minutes(1)

    assert host.restore().late == 1
    hotline.clock.forward(seconds(1))

    hotline.phone("Ana").got("Reply 1")
    assert "One page had not left when the backup was taken. It goes now, late." in hotline.transcript()


def test_a_row_in_somebodys_hands_is_free_at_once(hotline: Hotline, host: Host):
    hotline.takes(HARM, sender="+15550100199", to="+15550100100")
    rows = hotline.query("SELECT id, attempt FROM outbox WHERE job = 'send_page'")
    hotline.store.transact(lambda tx: tx.outbox.claim(rows[0][0], rows[0][1], by="worker:1", now=hotline.clock.now))
    host.take()
    host.lose()

    restored = host.restore()

    assert restored.unfinished > 0
    assert hotline.query("SELECT count(*) FROM outbox WHERE lease_until IS NOT NULL AND state = 'due'") == [(0,)]
    hotline.clock.forward(seconds(1))
    hotline.phone("Ana").got("Reply 1")


# --- what is refused, with nothing changed


def test_a_database_that_holds_something_is_replaced_only_where_asked_for_and_kept_beside(hotline: Hotline, host: Host):
    hotline.reporter.texts_us(HARM)
    host.take()
    hotline.stranger("another", "+15550100198").texts_us(HARM)

    with pytest.raises(BackupError, match="--replace"):
        host.restore()
    assert len(hotline.stories()) == 2

    restored = host.restore(over=True)

    assert len(hotline.stories()) == 1
    assert host.run(host.kept(restored), "SELECT count(*) FROM incident") == [(2,)]


def test_a_database_in_use_is_not_replaced(hotline: Hotline, host: Host):
    story = hotline.reporter.texts_us(HARM)
    host.take()
    engine = create_engine(hotline.store.engine.url)
    with engine.connect() as somebody:
        somebody.execute(sql("SELECT count(*) FROM incident"))
        with pytest.raises(BackupError, match="in use"):
            host.restore(over=True)
    engine.dispose()
    hotline.restart()
    assert story.open
    assert not host.leftovers()


@pytest.mark.parametrize(
    ("ring", "error", "said"),
    [
        pytest.param(KeyRing({"test": bytes(32)}, bytes(range(100, 132))), SealBroken, "not the one", id="another-key"),
        pytest.param(KeyRing({"other": bytes(32)}, bytes(32)), BackupError, "lacks keys .* test", id="missing-key"),
    ],
)
def test_a_ring_that_does_not_open_it_changes_nothing(
    hotline: Hotline, host: Host, ring: KeyRing, error: type[Exception], said: str
):
    hotline.reporter.texts_us(HARM)
    host.take()
    host.lose()
    with pytest.raises(error, match=said):
        host.restore(ring=ring)
    assert host.is_empty()
    assert not host.leftovers()


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999_later'")
        connection.commit()


def _empty(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE shopping (item)")
        connection.commit()


@pytest.mark.sqlite_only
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
    hotline: Hotline, host: Host, change: Callable[[Path], None], said: str
):
    hotline.reporter.texts_us(HARM)
    host.take()
    Path(f"{host.backup}.about.json").unlink()
    change(host.backup)
    hotline.store.close()  # which folds what was written last into the file
    before = host.file.read_bytes()
    with pytest.raises(BackupError, match=said):
        host.restore(over=True)
    assert host.file.read_bytes() == before
    assert [path.name for path in host.file.parent.iterdir()] == ["hotline.db"]


def test_a_closed_report_whose_key_is_gone_stays_destroyed_and_hinders_nobody(hotline: Hotline, host: Host):
    closed = hotline.reporter.texts_us(HARM)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("9")
    hotline.query(f"UPDATE data_key SET ring_key = '2020-01' WHERE owner = {closed.id} RETURNING 1")
    host.take()
    host.lose()

    assert host.restore().destroyed == 1

    again = hotline.reporter.texts_us("It happened again")
    assert again.id != closed.id
    hotline.phone("Ana").got("Reply 1")


@configured(page_at="first_answer")
def test_the_database_that_was_only_set_up_may_be_replaced_without_asking(hotline: Hotline, host: Host):
    host.take()
    with pytest.raises(BackupError, match="--replace"):  # an organisation was applied
        host.restore()
    host.change("DELETE FROM configuration")
    assert host.restore().as_of == hotline.clock.now


def test_a_restore_is_visible_in_the_audit_and_to_whoever_verifies(hotline: Hotline, host: Host):
    hotline.reporter.texts_us(HARM)
    host.take()
    host.lose()
    hotline.clock.now += minutes(3)
    restored = host.restore()

    deeds = hotline.store.read(lambda tx: [(deed.kind, deed.details) for deed in tx.audit.of(None)])
    assert (AuditKind.RESTORED, {"as_of": restored.as_of.isoformat()}) in deeds
    (said,) = hotline.store.read(remarks)
    assert said.startswith("Restored on 2027-02-01 17:03 UTC by command line from a backup of 2027-02-01 17:00 UTC")
