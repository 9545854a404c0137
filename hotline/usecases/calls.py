"""A call comes in, and every further request of it: written down and decided in one transaction, answered at once.

A request names the turn that it answers. An older one (the carrier asks twice, or a turned call asked already) does
nothing and hears what is to be heard now.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from hotline.carriers import CallEnd, CallEvent, SignedForm
from hotline.domain.calling import Caller
from hotline.domain.errors import StoreUnavailable
from hotline.domain.organisation import Region
from hotline.domain.phone import line_number
from hotline.domain.speech import HangUp, Listen, Say, Spoken
from hotline.domain.states import replace
from hotline.logs import get_logger
from hotline.store.calls import Call, CallKind, CallState
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases import caller, calling_back, intake, legs, ringing, voice_pages
from hotline.usecases.carry_out import begin_later
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


@dataclass(frozen=True)
class Flow:
    """What one kind of leg does: with a request of it, what it hears, and once it is over."""

    step: Callable[[Scene, Call, CallEvent], None]
    heard: Callable[[Scene, Call], Spoken]
    ended: Callable[[Scene, Call, CallEnd], None]
    rings: Callable[[Scene, Call], timedelta] = lambda _scene, _call: timedelta()
    """How long the phone is to ring; not at all where nobody wants it any more."""
    by_machine: Callable[[Scene, Call], None] | None = None
    """A machine seems to have answered; nothing is done where this is none."""


FLOWS = {
    CallKind.CALLER: Flow(caller.step, caller.heard, caller.ended),
    CallKind.RING: Flow(ringing.step, ringing.heard, ringing.ended, ringing.rings),
    CallKind.PAGE: Flow(
        voice_pages.step, voice_pages.heard, voice_pages.ended, voice_pages.rings, voice_pages.by_machine
    ),
    CallKind.BACK: Flow(voice_pages.step, voice_pages.heard, voice_pages.ended, voice_pages.rings),
}


@dataclass(frozen=True)
class Answered:
    """What a request of a call hears, and the turn that its next request answers."""

    spoken: Spoken
    call: str
    turn: int | str


def receive(runtime: Runtime, carrier: str, form: SignedForm, call: str = "", turn: str = "") -> str:
    """Take one request of a call and return the carrier's document. Raises StoreUnavailable where nothing was kept."""
    adapter = runtime.carrier(carrier)
    event = adapter.read_call(form)
    answered: Answered | None = None
    if event is not None and call != NO_CALL:
        try:
            answered = runtime.store.transact(lambda tx: _receive(runtime, tx, event, call, turn))
        except StoreUnavailable:
            raise
        except Exception as error:
            log.exception("call_handler_raised", carrier=carrier, error=type(error).__name__)
    if answered is None:
        if call != NO_CALL:
            intake.receive_unreadable(runtime, carrier, form, "call")
        sorry = Listen((Say(runtime.words.say("call-sorry"), runtime.words.code),), SORRY_SECONDS)
        answered = Answered((sorry,), call or NO_CALL, NOW)
    path = STEP_PATH.format(carrier=carrier, call=answered.call, turn=answered.turn)
    return adapter.render_call(answered.spoken, runtime.public_url + path, voices(runtime))


def _receive(runtime: Runtime, tx: Transaction, event: CallEvent, call_id: str, turn: str) -> Answered | None:
    """Step the call, if this request is new. Returns None for a line or a call that is none of ours."""
    directory = runtime.directory(tx)
    call = tx.calls.get(call_id) if call_id else tx.calls.with_sid(event.sid)
    if call is None:
        return None if call_id else _begin(runtime, tx, directory, event)
    if call.sid is None:
        call.sid = event.sid  # the answer to our request was lost; this settles it
    if call.sid != event.sid or call.incident is None:
        return None
    scene = _scene(runtime, tx, directory, call)
    if scene is None:
        return None
    if call.kind is not CallKind.CALLER:
        call.raise_to(CallState.ANSWERED, scene.now)
    if turn == str(call.turn) and call.open:
        FLOWS[call.kind].step(scene, call, event)
        call.turn += 1
        scene.save()
    tx.calls.save(call)
    return _answer(scene, call)


