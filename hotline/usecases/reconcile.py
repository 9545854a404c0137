"""What came in while nobody of ours was there, or was lost with a database: found again in the carrier's own lists.

Run after a restore, and by hand. Whatever is not known here by the carrier's id is taken in as if it came now, in the
order in which it came. The carrier forgets the words of a text half a minute after we kept it, so many of them can't
come back: then somebody is paged, and whoever sent it is asked to send it again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from hotline.carriers import FoundCall, FoundText
from hotline.domain.calling import Caller
from hotline.domain.effects import StartPaging
from hotline.domain.errors import CarrierError
from hotline.domain.incident import Incident
from hotline.domain.organisation import Line, Person, PersonId
from hotline.domain.phone import line_number
from hotline.domain.states import replace
from hotline.logs import get_logger
from hotline.store.calls import Call, CallKind, CallState
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases import intake, legs, opening, recordings
from hotline.usecases.carry_out import carry_out
from hotline.usecases.hold import held_by_us
from hotline.usecases.opening import Arrival
from hotline.usecases.runtime import Runtime, moment
from hotline.usecases.scene import Scene

log = get_logger()
SLACK = timedelta(minutes=10)
"""So much earlier the carrier's lists are read: what came just before may not have been kept."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=5)
MOST_ATTEMPTS = 300
"""About a day of a carrier that does not answer."""
LONGEST = 600.0
"""Seconds that the reading and taking in may take before another process begins it again."""


@dataclass
class Found:
    """What was found at the carrier and not known here."""

    texts: int = 0
    lost: int = 0
    """Texts whose words are no longer at the carrier."""
    calls: int = 0
    told: set[str] = field(default_factory=set)
    """Who was told already that words of theirs are lost: the reference of an incident, or who of the team."""


def plan(tx: Transaction, *, since: datetime, now: datetime) -> None:
    """Have the carrier's lists read as soon as somebody carries rows out."""
    tx.outbox.add(JobName.RECONCILE, now=now, detail=since.isoformat())


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None]:
    """Return what asks the carrier once the claim is committed."""
    return partial(_carry_out, runtime, claimed)


def _carry_out(runtime: Runtime, claimed: Claimed) -> None:
    try:
        with held_by_us(runtime, claimed, LONGEST):
            found = reconcile(runtime, datetime.fromisoformat(claimed.detail))
    except CarrierError as error:
        log.warning("not_reconciled", reason=error.reason, code=error.code, attempt=claimed.attempt)
        runtime.store.transact(partial(_later, runtime, claimed))
    else:
        log.info("reconciled", count=found.texts + found.calls)
        runtime.store.transact(lambda tx: tx.outbox.finish(claimed, runtime.now()))


def _later(runtime: Runtime, claimed: Claimed, tx: Transaction) -> None:
    now = runtime.now()
    if claimed.attempt >= MOST_ATTEMPTS:
        tx.outbox.park(claimed, now)  # an operator sees it there, and runs the command
        return
    pause = min(FIRST_PAUSE * 2 ** min(claimed.attempt - 1, 10), LONGEST_PAUSE)
    tx.outbox.postpone(claimed, now + pause)


def reconcile(runtime: Runtime, since: datetime) -> Found:
    """Take in what came to our lines since then and is not known here. Raises CarrierUnavailable, StoreUnavailable."""
    lines = runtime.store.read(lambda tx: runtime.directory(tx).organisation.lines)
    carrier, found = runtime.carrier(), Found()
    came: list[FoundText | FoundCall] = []
    for line in lines:
        if line.number and line.sms:
            came += carrier.list_texts(line=line.number, since=since - SLACK)
        if line.number and line.voice:
            came += carrier.list_calls(line=line.number, since=since - SLACK)
    for one in sorted(came, key=lambda one: one.at):
        match one:
            case FoundText():
                _text(runtime, one, since, found)
            case FoundCall():
                found.calls += runtime.store.transact(partial(_call, runtime, one))
    return found


# --- texts


def _text(runtime: Runtime, text: FoundText, since: datetime, found: Found) -> None:
    if runtime.store.read(lambda tx: _known(tx, text)):
        return
    found.texts += 1
    if text.sms.text or text.sms.attached:
        intake.take(runtime, dataclasses.replace(text.sms, came_at=text.at))
    else:
        found.lost += 1
        found.told.add(runtime.store.transact(partial(_lost, runtime, text, since, frozenset(found.told))))


def _known(tx: Transaction, text: FoundText) -> bool:
    sms = text.sms
    return any(tx.inbox.knows(sms.carrier, key, sms.form.digest) for key in (sms.key, intake.unreadable_key(sms)))


