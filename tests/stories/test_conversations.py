"""Every conversation that is kept as a file happens again as it is written: each text, to each phone, at its time."""

from __future__ import annotations

import pytest

from hotline.domain.storyfile import Said, Way, read_story, write_story
from tests.player import CONVERSATIONS, check, conversations, played

SPOKEN = ("en", "es", "fr", "de")


@pytest.mark.parametrize("path", conversations(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_it_happens_as_it_is_written(path):
    check(path)


def test_there_are_enough_in_each_of_four_languages():
    counts = {language: len(list((CONVERSATIONS / language).glob("*.story"))) for language in SPOKEN}

    assert sum(counts.values()) == len(conversations()) >= 60
    assert counts["en"] >= 24
    assert all(count >= 12 for count in counts.values())


def test_every_one_is_about_something_else():
    stories = [read_story(path.read_text(encoding="utf-8")) for path in conversations()]

    assert len({story.title for story in stories}) == len(stories)


@pytest.mark.parametrize("path", conversations(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_it_holds_no_number_that_somebody_could_have(path):
    digits = "".join(char for char in path.read_text(encoding="utf-8") if char.isdigit() or char in "+\n")
    numbers = [part for line in digits.split("\n") for part in line.split("+")[1:]]

    assert [number for number in numbers if not number.startswith(("12065550", "442079460", "447700900"))] == []


def test_a_text_that_has_changed_is_shown_as_a_diff(tmp_path):
    original = CONVERSATIONS / "en" / "terse-digits-only.story"
    changed = tmp_path / "changed.story"
    changed.write_text(original.read_text(encoding="utf-8").replace("Are you safe right now?", "Are you well?"))

    with pytest.raises(AssertionError) as failure:
        check(changed)

    said = str(failure.value)
    assert "--- changed.story (the file)" in said
    assert "\n-00:00:00  attendee < Are you well? Reply 1 for safe" in said
    assert "\n+00:00:00  attendee < Are you safe right now? Reply 1 for safe" in said
    assert "python -m tests.stories.rewrite changed.story" in said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("00:00:50  attendee > 0\n", "00:00:50  attendee > 1\n", id="another-answer"),
        pytest.param("00:01:30  Ana      > 1\n", "", id="nobody-takes-it"),
        pytest.param("00:01:30  Ana      <", "00:01:31  Ana      <", id="a-second-later"),
        pytest.param("what skipped", "what told", id="the-record"),
    ],
)
def test_any_other_change_fails_too(before, after, tmp_path):
    text = (CONVERSATIONS / "en" / "terse-digits-only.story").read_text(encoding="utf-8")
    assert before in text
    changed = tmp_path / "changed.story"
    changed.write_text(_in_order(text.replace(before, after, 1)), encoding="utf-8")

    with pytest.raises(AssertionError, match=r"as it happens now"):
        check(changed)


def _in_order(text: str) -> str:
    """Return a changed story with its moments in order of time again."""
    head, _, rest = text.partition("\n\n")
    body, _, record = rest.partition("\n\n")
    return "\n\n".join([head, "\n".join(sorted(body.split("\n"), key=lambda line: line[:8])), record])


def test_what_people_do_is_enough_to_write_the_story_again():
    path = CONVERSATIONS / "en" / "hand-off.story"
    story = read_story(path.read_text(encoding="utf-8"))
    people = tuple(one for one in story.moments if not (isinstance(one, Said) and one.way is Way.ARRIVES))

    again = played(type(story)(story.title, story.setting, people))

    assert write_story(again) == path.read_text(encoding="utf-8")
