"""Coming in with a passkey, which a browser's own authenticator makes and gives; and every page on the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.at_work import AtWork
from tests.browser.hands import Keyboard, Mouse
from tests.browser.house import House
from tests.browser.judge import Judge
from tests.console.cases import THIRD
from tests.console.door import PASSWORD

HELD = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip
"""A phone with its owner's finger on it."""


def invited(house: House) -> str:
    """Return the path of a link for somebody who begins anew."""
    with house.alone() as room:
        return room.revoke(THIRD) if room.account(THIRD) else room.invite(THIRD)


def with_authenticator(shown: Page) -> None:
    """Give a window's browser an authenticator."""
    session = shown.context.new_cdp_session(shown)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": HELD})


@pytest.mark.parametrize("hands", [Mouse, Keyboard])
def test_a_passkey_is_set_up_by_an_invitation_and_signs_in(house: House, enter, judge: Judge, hands: type[Mouse]):
    shown: Page = enter(None)
    with_authenticator(shown)
    at = AtWork(house, shown, hands, judge if hands is Mouse else None)
    link = invited(house)
    at.goes(link)
    at.looks()
    at.press(shown.get_by_role("button", name="Begin"))
    at.looks()
    at.press(shown.locator('main a[href="/me/passkeys"]'))
    at.hands.put(shown.locator("#name"), "My phone")
    at.hands.press(shown.get_by_role("button", name="Add a passkey"))
    expect(shown).to_have_url(f"{house.url}/me")
    expect(shown.locator("main")).to_contain_text("My phone")
    at.looks()

    at.press(shown.get_by_role("button", name="Sign out"))
    expect(shown).to_have_url(f"{house.url}/sign-in")
    at.goes("/oncall")
    expect(shown.get_by_role("heading", level=1)).to_have_text("Sign in")
    at.hands.press(shown.get_by_role("button", name="Sign in with a passkey"))
    expect(shown).to_have_url(f"{house.url}/oncall")
    at.goes(link)
    expect(shown.get_by_role("heading", level=1)).to_have_text("Not here")


def test_a_password_and_an_authenticator_are_set_up_by_an_invitation(house: House, enter, judge: Judge):
    shown: Page = enter(None)
    at = AtWork(house, shown, Mouse, judge)
    at.goes(invited(house))
    at.press(shown.get_by_role("button", name="Begin"))
    at.press(shown.locator('main a[href="/me/password"]'))
    at.looks()
    for field in ("#password", "#again"):
        at.hands.put(shown.locator(field), PASSWORD)
    at.press(shown.locator("main form button"))
    at.press(shown.locator('main a[href="/me/authenticator"]'))
    at.press(shown.locator("main form button"))
    at.looks()
    browser = house.room.somebody()
    browser.key = shown.locator("main code").inner_text()
    at.hands.put(shown.locator("#code"), browser.code())
    at.press(shown.locator("main form button"))
    expect(shown).to_have_url(f"{house.url}/me/recovery-codes")
    at.looks()
    at.press(shown.locator("main form button"))
    expect(shown.locator(".codes code")).to_have_count(10)
    at.looks()


def test_a_wrong_password_and_a_passkey_that_is_not_there_are_told_and_lead_on(house: House, enter, judge: Judge):
    shown: Page = enter(None)
    at = AtWork(house, shown, Mouse, judge)
    at.goes("/sign-in")
    at.hands.put(shown.locator("#email"), "nobody")
    at.hands.put(shown.locator("#password"), "not this one at all")
    at.send("/sign-in")
    expect(shown.get_by_role("alert")).to_be_visible()
    at.looks()
    at.press(shown.get_by_role("button", name="Sign in with a passkey"))
    expect(shown.get_by_role("button", name="Try again")).to_be_visible()
    at.looks()
