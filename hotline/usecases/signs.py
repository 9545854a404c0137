"""Signs of life for whoever looks closer: our processes, the queue, the carrier's refusals, the database's revision.

They tell nothing of reports: no count of them, and of the carrier's refusals only the codes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from hotline.store import migrations
from hotline.store.transaction import Transaction
from hotline.usecases.health import Check, bad, good, remark
from hotline.usecases.runtime import Runtime

PROCESSES = {"clock:": "clock", "worker:": "worker"}
"""How the heartbeats of our processes begin, and what they are called."""
SILENT = timedelta(minutes=1)
"""Several beats of a clock or worker: whoever is silent for so long hangs, or has ended."""
FORGOTTEN = timedelta(hours=1)
"""A process that was silent for longer was stopped: it is of no interest any more."""
LATELY = timedelta(hours=24)
MOST_CODES = 8


def of(runtime: Runtime, tx: Transaction) -> tuple[Check, ...]:
    """Return what processes, queue, carrier and database show."""
    now = runtime.now()
    return (*_processes(runtime, tx), _queue(tx, now), *_webhook(runtime, now), _refusals(tx, now), migrated(runtime))


def migrated(runtime: Runtime) -> Check:
    """Whether the database is of this version. Raises StoreUnavailable."""
    reason = migrations.why_not(runtime.store.engine)
    if not reason:
        return good("migrations", f"the database is at {migrations.revision_of(runtime.store.engine)}")
    return bad("migrations", reason, "Processes of this version don't start.", "Run `hotline migrate`.")


def _processes(runtime: Runtime, tx: Transaction) -> Iterator[Check]:
    heard = tx.pulse.heard()
    for prefix, name in PROCESSES.items():
        ages = sorted(runtime.ago(timedelta()) - at for key, (at, _) in heard.items() if key.startswith(prefix))
        alive = [age for age in ages if age < SILENT]
        silent = [age for age in ages if SILENT <= age < FORGOTTEN]
        if silent:
            yield remark(
                f"{name}s",
                f"{len(alive)} alive, {len(silent)} silent for {ago(silent[-1])} at most",
                "A process ended without a word, or hangs; the others do its work.",
                "Nothing if you stopped it. Else look at the end of its log.",
            )
        elif alive:
            yield good(f"{name}s", f"{len(alive)} alive, the last sign {seconds(alive[0])} ago")
        elif name == "worker":
            yield remark(
                "workers",
                "no sign of a worker",
                "The clock carries everything out itself, a little later.",
                "Start one: `python -m workers.run`, or `hotline serve`, which starts all.",
            )


def _queue(tx: Transaction, now: datetime) -> Check:
    oldest = tx.pulse.oldest_due(now)
    return good("queue", "nothing waits" if oldest is None else f"the oldest is due since {seconds(now - oldest)}")


def _webhook(runtime: Runtime, now: datetime) -> Iterator[Check]:
    """When the carrier last asked this process; no other process knows of it, and nothing is written for it."""
    if runtime.heard_at is not None:
        yield good("last webhook", f"{ago(now - runtime.heard_at)} ago, in this process")
    elif runtime.process.startswith("web"):
        yield good("last webhook", "none since this process began")


def _refusals(tx: Transaction, now: datetime) -> Check:
    organisation = tx.people.organisation()
    people = organisation.people if organisation else ()
    codes = sorted({code or "no code" for code in tx.pulse.page_errors(people, now - LATELY)})
    if not codes:
        return good("carrier errors", "no page was refused in a day")
    return remark(
        "carrier errors",
        f"pages were refused in the last day: {', '.join(codes[:MOST_CODES])}",
        "Others were paged at once in their place. The carrier's site says what each code means.",
        "See `hotline phones` for whom it concerns.",
    )


def seconds(span: timedelta) -> str:
    """Return a span as seconds, or as ``ago`` does."""
    return f"{max(0, int(span.total_seconds()))} s" if span < timedelta(minutes=2) else ago(span)


def ago(span: timedelta) -> str:
    """Return a span in whole days, hours or minutes."""
    for size, word in ((timedelta(days=1), "day"), (timedelta(hours=1), "hour")):
        if span >= size:
            return f"{span // size} {word}{'s' if span >= 2 * size else ''}"
    return f"{span // timedelta(minutes=1)} min"
