"""The page follows what happens: by its stream, by asking without one, and again after the connection was lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Page as Shown
from playwright.sync_api import expect

from hotline.simulator.page import Page
from hotline.simulator.page.live import MOST_STREAMS
from tests.browser.pretend import ANA, ATTENDEE, NORTH, Site, report


def follows_by(shown: Shown, way: str) -> None:
    expect(shown.locator("html")).to_have_attribute("data-by", way, timeout=20_000)


def texts(shown: Shown):
    return shown.locator("#attendees .bubble.sent .words")


def test_a_stream_brings_what_happens_and_nothing_is_asked_for(site: Site, visit):
    shown = visit()
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    follows_by(shown, "stream")
    site.simulator.phone(ATTENDEE).text(NORTH, "hello")
    expect(texts(shown)).to_have_text(["hello"])
    follows_by(shown, "stream")
    assert asked == []


def test_a_page_that_is_loaded_again_has_all_that_happened_whatever_changed_last(site: Site, visit):
    case = report(site.troupe.time().now)
    site.troupe.tell(case)
    shown = visit()
    expect(shown.locator(".entry")).to_have_count(len(case.entries))
    site.troupe.tell(replace(case, state="Ben has it"))
    site.troupe.set_speed(0)
    expect(shown.locator(".case .state")).to_have_text("Ben has it")
    expect(shown.get_by_role("button", name="Pause")).to_have_attribute("aria-pressed", "true")
    shown.reload()
    shown.wait_for_selector("html[data-ready]")
    expect(shown.locator(".entry")).to_have_count(len(case.entries))
    expect(shown.get_by_role("button", name="Let it happen now")).to_have_count(1)


def test_without_a_stream_the_page_asks(chromium, site: Site, served: Page):
    context = chromium.new_context()
    shown = context.new_page()
    shown.route("**/demo/events*", lambda route: route.abort())
    shown.goto(served.url)
    shown.wait_for_selector("html[data-ready]")
    site.simulator.phone(ATTENDEE).text(NORTH, "hello")
    expect(texts(shown)).to_have_text(["hello"])
    follows_by(shown, "asking")
    expect(shown.get_by_role("alert")).to_be_hidden()
    context.close()


def test_a_stream_that_is_cut_misses_nothing_and_comes_back(site: Site, served: Page, visit):
    shown = visit()
    cut = served.live.enter  # from now on no stream is given, and the one there is ends
    served.live.enter = lambda: False
    site.simulator.phone(ATTENDEE).text(NORTH, "one")
    expect(texts(shown)).to_have_text(["one"])
    served.live.stopped = True
    follows_by(shown, "asking")
    served.live.stopped = False
    site.simulator.phone(ATTENDEE).text(NORTH, "two")
    expect(texts(shown)).to_have_text(["one", "two"])
    served.live.enter = cut
    follows_by(shown, "stream")
    site.simulator.phone(ATTENDEE).text(NORTH, "three")
    expect(texts(shown)).to_have_text(["one", "two", "three"])


def test_more_windows_than_streams_all_show_the_same(site: Site, chromium, served: Page):
    context = chromium.new_context()
    windows = []
    for _ in range(MOST_STREAMS + 2):
        shown = context.new_page()
        shown.goto(served.url)
        shown.wait_for_selector("html[data-ready]")
        windows.append(shown)
    field = windows[-1].get_by_label("Text message from Attendee")
    field.fill("from the last")
    field.press("Enter")
    for shown in windows:
        expect(texts(shown)).to_have_text(["from the last"], timeout=20_000)
    context.close()


def test_a_page_that_ends_says_so_and_one_that_begins_anew_is_shown_whole(site: Site, chromium):
    first = Page(site.simulator, site.troupe).start()
    context = chromium.new_context()
    shown = context.new_page()
    shown.goto(first.url)
    shown.wait_for_selector("html[data-ready]")
    site.simulator.phone(ATTENDEE).text(NORTH, "before")
    expect(texts(shown)).to_have_text(["before"])
    first.stop()
    expect(shown.get_by_role("alert")).to_have_text("The connection is lost. Trying again.", timeout=20_000)
    with Page(site.simulator, site.troupe, port=first.port):
        site.simulator.phone(ATTENDEE).text(NORTH, "after")
        expect(texts(shown)).to_have_text(["before", "after"], timeout=20_000)
        expect(shown.get_by_role("alert")).to_be_hidden(timeout=20_000)
        expect(shown.locator("#attendees [role=tab]")).to_have_count(2)
    context.close()


LOST = "The connection is lost. Trying again."


def test_a_lost_connection_is_told_until_it_is_back_whatever_else_is_told_meanwhile(site: Site, chromium):
    page = Page(site.simulator, site.troupe).start()
    context = chromium.new_context(locale="en-US")
    shown = context.new_page()
    shown.goto(page.url)
    shown.wait_for_selector("html[data-ready]")
    page.stop()
    expect(shown.get_by_role("alert")).to_have_text(LOST, timeout=20_000)
    field = shown.get_by_label("Text message from Attendee")
    field.fill("hello")
    field.press("Enter")
    expect(shown.get_by_role("alert")).to_have_text("That did not work. Please try again.")
    expect(field).to_have_value("hello")
    expect(shown.get_by_role("alert")).to_have_text(LOST, timeout=40_000)
    context.close()


def test_a_program_that_stands_still_is_a_lost_connection(site: Site, visit):
    shown = visit()
    shown.route("**/demo/state*", lambda _route: None)  # asked, and never answered
    shown.route("**/demo/events*", lambda route: route.abort())
    shown.evaluate("window.stop()")  # ends the stream
    expect(shown.get_by_role("alert")).to_have_text(LOST, timeout=60_000)


def test_what_is_in_front_stays_in_front_when_the_page_is_loaded_again(site: Site, visit):
    shown = visit()
    shown.get_by_role("tab", name="Ben").click()
    site.send(ANA, "Reply 1 to take")
    shown.reload()
    shown.wait_for_selector("html[data-ready]")
    expect(shown.get_by_role("tab", name="Ben")).to_have_attribute("aria-selected", "true")
    expect(shown.get_by_role("tab", name="Ana")).not_to_contain_text("new")


def test_a_deed_that_fails_is_told_and_the_words_are_kept(site: Site, visit):
    shown = visit()
    field = shown.get_by_label("Text message from Attendee")
    site.troupe._people[0] = site.troupe._people[1]  # the phone is gone
    field.fill("hello")
    field.press("Enter")
    expect(shown.get_by_role("alert")).to_have_text("There is no such phone here.")
    expect(field).to_have_value("hello")


HOSTILE = [
    "<script>document.title='hit'</script>",
    "<img src=x onerror=\"document.title='hit'\">",
    "\"><svg onload=document.title='hit'>",
    "javascript:document.title='hit'",
    "{{7*7}} ${7*7} %s",
    "\u202eevil\u202c \u2066x",
    "Z\u0334\u0322\u0311\u0321" * 200,
    "x" * 1600,
    "e\u0301" * 800,
    "\u200b\u200f\ufeff" + "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 50,
]


@pytest.mark.parametrize("width", [320, 1280])
def test_whatever_is_written_is_words_and_nothing_else(request, site: Site, visit, width):
    from tests.browser.conftest import PLUGIN

    site.voice.says("/voice", f"<Say>{HOSTILE[0].replace('<', '&lt;')}</Say><Gather timeout='60'/>")
    site.troupe._people[0] = replace(site.troupe._people[0], name=HOSTILE[0])
    case = report()
    entries = tuple(replace(case.entries[0], id=str(place), text=words) for place, words in enumerate(HOSTILE))
    site.troupe.tell(replace(case, title=HOSTILE[1], state=HOSTILE[2], entries=entries))
    site.troupe._scenes = [replace(one, title=HOSTILE[0], why=HOSTILE[1]) for one in site.troupe._scenes]
    for words in HOSTILE:
        site.simulator.phone(ATTENDEE).text(NORTH, words)
        site.send(ATTENDEE, words)
    shown = visit(width, 800)
    title = shown.title()
    expect(shown.locator("#attendees .bubble.sent .words")).to_have_text([words.strip() for words in HOSTILE])
    site.simulator.phone(ATTENDEE).call(NORTH)
    expect(shown.locator(".in-call .captions")).to_contain_text("<script>")
    measured = request.config.pluginmanager.get_plugin(PLUGIN)
    run = int(shown.title() != title) + shown.evaluate(
        "document.querySelectorAll('main script, main img, main svg').length"
    )
    measured.count("demo.xss_executed", run)
    wide = shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    measured.count("demo.overflows", int(wide > 0))
    assert (run, wide) == (0, 0)
    box = shown.locator("#attendees .bubble.sent").nth(6).bounding_box()
    column = shown.locator("#attendees").bounding_box()
    assert box["x"] >= column["x"]
    assert box["x"] + box["width"] <= column["x"] + column["width"]
