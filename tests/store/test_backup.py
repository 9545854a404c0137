"""A backup is whole, of one moment, for its owner alone, and never half there; writers don't wait for it."""

from __future__ import annotations

import json
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hotline.domain.errors import BackupError
from hotline.store import backup
from hotline.store.backup_postgres import Programs
from hotline.usecases import backup as use_case
from tests.story import Hotline, minutes

pytestmark = pytest.mark.sqlite_only  # PostgreSQL's own: test_backup_postgres


@pytest.fixture
def story(hotline: Hotline) -> Hotline:
    hotline.reporter.texts_us("Someone keeps following me at gate 4")
    return hotline


def source(story: Hotline) -> use_case.Source:
    return use_case.Source(story.store, story.url)


def take(story: Hotline, path: Path) -> backup.About:
    return use_case.take(source(story), path, lambda: story.clock.now)


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_a_backup_holds_everything_and_stands_alone_for_its_owner_only(story: Hotline, tmp_path: Path):
    about = take(story, tmp_path / "one.db")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.db", "one.db.about.json"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}
    for table in ("incident", "transcript", "inbox", "message", "outbox", "data_key", "configuration"):
        there = story.query(f"SELECT count(*) FROM {table}")[0][0]
        assert rows(tmp_path / "one.db", f"SELECT count(*) FROM {table}") == [(there,)], table
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.db", "one.db.about.json"]  # no -wal by reading it
    assert backup.check_whole(tmp_path / "one.db") == about


def test_it_says_which_keys_it_needs_and_holds_none(story: Hotline, tmp_path: Path):
    about = take(story, tmp_path / "one.db")
    assert about.keys == ("test",)
    said = json.loads((tmp_path / "one.db.about.json").read_text())
    assert said["keys"] == ["test"]
    assert said["taken_at"] == story.clock.now.isoformat()
    ring = [story.store.vault.ring.wrapping["test"], bytes(range(100, 132))]
    for path in tmp_path.iterdir():
        for key in ring:
            assert key not in path.read_bytes()
            assert key.hex().encode() not in path.read_bytes()
        assert b"following" not in path.read_bytes()


def test_it_never_overwrites_not_even_what_appears_meanwhile(
    story: Hotline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "one.db").write_text("precious")
    with pytest.raises(BackupError, match="never overwrites"):
        take(story, tmp_path / "one.db")

    real = backup.digest_of

    def somebody_else_is_quicker(path: Path) -> str:
        (tmp_path / "two.db").write_text("precious")
        return real(path)

    monkeypatch.setattr(backup, "digest_of", somebody_else_is_quicker)
    with pytest.raises(BackupError, match="never overwrites"):
        take(story, tmp_path / "two.db")

    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"one.db": "precious", "two.db": "precious"}


def test_a_place_that_knows_no_links_gets_the_same(story: Hotline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(backup.os, "link", refuse)
    about = take(story, tmp_path / "one.db")
    assert backup.check_whole(tmp_path / "one.db") == about
    with pytest.raises(BackupError, match="never overwrites"):
        take(story, tmp_path / "one.db")


def test_what_fails_leaves_nothing_behind(story: Hotline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_path: Path) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "digest_of", full)
    with pytest.raises(BackupError, match="No space left"):
        take(story, tmp_path / "one.db")
    assert list(tmp_path.iterdir()) == []
    assert "backup" not in story.store.read(lambda tx: tx.pulse.heard())

    with pytest.raises(BackupError, match="No such file"):
        take(story, tmp_path / "nowhere" / "one.db")


def test_a_damaged_database_makes_no_backup(story: Hotline, tmp_path: Path):
    story.store.close()
    path = Path(story.store.engine.url.database or "")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    half = len(data) // 2 // 4096 * 4096
    data[half : half + 4096 * 12] = bytes(4096 * 12)
    path.write_bytes(data)
    with pytest.raises(BackupError, match=r"no whole database|could not be copied"):
        backup.take(story.url, tmp_path / "one.db", Programs(), revision="", taken_at=story.clock.now)
    assert list(tmp_path.iterdir()) == []


