"""A call comes in, and every further request of it: written down and decided in one transaction, answered at once.

A request names the turn that it answers. An older one (the carrier asks twice, or a turned call asked already) does
nothing and hears what is to be heard now.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, TypeVar

from hotline.carriers import CallEnd, CallEvent, SignedForm
from hotline.domain.calling import Caller
from hotline.domain.errors import StoreUnavailable
from hotline.domain.organisation import Line
from hotline.domain.phone import line_number
from hotline.domain.speech import HangUp, Listen, Say, Spoken
from hotline.domain.states import replace
from hotline.logs import get_logger
from hotline.store.calls import Call, CallKind, CallState
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases import caller, calling_back, intake, legs, opening, ring_legs, staff_line, test_calls, voice_pages
from hotline.usecases.call_desk import CallDesk, place_of
from hotline.usecases.carry_out import begin_later
from hotline.usecases.opening import Arrival
from hotline.usecases.runtime import Directory, Runtime
from hotline.usecases.scene import Scene
from hotline.usecases.speaking import voices

log = get_logger()
STEP_PATH = "/carriers/{carrier}/voice/{call}/{turn}"
STATUS_PATH = "/carriers/{carrier}/call-status/{call}"
CHECK_EVERY = timedelta(seconds=30)
"""A call of which nothing is heard is asked about at the carrier this often: a report of its end may be lost."""
SORRY_SECONDS = 20
NO_CALL = "none"
"""Stands for a call in the address of one that we know nothing of: it is told so again and again, never hung up on."""
NOW = "now"
"""Stands for the turn in an address that only asks what is to be heard."""


Where = TypeVar("Where", Scene, CallDesk)


@dataclass(frozen=True)
class Flow(Generic[Where]):
    """What one kind of leg does: with a request of it, what it hears, and once it is over.

    It works on the leg's incident; where there is none yet, on a desk, which may give it one.
    """

    step: Callable[[Where, Call, CallEvent], None]
    heard: Callable[[Where, Call], Spoken]
    ended: Callable[[Where, Call, CallEnd], None]
    rings: Callable[[Where, Call], timedelta] = lambda _where, _call: timedelta()
    """How long the phone is to ring; not at all where nobody wants it any more."""
    done: Callable[[Where, Call, bool], None] = lambda _where, _call, _result: None
    """What was slow is done."""
    by_machine: Callable[[Where, Call], None] | None = None
    """A machine seems to have answered; nothing is done where this is none."""


FLOWS: dict[CallKind, Flow[Any]] = {
    CallKind.CALLER: Flow(caller.step, caller.heard, caller.ended),
    CallKind.STAFF: Flow(staff_line.step, staff_line.heard, staff_line.ended, staff_line.rings, staff_line.checked),
    CallKind.RING: Flow(ring_legs.step, ring_legs.heard, ring_legs.ended, ring_legs.rings),
    CallKind.PAGE: Flow(
        voice_pages.step,
        voice_pages.heard,
        voice_pages.ended,
        voice_pages.rings,
        by_machine=voice_pages.by_machine,
    ),
    CallKind.BACK: Flow(voice_pages.step, voice_pages.heard, voice_pages.ended, voice_pages.rings),
    CallKind.TEST: Flow(test_calls.step, test_calls.heard, test_calls.ended, test_calls.rings),
}


@dataclass(frozen=True)
class Answered:
    """What a request of a call hears, and the turn that its next request answers."""

    spoken: Spoken
    call: str
    turn: int | str
    slow: Callable[[], bool] | None = None
    """What is to be done first, outside the transaction; then the call hears something else."""


def receive(runtime: Runtime, carrier: str, form: SignedForm, call: str = "", turn: str = "") -> str:
    """Take one request of a call and return the carrier's document. Raises StoreUnavailable where nothing was kept."""
    adapter = runtime.carrier(carrier)
    event = adapter.read_call(form)
    answered: Answered | None = None
    if event is not None and call != NO_CALL:
        try:
            answered = _answer_to(runtime, event, call, turn)
        except StoreUnavailable:
            raise
        except Exception as error:
            log.exception("call_handler_raised", carrier=carrier, error=type(error).__name__)
    if answered is None:
        if call != NO_CALL:
            intake.receive_unreadable(runtime, carrier, event.form if event else form, "call")
        sorry = Listen((Say(runtime.words.say("call-sorry"), runtime.words.code),), SORRY_SECONDS)
        answered = Answered((sorry,), call or NO_CALL, NOW)
    path = STEP_PATH.format(carrier=carrier, call=answered.call, turn=answered.turn)
    return adapter.render_call(answered.spoken, runtime.public_url + path, voices(runtime))


