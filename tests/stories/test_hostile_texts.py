"""Hostile text is text: every code point and 10,000 strings come in, are kept word for word, and break nothing."""

# ruff: noqa: F811 - a fixture that is imported is an argument too
from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from hotline.domain import conversation
from hotline.domain.intake import Replied
from hotline.domain.names import NameFinder, people_named_in
from hotline.domain.organisation import PersonId
from hotline.domain.phone import split_text
from hotline.domain.replies import read_reply
from hotline.domain.script import BY_KEY, HELP, QUESTIONS, Script
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import Languages, languages
from tests.hostile import chunks_of_unicode, long_texts, strings
from tests.story import NA_LINE, NOON, Hotline, Story, opened
from tests.web.conftest import open_desk, template  # noqa: F401 - fixtures
from tests.web.desk import Desk, text

IN_A_TEXT = 1000
HOSTILE = strings(10_000)
ALONE, BY_WEBHOOK = 200, 600
BATCHES = [
    *HOSTILE[:ALONE],
    *("\n".join(["these:", *HOSTILE[at : at + 40]]) for at in range(ALONE, len(HOSTILE), 40)),
]
LONGEST_WAIT = 2.0
"""Seconds for 100,000 characters: no speed, but a guard against patterns that never end."""


def script() -> Script:
    known = Languages()
    vocabulary = Vocabulary(tuple(known.of(code) for code in languages()))
    team = [(PersonId("ana"), "Ana Kovač"), (PersonId("ben"), "Ben O'Hara"), (PersonId("li"), "李小龙")]
    return Script(vocabulary, NameFinder(team), places=("the bar",), events=("one", "two"))


# --- through the whole hotline


def come_in(hotline: Hotline, texts: list[str], each: int) -> None:
    """Let reporters send these texts, *each* of them so many, and hold the records against them."""
    for number, start in enumerate(range(0, len(texts), each)):
        phone = hotline.stranger("somebody", f"+1555010{2000 + number}")
        for words in texts[start : start + each]:
            story = phone.text(words)
        kept = [said for one in _of(hotline, story) for said in one.entries("text_in")]
        assert kept == texts[start : start + each]
    assert hotline.failures == []
    assert hotline.query("SELECT count(*) FROM inbox WHERE readable = 0") == [(0,)]


def _of(hotline: Hotline, last: Story) -> Iterator[Story]:
    yield from (one for one in hotline.stories() if one.now.contact == last.now.contact)


@pytest.mark.parametrize("half", [0, 1])
def test_every_code_point_is_kept_in_the_record_as_it_came(half):
    texts = list(chunks_of_unicode(IN_A_TEXT))
    with opened() as hotline:
        come_in(hotline, texts[half::2], each=56)


def test_hostile_strings_are_kept_in_the_record_as_they_came(hotline):
    come_in(hotline, BATCHES, each=50)


@pytest.mark.slow
@pytest.mark.parametrize("half", [0, 1])
def test_every_code_point_of_an_owner_reaches_the_reporter(half):
    with opened() as hotline:
        hotline.reporter.text("He grabbed my arm")
        hotline.phone("Ana").replies("1")
        for words in list(chunks_of_unicode(IN_A_TEXT))[half::2]:
            hotline.reporter.texts.clear()
            hotline.phone("Ana").replies(f"I saw it: {words}.")
            assert "".join(one.text for one in hotline.reporter.texts) == f"Ana: I saw it: {words}."
        assert hotline.failures == []


def test_hostile_words_of_a_reporter_reach_the_owner_and_an_owners_note_the_record(hotline):
    story = hotline.reporter.text("He grabbed my arm")
    ana = hotline.phone("Ana")
    ana.replies("1")
    notes = []
    # What names Ana is not relayed to her (G12): test_conflicts_of_interest.py.
    harmless = [one for one in HOSTILE[ALONE:] if not people_named_in(one, [(PersonId("ana"), "Ana")])]
    assert len(harmless) > 9_000
    for at in range(0, len(harmless), 40):
        words = "\n".join(["these:", *harmless[at : at + 40]])
        ana.texts.clear()
        hotline.reporter.text(f"Look: {words}.")
        arrived = "".join(one.text for one in ana.texts)
        assert f"{story.reference} reporter: Look: {words}." in arrived
        ana.replies(f"# seen: {words}.")
        notes.append(f"seen: {words}.")
    assert story.entries("note") == notes
    assert hotline.failures == []


def test_hostile_texts_of_the_team_break_nothing(hotline):
    story = hotline.reporter.text("He grabbed my arm")
    for words in HOSTILE[:400]:
        hotline.phone("Ana").replies(words)
    assert hotline.failures == []
    assert story.entries("text_in") == ["He grabbed my arm"]
    assert hotline.query("SELECT count(*) FROM inbox WHERE readable = 0") == [(0,)]


# --- through the webhook


def test_signed_hostile_texts_are_answered_without_a_word_and_kept(open_desk: Callable[[], Desk]):
    desk = open_desk()
    sendable = [words for words in HOSTILE if words.isascii() or not any("\ud800" <= c <= "\udfff" for c in words)]
    sample = sendable[:: len(sendable) // BY_WEBHOOK][:BY_WEBHOOK]
    for number, words in enumerate(sample):
        answer = desk.post(text(number, words=words, From=f"+1312555{number // 20:04}"))
        assert (answer.status_code, answer.data) == (204, b""), words
    assert sorted(desk.said()) == sorted(sample)
    assert desk.values("SELECT DISTINCT readable FROM inbox") == [1]
    assert len(desk.kept()) == len(sample)


# --- one by one through the decisions


def test_every_hostile_string_is_read_by_every_question():
    asked = script()
    for words in HOSTILE:
        read_reply(words)
        for question in QUESTIONS:
            asked.read(question, words)
        asked.choices_in(BY_KEY[HELP], words)
        intake, _ = conversation.start(words, NOON, asked)
        conversation.step(intake, Replied(words, NOON), asked)
        assert "".join(split_text(words, 70)) == words


READERS: dict[str, Callable[[Script, str], object]] = {
    "tells_something": lambda asked, words: asked.vocabulary.tells_something(words),
    "says_not_safe": lambda asked, words: asked.vocabulary.says_not_safe(words),
    "switch": lambda asked, words: asked.vocabulary.switch(words),
    "language_of": lambda asked, words: asked.vocabulary.language_of(words),
    "read": lambda asked, words: [asked.read(question, words) for question in QUESTIONS],
    "choices_in": lambda asked, words: asked.choices_in(BY_KEY[HELP], words),
    "event_in": lambda asked, words: asked.event_in(words),
    "names_a_place": lambda asked, words: asked.names_a_place(words),
    "named_in": lambda asked, words: asked.names.named_in(words),
    "read_reply": lambda _, words: read_reply(words),
    "split_text": lambda _, words: split_text(words),
}


@pytest.mark.parametrize("reader", READERS)
def test_a_very_long_text_is_read_in_time(reader):
    asked = script()
    READERS[reader](asked, "warm")
    for words in long_texts():
        began = time.process_time()
        READERS[reader](asked, words)
        assert time.process_time() - began < LONGEST_WAIT, f"{words[:20]!r}... takes too long"


def test_a_very_long_text_passes_through_the_hotline(hotline):
    for number, words in enumerate(list(long_texts())[::20]):
        story = hotline.receives(words, sender=f"+15550103{number:03}", to=NA_LINE)
        assert story.entries("text_in") == [words]
    assert hotline.failures == []
