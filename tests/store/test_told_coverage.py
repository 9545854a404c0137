"""Feeds and what was found of coverage, as both engines keep them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from hotline.domain.coverage import Finding, Kind
from hotline.domain.terms import PersonId, Target
from hotline.store import schema_calendars
from tests.story import NOON

ANA = PersonId("ana")
GAP = Finding(Kind.GAP, "na", Target.PRIMARY, begins=NOON, ends=NOON + timedelta(hours=2))
STANDS = Finding(Kind.NO_PHONE, "na", person=ANA)


def test_a_feed_is_found_by_its_secret_alone_until_it_is_removed(store):
    made, secret = store.transact(lambda tx: tx.feeds.add(person=ANA, by=ANA, at=NOON))
    store.transact(lambda tx: tx.feeds.add(region="na", by=ANA, at=NOON + timedelta(hours=1)))

    assert store.read(lambda tx: tx.feeds.with_secret(secret)) == made
    assert store.read(lambda tx: tx.feeds.with_secret(secret.lower() + "x")) is None
    assert store.read(lambda tx: [(feed.person, feed.region) for feed in tx.feeds.all()]) == [(ANA, ""), (None, "na")]

    assert store.transact(lambda tx: tx.feeds.remove(made))
    assert not store.transact(lambda tx: tx.feeds.remove(made))
    assert store.read(lambda tx: tx.feeds.with_secret(secret)) is None


def test_neither_a_secret_nor_a_name_stands_in_the_tables(store):
    _, secret = store.transact(lambda tx: tx.feeds.add(person=ANA, by=ANA, at=NOON))
    store.transact(lambda tx: tx.coverage.add(STANDS))

    rows = store.read(
        lambda tx: [
            *tx.connection.execute(select(schema_calendars.feed)).all(),
            *tx.connection.execute(select(schema_calendars.coverage)).all(),
        ]
    )

    said = repr([tuple(bytes(one) if isinstance(one, bytes | memoryview) else one for one in row) for row in rows])
    assert len(rows) == 2
    assert secret not in said
    assert "ana" not in said


def test_what_was_found_is_told_once_and_forgotten_when_it_is_gone(store):
    def found(tx):
        return [(one.subject, one.begins, one.told) for one in tx.coverage.noted()]

    def write(tx):
        tx.coverage.hold()
        tx.coverage.add(GAP)
        tx.coverage.add(STANDS)
        return tx.coverage.subject(GAP), tx.coverage.subject(STANDS)

    gap, stands = store.transact(write)

    assert store.read(found) == [(stands, STANDS.span[0], False), (gap, GAP.begins, False)]
    assert store.read(lambda tx: tx.coverage.subject(replace(GAP, begins=NOON - timedelta(hours=1)))) == gap

    ids = store.read(lambda tx: [one.id for one in tx.coverage.noted()])
    store.transact(lambda tx: tx.coverage.told(ids, NOON))
    store.transact(lambda tx: tx.coverage.remove(ids[:1]))

    assert store.read(found) == [(gap, GAP.begins, True)]
