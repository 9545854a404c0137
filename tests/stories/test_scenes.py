"""The scenes of the demo: those of texts happen in a story's hotline as they are written, and all can be played."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from hotline.cli.running import SCENES
from hotline.demo import cast, phonebook, scenes
from hotline.demo.onthephone import spoken
from hotline.demo.scenes import KEYS, NAMES, scene
from hotline.domain.storycalls import InCall, Part
from hotline.domain.storyfile import Happened, Narrated, Said, Way, read_story, write_story
from hotline.domain.storyfit import fits
from tests.player import played

DOCS = Path(__file__).resolve().parents[2] / "docs" / "stories.md"
TEXTS = [key for key in KEYS if not scene(key).with_calls]


@pytest.mark.parametrize("key", TEXTS)
def test_a_scene_of_texts_happens_as_it_is_written(key):
    told, came = scene(key), played(scene(key))

    assert [(one.at, one.phone) for one in arrivals(told)] == [(one.at, one.phone) for one in arrivals(came)]
    assert [one.words for one, other in zip(arrivals(told), arrivals(came), strict=True) if not same(one, other)] == []
    assert told.record == came.record


def arrivals(story):
    return [one for one in story.moments if isinstance(one, Said) and one.way is Way.ARRIVES]


def same(told, came):
    return told.line == came.line and fits(told.words, came.words)


def test_there_is_a_file_for_every_scene_and_the_command_knows_them():
    files = {path.name for path in resources.files(scenes).iterdir() if path.name.endswith(".story")}

    assert files == {f"{key}.story" for key in KEYS}
    assert NAMES == SCENES
    assert len({scene(key).title for key in KEYS}) == len(KEYS)
    with pytest.raises(ValueError, match="There is no scene 'all'"):
        scene("all")


@pytest.mark.parametrize("key", KEYS)
def test_a_scene_fits_the_demo(key):
    story, known = scene(key), spoken(["en", "es"])

    assert (resources.files(scenes) / f"{key}.story").read_text(encoding="utf-8") == write_story(story)
    assert story.setting == cast.SETTING
    assert isinstance(story.moments[0], Narrated)
    assert len([line for line in story.record if line.startswith("record E7K-32: ")]) == 1
    for one in story.moments:
        if isinstance(one, InCall) and one.part is Part.HEARS:
            assert known.find(one.words)
        if isinstance(one, Said | InCall) and one.phone != "e-mail" and one.phone not in phonebook.TEAM:
            assert one.phone == "attendee"


def test_the_scenes_show_what_a_newcomer_should_have_seen():
    keys = {one.words for key in KEYS for one in scene(key).moments if isinstance(one, InCall)}
    words = "\n".join(write_story(scene(key)) for key in KEYS)

    assert {"staff-ask-pin", "call-nobody-free", "call-ask-what", "ring-asked"} <= keys
    assert all(part in words for part in ("NOT SAFE", "¿Se encuentra a salvo", "> STOP", "voicemail answers"))


def test_the_example_of_the_documentation_is_a_story():
    example = DOCS.read_text(encoding="utf-8").split("```")[1].strip("\n")
    beside = example.split("\n")[0].index("what it is about")

    story = read_story("\n".join(without_remark(line, beside) for line in example.split("\n")))

    assert story.with_calls
    assert {type(one) for one in story.moments} == {Said, InCall, Narrated, Happened}


def without_remark(line, beside):
    return line[:beside].rstrip() if line[beside - 2 : beside] == "  " else line
