"""Ringing people for a caller who waits: whose phone rings, who takes the call, and what the others hear.

Picking up is not taking it: the first to press 1 has the call and the incident, and a voicemail box presses nothing.
"""

from __future__ import annotations

from datetime import timedelta

from hotline.carriers import CallEnd, CallEvent
from hotline.domain import calling, ringing, voice_page
from hotline.domain.calling import Place
from hotline.domain.organisation import Channel, PersonId, Target
from hotline.domain.ringing import Situation
from hotline.domain.speech import HangUp, Join, Listen, Say, Spoken
from hotline.domain.states import replace
from hotline.domain.views import view_of
from hotline.store.calls import Call, CallKind, CallState
from hotline.store.outbox import JobName
from hotline.usecases import casework, legs, paging
from hotline.usecases.carry_out import page_again
from hotline.usecases.scene import Scene, kept_to
from hotline.usecases.speaking import safety, spelled

ASKED_TIMES = 2
ASKED_SECONDS = 8
"""Who picks up hears twice what it is, and has so long each time; a voicemail box then is hung up on."""


def begin(scene: Scene, call: Call, first: PersonId | None = None) -> None:
    """Ring people for a caller. Who has the incident already is tried alone first."""
    first = first or scene.incident.owner
    if first is not None and first not in _can_be_rung(scene, call, (first,)):
        first = None
    see(scene, call, ringing.Begun(first))


def see(scene: Scene, call: Call, event: ringing.Event) -> None:
    """Let the ring plan of *call* see *event* and do what it says."""
    situation = Situation(scene.now, scene.incident.policy.ring, lambda target: _reach(scene, call, target))
    state, effects = ringing.step(legs.ringing_of(call), event, situation)
    legs.keep_ringing(call, state)
    for effect in effects:
        match effect:
            case ringing.Ring(people=people):
                for person in people:
                    _ring(scene, call, person)
            case ringing.SetRingTimer(at=at):
                scene.tx.outbox.add(
                    JobName.RING_ON,
                    now=scene.now,
                    run_at=at,
                    incident=scene.incident.id,
                    message=call.id,
                    generation=state.generation,
                )
            case ringing.StopRinging(but=but):
                _stop(scene, call, but)
            case ringing.NobodyAnswers():
                scene.record("record-ring-nobody")
                caller_sees(scene, call, calling.NobodyCame())


def caller_sees(scene: Scene, call: Call, event: calling.Event) -> None:
    """Something happened to the caller that they did not do: what they hear now changes at once."""
    from hotline.usecases.caller import apply

    if apply(scene, call, event):
        legs.turn(scene, call)


def _reach(scene: Scene, call: Call, target: Target) -> tuple[PersonId, ...]:
    return _can_be_rung(scene, call, scene.reach(target, Channel.VOICE).people)


