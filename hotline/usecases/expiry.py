"""The end of records: once a day somebody looks what dies soon (it is announced), and what is due (it is destroyed)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from hotline.domain.deeds import COMMAND_LINE, AuditKind
from hotline.domain.errors import CarrierUnavailable, SealBroken
from hotline.domain.retention import WARNING, Keeping, dies, is_due, must_warn
from hotline.logs import get_logger
from hotline.store import ringfile
from hotline.store.audit import Deed
from hotline.store.destruction import scrub
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases import keys, retention
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import SYSTEM, Scene

log = get_logger()
EVERY = timedelta(days=1)
AT_ONCE = 200
"""Records that one look announces or destroys; what is left waits for the next, a minute later."""
GO_ON_AFTER = timedelta(minutes=1)
TRY_AGAIN_AFTER = timedelta(minutes=10)


def begin(runtime: Runtime) -> None:
    """Ask for the daily look, once however many clocks ask."""

    def ask(tx: Transaction) -> None:
        now = runtime.now()
        if tx.pulse.first_in("retention", now, EVERY):
            tx.outbox.add(JobName.LOOK_AT_RETENTION, now=now)

    runtime.store.transact(ask)


# --- the daily look


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None]:
    """Announce and destroy what is due; return the rest of the look: keys that move on, months that are over."""
    now = runtime.now()
    more = look(runtime, tx, now)
    if more:
        tx.outbox.postpone(claimed, now + GO_ON_AFTER)
    else:
        tx.outbox.finish(claimed, now)
    return partial(_tidy, runtime)


def _tidy(runtime: Runtime) -> None:
    tidy_keys(runtime)


def look(runtime: Runtime, tx: Transaction, now: datetime) -> bool:
    """Write down what is to be announced and destroyed; tell whether there is more of it than one look takes."""
    tx.serialise("retention")  # of several clocks, one announces
    spans = runtime.directory(tx).organisation.retention
    undecided = tx.retention.undecided(AT_ONCE)
    for row in undecided:
        if (incident := tx.incidents.get(row)) is not None:
            retention.close(tx, incident, spans)
    dying, busy = tx.retention.dying(now + WARNING, AT_ONCE * 5), 0
    for kept in dying:
        if must_warn(kept.keeping, now):
            tx.retention.save(kept.incident, replace(kept.keeping, warned_at=now))
            tx.outbox.add(JobName.WARN_OF_DESTRUCTION, now=now, incident=kept.incident)
        elif is_due(kept.keeping, now):
            tx.outbox.add(JobName.DESTROY_RECORD, now=now, incident=kept.incident)
        else:
            continue
        busy += 1
        if busy >= AT_ONCE:
            return True
    for row in tx.destruction.unopened(AT_ONCE):
        tx.outbox.add(JobName.DESTROY_RECORD, now=now, incident=row)
    return len(undecided) == AT_ONCE


def tidy_keys(runtime: Runtime) -> tuple[str, ...]:
    """Move keys on to the month that they belong in; destroy months that nothing needs. Return what is left to do."""
    keys.rewrap(runtime.store, runtime.now)
    now = runtime.now()
    names = runtime.store.read(lambda tx: keys.unneeded_months(tx, now))
    if not names:
        return ()
    path = runtime.store.vault.ring.path
    change = ringfile.destroy(str(path), names) if path else None
    if change is None or change.to_do:
        log.warning("month_keys_pending", count=len(names))
        return tuple(f"pending: remove key {name}" for name in names)
    runtime.store.vault.drop(names)
    runtime.store.transact(lambda tx: _note_months(tx, names, now))
    log.info("month_keys_destroyed", count=len(names))
    return ()


def _note_months(tx: Transaction, names: Sequence[str], now: datetime) -> None:
    for name in names:
        tx.ring.note_destroyed(name, now)
    text = "Destroyed the keys of months that are over."
    tx.audit.append(None, AuditKind.MONTH_DESTROYED, at=now, who=SYSTEM, text=text, keys=list(names))


# --- the announcement


def prepare_warning(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None] | None:
    """Return the mail that announces a destruction, or finish the row if it is no longer to come."""
    now, incident = runtime.now(), tx.incidents.get(claimed.incident or 0)
    keeping = tx.retention.of(incident.id) if incident else None
    at = dies(keeping) if keeping else None
    if incident is None or at is None:
        tx.outbox.finish(claimed, now)
        return None
    scene = Scene(runtime, tx, runtime.directory(tx), incident, now)
    to, words = scene.alarm_to(), runtime.languages.first_of(scene.region.languages)
    if not runtime.mailer.ready or not to:
        log.error("warning_not_sent", reason="no_address" if runtime.mailer.ready else "no_mail_server")
        tx.outbox.finish(claimed, now)
        return None
    values = {
        "organisation": scene.directory.organisation.name,
        "region": scene.region.name,
        "reference": incident.reference,
        "date": at.date().isoformat(),
    }
    subject = words.say("retention-subject", **values)
    return partial(_send, runtime, claimed, to, subject, words.say("retention-warning", **values))


def _send(runtime: Runtime, claimed: Claimed, to: Sequence[str], subject: str, body: str) -> None:
    try:
        runtime.mailer.send(to, subject, body)
    except CarrierUnavailable as error:
        log.warning("warning_delayed", reason=error.reason, incident=claimed.incident)
        runtime.store.transact(lambda tx: tx.outbox.postpone(claimed, runtime.now() + TRY_AGAIN_AFTER))
        return
    runtime.store.transact(lambda tx: tx.outbox.finish(claimed, runtime.now()))
    log.info("destruction_announced", incident=claimed.incident)


# --- destruction


def prepare_destruction(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None]:
    """Destroy one record if it is still due; return taking its bytes off the disk."""
    now = runtime.now()
    tx.outbox.finish(claimed, now)
    destroy(tx, claimed.incident or 0, now)
    return partial(_scrub, runtime)


def _scrub(runtime: Runtime) -> None:
    if not scrub(runtime.store.engine):
        log.warning("scrub_waits")  # somebody reads all the time: the next checkpoint of the log takes it


def destroy(tx: Transaction, incident: int, now: datetime, *, who: str = SYSTEM) -> Deed | None:
    """Destroy a record whose time is over, and write its receipt; None if it is not due.

    A record that a destroyed month key wraps can't be opened any more: what is left of it goes without asking.
    """
    keeping = tx.retention.of(incident) or Keeping()
    standing = tx.incidents.get(incident)
    lost = standing is None and tx.ring.of("incident", incident) is not None
    if not lost and (standing is None or not is_due(keeping, now)):
        return None
    if standing is not None and standing.chained < standing.entries:
        tx.chains.adopt(standing)  # the chain stays whole: entries of an older version are linked while they open
        tx.incidents.save(standing)
    counts = tx.destruction.destroy(incident, now)
    reference = tx.destruction.reference(incident)
    details: dict[str, Any] = {
        "reference": reference,
        "class": keeping.kind.value,
        "key": counts.key,
        "rows": counts.rows,
        "unopened": lost,
    }
    text = f"Destroyed the record of {reference}: its key and its rows. The entries' chain stays, and nothing opens it."
    seq = tx.audit.append(None, AuditKind.DESTROYED, at=now, who=who, text=text, **details)
    log.info("record_destroyed", incident=incident)
    return Deed(seq, now, AuditKind.DESTROYED, who, text, details)


def destroy_due(runtime: Runtime) -> list[Deed]:
    """Destroy every record that is due now, one transaction each; return the receipts."""
    now = runtime.now()
    due = runtime.store.read(
        lambda tx: [
            *(kept.incident for kept in tx.retention.dying(now, 1_000_000) if is_due(kept.keeping, now)),
            *tx.destruction.unopened(1_000_000),
        ]
    )
    receipts = [runtime.store.transact(partial(destroy, incident=row, now=now, who=COMMAND_LINE)) for row in due]
    if receipts:
        _scrub(runtime)
    return [receipt for receipt in receipts if receipt is not None]


def receipt_of(tx: Transaction, reference: str) -> Deed | None:
    """Return the receipt of a destroyed record. Raises SealBroken if the organisation's audit was tampered with."""
    wanted = reference.strip().upper()
    for deed in tx.audit.of(None):
        if deed.kind is AuditKind.DESTROYED and deed.details.get("reference") == wanted:
            return deed
    return None


def pending_months(runtime: Runtime, tx: Transaction) -> list[str]:
    """Return the month keys that are to go and still stand in the ring of this process."""
    try:
        return keys.unneeded_months(tx, runtime.now())
    except SealBroken:
        return []
