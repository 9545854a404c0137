"""Writers that are killed in the middle of their work leave a record in which nothing is out of order."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import threading
import time

import pytest

from hotline.carriers.offsite import ways
from hotline.domain.deeds import AuditKind
from hotline.domain.incident import EntryKind
from hotline.domain.organisation import Policy
from hotline.store.checkpoints import Signed
from hotline.store.transaction import Store
from hotline.usecases.verifying import Tally, verify
from tests.recorded import KEYS
from tests.story import NA_LINE, NOON, RING

FORK = multiprocessing.get_context("fork")


def write(tx) -> None:
    """What a text does: an incident or one that is there, a few entries, now and then a deed."""
    dice = random.Random()
    found = tx.incidents.references()
    if found and dice.random() < 0.8:
        (incident,) = tx.incidents.by_reference(dice.choice(found[-20:]), only_open=False)
        incident = tx.incidents.get(incident.id)
    else:
        incident = tx.incidents.begin(
            region="na", line=NA_LINE, contact=str(dice.random()), textable=True, at=NOON, policy=Policy(())
        )
        tx.incidents.insert(incident)
    for _ in range(dice.randint(1, 4)):
        tx.transcript.append(incident, EntryKind.TEXT_IN, at=NOON, who="reporter", text="word " * dice.randint(1, 60))
    tx.incidents.save(incident)
    if dice.random() < 0.3:
        tx.audit.append(incident.id, AuditKind.READ, at=NOON, who="Ana", text="Read the record.")
    if dice.random() < 0.1:
        tx.audit.append(None, AuditKind.CONFIGURED, at=NOON, who="Ana", text="Applied it.")


def work(url: str, file: str, begun) -> None:
    """Write, in three threads, and sign, and send off, until somebody ends it."""
    store = Store(url, RING)
    (way,) = ways([f"file://{file}"], print)

    def write_on() -> None:
        while True:
            store.transact(write)
            begun.set()

    def sign_on() -> None:
        while True:
            made: Signed | None = store.transact(lambda tx: tx.checkpoints.make(NOON))
            if made is not None:
                way.deliver(made.checkpoint.number, made.line)
            time.sleep(0.02)

    threads = [threading.Thread(target=target, daemon=True) for target in (write_on, write_on, sign_on)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    os._exit(1)


def kill_and_look(url: str, file, rounds: int, seed: int) -> Tally:
    """Let two writers work and kill both, again and again; nothing is ever out of order."""
    dice = random.Random(seed)
    for _ in range(rounds):
        begun = FORK.Event()
        writers = [FORK.Process(target=work, args=(url, str(file), begun), daemon=True) for _ in range(2)]
        for writer in writers:
            writer.start()
        assert begun.wait(30)
        for writer in writers:
            time.sleep(dice.uniform(0.05, 0.3))
            os.kill(writer.pid, signal.SIGKILL)
        for writer in writers:
            writer.join()
            assert writer.exitcode == -signal.SIGKILL
        tally = look(url, file)
    return tally


def look(url: str, file) -> Tally:
    store, tally = Store(url, RING), Tally()
    copies = file.read_text().splitlines() if file.exists() else []
    try:
        assert store.read(lambda tx: [str(bad) for bad in verify(tx, KEYS, copies, tally)]) == []
    finally:
        store.close()
    return tally


def test_a_few_kills_alarm_nobody(store, tmp_path):
    tally = kill_and_look(url_of(store), tmp_path / "checkpoints.jsonl", 4, seed=1)

    assert tally.entries > 10


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_a_hundred_clean_runs_after_kills_alarm_nobody(store, tmp_path, seed):
    tally = kill_and_look(url_of(store), tmp_path / "checkpoints.jsonl", 10, seed)

    assert tally.entries > 20
    assert tally.checkpoints > 3
    print(f"10 runs: {tally}")


def url_of(store: Store) -> str:
    url = store.engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
    store.close()
    return url
