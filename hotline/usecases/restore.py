"""A backup is restored: whether it opens, what of it is late, and who is told.

What happened after the backup was taken is lost here: who took what, what was said, what was closed. So everything
that was unfinished then is unfinished again: a second page is better than none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from hotline.domain.deeds import COMMAND_LINE, AuditKind
from hotline.domain.errors import BackupError, SealBroken
from hotline.domain.escalation import Wanted
from hotline.store import backup, restore
from hotline.store.backup_postgres import Programs
from hotline.store.messages import MessageState
from hotline.store.migrations import BASE, revision_of, revisions, upgrade
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store, Transaction, opened
from hotline.usecases import reconcile
from hotline.usecases.carry_out import await_sign
from hotline.usecases.doctor import RESTORED
from hotline.usecases.runtime import Runtime, moment
from hotline.usecases.scene import Scene

RESTORED_FROM = "restored_from"
"""The heartbeat that tells of which moment the database is."""
UNSENT = (MessageState.WAITING, MessageState.SENDING, MessageState.UNKNOWN)


@dataclass(frozen=True)
class Restored:
    """What was restored. *kept* is where the old database stands now, if there was one."""

    as_of: datetime
    open_incidents: int
    late: int
    unfinished: int
    destroyed: int = 0
    """Closed reports whose key the ring does not hold any more."""
    was_checked: bool = False
    """Whether the file was compared with what was written beside it."""
    kept: str = ""


def put_back(
    file: Path,
    *,
    url: str,
    programs: Programs,
    ring: KeyRing,
    role: str = "",
    build: Callable[[str], Runtime],
    now: Callable[[], datetime],
    over: bool,
    who: str = COMMAND_LINE,
) -> Restored:
    """Make the backup *file* the database of *url*.

    *build* returns a runtime for another database's address; *role* is who works with it on PostgreSQL, if that is not
    its owner. All is checked and made ready on a copy first. Raises BackupError, SealBroken and others, with
    nothing changed.
    """
    about = backup.check_whole(file)
    with restore.prepared(file, url, programs, over=over, at=now()) as place:
        with opened(place.url, ring) as store:
            _bring_up(store, role)
            destroyed = _try_ring(store, now())
        runtime = build(place.url)
        try:
            restored = runtime.store.transact(lambda tx: revive(runtime, tx, who))
        finally:
            runtime.store.close()
    return replace(restored, kept=place.kept, was_checked=about is not None, destroyed=destroyed)


def remarks(tx: Transaction) -> list[str]:
    """Return a sentence for each time that this database was restored, as far as its audit can be read.

    Checkpoints made between the backup and the restore are off the host only: a look at the copies finds them there.
    """
    said = []
    try:
        for deed in tx.audit.of(None):
            if deed.kind is AuditKind.RESTORED:
                when, as_of = f"{deed.at:%Y-%m-%d %H:%M}", datetime.fromisoformat(deed.details["as_of"])
                said.append(
                    f"Restored on {when} UTC by {deed.who} from a backup of {as_of:%Y-%m-%d %H:%M} UTC: "
                    "what was written and signed in between is not here, and copies off the host know it."
                )
    except (SealBroken, LookupError, ValueError):
        return said  # that it can't be read is what verify says
    return said


def _bring_up(store: Store, role: str) -> None:
    revision = revision_of(store.engine)
    if revision == BASE:
        raise BackupError("There is no hotline in this backup.")
    if revision not in revisions():
        raise BackupError(
            f"The backup is of a newer version of the hotline (revision {revision}). Install that version first."
        )
    upgrade(store.engine, role=role, seconds=0)


def _try_ring(store: Store, at: datetime) -> int:
    """See that the ring opens all that is still needed; return how many closed reports it can't: they have ended."""
    found = store.transact(restore.try_ring)
    if found.still_open:
        raise BackupError(f"HOTLINE_KEYS: the ring lacks keys that open reports need: {', '.join(found.missing)}.")
    store.transact(lambda tx: restore.stay_destroyed(tx, found.closed, at))
    return len(found.closed)


def revive(runtime: Runtime, tx: Transaction, who: str) -> Restored:
    """Let everything that was unfinished go on, and say in each open incident that it was restored, and from when."""
    now = runtime.now()
    as_of = max((at for at, _ in tx.pulse.heard().values()), default=now)
    unfinished = restore.begin_anew(tx)
    found = tx.incidents.all_open()
    late = 0
    for incident in found:
        scene = Scene(runtime, tx, runtime.directory(tx), incident, now)
        late += _revive(scene, as_of)
        scene.save()
    tx.audit.append(None, AuditKind.RESTORED, at=now, who=who, text="Restored from a backup.", as_of=as_of.isoformat())
    reconcile.plan(tx, since=as_of, now=now)
    tx.pulse.beat(RESTORED, now)
    tx.pulse.beat(RESTORED_FROM, as_of)
    return Restored(as_of, len(found), late, unfinished)


def _revive(scene: Scene, as_of: datetime) -> bool:
    """Write down what happened to one incident, and tell its people. Returns whether its next page is late."""
    incident = scene.incident
    taken = moment(as_of, scene.region)
    scene.record("record-restored", taken=taken)
    unsent = [text for text in scene.tx.messages.of(incident.id) if text.page and text.state in UNSENT]
    if unsent:
        scene.record("record-restored-unsent", count=len(unsent))
    if incident.owner:
        scene.tell(incident.owner, "restored-yours", taken=taken)
        if incident.waiting_since is not None:
            await_sign(scene)  # nothing that they sent meanwhile could reach us: they get their whole time again
    elif incident.wants is Wanted.OWNER and incident.escalation.begun:
        scene.say("restored-waiting")
    due_at = incident.escalation.due_at
    return bool(unsent) or (incident.wants is not Wanted.NOBODY and due_at is not None and due_at < scene.now)
