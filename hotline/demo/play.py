"""``hotline demo``: the stage is set, the story played and judged, and then it is yours."""

from __future__ import annotations

import os
import time
from pathlib import Path

from hotline.demo import cast, recording
from hotline.demo.folder import HOME, erase, folder_of_our_own
from hotline.demo.prompt import HELP, Prompt, print_record, serve
from hotline.demo.screen import Screen
from hotline.demo.stage import DemoEnded, Stage, Stopped
from hotline.demo.story import missing_in, missing_in_record, play, reference_in
from hotline.simulator import Faults, Ledger

REAL = ("TWILIO_AUTH_TOKEN", "TWILIO_ACCOUNT_SID", "TWILIO_API_KEY", "TWILIO_API_SECRET")
SETTLED_WITHIN = 3.0
"""Seconds that the carrier's last delivery reports may take before the record is printed."""


def run_demo(*, once: bool, reset: bool, record: Path | None = None) -> int:
    """Play the demo; return the exit code: 0, 1 if the story did not come true, 2 where it may not run.

    What was said is written to the file *record*.
    """
    return perform(once=once, reset=reset, record=record, faults=Faults())


def perform(*, once: bool, reset: bool, faults: Faults, record: Path | None = None) -> int:
    """Play the demo on a network on which *faults* happen."""
    if found := [name for name in REAL if os.environ.get(name)]:
        print(
            f"The demo does not start: {' and '.join(found)} is set here, and a demo must never come near a real "
            "account. Unset it, or use another terminal."
        )
        return 2
    with Screen() as screen, folder_of_our_own(once=once, reset=reset) as folder:
        code = _on_stage(screen, folder, once=once, faults=faults, record=record)
        if once and code == 0:
            erase(folder)
        else:
            screen.say(f"Stopped. Data and logs are in {_shown(folder)}; hotline demo --reset erases them.", "dim")
    return code


def _on_stage(screen: Screen, folder: Path, *, once: bool, faults: Faults, record: Path | None) -> int:
    try:
        with Stage(folder, faults=faults, on_record=screen.note) as stage:
            try:
                return _perform(stage, screen, once=once)
            finally:
                if record is not None:
                    _record(record, stage, screen)
    except Stopped:
        screen.say("\nAsked to stop before the end." if once else "\n")
        return 1 if once else 0
    except DemoEnded as error:
        screen.say(str(error), "bold red")
        return 1


def _perform(stage: Stage, screen: Screen, *, once: bool) -> int:
    screen.say("\nCode of Conduct hotline: demo. Nothing leaves this computer.\n", "bold")
    prompt, began = Prompt(stage, screen), time.monotonic()
    stage.open()
    _introduce(stage, screen, time.monotonic() - began)
    late = play(stage, screen)
    ledger = stage.simulator.ledger
    stage.until(lambda: _settled(ledger), seconds=SETTLED_WITHIN)
    if missing := missing_in(ledger) or late:
        return _failed(screen, stage, missing)
    reference = reference_in(ledger.sends)
    screen.tell(f"All of it is the written record, as printed by: hotline record {reference}\n")
    record = stage.hotline("record", reference, "--text")
    print_record(screen, record)
    if missing := missing_in_record(record, ledger):
        return _failed(screen, stage, missing)
    screen.say("\nThe story came true: all texts are in the phone network's ledger, and the record holds them.", "bold")
    if not once:
        screen.use_the_clock()
        screen.say("\nNow it is yours: text as a frightened person, reply as a tired responder.\n", "bold")
        screen.table(HELP)
        screen.say("\n")
        serve(stage, screen, prompt)
    return 0


def _record(path: Path, stage: Stage, screen: Screen) -> None:
    written = recording.record(path, stage.simulator.ledger, stage.switched, time.time())
    screen.say(f"What was said is in {path}." if written else "Nobody said anything, so nothing was recorded.")


def _introduce(stage: Stage, screen: Screen, seconds: float) -> None:
    first, second, *_ = (one for one in cast.TEAM if one.place == "na")
    place = cast.PLACES[0]
    screen.table([
        ("started", f"Valkey (port {stage.redis_port}), web (port {stage.web_port}), worker, clock; {seconds:.1f} s"),
        ("carrier", "a pretend phone network in this process: the product sends to it as it would to Twilio"),
        ("team", f"{cast.ORGANISATION} (made up): {len(cast.PLACES)} regions, {len(cast.TEAM)} people"),
        ("", f"{first.name} {cast.spaced(first.phone)} is paged first, {second.name} {cast.spaced(second.phone)} next"),
        ("attendee", f"{cast.spaced(cast.ATTENDEE)} texts {cast.spaced(place.line)} ({place.name})"),
        ("not here", "e-mail: if nobody answered, an alarm would go by e-mail, and the demo has no mail server"),
    ])  # fmt: skip


def _settled(ledger: Ledger) -> bool:
    """Tell whether the hotline was told of every text that arrived."""
    told = {one.sid for one in ledger.callbacks if one.message_status == "delivered" and one.accepted}
    return all(one.sid in told for one in ledger.sends if one.arrived_at)


def _failed(screen: Screen, stage: Stage, missing: str) -> int:
    screen.say(f"\nThe story did not come true: {missing}. See the logs in {_shown(stage.folder)}.", "bold red")
    return 1


def _shown(folder: Path) -> str:
    return f"{HOME}/{folder.name}"