def _answer_to(runtime: Runtime, event: CallEvent, call: str, turn: str) -> Answered | None:
    first = runtime.store.transact(lambda tx: _receive(runtime, tx, event, call, turn))
    return first if first is None or first.slow is None else _do_slow(runtime, first, first.slow)


def _receive(runtime: Runtime, tx: Transaction, event: CallEvent, call_id: str, turn: str) -> Answered | None:
    """Step the call, if this request is new. Returns None for a line or a call that is none of ours."""
    call = tx.calls.get(call_id) if call_id else tx.calls.with_sid(event.sid)
    if call is None:
        return None if call_id else _begin(runtime, tx, runtime.directory(tx), event)
    if call.sid is None:
        call.sid = event.sid  # the answer to our request was lost; this settles it
    if call.sid != event.sid:
        return None
    where = place_of(runtime, tx, call)
    if where is None:
        return None
    if call.kind is not CallKind.CALLER:
        call.raise_to(CallState.ANSWERED, where.now)
    if turn == str(call.turn) and call.open:
        FLOWS[call.kind].step(where, call, event)
        call.turn += 1
        where.save()
    tx.calls.save(call)
    return _answer(where, call)


def _answer(where: Scene | CallDesk, call: Call) -> Answered:
    slow = where.slow if isinstance(where, CallDesk) else None
    if isinstance(where, CallDesk) and where.scene is not None:  # its flow is another one now
        where = where.scene
    return Answered(FLOWS[call.kind].heard(where, call), call.id, call.turn, slow)


def _do_slow(runtime: Runtime, answered: Answered, slow: Callable[[], bool]) -> Answered | None:
    """Do what takes long with no transaction open, and let the call go on with its result.

    Should it never come back, the call hears meanwhile what it hears, and its next request goes on.
    """
    result = slow()

    def go_on(tx: Transaction) -> Answered | None:
        call = tx.calls.get(answered.call)
        where = None if call is None else place_of(runtime, tx, call)
        if call is None or where is None:
            return None
        if call.turn == answered.turn and call.open:
            FLOWS[call.kind].done(where, call, result)
            call.turn += 1
            where.save()
            tx.calls.save(call)
        return _answer(where, call)

    return runtime.store.transact(go_on)


def receive_asked(runtime: Runtime, carrier: str, form: SignedForm, call: str) -> str:
    """Take a request of the reporter's side of a call-back, before the two are connected; return the document.

    Whoever picked up that phone hears nothing of the report, and is connected by a key only: a voicemail box is not.
    """
    adapter = runtime.carrier(carrier)
    event = adapter.read_call(form)

    def write(tx: Transaction) -> Spoken:
        leg = tx.calls.get(call)
        scene = None if leg is None else place_of(runtime, tx, leg)
        if event is None or leg is None or not isinstance(scene, Scene) or not leg.open or leg.sid != event.parent:
            return (HangUp(),)
        spoken = calling_back.asked(scene, leg, event.keys)
        tx.calls.save(leg)
        scene.save()
        return spoken

    spoken = runtime.store.transact(write)
    path = calling_back.ASKED_PATH.format(carrier=carrier, call=call)
    return adapter.render_call(spoken, runtime.public_url + path, voices(runtime))


# --- a call comes in


