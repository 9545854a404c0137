"""Whether a phone is somebody's: a code goes there by text or call and comes back, or they text us from it."""

from __future__ import annotations

import secrets
from datetime import timedelta

from hotline.domain import checking
from hotline.domain.called import one_called
from hotline.domain.checking import Verdict
from hotline.domain.errors import NotFound
from hotline.domain.organisation import Channel, Person
from hotline.store.messages import Precedence
from hotline.store.transaction import Transaction
from hotline.usecases import test_pages
from hotline.usecases.desk import Desk
from hotline.usecases.phones import verify
from hotline.usecases.runtime import Runtime, Value
from hotline.usecases.telling import tell

PAUSE = timedelta(minutes=1)
"""Between two check calls that somebody asks for by text."""


def begin_check(runtime: Runtime, tx: Transaction, who: str, channel: Channel) -> None:
    """Send a code to somebody's phone by text or call.

    Raises NotFound where nobody is called so, they have no phone or too many codes, or no line can call them.
    """
    organisation, now = runtime.directory(tx).organisation, runtime.now()
    person = one_called(organisation, who)
    if not person.phone:
        raise NotFound("They have no phone in the configuration file.")
    code = f"{secrets.randbelow(10**checking.DIGITS):0{checking.DIGITS}}"
    if tx.phone_checks.begin(person.id, channel, person.phone, code, now) is None:
        raise NotFound(f"They got {checking.CODES_A_DAY} codes within a day. Please go on tomorrow.")
    if channel is Channel.SMS:
        values: dict[str, Value] = {
            "name": person.name.split()[0],
            "organisation": organisation.name,
            "digits": checking.spelled(code),
        }
        tell(
            runtime, tx, organisation, person, "check-code", values, precedence=Precedence.PERSON,
            validity=checking.LASTS,
        )  # fmt: skip
    elif test_pages.call(runtime, tx, organisation, person, test_pages.CHECK, code=code) is None:
        raise NotFound("No line of their region can call.")


def end_check(runtime: Runtime, tx: Transaction, who: str, code: str) -> Verdict:
    """Somebody told us the code that they got; return whether it was right. Raises NotFound."""
    person = one_called(runtime.directory(tx).organisation, who)
    return judge(runtime, tx, person, checking.code_in(code) or "")


def judge(runtime: Runtime, tx: Transaction, person: Person, code: str) -> Verdict:
    """Return whether *code* is one that went to somebody's phone of now; a wrong one is counted."""
    tx.people.hold()
    known, now = runtime.directory(tx).organisation.people.get(person.id), runtime.now()
    checks = [check for check in tx.phone_checks.of(person.id, now) if known and check.number == known.phone]
    verdict, check = checking.judge(checks, code, now)
    if check is not None:
        tx.phone_checks.settle(check)
        verify(runtime, tx, person.id, check.channel, check.number)
    elif verdict is Verdict.WRONG:
        tx.phone_checks.count_try([check for check in checks if check.is_open(now)])
    return verdict


# --- by text


def code_by_text(desk: Desk) -> bool:
    """Tell whether a text was a code of ours, or tried to be one, and answer it. No code is words to a reporter."""
    code = checking.code_in(desk.text)
    person = desk.directory.organisation.people[desk.person]
    if code is None or not desk.tx.phone_checks.has_open(person.id, desk.now):
        return False
    match judge(desk.runtime, desk.tx, person, code):
        case Verdict.RIGHT:
            verify(desk.runtime, desk.tx, person.id, Channel.SMS, person.phone)  # the text itself came from there
            desk.say("phone-checked")
        case Verdict.WRONG:
            desk.say("check-wrong")
        case Verdict.NONE:
            return False
    return True


def check_by_text(desk: Desk) -> None:
    """``check my phone``: the text came from it, so texts are shown; a call checks the other way, where a line can."""
    organisation = desk.directory.organisation
    person = organisation.people[desk.person]
    verify(desk.runtime, desk.tx, person.id, Channel.SMS, person.phone)
    may_call = desk.tx.pulse.first_in(f"check:{desk.tx.people.tag(person.id).hex()}", desk.now, PAUSE)
    if may_call and test_pages.call(desk.runtime, desk.tx, organisation, person, test_pages.CHECK) is not None:
        desk.say("phone-checked-call")
    else:
        desk.say("phone-checked")
