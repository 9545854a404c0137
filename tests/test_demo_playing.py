"""What the page is told of the scene that plays: that it does, what its narrator says, and how it ended."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from hotline.demo.director import Director
from hotline.demo.listening import Nobody
from hotline.demo.playing import Playing
from hotline.demo.stage import Stage
from hotline.domain.storyfile import StoryFile
from hotline.simulator import Faults
from hotline.simulator.page.backstage import Scene

PATIENCE = 30.0


class Terminal(Nobody):
    """Remembers what the narrator said."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def tells(self, words: str) -> None:
        self.told.append(words)


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


@pytest.fixture
def playing(tmp_path: Path, terminal: Terminal) -> Playing:
    return Playing(Stage(tmp_path, faults=Faults(), on_record=lambda _: None), terminal)


def plays(monkeypatch: pytest.MonkeyPatch, act: Callable[[Director], str]) -> None:
    def play(self: Director, _story: StoryFile) -> str:
        return act(self)

    monkeypatch.setattr(Director, "play", play)


def shown(playing: Playing) -> Scene:
    return next(one for one in playing.scenes() if one.key == "texts")


def test_what_the_narrator_says_is_on_the_page_and_on_the_terminal_while_the_scene_plays(
    playing: Playing, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    told, goes_on = threading.Event(), threading.Event()

    def act(director: Director) -> str:
        director.listener.tells("Nobody has an app.")
        told.set()
        goes_on.wait(PATIENCE)
        return ""

    plays(monkeypatch, act)
    playing.play("texts")
    assert told.wait(PATIENCE)
    assert (shown(playing).state, shown(playing).told) == ("playing", "Nobody has an app.")
    with pytest.raises(ValueError, match="Another scene is playing"):
        playing.play("stop")
    goes_on.set()
    assert playing.wait(PATIENCE)
    assert (shown(playing).state, shown(playing).told) == ("came true", "")
    assert terminal.told == ["Nobody has an app."]


def test_a_scene_that_fails_says_why_and_another_can_be_played(playing: Playing, monkeypatch: pytest.MonkeyPatch):
    plays(monkeypatch, lambda _: "Ben got no page.")
    assert playing.perform("texts") == "Ben got no page."
    assert (shown(playing).state, shown(playing).why) == ("failed", "Ben got no page.")
    plays(monkeypatch, lambda _: "")
    assert playing.perform("texts") == ""
    assert shown(playing).state == "came true"
