"""The format of stories: what is written can be read, and what can't be read is named by its line."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.organisation import Channel, PageAt, Policy, Step, Target
from hotline.domain.reference import read_reference
from hotline.domain.storycalls import InCall, Part
from hotline.domain.storyfile import (
    Deed,
    Happened,
    Narrated,
    Said,
    StoryError,
    StoryFile,
    Way,
    read_story,
    write_story,
)
from hotline.domain.storyworld import REFERENCES, References, Setting, clean

PHONES = st.sampled_from(["attendee", "attendee 2", "Ana", "Ben", "London", "withheld", "short code", "e-mail"])
SECONDS = st.one_of(
    st.integers(0, 200_000).map(lambda count: timedelta(seconds=count)),
    st.integers(0, 200_000).map(lambda count: timedelta(milliseconds=100 * count)),
)
SPANS = st.integers(0, 90_000).map(lambda count: timedelta(seconds=count))


def marked(words: str) -> bool:
    return words.startswith(("[picture]", "[line")) or "pictures]" in words


WORDS = st.text(max_size=60).map(clean).filter(lambda words: not marked(words))
LISTED = st.lists(st.text("abcXYZ äß0123", min_size=1).map(str.strip).filter(lambda one: len(one) > 2), max_size=3)
SAID = st.builds(
    Said, SECONDS, PHONES, st.sampled_from(Way), WORDS, st.integers(0, 10), st.sampled_from(["", "na", "na 2", "eu"])
)
HAPPENED = st.one_of(
    st.builds(Happened, SECONDS, st.sampled_from([Deed.RESTART, Deed.DOWN, Deed.UP])),
    st.builds(Happened, SECONDS, st.sampled_from([Deed.OFF, Deed.ON, Deed.VOICEMAIL]), PHONES),
)
ONE_LINE = WORDS.map(lambda words: words.replace("\n", " ")).map(clean).filter(bool)
NARRATED = st.builds(Narrated, SECONDS, ONE_LINE)
IN_CALL = st.one_of(
    st.builds(InCall, SECONDS, PHONES, st.sampled_from([part for part in Part if "{}" not in part])),
    st.builds(InCall, SECONDS, PHONES, st.just(Part.CALLS), st.sampled_from(["na", "na 2", "eu"])),
    st.builds(InCall, SECONDS, PHONES, st.just(Part.PRESSES), st.text("0123456789*#", min_size=1, max_size=9)),
    st.builds(InCall, SECONDS, PHONES, st.just(Part.HEARS), st.sampled_from(["call-menu", "ring-asked"])),
    st.builds(InCall, SECONDS, PHONES, st.just(Part.CONNECTED), PHONES),
    st.builds(InCall, SECONDS, PHONES, st.sampled_from([Part.SAYS, Part.HEARS_WORDS]), ONE_LINE),
)
STEPS = st.lists(st.builds(Step, SPANS, st.sampled_from(Target), st.just((Channel.SMS,))), min_size=1, max_size=5)
POLICIES = st.builds(Policy, STEPS.map(tuple), SPANS, SPANS, SPANS)
CODES = st.lists(st.sampled_from(["en", "es", "fr", "de"]), min_size=1, max_size=4, unique=True).map(tuple)
SETTINGS = st.builds(
    Setting,
    region=st.sampled_from(["na", "eu"]),
    languages=CODES,
    team=CODES,
    starts=st.integers(0, 10**9).map(lambda count: Setting().starts + timedelta(seconds=count)),
    policy=POLICIES,
    page_at=st.sampled_from(PageAt),
    emergency=st.sampled_from(["", "911", "999 or 112"]),
    zone=st.sampled_from(["", "Europe/Berlin"]),
    contacts=LISTED.map(tuple),
    places=LISTED.map(tuple),
    events=LISTED.map(tuple),
    lines=st.sampled_from([1, 2]),
)


@st.composite
def stories(draw):
    moments = sorted(
        draw(st.lists(st.one_of(SAID, HAPPENED, NARRATED, IN_CALL), max_size=8)), key=lambda moment: moment.at
    )
    end = Happened(max((moment.at for moment in moments), default=timedelta(0)), Deed.END)
    record = draw(st.lists(st.text("abc;:", min_size=1).map("record {}".format), max_size=2))
    title = draw(st.text("abc äß,.:-", min_size=1).map(str.strip).filter(bool))
    return StoryFile(title, draw(SETTINGS), (*moments, end), tuple(record))


@given(stories())
def test_what_is_written_is_read_as_it_was(story):
    assert read_story(write_story(story)) == story


@given(stories())
def test_a_file_that_was_read_is_written_as_it_was(story):
    text = write_story(story)

    assert write_story(read_story(text)) == text


STORY = """Somebody is followed
region: na
languages: en es

