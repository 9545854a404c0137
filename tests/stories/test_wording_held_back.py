"""What a responder writes is read before it leaves: warned once, sent all the same with ! in front, both recorded."""

import pytest


@pytest.fixture
def taken(hotline):
    """An incident that Ana has."""
    incident = hotline.reporter.text("he pushed me")
    hotline.phone("Ana").replies("1")
    for phone in (hotline.reporter, hotline.phone("Ana")):
        phone.reads_all()
    return incident


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Why were you there?", "it asks why"),
        ("Do you still want to report this?", "take their report back"),
        ("What should we do with him?", "what should be done to somebody"),
        ("I promise he will be banned", "it promises how this will end"),
    ],
)
def test_a_text_that_would_hurt_is_held_back_said_so_and_recorded(hotline, taken, words, reason):
    hotline.phone("Ana").replies(words)

    hotline.reporter.got_nothing()
    hotline.phone("Ana").got_only("Not sent yet:", reason, "put ! in front")
    assert any("was held back" in line and reason in line for line in taken.entries("event"))


def test_with_a_mark_in_front_it_is_sent_all_the_same_and_that_is_recorded(hotline, taken):
    hotline.phone("Ana").replies("Why were you there?")
    hotline.phone("Ana").replies("! Why were you there?")

    hotline.reporter.got_only("Ana: Why were you there?")
    assert any("sends it as it is" in line for line in taken.entries("event"))


def test_an_ordinary_text_leaves_without_a_word(hotline, taken):
    hotline.phone("Ana").replies("I am on my way. Where are you?")

    hotline.reporter.got_only("Ana: I am on my way")
    hotline.phone("Ana").got_nothing()
