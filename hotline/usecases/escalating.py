"""What somebody on the staff line calls for becomes an incident with them as its source, and their call a caller's."""

from __future__ import annotations

from hotline.domain import calling
from hotline.domain.asking import ask_next, declare_not_safe
from hotline.domain.calling import Caller, Heard
from hotline.domain.effects import Ask, IntakeEffect, StartPaging
from hotline.domain.effects import Say as SayToReporter
from hotline.domain.organisation import Channel, PersonId
from hotline.domain.staff import Staff, Wish
from hotline.domain.states import replace
from hotline.store.calls import Call, CallKind
from hotline.usecases import caller, legs, opening
from hotline.usecases.call_desk import CallDesk
from hotline.usecases.carry_out import carry_out, page_whole_team
from hotline.usecases.opening import Arrival
from hotline.usecases.scene import Scene

_KEYS = {Wish.PERSON: "1", Wish.DANGER: "1", Wish.REFERENCE: "1", Wish.BEHALF: "2", Wish.MESSAGE: "#"}
"""What a caller would press for the same."""


def begin(desk: CallDesk, call: Call, state: Staff, wish: Wish, keys: str = "") -> None:
    """Open an incident for what they call for, or find the one of a reference; the call goes on there."""
    found = _known_to(desk, state.who, keys) if wish is Wish.REFERENCE and state.who else None
    scene = found or _open(desk, call, state, wish)
    language = _language(desk, state)
    if found is None and scene.is_new:
        scene.incident.intake = replace(scene.incident.intake, language=language)
    _attach(desk, call, scene, state)
    visiting = wish is Wish.REFERENCE
    legs.keep_caller(call, Caller(language=language, heard=Heard.NOTHING, visiting=visiting))
    _write_who(scene, call, state)
    match wish:
        case Wish.DANGER:
            _not_safe(scene)
        case Wish.BEHALF:
            scene.record("record-staff-behalf")
        case Wish.REFERENCE:
            scene.record("record-staff-about" if found else "record-staff-about-none")
        case Wish.TEAM:
            _page_team(scene, call)
            return
    caller.apply(scene, call, calling.Pressed(_KEYS[wish]))
    now = legs.caller_of(call)
    if wish is Wish.DANGER and now.place is calling.Place.WAITING:
        legs.keep_caller(call, replace(now, heard=Heard.DANGER))


def page_for(desk: CallDesk, call: Call, state: Staff) -> None:
    """We could not call them back: people learn that they want something."""
    scene = _open(desk, call, state, Wish.PERSON)
    desk.scene = scene
    _write_who(scene, call, state)
    scene.record("record-staff-not-called-back")
    scene.incident.intake = replace(scene.incident.intake, paging=True)
    carry_out(scene, [StartPaging()])


def _open(desk: CallDesk, call: Call, state: Staff, wish: Wish) -> Scene:
    """Open an incident. Who gave no PIN, and is in no danger, is a caller like any other and joins their own."""
    arrival = Arrival(
        desk.runtime,
        desk.tx,
        desk.directory,
        desk.region,
        desk.line.number,
        call.number,
        source=state.who or state.known,
        called=True,
    )
    if state.who is None and wish is not Wish.DANGER:
        return opening.open_or_join(arrival)
    known = desk.directory.organisation.people.get(state.who) if state.who else None
    if known is not None and known.phone:  # not a venue's phone, where we can
        arrival = replace(arrival, sender=known.phone)
    return opening.open_new(arrival)


def _attach(desk: CallDesk, call: Call, scene: Scene, state: Staff) -> None:
    """From here on the call is a caller's; who gave their PIN is rung for nobody meanwhile."""
    desk.scene = scene
    call.kind, call.incident, call.person = CallKind.CALLER, scene.incident.id, state.who
    del call.flow["staff"]


def _language(desk: CallDesk, state: Staff) -> str:
    person = state.who or state.known
    known = desk.directory.organisation.people.get(person) if person else None
    return desk.runtime.languages.first_of(known.languages if known else desk.region.languages).code


def _write_who(scene: Scene, call: Call, state: Staff) -> None:
    if state.who is not None:
        scene.record("record-staff", name=scene.name(state.who))
    elif state.known is not None:
        scene.record("record-staff-number", name=scene.name(state.known))
    else:
        scene.record("record-staff-unknown")
    if verdict := call.flow.pop("verdict", ""):
        scene.record("record-call-verdict", verdict=verdict)


def _known_to(desk: CallDesk, who: PersonId, keys: str) -> Scene | None:
    """Return the open incident that is keyed so, if *who* may know of it and no other is keyed the same."""
    found = desk.tx.incidents.with_keys(keys)
    if len(found) != 1 or not found[0].is_for(who):
        return None
    return Scene(desk.runtime, desk.tx, desk.directory, desk.tx.incidents.hold(found[0]), desk.now)


def _not_safe(scene: Scene) -> None:
    """Somebody is in danger, whoever it is: urgency is raised, and a report by voice later asks the rest."""
    effects: list[IntakeEffect] = []
    scene.record("record-staff-danger")
    intake = replace(scene.incident.intake, paging=True)
    unsafe = declare_not_safe(intake, scene.incident.entries, effects)
    scene.incident.intake, asked = ask_next(unsafe, scene.now, effects)
    carry_out(scene, [*(one for one in asked if not isinstance(one, Ask | SayToReporter)), StartPaging()])


def _page_team(scene: Scene, call: Call) -> None:
    """Everybody of the region is paged at once, by text and by call where we can, and they hear to how many."""
    scene.record("record-staff-team")
    scene.incident.intake = replace(scene.incident.intake, paging=True)
    voice = (Channel.VOICE,) if legs.calling_line(scene) is not None else ()
    page_whole_team(scene, (Channel.SMS, *voice))
    paged = replace(legs.caller_of(call), place=calling.Place.END, heard=Heard.PAGED)
    legs.keep_caller(call, paged)
