"""``hotline demo``: the stage is set, a story played and judged if one was asked for, and then it is yours."""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from hotline import logs
from hotline.demo import recording
from hotline.demo.console import NoAnswer
from hotline.demo.folder import HOME, erase, folder_of_our_own
from hotline.demo.following import Following
from hotline.demo.frame import FAST, Ready
from hotline.demo.narrating import OnScreen
from hotline.demo.playing import Playing
from hotline.demo.prompt import HELP, Prompt, serve
from hotline.demo.scenes import ALL, KEYS, TEXTS
from hotline.demo.screen import Screen
from hotline.demo.scripting import Script
from hotline.demo.showing import NoFreePort, open_browser
from hotline.demo.stage import DemoEnded, Stage, Stopped
from hotline.demo.telephone import Telephone
from hotline.simulator import Faults

REAL = ("TWILIO_AUTH_TOKEN", "TWILIO_ACCOUNT_SID", "TWILIO_API_KEY", "TWILIO_API_SECRET")
PORT = 8000
"""Of the page of phones, unless it is taken or another one is asked for."""


@dataclass(frozen=True)
class Asked:
    """What ``hotline demo`` was asked for; its options, whose help says what each does."""

    once: bool = False
    reset: bool = False
    headless: bool = False
    json: bool = False
    fast: bool = False
    ignore_env: bool = False
    port: int = PORT
    record: Path | None = None
    scene: str | None = None
    begins: float | None = None
    """When the demo's time begins, in seconds since 1970, for pictures that are always the same; now without it."""

    @property
    def scenes(self) -> tuple[str, ...]:
        """What is played: a phone network without a terminal belongs to whoever started it, unless they ask."""
        if self.scene == ALL:
            return KEYS
        if self.scene is None:
            return () if self.headless and not self.once else (TEXTS,)
        return (self.scene,)


def run_demo(asked: Asked, *, faults: Faults | None = None) -> int:
    """Play the demo, on a network on which *faults* happen.

    Return the exit code: 0, 1 if a scene did not come true or a part of it died, 2 where it may not or can not run.
    """
    with ExitStack() as stack:
        screen = stack.enter_context(Script() if asked.json else Screen())
        code, why = 2, _refusal(asked)
        if not why:
            try:
                folder = stack.enter_context(folder_of_our_own(once=asked.once, reset=asked.reset))
            except OSError as error:
                why = f"The demo keeps its things in ./{HOME}, and can't: {error.strerror}."
            else:
                code, why = _in_folder(folder, screen, asked, faults or Faults())
        screen.ended(code, why)
        if why and asked.json:
            print(why, file=sys.stderr)
    return code


def _refusal(asked: Asked) -> str:
    found = [name for name in REAL if os.environ.get(name)]
    if not found or asked.ignore_env:
        return ""
    return (
        f"The demo does not start: {' and '.join(found)} is set here, and a demo must never come near a real "
        "account. Unset it, use another terminal, or start with --ignore-env: the demo passes none of it on."
    )


def _in_folder(folder: Path, screen: Screen, asked: Asked, faults: Faults) -> tuple[int, str]:
    """Run the demo; return the exit code and why it ended, if nobody asked for that."""
    code, why = 0, ""
    try:
        with (
            _log_in(folder),
            Stage(folder, faults=faults, on_record=screen.note, page_port=asked.port, begins=asked.begins) as stage,
        ):
            screen.on_gone = stage.stopping.set
            try:
                _perform(stage, screen, asked)
            finally:
                if asked.record is not None:
                    _record(asked.record, stage, screen)
    except Stopped:
        screen.say("\n")
        code, why = (1, "Asked to stop before the end.") if asked.once else (0, "")
    except DemoEnded as error:
        code, why = 1, str(error)
    except NoFreePort as error:
        code, why = 2, str(error)
    if asked.once and code == 0:
        erase(folder)
    else:
        screen.say(f"Stopped. Data and logs are in {_shown(folder)}; hotline demo --reset erases them.", "dim")
    return code, why


@contextmanager
def _log_in(folder: Path) -> Iterator[None]:
    """Keep what this process logs beside what the others do, and off the screen."""
    with (folder / "demo.log").open("a", encoding="utf-8") as log:
        logs.configure("INFO", log)
        try:
            yield
        finally:
            logs.configure("CRITICAL")


def _perform(stage: Stage, screen: Screen, asked: Asked) -> None:
    """Play what was asked for and hand over. Raises DemoEnded for what does not come true, and Stopped."""
    screen.welcome()
    with Telephone(stage.simulator, screen) as telephone:
        prompt, began = Prompt(stage, screen), time.monotonic()
        narrator = OnScreen(stage.simulator, screen, telephone)
        playing = Playing(stage, narrator, prompt.newcomer)
        stage.on_up, stage.on_remark = screen.up, screen.remark
        stage.open()
        stage.backstage.player = playing
        if asked.fast:
            stage.backstage.set_speed(FAST)
        ready = _ready(stage, time.monotonic() - began)
        taken = "" if stage.page.port == asked.port else f" (port {asked.port} is taken)"
        screen.up("phones", f"{ready.page}{taken}")
        screen.ready(ready)
        if sys.stdout.isatty() and not asked.headless and not asked.json:
            open_browser(ready.page)
        with Following(stage.backstage.happened, screen.notice) as following:
            screen.look = following.look
            _play(stage, screen, playing, asked.scenes)
            narrator.counts = False
            if asked.once:
                _look_at_console(stage, screen)
            else:
                _hand_over(stage, screen, prompt, asked)


def _hand_over(stage: Stage, screen: Screen, prompt: Prompt, asked: Asked) -> None:
    """Let whoever sits there text and call, until they quit."""
    screen.use_the_clock()
    if stage.console is not None and not asked.headless:
        stage.console.get_ready()
    screen.say("\nNow it is yours: text or call as a frightened person, reply as a tired responder.\n", "bold")
    screen.table(HELP)
    screen.say("\n")
    if not serve(stage, screen, prompt) and asked.headless:
        stage.until(lambda: False, seconds=math.inf)


def _look_at_console(stage: Stage, screen: Screen) -> None:
    if stage.console is None:
        return
    try:
        screen.say(f"The console answers, and lists the reports to a lead who is signed in: {stage.console.check()}\n")
    except NoAnswer as error:
        raise DemoEnded(f"The console does not answer: {error}. See the logs in {_shown(stage.folder)}.") from None


def _play(stage: Stage, screen: Screen, playing: Playing, scenes: tuple[str, ...]) -> None:
    for name in scenes:
        missing = playing.perform(name)
        screen.scene_ended(name, missing)
        if missing:
            raise DemoEnded(f"The scene {name!r} did not come true: {missing}. See the logs in {_shown(stage.folder)}.")
        screen.say("\nThe scene came true: it was seen on the phones, and the record holds it.", "bold")


def _record(path: Path, stage: Stage, screen: Screen) -> None:
    try:
        written = recording.record(path, stage)
    except ValueError as error:
        screen.say(f"Nothing was recorded: {error}.")
        return
    screen.say(f"What was said is in {path}." if written else "Nobody said anything, so nothing was recorded.")


def _ready(stage: Stage, seconds: float) -> Ready:
    return Ready(
        page=stage.page_url,
        hotline=stage.public_url,
        carrier=stage.simulator.base_url,
        redis=f"redis://127.0.0.1:{stage.redis_port}/0",
        folder=str(stage.folder),
        seconds=round(seconds, 3),
        speed=stage.backstage.time().speed,
    )


def _shown(folder: Path) -> str:
    return f"{HOME}/{folder.name}"
