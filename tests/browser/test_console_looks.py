"""Every page of the console can be read and used by everybody: axe, no sideways scrolling, light, in each state."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from hotline.web.console.words import LANGUAGES
from tests.browser.conftest import PLUGIN
from tests.browser.house import House
from tests.browser.test_page_looks import OPTIONS, SMALL_TARGETS, TARGET
from tests.browser.walk import NOT_WALKED, REPORT, Place, Walk, get_routes, walk
from tests.console.room import LEAD_ID

WIDTHS = {320: 640, 390: 844, 1280: 800}
THEMES = ("light", "dark")
HEAVIEST = 100_000
"""Bytes of a page (the issue)."""
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
ONE_OF_EACH = """({
  headings: document.querySelectorAll('h1').length,
  title: document.title.trim(),
  language: document.documentElement.lang,
})"""


@pytest.fixture(scope="module")
def walked(house: House) -> Walk:
    return walk(house)


@pytest.fixture
def judge(request: pytest.FixtureRequest, walked: Walk) -> Iterator[Callable[[Page, str], None]]:
    """Hold pages against axe, sideways scrolling and the size of targets; all that is wrong is told at the end."""
    measured = request.config.pluginmanager.get_plugin(PLUGIN)
    wrong: list[str] = []
    context = {
        "pages": len(walked.pages), "routes": len(walked.routes), "not_walked": len(NOT_WALKED), "widths": len(WIDTHS),
        "themes": len(THEMES),
    }  # fmt: skip
    measured.tell("console.axe_violations", **context)
    measured.tell("console.overflows", **context)

    def look(shown: Page, where: str) -> None:
        found = Axe().run(shown, options=OPTIONS).response["violations"]
        told = [f"{where}: {one['id']}: {node['target']}" for one in found for node in one["nodes"]]
        measured.count("console.axe_violations", len(told))
        wide = shown.evaluate(WIDE)
        measured.count("console.overflows", int(wide > 0))
        wrong.extend(told + ([f"{where}: {wide} px too wide"] if wide > 0 else []))
        wrong.extend(f"{where}: {small}" for small in shown.evaluate(SMALL_TARGETS.replace("input,", FIELDS), TARGET))

    yield look
    assert wrong == []


FIELDS = "input:not([type=hidden],[type=checkbox],[type=radio]),"
"""A box to tick is as large as its label, which is pressed as well."""


def test_the_walk_comes_by_every_route_that_can_be_got(house: House, walked: Walk):
    routes = get_routes(house)
    assert walked.wrong == []
    assert routes - set(walked.routes) == set(NOT_WALKED)
    assert not any(one.who is None and one.route == REPORT for one in walked.pages)


@pytest.mark.parametrize("theme", THEMES)
def test_every_page_is_readable_and_fits_in_every_state(house: House, walked: Walk, enter, judge, theme: str):
    for who in dict.fromkeys(place.who for place in walked.pages):
        shown: Page = enter(who, color_scheme=theme)
        for place in (place for place in walked.pages if place.who == who):
            answer = shown.goto(house.url + place.path)
            assert answer is not None
            assert answer.ok, place
            for width, height in WIDTHS.items():
                shown.set_viewport_size({"width": width, "height": height})
                judge(shown, f"{place.path} as {who}, {theme}, {width} px")


def test_every_page_is_light_and_has_one_heading_a_title_and_a_language(house: House, walked: Walk, enter):
    wrong: list[tuple[Place, object]] = []
    for who in dict.fromkeys(place.who for place in walked.pages):
        shown: Page = enter(who)
        for place in (place for place in walked.pages if place.who == who):
            answer = shown.goto(house.url + place.path)
            assert answer is not None
            size, about = len(answer.body()), shown.evaluate(ONE_OF_EACH)
            if size > HEAVIEST or about["headings"] != 1 or not about["title"] or about["language"] not in LANGUAGES:
                wrong.append((place, {"bytes": size, **about}))
    assert wrong == []


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_every_language_fits_the_narrowest_screen(house: House, walked: Walk, enter, judge, language: str):
    shown: Page = enter(LEAD_ID, width=320, height=640, language=language)
    one_of_each = {place.route: place for place in reversed(walked.pages) if place.who == LEAD_ID}
    for place in one_of_each.values():
        shown.goto(house.url + place.path)
        judge(shown, f"{place.path} in {language}, 320 px")


def test_words_twice_as_large_still_fit(house: House, walked: Walk, enter):
    shown: Page = enter(LEAD_ID, width=1280, height=1024)
    for place in (place for place in walked.pages if place.who == LEAD_ID):
        shown.goto(house.url + place.path)
        shown.evaluate("document.documentElement.style.fontSize = '200%'")
        assert shown.evaluate(WIDE) == 0, place
