"""The legs that ring for a caller: who picks up hears that somebody waits, and the first to press 1 takes the call."""

from __future__ import annotations

from datetime import timedelta

from hotline.carriers import CallEnd, CallEvent
from hotline.domain import calling, ring_leg, ringing
from hotline.domain.conflicts import kept_to
from hotline.domain.organisation import PersonId
from hotline.domain.ring_leg import Decline, JoinCaller, Left, PickedUp, Place, Pressed, RungEffect, Situation, Waited
from hotline.domain.speech import HangUp, Join, Listen, Say, Spoken
from hotline.domain.views import view_of
from hotline.store.calls import Call
from hotline.usecases import caller, casework, legs
from hotline.usecases.ringing import ring
from hotline.usecases.scene import Scene
from hotline.usecases.speaking import safety, spelled

ASKED_SECONDS = 8
"""Who picks up has so long each time that they hear what it is; a voicemail box then is hung up on."""
_ENDS = {
    Place.TAKEN: "ring-taken",
    Place.PASSED: "ring-passed",
    Place.GONE: "ring-caller-gone",
    Place.NOT_WITH: "ring-somebody-else",
    Place.OVER: "ring-over",
}


def step(scene: Scene, leg: Call, event: CallEvent) -> None:
    """Somebody who was rung picked up, pressed a key, or nothing, or left the caller."""
    if leg.person is None:
        return
    call = _open_call(scene, leg)
    waiting = call if call is not None and legs.caller_of(call).place is calling.Place.WAITING else None
    situation = Situation(
        caller_waits=waiting is not None,
        taken=scene.incident.owner not in (None, leg.person),
        for_them=scene.incident.is_for(leg.person),
    )
    rung, effects = ring_leg.step(legs.rung_of(leg), _event(leg, event, call), situation)
    leg.flow |= legs.kept(rung)
    if waiting is not None:
        for effect in effects:
            _do(scene, waiting, leg.person, effect)


def _open_call(scene: Scene, leg: Call) -> Call | None:
    """Return the caller's call, if it goes on."""
    call = scene.tx.calls.get(leg.caller or "")
    return call if call is not None and call.open else None


def _event(leg: Call, event: CallEvent, call: Call | None) -> ring_leg.Event:
    if event.left:  # the caller's own request says what becomes of them
        return Left(for_another=call is not None and legs.caller_of(call).with_ != leg.person)
    if event.keys:
        return Pressed(event.keys[0])
    return Waited() if leg.turn else PickedUp()  # the first request only says that somebody picked up


def _do(scene: Scene, call: Call, person: PersonId, effect: RungEffect) -> None:
    match effect:
        case JoinCaller():
            scene.by = person
            scene.record("record-call-joined", name=scene.name(person))
            if scene.incident.owner != person:
                few = kept_to(scene.directory.organisation, scene.incident)
                casework.take(scene, view_of(scene.incident, person, kept_to=few))
            caller.is_joined(scene, call, person)
        case Decline():
            scene.record("record-ring-declined", name=scene.name(person))
            caller.ring(scene, call, ringing.Declined(person))
            scene.tx.calls.save(call)
        case _:
            raise TypeError(f"nobody carries out {type(effect).__name__}")


def heard(scene: Scene, leg: Call) -> Spoken:
    """Return what somebody of the team hears now."""
    words = scene.words_of(leg.person) if leg.person else scene.runtime.words

    def say(key: str, **values: str) -> Say:
        return Say(words.say(key, **values), words.code)

    match legs.rung_of(leg).place:
        case Place.ASKED:
            asked = say(
                "ring-asked",
                organisation=scene.directory.organisation.name,
                reference=spelled(scene.incident.short),
                safety=safety(scene, words),
            )
            return (Listen((asked,), ASKED_SECONDS),)
        case Place.JOINED:
            return (say("ring-yours"), Join(leg.caller or leg.id))
        case Place.SILENT:
            return (HangUp(),)
        case place:
            return (say(_ENDS[place]), HangUp())


def ended(scene: Scene, leg: Call, _end: CallEnd) -> None:
    """A leg to somebody of the team is over: busy, not answered, hung up."""
    call = _open_call(scene, leg)
    if leg.person is None or call is None:
        return
    place, rings_for_them = legs.rung_of(leg).place, leg.person in legs.ringing_of(call).rung
    if place is Place.JOINED:
        caller.is_left_by(scene, call, leg.person)
    elif _took_it_since(scene, leg) and rings_for_them:
        ring(scene, call, leg.person)  # they took it by text while this call of theirs was ending
    elif place in (Place.ASKED, Place.SILENT) or not scene.incident.is_for(leg.person):
        if rings_for_them and scene.incident.is_for(leg.person):
            scene.record("record-ring-no-answer", name=scene.name(leg.person))
        caller.ring(scene, call, ringing.NoAnswer(leg.person))
    scene.tx.calls.save(call)


def _took_it_since(scene: Scene, leg: Call) -> bool:
    incident = scene.incident
    return incident.owner == leg.person and incident.taken_at is not None and leg.created_at < incident.taken_at


def rings(scene: Scene, leg: Call) -> timedelta:
    """Return how long a phone rings: while its caller waits, no longer than the plan goes on, for nobody kept out."""
    call = _open_call(scene, leg)
    if call is None or leg.person is None or not scene.incident.is_for(leg.person):
        return timedelta()
    state = legs.ringing_of(call)
    if leg.person not in state.rung:
        return timedelta()
    return sum(scene.incident.policy.ring[max(state.window - 1, 0) :], timedelta())
