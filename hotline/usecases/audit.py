"""The auditor: every open incident for which somebody is called has a timer, and none is overdue."""

from __future__ import annotations

from datetime import timedelta

from hotline.logs import get_logger
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime

log = get_logger()
OVERDUE = timedelta(seconds=5)


def audit(runtime: Runtime) -> bool:
    """Look at every open incident; give a timer to one that lost its own. Returns whether all was well."""
    return runtime.store.transact(lambda tx: _audit(runtime, tx))


def _audit(runtime: Runtime, tx: Transaction) -> bool:
    now = runtime.now()
    tx.serialise("auditor")  # of several clocks, one gives an incident its timer
    late = tx.incidents.late(runtime.ago(OVERDUE))
    for incident in late:
        log.error("escalation_overdue", incident=incident.id)
        if not tx.outbox.has_timer(incident.id, incident.escalation.generation):
            generation = incident.escalation.generation
            tx.outbox.add(JobName.ESCALATE, now=now, incident=incident.id, generation=generation)
    tx.pulse.beat("auditor" if not late else "auditor_found", now)
    return not late