def _begin(runtime: Runtime, tx: Transaction, directory: Directory, event: CallEvent) -> Answered | None:
    line = directory.organisation.line(line_number(event.to))
    if line is None:
        return None
    if line.purpose == "staff":
        return _begin_at_desk(CallDesk(runtime, tx, directory, line, runtime.now()), event)
    region = directory.organisation.regions[line.region]
    person = directory.organisation.person_with(event.sender)
    source = person.id if person is not None else None
    arrival = Arrival(runtime, tx, directory, region, line.number, event.sender, source=source, called=True)
    scene = opening.open_or_join(arrival)
    incident = scene.incident
    if scene.is_new:
        language = runtime.languages.first_of(region.languages).code
        incident.intake = replace(incident.intake, language=language)
    call = _call_of(scene, event, CallKind.CALLER, line)
    call.incident = incident.id
    legs.keep_caller(call, Caller(language=incident.intake.language))
    scene.record("record-call" if incident.contact else "record-call-withheld")
    if event.verdict:
        scene.record("record-call-verdict", verdict=event.verdict)
    if not incident.escalation.begun:
        begin_later(scene)  # should every later request of this call be lost, somebody is paged all the same
    scene.save()
    intake.keep_form(tx, event.carrier, event.sid, event.form, runtime, incident)
    return _keep_new(scene, call)


def _begin_at_desk(desk: CallDesk, event: CallEvent) -> Answered:
    """A call to the staff line: no incident before they say what for."""
    call = _call_of(desk, event, CallKind.STAFF, desk.line)
    staff_line.begin(desk, call, event)
    intake.keep_form(desk.tx, event.carrier, event.sid, event.form, desk.runtime, None)
    return _keep_new(desk, call)


def _call_of(where: Scene | CallDesk, event: CallEvent, kind: CallKind, line: Line) -> Call:
    return Call(
        id=where.tx.calls.new_id(),
        carrier=event.carrier,
        kind=kind,
        line=line.number,
        number=event.sender,
        created_at=where.now,
        sid=event.sid,
        state=CallState.ANSWERED,
        answered_at=where.now,
    )


def _keep_new(where: Scene | CallDesk, call: Call) -> Answered:
    at = where.now + CHECK_EVERY
    where.tx.outbox.add(JobName.CHECK_CALL, now=where.now, run_at=at, incident=call.incident, message=call.id)
    where.tx.calls.add(call)
    return _answer(where, call)


# --- a call is over


def receive_status(runtime: Runtime, carrier: str, form: SignedForm, call: str = "") -> bool:
    """Take a report of how far a call is. Returns False for a call that we don't know."""
    event = runtime.carrier(carrier).read_call(form)
    if event is None:
        return False

    def write(tx: Transaction) -> bool:
        known = tx.calls.get(call) if call else tx.calls.with_sid(event.sid)
        if known is None or known.sid not in (None, event.sid):
            return False
        if event.state is not None:
            note_state(runtime, tx, known, event.state, event.sid)
        elif event.by_machine:
            _note_machine(runtime, tx, known)
        return True

    return runtime.store.transact(write)


def _note_machine(runtime: Runtime, tx: Transaction, call: Call) -> None:
    """A machine seems to have answered: a hint that ends some calls early, and means nothing else."""
    where, by_machine = place_of(runtime, tx, call), FLOWS[call.kind].by_machine
    if where is not None and by_machine is not None and call.open:
        by_machine(where, call)
        where.save()


def note_state(runtime: Runtime, tx: Transaction, call: Call, state: CallEnd, sid: str = "") -> None:
    """Write how far a call is; it only moves forward. What must follow when it is over follows once."""
    where = place_of(runtime, tx, call)
    if where is None:
        return
    call.sid = call.sid or sid or None
    if not state.is_over:
        if state is CallEnd.RINGING:
            call.raise_to(CallState.PLACED, where.now)
        tx.calls.save(call)
        return
    if not call.raise_to(CallState.ENDED, where.now):
        return
    tx.calls.save(call)
    FLOWS[call.kind].ended(where, call, state)
    where.save()
