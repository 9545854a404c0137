"""Whether a text would become a page now, and what stands in the way: what ``/readyz`` and ``hotline doctor`` share.

Each check says what it found, what that means, and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from hotline.store.transaction import Transaction
from hotline.usecases import checkpoints, keys
from hotline.usecases.runtime import Runtime

LATE_CLOCK = timedelta(seconds=10)
LATE_ROW = timedelta(seconds=30)
OVERDUE = timedelta(seconds=5)
"""By the machine's time, like each of these: pretend time may run faster than any process works, or stand."""


class State(StrEnum):
    """How much a finding matters."""

    OK = "ok"
    REMARK = "remark"
    """Good to know, or not safe in the long run: texts become pages all the same."""
    BAD = "bad"
    """A text would not become a page, or not in time."""


@dataclass(frozen=True)
class Check:
    """One thing that was looked at. *said* is what was found, in a few words or as a number."""

    name: str
    state: State
    said: str | int = "ok"
    means: str = ""
    do: str = ""


def is_ready(checks: Iterable[Check]) -> bool:
    """Tell whether a text would become a page now."""
    return all(check.state is not State.BAD for check in checks)


def good(name: str, said: str | int = "ok") -> Check:
    """Return a check that found all well."""
    return Check(name, State.OK, said)


def bad(name: str, said: str, means: str, do: str) -> Check:
    """Return a check that found what keeps a text from becoming a page."""
    return Check(name, State.BAD, said, means, do)


def remark(name: str, said: str | int, means: str = "", do: str = "") -> Check:
    """Return a check that found something to know of."""
    return Check(name, State.REMARK, said, means, do)


def look(runtime: Runtime, tx: Transaction) -> tuple[Check, ...]:
    """Return what the database tells: all that ``/readyz`` says."""
    now = runtime.now()
    return (
        good("database"),
        _host(runtime),
        _configuration(tx),
        _clock(runtime, tx),
        _outbox(runtime, tx),
        _escalations(runtime, tx),
        _alarm(runtime),
        _at_carrier(tx),
        _checkpoints(runtime, tx),
        _keys(tx, now),
    )


UNREACHABLE = bad(
    "database",
    "not reachable",
    "Nothing can be kept, so texts are refused; the carrier asks again for a while.",
    "See whether the database of DATABASE_URL runs, whether its disk is full, and who may open it.",
)


def _host(runtime: Runtime) -> Check:
    if runtime.store.one_host:
        return remark(
            "host",
            "SQLite: every process must run on this host",
            "The database is one local file. A process on another host, or a network drive, would break it.",
            "Nothing, as long as web, worker and clock run here.",
        )
    return good("host")


def _configuration(tx: Transaction) -> Check:
    if tx.people.version():
        return good("configuration")
    return bad(
        "configuration",
        "nothing applied yet",
        "There is no line, no person and no policy: a text would reach nobody.",
        "Write the configuration file (`hotline init` begins one) and run `hotline apply FILE`.",
    )


def _clock(runtime: Runtime, tx: Transaction) -> Check:
    clocks = [at for name, (at, _) in tx.pulse.heard().items() if name.startswith("clock:")]
    if clocks and max(clocks) >= runtime.ago(LATE_CLOCK):
        return good("clock")
    return bad(
        "clock",
        "no sign of a clock",
        "Without a clock nobody is paged after the first person, and no alarm goes out.",
        "Start one: `python -m workers.clock`, or `hotline serve`, which starts all.",
    )


def _outbox(runtime: Runtime, tx: Transaction) -> Check:
    oldest = tx.pulse.oldest_due(runtime.now())
    if oldest is None or oldest > runtime.ago(LATE_ROW):
        return good("outbox")
    return bad(
        "outbox",
        "rows wait too long",
        "Something that should have left waits: no worker and no clock runs, or the carrier takes nothing.",
        "See whether worker and clock run, and what the log says of the carrier (`text_not_taken`).",
    )


def _escalations(runtime: Runtime, tx: Transaction) -> Check:
    if not tx.incidents.late(runtime.ago(OVERDUE)):
        return good("escalations")
    return bad(
        "escalations",
        "some are overdue",
        "A report that nobody has taken waits for its next step longer than its policy says.",
        "Start the clock; if it runs, look for `escalation_overdue` and `row_failed` in its log.",
    )


def _keys(tx: Transaction, now: datetime) -> Check:
    said = keys.remark(tx, now)
    if said == "ok":
        return good("keys")
    return remark(
        "keys",
        said,
        "Records without a month key of their own stand under the general one; a month that should be gone still "
        "opens older backups. Reports are taken all the same.",
        "Do what it says, keep a new copy of the ring apart from the database, and restart every process.",
    )


def _alarm(runtime: Runtime) -> Check:
    if runtime.mailer.ready:
        return good("alarm")
    return remark(
        "alarm",
        "no mail server: alarms can't be sent",
        "If nobody answers, or the carrier is down, no one is told by another way.",
        "Set SMTP_URL and ALARM_FROM.",
    )


def _at_carrier(tx: Transaction) -> Check:
    count = tx.at_carrier.count()
    if not count:
        return good("at_carrier", 0)
    return remark(
        "at_carrier",
        count,
        "So many texts and files the carrier still holds; it is asked to forget each once it is kept here.",
    )


def _checkpoints(runtime: Runtime, tx: Transaction) -> Check:
    said = checkpoints.remark(runtime, tx)
    if said == "ok":
        return good("checkpoints")
    return remark(
        "checkpoints",
        said,
        "Whoever has this host and its key ring could write the record anew, and nobody would see it.",
        "Send checkpoints where others keep them (HOTLINE_CHECKPOINTS_TO), and see in the log why they don't leave.",
    )
