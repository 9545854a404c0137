"""What leads, organisers and administrators do in the console: by mouse, by keyboard, and without script."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from hotline.domain.organisation import Organisation
from tests.browser.at_work import WORDS, AtWork
from tests.browser.hands import Keyboard, Mouse
from tests.browser.house import House
from tests.browser.judge import Judge
from tests.console.cases import LEAD_ELSEWHERE
from tests.console.room import ADMIN, LEAD_ID, ORGANISER, SECOND

EACH_WAY = pytest.mark.parametrize(
    ("hands", "script"),
    [pytest.param(Mouse, True, id="mouse"), pytest.param(Keyboard, False, id="keyboard-no-script")],
)
DRILL_IS_OVER = timedelta(minutes=6)


@pytest.fixture
def works(house: House, enter, judge: Judge, hands: type[Mouse], script: bool):
    """Return somebody at work, with hands and script as the test is asked for."""

    def begin(who: str) -> AtWork:
        return AtWork(
            house, enter(who, java_script_enabled=script), hands, judge if hands is Mouse and script else None
        )

    return begin


def organisation(house: House) -> Organisation:
    return house.room.store.read(lambda tx: house.room.runtime.directory(tx).organisation)


@EACH_WAY
def test_a_lead_puts_somebody_else_on_call_and_takes_that_back(house: House, works):
    at: AtWork = works(LEAD_ID)
    before = len(organisation(house).rota.overrides)
    at.goes()
    at.press(at.shown.locator('.bar a[href="/oncall"]:visible'))
    at.press(at.shown.locator('main a[href^="/oncall/take"]', has_text="Paula").first)
    at.looks()
    at.hands.choose(at.form("/oncall/take").locator("#who"), "Tia Tercera")
    at.send("/oncall/take")
    at.until(lambda: len(organisation(house).rota.overrides) > before, "an override")
    expect(at.shown.locator(".told")).to_contain_text("Tia is on call for Paula")
    at.looks()
    at.send("/oncall/undo")
    at.until(lambda: len(organisation(house).rota.overrides) == before, "taken back")


@EACH_WAY
def test_a_lead_begins_a_drill_and_sees_who_answers(house: House, works):
    at: AtWork = works(LEAD_ELSEWHERE)
    at.goes("/oncall")
    at.follow("Drills")
    at.send("/drills")
    expect(at.shown.get_by_role("heading", level=1)).to_contain_text(f"Region {SECOND.code}")
    expect(at.shown.locator("main")).to_contain_text("no answer yet")
    at.looks()
    with house.alone() as room:
        room.forward(DRILL_IS_OVER)


@EACH_WAY
def test_a_lead_gives_out_a_record_after_the_check_for_who_the_reporter_is(works):
    at: AtWork = works(LEAD_ID)
    report = at.reported()
    at.opens(report)
    at.press(at.shown.locator(f'main a[href="/i/{report.reference}/export"]'))
    at.hands.put(at.shown.locator("#recipient"), "the board")
    at.send("/export/check")
    expect(at.shown.get_by_role("table")).to_contain_text(WORDS)
    at.looks()
    form = at.form("/export")
    at.tick(form.locator('input[name="read"]'))
    with at.shown.expect_download() as given:
        at.hands.press(form.locator("button:not([name])"))
    assert given.value.suggested_filename.endswith(".pdf")
    assert given.value.path().read_bytes().startswith(b"%PDF")


@EACH_WAY
def test_an_organiser_gets_to_see_what_a_lead_shares_and_no_more(house: House, works):
    at: AtWork = works(LEAD_ID)
    report = at.reported()
    at.opens(report)
    at.press(at.shown.locator(f'main a[href="/i/{report.reference}/export"]'))
    at.press(at.shown.locator(f'main a[href="/i/{report.reference}/share"]'))
    at.looks()
    at.hands.choose(at.form("/share/check").locator("#person"), "Olga Organiser")
    at.send("/share/check")
    at.looks()
    at.tick(at.form("/share").locator('input[name="read"]'))
    at.send("/share")
    expect(at.shown.locator("main")).to_contain_text("Olga Organiser")

    theirs: AtWork = works(ORGANISER)
    theirs.goes()
    theirs.press(theirs.shown.locator('.bar a[href="/shared"]:visible'))
    theirs.follow(report.reference)
    expect(theirs.shown.locator("main")).to_contain_text(WORDS)
    expect(theirs.shown.locator("main")).not_to_contain_text(report.contact)
    theirs.looks()
    theirs.goes(f"/i/{report.reference}")
    expect(theirs.shown.get_by_role("heading", level=1)).to_have_text("Not here")


@EACH_WAY
def test_a_setting_is_changed_after_a_look_at_what_that_changes(house: House, works, script: bool):
    at: AtWork = works(ADMIN)
    name = "The south" if script else "Further south"
    at.goes()
    at.press(at.shown.locator('.bar a[href="/settings"]:visible'))
    at.press(at.shown.locator('main a[href="/settings/region"]'))
    at.press(at.shown.locator("main .rows a").nth(1))
    at.looks()
    at.hands.over(at.shown.locator("#field-name"), name)
    at.press(at.shown.get_by_role("button", name="See what changes"))
    expect(at.shown.locator(".told")).to_contain_text("another name")
    assert organisation(house).regions[SECOND.code].name != name
    at.looks()
    at.press(at.shown.get_by_role("button", name="Do it"))
    at.until(lambda: organisation(house).regions[SECOND.code].name == name, "the change")
    at.looks()
