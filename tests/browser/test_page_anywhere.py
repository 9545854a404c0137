"""What is true of the page wherever it is: of a pretend application, and of the demo with all its real processes.

With ``--url`` of a page that runs already, of that one alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.conftest import PLUGIN
from tests.browser.demo import Demo
from tests.browser.hands import Keyboard, Mouse

COMES = 60_000
"""Milliseconds until something comes through real processes, on a machine with other things to do."""
SCENE_ENDS = 240_000


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with Demo() as demo:
        yield demo


@pytest.fixture(params=["pretend", "demo"])
def url(request: pytest.FixtureRequest) -> str:
    given: str = request.config.pluginmanager.get_plugin(PLUGIN).url
    if given:
        return given if request.param == "pretend" else pytest.skip("another page was asked for")
    if request.param == "demo":
        return request.getfixturevalue("demo").url
    return request.getfixturevalue("served").url


@pytest.fixture(params=[Mouse, Keyboard], ids=["mouse", "keyboard"])
def hand(request: pytest.FixtureRequest, visit) -> Mouse:
    return request.param(visit())


def front(shown: Page, deck: str = "attendees") -> Locator:
    return shown.locator(f"#{deck} .phone:not([hidden])")


def test_a_text_is_taken(hand: Mouse):
    hand.write(front(hand.shown).locator("textarea"), "Somebody follows me near gate 4")
    sent = front(hand.shown).locator(".bubble.sent").last
    expect(sent).to_contain_text("Somebody follows me near gate 4")
    expect(sent).to_contain_text("received", timeout=COMES)


def test_a_call_is_heard_answered_with_a_key_and_ended(hand: Mouse):
    attendee = front(hand.shown)
    hand.press(attendee.get_by_role("button", name="Call"))
    hand.press(hand.shown.get_by_role("dialog").locator(".line").first)
    call = attendee.locator(".in-call")
    expect(call.locator(".captions li")).not_to_have_count(0, timeout=COMES)
    hand.press(call.get_by_role("button", name="Key 1"))
    expect(call.locator(".captions .own")).to_have_text(["You pressed 1"], timeout=COMES)
    hand.press(call.get_by_role("button", name="Hang up"))
    expect(call).to_have_count(0, timeout=COMES)
    expect(attendee.locator(".bubble.note").last).to_contain_text("Called")


def test_every_trouble_can_be_caused_and_ended(hand: Mouse):
    buttons = hand.shown.locator("#trouble button")
    expect(buttons).not_to_have_count(0)
    for place in range(buttons.count()):
        button = buttons.nth(place)
        switch = button.get_attribute("aria-pressed") is not None
        hand.press(button)
        if switch:
            expect(button).to_have_attribute("aria-pressed", "true", timeout=COMES)
            hand.press(button)
            expect(button).to_have_attribute("aria-pressed", "false", timeout=COMES)
    expect(hand.shown.get_by_role("alert")).to_be_hidden()


def test_time_stands_runs_jumps_and_runs_fast(hand: Mouse):
    for name in ("Pause", "20×", "1×"):
        button = hand.shown.get_by_role("button", name=name, exact=True)
        hand.press(button)
        expect(button).to_have_attribute("aria-pressed", "true", timeout=COMES)
    before = hand.shown.locator("#clock").text_content()
    hand.press(hand.shown.get_by_role("button", name="+2 min"))
    minute = int(before.split(":")[1])
    wanted = re.compile(rf":({(minute + 2) % 60:02d}|{(minute + 3) % 60:02d}):")
    expect(hand.shown.locator("#clock")).to_have_text(wanted, timeout=COMES)


REMEMBERS = """node => {
  node.dataset.seen = "";
  new MutationObserver(() => (node.dataset.seen += ` ${node.className}`)).observe(node, { attributeFilter: ["class"] });
}"""


def test_every_scene_comes_true(hand: Mouse):
    buttons = hand.shown.locator("#scenes button")
    expect(buttons).not_to_have_count(0)
    for place in range(buttons.count()):
        button = buttons.nth(place)
        button.evaluate(REMEMBERS)  # it may have come true before
        hand.press(button)
        expect(button).to_have_attribute("data-seen", re.compile("playing"), timeout=COMES)
        expect(button).to_have_attribute("data-seen", re.compile("playing.*(came-true|failed)"), timeout=SCENE_ENDS)
        expect(button).to_have_class(re.compile("came-true"))


def test_the_conversation_is_saved(hand: Mouse):
    hand.write(front(hand.shown).locator("textarea"), "Somebody follows me")
    expect(front(hand.shown).locator(".bubble.sent").last).to_contain_text("received", timeout=COMES)
    saved: list[Download] = []
    hand.shown.on("download", lambda download: saved.append(download))  # noqa: PLW0108  no method of a list
    hand.press(hand.shown.get_by_role("button", name="Save"))
    for _ in range(COMES // 100):
        if saved:
            break
        expect(hand.shown.get_by_role("alert")).to_be_hidden()
        hand.shown.wait_for_timeout(100)
    assert saved[0].path().read_text().strip()
