"""A call comes in, and every further request of it: written down and decided in one transaction, answered at once.

A request names the turn that it answers. An older one (the carrier asks twice, or a turned call asked already) does
nothing and hears what is to be heard now.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from hotline.carriers import CallEnd, CallEvent, SignedForm
from hotline.domain import calling, conversation
from hotline.domain import ringing as ring_plan
from hotline.domain.calling import Caller
from hotline.domain.effects import AboutTeam, Ask, IntakeEffect, StartPaging, SwitchLanguage
from hotline.domain.effects import Say as SayToReporter
from hotline.domain.errors import StoreUnavailable
from hotline.domain.intake import Chose
from hotline.domain.organisation import Region
from hotline.domain.phone import line_number
from hotline.domain.script import NO, OWN_WORDS, SKIPPED, TEAM, YES
from hotline.domain.speech import HangUp, Say, Spoken
from hotline.domain.states import replace
from hotline.logs import get_logger
from hotline.store.calls import Call, CallKind, CallState
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases import intake, legs, ringing
from hotline.usecases.carry_out import begin_later, carry_out
from hotline.usecases.runtime import Directory, Phrase, Runtime
from hotline.usecases.scene import Scene
from hotline.usecases.speaking import asks_by_key, menu_of, open_question, to_caller, voices

log = get_logger()
STEP_PATH = "/carriers/{carrier}/voice/{call}/{turn}"
STATUS_PATH = "/carriers/{carrier}/call-status/{call}"
CHECK_EVERY = timedelta(seconds=30)
"""A call of which nothing is heard is asked about at the carrier this often: a report of its end may be lost."""
NOW = "now"
"""Stands for the turn in an address that only asks what is to be heard."""


@dataclass(frozen=True)
class Answered:
    """What a request of a call hears, and the turn that its next request answers."""

    spoken: Spoken
    call: str
    turn: int


def receive(runtime: Runtime, carrier: str, form: SignedForm, call: str = "", turn: str = "") -> str:
    """Take one request of a call and return the carrier's document. Raises StoreUnavailable where nothing was kept."""
    adapter = runtime.carrier(carrier)
    event = adapter.read_call(form)
    answered: Answered | None = None
    if event is None:
        intake.receive_unreadable(runtime, carrier, form, "ids")
    else:
        try:
            answered = runtime.store.transact(lambda tx: _receive(runtime, tx, event, call, turn))
        except StoreUnavailable:
            raise
        except Exception as error:
            log.exception("call_handler_raised", carrier=carrier, error=type(error).__name__)
        if answered is None:
            intake.receive_unreadable(runtime, carrier, form, "line" if not call else "handler")
    if answered is None:
        spoken: Spoken = (Say(runtime.words.say("call-sorry"), runtime.words.code), HangUp())
        answered = Answered(spoken, "none", 0)
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
        if call.kind is CallKind.CALLER:
            _step_caller(scene, call, event)
        else:
            ringing.step_leg(scene, call, event)
        call.turn += 1
        scene.save()
    tx.calls.save(call)
    return _answer(scene, call)


def _answer(scene: Scene, call: Call) -> Answered:
    if call.kind is CallKind.CALLER:
        return Answered(to_caller(scene, legs.caller_of(call), call.id), call.id, call.turn)
    return Answered(ringing.to_leg(scene, call), call.id, call.turn)


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


# --- what a caller does


def _step_caller(scene: Scene, call: Call, event: CallEvent) -> None:
    for happened in _events(scene, call, event):
        apply(scene, call, happened)


def _events(scene: Scene, call: Call, event: CallEvent) -> Iterator[calling.Event]:
    """What one request says that the caller did."""
    if event.left:
        caller = legs.caller_of(call)
        if caller.place is calling.Place.JOINED and caller.with_:
            scene.record("record-call-lost", name=scene.name(caller.with_))
            ringing.ask_to_write(scene, caller.with_)
        yield calling.Alone()
    elif event.recording:
        yield calling.Answered(_keep_recording(scene, call, event))
        if event.keys == calling.PERSON_ANYWHERE:
            yield calling.Pressed(event.keys)
    elif event.keys:
        yield calling.Pressed(event.keys[0])
    else:
        yield calling.Waited()


def _keep_recording(scene: Scene, call: Call, event: CallEvent) -> int:
    question = open_question(scene.incident.intake)
    fact = Phrase(f"fact-{question.key}") if question else Phrase("none")
    scene.record("record-call-answer", fact=fact)
    return scene.incident.entries


