"""The page log reads the newest attempts first, by the page, and of a reader's own reports only; on both engines."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hotline.domain.effects import Purpose
from hotline.domain.incident import Incident
from hotline.domain.organisation import Channel, PersonId, Policy
from hotline.store.messages import MessageState, Precedence
from hotline.store.page_log import Attempt
from hotline.store.transaction import Store, Transaction
from hotline.usecases.scene import REPLY_VALIDITY
from tests.story import RING, configuration

NOW = datetime(2027, 2, 1, 17, tzinfo=UTC)
ANA, BEN, LEE = PersonId("ana"), PersonId("ben"), PersonId("lee")
LINE, NUMBER = "+15550100100", "+15550100110"


@pytest.fixture
def store(databases):
    with databases.copy_of(configuration(), RING, NOW) as url:
        made = Store(url, RING)
        yield made
        made.close()


def page(tx: Transaction, incident: Incident, person: PersonId, state: MessageState = MessageState.SENT) -> str:
    """Page somebody for an incident; return the page's id."""
    row = tx.messages.add(
        incident=incident, line=LINE, recipient=NUMBER, body="NorthConf", at=NOW, validity=REPLY_VALIDITY, ordinal=0,
        precedence=Precedence.PAGE,
    )  # fmt: skip
    step = {"round_number": 0, "step": 0, "channel": Channel.SMS, "purpose": Purpose.NEW}
    tx.messages.add_page(row, incident, person, at=NOW, **step)
    tx.messages.update(row, state=state.value)
    return row


def opened(tx: Transaction, region: str = "na") -> Incident:
    incident = tx.incidents.begin(region=region, line=LINE, contact="", textable=False, at=NOW, policy=Policy(steps=()))
    tx.incidents.insert(incident)
    return incident


def ids(store: Store, regions: tuple[str, ...], reader: PersonId, **asked: object) -> list[str]:
    found: list[Attempt] = store.read(lambda tx: list(tx.page_log.newest(regions, reader, **asked)))
    return [one.id for one in found]


def test_the_newest_come_first_whatever_is_asked_for_at_once(store, monkeypatch):
    made = store.transact(lambda tx: [page(tx, incident, ANA) for incident in [opened(tx)] for _ in range(7)])
    newest = sorted(made, reverse=True)
    for at_once in (1, 3, 7, 100):
        monkeypatch.setattr("hotline.store.page_log.AT_ONCE", at_once)
        assert ids(store, ("na",), LEE) == newest
        assert ids(store, ("na",), LEE, before=newest[2]) == newest[3:]


def test_it_is_of_ones_regions_and_of_what_one_was_paged_for_or_has(store):
    def work(tx: Transaction) -> list[str]:
        here, there, paged, owned = opened(tx), opened(tx, "eu"), opened(tx, "eu"), opened(tx, "eu")
        owned.owner = LEE
        tx.incidents.save(owned)
        return [page(tx, here, ANA), page(tx, there, BEN), page(tx, paged, LEE), page(tx, owned, BEN)]

    here, there, paged, owned = store.transact(work)
    assert set(ids(store, ("na",), LEE)) == {here, paged, owned}
    assert set(ids(store, (), LEE)) == {paged, owned}
    assert set(ids(store, ("na", "eu"), ANA)) == {here, there, paged, owned}


def test_only_what_failed_or_one_persons(store):
    def work(tx: Transaction) -> list[str]:
        incident = opened(tx)
        return [page(tx, incident, ANA), page(tx, incident, BEN, MessageState.FAILED), page(tx, incident, BEN)]

    _, failed, other = store.transact(work)
    assert ids(store, ("na",), LEE, failed=True) == [failed]
    assert sorted(ids(store, ("na",), LEE, person=BEN)) == sorted([failed, other])
    assert ids(store, ("na",), LEE, person=ANA, failed=True) == []
