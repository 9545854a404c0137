"""Accounts, sessions and tries, as both engines keep them: sealed, and what opens them stands nowhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from hotline.domain.accounts import Passkey, account_document, account_from
from hotline.domain.organisation import PersonId
from hotline.store import schema_accounts
from tests.story import NOON

ANA, BEN = PersonId("ana"), PersonId("ben")
TABLES = (
    schema_accounts.account, schema_accounts.passkey, schema_accounts.sign_in, schema_accounts.invitation,
    schema_accounts.guess,
)  # fmt: skip
KEY = Passkey(b"credential", b"public", "Phone", 3, NOON, NOON, ("internal",), "single_device", True, "{}")


def filled(tx):
    """Write a row into each table; return what may stand nowhere in them."""
    account = tx.accounts.change(
        ANA,
        lambda known: replace(known, password="$argon2id$xyz", totp="secret", recovery=("a", "b"), passkeys=(KEY,)),
        NOON,
    )
    secrets = [tx.accounts.invite(ANA, NOON), tx.sign_ins.begin(ANA, "rights", whole=True, browser="Firefox", at=NOON)]
    tx.sign_ins.guess(tx.tag("guess", "password of ana"), NOON)
    return ["ana", account.mark, account.handle, "argon2id", "credential", "Phone", "Firefox", "rights", *secrets]


def test_nothing_that_tells_of_people_or_opens_anything_stands_in_the_tables(store):
    canaries = store.transact(filled)
    rows = store.read(lambda tx: [row for table in TABLES for row in tx.connection.execute(select(table)).all()])
    said = repr([tuple(bytes(one) if isinstance(one, bytes | memoryview) else one for one in row) for row in rows])
    assert len(rows) == len(TABLES)
    assert [canary for canary in canaries if canary in said] == []


def test_an_account_comes_back_as_it_was_kept(store):
    store.transact(filled)
    account = store.read(lambda tx: tx.accounts.of(ANA))
    assert account.passkeys == (KEY,)
    assert account_from(account_document(account)) == account
    assert store.read(lambda tx: tx.accounts.of(BEN)) is None


def test_a_passkey_finds_its_account_until_it_is_gone(store):
    store.transact(filled)
    assert store.read(lambda tx: tx.accounts.with_credential(b"credential")).person == ANA
    assert store.read(lambda tx: tx.accounts.with_credential(b"other")) is None
    store.transact(lambda tx: tx.accounts.change(ANA, lambda known: known.emptied("new"), NOON))
    assert store.read(lambda tx: tx.accounts.with_credential(b"credential")) is None


def test_a_change_that_fails_changes_nothing(store):
    store.transact(filled)
    before = store.read(lambda tx: tx.accounts.of(ANA))

    def fails(_account):
        raise ValueError

    try:
        store.transact(lambda tx: tx.accounts.change(ANA, fails, NOON))
    except ValueError:
        assert store.read(lambda tx: tx.accounts.of(ANA)) == before
    else:
        raise AssertionError


def test_sessions_are_found_by_what_the_browser_holds_and_end(store):
    def begin(person):
        return store.transact(lambda tx: tx.sign_ins.begin(person, "r", whole=True, browser="", at=NOON))

    first, second, other = begin(ANA), begin(ANA), begin(BEN)
    found = store.read(lambda tx: tx.sign_ins.find(first, NOON))
    assert (found.person, found.whole, found.rights) == (ANA, True, store.read(lambda tx: tx.sign_ins.rights_tag("r")))
    assert store.read(lambda tx: tx.sign_ins.find(first, NOON + timedelta(hours=12))) is None
    assert store.read(lambda tx: len(tx.sign_ins.of(ANA, NOON))) == 2

    assert not store.transact(lambda tx: tx.sign_ins.end(BEN, found.id))  # not theirs
    assert store.transact(lambda tx: tx.sign_ins.end_all(ANA, but=found.id)) == 1
    assert store.read(lambda tx: tx.sign_ins.find(second, NOON)) is None
    assert store.transact(lambda tx: tx.sign_ins.end_all(ANA)) == 1
    assert store.read(lambda tx: tx.sign_ins.find(first, NOON)) is None
    assert store.read(lambda tx: tx.sign_ins.find(other, NOON)) is not None


def test_what_is_over_is_forgotten_when_somebody_signs_in(store):
    store.transact(filled)
    late = NOON + timedelta(days=1)
    store.transact(lambda tx: tx.sign_ins.begin(BEN, "r", whole=True, browser="", at=late))
    left = store.read(lambda tx: [len(tx.connection.execute(select(table)).all()) for table in (TABLES[2], TABLES[4])])
    assert left == [1, 0]


def test_an_invitation_opens_for_three_days_and_the_next_one_takes_its_place(store):
    first = store.transact(lambda tx: tx.accounts.invite(ANA, NOON))
    second = store.transact(lambda tx: tx.accounts.invite(ANA, NOON))

    def opens(secret, hours):
        return store.read(lambda tx: tx.accounts.invited(secret, NOON + timedelta(hours=hours)) is not None)

    assert not opens(first, 0)
    assert opens(second, 71.9)
    assert not opens(second, 72)
    assert store.transact(lambda tx: tx.accounts.take_invitation_back(ANA))
    assert not store.transact(lambda tx: tx.accounts.take_invitation_back(ANA))
    assert not opens(second, 0)
