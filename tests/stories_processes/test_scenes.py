"""The scenes of the demo on real processes, and a conversation played by hand that is saved and happens again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from hotline.demo import cast, director, waiting
from hotline.demo.director import Director
from hotline.demo.narrating import OnScreen
from hotline.demo.playing import Playing
from hotline.demo.prompt import Prompt
from hotline.demo.recording import story_on
from hotline.demo.rows import Happening
from hotline.demo.scenes import KEYS, scene
from hotline.demo.screen import Screen
from hotline.demo.stage import Stage
from hotline.demo.story import REFERENCE
from hotline.demo.telephone import Telephone
from hotline.domain.storyfile import StoryFile, read_story
from hotline.domain.storyworld import REFERENCES
from hotline.simulator import Faults

pytestmark = pytest.mark.xdist_group("processes")
SPEED, BY_HAND = 5.0, 2.0
"""Pretend seconds a second. In scenes with calls the director makes them fewer."""
SOON = 15.0
"""Real seconds within which whatever needs no pretend time happens, on a slow machine."""


@dataclass
class Shown:
    """A stage, what plays on it, and what its screen showed."""

    stage: Stage
    playing: Playing
    screen: Screen
    by_hand: str
    """The conversation that somebody had there first, as it was saved."""


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    folder = tmp_path_factory.mktemp("scenes")
    with (
        Screen() as screen,
        Stage(folder, faults=Faults(), on_record=screen.note) as stage,
        Telephone(stage.simulator, screen) as telephone,
    ):
        stage.open()
        stage.time.run(BY_HAND)
        prompt = Prompt(stage, screen)
        playing = Playing(stage, OnScreen(stage.simulator, screen, telephone), prompt.newcomer)
        with pytest.raises(ValueError, match="Nobody has said anything"):
            playing.save()
        play_by_hand(stage, prompt)
        saved = playing.save()
        stage.time.run(SPEED)
        yield Shown(stage, playing, screen, saved)


def play_by_hand(stage: Stage, prompt: Prompt) -> None:
    """Text and call as somebody does who tries the demo: with commands, and with phones in hand."""
    ana, attendee = stage.simulator.phone(cast.TEAM[0].phone), stage.simulator.phone(cast.ATTENDEE)
    prompt.obey("off ben")
    prompt.obey("attendee: a man follows me, call me on +12065550142")
    ana.wait_for("Reply 1 to take", SOON)
    attendee.wait_for("Reply 1 for safe", SOON)
    prompt.obey("ana: 1")
    attendee.wait_for("Ana has your report", SOON)

    prompt.obey("answer ana")
    prompt.obey("call kim")
    kim = stage.simulator.phone(cast.STAFF.phone).calls[-1]
    for heard, keys in (("If somebody is in danger", "1"), ("Key in your pin", "482613#"), ("To talk to a team", "1")):
        kim.wait_to_hear(heard, SOON)
        kim.wait_until_asked(SOON)
        prompt.obey(f"press kim {keys}")
    rung = ana.wait_for_ring(SOON)
    rung.wait_to_hear("A caller is waiting", SOON)
    rung.wait_until_asked(SOON)
    rung.press("1")
    rung.wait_bridged_with(cast.STAFF.phone, SOON)
    prompt.obey("say kim: he is in hall B")
    rung.wait_to_hear("he is in hall B", SOON)
    prompt.obey("hang up kim")
    ana.wait_for("please write down what was said", SOON)
    rung.wait_for_end(SOON)


CAPTIONS = {
    "staff-call": (
        "Kim calls +1 206 555 0105",
        "Kim keys in the PIN, then #",
        "Kim presses 1",
        "Ana's phone rings, showing +1 206 555 0100",
        "Ana picks up",
        "Ana presses 1",
        "Kim hears Ana from our team is joining you now",
        "Kim and Ana are connected; each sees only the hotline's number",
        'Kim says: "Somebody fell in hall B',
        "Kim hangs up",
    ),
    "nobody-answers": (
        "Ana's phone rings",
        "Ben's phone rings",
        "Cleo's phone rings",
        "hears Sorry, nobody could answer right now",
        "presses 2",
        "hangs up",
    ),
    "voice-report": (
        "hears What happened?",
        "hears (a tone)",
        'says: "A man followed me',
        "hears Is it safe to text your report number to this phone?",
    ),
    "voicemail": (
        "Ana's voicemail answers",
        "Ana's voicemail hears NorthConf hotline. A caller is waiting",
        "Ben's phone rings",
        "Ben picks up",
        "hears Ben from our team is joining you now",
        "and Ben are connected; each sees only the hotline's number",
    ),
}
"""What the scenes with calls show, in this order."""


@pytest.mark.parametrize("key", KEYS)
def test_a_scene_comes_true_and_is_seen_line_by_line(key: str, shown: Shown) -> None:
    before = len(shown.screen.seen)

    shown.playing.play(key)
    with pytest.raises(ValueError, match="Another scene is playing"):
        shown.playing.play(key)
    assert state(shown, key) == ("playing", "")
    assert shown.playing.wait(180)

    assert state(shown, key) == ("came true", "")
    shown.screen.drain()
    happenings = [one for one in shown.screen.seen[before:] if isinstance(one, Happening)]
    seen = "\n".join(f"{one.who} {one.what}".strip() for one in sorted(happenings, key=lambda one: one.at))
    at = 0
    for caption in CAPTIONS.get(key, ()):
        assert caption in seen[at:], f"{caption!r} after:\n{seen[:at]}\n---\n{seen[at:]}"
        at = seen.index(caption, at) + len(caption)
    assert seen.count("are connected") == (1 if key in ("staff-call", "voicemail") else 0)


def state(shown: Shown, key: str) -> tuple[str, str]:
    (found,) = [one for one in shown.playing.scenes() if one.key == key]
    return found.state, found.why


def test_what_is_no_scene_is_not_played(shown: Shown) -> None:
    with pytest.raises(ValueError, match="There is no scene 'weather'"):
        shown.playing.play("weather")


def test_a_conversation_by_hand_is_saved_without_anything_of_its_run_and_happens_again(
    shown: Shown, tmp_path: Path
) -> None:
    story = read_story(shown.by_hand)

    assert shown.by_hand.count("attendee > a man follows me, call me on attendee\n") == 1
    in_order = ("-- the phone of Ben is off", "Ana      > 1", "Kim      ~ calls the staff line", "Kim      ~ presses 1",
        "Kim      ~ hears staff-ask-pin", "Ana      ~ picks up", "Ana      ~ presses 1", "is connected with",
        'Kim      ~ says "he is in hall B"', "Kim      ~ hangs up", "Ana      ~ is hung up on")  # fmt: skip
    places = [shown.by_hand.index(words) for words in in_order]
    assert places == sorted(places)
    assert set(REFERENCE.findall(shown.by_hand)) == set(REFERENCES[:2])
    assert not re.search(r"\+\d", shown.by_hand)
    assert len(story.record) == 2
    assert story.record[0].startswith("record E7K-32: Ana has it; safe asked")

    assert happens_again(story, tmp_path) == story.record


def happens_again(story: StoryFile, folder: Path) -> tuple[str, ...]:
    """Play a story on a new hotline; return how its reports stand then."""
    with Stage(folder, faults=Faults(), on_record=lambda _: None) as stage:
        stage.open()
        stage.time.run(SPEED)
        assert Director(stage).play(story) == ""
        again = story_on(stage)
        assert again is not None
        return again.record


HEAD = "What does not come true\nregion: na\nlanguages: en es\n\n"
GREETED = """00:00:00  attendee > a man follows me
00:00:00  attendee < NorthConf Code of Conduct team. …
00:00:00  attendee < Your report number is E7K-32. …
00:00:00  attendee < Are you safe right now? …
00:00:00  Ana      < NorthConf E7K-32 …
"""


@pytest.mark.parametrize(
    ("story", "why"),
    [
        pytest.param(
            GREETED.replace("Are you safe right now?", "Are you well?") + "00:00:00  -- the end\n",
            "the text 'Are you well? …' did not reach attendee's phone within 1.5 s",
            id="a-text-that-does-not-come",
        ),
        pytest.param(
            GREETED.replace("00:00:00  attendee < Your report number is E7K-32. …\n", "") + "00:00:02  -- the end\n",
            "attendee got a text that the scene does not have: 'Your report number is",
            id="a-text-that-should-not-come",
        ),
        pytest.param(
            GREETED + "00:00:01  -- the end\n\nrecord E7K-32: Ana has it; safe no\n",
            "the report stands otherwise: record E7K-32: nobody has it; safe asked",
            id="how-the-report-stands",
        ),
        pytest.param(
            GREETED + '00:00:01  -- the end\n\nrecord E7K-32 holds "Ben took it"\n',
            "the record lacks 'Ben took it'",
            id="words-that-are-not-in-the-record",
        ),
        pytest.param(
            GREETED + "00:00:01  -- the end\n\nrecord B4M-77: Ana has it\n",
            "the report B4M-77 was not opened",
            id="a-report-that-is-not-opened",
        ),
        pytest.param(
            "00:00:00  attendee ~ calls the line of na\n00:00:00  attendee ~ hears staff-menu\n00:00:09  -- the end\n",
            "attendee did not hear the sentence 'staff-menu' within 1.5 s",
            id="a-sentence-that-is-not-heard",
        ),
        pytest.param(
            "00:00:00  Ana      ~ picks up\n00:00:09  -- the end\n",
            "Ana is in no call, and can't do this: picks up",
            id="a-phone-that-does-not-ring",
        ),
        pytest.param(
            "00:00:00  -- the hotline restarts\n00:00:09  -- the end\n",
            "here it can't happen that the hotline restarts",
            id="what-the-demo-can-not-do",
        ),
    ],
)
def test_what_does_not_come_true_is_said(story: str, why: str, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "WITHIN", 1.5)
    monkeypatch.setattr(director, "KEPT_WITHIN", 0.5)
    monkeypatch.setattr(director, "SETTLED_WITHIN", 3.0)

    assert why in Director(shown.stage).play(read_story(HEAD + story))


def test_two_phones_that_are_connected_by_mistake_are_noticed(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "WITHIN", 5.0)
    told = scene("staff-call")
    moments = tuple(one for one in told.moments if "is connected with" not in getattr(one, "said", ""))

    why = Director(shown.stage).play(replace(told, moments=moments))

    assert why == "two phones were connected that the scene does not connect"
