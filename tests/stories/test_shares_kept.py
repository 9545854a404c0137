"""Shares, as both engines keep them: found by person and report, over when revoked or past their time, sealed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hotline.domain.organisation import PersonId
from hotline.domain.record_views import RecordView
from hotline.store.shares import Share, new_share_id
from tests.story import Hotline, opened

ANA, OLGA = PersonId("ana"), PersonId("olga")


@pytest.fixture
def both(databases):
    with opened(on=databases) as made:
        yield made


def shared(hotline: Hotline, incident: int, days: int) -> Share:
    """Share a view with Olga for so many days."""
    now = hotline.clock.now
    one = Share(
        new_share_id(), incident, OLGA, RecordView.ORGANISER, 3, frozenset({2}), ANA, now, now + timedelta(days=days)
    )
    hotline.store.transact(lambda tx: tx.shares.add(one))
    return one


def test_a_share_is_kept_as_it_was_given_until_it_is_over(both: Hotline):
    story = both.reporter.text("Someone keeps following me")
    incident = story.now.id
    now = both.clock.now
    short, long = shared(both, incident, 1), shared(both, incident, 7)

    def open_at(at):
        return {one.id for one in both.store.read(lambda tx: tx.shares.with_person(OLGA, at))}

    assert both.store.read(lambda tx: tx.shares.get(short.id)) == short
    assert {one.id for one in both.store.read(lambda tx: tx.shares.of(incident))} == {short.id, long.id}
    assert open_at(now) == {short.id, long.id}
    assert open_at(now + timedelta(days=2)) == {long.id}
    assert both.store.read(lambda tx: tx.shares.with_person(ANA, now)) == []

    assert both.store.transact(lambda tx: tx.shares.revoke(long, now))
    assert not both.store.transact(lambda tx: tx.shares.revoke(long, now))
    assert open_at(now) == {short.id}
    (row,) = both.query("SELECT about FROM share WHERE id = :share", share=short.id)
    assert b"olga" not in bytes(row[0])
