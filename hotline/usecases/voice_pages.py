"""Pages by voice and call-backs: the legs to somebody of the team where they take it, hear of it, call the reporter.

The first take wins, whatever way it comes; all that follows is what the same command by text does.
"""

from __future__ import annotations

from datetime import timedelta

from hotline.carriers import CallEnd, CallEvent
from hotline.domain import escalation
from hotline.domain.conflicts import kept_to
from hotline.domain.effects import Purpose
from hotline.domain.organisation import Channel, PersonId, Role
from hotline.domain.speech import HangUp, Join, Listen, Say, Spoken, aloud
from hotline.domain.views import View, view_of
from hotline.domain.voice_page import (
    REPEAT,
    AskForHelp,
    CallReporter,
    Event,
    JoinCaller,
    Keyed,
    Left,
    Paged,
    PagedEffect,
    PassOn,
    Place,
    Pressed,
    ReadFacts,
    Situation,
    Take,
    Waited,
)
from hotline.domain.voice_page import step as step_paged
from hotline.store.calls import Call, CallKind
from hotline.store.messages import MessageState
from hotline.usecases import caller, calling_back, care, casework, legs, paging, phone_trouble, ringing
from hotline.usecases.carry_out import decide
from hotline.usecases.scene import Scene
from hotline.usecases.speaking import safety, spelled

ASKED_SECONDS = 8
"""How long a key is waited for after what is said."""
LONGEST_READING = 6000
"""Characters of the reporter's words that are read aloud, some six minutes; who wants more reads the record."""
OPEN = (View.OFFERED, View.MINE, View.HELPING)
_ENDS = {
    Place.PASSED: "ring-passed",
    Place.TAKEN: "ring-taken",
    Place.TALKED: "back-over",
    Place.NOT_WITH: "ring-somebody-else",
    Place.REFUSED: "back-refused",
    Place.DONE: "voice-goodbye",
}


def step(scene: Scene, leg: Call, event: CallEvent) -> None:
    """Somebody picked up, pressed a key, or nothing, or the reporter left them."""
    if leg.person is None:
        return
    scene.by = leg.person
    before = paging.paged_of(leg)
    happened = _event(leg, event, before)
    if happened is None:
        return
    if isinstance(happened, Left) and before.place is Place.CALLING:
        calling_back.over(scene, leg)
    if happened == Keyed(right=True) or (isinstance(happened, Pressed) and before.place is not Place.READY):
        leg.flow["pressed"] = True
        if scene.incident.owner == leg.person:
            scene.incident.waiting_since = None  # a sign
    view = _view(scene, leg.person)
    paged, effects = step_paged(before, happened, _situation(scene, leg, view))
    leg.flow["paged"] = paging.kept(paged)
    for effect in effects:
        _do(scene, leg, effect, view)


def _event(leg: Call, event: CallEvent, paged: Paged) -> Event | None:
    if event.left:
        return Left(paged.place is Place.WITH_CALLER or calling_back.talked(leg))
    if paged.place is Place.READY and event.keys and event.keys != REPEAT:
        return Keyed(calling_back.is_code(leg, event.keys))
    if event.keys:
        return Pressed(event.keys[0])
    return Waited() if leg.turn else None  # the first request only says that somebody picked up


def _view(scene: Scene, person: PersonId) -> View:
    organisation = scene.directory.organisation
    known = organisation.people.get(person)
    leads = known is not None and Role.LEAD in known.roles and scene.incident.region in known.regions
    return view_of(scene.incident, person, leads=leads, kept_to=kept_to(organisation, scene.incident))


def _situation(scene: Scene, leg: Call, view: View) -> Situation:
    incident = scene.incident
    return Situation(
        open_to_them=view in OPEN,
        mine=view is View.MINE,
        helps=view is View.HELPING or (view is View.OFFERED and incident.owner is not None and not _handed(scene)),
        no_call=calling_back.why_not(scene),
        caller_waits=leg.kind is CallKind.PAGE and ringing.waiting_caller(scene) is not None,
    )


def _handed(scene: Scene) -> bool:
    return scene.incident.handed_to == scene.by


def _do(scene: Scene, leg: Call, effect: PagedEffect, view: View) -> None:
    match effect:
        case Take():
            if view is View.OFFERED:
                casework.take(scene, view)
        case PassOn():
            casework.pass_on(scene, view)
        case AskForHelp():
            casework.ask_for_help(scene, view)
        case ReadFacts():
            scene.record("record-voice-facts", name=scene.name(leg.person))
        case CallReporter():
            calling_back.begin(scene, leg)
        case JoinCaller():
            call = ringing.waiting_caller(scene)
            if call is not None:
                leg.flow["room"] = call.id
                scene.record("record-call-joined", name=scene.name(leg.person))
                caller.is_joined(scene, call, scene.actor)
        case _:
            raise TypeError(f"nobody carries out {type(effect).__name__}")


# --- what is heard


def heard(scene: Scene, leg: Call) -> Spoken:
    """Return what somebody of the team hears now."""
    paged = paging.paged_of(leg)
    scene.by = leg.person
    match paged.place:
        case Place.READY:
            said = _say(scene, "back-ready", organisation=scene.directory.organisation.name)
            return (Listen((*_first(scene, paged), said), calling_back.CODE_SECONDS, calling_back.CODE_DIGITS),)
        case Place.ASKED | Place.YOURS:
            return (Listen((*_first(scene, paged), *_asked(scene, leg, paged.place)), ASKED_SECONDS),)
        case Place.CALLING:
            return calling_back.dial(scene, leg, _say(scene, "back-calling"))
        case Place.WITH_CALLER:
            return (_say(scene, "ring-yours"), Join(leg.flow["room"]))
        case Place.SILENT:
            return (HangUp(),)
        case place:
            return (_say(scene, _ENDS[place]), HangUp())


