"""What the audit says of deeds that several commands share."""

from __future__ import annotations

from datetime import datetime

from hotline.domain.deeds import COMMAND_LINE, AuditKind
from hotline.store.audit import Deed
from hotline.store.transaction import Store, Transaction
from hotline.usecases.record import Document, find, may_not_know, record_of
from hotline.usecases.runtime import Runtime


def read_record(
    runtime: Runtime, tx: Transaction, reference: str, *, who: str = COMMAND_LINE, files: bool = False
) -> Document | None:
    """Return an incident's record as ``record_of`` does, and write down that it was read (and all its *files*).

    To somebody who is kept out there is none.
    """
    found, incident = record_of(runtime, tx, reference), find(tx, reference)
    if incident is not None and who != COMMAND_LINE and may_not_know(runtime.directory(tx), incident, who):
        return None
    if found is not None and incident is not None:
        text = "Read the record and took all files out." if files else "Read the record."
        tx.audit.append(incident.id, AuditKind.READ, at=runtime.now(), who=who, text=text)
    return found


def deeds_of(runtime: Runtime, tx: Transaction, reference: str | None, by: str = "") -> list[Deed] | None:
    """Return the audit of an incident (by its reference, or its first part while it is open), or the organisation's.

    None if there is no such incident, or *by* is kept out of it. Raises SealBroken if an entry was tampered with.
    """
    if reference is None:
        return list(tx.audit.of(None))
    found = find(tx, reference)
    if found is None or (by and may_not_know(runtime.directory(tx), found, by)):
        return None
    return list(tx.audit.of(found.id))


def note_migration(store: Store, now: datetime, passed: list[str]) -> None:
    """Write down that the database of a hotline in use was brought to a newer version."""
    if not passed:
        return

    def note(tx: Transaction) -> None:
        if tx.people.version():
            text = f"Migrated the database to revision {passed[-1]}."
            tx.audit.append(None, AuditKind.MIGRATED, at=now, who=COMMAND_LINE, text=text)

    store.transact(note)
