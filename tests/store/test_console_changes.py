"""What the console changed is kept until a file has it, sealed; an older version of the configuration can be read."""

from dataclasses import replace
from datetime import timedelta

from hotline.domain.configuration_keys import Key
from hotline.domain.organisation import PersonId
from hotline.store.sealed_places import PEOPLE, values_of
from tests.story import NOON

ANA = PersonId("ana")
NAME, EMAIL = Key("person", "ana", "name"), Key("region", "na", "email")


def test_changes_are_kept_in_their_order_until_they_are_forgotten(store):
    def change(tx):
        tx.console_changes.add(7, [NAME, EMAIL], by=ANA, at=NOON)
        tx.console_changes.add(8, [EMAIL], by=ANA, at=NOON + timedelta(hours=1))

    store.transact(change)
    found = store.read(lambda tx: tx.console_changes.all())
    assert [(one.version, one.keys, one.by) for one in found] == [
        (7, frozenset({NAME, EMAIL}), ANA), (8, frozenset({EMAIL}), ANA),
    ]  # fmt: skip
    sealed = store.read(lambda tx: [place.table.name for place, *_ in values_of(tx, PEOPLE)])
    assert sealed.count("console_change") == 2
    store.transact(lambda tx: tx.console_changes.forget())
    assert store.read(lambda tx: tx.console_changes.all()) == []


def test_an_older_version_of_the_configuration_can_be_read(store):
    was = store.read(lambda tx: tx.people.organisation())
    store.transact(lambda tx: tx.people.save(replace(was, name="Another"), NOON))
    old = store.read(lambda tx: tx.people.organisation_at(was.version))
    assert (old.name, old.version) == (was.name, was.version)
    assert store.read(lambda tx: tx.people.organisation_at(99)) is None


def test_a_token_is_found_by_itself_alone_until_it_is_removed(store):
    def make(tx):
        return tx.api_tokens.add(ANA, ["on-call"], purpose="wall", at=NOON, expires_at=NOON + timedelta(days=1))

    made, secret = store.transact(make)
    assert store.read(lambda tx: tx.api_tokens.with_secret(secret)) == made
    assert store.read(lambda tx: tx.api_tokens.with_secret(secret[:-1])) is None
    assert "api_token" in store.read(lambda tx: [place.table.name for place, *_ in values_of(tx, PEOPLE)])
    store.transact(lambda tx: tx.api_tokens.note_use(made, NOON))
    (used,) = store.read(lambda tx: tx.api_tokens.all())
    assert used.used_on == NOON.replace(hour=0)
    assert store.transact(lambda tx: tx.api_tokens.remove(made.id))
    assert store.read(lambda tx: tx.api_tokens.with_secret(secret)) is None
