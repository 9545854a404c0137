"""Calls in a story: each line is one thing that a person does, or that must come of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hotline.domain.storycalls import InCall, Part, read_call
from hotline.domain.storyfile import Deed, Happened, Narrated, StoryError, held, read_story, report_in, write_story

AT = timedelta(seconds=2)


@pytest.mark.parametrize(
    ("said", "part", "words"),
    [
        ("calls the line of na", Part.CALLS, "na"),
        ("calls the line of na 2", Part.CALLS, "na 2"),
        ("calls the staff line", Part.CALLS_STAFF, ""),
        ("rings", Part.RINGS, ""),
        ("rings no more", Part.RINGS_NO_MORE, ""),
        ("picks up", Part.PICKS_UP, ""),
        ("voicemail answers", Part.VOICEMAIL, ""),
        ("presses 482613#", Part.PRESSES, "482613#"),
        ('says "He said "come here", and hangs up"', Part.SAYS, 'He said "come here", and hangs up'),
        ("says nothing", Part.SILENT, ""),
        ("hears call-menu", Part.HEARS, "call-menu"),
        ('hears "call-menu"', Part.HEARS_WORDS, "call-menu"),
        ("hears a tone", Part.HEARS_TONE, ""),
        ("is connected with attendee 2", Part.CONNECTED, "attendee 2"),
        ("hangs up", Part.HANGS_UP, ""),
        ("is hung up on", Part.LEFT, ""),
    ],
)
def test_a_line_of_a_call_is_read_and_written(said, part, words):
    read = read_call(AT, "Ana", said)

    assert read == InCall(AT, "Ana", part, words)
    assert read.said == said


@pytest.mark.parametrize(
    "said",
    ["", "calls", "calls the line of mars", "calls the line of", "presses one", "presses ", "says hello", 'says ""',
     "hears", "hears menu", "hears call-Menu", "is connected with", "rings on", "Rings", "picks up "],
)  # fmt: skip
def test_what_does_not_happen_in_calls_is_refused_with_an_example(said):
    with pytest.raises(ValueError, match="is nothing that happens in a call; expected one such as"):
        read_call(AT, "Ana", said)


@pytest.mark.parametrize(
    ("phone", "part", "words"),
    [("?", Part.RINGS, ""), ("Ana", Part.RINGS, "loudly"), ("Ana", Part.PRESSES, ""), ("Ana", Part.SAYS, "a\nb")],
)
def test_no_other_call_can_be_made(phone, part, words):
    with pytest.raises(ValueError, match=r"no phone|does not go with it"):
        InCall(AT, phone, part, words)


def test_people_do_what_a_phone_can_not_do_by_itself():
    by_people = {part for part in Part if part.by_people}

    assert {part.value for part in by_people} == {
        "calls the staff line", "calls the line of {}", "picks up", "presses {}", 'says "{}"', "says nothing",
        "hangs up",
    }  # fmt: skip


STORY = """An attendee calls
region: na
languages: en es

00:00:00.0  -- "Nobody has an app."
00:00:00.0  -- the voicemail of Ana answers calls
00:00:00.0  attendee ~ calls the line of na
00:00:00.4  attendee ~ hears call-menu
00:00:02.5  attendee ~ presses 1
00:00:03.0  Ana      ~ rings
00:00:09.0  -- the end

record E7K-32: nobody has it
record E7K-32 holds "Ringing Ana"
"""


def test_a_story_with_a_call_is_what_it_looks_like():
    story = read_story(STORY)

    assert story.with_calls
    assert story.moments == (
        Narrated(timedelta(0), "Nobody has an app."),
        Happened(timedelta(0), Deed.VOICEMAIL, "Ana"),
        InCall(timedelta(0), "attendee", Part.CALLS, "na"),
        InCall(timedelta(milliseconds=400), "attendee", Part.HEARS, "call-menu"),
        InCall(timedelta(milliseconds=2500), "attendee", Part.PRESSES, "1"),
        InCall(timedelta(seconds=3), "Ana", Part.RINGS),
        Happened(timedelta(seconds=9), Deed.END),
    )
    assert [held(line) for line in story.record] == [None, ("E7K-32", "Ringing Ana")]
    assert [report_in(line) for line in story.record] == ["E7K-32", "E7K-32"]
    assert write_story(story) == STORY


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("hears call-menu", "hears the menu", "line 8: 'hears the menu' is nothing that happens in a call"),
        ("presses 1", "presses 1\n                    | 2", "line 9: only a text goes on in the next line"),
        ("00:00:02.5", "00:00:02.55", "line 9: expected '00:00:00  attendee > words'"),
        ("00:00:02.5", "00:00:00.3", "line 9: it comes before the line above it"),
        ("Ana      ~ rings", "?        ~ rings", "line 10: '?' is no phone of a story"),
    ],
)
def test_what_is_wrong_in_a_call_is_named_with_its_line(before, after, said):
    assert before in STORY
    with pytest.raises(StoryError) as error:
        read_story(STORY.replace(before, after))

    assert said in str(error.value)
