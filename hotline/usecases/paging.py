"""Pages leave: by text, by a call, or by both, as the policy's step says; and whether one is still wanted.

A person can't always be called: no line of the region has voice, they are in a call of ours, the carrier takes no
more calls. Then a text goes instead, and the record says so.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from hotline.carriers import CallEnd
from hotline.domain import ring_leg
from hotline.domain.conflicts import kept_to
from hotline.domain.effects import PagePeople, Purpose
from hotline.domain.escalation import Wanted
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.oncall import everybody_off, is_off
from hotline.domain.organisation import Channel, Line, Organisation, Person, PersonId
from hotline.domain.voice_page import Paged, Place
from hotline.store.calls import Call, CallKind, CallState
from hotline.usecases import legs
from hotline.usecases.scene import SYSTEM, Scene

RINGS_FOR = timedelta(seconds=45)
"""How long a phone rings for a page: most voicemail boxes have answered by then, and a sleeper may have woken."""

_WITH_REPORTER = (Place.CALLING, Place.WITH_CALLER)


def page(scene: Scene, effect: PagePeople, validity: timedelta) -> None:
    """Page the people of a step, now. A text may wait at the carrier for as long as *validity*."""
    having = (scene.incident.owner, scene.incident.handed_to, *scene.incident.helpers)
    off = everybody_off(scene.directory.organisation, scene.now) - {*having}  # who has it hears of it all the same
    for person in effect.people:
        if person in off:
            continue
        known = scene.directory.organisation.people.get(person)
        if known is None or not known.phone or not _may_hear(scene.directory.organisation, scene.incident, person):
            continue
        by = _ways(scene, known, effect.by)
        line = _line_for(scene, known) if Channel.VOICE in by else None
        if line is None or (Channel.SMS in by and not _texts_fail(scene, known)):
            scene.page_by_text(known, effect, validity)
        if line is not None:
            _call(scene, known, effect, line)


def _ways(scene: Scene, person: Person, by: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """Return how somebody is paged: by the other way at once where the only one of this step fails again and again."""
    rota = scene.directory.organisation.rota
    failing = [channel for channel in Channel if rota.is_failing(person.id, channel, person.phone)]
    if not failing or not set(by) <= set(failing):
        return by
    others = tuple(channel for channel in Channel if channel not in failing)
    if not others or (others == (Channel.VOICE,) and legs.calling_line(scene) is None):
        return by  # there is no other way: a try that fails again is better than none
    scene.record("record-other-way", name=person.name)
    return others


def _line_for(scene: Scene, person: Person) -> Line | None:
    """Return the line to call somebody from, None where they can't be called now; the record says why."""
    line = legs.calling_line(scene)
    if line is None:
        scene.record("record-voice-as-text", name=person.name)
    elif scene.tx.calls.is_busy(person.id):
        scene.record("record-voice-busy", name=person.name)
        line = None
    elif person.id in scene.incident.escalation.uncallable:
        line = None
    return line


def _texts_fail(scene: Scene, person: Person) -> bool:
    return person.texts_blocked or person.id in scene.incident.escalation.unreachable


def _call(scene: Scene, person: Person, effect: PagePeople, line: Line) -> None:
    purpose = Purpose.NEW if effect.purpose is Purpose.UNREADABLE else effect.purpose
    flow = {"paged": kept(Paged()), "purpose": purpose.value, "round": effect.round, "step": effect.step}
    leg = legs.place(scene, CallKind.PAGE, person, line=line, caller=None, flow=flow)
    scene.keep_page(leg.id, person.id, effect, Channel.VOICE)
    said = scene.runtime.words.say("record-calling", name=person.name)
    scene.write(EntryKind.PAGE, SYSTEM, said, leg.id)


def kept(paged: Paged) -> dict[str, object]:
    """Return where somebody is in a call, as the leg keeps it."""
    return {**vars(paged), "place": paged.place.value}


def paged_of(leg: Call) -> Paged:
    """Return where somebody of the team is in a page by voice or a call-back."""
    state = leg.flow["paged"]
    return Paged(**{**state, "place": Place(state["place"])})


def by_text_instead(scene: Scene, leg: Call) -> None:
    """The carrier takes no more calls: the page goes by text, unless one of the same step is on its way."""
    known = scene.directory.organisation.people.get(leg.person) if leg.person else None
    if known is None or not may_ring(scene, leg) or scene.tx.messages.text_beside(leg.id) is not None:
        return
    scene.record("record-voice-limit", name=known.name)
    purpose = Purpose(leg.flow["purpose"])
    effect = PagePeople((known.id,), leg.flow["round"], leg.flow["step"], (Channel.SMS,), purpose)
    scene.page_by_text(known, effect, RINGS_FOR)


# --- whether it is still wanted