def _answer(scene: Scene, call: Call) -> Answered:
    return Answered(FLOWS[call.kind].heard(scene, call), call.id, call.turn)


def receive_asked(runtime: Runtime, carrier: str, form: SignedForm, call: str) -> str:
    """Take a request of the reporter's side of a call-back, before the two are connected; return the document.

    Whoever picked up that phone hears nothing of the report, and is connected by a key only: a voicemail box is not.
    """
    adapter = runtime.carrier(carrier)
    event = adapter.read_call(form)

    def write(tx: Transaction) -> Spoken:
        leg = tx.calls.get(call)
        scene = None if leg is None else _scene(runtime, tx, runtime.directory(tx), leg)
        if event is None or leg is None or scene is None or not leg.open or leg.sid != event.parent:
            return (HangUp(),)
        spoken = calling_back.asked(scene, leg, event.keys)
        tx.calls.save(leg)
        scene.save()
        return spoken

    spoken = runtime.store.transact(write)
    path = calling_back.ASKED_PATH.format(carrier=carrier, call=call)
    return adapter.render_call(spoken, runtime.public_url + path, voices(runtime))


def _scene(runtime: Runtime, tx: Transaction, directory: Directory, call: Call) -> Scene | None:
    incident = tx.incidents.get(call.incident or 0)
    return None if incident is None else Scene(runtime, tx, directory, incident, runtime.now())


# --- a call comes in


def _begin(runtime: Runtime, tx: Transaction, directory: Directory, event: CallEvent) -> Answered | None:
    line = directory.organisation.line(line_number(event.to))
    if line is None:
        return None
    region: Region = directory.organisation.regions[line.region]
    person = directory.organisation.person_with(event.sender)
    source = person.id if person is not None else None
    scene = intake.open_or_join(runtime, tx, directory, region, line.number, event.sender, source=source, called=True)
    incident = scene.incident
    if scene.is_new:
        language = runtime.languages.first_of(region.languages).code
        incident.intake = replace(incident.intake, language=language)
    call = Call(
        id=tx.calls.new_id(),
        carrier=event.carrier,
        kind=CallKind.CALLER,
        line=line.number,
        number=event.sender,
        created_at=scene.now,
        incident=incident.id,
        sid=event.sid,
        state=CallState.ANSWERED,
        answered_at=scene.now,
    )
    legs.keep_caller(call, Caller(language=incident.intake.language))
    scene.record("record-call" if incident.contact else "record-call-withheld")
    if event.verdict:
        scene.record("record-call-verdict", verdict=event.verdict)
    if not incident.escalation.begun:
        begin_later(scene)  # should every later request of this call be lost, somebody is paged all the same
    tx.outbox.add(
        JobName.CHECK_CALL, now=scene.now, run_at=scene.now + CHECK_EVERY, incident=incident.id, message=call.id
    )
    scene.save()
    intake.keep_form(tx, event.carrier, event.sid, event.form, runtime, incident)
    tx.calls.add(call)
    return _answer(scene, call)


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
    scene, by_machine = _scene(runtime, tx, runtime.directory(tx), call), FLOWS[call.kind].by_machine
    if scene is not None and by_machine is not None and call.open:
        by_machine(scene, call)
        scene.save()


def note_state(runtime: Runtime, tx: Transaction, call: Call, state: CallEnd, sid: str = "") -> None:
    """Write how far a call is; it only moves forward. What must follow when it is over follows once."""
    scene = _scene(runtime, tx, runtime.directory(tx), call)
    if scene is None:
        return
    call.sid = call.sid or sid or None
    if not state.is_over:
        if state is CallEnd.RINGING:
            call.raise_to(CallState.PLACED, scene.now)
        tx.calls.save(call)
        return
    if not call.raise_to(CallState.ENDED, scene.now):
        return
    tx.calls.save(call)
    FLOWS[call.kind].ended(scene, call, state)
    scene.save()
