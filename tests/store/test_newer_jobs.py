"""While a deploy is under way, a newer version writes down jobs that this one has never heard of."""

from __future__ import annotations

from sqlalchemy import insert

from hotline.store import schema
from tests.story import NOON, minutes

OF_A_NEWER_VERSION = {
    "id": 1, "job": "a_newer_job", "queue": "a_newer_queue", "incident": None, "message": None, "run_at": NOON,
    "state": "due", "attempt": 0,
}  # fmt: skip


def test_a_job_that_this_version_does_not_know_is_left_to_the_one_that_does(hotline):
    hotline.store.transact(lambda tx: tx.connection.execute(insert(schema.outbox).values(**OF_A_NEWER_VERSION)))

    assert hotline.store.read(lambda tx: tx.outbox.due(NOON, limit=10)) == []
    assert hotline.store.transact(lambda tx: tx.outbox.take(NOON, lease=minutes(1), limit=10)) == []
    assert hotline.store.transact(lambda tx: tx.outbox.claim(1, 0, by="worker:1", now=NOON)) is None
    assert hotline.query("SELECT state, attempt, failures FROM outbox WHERE id = 1") == [("due", 0, 0)]
