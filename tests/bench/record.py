"""``record.*``: how long it takes to check a million entries, offline and in the database, in one process each.

Offline is what ``verify_record.py`` does with chains that were read: every link, and every disclosed content's
commitment. In the database is all of ``hotline verify``: every entry is read, opened, and held against its commitment
and its link.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hotline import verifier
from hotline.domain.chain import Chain, Entry, canonical, commit, genesis, link
from hotline.domain.incident import EntryKind
from hotline.domain.organisation import Policy
from hotline.store.migrations import upgrade
from hotline.store.sealed import KeyRing
from hotline.store.signing import public_key
from hotline.store.transaction import Store, Transaction
from hotline.usecases.verifying import Tally, verify
from tests.figures import Figures
from tests.site import ROOT

ENTRIES, CHAINS = 1_000_000, 10
FULL_SECONDS = 60.0
"""A shorter run checks as much fewer entries, and its times are not held against the bound."""
BOUND = 10.0
PER_INCIDENT, PER_TRANSACTION = 100, 20
AT = datetime(2027, 2, 1, 17, tzinfo=UTC)
BEGUN = 1_801_501_200_000_000
REFERENCE = "E7K-32"
WORDS = "Someone keeps following me. I am near gate 4 and don't know the building, number {}."


def measure(figures: Figures, *, seconds: float | None, seed: int) -> None:
    """Make the entries, check them both ways, and print how long each took."""
    entries = int(ENTRIES * min(1.0, (seconds or FULL_SECONDS) / FULL_SECONDS))
    offline = sum(_offline(entries // CHAINS) for _ in range(CHAINS))
    context = {"entries": entries, "chains": CHAINS, "seed": seed, "python": "one process"}
    bound = BOUND if entries == ENTRIES else None
    figures.add("record.verify_1m", round(offline, 3), "seconds", at_most=bound, **context)
    made, checked, tally = _in_a_database(entries)
    if tally.entries < entries or tally.uncovered:
        figures.miss(f"record: {tally.entries} entries were checked, {tally.uncovered} of them not covered")
    context = {"database": "sqlite", "entries": tally.entries, "incidents": tally.incidents}
    figures.add("record.write_1m", round(made, 1), "seconds", **context)
    figures.add("record.verify_database_1m", round(checked, 1), "seconds", **context)


def _timed(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _offline(count: int) -> float:
    """Return the seconds that the offline verifier takes for one chain."""
    chain = _chain(count)
    took = _timed(lambda: verifier.walk("transcript", chain, REFERENCE))
    print(f"  offline, {count} entries: {took:.2f} s", flush=True)
    return took


def _chain(count: int) -> dict[str, Any]:
    """Return one chain as an export holds it once it was read, all of it disclosed."""
    head, entries = genesis(Chain.TRANSCRIPT, REFERENCE, BEGUN), []
    for seq in range(1, count + 1):
        content, salt, at = {"who": "reporter", "text": WORDS.format(seq)}, os.urandom(16), BEGUN + seq
        commitment = commit(salt, canonical(content))
        head = link(head, Entry(seq, at, "text_in", commitment))
        entries.append(
            {
                "seq": seq, "at": at, "kind": "text_in", "commitment": commitment.hex(), "hash": head.hex(),
                "content": content, "salt": salt.hex(),
            }
        )  # fmt: skip
    return {"reference": REFERENCE, "opened_at": BEGUN, "entries": entries, "head": head.hex()}


def _in_a_database(entries: int) -> tuple[float, float, Tally]:
    """Write entries as texts are written, cover them, and check all; return both times and what was checked."""
    place = ROOT / ".hotline-bench"
    place.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place) as folder:
        ring = KeyRing.parse(KeyRing.new("bench").strip().replace("\n", ","))
        store = Store(f"sqlite:///{Path(folder)}/hotline.db", ring)
        upgrade(store.engine)
        made = _timed(lambda: _write(store, entries))
        tally, keys = Tally(), frozenset([public_key(ring.signing)])
        bad: list[object] = []
        checked = _timed(lambda: bad.extend(store.read(lambda tx: list(verify(tx, keys, [], tally)))))
        store.close()
    if bad:
        raise AssertionError(f"nobody touched it, and {bad[0]}")
    return made, checked, tally


def _write(store: Store, entries: int) -> None:
    def some(tx: Transaction) -> None:
        for _ in range(PER_TRANSACTION):
            incident = tx.incidents.begin(
                region="r0", line="+12005550100", contact="", textable=False, at=AT, policy=Policy(())
            )
            tx.incidents.insert(incident)
            for number in range(PER_INCIDENT):
                tx.transcript.append(incident, EntryKind.TEXT_IN, at=AT, who="reporter", text=WORDS.format(number))
            tx.incidents.save(incident)

    for _ in range(-(-entries // (PER_INCIDENT * PER_TRANSACTION))):
        store.transact(some)
    while store.transact(lambda tx: tx.checkpoints.make(AT)) is not None:
        pass
