"""A text leaves: claimed in one transaction, handed to the carrier with none open, its outcome written in another.

Whatever dies in between, the lease ends and the text is tried again; if a request may have left, it is looked up at
the carrier first. A second buzz is better than none, and happens only where the first outcome was unknown.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from hotline.carriers import Carrier, ReportedState, StatusReport
from hotline.domain import escalation
from hotline.domain.effects import AlarmReason
from hotline.domain.errors import (
    CarrierError,
    CarrierMisconfigured,
    CarrierRefused,
    CarrierUnavailable,
    OptedOut,
    OutcomeUnknown,
    StoreUnavailable,
)
from hotline.domain.incident import Incident
from hotline.domain.organisation import Channel, PersonId
from hotline.logs import get_logger
from hotline.store.messages import RANK, MessageState, Outgoing
from hotline.store.outbox import Claimed, JobName
from hotline.store.sealed import Tag
from hotline.store.transaction import Transaction
from hotline.usecases import paging, phone_trouble, redaction
from hotline.usecases.carry_out import decide, raise_operator_alarm
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import Scene, scene_of

log = get_logger()
LOOK_UP_AFTER = timedelta(seconds=1)
LONGEST_BACKOFF = 15.0
"""Seconds between two tries while the carrier takes nothing."""
FORGOTTEN_AFTER, FORGOTTEN_UNREPORTED_AFTER = timedelta(seconds=30), timedelta(days=1)
"""When the carrier is to forget a text whose outcome is settled, and one of which no report came."""
GONE = (MessageState.CANCELLED, MessageState.SENT, MessageState.DELIVERED, MessageState.FAILED)


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None] | None:
    """Decide whether and how a text leaves now; return what to do once the claim is committed."""
    now = runtime.now()
    text = tx.messages.get(claimed.message or "")
    if text is None or text.state in GONE:
        tx.outbox.finish(claimed, now)
        return None
    maybe_sent = text.tried_at is not None
    if not maybe_sent and not _still_wanted(runtime, tx, text):
        tx.messages.update(text.id, state=MessageState.CANCELLED.value)
        tx.outbox.finish(claimed, now)
        return None
    if not text.page and not maybe_sent and (wait := tx.messages.must_wait(text, now)) is not None:
        tx.outbox.postpone(claimed, now + wait)
        return None
    tx.messages.update(text.id, state=MessageState.SENDING.value, tried_at=text.tried_at or now)
    if not maybe_sent:
        _count_against_line(runtime, tx, text, now)
    return partial(_look_up_first if maybe_sent else _send, runtime, claimed, text)


def _still_wanted(runtime: Runtime, tx: Transaction, text: Outgoing) -> bool:
    """A page that nobody needs any more does not leave, nor a text to whom we may not text."""
    if text.incident is None:
        return True
    scene = scene_of(runtime, tx, text.incident)
    if scene is None:
        return False
    if not text.page:
        return text.recipient != scene.incident.contact or _may_reach_reporter(tx, scene.incident)
    person = _paged_person(runtime, tx, text)
    page = tx.messages.page(text.id)
    if person is None or page is None:
        return False
    if text.refusals and tx.messages.paged_since(text):
        return False  # the carrier took nothing for so long that a later page says the same: one buzz, not a pile
    return paging.may_leave(scene, person, page.purpose)


def _may_reach_reporter(tx: Transaction, incident: Incident) -> bool:
    """Whether a text to the reporter may leave now; what they said in a follow-up counts for the closed one too."""
    follow_up = None if incident.open else tx.incidents.latest_of(incident.contact, incident.region)
    if follow_up is None or follow_up.id == incident.id:
        return incident.can_be_reached
    return follow_up.can_be_reached and not follow_up.intake.quiet


def _paged_person(runtime: Runtime, tx: Transaction, text: Outgoing) -> PersonId | None:
    page = tx.messages.page(text.id)
    return None if page is None else runtime.directory(tx).tags.get(Tag(page.person_tag))


def _count_against_line(runtime: Runtime, tx: Transaction, text: Outgoing, now: datetime) -> None:
    line = runtime.directory(tx).organisation.line(text.line)
    tx.messages.busy(text.line, text.segments, line.rate if line else 1.0, now)


def _look_up_first(runtime: Runtime, claimed: Claimed, text: Outgoing) -> None:
    """An earlier request may have left: look before sending again."""
    carrier = runtime.carrier()
    try:
        found = carrier.find_sms(
            sender=text.line, to=text.recipient, body=text.body, since=text.tried_at or text.created_at
        )
    except CarrierUnavailable:
        _later(runtime, claimed, text, MessageState.UNKNOWN)
        return
    known = runtime.store.read(lambda tx: tx.messages.matched(sent.carrier_sid for sent in found))
    mine = [sent for sent in found if sent.carrier_sid not in known]
    if mine:
        log.info("text_found_at_carrier", message=text.id, attempt=claimed.attempt)
        _write_sent(runtime, claimed, text, mine[0].carrier_sid)
        return

    def again(tx: Transaction) -> bool:
        if not tx.outbox.renew(claimed, runtime.now()):
            return False
        current = tx.messages.get(text.id)
        wanted = current is not None and current.state not in GONE and _still_wanted(runtime, tx, text)
        if not wanted and current is not None and current.state not in GONE:
            tx.messages.update(text.id, state=MessageState.CANCELLED.value)
        if not wanted:
            tx.outbox.finish(claimed, runtime.now())
        return wanted

    if runtime.store.transact(again):
        _send(runtime, claimed, text)


def _send(runtime: Runtime, claimed: Claimed, text: Outgoing) -> None:
    # No transaction is open here: a slow carrier must not hold a connection.
    carrier: Carrier = runtime.carrier()
    try:
        receipt = carrier.send_sms(
            sender=text.line, to=text.recipient, body=text.body, message=text.id, validity=text.validity
        )
    except CarrierUnavailable as busy:  # nothing was sent
        _log_refusal(text, busy)
        _later(runtime, claimed, text, MessageState.WAITING)
    except OutcomeUnknown as lost:  # perhaps it was: look it up, send again only if it isn't there
        _log_refusal(text, lost)
        _later(runtime, claimed, text, MessageState.UNKNOWN)
    except (CarrierMisconfigured, CarrierRefused) as refusal:
        error: CarrierError = refusal
        _log_refusal(text, error)
        runtime.store.transact(lambda tx: _write_failed(runtime, tx, text.id, error, claimed))
    else:
        _write_sent(runtime, claimed, text, receipt.carrier_sid)


def _log_refusal(text: Outgoing, error: CarrierError) -> None:
    log.warning("text_not_taken", message=text.id, reason=error.reason, code=error.code, page=text.page)


def _later(runtime: Runtime, claimed: Claimed, text: Outgoing, state: MessageState) -> None:
    """Write that a text must be tried again, or looked up, and when."""

    def write(tx: Transaction) -> None:
        now = runtime.now()
        tx.outbox.hold(claimed)
        current = tx.messages.get(text.id)
        if current is None or current.state in GONE:  # a callback settled it meanwhile
            tx.outbox.finish(claimed, now)
            return
        unknown = state is MessageState.UNKNOWN
        pause = LOOK_UP_AFTER if unknown else timedelta(seconds=min(0.5 * 2 ** min(text.refusals, 10), LONGEST_BACKOFF))
        if tx.outbox.postpone(claimed, now + pause):
            tried_at = current.tried_at if unknown else None
            tx.messages.update(text.id, state=state.value, tried_at=tried_at, refusals=text.refusals + (not unknown))

    runtime.store.transact(write)


def _write_sent(runtime: Runtime, claimed: Claimed, text: Outgoing, carrier_sid: str) -> None:
    def write(tx: Transaction) -> None:
        now = runtime.now()
        tx.outbox.finish(claimed, now)
        _raise_state(tx, text.id, MessageState.SENT, carrier_sid, now)

    runtime.store.transact(write)
    log.info("page_sent" if text.page else "text_sent", message=text.id, attempt=claimed.attempt)


def _raise_state(tx: Transaction, message: str, state: MessageState, carrier_sid: str, now: datetime) -> bool:
    """Write a state if it is above the one that is there; return whether it was."""
    text = tx.messages.get(message)
    if text is None:
        return False
    values: dict[str, object] = {"tried_at": None, "sent_at": now} if text.tried_at or not text.carrier_sid else {}
    if text.carrier_sid is None and carrier_sid and not tx.messages.matched([carrier_sid]):
        values["carrier_sid"] = carrier_sid
        values["redact_at"] = now + FORGOTTEN_UNREPORTED_AFTER
    raised = RANK[state] > RANK[text.state]
    if raised:
        values["state"] = state.value
    if state is MessageState.DELIVERED and (raised or "redact_at" in values):
        values["redact_at"] = now + FORGOTTEN_AFTER
    if values:
        tx.messages.update(message, **values)
    return raised


def receive_status(runtime: Runtime, report: StatusReport) -> bool:
    """Take a delivery report. It only ever raises a text's state, and settles a send whose outcome was unknown.

    Returns False for a text that we don't know. What our own code stumbles over is raised again, and a text that
    failed is kept as one all the same: the carrier does not tell it twice.
    """
    try:
        return runtime.store.transact(lambda tx: _receive_status(runtime, tx, report))
    except StoreUnavailable:
        raise
    except Exception as error:
        log.exception("status_handler_raised", message=report.message, error=type(error).__name__)
        if report.state is ReportedState.FAILED:
            runtime.store.transact(lambda tx: _keep_failure(tx, report, runtime.now()))
        raise


def _keep_failure(tx: Transaction, report: StatusReport, now: datetime) -> None:
    """Write that a text failed, and no more than that; a human looks at what should have followed from it."""
    tx.outbox.hold_message(report.message)
    text = tx.messages.get(report.message)
    if text is None or text.state is MessageState.FAILED or text.carrier_sid not in (None, report.carrier_sid):
        return
    tx.messages.update(
        text.id, state=MessageState.FAILED.value, tried_at=None, error_code=report.error.code if report.error else ""
    )
    tx.outbox.settle_message(text.id, now)
    if text.incident:
        tx.outbox.add(JobName.SEND_ALARM, now=now, incident=text.incident, detail=AlarmReason.PARKED.value)


def _receive_status(runtime: Runtime, tx: Transaction, report: StatusReport) -> bool:
    tx.outbox.hold_message(report.message)
    text = tx.messages.get(report.message)
    if text is None:
        return False
    now = runtime.now()
    copy = text.carrier_sid is not None and text.carrier_sid != report.carrier_sid
    if copy and report.state is not ReportedState.ON_ITS_WAY:
        redaction.forget_copy(runtime, tx, report.carrier_sid)
    match report.state:
        case ReportedState.FAILED if copy:
            return True  # of two copies, the other counts
        case ReportedState.FAILED:
            error = report.error or CarrierRefused(runtime.carrier().name, "undelivered")
            _raise_state(tx, text.id, MessageState.SENT, report.carrier_sid, now)
            tx.outbox.settle_message(text.id, now)
            _write_failed(runtime, tx, text.id, error, None)
        case ReportedState.DELIVERED:
            _raise_state(tx, text.id, MessageState.DELIVERED, report.carrier_sid, now)
            tx.outbox.settle_message(text.id, now)
            organisation = runtime.directory(tx).organisation
            phone_trouble.came(tx, organisation, text.recipient, Channel.SMS, text.id, now)
        case ReportedState.ON_ITS_WAY:
            _raise_state(tx, text.id, MessageState.SENT, report.carrier_sid, now)
            tx.outbox.settle_message(text.id, now)
    return True


def _write_failed(
    runtime: Runtime, tx: Transaction, message: str, error: CarrierError, claimed: Claimed | None
) -> None:
    """A text will not arrive. A refused page moves on at once: nobody waits for a step's end."""
    now = runtime.now()
    if claimed is not None and not tx.outbox.finish(claimed, now):
        return
    text = tx.messages.get(message)
    if text is None or RANK[text.state] >= RANK[MessageState.FAILED]:
        return
    redact_at = now + FORGOTTEN_AFTER if text.carrier_sid else None
    tx.messages.update(
        message, state=MessageState.FAILED.value, error_code=error.code, tried_at=None, redact_at=redact_at
    )
    organisation = runtime.directory(tx).organisation
    phone_trouble.text_failed(tx, organisation, text.recipient, message, error, now)
    scene = scene_of(runtime, tx, text.incident)
    if scene is None:
        return
    if isinstance(error, CarrierMisconfigured):
        raise_operator_alarm(tx, AlarmReason.CARRIER_SETTINGS, scene.region, now)
    reason = runtime.words.say(_reason_key(error))
    if text.page:
        _page_failed(scene, text, error, reason)
    elif text.recipient == scene.incident.contact:
        _reply_failed(scene, error, reason)
    scene.save()


def _page_failed(scene: Scene, text: Outgoing, error: CarrierError, reason: str) -> None:
    person = _paged_person(scene.runtime, scene.tx, text)
    if person is None:
        return
    scene.record("record-page-refused", name=scene.name(person), reason=reason)
    if isinstance(error, OptedOut):
        raise_operator_alarm(scene.tx, AlarmReason.RESPONDER_STOP, scene.region, scene.now)
    if scene.incident.open:
        other_way = paging.rings_beside(scene, person, text.id)
        decide(scene, escalation.CouldNotReach(person, other_way=other_way))


def _reply_failed(scene: Scene, error: CarrierError, reason: str) -> None:
    incident: Incident = scene.incident
    scene.record("record-reply-refused", reason=reason)
    if isinstance(error, OptedOut) and not incident.stopped:
        incident.stopped = True
        scene.record("record-stopped")
    if incident.owner and incident.open:
        scene.tell(incident.owner, "not-sent-stopped")


def _reason_key(error: CarrierError) -> str:
    match error:
        case OptedOut():
            return "refused-stopped"
        case CarrierMisconfigured():
            return "refused-settings"
        case _:
            return "refused-number"
