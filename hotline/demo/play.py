"""``hotline demo``: the stage is set, the story played and judged, and then it is yours."""

from __future__ import annotations

import os
import time
from pathlib import Path

from hotline.demo import cast, recording
from hotline.demo.folder import HOME, erase, folder_of_our_own
from hotline.demo.playing import Playing
from hotline.demo.prompt import HELP, Prompt, serve
from hotline.demo.scenes import ALL, KEYS, TEXTS
from hotline.demo.screen import Screen
from hotline.demo.narrating import OnScreen
from hotline.demo.stage import DemoEnded, Stage, Stopped
from hotline.demo.telephone import Telephone
from hotline.simulator import Faults

REAL = ("TWILIO_AUTH_TOKEN", "TWILIO_ACCOUNT_SID", "TWILIO_API_KEY", "TWILIO_API_SECRET")


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
        prompt, began = Prompt(stage, screen), time.monotonic()
        stage.open()
        _introduce(stage, screen, time.monotonic() - began)
        playing = Playing(stage, OnScreen(stage.simulator, screen, telephone), prompt.newcomer)
        for key in KEYS if scene == ALL else (scene,):
            if missing := playing.perform(key):
                screen.say(
                    f"\nThe scene {key!r} did not come true: {missing}. See the logs in {_shown(stage.folder)}.",
                    "bold red",
                )
                return 1
            screen.say("\nThe scene came true: it was seen on the phones, and the record holds it.", "bold")
        if not once:
            screen.use_the_clock()
            screen.say("\nNow it is yours: text or call as a frightened person, reply as a tired responder.\n", "bold")
            screen.table(HELP)
            screen.say("\n")
            serve(stage, screen, prompt)
    return 0


def _record(path: Path, stage: Stage, screen: Screen) -> None:
    try:
        written = recording.record(path, stage)
    except ValueError as error:
        screen.say(f"Nothing was recorded: {error}.")
        return
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


def _shown(folder: Path) -> str:
    return f"{HOME}/{folder.name}"
