"""Ringing people for a caller who waits: whose phone rings, and which of them rings no more."""

from __future__ import annotations

from collections.abc import Collection

from hotline.domain import ring_leg, ringing, voice_page
from hotline.domain.calling import Place
from hotline.domain.organisation import Channel, PersonId, Target
from hotline.domain.ring_leg import Rung
from hotline.domain.ringing import Situation
from hotline.domain.states import replace
from hotline.store.calls import Call, CallKind, CallState
from hotline.store.outbox import JobName
from hotline.usecases import legs, paging
from hotline.usecases.carry_out import page_again
from hotline.usecases.scene import Scene


def begin(scene: Scene, call: Call, first: PersonId | None = None) -> bool:
    """Ring people for a caller, as ``see`` does. Who has the incident already is tried alone first."""
    first = first or scene.incident.owner
    if first is not None and first not in _can_be_rung(scene, call, (first,)):
        first = None
    return see(scene, call, ringing.Begun(first))


def see(scene: Scene, call: Call, event: ringing.Event) -> bool:
    """Let the ring plan of *call* see *event* and do what it says.

    Return whether the plan is at its end now: then the caller is to hear that nobody came.
    """
    out = legs.ringing_of(call).out | ({event.person} if isinstance(event, ringing.Declined) else set())
    situation = Situation(scene.now, scene.incident.policy.ring, lambda target: _reach(scene, call, target, out))
    state, effects = ringing.step(legs.ringing_of(call), event, situation)
    legs.keep_ringing(call, state)
    for effect in effects:
        match effect:
            case ringing.Ring(people=people):
                for person in people:
                    ring(scene, call, person)
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
    return ringing.NobodyAnswers() in effects


def _reach(scene: Scene, call: Call, target: Target, out: Collection[PersonId]) -> tuple[PersonId, ...]:
    """Who of a window can be rung; those further out only where nobody of any window is left who isn't *out*."""

    def able(people: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
        return tuple(person for person in _can_be_rung(scene, call, people) if person not in out)

    reach = scene.reach(target, Channel.VOICE)
    people = able(reach.people)
    if people or not reach.otherwise or any(able(scene.reach(one, Channel.VOICE).people) for one in ringing.WHOM):
        return people
    return next((found for others in reach.otherwise if (found := able(others))), ())


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


def ring(scene: Scene, call: Call, person: PersonId) -> None:
    """Ring somebody's phone for a caller, unless it rings already or they are being paged by voice."""
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
        flow=legs.kept(Rung()),
    )


def _stop(scene: Scene, call: Call, but: PersonId | None) -> None:
    """Nobody is rung for this caller any more; who is listening hears how it ended."""
    joined = legs.caller_of(call).with_ if legs.caller_of(call).place is Place.JOINED else None
    for leg in scene.tx.calls.ringing_for(call.id):
        if not leg.open or leg.person in (joined, but) or legs.rung_of(leg).place is not ring_leg.Place.ASKED:
            continue
        if leg.state is CallState.ANSWERED:
            now = ring_leg.Situation(taken=joined is not None or scene.incident.owner not in (None, leg.person))
            rung, _ = ring_leg.step(legs.rung_of(leg), ring_leg.RingingEnded(), now)
            leg.flow |= legs.kept(rung)
            scene.tx.calls.save(leg)
            legs.turn(scene, leg)
        else:
            legs.end(scene, leg)


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
        rung, _ = ring_leg.step(legs.rung_of(leg), ring_leg.NotWanted(), ring_leg.Situation())
        leg.flow |= legs.kept(rung)
    elif leg.kind is CallKind.PAGE and paging.paged_of(leg).place is voice_page.Place.WITH_CALLER:
        leg.flow["paged"] = paging.kept(voice_page.Paged(voice_page.Place.NOT_WITH))
    else:
        return
    scene.tx.calls.save(leg)
    legs.turn(scene, leg)
