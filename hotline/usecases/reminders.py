"""A reminder of what somebody follows up: by text, or by e-mail where no text can reach them; never what it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from hotline.domain import rights
from hotline.domain.errors import CarrierUnavailable
from hotline.domain.organisation import Person
from hotline.logs import get_logger
from hotline.store.outbox import Claimed
from hotline.store.transaction import Transaction
from hotline.usecases.handling import due
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import Scene, scene_of

log = get_logger()
TRY_AGAIN_AFTER = timedelta(minutes=5)


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None] | None:
    """Text the reminder, or return the mail to be sent once the claim is committed; nothing where it is done."""
    scene = scene_of(runtime, tx, claimed.incident)
    person = _whom(scene, claimed.detail) if scene else None
    if scene is None or person is None:
        tx.outbox.finish(claimed, runtime.now())
        return None
    if person.phone and not person.texts_blocked:
        scene.record("record-reminded", name=person.name)
        scene.tell(person.id, "due-reminder")
        scene.save()
        tx.outbox.finish(claimed, runtime.now())
        return None
    if not person.email or not runtime.mailer.ready:
        log.warning("reminder_not_sent", incident=claimed.incident)
        tx.outbox.finish(claimed, runtime.now())
        return None
    words, reference = runtime.words_of(person), scene.incident.reference
    subject = f"{scene.directory.organisation.name} {reference}"
    return partial(_send, runtime, claimed, person.email, subject, words.say("due-reminder", reference=reference))


def _whom(scene: Scene, detail: str) -> Person | None:
    """Return who is still to be reminded, and may still know of the incident."""
    handling = scene.tx.handling.of(scene.incident.id)
    organisation = scene.directory.organisation
    person = organisation.people.get(owner) if handling and (owner := due(handling, detail)) else None
    return person if person and rights.may_read(organisation, person, scene.incident) else None


def _send(runtime: Runtime, claimed: Claimed, to: str, subject: str, body: str) -> None:
    try:
        runtime.mailer.send([to], subject, body)
    except CarrierUnavailable as error:
        log.warning("reminder_delayed", reason=error.reason, incident=claimed.incident)
        runtime.store.transact(lambda tx: tx.outbox.postpone(claimed, runtime.now() + TRY_AGAIN_AFTER))
        return
    runtime.store.transact(lambda tx: tx.outbox.finish(claimed, runtime.now()))
    log.info("reminded", incident=claimed.incident)