def is_wanted(organisation: Organisation, incident: Incident, person: PersonId, purpose: Purpose) -> bool:
    """Tell whether a page to *person* may still leave, ring or be answered."""
    if not incident.open or not _may_hear(organisation, incident, person):
        return False
    match purpose:
        case Purpose.HANDED:
            return incident.handed_to == person
        case Purpose.URGENT:
            return True
        case Purpose.HELP:
            return incident.wants is Wanted.HELPER and person != incident.owner
        case _:
            return incident.wants is Wanted.OWNER


def may_leave(scene: Scene, person: PersonId, purpose: Purpose) -> bool:
    """Tell whether a page to *person* may still leave or ring: it is wanted, and nobody passed it on as they went off.

    Who went off may take it all the same; who has it hears of it all the same.
    """
    incident, organisation = scene.incident, scene.directory.organisation
    waited_for = {incident.owner, incident.handed_to, *incident.helpers, *incident.escalation.current}
    return is_wanted(organisation, incident, person, purpose) and (
        person in waited_for or not is_off(organisation, person, scene.now)
    )


def _may_hear(organisation: Organisation, incident: Incident, person: PersonId) -> bool:
    """Nobody kept out, and only the few where it is about somebody of the team whom nobody named."""
    if not incident.is_for(person):
        return False
    few = kept_to(organisation, incident)
    return not few or person in (*few, incident.owner, incident.handed_to, *incident.helpers)


def is_wanted_call(scene: Scene, leg: Call) -> bool:
    """Tell whether a page by voice is still wanted."""
    purpose = Purpose(leg.flow["purpose"])
    return leg.person is not None and is_wanted(scene.directory.organisation, scene.incident, leg.person, purpose)


def may_ring(scene: Scene, leg: Call) -> bool:
    """Tell whether a page by voice may still ring (``may_leave``)."""
    return leg.person is not None and may_leave(scene, leg.person, Purpose(leg.flow["purpose"]))


def stop_ringing(scene: Scene, people: Collection[PersonId]) -> None:
    """No phone of these people rings on for the incident; who has picked up already may still take it."""
    for leg in scene.tx.calls.of(scene.incident.id):
        if leg.person in people and leg.kind in (CallKind.PAGE, CallKind.RING) and leg.state is not CallState.ANSWERED:
            legs.end(scene, leg)


def let_go(scene: Scene) -> None:
    """Calls that nobody wants any more ring no longer; who is listening hears that somebody else has it."""
    having = (scene.by, scene.incident.owner, *scene.incident.helpers)
    for leg in scene.tx.calls.of(scene.incident.id):
        if leg.kind is not CallKind.PAGE or not leg.open or is_wanted_call(scene, leg):
            continue
        if leg.state is not CallState.ANSWERED:
            legs.end(scene, leg)
        elif paged_of(leg).place.asks and leg.person not in having:
            leg.flow["paged"] = kept(Paged(Place.TAKEN))
            scene.tx.calls.save(leg)
            legs.turn(scene, leg)


def let_go_of(scene: Scene, people: Collection[PersonId]) -> None:
    """No phone of these people rings on for the incident; who is in a call about it hears that another has it."""
    for leg in scene.tx.calls.of(scene.incident.id):
        if leg.person not in people or not leg.open or leg.kind not in (CallKind.PAGE, CallKind.BACK, CallKind.RING):
            continue
        if leg.state is not CallState.ANSWERED:
            legs.end(scene, leg)
        elif leg.kind is CallKind.RING and legs.rung_of(leg).place in (ring_leg.Place.ASKED, ring_leg.Place.JOINED):
            leg.flow |= legs.kept(ring_leg.Rung(ring_leg.Place.TAKEN))
            _turn(scene, leg)
        elif leg.kind is not CallKind.RING and (paged_of(leg).place.asks or paged_of(leg).place in _WITH_REPORTER):
            leg.flow["paged"] = kept(Paged(Place.TAKEN))
            _turn(scene, leg)


def _turn(scene: Scene, leg: Call) -> None:
    scene.tx.calls.save(leg)
    legs.turn(scene, leg)


def rings_beside(scene: Scene, person: PersonId, text: str) -> bool:
    """Tell whether a call of the same step as this text pages *person* too, and is not over."""
    page = scene.tx.messages.page(text)
    return page is not None and any(
        leg.kind is CallKind.PAGE
        and leg.open
        and leg.person == person
        and (leg.flow["round"], leg.flow["step"]) == (page.round, page.step)
        for leg in scene.tx.calls.of(scene.incident.id)
    )


def was_called(scene: Scene) -> bool:
    """Tell whether the carrier has taken a page by voice of this incident and not given it up."""
    return any(
        leg.kind is CallKind.PAGE and leg.sid is not None and leg.flow.get("end") != CallEnd.FAILED.value
        for leg in scene.tx.calls.of(scene.incident.id)
    )