def _lost(runtime: Runtime, text: FoundText, since: datetime, told: frozenset[str], tx: Transaction) -> str:
    """A text without its words: somebody hears of it, and whoever sent it is asked to send it again, once.

    Returns who was asked, which is one of those *told* where it was before.
    """
    directory, sms = runtime.directory(tx), text.sms
    line = directory.organisation.line(line_number(sms.to))
    if line is None or _known(tx, text):
        return ""
    person = directory.organisation.person_with(sms.sender)
    theirs = person is not None and person.answers_pages
    mine = _open_ones(tx, person.id, since) if person is not None and theirs else []
    if person is not None and mine:
        asked: str = person.id
        incident = _lost_of_team(runtime, tx, person, mine, text, since, told)
    else:
        source = person.id if person is not None and theirs else None
        incident = _lost_of_reporter(_arrival(runtime, tx, line, sms.sender, source), text, told)
        asked = incident.reference
    intake.keep_form(tx, sms.carrier, intake.unreadable_key(sms), sms.form, runtime, incident, readable=False)
    return asked


def _arrival(
    runtime: Runtime, tx: Transaction, line: Line, sender: str, source: PersonId | None, *, called: bool = False
) -> Arrival:
    directory = runtime.directory(tx)
    region = directory.organisation.regions[line.region]
    return Arrival(runtime, tx, directory, region, line.number, sender, source, called)


def _open_ones(tx: Transaction, person: PersonId, since: datetime) -> list[Incident]:
    """Return the open incidents that a text of somebody of the team may have been about: what they have, first."""
    known = [*tx.incidents.owned_by(person), *tx.incidents.paged_to(person, since - timedelta(days=1))]
    return list({incident.id: incident for incident in known if incident.open and incident.is_for(person)}.values())


def _lost_of_team(
    runtime: Runtime,
    tx: Transaction,
    person: Person,
    mine: Sequence[Incident],
    text: FoundText,
    since: datetime,
    told: frozenset[str],
) -> Incident:
    """A command, a note or words for a reporter: nobody can tell. It stands in each record that it may belong to."""
    scenes = [Scene(runtime, tx, runtime.directory(tx), incident, runtime.now()) for incident in mine]
    for scene in scenes:
        scene.record("record-words-lost-team", name=person.name, at=moment(text.at, scene.region))
    first = scenes[0]
    if person.id not in told:
        references = ", ".join(scene.incident.reference for scene in scenes)
        first.tell(person.id, "words-lost-yours", taken=moment(since, first.region), references=references)
    for scene in scenes:
        scene.save()
    return first.incident


def _lost_of_reporter(arrival: Arrival, text: FoundText, told: frozenset[str]) -> Incident:
    """A report, or more of one: a person is paged "unreadable", or whoever has it is told."""
    scene = opening.open_or_join(arrival)
    incident, at = scene.incident, moment(text.at, scene.region)
    incident.only_called = False
    scene.record("record-words-lost", at=at)
    if scene.is_new:
        incident.readable = False
    if not incident.escalation.begun:
        incident.intake = replace(incident.intake, paging=True)
        carry_out(scene, [StartPaging()])
    if incident.reference not in told and arrival.source is None:
        scene.say("words-lost")
        if incident.owner:
            scene.tell(incident.owner, "words-lost-owner", at=at)
    scene.save()
    return incident


# --- calls


def _call(runtime: Runtime, found: FoundCall, tx: Transaction) -> bool:
    """Write down a call that nobody here knows, page somebody, and look for what was recorded in it."""
    line = runtime.directory(tx).organisation.line(line_number(found.to))
    if line is None or tx.calls.with_sid(found.sid) is not None:
        return False
    person = runtime.directory(tx).organisation.person_with(found.sender)
    source = person.id if person is not None else None
    scene = opening.open_or_join(_arrival(runtime, tx, line, found.sender, source, called=True))
    incident, now = scene.incident, scene.now
    scene.record("record-call-found", at=moment(found.at, scene.region))
    call = Call(
        id=tx.calls.new_id(),
        carrier=found.carrier,
        kind=CallKind.CALLER,
        line=line.number,
        number=found.sender,
        created_at=found.at,
        incident=incident.id,
        sid=found.sid,
        state=CallState.ENDED,
        answered_at=found.at,
        ended_at=now,
    )
    legs.keep_caller(call, Caller(language=incident.intake.language))
    if not incident.escalation.begun:
        incident.intake = replace(incident.intake, paging=True)
        carry_out(scene, [StartPaging()])
    recordings.look_for(scene, call, 0)
    tx.calls.add(call)
    scene.save()
    return True