def apply(scene: Scene, call: Call, event: calling.Event) -> bool:
    """Let the call see *event* and do what it says; return whether anything changed for the caller."""
    before = legs.caller_of(call)
    caller, effects = calling.step(before, event, menu_of(scene, before))
    legs.keep_caller(call, caller)
    for effect in effects:
        _do(scene, call, effect)
    return legs.caller_of(call) != before


def _do(scene: Scene, call: Call, effect: calling.CallEffect) -> None:
    match effect:
        case calling.CallPerson(again=again):
            scene.record("record-call-asks-person")
            _start_paging(scene)
            ringing.begin(scene, call, again)
        case calling.EndRinging():
            ringing.see(scene, call, ring_plan.Over())
        case calling.NotWith(person=person):
            ringing.not_with(scene, call, person)
        case calling.AboutOurTeam():
            scene.record("record-call-menu-team")
            carry_out(scene, [AboutTeam(named=False)])
        case calling.BeginReport():
            _begin_report(scene, call)
        case calling.GiveAnswer(key=key, entry=entry):
            _answer_question(scene, call, key, entry)
        case calling.SpeakIn(language=language):
            _silently(scene, [SwitchLanguage(language)])
            scene.incident.intake = replace(scene.incident.intake, language=language)
        case calling.MayText():
            scene.incident.only_called = False
            scene.record("record-call-may-text")
            scene.say("call-reference")
        case _:
            raise TypeError(f"nobody carries out {type(effect).__name__}")


def _start_paging(scene: Scene) -> None:
    """Whoever misses the call can still take it by text."""
    incident = scene.incident
    if not incident.intake.paging:
        incident.intake = replace(incident.intake, paging=True)
        carry_out(scene, [StartPaging()])


def _begin_report(scene: Scene, call: Call) -> None:
    """The interview begins, or goes on where an earlier text or call left it."""
    incident, caller = scene.incident, legs.caller_of(call)
    scene.record("record-call-report")
    if incident.intake.asked or incident.intake.answers or incident.intake.taken:
        _go_on(scene, call)
        return
    kept = incident.intake
    begun, effects = conversation.start("", scene.now, scene.script, entry=incident.entries)
    incident.intake = replace(begun, language=caller.language, quiet=kept.quiet)
    if kept.paging:
        effects = tuple(effect for effect in effects if effect != StartPaging())
    elif StartPaging() not in effects:  # who calls waits for no answer of their own
        effects = (StartPaging(), *effects)
    incident.intake = replace(incident.intake, paging=True)
    _silently(scene, effects)
    _go_on(scene, call)


def _answer_question(scene: Scene, call: Call, key: str, entry: int) -> None:
    """Give the open question its answer; a key that is no choice of it is a mistake, said once."""
    intake_, question = scene.incident.intake, open_question(scene.incident.intake)
    caller = legs.caller_of(call)
    if question is None:
        _go_on(scene, call)
        return
    value = OWN_WORDS if entry else SKIPPED
    if key and asks_by_key(intake_, question):
        choices = {"1": YES, "2": NO} if question.key == TEAM else question.digits
        if key not in choices and not caller.mistakes:
            legs.keep_caller(call, replace(caller, mistakes=1))
            return
        value = choices.get(key, SKIPPED)
    legs.keep_caller(call, replace(caller, mistakes=0))
    answered = Chose(value, scene.now, entry or scene.incident.entries)
    scene.incident.intake, effects = conversation.step(intake_, answered, scene.script)
    _silently(scene, effects)
    _go_on(scene, call)


def _go_on(scene: Scene, call: Call) -> None:
    caller = legs.caller_of(call)
    legs.keep_caller(call, calling.after_answer(caller, menu_of(scene, caller)))


def _silently(scene: Scene, effects: tuple[IntakeEffect, ...] | list[IntakeEffect]) -> None:
    """Do what the interview decided. What it would say by text is heard in the call instead."""
    carry_out(scene, [effect for effect in effects if not isinstance(effect, Ask | SayToReporter)])


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
        return True

    return runtime.store.transact(write)


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
    if call.kind is CallKind.CALLER:
        _caller_ended(scene, call)
    else:
        ringing.leg_ended(scene, call, state)
    scene.save()


def _caller_ended(scene: Scene, call: Call) -> None:
    """They hung up, at whatever step: what was said is kept, and somebody is paged if nobody was yet."""
    caller, incident = legs.caller_of(call), scene.incident
    seconds = int((scene.now - call.created_at).total_seconds())
    scene.record("record-call-ended", seconds=seconds)
    ringing.see(scene, call, ring_plan.Over())
    if caller.place is calling.Place.JOINED and caller.with_:
        ringing.ask_to_write(scene, caller.with_)
    if incident.owner is None and incident.open:
        _start_paging(scene)
    scene.tx.calls.save(call)
