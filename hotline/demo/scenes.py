"""The scenes with calls (``hotline demo --scene NAME``): what people do, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hotline.demo import cast
from hotline.demo.director import Director, Missed

WORDS = "Somebody fell in hall B, and a man is shouting at the people who help."
HAPPENED = "A man followed me and blocked the door."
WHERE = "Just now, at the lifts."


@dataclass(frozen=True)
class CallScene:
    """One scene."""

    title: str
    act: Callable[[Director], None]
    record: tuple[str, ...]
    """What the written record must hold at the end."""


def _staff_call(on: Director) -> None:
    on.tell(
        f"{cast.STAFF.name} is at the registration desk, and somebody ran up to them. {cast.STAFF.name} calls the "
        "staff line: the number is known, the PIN shows that it is not only the phone."
    )
    call = on.calls(cast.STAFF.phone, cast.STAFF_LINE)
    on.presses(call, "1", "staff-danger")
    on.presses(call, f"{cast.STAFF.pin}#", "staff-ask-pin", shown="keys in the PIN, then #")
    on.presses(call, "1", "staff-menu")
    ring = on.picks_up("ana")
    on.presses(ring, "1", "ring-asked")
    on.are_connected(call, ring)
    on.speaks(call, WORDS)
    on.speaks(ring, "I am on my way.")
    on.hangs_up(call)
    on.wait_for_text("ana", "write down what was said")


def _nobody_answers(on: Director) -> None:
    on.tell(
        "An attendee calls and asks for a person. Nobody picks up: Ana's phone rings, then Ben's with it, then "
        f"everybody's. Here that takes {sum(int(one[:-1]) for one in cast.RING)} seconds, in real life 80."
    )
    call = on.calls(on.somebody_new(), cast.line_of("na"))
    on.presses(call, "1", "call-menu")
    for who in ("ana", "ben", "cleo"):
        on.rings(who)
    on.hears(call, "call-nobody-free", seconds=20)
    on.tell("The truth, and another way. Hanging up loses nothing.")
    on.presses(call, "2", "call-ask-safe")
    on.hears(call, "call-not-safe")
    on.hangs_up(call)
    if any(call.phone.e164 in (bridge.a, bridge.b) for bridge in on.ledger.bridges):
        raise Missed("somebody was connected, though nobody had picked up")
    for who in ("ana", "ben"):
        on.wait_for_text(who, "Reply 1 to take")
    on.tell("All of them have the page, so that who missed the call can still take it. Ana does.")
    on.texts("ana", f"{on.reference()} 1")
    on.wait_for_text("ana", f"You have {on.reference()}")


def _voice_report(on: Director) -> None:
    on.tell("An attendee would rather talk to a machine than to a person, and leaves a report by voice.")
    call = on.calls(on.somebody_new(), cast.line_of("na"))
    on.presses(call, "2", "call-menu")
    on.presses(call, "1", "call-ask-safe")
    on.presses(call, "2", "call-ask-team")
    on.leaves(call, "call-ask-what", HAPPENED)
    on.presses(call, "#", "call-ask-who")
    on.leaves(call, "call-ask-where", WHERE)
    on.presses(call, "#", "call-ask-others")
    on.presses(call, "4", "call-ask-help")
    if on.got(call.phone.e164):
        raise Missed("the caller was texted before anybody knew that it is safe to text them")
    on.presses(call, "1", "call-may-text")
    on.hears(call, "call-end")
    on.wait_for_text(call.phone.e164, on.reference())
    on.hangs_up(call)
    on.recordings_are_kept(call, 2)
    on.texts("ben", f"{on.reference()} 1")
    on.wait_for_text("ben", f"You have {on.reference()}")


def _voicemail(on: Director) -> None:
    on.tell("An attendee calls and asks for a person. Ana's phone is in her bag, and her voicemail answers it.")
    on.has_voicemail("ana")
    call = on.calls(on.somebody_new(), cast.line_of("na"))
    on.presses(call, "1", "call-menu")
    box = on.answered("ana")
    on.hears(box, "ring-asked")
    on.tell("Picking up is not taking it: a box presses no key. So Ben's phone rings too.")
    ring = on.picks_up("ben")
    on.presses(ring, "1", "ring-asked")
    on.are_connected(call, ring)
    if any(box.phone.e164 in (bridge.a, bridge.b) for bridge in on.ledger.bridges if bridge.from_at > call.created_at):
        raise Missed("the caller was connected with a voicemail box")
    on.speaks(ring, "This is Ben. Are you safe where you are?")
    on.hangs_up(call)
    on.wait_for_text("ben", "write down what was said")


SCENES = {
    "staff-call": CallScene(
        "A staff call is patched through",
        _staff_call,
        (f"{cast.STAFF.name} called the staff line and gave their PIN", "Ana answered and talks with the reporter"),
    ),
    "nobody-answers": CallScene(
        "Nobody answers",
        _nobody_answers,
        ("Ringing Cleo", "Nobody answered the call. The caller was told so", "NOT safe", "Taken by Ana"),
    ),
    "voice-report": CallScene(
        "A report by voice",
        _voice_report,
        ("The caller leaves a report by voice", "says that it is safe to text them", "what. [not transcribed yet]"),
    ),
    "voicemail": CallScene(
        "A voicemail box picks up",
        _voicemail,
        ("Ringing Ben", "Ben answered and talks with the reporter", "Taken by Ben"),
    ),
}
"""By the name that ``--scene`` takes, in the order of ``--scene all``."""
TEXTS, ALL = "texts", "all"
NAMES = (TEXTS, *SCENES, ALL)


def play_scene(on: Director, scene: CallScene) -> str:
    """Play one scene and print its record; return what did not come, or nothing. Raises what ``Stage.check`` raises."""
    on.begin(scene.title)
    try:
        scene.act(on)
        return on.record(scene.record)
    except Missed as missed:
        return str(missed)
    finally:
        on.ends()
