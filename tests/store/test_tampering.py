"""Whatever somebody does to the record up to the last checkpoint is found; what nobody touched is in order."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from hotline.store.pending import Pending
from hotline.store.transaction import Transaction
from hotline.usecases.verifying import Bad, Tally, verify
from tests.recorded import KEYS, SEED, live
from tests.tampering import DEEDS, Tamperer
from tests.untriggered import untriggered


class Scene:
    """A database with its triggers gone, and the copies that are elsewhere."""

    def __init__(self, store, copies: list[str], connection) -> None:
        self.store, self.copies, self.connection = store, copies, connection

    def look(self, tally: Tally | None = None) -> list[Bad]:
        tx = Transaction(self.connection, self.store.vault, Pending(self.connection))
        return list(verify(tx, KEYS, self.copies, tally or Tally()))

    def after(self, deed, seed: int) -> tuple[str, list[Bad]]:
        """Return what was done, and what of it is found; then nothing of it was done."""
        self.connection.exec_driver_sql("BEGIN")
        try:
            done = deed(Tamperer(self.connection, random.Random(seed), self.store.vault, SEED))
            return done, self.look() if done else []
        finally:
            self.connection.exec_driver_sql("ROLLBACK")


@pytest.fixture
def scene(hotline):
    copies = live(hotline)
    with untriggered(hotline.store.engine) as connection:
        yield Scene(hotline.store, copies, connection)


def try_all(scene: Scene, count: int) -> None:
    """Do *count* deeds, every kind as often as the others; each is found, and nothing is when nothing was done."""
    tally = Tally()
    assert scene.look(tally) == []
    assert tally.incidents == 4
    assert tally.entries > 60
    assert tally.checkpoints == tally.copies >= 5
    assert tally.uncovered == tally.unlinked == tally.erased == 0
    missed, done = [], Counter[str]()
    seed = 0
    while sum(done.values()) < count:
        deed = DEEDS[sum(done.values()) % len(DEEDS)]
        seed += 1
        what, found = scene.after(deed, seed)
        if not what:
            continue
        done[deed.__name__] += 1
        if not found:
            missed.append(f"{deed.__name__} (seed {seed}): {what}")
    assert missed == []
    assert len(done) == len(DEEDS)
    assert scene.look() == []
    print(f"{sum(done.values())} deeds of {len(done)} kinds: all found")


def test_a_hundred_tamperings_are_found(scene):
    try_all(scene, 100)


@pytest.mark.slow
def test_a_thousand_tamperings_are_found(scene):
    try_all(scene, 1000)
