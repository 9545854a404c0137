"""The page over the whole demo: every scene and every trouble, with a mouse and with a keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from hotline.demo.playing import Playing
from hotline.demo.scenes import KEYS, scene
from hotline.demo.stage import Stage
from hotline.demo.story import REFERENCE
from hotline.domain.storyfile import read_story
from hotline.simulator import Faults
from tests.browser.hands import Keyboard, Mouse

SPEED = 5.0
"""Pretend seconds a second; scenes with calls go slower by themselves."""
SCENE_WITHIN = 180_000
"""Milliseconds, on a machine five times slower."""
TROUBLES = ("Slow texts", "Undelivered", "Duplicate webhook", "Worker down", "Redis down")


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with Stage(tmp_path_factory.mktemp("demo"), faults=Faults(), on_record=lambda _: None) as stage:
        stage.open()
        stage.backstage.player = Playing(stage)
        stage.time.run(SPEED)
        yield stage


@pytest.fixture
def url(stage: Stage) -> str:
    return stage.page_url


@pytest.fixture
def shown(visit) -> Page:
    return visit()


@pytest.fixture(params=[Mouse, Keyboard], ids=["mouse", "keyboard"])
def hand(request, shown) -> Mouse:
    return request.param(shown)


@pytest.mark.parametrize("key", KEYS)
def test_a_scene_is_played_and_comes_true(key: str, shown: Page, hand: Mouse) -> None:
    scenes = shown.get_by_role("region", name="Scenes", exact=True)
    button = scenes.get_by_role("button", name=scene(key).title)

    hand.press(button)

    expect(scenes.locator(".state", has_text="playing")).to_have_count(1)
    expect(scenes.locator(".state", has_text="playing")).to_have_count(0, timeout=SCENE_WITHIN)
    expect(button).to_contain_text("came true")


def test_a_text_stands_in_what_the_system_did(shown: Page, hand: Mouse) -> None:
    # A phone of its own: where an earlier scene left the attendee's report open, its words would belong to that one.
    hand.press(shown.get_by_role("button", name="Add an attendee's phone"))
    expect(shown.locator("#attendees [role=tab][aria-selected=true]")).to_contain_text(re.compile(r"Attendee \d"))
    phone = shown.locator("#attendees [role=tabpanel]:not([hidden])")

    hand.write(phone.get_by_label("Text message from"), "somebody blocks the door")

    entry = shown.locator("#happened .case").first.locator(".entry.text", has_text="somebody blocks the door")
    expect(entry).not_to_have_count(0, timeout=SCENE_WITHIN)  # what they said, and the fact that it is


def test_what_somebody_does_in_the_console_shows_on_the_phones(shown: Page) -> None:
    shown.get_by_role("button", name="Add an attendee's phone").click()
    expect(shown.locator("#attendees [role=tab][aria-selected=true]")).to_contain_text(re.compile(r"Attendee \d"))
    phone = shown.locator("#attendees [role=tabpanel]:not([hidden])")
    phone.get_by_label("Text message from").fill("somebody waits at my door")
    phone.get_by_role("button", name="Send").click()
    number = phone.locator(".bubble.got", has_text="Your report number is")
    expect(number).to_be_visible(timeout=SCENE_WITHIN)
    reference = REFERENCE.search(number.inner_text())
    assert reference

    with shown.context.expect_page() as opened:
        shown.get_by_role("navigation", name="Console as").get_by_role("link", name="Ana").click()
    console = opened.value
    console.get_by_role("link", name=reference[0]).click(timeout=SCENE_WITHIN)
    console.get_by_role("button", name="Take it", exact=True).click()

    taken = phone.locator(".bubble.got", has_text="Ana has your report")
    expect(taken).to_be_visible(timeout=SCENE_WITHIN)


@pytest.mark.parametrize("name", TROUBLES)
def test_a_trouble_is_made_and_taken_back(name: str, shown: Page, hand: Mouse) -> None:
    button = shown.get_by_role("region", name="Trouble", exact=True).get_by_role("button", name=name)

    hand.press(button)
    expect(button).to_have_attribute("aria-pressed", "true")
    hand.press(button)

    expect(button).to_have_attribute("aria-pressed", "false")


def test_stop_is_texted_by_the_phone_in_front(shown: Page, hand: Mouse) -> None:
    hand.tab(shown.get_by_role("tab", name="London"))

    hand.press(shown.get_by_role("region", name="Trouble", exact=True).get_by_role("button", name="STOP from London"))

    sent = shown.get_by_role("tabpanel", name="London").locator(".bubble.sent")
    expect(sent.last).to_contain_text("STOP")
    expect(sent.last).to_contain_text("received")


def test_the_conversation_is_saved_as_a_story_that_can_be_read(shown: Page, hand: Mouse) -> None:
    attendee = shown.get_by_role("tabpanel", name="London")
    hand.tab(shown.get_by_role("tab", name="London"))
    hand.write(attendee.get_by_label("Text message from London"), "somebody follows me")
    expect(attendee.locator(".bubble.sent").last).to_contain_text("received")

    with shown.expect_download(timeout=SCENE_WITHIN) as download:  # a keyboard passes everything else first
        hand.press(shown.get_by_role("button", name="Save"))

    story = read_story(download.value.path().read_text(encoding="utf-8"))
    assert "somebody follows me" in [getattr(one, "words", "") for one in story.moments]
