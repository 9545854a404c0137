"""What people do about their own phone, and organisers about everybody's: checked, tested, kept quiet, shown."""

from __future__ import annotations

from datetime import time

from hotline.domain.checking import Verdict
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.organisation import Channel, Person
from hotline.domain.rights import Area
from hotline.usecases import phone_checks, phones, test_pages
from hotline.usecases.console.people import theirs
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.phones import Standing

VERDICTS = {Verdict.RIGHT: "people-code-right", Verdict.WRONG: "people-code-wrong", Verdict.NONE: "people-code-none"}


def begin_check(visitor: Visitor, handle: str, channel: Channel) -> str:
    """Send a code to somebody's phone; return the key of what is so.

    Raises NotFound as their page does, Refused where it can't be sent.
    """
    person = _reachable(visitor, handle, channel)
    try:
        phone_checks.begin_check(visitor.runtime, visitor.tx, person.id, channel)
    except NotFound:
        raise Refused("people-codes-many") from None  # they have a phone, and a line that calls: it is the day's number
    return "people-code-sent"


def end_check(visitor: Visitor, handle: str, code: str) -> str:
    """Somebody has the code that went to the phone; return the key of what came of it."""
    person = theirs(visitor, handle)
    return VERDICTS[phone_checks.end_check(visitor.runtime, visitor.tx, person.id, code[:40])]


def send_test(visitor: Visitor, handle: str, channel: Channel) -> str:
    """Send somebody a test page; return the key of what is so.

    Raises NotFound as their page does, Refused where it can't be, or so soon again.
    """
    person = _reachable(visitor, handle, channel)
    # One pause for all ways of asking: by text too.
    key = f"test:{visitor.tx.people.tag(person.id).hex()}"
    if not visitor.tx.pulse.first_in(key, visitor.now, test_pages.PAUSE):
        raise Refused("people-test-soon")
    if test_pages.send(visitor.runtime, visitor.tx, visitor.organisation, person, channel) is None:
        raise Refused("people-no-line")
    return "people-test-sent"


def set_quiet_hours(visitor: Visitor, handle: str, begins: str, ends: str) -> str:
    """Keep when somebody wants no notices while off duty; nothing said: any time. Return the key of what is so."""
    person = theirs(visitor, handle)
    hours = None
    if begins or ends:
        try:
            hours = time.fromisoformat(begins), time.fromisoformat(ends)
        except ValueError:
            raise Refused("people-quiet-unclear") from None
        if hours[0] == hours[1] or any(one.tzinfo or one.second or one.microsecond for one in hours):
            raise Refused("people-quiet-unclear")
    phones.set_quiet_hours(visitor.runtime, visitor.tx, person.id, hours, visitor.person.name)
    return "people-quiet-set" if hours else "people-quiet-none"


def reveal(visitor: Visitor, handle: str) -> str:
    """Return somebody's phone number, and write down who had it shown. Raises NotFound for who may not."""
    person = theirs(visitor, handle)
    if Area.PEOPLE not in visitor.areas or not person.phone:
        raise NotFound("there is no number to be shown")
    text = f"Had the phone number of {person.name} shown."
    visitor.tx.audit.append(None, AuditKind.PHONE_SHOWN, at=visitor.now, who=visitor.person.name, text=text)
    return person.phone


def _reachable(visitor: Visitor, handle: str, channel: Channel) -> Person:
    """Return whose phone it is. Raises Refused where nothing can be sent there in this way."""
    person = theirs(visitor, handle)
    if not person.phone or not person.answers_pages:
        raise Refused("people-no-phone")
    way = next(one for one in phones.ways(visitor.tx, visitor.organisation, person) if one.channel is channel)
    if way.standing is Standing.NO_LINE:
        raise Refused("people-no-line")
    return person
