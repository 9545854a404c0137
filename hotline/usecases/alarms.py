"""The alarm: people are told by e-mail, which does not share the carrier. It carries a reference and no content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from hotline.domain.errors import CarrierUnavailable
from hotline.domain.organisation import Region, Role
from hotline.logs import get_logger
from hotline.store.outbox import Claimed
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Directory, Runtime, local_time
from hotline.usecases.scene import scene_of

log = get_logger()
TRY_AGAIN_AFTER = timedelta(seconds=10)
WORDS = {
    "nobody_took_it": "alarm-nobody-took-it",
    "nobody_to_page": "alarm-nobody-to-page",
    "nobody_helps": "alarm-nobody-helps",
    "not_reached": "alarm-not-reached",
    "carrier_settings": "alarm-carrier-settings",
    "responder_stop": "alarm-responder-stop",
    "parked": "alarm-parked",
    "call_limit": "alarm-call-limit",
}


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None] | None:
    """Return the mail to be sent once the claim is committed, or finish the row if it is no longer needed."""
    now, directory = runtime.now(), runtime.directory(tx)
    reason, _, code = claimed.detail.partition(":")
    scene = scene_of(runtime, tx, claimed.incident)
    if claimed.incident:
        if scene is None or not scene.incident.open:
            tx.outbox.finish(claimed, now)
            return None
        region, to, reference = scene.region, scene.alarm_to(), scene.incident.reference
    else:
        region = directory.organisation.regions.get(code) or next(iter(directory.organisation.regions.values()))
        to, reference = operators(directory, region), ""
    if not runtime.mailer.ready or not to:
        # Nothing more can be done here: say so where an operator looks, and don't fill the outbox.
        log.error("alarm_not_sent", reason="no_mail_server" if to else "no_address", region=region.code)
        if scene:
            scene.record("record-alarm-failed", to=region.name, reason=runtime.words.say("alarm-no-way"))
            scene.save()
        tx.outbox.finish(claimed, now)
        return None
    words = runtime.languages.first_of(region.languages)
    values = {
        "organisation": directory.organisation.name,
        "region": region.name,
        "reference": reference,
        "since": local_time(scene.incident.opened_at, region, words.code) if scene else "",
    }
    subject = words.say("alarm-subject" if reference else "alarm-subject-operator", **values)
    body = words.say(WORDS[reason], **values)
    return partial(_send, runtime, claimed, to, subject, body)


def operators(directory: Directory, region: Region) -> list[str]:
    """Return the addresses of a region and of whoever leads or runs it."""
    people = directory.organisation.people_of(region.code)
    addresses = [region.email, *(p.email for p in people if p.roles & {Role.LEAD, Role.ADMIN, Role.ORGANISER})]
    return list(dict.fromkeys(address for address in addresses if address))


def _send(runtime: Runtime, claimed: Claimed, to: Sequence[str], subject: str, body: str) -> None:
    try:
        runtime.mailer.send(to, subject, body)
    except CarrierUnavailable as error:
        log.error("alarm_delayed", reason=error.reason, incident=claimed.incident)  # noqa: TRY400
        runtime.store.transact(lambda tx: tx.outbox.postpone(claimed, runtime.now() + TRY_AGAIN_AFTER))
        return
    runtime.store.transact(lambda tx: _write_sent(runtime, tx, claimed))
    log.warning("alarm_sent", reason=claimed.detail.partition(":")[0], incident=claimed.incident)


def _write_sent(runtime: Runtime, tx: Transaction, claimed: Claimed) -> None:
    if not tx.outbox.finish(claimed, runtime.now()):
        return
    scene = scene_of(runtime, tx, claimed.incident)
    if scene is not None:
        scene.record("record-alarm", to=scene.region.name)
        scene.save()
