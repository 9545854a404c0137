"""``hotline demo``: the stage is set, the story played and judged, and then it is yours."""

from __future__ import annotations

import os
import time
from pathlib import Path

from hotline.demo import cast, recording
from hotline.demo.director import Director
from hotline.demo.folder import HOME, erase, folder_of_our_own
from hotline.demo.prompt import HELP, Prompt, print_record, serve
from hotline.demo.scenes import ALL, SCENES, TEXTS, play_scene
from hotline.demo.screen import Screen
from hotline.demo.stage import DemoEnded, Stage, Stopped
from hotline.demo.story import missing_in, missing_in_record, play, reference_in, settled
from hotline.demo.telephone import Telephone
from hotline.simulator import Faults

REAL = ("TWILIO_AUTH_TOKEN", "TWILIO_ACCOUNT_SID", "TWILIO_API_KEY", "TWILIO_API_SECRET")
SETTLED_WITHIN = 3.0
"""Seconds that the carrier's last delivery reports may take before the record is printed."""


def run_demo(*, once: bool, reset: bool, record: Path | None = None, scene: str = TEXTS) -> int:
    """Play the demo; return the exit code: 0, 1 if the story or a scene did not come true, 2 where it may not run.

    What was texted is written to the file *record*. *scene* is one of ``scenes.NAMES``.
    """
    return perform(once=once, reset=reset, record=record, faults=Faults(), scene=scene)


def perform(*, once: bool, reset: bool, faults: Faults, record: Path | None = None, scene: str = TEXTS) -> int:
    """Play the demo on a network on which *faults* happen."""
    if found := [name for name in REAL if os.environ.get(name)]:
        print(
            f"The demo does not start: {' and '.join(found)} is set here, and a demo must never come near a real "
            "account. Unset it, or use another terminal."
        )
        return 2
    with Screen() as screen, folder_of_our_own(once=once, reset=reset) as folder:
        try:
            with Stage(folder, faults=faults, on_record=screen.note) as stage:
                try:
                    code = _perform(stage, screen, once=once, scene=scene)
                finally:
                    if record is not None:
                        _record(record, stage, screen)
        except Stopped:
            screen.say("\nAsked to stop before the end." if once else "\n")
            code = 1 if once else 0
        except DemoEnded as error:
            screen.say(str(error), "bold red")
            code = 1
        if once and code == 0:
            erase(folder)
        else:
            screen.say(f"Stopped. Data and logs are in {_shown(folder)}; hotline demo --reset erases them.", "dim")
    return code


def _perform(stage: Stage, screen: Screen, *, once: bool, scene: str) -> int:
    screen.say("\nCode of Conduct hotline: demo. Nothing leaves this computer.\n", "bold")
    with Telephone(stage.simulator, screen) as telephone:
        prompt, began = Prompt(stage, screen, telephone), time.monotonic()
        stage.open()
        _introduce(stage, screen, time.monotonic() - began)
        if scene in (TEXTS, ALL) and (missing := _texts(stage, screen)):
            return _failed(screen, stage, "The story", missing)
        director = Director(stage, screen, prompt, telephone)
        for name in SCENES if scene == ALL else () if scene == TEXTS else (scene,):
            if missing := play_scene(director, SCENES[name]):
                return _failed(screen, stage, f"The scene {name!r}", missing)
            screen.say("\nThe scene came true: it was heard on the phones, and the record holds it.", "bold")
        if not once:
            screen.use_the_clock()
            screen.say("\nNow it is yours: text or call as a frightened person, reply as a tired responder.\n", "bold")
            screen.table(HELP)
            screen.say("\n")
            serve(stage, screen, prompt)
    return 0


def _texts(stage: Stage, screen: Screen) -> str:
    """Play the story in texts, print its record and judge it; return what is missing, or nothing."""
    late = play(stage, screen)
    ledger = stage.simulator.ledger
    stage.until(lambda: settled(ledger), seconds=SETTLED_WITHIN)
    if missing := missing_in(ledger) or late:
        return missing
    reference = reference_in(ledger.sends)
    screen.tell(f"All of it is the written record, as printed by: hotline record {reference}\n")
    record = stage.hotline("record", reference, "--text")
    print_record(screen, record)
    if missing := missing_in_record(record, ledger):
        return missing
    screen.say("\nThe story came true: all texts are in the phone network's ledger, and the record holds them.", "bold")
    return ""


def _record(path: Path, stage: Stage, screen: Screen) -> None:
    if stage.simulator.ledger.calls:
        screen.say("There were calls, and a story file holds texts only: nothing was recorded.")
        return
    written = recording.record(path, stage.simulator.ledger, stage.switched, time.time())
    screen.say(f"What was said is in {path}." if written else "Nobody said anything, so nothing was recorded.")


def _introduce(stage: Stage, screen: Screen, seconds: float) -> None:
    first, second, *_ = (one for one in cast.TEAM if one.place == "na")
    place, desk = cast.PLACES[0], cast.STAFF
    screen.table([
        ("started", f"Valkey (port {stage.redis_port}), web (port {stage.web_port}), worker, clock; {seconds:.1f} s"),
        ("carrier", "a pretend phone network in this process: the product sends to it as it would to Twilio"),
        ("team", f"{cast.ORGANISATION} (made up): {len(cast.PLACES)} regions, {len(cast.TEAM)} people"),
        ("", f"{first.name} {cast.spaced(first.phone)} is paged first, {second.name} {cast.spaced(second.phone)} next"),
        ("attendee", f"{cast.spaced(cast.ATTENDEE)} texts or calls {cast.spaced(place.line)} ({place.name})"),
        ("staff", f"{desk.name} {cast.spaced(desk.phone)} calls the staff line {cast.spaced(cast.STAFF_LINE)}"),
        ("not here", "e-mail: if nobody answered, an alarm would go by e-mail, and the demo has no mail server"),
    ])  # fmt: skip


def _failed(screen: Screen, stage: Stage, what: str, missing: str) -> int:
    screen.say(f"\n{what} did not come true: {missing}. See the logs in {_shown(stage.folder)}.", "bold red")
    return 1


def _shown(folder: Path) -> str:
    return f"{HOME}/{folder.name}"
