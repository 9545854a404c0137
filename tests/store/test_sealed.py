import base64

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import insert, select
from sqlalchemy.exc import StatementError

from hotline.domain.errors import SealBroken, SettingsError, StoreUnavailable
from hotline.store import schema
from hotline.store.sealed import DataKey, KeyRing, Vault
from hotline.store.statements import Prepared
from hotline.store.transaction import Store
from tests.story import RING


def test_a_value_opens_where_it_was_sealed_and_nowhere_else():
    key, another = DataKey(7, bytes(32)), DataKey(8, bytes(32))
    sealed = key.seal("message", "body", "r1", "secret \ud83d Ω")

    assert key.open("message", "body", "r1", sealed) == "secret \ud83d Ω"
    for stranger, place in (
        (key, ("message", "body", "r2")),
        (key, ("message", "recipient", "r1")),
        (key, ("inbox", "body", "r1")),
        (another, ("message", "body", "r1")),
    ):
        with pytest.raises(SealBroken):
            stranger.open(*place, sealed)


def test_a_changed_byte_anywhere_is_noticed():
    key = DataKey(7, bytes(32))
    sealed = key.seal("message", "body", "r1", "secret")

    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(SealBroken):
            key.open("message", "body", "r1", bytes(changed))


def test_the_sealed_form_is_the_one_that_is_written_down():
    """Known answer: version, nonce, AES-256-GCM under the place as associated data. Old databases must still open."""
    nonce, place = bytes(range(12)), b"transcript|entry|42|3"
    sealed = b"\x01" + nonce + AESGCM(bytes(range(32))).encrypt(nonce, b"Someone keeps following me", place)

    assert sealed.hex() == (
        "01000102030405060708090a0b146dbb7eaa8ba73be624f2fbc2c91e02efbae8439915385c5502b4472f05cb7adc14b42859a730b01a7b"
    )
    assert DataKey(42, bytes(range(32))).open("transcript", "entry", 3, sealed) == "Someone keeps following me"


def test_the_blind_index_is_the_one_that_is_written_down():
    assert RING.tag("phone", "+15550100199").hex() == "eb528819f16c6d27c5223aa3ad855d39"
    assert RING.tag("person", "+15550100199") != RING.tag("phone", "+15550100199")


def test_another_ring_does_not_unwrap_a_data_key():
    vault = Vault(RING)
    _, name, wrapped = vault.make("incident", 5)

    assert Vault(RING).unwrap("incident", 5, name, wrapped)
    for ring, owner in (
        (KeyRing({"test": bytes(32)}, bytes(32)), 5),
        (KeyRing({"b": bytes(32)}, bytes(32)), 5),
        (RING, 6),
    ):
        with pytest.raises(SealBroken):
            Vault(ring).unwrap("incident", owner, name, wrapped)


def test_the_last_key_of_the_ring_wraps_and_older_ones_still_unwrap():
    _, name, wrapped = Vault(KeyRing({"a": bytes(32)}, bytes(32))).make("people", 0)
    newer = KeyRing({"a": bytes(32), "b": bytes([1] * 32)}, bytes(32))

    assert newer.current == "b"
    assert Vault(newer).unwrap("people", 0, name, wrapped)


@pytest.mark.parametrize("ring", ["", "index=x", "a=" + base64.b64encode(bytes(32)).decode(), "index=AAAA,a=AAAA"])
def test_a_ring_that_is_no_ring_is_refused_without_showing_a_key(ring):
    with pytest.raises(SettingsError) as refusal:
        KeyRing.parse(ring or "=")
    assert "AAAA" not in str(refusal.value)


def test_a_new_ring_can_be_read():
    assert KeyRing.parse(KeyRing.new("2027")).current == "2027"


def test_a_plain_value_never_gets_into_a_sealed_column(store: Store):
    row = {"tag": b"x", "phone_tag": None, "profile": b"plain words", "active": True}

    for write in (
        lambda tx: tx.connection.execute(insert(schema.person), row),
        lambda tx: tx.add(Prepared(insert(schema.person)), row),
    ):
        with pytest.raises((StatementError, TypeError, StoreUnavailable)):
            store.transact(write)
    with store.engine.connect() as connection:
        assert b"plain words" not in [one.profile for one in connection.execute(select(schema.person))]


def test_a_database_of_another_ring_does_not_open(store: Store):
    url = store.engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
    other = Store(url, KeyRing({"test": bytes(32)}, bytes(32)))

    with pytest.raises(SealBroken):
        other.read(lambda tx: tx.people.organisation())
    other.close()
