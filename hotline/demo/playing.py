"""The scenes of a demo that runs: played one at a time, and what was said saved as a story file."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Literal

from hotline.demo.director import Director
from hotline.demo.listening import Listener, Nobody
from hotline.demo.recording import story_on
from hotline.demo.scenes import KEYS, scene, story_called
from hotline.demo.stage import DemoEnded, Stage, Stopped
from hotline.domain.storyfile import StoryFile, write_story
from hotline.simulator.page.backstage import Scene


class Playing:
    """What the page and the terminal play on one stage. Safe to use from any thread."""

    def __init__(
        self, stage: Stage, listener: Listener | None = None, newcomer: Callable[[], str] | None = None
    ) -> None:
        self._stage = stage
        self._director = Director(stage, _Aloud(self._tell, listener or Nobody()), newcomer)
        self._lock = threading.Lock()
        self._plays = ""
        """What plays now."""
        self._scenes = {key: Scene(key, scene(key).title) for key in KEYS}
        self._thread: threading.Thread | None = None

    def scenes(self) -> Sequence[Scene]:
        """Return what can be played, and what became of it the last time."""
        with self._lock:
            return tuple(self._scenes.values())

    def play(self, name: str) -> None:
        """Begin a scene, or the story in a file, and return at once.

        Raises ValueError while another plays, and for what can't be played.
        """
        story = self._begin(name)
        self._thread = threading.Thread(target=self._perform_apart, args=(name, story), name="demo-scene", daemon=True)
        self._thread.start()

    def perform(self, name: str) -> str:
        """Play a scene, or the story in a file, to its end; return what did not come true, or nothing.

        Raises ValueError as ``play`` does, and what ``Stage.check`` raises.
        """
        return self._perform(name, self._begin(name))

    def wait(self, seconds: float) -> bool:
        """Wait for the end of the scene that ``play`` began; tell whether it has ended."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def save(self) -> str:
        """Return the conversation so far as a story file. Raises ValueError if nothing was said."""
        story = story_on(self._stage)
        if story is None:
            raise ValueError("Nobody has said anything yet.")
        return write_story(story)

    def _begin(self, name: str) -> StoryFile:
        story = story_called(name)
        with self._lock:
            if self._plays:
                raise ValueError("Another scene is playing. Wait for its end.")
            self._plays = name
            self._note(name, "playing", "")
        return story

    def _perform_apart(self, name: str, story: StoryFile) -> None:
        with suppress(DemoEnded, Stopped):  # whoever looks after the stage sees it too, and says so
            self._perform(name, story)

    def _perform(self, name: str, story: StoryFile) -> str:
        why = "The demo has ended."
        try:
            why = self._director.play(story)
        finally:
            with self._lock:
                self._plays = ""
                self._note(name, "failed" if why else "came true", why)
        return why

    def _note(self, name: str, state: Literal["playing", "came true", "failed"], why: str) -> None:
        if name in self._scenes:  # a file of somebody's has no button
            self._scenes[name] = replace(self._scenes[name], state=state, why=why, told="")

    def _tell(self, words: str) -> None:
        with self._lock:
            if self._plays in self._scenes:
                self._scenes[self._plays] = replace(self._scenes[self._plays], told=words)


class _Aloud:
    """A ``Listener`` that has the narrator heard by another one and on the page."""

    def __init__(self, tell: Callable[[str], None], listener: Listener) -> None:
        self._tell = tell
        self.begins, self.meets, self.reads = listener.begins, listener.meets, listener.reads
        self._tells = listener.tells

    def tells(self, words: str) -> None:
        """Have it heard by both."""
        self._tell(words)
        self._tells(words)
