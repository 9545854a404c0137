"""A phone that refuses again and again is marked as failing: pages go by the other way, until something arrives there.

Whoever learns of a refusal or an arrival only writes down that it is to be looked at: the mark is made in a transaction
of its own, which holds the people first and nothing before them.
"""

from __future__ import annotations

from datetime import datetime

from hotline.domain.errors import CarrierError, CarrierRefused, OptedOut
from hotline.domain.organisation import Channel, Organisation
from hotline.domain.rota import FailingPhone
from hotline.domain.test_pages import FAILING_AFTER
from hotline.logs import get_logger
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime

log = get_logger()


def text_failed(
    tx: Transaction, organisation: Organisation, number: str, message: str, error: CarrierError, now: datetime
) -> None:
    """A text will not arrive. Where a STOP or our own account is the reason, that says nothing of the phone."""
    if isinstance(error, CarrierRefused) and not isinstance(error, OptedOut):
        failed(tx, organisation, number, Channel.SMS, message, now)


def failed(
    tx: Transaction, organisation: Organisation, number: str, channel: Channel, page: str, now: datetime
) -> None:
    """A text or call, *page*, did not reach a phone: if it is somebody's of the team, that is looked at."""
    if organisation.person_with(number) is not None:
        tx.outbox.add(JobName.MARK_PHONE, now=now, message=page, detail=f"{channel.value}:failed")


def came(tx: Transaction, organisation: Organisation, number: str, channel: Channel, page: str, now: datetime) -> None:
    """A text or call, *page*, reached a phone: earlier trouble with it is over."""
    person = organisation.person_with(number)
    if person is None:
        return
    if organisation.rota.is_failing(person.id, channel, number) or tx.phone_checks.had_trouble(number, channel):
        tx.outbox.add(JobName.MARK_PHONE, now=now, message=page, detail=f"{channel.value}:came")


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> None:
    """Count a refusal or forget them, and mark the phone by that."""
    now = runtime.now()
    tx.people.hold()
    tx.outbox.finish(claimed, now)
    word, _, what = claimed.detail.partition(":")
    channel, organisation = Channel(word), runtime.directory(tx).organisation
    number = _number(tx, channel, claimed.message or "")
    person = organisation.person_with(number) if number else None
    if person is None:
        return
    rota = organisation.rota
    is_failing = rota.is_failing(person.id, channel, number)
    if what == "came":
        tx.phone_checks.came(number, channel)
        if is_failing:
            tx.people.save_rota(rota.without_failing(person.id, channel), now)
            log.info("phone_works_again", channel=channel.value)
    elif tx.phone_checks.failed(number, channel, now) >= FAILING_AFTER and not is_failing:
        tx.people.save_rota(rota.with_failing(FailingPhone(person.id, channel, number, now)), now)
        log.warning("phone_failing", channel=channel.value)


def _number(tx: Transaction, channel: Channel, page: str) -> str:
    if channel is Channel.SMS:
        text = tx.messages.get(page)
        return text.recipient if text is not None else ""
    leg = tx.calls.get(page)
    return leg.number if leg is not None else ""
