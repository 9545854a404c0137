"""A thousand sealed values, as the product writes them: none opens changed or elsewhere; all are sealed again."""

import os
import random
from itertools import pairwise

import pytest
from sqlalchemy import select

from hotline.domain.errors import SealBroken, SettingsError
from hotline.store import schema, tables
from hotline.store.sealed import NONCE_BYTES, DataKey, Sealed
from hotline.store.sealed_places import PEOPLE, PLACES, values_of
from hotline.usecases import keys
from hotline.usecases.verifying import Tally, verify
from tests.story import minutes, opened

TAG = 16
CLASSES = {
    "version": slice(0, 1),
    "nonce": slice(1, 1 + NONCE_BYTES),
    "ciphertext": slice(1 + NONCE_BYTES, -TAG),
    "tag": slice(-TAG, None),
}


def values(hotline):
    """Return every sealed value: the key of its owner, table, column, row, and the value."""
    found = []

    def collect(tx):
        owners = [PEOPLE, *tx.connection.execute(select(schema.incident.c.id)).scalars()]
        for owner in owners:
            key = tx.people_key() if owner == PEOPLE else tx.incident_key(owner)
            for place, column, row, sealed in values_of(tx, owner):
                found.append((key, place.table.name, column, place.row(row), bytes(sealed)))

    hotline.store.read(collect)
    return found


@pytest.fixture(scope="module")
def used():
    """A hotline after a dozen reports with texts, pictures and pages."""
    with opened() as hotline:
        for number in range(12):
            phone = hotline.stranger(f"reporter {number}", f"+155501003{number:02d}")
            phone.text(f"report {number}", pictures=1)
            hotline.clock.forward(minutes(1))
            phone.text("more of it")
            hotline.clock.forward(minutes(9))  # and nobody answers: everybody is paged
            for words in ("1", "I am on my way"):
                hotline.phone("Ana").replies(words)
                hotline.clock.forward(minutes(0.5))
            for _ in range(2):
                hotline.phone("Ana").replies("9")
                hotline.clock.forward(minutes(0.5))
        yield hotline


def test_every_sealed_column_is_known_to_who_seals_again():
    sealed = {
        (table.name, column.name)
        for table in tables.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, Sealed)
    }
    assert sealed == {(place.table.name, column) for place in PLACES for column in place.columns}


def test_no_flipped_bit_in_a_thousand_values_is_let_through(used):
    dice, seen = random.Random(7), values(used)
    assert len(seen) >= 1_000
    assert {name for _, name, _, _, _ in seen} >= {"transcript", "message", "incident", "inbox", "attachment_chunk"}

    for key, table, column, row, sealed in dice.sample(seen, 1_000):
        assert key.open_bytes(table, column, row, sealed) is not None
        for part in CLASSES.values():
            places = range(len(sealed))[part]
            changed = bytearray(sealed)
            changed[dice.choice(places)] ^= 1 << dice.randrange(8)
            with pytest.raises(SealBroken):
                key.open_bytes(table, column, row, bytes(changed))
        with pytest.raises(SealBroken):
            key.open_bytes(table, column, row, sealed[: dice.randrange(len(sealed))])


def test_no_value_in_another_ones_row_is_let_through(used):
    dice, seen = random.Random(11), values(used)

    for (key, table, column, row, mine), (_, _, _, _, theirs) in zip(
        dice.sample(seen, 1_000), dice.sample(seen, 1_000), strict=True
    ):
        if mine != theirs:
            with pytest.raises(SealBroken):
                key.open_bytes(table, column, row, theirs)


def test_rows_of_the_same_incident_can_not_be_swapped_either(used):
    seen = [value for value in values(used) if value[1:3] == ("transcript", "entry")]
    pairs = [(one, two) for one, two in pairwise(seen) if one[0].owner == two[0].owner]
    assert len(pairs) > 100
    for (key, table, column, row, _), (_, _, _, _, next_one) in pairs:
        with pytest.raises(SealBroken):
            key.open_bytes(table, column, row, next_one)


def test_everything_is_sealed_again_and_reads_as_before(hotline):
    story = hotline.reporter.text("he pushed me", pictures=1)
    hotline.clock.forward(minutes(3))
    hotline.phone("Ben").replies("1")
    hotline.clock.forward(minutes(1))
    before, record = values(hotline), story.record()

    owners, count = keys.reencrypt(hotline.store, hotline.clock.now)

    after = values(hotline)
    assert (owners, count) == (2, len(before))
    assert len(after) == len(before) + 1  # and the deed itself stands in the audit
    old = {owner: key for key, *_ in before for owner in [key.owner]}
    for key, table, column, row, sealed in after:
        assert key.open_bytes(table, column, row, sealed)
        with pytest.raises(SealBroken):
            old[key.owner].open_bytes(table, column, row, sealed)
    hotline.restart()
    assert story.record() == record
    assert hotline.store.read(lambda tx: list(verify(tx, frozenset({tx.checkpoints.key}), [], Tally()))) == []
    hotline.reporter.text("and again")
    hotline.clock.forward(minutes(1))
    assert "and again" in story.entries("text_in")
    with pytest.raises(Exception, match="append only"), hotline.store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM transcript")


def test_nothing_is_sealed_again_while_a_clock_runs(hotline):
    hotline.store.transact(lambda tx: tx.pulse.beat("clock:1", hotline.clock.now))

    with pytest.raises(SettingsError, match="Stop every process"):
        keys.reencrypt(hotline.store, hotline.clock.now)


@pytest.mark.slow
def test_no_nonce_comes_twice_in_a_million_seals():
    key = DataKey(7, os.urandom(32))

    nonces = {key.seal_bytes("message", "body", 1, b"")[1 : 1 + NONCE_BYTES] for _ in range(1_000_000)}
    assert len(nonces) == 1_000_000


def test_the_wrapped_form_is_the_one_that_is_written_down(monkeypatch):
    """Known answer: version, nonce, AES-256-GCM of the data key under its scope and owner."""
    from hotline.store.keyring import KeyRing
    from hotline.store.sealed import Vault

    ring = KeyRing({"general": bytes(range(32))}, bytes(32), bytes(32))
    monkeypatch.setattr("hotline.store.sealed.os.urandom", lambda count: bytes(range(count)))
    monkeypatch.setattr("hotline.store.sealed.secrets.token_bytes", lambda count: bytes(range(100, 100 + count)))

    _, name, wrapped = Vault(ring).make("incident", 42)

    assert name == "general"
    assert wrapped.hex() == KNOWN
    assert ring.fingerprints()["general"].hex() == FINGERPRINT


KNOWN = (
    "01000102030405060708090a0b2367b07cad8ca870e12cf9e4c1980a1ef7a3f14388022507441a9bfa9de88231"
    "61c18d60cdeb88192d7d0de4755b25bb"
)
FINGERPRINT = "43d8ae0f3ecd21838aab2f6f6ab3a762"
