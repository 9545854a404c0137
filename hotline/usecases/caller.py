"""A reporter's call: what they do becomes events, and what the call decides becomes rows, rings and answers."""

from __future__ import annotations

from collections.abc import Iterator

from hotline.carriers import CallEnd, CallEvent
from hotline.domain import calling, conversation
from hotline.domain import ringing as ring_plan
from hotline.domain.effects import AboutTeam, Ask, IntakeEffect, StartPaging, SwitchLanguage
from hotline.domain.effects import Say as SayToReporter
from hotline.domain.intake import Chose
from hotline.domain.organisation import PersonId
from hotline.domain.script import NO, OWN_WORDS, SKIPPED, TEAM, YES
from hotline.domain.speech import Spoken
from hotline.domain.states import replace
from hotline.store.calls import Call
from hotline.usecases import casework, legs, recordings, ringing
from hotline.usecases.carry_out import carry_out
from hotline.usecases.scene import Scene
from hotline.usecases.speaking import asks_by_key, menu_of, open_question, to_caller


def step(scene: Scene, call: Call, event: CallEvent) -> None:
    """The caller pressed a key, said something, or nothing, or was left."""
    for happened in _events(scene, call, event):
        apply(scene, call, happened)


def heard(scene: Scene, call: Call) -> Spoken:
    """Return what the caller hears now."""
    return to_caller(scene, legs.caller_of(call), call.id)


def _events(scene: Scene, call: Call, event: CallEvent) -> Iterator[calling.Event]:
    """What one request says that the caller did."""
    if event.left and event.state is not None and event.state.is_over:
        return  # they hung up themselves, which is reported by itself
    if event.left:
        caller = legs.caller_of(call)
        if caller.place is calling.Place.JOINED and caller.with_:
            scene.record("record-call-lost", name=scene.name(caller.with_))
            casework.ask_to_write(scene, caller.with_)
        yield calling.Alone()
    elif event.recording:
        entry = recordings.keep(scene, call, event.recording, event.seconds)
        if _only_a_key(event):
            yield calling.Pressed(event.keys)
            return
        yield calling.Answered(entry)
        if event.keys == calling.PERSON_ANYWHERE:
            yield calling.Pressed(event.keys)
    elif event.keys:
        yield calling.Pressed(event.keys[0])
    else:
        yield calling.Waited()


def _only_a_key(event: CallEvent) -> bool:
    """A key ended the recording at once: it holds no answer, and the key counts as it does anywhere else.

    At once is where the carrier counts not even a second. Not more: a short name takes less than one more, and who
    presses a key before the tone was heard before the recording began.
    """
    return not event.seconds and event.keys in (calling.REPEAT, calling.MESSAGE, calling.PERSON_ANYWHERE)


def apply(scene: Scene, call: Call, event: calling.Event) -> bool:
    """Let the call see *event* and do what it says; return whether anything changed for the caller."""
    before = legs.caller_of(call)
    caller, effects = calling.step(before, event, menu_of(scene, before))
    legs.keep_caller(call, caller)
    for effect in effects:
        _do(scene, call, effect)
    recordings.note_question(scene, call)
    return legs.caller_of(call) != before


def _do(scene: Scene, call: Call, effect: calling.CallEffect) -> None:
    match effect:
        case calling.CallPerson(again=again):
            scene.record("record-call-asks-person")
            _start_paging(scene)
            if ringing.begin(scene, call, again):
                _nobody_came(scene, call)
        case calling.EndRinging():
            ring(scene, call, ring_plan.Over())
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
    if caller.visiting:  # the questions are for whom the report is of
        scene.record("record-call-message")
        return
    if incident.intake.asked or incident.intake.answers or incident.intake.taken:
        goes_on = incident.intake.asks and open_question(incident.intake) is not None
        scene.record("record-call-report" if goes_on else "record-call-message")
        legs.keep_caller(call, replace(caller, message=not goes_on))
        return
    scene.record("record-call-report")
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
    if question is None or caller.leaves_message:
        legs.keep_caller(call, replace(caller, message=False))
        _go_on(scene, call)
        return
    value = OWN_WORDS if entry else SKIPPED
    if key:
        by_key = asks_by_key(intake_, question)
        choices = {} if not by_key else {"1": YES, "2": NO} if question.key == TEAM else question.digits
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


def ended(scene: Scene, call: Call, _end: CallEnd) -> None:
    """They hung up, at whatever step: what was said is kept, and somebody is paged if nobody was yet."""
    caller, incident = legs.caller_of(call), scene.incident
    seconds = int((scene.now - call.created_at).total_seconds())
    scene.record("record-call-ended", seconds=seconds)
    ring(scene, call, ring_plan.Over())
    if caller.place is calling.Place.JOINED and caller.with_:
        casework.ask_to_write(scene, caller.with_)
    if incident.owner is None and incident.open:
        _start_paging(scene)
    if caller.reporting:
        recordings.look_for(scene, call, 0)
    scene.tx.calls.save(call)


# --- what others do to a call


def ring(scene: Scene, call: Call, event: ring_plan.Event) -> None:
    """Let the ring plan of *call* see *event*; where it is at its end, the caller hears that nobody came."""
    if ringing.see(scene, call, event):
        _nobody_came(scene, call)


def _nobody_came(scene: Scene, call: Call) -> None:
    _sees(scene, call, calling.NobodyCame())


def _sees(scene: Scene, call: Call, event: calling.Event) -> None:
    """Something happened to the caller that they did not do: what they hear now changes at once."""
    if apply(scene, call, event):
        legs.turn(scene, call)


def ring_on(scene: Scene, call: Call, generation: int) -> None:
    """The window's time is up."""
    if call.open:
        ring(scene, call, ring_plan.WindowOver(generation))


def is_joined(scene: Scene, call: Call, person: PersonId) -> None:
    """Somebody joins a caller who waits: the caller hears who, and no phone rings on."""
    _sees(scene, call, calling.PersonJoins(person))
    ring(scene, call, ring_plan.Over())
    scene.tx.calls.save(call)


def is_left_by(scene: Scene, call: Call | None, person: PersonId) -> None:
    """Somebody who had joined a caller is gone; the caller may be reconnected."""
    if call is None or not call.open:
        return
    caller = legs.caller_of(call)
    if caller.place is calling.Place.JOINED and caller.with_ == person:
        scene.record("record-call-lost", name=scene.name(person))
        casework.ask_to_write(scene, person)
        _sees(scene, call, calling.Alone())
        scene.tx.calls.save(call)
