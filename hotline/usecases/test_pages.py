"""Test pages leave: a marked text, or a call, that is no real page and gives way to each of them.

A ``1`` to one shows that it came, unless a real page waits for that ``1``: then it is the real one's.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from hotline.domain.called import one_called
from hotline.domain.errors import NotFound
from hotline.domain.incident import Incident
from hotline.domain.organisation import Channel, Organisation, Person, PersonId, Region
from hotline.domain.test_pages import ANSWERED_BY
from hotline.domain.views import View
from hotline.logs import get_logger
from hotline.store.calls import CODE, Call, CallKind
from hotline.store.messages import Precedence
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases import phones
from hotline.usecases.carry_out import REMIND_AFTER
from hotline.usecases.desk import Desk
from hotline.usecases.runtime import Runtime
from hotline.usecases.telling import calling_line, region_of, tell

log = get_logger()
VALIDITY = timedelta(minutes=30)
"""A test that comes later than this shows nothing any more."""
PAUSE = timedelta(seconds=30)
"""Between two test pages that somebody asks for by text."""
TEST, DRILL, CHECK = "test", "drill", "check"
"""What a test call is about."""


def send(
    runtime: Runtime,
    tx: Transaction,
    organisation: Organisation,
    person: Person,
    channel: Channel,
    *,
    drill: str = "",
    region: Region | None = None,
    run_at: datetime | None = None,
) -> str | None:
    """Send somebody a test page, of a *drill* if one is named; return its id, None where no line can call them."""
    place = region or region_of(organisation, person)
    if channel is Channel.VOICE:
        page = call(runtime, tx, organisation, person, DRILL if drill else TEST, region=place, run_at=run_at)
    else:
        # A rehearsal goes behind everything that a person waits for; who asked for a test waits for it.
        page = tell(
            runtime,
            tx,
            organisation,
            person,
            "drill-page" if drill else "test-page",
            {"organisation": organisation.name},
            precedence=Precedence.NOTICE if drill else Precedence.PERSON,
            run_at=run_at,
            validity=VALIDITY,
            place=place,
        )
    if page is not None:
        tx.drills.add_page(page, person.id, channel, runtime.now(), drill)
    return page


def call(
    runtime: Runtime,
    tx: Transaction,
    organisation: Organisation,
    person: Person,
    about: str,
    *,
    region: Region | None = None,
    run_at: datetime | None = None,
    code: str = "",
) -> str | None:
    """Write down a test call, placed behind all that is real; return its id, None where no line can call them."""
    line = calling_line(organisation, region or region_of(organisation, person))
    if line is None:
        return None
    now = runtime.now()
    leg = Call(
        id=tx.calls.new_id(),
        carrier=runtime.carrier().name,
        kind=CallKind.TEST,
        line=line.number,
        number=person.phone,
        created_at=now,
        person=person.id,
        flow={"about": about, "place": "asked", "times": 0} | ({CODE: code} if code else {}),
    )
    tx.calls.add(leg)
    tx.outbox.add(JobName.PLACE_TEST_CALL, now=now, run_at=run_at, message=leg.id)
    return leg.id


def send_to(runtime: Runtime, tx: Transaction, who: str, channel: Channel) -> str:
    """Send a test page to somebody who is named; return its id. Raises NotFound where that can't be."""
    organisation = runtime.directory(tx).organisation
    person = one_called(organisation, who)
    if not person.phone:
        raise NotFound("They have no phone in the configuration file.")
    page = send(runtime, tx, organisation, person, channel)
    if page is None:
        raise NotFound("No line of their region can call.")
    return page


# --- answers


def answered_by_text(desk: Desk) -> bool:
    """A bare ``1``: tell whether it answered a test page, and thank them. A real page that waits comes first."""
    open_pages = desk.tx.drills.unanswered(desk.person, desk.now - ANSWERED_BY)
    if not open_pages or any(_waits(incident, view, desk.now) for incident, view in desk.known()):
        return False
    for page, _ in open_pages:  # one answer shows for all of them that texts come
        desk.tx.drills.answer(page, desk.now)
    person = desk.directory.organisation.people[desk.person]
    phones.verify(desk.runtime, desk.tx, person.id, Channel.SMS, person.phone)
    log.info("test_page_answered", message=open_pages[0][0])
    desk.say("drill-answered" if open_pages[0][1] else "test-answered")
    return True


def _waits(incident: Incident, view: View, now: datetime) -> bool:
    """Whether a ``1`` may be meant for this incident: to take it, or to say that they are still there."""
    if view is not View.MINE or incident.waiting_since is None:
        return view is View.OFFERED
    return now - incident.waiting_since >= incident.policy.activity_within * REMIND_AFTER


def answered_by_call(runtime: Runtime, tx: Transaction, leg: Call, person: PersonId, now: datetime) -> None:
    """They pressed a key in a test call: calls reach them."""
    tx.drills.answer(leg.id, now)
    phones.verify(runtime, tx, person, Channel.VOICE, leg.number)
    log.info("test_page_answered", message=leg.id)


def by_text(desk: Desk) -> None:
    """``send me a test``: a test page goes to whoever asks, from where real ones come."""
    person = desk.directory.organisation.people[desk.person]
    if desk.tx.pulse.first_in(_pause_of(desk), desk.now, PAUSE):
        send(desk.runtime, desk.tx, desk.directory.organisation, person, Channel.SMS)
    else:
        desk.help("test-too-soon")


def _pause_of(desk: Desk) -> str:
    return f"test:{desk.tx.people.tag(desk.person).hex()}"