def _can_be_rung(scene: Scene, call: Call, people: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
    """Who of *people* has a phone, may know of it, and is in no other call of ours."""
    known = scene.directory.organisation.people
    return tuple(
        person
        for person in people
        if person in known
        and known[person].phone not in ("", scene.incident.contact)
        and scene.incident.is_for(person)
        and not scene.tx.calls.is_busy(person, but_for=call)
    )


def _ring(scene: Scene, call: Call, person: PersonId) -> None:
    line = legs.calling_line(scene, call.line)
    if line is None or any(leg.open and leg.person == person for leg in scene.tx.calls.ringing_for(call.id)):
        return
    if scene.tx.calls.is_paged(person, scene.incident.id):
        return
    scene.record("record-ringing", name=scene.name(person))
    legs.place(
        scene,
        CallKind.RING,
        scene.directory.organisation.people[person],
        line=line,
        caller=call.id,
        flow={"place": "asked", "times": 0},
    )


def _stop(scene: Scene, call: Call, but: PersonId | None) -> None:
    """Nobody is rung for this caller any more; who is listening hears how it ended."""
    joined = legs.caller_of(call).with_ if legs.caller_of(call).place is Place.JOINED else None
    for leg in scene.tx.calls.ringing_for(call.id):
        if not leg.open or leg.person in (joined, but) or leg.flow["place"] != "asked":
            continue
        if leg.state is CallState.ANSWERED:
            leg.flow["place"] = "taken" if joined or scene.incident.owner else "over"
            scene.tx.calls.save(leg)
            legs.turn(scene, leg)
        else:
            legs.end(scene, leg)


def ring_on(scene: Scene, call: Call, generation: int) -> None:
    """The window's time is up."""
    if call.open:
        see(scene, call, ringing.WindowOver(generation))


def connect_owner(scene: Scene) -> None:
    """Somebody took it by text while the caller waits: only their phone rings now."""
    call = waiting_caller(scene)
    if call is not None and scene.incident.owner and legs.ringing_of(call).rung != {scene.incident.owner}:
        see(scene, call, ringing.Only(scene.incident.owner))
        scene.tx.calls.save(call)


def waiting_caller(scene: Scene) -> Call | None:
    """Return the call of a reporter who waits on the phone for a person."""
    for call in scene.tx.calls.of(scene.incident.id):
        if call.kind is CallKind.CALLER and call.open and legs.caller_of(call).place is Place.WAITING:
            return call
    return None


def join(scene: Scene, call: Call, person: PersonId) -> None:
    """Somebody joins a caller who waits: the caller hears who, and no phone rings on."""
    caller_sees(scene, call, calling.PersonJoins(person))
    see(scene, call, ringing.Over())
    scene.tx.calls.save(call)


# --- a leg to somebody of the team


def step(scene: Scene, leg: Call, event: CallEvent) -> None:
    """Somebody who was rung picked up, pressed a key, or nothing, or left the caller."""
    call = scene.tx.calls.get(leg.caller or "")
    place = leg.flow["place"]
    if place == "joined":
        if event.left:
            _left_caller(scene, leg, call)
        return
    if place != "asked" or leg.person is None:
        return
    if call is None or not call.open or legs.caller_of(call).place is not Place.WAITING:
        leg.flow["place"] = "taken" if scene.incident.owner not in (None, leg.person) else "over"
    elif event.keys[:1] == "1":
        _take(scene, leg, call, leg.person)
    elif event.keys[:1] == "2":
        leg.flow["place"] = "passed"
        scene.record("record-ring-declined", name=scene.name(leg.person))
        see(scene, call, ringing.Declined(leg.person))
        scene.tx.calls.save(call)
    elif leg.turn:
        leg.flow["times"] += 1
        if leg.flow["times"] >= ASKED_TIMES:
            leg.flow["place"] = "silent"


def _take(scene: Scene, leg: Call, call: Call, person: PersonId) -> None:
    """First to press 1: the call and the incident are theirs, and the caller hears who joins."""
    scene.by = person
    leg.flow["place"] = "joined"
    if not scene.incident.is_for(person):
        leg.flow["place"] = "taken"
        return
    scene.record("record-call-joined", name=scene.name(person))
    if scene.incident.owner != person:
        few = kept_to(scene.directory.organisation, scene.incident)
        casework.take(scene, view_of(scene.incident, person, kept_to=few))
    join(scene, call, person)


def _left_caller(scene: Scene, leg: Call, call: Call | None) -> None:
    """They are no longer together. The caller's own request says what becomes of them."""
    leg.flow["place"] = "gone"
    if call is not None and call.open and legs.caller_of(call).with_ != leg.person:
        leg.flow["place"] = "not-with"


def ended(scene: Scene, leg: Call, _end: CallEnd) -> None:
    """A leg to somebody of the team is over: busy, not answered, hung up."""
    call = scene.tx.calls.get(leg.caller or "")
    if leg.person is None or call is None or not call.open:
        return
    if leg.flow["place"] == "joined":
        lost(scene, call, leg.person)
    elif _took_it_since(scene, leg) and leg.person in legs.ringing_of(call).rung:
        _ring(scene, call, leg.person)  # they took it by text while this call of theirs was ending
    elif leg.flow["place"] in ("asked", "silent"):
        if leg.person in legs.ringing_of(call).rung:
            scene.record("record-ring-no-answer", name=scene.name(leg.person))
        see(scene, call, ringing.NoAnswer(leg.person))
    scene.tx.calls.save(call)


def lost(scene: Scene, call: Call | None, person: PersonId) -> None:
    """Somebody who had joined a caller is gone; the caller may be reconnected."""
    if call is None or not call.open:
        return
    caller = legs.caller_of(call)
    if caller.place is Place.JOINED and caller.with_ == person:
        scene.record("record-call-lost", name=scene.name(person))
        ask_to_write(scene, person)
        caller_sees(scene, call, calling.Alone())
        scene.tx.calls.save(call)


def _took_it_since(scene: Scene, leg: Call) -> bool:
    incident = scene.incident
    return incident.owner == leg.person and incident.taken_at is not None and leg.created_at < incident.taken_at


def not_with(scene: Scene, call: Call, person: PersonId) -> None:
    """The caller asks for somebody else: this person's phone is let go, and the report is anybody's again."""
    scene.record("record-call-not-with", name=scene.name(person))
    state = legs.ringing_of(call)
    legs.keep_ringing(call, replace(state, out=state.out | {person}))
    for leg in scene.tx.calls.of(scene.incident.id):
        if leg.open and leg.person == person and leg.kind in (CallKind.RING, CallKind.PAGE):
            _send_away(scene, leg, call)
    if scene.incident.owner == person:
        page_again(scene, passed=person)


def _send_away(scene: Scene, leg: Call, call: Call) -> None:
    """Let go of somebody's phone that joined this caller, or rings for them."""
    if leg.kind is CallKind.RING and leg.caller == call.id:
        leg.flow["place"] = "not-with"
    elif leg.kind is CallKind.PAGE and paging.paged_of(leg).place is voice_page.Place.WITH_CALLER:
        leg.flow["paged"] = paging.kept(voice_page.Paged(voice_page.Place.NOT_WITH))
    else:
        return
    scene.tx.calls.save(leg)
    legs.turn(scene, leg)


def ask_to_write(scene: Scene, person: PersonId) -> None:
    """Ask whoever talked with the reporter to write down what was said; until then the incident says so."""
    if not scene.incident.unwritten:
        scene.incident.unwritten = True
        scene.record("record-unwritten", name=scene.name(person))
        scene.tell(person, "write-it-down")


def heard(scene: Scene, leg: Call) -> Spoken:
    """Return what somebody of the team hears now."""
    words = scene.words_of(leg.person) if leg.person else scene.runtime.words

    def say(key: str, **values: str) -> Say:
        return Say(words.say(key, **values), words.code)

    match leg.flow["place"]:
        case "asked":
            asked = say(
                "ring-asked",
                organisation=scene.directory.organisation.name,
                reference=spelled(scene.incident.short),
                safety=safety(scene, words),
            )
            return (Listen((asked,), ASKED_SECONDS),)
        case "joined":
            return (say("ring-yours"), Join(leg.caller or leg.id))
        case "taken":
            return (say("ring-taken"), HangUp())
        case "passed":
            return (say("ring-passed"), HangUp())
        case "gone":
            return (say("ring-caller-gone"), HangUp())
        case "not-with":
            return (say("ring-somebody-else"), HangUp())
        case "over":
            return (say("ring-over"), HangUp())
        case _:
            return (HangUp(),)


def rings(scene: Scene, leg: Call) -> timedelta:
    """Return how long a phone rings: while its caller waits, no longer than the plan goes on, for nobody kept out."""
    call = scene.tx.calls.get(leg.caller or "")
    if call is None or not call.open or leg.person is None or not scene.incident.is_for(leg.person):
        return timedelta()
    state = legs.ringing_of(call)
    if leg.person not in state.rung:
        return timedelta()
    return sum(scene.incident.policy.ring[max(state.window - 1, 0) :], timedelta())
