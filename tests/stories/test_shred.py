"""A destroyed record leaves nothing that can be recovered: database, log, dump, and an older backup, byte by byte."""

import base64
import re
import secrets
import subprocess
from pathlib import Path

import pytest

from hotline.domain.errors import RecordDestroyed, SealBroken
from hotline.store.keyring import KeyRing
from hotline.store.sealed import DataKey
from hotline.store.sealed_places import values_of
from hotline.store.transaction import Store
from hotline.usecases import keys
from tests.canary.scanner import Scanner
from tests.databases import OnPostgresql
from tests.endings import days_pass, ring_file
from tests.restoring import Host
from tests.story import minutes

__all__ = ["ring_file"]
MARK = "qvx"
PER_TEXT = 50
CANARY = re.compile(rb"qvx[0-9a-f]{16}")


def canaries(count):
    return [MARK + secrets.token_hex(8) for _ in range(count)]


def written(key):
    """Return what a key looks like, however it was written down."""
    return [key, key.hex().encode(), base64.b64encode(key)]


def bytes_of(hotline, databases):
    """Return the bytes of every file of the database, its log among them, and of its dump."""
    if isinstance(databases, OnPostgresql):
        server = databases.server
        server.execute("CHECKPOINT")
        files = [path for path in server.data.rglob("*") if path.is_file()]
        programs = Host(hotline, databases, Path()).programs
        pg_dump = [str(Path(programs.folder) / "pg_dump"), "--inserts", hotline.url]
        dumped = subprocess.run(pg_dump, capture_output=True, check=True).stdout
        return {str(path): path.read_bytes() for path in files}, dumped
    path = Path(hotline.store.engine.url.database)
    with hotline.store.engine.connect() as connection:
        dumped = "\n".join(connection.connection.dbapi_connection.iterdump()).encode()
    return {str(one): one.read_bytes() for one in path.parent.glob("hotline.db*")}, dumped


@pytest.fixture
def told(hotline, ring_file):
    """A thousand canaries, told in texts; taken and closed. Return the incident and the canaries."""
    words = canaries(1_000)
    incident = hotline.reporter.text(" ".join(words[:PER_TEXT]), pictures=1)
    for start in range(PER_TEXT, len(words), PER_TEXT):
        hotline.clock.forward(minutes(0.2))
        hotline.reporter.text(" ".join(words[start : start + PER_TEXT]))
    for reply in ("1", "9", "9"):
        hotline.clock.forward(minutes(1))
        hotline.phone("Ana").replies(reply)
    hotline.clock.forward(minutes(60))
    return incident, words


def test_a_destroyed_record_can_be_recovered_from_nothing(hotline, databases, told, ring_file, tmp_path):
    incident, words = told
    with hotline.store.engine.connect() as connection:
        name, wrapped = connection.exec_driver_sql(
            f"SELECT ring_key, wrapped FROM data_key WHERE scope = 'incident' AND owner = {incident.id}"
        ).one()
    vault, old_ring = hotline.store.vault, KeyRing.parse(str(ring_file))
    key, wrapped = vault._unwrapped("incident", incident.id, name, bytes(wrapped)), bytes(wrapped)
    host = Host(hotline, databases, tmp_path)
    before = [entry.text for entry in hotline.store.read(lambda tx: list(tx.transcript.of(incident.id)))]
    assert sum(word in " ".join(before) for word in words) == 1_000
    host.take()

    days_pass(hotline, 367)  # its time is over: destroyed
    days_pass(hotline, 40)  # its month is over: that key goes too

    files, dump = bytes_of(hotline, databases)
    scanner = Scanner(words)
    for where, data in {**files, "dump": dump}.items():
        assert not any(form in data for form in written(key)), where
        assert not {found.decode() for found in CANARY.findall(data)} & set(words), where
    assert scanner.hits(dump) == set()
    assert not any(form in dump for form in written(wrapped))
    if not isinstance(databases, OnPostgresql):  # PostgreSQL's own log keeps older bytes until it is recycled
        for where, data in files.items():
            assert scanner.hits(data) == set(), where
            assert wrapped not in data, where

    # The older backup, with all that is left of the ring: the record's key is under a key that is no more.
    left = KeyRing.parse(str(ring_file))
    assert name in left.destroyed
    assert not any(form in ring_file.read_bytes() for form in written(old_ring.wrapping[name]))
    backup = host.backup.read_bytes()
    assert scanner.hits(backup) == set()
    assert not any(form in backup for form in written(key))
    restored = host.restore(over=True, ring=left)
    assert restored.destroyed == 1
    with pytest.raises(RecordDestroyed):
        vault_of(left, hotline)._unwrapped("incident", incident.id, name, wrapped)
    for other in left.wrapping.values():
        with pytest.raises(SealBroken):
            vault_of(KeyRing({name: other}, b"i" * 32), hotline)._unwrapped("incident", incident.id, name, wrapped)
    assert hotline.store.read(lambda tx: tx.incidents.get(incident.id)) is None
    keys.check_ring(hotline.store, hotline.clock.now)
    assert DataKey(incident.id, key)  # what nobody has any more would open the entries that are left
    entries = hotline.store.read(
        lambda tx: [one for one in values_of(tx, incident.id) if one[0].table.name == "transcript"]
    )
    place, column, row, sealed = entries[0]
    assert DataKey(incident.id, key).open_bytes("transcript", column, place.row(row), sealed)


def vault_of(ring, hotline):
    return Store(hotline.url, ring).vault
