"""The look at shifts and drills, twice a minute: asked for by the clock, carried out like any other row.

So whatever our code stumbles over there rests and is parked, and the clock that pages people goes on.
"""

from __future__ import annotations

from datetime import timedelta

from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases import drills, notices
from hotline.usecases.runtime import Runtime

PAUSE = timedelta(seconds=15)
"""However many clocks ask, there is one look in this time at most."""
LOOKS = {"notices": notices.look, "drills": drills.look}


def begin(runtime: Runtime) -> None:
    """Ask for a look, once anything was applied."""

    def ask(tx: Transaction) -> None:
        now = runtime.now()
        if tx.people.version() and tx.pulse.first_in("duties", now, PAUSE):
            for what in LOOKS:
                tx.outbox.add(JobName.LOOK_AT_DUTIES, now=now, detail=what)

    runtime.store.transact(ask)


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> None:
    """Look, and write down what follows, in the transaction that ends the row: all of it or nothing."""
    tx.outbox.finish(claimed, runtime.now())
    LOOKS[claimed.detail](runtime, tx)
