"""What people decide about how long a record is kept: its class, a hold by two of them, and letting go again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from hotline.domain.called import one_called
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.incident import Incident
from hotline.domain.organisation import Person, Role
from hotline.domain.retention import (
    WARNING,
    Hold,
    Keeping,
    Retention,
    RetentionClass,
    class_of,
    dies,
    wrapped_until,
)
from hotline.store.retention import Kept
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime

DECIDERS = frozenset((Role.LEAD, Role.ADMIN))
"""Who may hold a record or change its class."""


@dataclass
class Decision:
    """One person's decision about one record, in one transaction."""

    runtime: Runtime
    tx: Transaction
    incident: Incident
    keeping: Keeping
    person: Person
    now: datetime

    @property
    def tag(self) -> bytes:
        """What stands for the person in the database."""
        return self.tx.people.tag(self.person.id)

    def keep(self, keeping: Keeping) -> None:
        """Write what was decided, and move the record's key to the month that it belongs in now."""
        save(self.tx, self.incident, keeping, self.now)

    def note(self, kind: AuditKind, text: str, *, why: str = "") -> None:
        """Write it into the incident's audit."""
        details = {"why": why} if why else {}
        self.tx.audit.append(self.incident.id, kind, at=self.now, who=self.person.name, text=text, **details)


def close(tx: Transaction, incident: Incident, retention: Retention) -> None:
    """An incident was closed: from now on it is known when its record dies. The incident is saved already."""
    if incident.closed_at is None:
        return
    keeping = _decided(incident, tx.retention.of(incident.id) or Keeping(), retention)
    save(tx, incident, keeping, incident.closed_at)


def _decided(incident: Incident, keeping: Keeping, retention: Retention) -> Keeping:
    kind = class_of(not_a_report=incident.not_a_report, chosen=keeping.chosen)
    dies_at = None if incident.closed_at is None else retention.of(kind).after(incident.closed_at)
    warned_at = keeping.warned_at if dies_at == keeping.dies_at else None  # a warning of another day is none
    return replace(keeping, kind=kind, dies_at=dies_at, warned_at=warned_at)


def save(tx: Transaction, incident: Incident, keeping: Keeping, now: datetime) -> None:
    """Keep what is decided about a record, and wrap its key where it belongs by that."""
    tx.retention.save(incident.id, keeping)
    tx.retention.move_key(incident.id, wrapped_until(keeping, now, is_open=incident.open))


# --- decisions of people


def set_class(runtime: Runtime, tx: Transaction, reference: str, kind: RetentionClass, by: str) -> str:
    """Say what a record is; return what follows. Raises NotFound."""
    decision = _decision(runtime, tx, reference, by)
    retention = runtime.directory(tx).organisation.retention
    keeping = _decided(decision.incident, replace(decision.keeping, chosen=kind), retention)
    decision.keep(keeping)
    decision.note(AuditKind.RETENTION_SET, f"Set how long the record is kept: {kind.value}.")
    if keeping.dies_at is None:
        return f"{decision.incident.reference} will be kept {retention.of(kind)} after it is closed ({kind.value})."
    return f"{decision.incident.reference} is kept until {_earliest(keeping, decision.now):%Y-%m-%d} ({kind.value})."


def hold(runtime: Runtime, tx: Transaction, reference: str, by: str, *, why: str = "", confirm: bool = False) -> str:
    """Keep a record beyond its time: one person asks, another confirms; return what stands now. Raises NotFound."""
    decision = _decision(runtime, tx, reference, by)
    keeping = decision.keeping
    if keeping.is_held:
        raise NotFound(f"{decision.incident.reference} is held already.")
    if not confirm:
        if not why.strip():
            raise NotFound("A hold needs a reason: --why.")
        decision.keep(replace(keeping, hold=Hold.ASKED, by=decision.tag, asked_at=decision.now, why=why.strip()))
        decision.note(AuditKind.HOLD_ASKED, "Asked to hold the record.", why=why.strip())
        return (
            f"Asked. Within {WARNING.days} days somebody else (a lead or an admin) must confirm it:\n"
            f"  hotline retention hold {decision.incident.reference} --confirm --by WHO"
        )
    if keeping.hold is not Hold.ASKED:
        raise NotFound(f"Nobody asked to hold {decision.incident.reference}.")
    _must_be_another(decision)
    decision.keep(replace(keeping, hold=Hold.HELD, by=None, asked_at=decision.now))
    decision.note(AuditKind.HELD, "Confirmed the hold: the record is kept until two people let go.", why=keeping.why)
    return f"{decision.incident.reference} is held: it is kept until two people release it."


