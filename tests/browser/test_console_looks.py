"""Every page of the console can be read and used by everybody: axe, no sideways scrolling, light, in each state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from hotline.web.console.words import LANGUAGES
from tests.browser.hands import Keyboard, Mouse
from tests.browser.house import House
from tests.browser.judge import THEMES, WIDE, WIDTHS, Judge
from tests.browser.walk import REFUSED, REPORT, Place, Walk, get_routes, without_reason
from tests.console.room import LEAD_ID, ORGANISER, PRIMARY

if TYPE_CHECKING:
    from tests.browser.__main__ import Measured

HEAVIEST = 100_000
"""Bytes of a page (the issue)."""
THUMB = 44
NARROWEST = {320: 640}
ONE_OF_EACH = """({
  headings: document.querySelectorAll('h1').length,
  title: document.title.trim(),
  language: document.documentElement.lang,
})"""


def test_the_walk_comes_by_every_route_that_can_be_got(house: House, walked: Walk, measured: Measured):
    missing = without_reason(house, walked)
    measured.count("console.routes_unvisited", len(missing))
    measured.tell(
        "console.routes_unvisited", routes=len(get_routes(house)), visited=len(walked.routes),
        listed_with_reason=len(REFUSED), pages=len(walked.pages), answers=sum(walked.routes.values()),
    )  # fmt: skip
    assert walked.wrong == []
    assert missing == {}
    assert not any(one.who is None and one.route == REPORT for one in walked.pages)


def test_a_route_that_nobody_comes_by_is_told(house: House, walked: Walk):
    short = Walk(routes=walked.routes.copy(), refused=dict(walked.refused))
    del short.routes["/incidents"], short.refused["/set-up/next"]
    assert set(without_reason(house, short)) == {"/incidents", "/set-up/next"}


def test_every_page_is_readable_fits_and_is_light_in_every_state(house: House, walked: Walk, enter, judge: Judge):
    wrong: list[tuple[Place, object]] = []
    for who in dict.fromkeys(place.who for place in walked.pages):
        shown: Page = enter(who)
        for place in (place for place in walked.pages if place.who == who):
            answer = shown.goto(house.url + place.path)
            assert answer is not None
            assert answer.ok, place
            size, about = len(answer.body()), shown.evaluate(ONE_OF_EACH)
            if size > HEAVIEST or about["headings"] != 1 or not about["title"] or about["language"] not in LANGUAGES:
                wrong.append((place, {"bytes": size, **about}))
            # Every page as each role, and every state of a report once; more of the same at the width of a phone.
            whole = place.is_first or (place.route == REPORT and who == LEAD_ID)
            at_widths, in_themes = (WIDTHS, THEMES) if whole else (NARROWEST, ("dark",))
            judge.look(shown, f"{place.path} as {who}", at_widths, in_themes)
    assert wrong == []


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_every_language_fits_the_narrowest_screen(house: House, walked: Walk, enter, judge: Judge, language: str):
    shown: Page = enter(LEAD_ID, width=320, height=640, language=language)
    one_of_each = {place.route: place for place in reversed(walked.pages) if place.who == LEAD_ID}
    for place in one_of_each.values():
        shown.goto(house.url + place.path)
        judge.look(shown, f"{place.path} in {language}", NARROWEST, ("light",))


def test_words_twice_as_large_still_fit(house: House, walked: Walk, enter):
    shown: Page = enter(LEAD_ID, width=1280, height=1024)
    for place in (place for place in walked.pages if place.who == LEAD_ID):
        shown.goto(house.url + place.path)
        shown.evaluate("document.documentElement.style.fontSize = '200%'")
        assert shown.evaluate(WIDE) == 0, place


# --- the bar


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("who", [PRIMARY, LEAD_ID, ORGANISER])
@pytest.mark.parametrize("width", [320, 390, 480])
def test_on_a_phone_the_bar_lies_in_thumbs_reach_and_none_of_it_is_out_of_sight(
    house: House, enter, who: str, width: int, language: str
):
    shown: Page = enter(who, width=width, height=640, language=language)
    shown.goto(house.url)
    bar = shown.locator(".bar :is(a, summary):visible")
    assert 3 <= bar.count() <= 4
    for one in bar.all():
        box = one.bounding_box()
        assert box
        assert box["x"] >= 0, one
        assert box["x"] + box["width"] <= width, one
        assert box["y"] + box["height"] <= 640.5, one
        assert box["y"] > 320, one
        assert min(box["width"], box["height"]) >= THUMB, one


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("hands", [Mouse, Keyboard])
def test_every_page_of_the_bar_is_two_presses_away_on_a_phone(house: House, enter, hands: type[Mouse], script: bool):
    shown: Page = enter(LEAD_ID, width=390, height=844, java_script_enabled=script)
    shown.goto(house.url)
    all_of_it = shown.locator(".bar a")
    places = list(dict.fromkeys(one.get_attribute("href") for one in all_of_it.all()))
    assert len(places) >= 10
    with_hands = hands(shown)
    for place in places:
        near = shown.locator(f'.bar .near a[href="{place}"]')
        folded = shown.locator(f'.bar details a[href="{place}"]')
        more = shown.locator(".bar summary")
        if not near.count():
            with_hands.press(more)
            expect(folded).to_be_in_viewport(ratio=1)
        link = near if near.count() else folded
        box = link.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= THUMB
        with shown.expect_navigation(wait_until="load"):
            with_hands.press(link)
        expect(link).to_have_attribute("aria-current", "page")
        if not near.count():
            expect(more).to_have_attribute("aria-current", "true")


def test_on_a_wide_screen_the_bar_is_whole(house: House, enter):
    shown: Page = enter(LEAD_ID)
    shown.goto(house.url)
    seen = [one.get_attribute("href") for one in shown.locator(".bar a:visible").all()]
    assert len(seen) == len(set(seen)) >= 10
    assert not shown.locator(".bar summary").is_visible()
    for one in shown.locator(".bar a:visible").all():
        expect(one).to_be_in_viewport(ratio=1)