00:00:00  attendee > [picture] someone follows me
                    |
                    | he is here
00:01:00  -- the phone of Ana is off
00:02:00  -- the end

record E7K-32: nobody has it
"""


def test_a_story_is_what_it_looks_like():
    story = read_story(STORY)

    assert story.title == "Somebody is followed"
    assert story.setting == Setting(region="na", languages=("en", "es"))
    assert story.moments == (
        Said(timedelta(0), "attendee", Way.LEAVES, "someone follows me\n\nhe is here", pictures=1),
        Happened(timedelta(minutes=1), Deed.OFF, "Ana"),
        Happened(timedelta(minutes=2), Deed.END),
    )
    assert story.record == ("record E7K-32: nobody has it",)
    assert write_story(story) == STORY


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Somebody is followed", "", "line 1: expected what the story is about"),
        ("region: na", "region: mars", "line 2: region: 'mars'; expected na or eu"),
        ("region: na", "weather: rain", "line 2: there is no 'weather'"),
        ("languages: en es", "region: eu", "line 3: expected 'key: value', each key once"),
        ("languages: en es", "languages: English", "line 3: 'English': expected language codes"),
        ("languages: en es", "policy: primary soon", "line 3: policy: 'primary soon' is no step"),
        ("languages: en es", "starts: noon", "line 3: starts: 'noon' is no time"),
        ("attendee >", "attendee says", "line 5: expected '00:00:00  attendee > words'"),
        ("00:01:00  --", "00:61:00  --", "line 8: expected"),
        ("is off", "is lost", "line 8: nobody knows 'the phone of Ana is lost'"),
        ("00:02:00  -- the end", "00:00:30  -- the end", "line 9: it comes before the line above it"),
        ("00:02:00  -- the end", "00:02:00  -- the network takes no texts", "its end comes last"),
        ("record E7K", "E7K", "line 11: expected nothing but lines that begin with 'record'"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(before, after, said):
    assert before in STORY
    with pytest.raises(StoryError) as error:
        read_story(STORY.replace(before, after))

    assert said in str(error.value)


@given(st.text())
def test_no_text_is_too_odd_to_be_refused(text):
    try:
        story = read_story(text)
    except StoryError:
        return
    assert read_story(write_story(story)) == story


def test_reports_have_the_numbers_of_the_story():
    references = References()
    references.learn(["Q2Q-99", "Z8Z-44"])

    shown = references.shown("Z8Z-44 goes with Q2Q-99: E7K, Z8Z, Q2Q1")

    assert shown == "B4M-77 goes with E7K-32: E7K, B4M, Q2Q1"
    assert references.meant("B4M 1, E7K-32") == "Z8Z 1, Q2Q-99"


def test_a_story_has_room_for_so_many_reports_only():
    with pytest.raises(ValueError, match="room for 50 reports"):
        References().learn(f"A{number}A-22" for number in range(51))


def test_no_two_reports_of_a_story_are_called_alike():
    assert len({name[:3] for name in REFERENCES}) == len(REFERENCES)
    assert [name for name in REFERENCES if read_reference(name) != name] == []


def test_words_are_cleaned_as_a_file_can_hold_them():
    assert clean(" a \r\n\tb\x00\u2028c\n\n ") == "a\n b  c"