def test_the_database_knows_when_the_last_one_was_taken(story: Hotline, tmp_path: Path):
    take(story, tmp_path / "one.db")
    first = story.clock.now
    story.clock.forward(minutes(30))
    assert story.store.read(lambda tx: tx.pulse.heard())["backup"][0] == first
    found = rows(tmp_path / "one.db", "SELECT name FROM heartbeat")
    assert ("backup:begun",) in found
    assert ("backup",) not in found  # it was not finished when it was copied


# --- dated ones


def test_of_dated_backups_the_latest_stay_and_nothing_else_is_touched(story: Hotline, tmp_path: Path):
    (tmp_path / "hotline-2020-01-01.db").write_text("somebody else's")
    now = iter(datetime(2027, 2, day, tzinfo=UTC) + timedelta(seconds=n) for day in range(1, 6) for n in range(3))
    names = []
    for _ in range(5):
        path, _ = use_case.take_dated(source(story), tmp_path, 2, lambda: next(now))
        names.append(path.name)

    assert names[-1] == "hotline-2027-02-05T000000Z.db"
    kept = [name for name in names[-2:] for name in (name, f"{name}.about.json")]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*kept, "hotline-2020-01-01.db"])


# --- the file is as it was


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-1], id="cut"),
        pytest.param(lambda data: data[:5000] + bytes([data[5000] ^ 1]) + data[5001:], id="one-bit"),
        pytest.param(lambda data: data + b"\0", id="longer"),
    ],
)
def test_a_backup_that_was_damaged_is_found_out(story: Hotline, tmp_path: Path, damage: Callable[[bytes], bytes]):
    path = tmp_path / "one.db"
    take(story, path)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(BackupError, match="changed or is damaged"):
        backup.check_whole(path)


@pytest.mark.parametrize("said", ["", "[]", "{}", '{"format": "hotline-backup-9"}', '{"format": 7', "\udcff"])
def test_what_stands_beside_it_and_is_no_description_is_refused(story: Hotline, tmp_path: Path, said: str):
    path = tmp_path / "one.db"
    take(story, path)
    backup.beside_of(path).write_bytes(said.encode("utf-8", "surrogateescape"))
    with pytest.raises(BackupError, match=r"not what a backup wrote|another version"):
        backup.check_whole(path)


def test_without_its_description_nobody_can_tell(story: Hotline, tmp_path: Path):
    take(story, tmp_path / "one.db")
    backup.beside_of(tmp_path / "one.db").unlink()
    assert backup.check_whole(tmp_path / "one.db") is None


# --- while everybody goes on


@pytest.fixture
def writing(story: Hotline) -> Iterator[Callable[[], int]]:
    """A thread that takes reports all the time; asking it tells how many it has taken."""
    stopping, taken = threading.Event(), [0]

    def work() -> None:
        while not stopping.is_set():
            story.takes("Someone keeps following me", sender=f"+1312555{taken[0] % 10_000:04d}", to="+15550100100")
            taken[0] += 1

    thread = threading.Thread(target=work)
    thread.start()
    yield lambda: taken[0]
    stopping.set()
    thread.join()


def test_a_backup_of_a_busy_database_is_of_one_moment(story: Hotline, writing: Callable[[], int], tmp_path: Path):
    for number in range(5):
        before = writing()
        path = tmp_path / f"{number}.db"
        take(story, path)
        assert writing() > before, "nobody wrote meanwhile, so this shows nothing"
        broken = rows(
            path,
            "SELECT id FROM incident WHERE entries != (SELECT count(*) FROM transcript WHERE incident = incident.id)"
            " OR NOT EXISTS (SELECT 1 FROM inbox WHERE inbox.incident = incident.id)"
            " OR NOT EXISTS (SELECT 1 FROM data_key WHERE owner = incident.id)",
        )
        assert broken == []
        assert rows(path, "SELECT count(*) FROM incident")[0][0] > 1
