"""What people change by themselves about who is on call: kept beside the file's, sealed, and seen by every process."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from hotline.domain.configuration import read_configuration
from hotline.domain.rota import KEPT_FOR, Override, Rota, VerifiedPhone
from hotline.domain.terms import Channel, PersonId
from hotline.store import schema_rota
from hotline.store.transaction import Store
from hotline.usecases import configure
from tests.story import NOON, RING, configuration

ANA = PersonId("ana")
wall = datetime.fromisoformat
OFF = Override("o1", "na", wall("2027-02-01 12:00"), wall("2027-02-01 18:00"), "America/New_York", NOON, instead_of=ANA)
ROTA = Rota(overrides=(OFF,), phones=(VerifiedPhone(ANA, Channel.SMS, "+15550100110", NOON),))


def save(store, rota, at=NOON):
    def do(tx):
        tx.people.hold()
        tx.people.save_rota(rota, at)

    store.transact(do)


def rota_of(store):
    return store.read(lambda tx: tx.people.organisation()).rota


def test_until_somebody_changes_something_there_is_an_empty_rota(store):
    assert rota_of(store) == Rota()


def test_the_organisation_comes_with_its_rota(store):
    save(store, ROTA)

    assert rota_of(store) == ROTA


def test_applying_a_file_leaves_alone_what_people_changed(store):
    save(store, ROTA)

    configure.apply(store, read_configuration(configuration().replace("NorthConf", "SouthConf")), lambda: NOON)

    assert store.read(lambda tx: tx.people.organisation()).name == "SouthConf"
    assert rota_of(store) == ROTA


def test_another_process_sees_a_changed_rota_at_its_next_transaction(hotline):
    before = hotline.store.read(hotline.runtime.directory)
    other = Store(hotline.url, RING)
    save(other, ROTA)
    other.close()

    after = hotline.store.read(hotline.runtime.directory)

    assert (before.organisation.rota, after.organisation.rota) == (Rota(), ROTA)
    assert hotline.store.read(hotline.runtime.directory) is after  # and is not read again until it changes again


def test_what_is_saved_is_sealed_and_only_the_newest_is_kept(store):
    save(store, ROTA)
    save(store, replace(ROTA, overrides=()))

    rows = store.read(lambda tx: tx.connection.execute(select(schema_rota.rota)).all())

    assert [row.version for row in rows] == [2]
    assert b"ana" not in bytes(rows[0].document)
    assert rota_of(store) == replace(ROTA, overrides=())


def test_what_ended_three_months_ago_is_dropped_when_something_is_saved(store):
    save(store, ROTA, NOON + KEPT_FOR + timedelta(hours=7))

    assert rota_of(store) == replace(ROTA, overrides=())


def test_a_rota_that_was_never_committed_is_not_remembered(hotline):
    def changes_it_and_fails(tx):
        tx.people.save_rota(ROTA, NOON)
        assert hotline.runtime.directory(tx).organisation.rota == ROTA
        raise ValueError("ours")

    with pytest.raises(ValueError, match="ours"):
        hotline.store.transact(changes_it_and_fails)
    save(hotline.store, replace(ROTA, phones=()))  # gets the same number

    assert hotline.store.read(hotline.runtime.directory).organisation.rota == replace(ROTA, phones=())
