"""Sessions end: at signing out, with the shift, when rights change, when a phone is lost; so does a copied cookie."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from hotline.usecases import accounts
from tests.console.door import PASSWORD, Browser, Door
from tests.console.room import ADMIN, FIRST, LEAD_ID, ORGANISER, PRIMARY, SECOND, team, words_of
from tests.web.desk import PUBLIC


def thief_of(browser: Browser) -> Browser:
    """Return a browser with a copy of all cookies."""
    other = browser.door.somebody()
    for cookie in browser.client._cookies.values():
        other.client.set_cookie(cookie.decoded_key, cookie.decoded_value, domain="hotline.example.org")
    return other


def move(person: str) -> str:
    found = re.sub(
        rf'(id = "{person}".*?regions = )\["{FIRST.code}"\]', rf'\1["{SECOND.code}"]', team(), flags=re.DOTALL
    )
    assert found != team()
    return found


ENDS: dict[str, Callable[[Door, Browser], object]] = {
    "signing out": lambda door, browser: browser.post("/sign-out"),
    "twelve hours": lambda door, browser: door.forward(timedelta(hours=12)),
    "other regions": lambda door, browser: door.apply(move(LEAD_ID)),
    "other roles": lambda door, browser: door.apply(
        re.sub(rf'(id = "{LEAD_ID}".*?roles = )\["lead"\]', r'\1["lead", "admin"]', team(), flags=re.DOTALL)
    ),
    "leaving": lambda door, browser: door.apply(door.without(LEAD_ID)),
    "revoking": lambda door, browser: door.revoke(LEAD_ID),
    "end-sessions": lambda door, browser: door.store.transact(
        lambda tx: accounts.shut_out(door.runtime, tx, who=LEAD_ID, by="command line")
    ),
}


@pytest.mark.parametrize("how", ENDS)
def test_a_session_and_every_copy_of_its_cookie_end_with(door: Door, how: str):
    browser = door.somebody().is_set_up(LEAD_ID)
    thief = thief_of(browser)
    assert thief.is_in()
    browser.get("/me")
    ENDS[how](door, browser)
    for one in (thief, browser):
        assert not one.is_in()
        assert one.look("/").status_code == 302
        assert one.look("/me/passkeys").status_code == 302
        assert one.post("/me/language", follow=False, language="de").status_code in (400, 401)


def test_signing_out_has_the_browser_forget_its_pages(door: Door):
    browser = door.somebody().is_set_up(ADMIN)
    browser.get("/me")
    answer = browser.post("/sign-out", follow=False)
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert answer.location == "/sign-in"
    assert browser.look("/sign-out").status_code == 405  # a link signs nobody out


def test_a_cookie_can_not_be_read_by_scripts_nor_sent_by_other_sites(door: Door):
    browser = door.somebody()
    browser.opens(door.invite(ADMIN))
    browser.sets_password()
    browser.sets_authenticator()
    set_by = [one for page in (*browser.page.history, browser.page) for one in page.headers.getlist("Set-Cookie")]
    assert len(set_by) >= 2
    for one in set_by:
        assert one.startswith("__Host-hotline")
        assert "Secure" in one
        assert "HttpOnly" in one
        assert "SameSite=Lax" in one
        assert "Path=/" in one
        assert "Domain" not in one


def test_a_new_password_ends_the_other_sessions_and_stays_here(door: Door):
    browser, other = door.somebody().is_set_up(PRIMARY), door.somebody()
    other.key = browser.key
    other.signs_in(PRIMARY)
    other.post("/sign-in/code", code=other.code())
    assert other.is_in()
    browser.sets_password("quite another set of words")
    assert browser.is_in()
    assert not other.is_in()
    for password, where in ((PASSWORD, "/sign-in"), ("quite another set of words", "/sign-in/code")):
        third = door.somebody()
        third.signs_in(PRIMARY, password)
        assert third.where() == where


def test_one_ends_one_s_own_sessions_and_nobody_else_s(door: Door):
    browser, other = door.somebody().is_set_up(PRIMARY), door.somebody()
    other.key = browser.key
    other.signs_in(PRIMARY)
    other.post("/sign-in/code", code=other.code())
    stranger = door.somebody().is_set_up(ADMIN)
    (theirs,) = re.findall(r'name="id" value="([0-9a-f]+)"', browser.get("/me").text)
    stranger.get("/me")
    assert stranger.post("/me/sessions", id=theirs).status_code == 404
    assert other.is_in()
    browser.get("/me")
    browser.post("/me/sessions", id=theirs)
    assert not other.is_in()
    assert browser.is_in()


def test_what_one_signs_in_with_is_changed_only_by_who_showed_lately_who_they_are(
    door: Door, monkeypatch: pytest.MonkeyPatch
):
    """A laptop that stands open, or a copied cookie, is not enough to stay in for good."""
    browser = door.somebody().is_set_up(PRIMARY)
    with browser.client.session_transaction(base_url=PUBLIC) as kept:
        kept["fs_paa"] -= 16 * 60
    for path in ("/me/password", "/me/passkeys", "/me/authenticator", "/me/recovery-codes"):
        browser.get(path)
        assert browser.where() == "/me/again", path
    browser.get("/me/password")
    browser.post("/me/again", password="wrong", next="/me/password")
    assert browser.where() == "/me/again"
    browser.post("/me/again", password=PASSWORD, next="/me/password")
    assert browser.where() == "/me/password"


def test_who_is_half_way_through_setting_up_may_sign_in_as_anybody(door: Door):
    known = door.somebody().is_set_up(PRIMARY)
    browser = door.somebody().opens(door.invite(ADMIN))
    browser.key = known.key
    browser.signs_in(PRIMARY)
    browser.post("/sign-in/code", code=browser.code())
    assert "You are signed in as" in words_of(browser.get("/me"))
    assert not door.account(ADMIN).is_ready


def test_when_somebody_was_seen_is_kept_to_five_minutes(door: Door):
    browser = door.somebody().is_set_up(PRIMARY)
    (before,) = door.values("SELECT seen_at FROM sign_in")
    browser.get("/me")
    assert door.values("SELECT seen_at FROM sign_in") == [before]
    door.forward(timedelta(minutes=5))
    browser.get("/me")
    (after,) = door.values("SELECT seen_at FROM sign_in")
    assert after >= before + 300_000_000


def test_a_lost_phone_opens_nothing_and_a_new_link_begins_again(door: Door):
    browser = door.somebody().is_set_up(PRIMARY)
    codes = browser.recovery_codes()
    link = door.revoke(PRIMARY)
    account = door.account(PRIMARY)
    assert (account.password, account.totp, account.recovery, account.passkeys) == ("", "", (), ())
    finder = door.somebody()
    finder.signs_in(PRIMARY)
    assert finder.where() == "/sign-in"
    finder.get("/sign-in/recovery")
    finder.post("/sign-in/recovery", code=codes[0])
    assert not finder.is_in()
    owner = door.somebody().opens(link)
    owner.sets_password("a new set of words here")
    owner.sets_authenticator()
    assert owner.is_in()
    assert {"account_revoked", "account_invited", "sign_in_set"} <= set(door.organisation_audit())


def test_a_step_between_the_factors_is_worth_nothing_after_revoking(door: Door):
    first, browser = door.somebody().is_set_up(PRIMARY), door.somebody()
    browser.key = first.key
    browser.signs_in(PRIMARY)
    door.revoke(PRIMARY)
    browser.post("/sign-in/code", code=browser.code())
    assert not browser.is_in()


def test_who_looks_after_people_ends_sessions_and_takes_links_back(door: Door):
    lead, browser = door.somebody().is_set_up(LEAD_ID), door.somebody().is_set_up(PRIMARY)
    link = door.invite(ADMIN)
    page = lead.get("/people/accounts")
    assert "invited until" in words_of(page)
    assert link not in page.text
    lead.post("/people/accounts", person=PRIMARY, deed="end-sessions")
    assert not browser.is_in()
    lead.post("/people/accounts", person=ADMIN, deed="take-back")
    assert door.somebody().look(link).status_code == 404
    assert lead.post("/people/accounts", person="nobody", deed="end-sessions").status_code == 404
    again = door.somebody()
    again.key = browser.key
    again.signs_in(PRIMARY)
    again.post("/sign-in/code", code=again.code())
    assert again.look("/people/accounts").status_code == 404  # a responder


def test_a_link_made_in_the_console_goes_to_the_person_s_phone_and_is_shown_to_nobody(door: Door):
    lead, person = door.somebody().is_set_up(LEAD_ID), FIRST.phones[0]
    lead.get("/people/accounts")
    page = lead.post("/people/accounts", person=PRIMARY, deed="invite")
    (body,) = door.texts_to(person)
    link = re.search(rf"{PUBLIC}(/invited/[\w-]{{24}})$", body)
    assert link
    assert link[1] not in page.text
    owner = door.somebody().opens(link[1])
    owner.sets_password()
    owner.sets_authenticator()
    assert owner.is_in()

    lead.get("/people/accounts")
    assert lead.post("/people/accounts", person=PRIMARY, deed="invite").status_code == 404  # they have an account
    lead.get("/people/accounts")
    lead.post("/people/accounts", person=PRIMARY, deed="revoke")
    assert not owner.is_in()
    assert len(door.texts_to(person)) == 1  # whoever found the phone gets no link
    assert door.values("SELECT count(*) FROM invitation") == [0]
    lead.get("/people/accounts")
    lead.post("/people/accounts", person=PRIMARY, deed="invite")  # they have it again
    assert len(door.texts_to(person)) == 2
    assert {"account_invited", "account_revoked"} <= set(door.organisation_audit())


def test_who_has_no_phone_is_shut_out_and_gets_a_link_from_the_server_alone(door: Door):
    lead, olga = door.somebody().is_set_up(LEAD_ID), door.somebody().is_set_up(ORGANISER)
    lead.get("/people/accounts")
    lead.post("/people/accounts", person=ORGANISER, deed="revoke")
    assert not olga.is_in()
    assert door.values("SELECT count(*) FROM invitation") == [0]
    lead.get("/people/accounts")
    assert lead.post("/people/accounts", person=ORGANISER, deed="invite").status_code == 404


def test_the_console_speaks_the_language_that_was_chosen(door: Door):
    browser = door.somebody().is_set_up(PRIMARY)
    browser.get("/me")
    browser.post("/me/language", language="de")
    assert "Abmelden" in browser.page.text
    assert 'lang="de"' in browser.page.text
    assert browser.post("/me/language", language="xx").status_code == 400