def release(runtime: Runtime, tx: Transaction, reference: str, by: str, *, confirm: bool = False) -> str:
    """Let go of a hold: one person asks, another confirms; return what stands now. Raises NotFound."""
    decision = _decision(runtime, tx, reference, by)
    keeping = decision.keeping
    if not keeping.is_held:
        raise NotFound(f"{decision.incident.reference} is not held.")
    if not confirm:
        decision.keep(replace(keeping, hold=Hold.RELEASING, by=decision.tag, asked_at=decision.now))
        decision.note(AuditKind.RELEASE_ASKED, "Asked to release the hold.")
        return (
            "Asked. Somebody else (a lead or an admin) must confirm it:\n"
            f"  hotline retention release {decision.incident.reference} --confirm --by WHO"
        )
    if keeping.hold is not Hold.RELEASING:
        raise NotFound(f"Nobody asked to release {decision.incident.reference}.")
    _must_be_another(decision)
    freed = replace(keeping, hold=Hold.NONE, by=None, asked_at=None, why="", warned_at=None)
    decision.keep(freed)
    decision.note(AuditKind.RELEASED, "Confirmed the release: the record is kept as long as its class says.")
    if freed.dies_at is None:
        return f"{decision.incident.reference} is no longer held."
    return (
        f"{decision.incident.reference} is no longer held; it is kept until {_earliest(freed, decision.now):%Y-%m-%d}."
    )


def _earliest(keeping: Keeping, now: datetime) -> datetime:
    """Return when a record is destroyed at the earliest, a warning that is still to come included."""
    at = dies(keeping)
    return now if at is None else at if keeping.warned_at else max(at, now + WARNING)


def _must_be_another(decision: Decision) -> None:
    if decision.keeping.by == decision.tag:
        raise NotFound("Somebody else must confirm it: two people decide about a hold.")


def _decision(runtime: Runtime, tx: Transaction, reference: str, by: str) -> Decision:
    """Return who decides about what. Raises NotFound; who is kept out of an incident is told what a stranger is."""
    organisation, wanted = runtime.directory(tx).organisation, reference.strip().upper()
    person = one_called(organisation, by)
    if not person.roles & DECIDERS:
        raise NotFound("--by must name one lead or admin.")
    found = tx.incidents.by_reference(wanted, only_open=len(wanted) == 3)
    if not found or not found[0].is_for(person.id):
        raise NotFound(f"There is no incident {wanted}.")
    incident = tx.incidents.hold(found[0])  # of two who decide at the same moment, one sees what the other did
    keeping = tx.retention.of(incident.id) or _decided(incident, Keeping(), organisation.retention)
    return Decision(runtime, tx, incident, keeping, person, runtime.now())


# --- what is shown


def lines(runtime: Runtime, tx: Transaction) -> list[str]:
    """Return the classes, and every record that is closed, held or has a class; no content."""
    retention = runtime.directory(tx).organisation.retention
    shown = [f"{kind.value:<14} kept {retention.of(kind)} after it was closed" for kind in RetentionClass]
    return shown + [""] + [_line(kept, runtime.now()) for kept in tx.retention.listed()]


def _line(kept: Kept, now: datetime) -> str:
    keeping = kept.keeping
    if keeping.is_held:
        until = "held" + (", release asked" if keeping.hold is Hold.RELEASING else "")
    elif keeping.dies_at is None:
        until = "open"
    else:
        until = f"until {_earliest(keeping, now):%Y-%m-%d}"
    asked = ", hold asked" if keeping.is_asked(now) else ""
    warned = ", announced" if keeping.warned_at else ""
    return f"{kept.reference}  {keeping.kind.value:<14} {until}{warned}{asked}"


def of_record(keeping: Keeping | None, retention: Retention, incident: Incident) -> dict[str, str | None]:
    """Return what a record's head says of how long it is kept."""
    known = keeping or _decided(incident, Keeping(), retention)
    at = dies(known)
    return {
        "class": known.kind.value,
        "kept_for": str(retention.of(known.kind)),
        "until": at.date().isoformat() if at else None,
        "hold": known.hold.value or None,
    }
