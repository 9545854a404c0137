"""A text comes in. Whoever sent it, it is written down, acted on, and committed before the carrier is answered."""

from __future__ import annotations

from hotline.carriers import InboundSms, SignedForm
from hotline.domain.effects import StartPaging
from hotline.domain.errors import StoreUnavailable
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.phone import line_number
from hotline.logs import get_logger
from hotline.store.transaction import Transaction
from hotline.usecases import opening, responders
from hotline.usecases.carry_out import carry_out
from hotline.usecases.opening import Arrival
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import REPORTER

log = get_logger()


def receive_sms(runtime: Runtime, carrier: str, form: SignedForm) -> None:
    """Take one signed text, readable or not.

    The same text twice does nothing the second time. What can't be read, or what our own code stumbles over, is
    stored raw and a human is paged. Raises StoreUnavailable where nothing could be kept: the carrier must ask again.
    """
    sms = runtime.carrier(carrier).read_sms(form)
    if sms is None:
        return receive_unreadable(runtime, carrier, form, "ids")
    return take(runtime, sms)


def take(runtime: Runtime, sms: InboundSms) -> None:
    """Take one text whose ids can be read, from the webhook or from the carrier's list. Raises StoreUnavailable."""
    carrier, form = sms.carrier, sms.form
    try:
        known_line = runtime.store.transact(lambda tx: _receive(runtime, tx, sms))
    except StoreUnavailable:
        raise
    except Exception as error:
        log.exception("inbound_handler_raised", carrier=carrier, error=type(error).__name__)
        receive_unreadable(runtime, carrier, form, "handler")
        return
    if not known_line:
        receive_unreadable(runtime, carrier, form, "line")


def _receive(runtime: Runtime, tx: Transaction, sms: InboundSms) -> bool:
    """Record one text and act on it. Returns False where the line is none of ours."""
    directory = runtime.directory(tx)
    if tx.inbox.knows(sms.carrier, sms.key, sms.form.digest):
        return True
    line = directory.organisation.line(line_number(sms.to))
    if line is None:
        return False
    region = directory.organisation.regions[line.region]
    arrival = Arrival(runtime, tx, directory, region, line_number(sms.to), sms.sender)
    person = directory.organisation.person_with(sms.sender)
    if person is not None and person.answers_pages:
        incident = responders.receive(arrival, person.id, sms)
    else:
        incident = opening.continue_or_open(arrival, sms, sms.text)
    keep_form(tx, sms.carrier, sms.key, sms.form, runtime, incident)
    return True


def keep_form(
    tx: Transaction,
    carrier: str,
    key: str,
    form: SignedForm,
    runtime: Runtime,
    incident: Incident | None,
    *,
    readable: bool = True,
) -> None:
    """Keep the whole form, sealed with the incident that it belongs to."""
    seal_with = tx.people_key() if incident is None else tx.incident_key(incident.id)
    owner = None if incident is None else incident.id
    at = runtime.now()
    tx.inbox.keep(carrier, key, form.digest, form.raw, at=at, seal_with=seal_with, incident=owner, readable=readable)


def unreadable_key(sms: InboundSms) -> str:
    """Return the key under which a text is kept that nobody could read."""
    return f"unreadable:{sms.key}"


def receive_unreadable(runtime: Runtime, carrier: str, form: SignedForm, reason: str) -> None:
    """Store what can't be read as it came, and page a human of the line's region, else of the first."""
    log.error("text_unreadable", carrier=carrier, reason=reason)
    runtime.store.transact(lambda tx: _open_unreadable(runtime, tx, carrier, form))


def _open_unreadable(runtime: Runtime, tx: Transaction, carrier: str, form: SignedForm) -> None:
    directory = runtime.directory(tx)
    # Under the carrier's id where there is one: the same text through the fallback address is no second report.
    sms = runtime.carrier(carrier).read_sms(form)
    key = unreadable_key(sms) if sms else f"unreadable:{form.digest.hex()}"
    if tx.inbox.knows(carrier, key, form.digest):
        return
    organisation = directory.organisation
    line = organisation.line(line_number(form.params.get("To", "")))
    region = organisation.regions[line.region] if line else next(iter(organisation.regions.values()))
    number, sender = line.number if line else "", form.params.get("From", "").strip()
    scene = opening.open_new(Arrival(runtime, tx, directory, region, number, sender))
    scene.incident.readable = False
    scene.record("record-unreadable")
    scene.write(EntryKind.TEXT_IN, REPORTER, form.params.get("Body") or form.raw)
    carry_out(scene, [StartPaging()])
    scene.save()
    keep_form(tx, carrier, key, form, runtime, scene.incident, readable=False)
