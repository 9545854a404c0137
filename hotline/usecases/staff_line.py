"""The staff line: who somebody is, then what they call for; from there the call goes on as a caller's.

A PIN is counted in one transaction, compared with none open, and its result written in a second one. It stands in no
row, log or document. Whatever is wrong with it (no such code, the day's limit, the PIN) takes as long and sounds the
same.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from hotline.carriers import CallEnd, CallEvent
from hotline.domain import staff
from hotline.domain.organisation import PersonId
from hotline.domain.pins import NOBODYS, is_pin
from hotline.domain.speech import Spoken
from hotline.domain.staff import Place, Staff
from hotline.domain.words import Words
from hotline.logs import get_logger
from hotline.store.calls import Call, CallKind
from hotline.store.messages import Precedence
from hotline.store.outbox import JobName
from hotline.usecases import escalating, speaking_staff
from hotline.usecases.call_desk import CallDesk
from hotline.usecases.telling import tell

log = get_logger()
RINGS_BACK = timedelta(seconds=30)
"""How long the phone on file rings when the staff line calls back."""
TOLD_AGAIN_AFTER = timedelta(hours=1)
"""Whose PIN is tried hears of it once in this time at most (issue, staff line)."""


def staff_of(call: Call) -> Staff:
    """Return where they are in their call to the staff line."""
    kept: dict[str, Any] = call.flow["staff"]
    return Staff(**{**kept, "place": Place(kept["place"]), "heard": staff.Heard(kept["heard"])})


def _keep(call: Call, state: Staff) -> None:
    call.flow["staff"] = {**vars(state), "place": state.place.value, "heard": state.heard.value}


def begin(desk: CallDesk, call: Call, event: CallEvent) -> None:
    """Somebody calls the staff line."""
    person = desk.directory.organisation.person_with(call.number)
    call.flow["verdict"] = event.verdict
    _keep(call, Staff(known=person.id if person is not None and person.pin_hash else None))


def heard(desk: CallDesk, call: Call) -> Spoken:
    """Return what they hear now."""
    return speaking_staff.to_staff(desk, words_for(desk, staff_of(call)), staff_of(call))


def words_for(desk: CallDesk, state: Staff) -> Words:
    """Return the sentences for somebody on the staff line; a code alone changes nothing that is heard."""
    person = state.who or state.known
    if person is None:
        return desk.runtime.languages.first_of(desk.region.languages)
    return desk.runtime.words_of(desk.directory.organisation.people.get(person))


def step(desk: CallDesk, call: Call, event: CallEvent) -> None:
    """They pressed keys, or nothing."""
    state = staff_of(call)
    if not event.keys:
        _see(desk, call, staff.Waited())
        return
    asked = desk.directory.organisation.person_with_code(event.keys) if state.place is Place.CODE else None
    whose = asked.id if asked is not None and asked.pin_hash else None
    _see(desk, call, staff.Pressed(event.keys, whose), event.keys)


def _see(desk: CallDesk, call: Call, event: staff.Event, keys: str = "") -> None:
    state, effects = staff.step(staff_of(call), event)
    _keep(call, state)
    for effect in effects:
        match effect:
            case staff.CheckPin():
                _count(desk, call, state, keys)
            case staff.TellOwner():
                log.warning("staff_pin_wrong", message=call.id, count=state.tries)
                _tell_owner(desk, state.named, "staff-pin-wrong")
            case staff.CallBack():
                _call_back(desk, call, state)
            case staff.Begin(wish=wish, keys=reference):
                escalating.begin(desk, call, state, wish, reference)
            case _:
                raise TypeError(f"nobody carries out {type(effect).__name__}")


# --- the PIN


def _count(desk: CallDesk, call: Call, state: Staff, keys: str) -> None:
    """Count the try, and have it evaluated if it may be; else something else is, which takes as long."""
    person = desk.directory.organisation.people.get(state.named) if state.named else None
    counted = desk.tx.pins.count(person.id, desk.now) if person is not None else None
    call.flow["try"] = counted.id if counted else ""
    call.flow["last"] = counted is not None and counted.last
    hashed = person.pin_hash if person is not None and counted is not None else NOBODYS
    desk.slow = partial(is_pin, keys, hashed or NOBODYS)


def checked(desk: CallDesk, call: Call, right: bool) -> None:
    """The PIN was compared. One that is right counts no more."""
    counted, last = call.flow.pop("try", ""), call.flow.pop("last", False)
    state = staff_of(call)
    right = right and bool(counted)
    if right:
        desk.tx.pins.take_back(counted)
    elif last:
        log.warning("staff_pin_limit_reached", message=call.id)
        _tell_owner(desk, state.named, "staff-pin-limit")
    calls_back = desk.line.call_back and not state.called_back
    if right and calls_back and not _phone_of(desk, state.named):
        right = False  # the line lets nobody in whom it can't call
    _see(desk, call, staff.Checked(right, calls_back))


def _phone_of(desk: CallDesk, person: PersonId | None) -> str:
    known = desk.directory.organisation.people.get(person) if person else None
    return known.phone if known is not None else ""


def _tell_owner(desk: CallDesk, person: PersonId | None, key: str) -> None:
    """Whose PIN is being tried hears of it by text: on the number on file, not on the one that calls."""
    organisation = desk.directory.organisation
    known = organisation.people.get(person) if person else None
    if known is None or not known.phone or known.texts_blocked:
        return
    name = f"pin:{desk.tx.people.tag(known.id).hex()}"
    if not desk.tx.pulse.first_in(name, desk.now, TOLD_AGAIN_AFTER):
        return
    values = {"organisation": organisation.name}
    tell(desk.runtime, desk.tx, organisation, known, key, values, precedence=Precedence.PERSON, place=desk.region)


# --- called back


def _call_back(desk: CallDesk, call: Call, state: Staff) -> None:
    """Call the number on file; whoever answers there begins at the menu."""
    leg = Call(
        id=desk.tx.calls.new_id(),
        carrier=call.carrier,
        kind=CallKind.STAFF,
        line=desk.line.number,
        number=_phone_of(desk, state.who),
        created_at=desk.now,
        person=state.who,
    )
    _keep(leg, Staff(place=Place.RUNG, who=state.who, heard=staff.Heard.NOTHING, called_back=True))
    desk.tx.calls.add(leg)
    desk.tx.outbox.add(JobName.PLACE_CALL, now=desk.now, message=leg.id)


def rings(_desk: CallDesk, leg: Call) -> timedelta:
    """Return how long the phone on file rings."""
    return RINGS_BACK if leg.open else timedelta()


def ended(desk: CallDesk, call: Call, end: CallEnd) -> None:
    """They hung up before they said what for: nothing is open. Where our call back failed, people are paged."""
    state = staff_of(call)
    log.info("staff_call_ended", message=call.id, step=state.place.value)
    if state.place is Place.RUNG and end is CallEnd.FAILED:
        escalating.page_for(desk, call, state)
