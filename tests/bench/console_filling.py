"""A console's database after years: as many reports as are wanted, each sealed under a key of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hotline.domain.effects import Purpose
from hotline.domain.escalation import Wanted
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.organisation import Channel, PersonId, Policy
from hotline.store.ids import new_token
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store, Transaction
from tests.site import Place, Site

OPEN = 40
"""Reports that are open; the others were closed."""
AT_ONCE = 500
"""Reports in one transaction."""
KINDS = (EntryKind.TEXT_IN, EntryKind.TEXT_OUT, EntryKind.NOTE, EntryKind.PAGE, EntryKind.EVENT)
WORDS = "Someone keeps following me from talk to talk. I am near gate 4, by the coffee, number {}."


def fill(site: Site, place: Place, reports: int) -> None:
    """Write reports of one region, for each of which its first responder was paged; the newest are open."""
    with_store(site, lambda store: _fill(store, place, reports))


def long_one(site: Site, place: Place, entries: int) -> str:
    """Write one report of so many entries and return its reference."""
    found: list[str] = []

    def write(tx: Transaction) -> None:
        incident = _begin(tx, place, datetime.now(UTC))
        for number in range(entries - incident.entries):
            kind, who = KINDS[number % len(KINDS)], ("reporter", "hotline")[number % 2]
            tx.transcript.append(incident, kind, at=incident.opened_at, who=who, text=WORDS.format(number))
        tx.incidents.save(incident)
        found.append(incident.reference)

    with_store(site, lambda store: store.transact(write))
    return found[-1]


def with_store(site: Site, work: object) -> None:
    """Open a site's database beside its processes, and close it again."""
    store = Store(site.env["DATABASE_URL"], KeyRing.parse(site.env["HOTLINE_KEYS"]))
    try:
        work(store)  # type: ignore[operator]
    finally:
        store.close()


def _fill(store: Store, place: Place, reports: int) -> None:
    now = datetime.now(UTC)

    def some(tx: Transaction, first: int) -> None:
        for number in range(first, min(first + AT_ONCE, reports)):
            incident = _begin(tx, place, now - timedelta(minutes=reports - number))
            if number < reports - OPEN:
                incident.open, incident.closed_at = False, incident.opened_at + timedelta(minutes=30)
                incident.owner = PersonId(f"{place.code}p0")
                incident.escalation = replace(incident.escalation, wanted=Wanted.NOBODY)
            tx.incidents.save(incident)

    for first in range(0, reports, AT_ONCE):
        store.transact(lambda tx, first=first: some(tx, first))


def _begin(tx: Transaction, place: Place, at: datetime) -> Incident:
    """Write a report as it is once its first page has left."""
    person = PersonId(f"{place.code}p0")
    incident = tx.incidents.begin(
        region=place.code, line=place.line, contact="+13125550142", textable=True, at=at, policy=Policy(())
    )
    incident.escalation = replace(incident.escalation, begun=True, paged=(person,), current=frozenset([person]))
    tx.incidents.insert(incident)
    tx.transcript.append(incident, EntryKind.TEXT_IN, at=at, who="reporter", text=WORDS.format(0))
    tx.messages.add_page(
        new_token(), incident, person, round_number=0, step=0, channel=Channel.SMS, purpose=Purpose.NEW, at=at
    )
    return incident