def _say(scene: Scene, key: str, **values: str) -> Say:
    words = scene.words_of(scene.actor)
    return Say(words.say(key, **values), words.code)


def _first(scene: Scene, paged: Paged) -> tuple[Say, ...]:
    match paged.said:
        case "":
            return ()
        case "facts":
            return _facts(scene)
        case "voice-helping":
            return (_say(scene, "voice-helping", name=scene.directory.first_name(scene.incident.owner)),)
        case key:
            return (_say(scene, key),)


def _facts(scene: Scene) -> tuple[Say, ...]:
    """What is known, then the reporter's own words in the voice of their language."""
    words, language = scene.words_of(scene.actor), scene.incident.intake.language
    known = [*care.known(scene, spelled(scene.incident.short), aloud(care.safety(scene))), *care.recorded(scene)]
    spoken = [Say(line, words.code) for line in known]
    left = LONGEST_READING
    for said in care.told(scene):
        spoken += [Say(words.say("voice-they-said"), words.code), Say(said[:left], language)]
        left -= len(said)
        if left <= 0:
            return (*spoken, _say(scene, "voice-more"))
    return tuple(spoken)


def _asked(scene: Scene, leg: Call, place: Place) -> tuple[Say, ...]:
    """The page or the menu, with the keys that do something now."""
    reference = spelled(scene.incident.short)
    organisation = scene.directory.organisation.name
    call = () if calling_back.why_not(scene) else (_say(scene, "voice-key-call"),)
    if place is Place.YOURS:
        return (_say(scene, "voice-keys-yours"), *call)
    values = {
        "organisation": organisation,
        "reference": reference,
        "safety": safety(scene, scene.words_of(scene.actor)),
        "region": scene.region.name,
    }
    if leg.flow.get("purpose") == Purpose.HELP.value:
        name = scene.directory.first_name(scene.incident.owner)
        return (_say(scene, "voice-page-help", **values, name=name), _say(scene, "voice-keys-help"))
    return (_say(scene, "voice-page", **values), _say(scene, "voice-keys"), *call)


# --- how a leg begins and ends


def rings(scene: Scene, leg: Call) -> timedelta:
    """Return how long a phone rings: not when somebody took it meanwhile, or a later call says the same."""
    if leg.kind is CallKind.BACK:
        mine = leg.person is not None and scene.incident.open and scene.incident.owner == leg.person
        return calling_back.RINGS_FOR if mine else timedelta()
    later = leg.refusals and any(
        other.kind is CallKind.PAGE and other.person == leg.person and other.created_at > leg.created_at
        for other in scene.tx.calls.of(scene.incident.id)
    )
    return paging.RINGS_FOR if paging.may_ring(scene, leg) and not later else timedelta()


def by_machine(scene: Scene, leg: Call) -> None:
    """A machine seems to have answered a page: it is ended early, unless somebody pressed a key. No more than that."""
    if not leg.flow.get("pressed") and not leg.flow.get("machine"):
        leg.flow["machine"] = True
        scene.record("record-voice-machine", name=scene.name(leg.person))
        scene.tx.calls.save(leg)
        legs.end(scene, leg)


def ended(scene: Scene, leg: Call, end: CallEnd) -> None:
    """A leg is over. Nobody who could not be called is waited for, unless a text of the same step may reach them."""
    leg.flow["end"] = end.value
    paged = paging.paged_of(leg)
    if paged.place is Place.CALLING:
        calling_back.over(scene, leg)
    elif paged.place is Place.WITH_CALLER and leg.person is not None:
        caller.is_left_by(scene, scene.tx.calls.get(leg.flow["room"]), leg.person)
    elif leg.kind is CallKind.BACK and paged.place in (Place.READY, Place.SILENT, Place.REFUSED):
        wrong = paged.mistakes > 0
        scene.record("record-back-wrong-code" if wrong else "record-voice-no-answer", name=scene.name(leg.person))
    elif leg.kind is CallKind.PAGE and paged.place in (Place.ASKED, Place.SILENT):
        _not_taken(scene, leg, end)
    _note_phone(scene, leg, end)
    scene.tx.calls.save(leg)


def _note_phone(scene: Scene, leg: Call, end: CallEnd) -> None:
    """A phone that can't be called is noted; one where a key was pressed works."""
    organisation = scene.directory.organisation
    if end is CallEnd.FAILED and not leg.flow.get("ours"):
        phone_trouble.failed(scene.tx, organisation, leg.number, Channel.VOICE, leg.id, scene.now)
    elif leg.flow.get("pressed"):
        phone_trouble.came(scene.tx, organisation, leg.number, Channel.VOICE, leg.id, scene.now)


def _not_taken(scene: Scene, leg: Call, end: CallEnd) -> None:
    if leg.person is None or not paging.may_ring(scene, leg):
        return
    text = scene.tx.messages.text_beside(leg.id)
    failed = text is None or text.state in (MessageState.FAILED, MessageState.CANCELLED)
    match end:
        case CallEnd.LIMITED:
            paging.by_text_instead(scene, leg)
        case CallEnd.FAILED:
            scene.record("record-voice-failed", name=scene.name(leg.person))
            decide(scene, escalation.CouldNotReach(leg.person, Channel.VOICE, other_way=not failed))
        case _:
            if not leg.flow.get("machine"):
                scene.record("record-voice-no-answer", name=scene.name(leg.person))
            if text is not None and failed:
                decide(scene, escalation.CouldNotReach(leg.person))
