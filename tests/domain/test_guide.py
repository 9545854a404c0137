"""The guide as data: each revision is whole in every language, and an incident finds the one it opened under."""

from __future__ import annotations

import json

import pytest

from hotline.domain.guide import FOLDER, NOTHING, REVISIONS, guide_words, revision
from hotline.domain.handling import Shared
from hotline.domain.words import languages


def keys_of(one):
    yield from (f"asked-{key}" for key in one.asked)
    yield from (f"never-{key}" for key in one.never)
    yield from (f"contact-{key}" for key in one.contacts)
    yield from (f"part-{part.key}" for part in one.parts)
    yield from (f"item-{key}" for key in one.items)
    yield from (f"meeting-{key}" for key in one.meeting)
    yield from (f"decision-{key}" for key in one.decisions)
    yield from (f"people-{key}" for key in one.people)


WANTED = {key for one in REVISIONS.values() for key in keys_of(one)} | {f"view-{view.value}" for view in Shared}


@pytest.mark.parametrize("language", languages())
def test_each_language_says_all_that_the_revisions_ask_for_and_nothing_else(language):
    words = guide_words(language)
    assert set(words) == WANTED
    assert all(text == text.strip() and text for text in words.values())


def test_no_language_repeats_another():
    said = [json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))]
    for key in WANTED:
        assert len({words[key] for words in said}) == len(said), key


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("2017-11-21", "2017-11-21"),
        ("2025-07-10", "2025-07-10"),
        ("2026-04-16", "2026-04-16"),
        pytest.param("2020-06-22", "2017-11-21", id="between-two-the-earlier-one-holds"),
        pytest.param("2015-09-24", "2017-11-21", id="before-all-the-first"),
        pytest.param("2031-01-01", "2026-04-16", id="after-all-the-last"),
    ],
)
def test_the_revision_that_is_named_or_the_last_before_it(named, found):
    assert revision(named).date == found


def test_what_the_later_revisions_dropped_and_brought():
    first, later = REVISIONS["2017-11-21"], REVISIONS["2025-07-10"]
    assert {"companion", "how_help"} <= set(first.items)
    assert not {"companion", "how_help"} & set(later.items)
    assert first.meeting == ("what", "who", "when", "doing")
    assert not set(first.meeting) & set(later.meeting)
    assert later.contacts[0] == "on_site"
    assert len(REVISIONS["2026-04-16"].lines) == 6


@pytest.mark.parametrize("one", REVISIONS.values(), ids=lambda one: one.date)
def test_every_list_begins_with_no_measure_and_has_no_item_twice(one):
    assert one.decisions[0] == NOTHING
    assert len(set(one.items)) == len(one.items)
    assert one.timed & set(one.decisions)


def test_what_has_no_file_is_said_in_english():
    assert guide_words("xx") == guide_words("en")
