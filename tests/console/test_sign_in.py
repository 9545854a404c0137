"""Signing in: by link first, then with two factors; and nobody learns from it who has an account."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.console.door import PASSWORD, Door
from tests.console.room import ADMIN, LEAD_ID, ORGANISER, PRIMARY, SECONDARY, team, words_of
from tests.web.desk import PUBLIC


def plain(page) -> str:
    """Return a page without what differs each time it is asked for."""
    return re.sub(r'name="csrf_token" value="[^"]*"', "", page.text)


# --- the first time


def test_a_link_leads_to_two_factors_and_is_worth_nothing_then(door: Door):
    link, browser = door.invite(ADMIN), door.somebody()
    assert "Adam" in words_of(browser.get(link))
    browser.opens(link)
    assert browser.where() == "/set-up"
    assert not browser.is_in()

    browser.sets_password()
    assert browser.where() == "/set-up"  # one factor is not enough
    assert not browser.is_in()
    browser.sets_authenticator()

    assert browser.where() == "/me/recovery-codes"
    assert browser.is_in()
    assert door.somebody().look(link).status_code == 404
    assert "signed_in" in door.organisation_audit()


def test_opening_a_link_changes_nothing_until_somebody_begins(door: Door):
    link = door.invite(ADMIN)
    before = door.state()
    door.somebody().get(link)
    assert door.state() == before


def test_a_link_ends_after_three_days_or_when_another_is_made_or_it_is_taken_back(door: Door):
    old = door.invite(ADMIN)
    link = door.invite(ADMIN)
    assert door.somebody().look(old).status_code == 404
    assert door.somebody().look(link).status_code == 200
    door.forward(timedelta(hours=72))
    assert door.somebody().look(link).status_code == 404
    assert door.somebody().look("/invited/guessed").status_code == 404


def test_who_is_only_setting_up_sees_no_page_of_the_console(door: Door):
    incident = door.report()
    browser = door.somebody().opens(door.invite(LEAD_ID))
    for path in ("/", "/incidents", "/me", f"/i/{incident.reference}", "/people/accounts"):
        assert browser.look(path).status_code == 302
    door.forward(timedelta(minutes=15))
    assert browser.look("/set-up").status_code == 302  # and not for long


@pytest.mark.parametrize(
    ("password", "again"),
    [
        pytest.param("short", "short", id="short"),
        pytest.param("a" * 129, "a" * 129, id="long"),
        pytest.param(PASSWORD, PASSWORD + "!", id="not-the-same"),
        pytest.param("aaaaaaaaaaaa", "aaaaaaaaaaaa", id="easy"),
        pytest.param("adam@example.org", "adam@example.org", id="their-address"),
    ],
)
def test_a_password_that_is_none_is_refused(door: Door, password: str, again: str):
    browser = door.somebody().opens(door.invite(ADMIN))
    browser.get("/me/password")
    page = browser.post("/me/password", password=password, again=again)
    assert 'role="alert"' in page.text
    assert door.account(ADMIN).password == ""


# --- every other time


def test_a_password_needs_a_code_and_a_code_counts_once(door: Door):
    first = door.somebody().is_set_up(PRIMARY)
    browser = door.somebody()
    browser.key = first.key

    page = browser.signs_in(PRIMARY)
    assert browser.where() == "/sign-in/code"
    assert not browser.is_in()
    assert 'role="alert"' not in page.text
    assert 'role="alert"' in browser.post("/sign-in/code", code="000000").text
    code = browser.code()
    browser.post("/sign-in/code", code=code)
    assert browser.is_in()

    other = door.somebody()
    door.step -= 1  # within the same half minute
    other.signs_in(PRIMARY)
    assert 'role="alert"' in other.post("/sign-in/code", code=code).text
    assert not other.is_in()


def test_the_address_is_as_good_as_the_id_and_capitals_don_t_matter(door: Door):
    door.somebody().is_set_up(ADMIN)
    for said in ("adam", "ADAM@example.org", " adam@example.org "):
        browser = door.somebody()
        browser.signs_in(said)
        assert browser.where() == "/sign-in/code"


def test_a_recovery_code_counts_once_in_the_place_of_an_authenticator_s(door: Door):
    codes = door.somebody().is_set_up(PRIMARY).recovery_codes()
    assert len(set(codes)) == 10
    assert not any(code in door.account(PRIMARY).recovery for code in codes)

    for number, (given, opens) in enumerate([(codes[0].upper(), True), (codes[0], False), (codes[1], True)]):
        browser = door.somebody()
        browser.signs_in(PRIMARY)
        browser.get("/sign-in/recovery")
        browser.post("/sign-in/recovery", code=given)
        assert browser.is_in() is opens, number
    assert len(door.account(PRIMARY).recovery) == 8


def test_a_second_factor_comes_within_ten_minutes_of_the_first(door: Door, monkeypatch: pytest.MonkeyPatch):
    first, browser = door.somebody().is_set_up(PRIMARY), door.somebody()
    browser.key = first.key
    browser.signs_in(PRIMARY)
    monkeypatch.setattr("hotline.web.console.signing_in.forms.CODE_WITHIN", -1)
    late = door.somebody()
    late.signs_in(PRIMARY)
    late.post("/sign-in/code", code=browser.code())
    assert not late.is_in()
    browser.post("/sign-in/code", code=browser.code())
    assert browser.is_in()


def test_who_set_up_half_can_not_sign_in_with_it(door: Door):
    """Else whoever stole a password could set up a second factor to go with it."""
    door.somebody().opens(door.invite(PRIMARY)).sets_password()
    browser = door.somebody()
    browser.signs_in(PRIMARY)
    assert browser.where() == "/sign-in"
    assert browser.look("/me/authenticator").status_code == 302


@pytest.mark.parametrize(
    ("wanted", "status"),
    [
        ("/incidents?state=open", 200),
        ("https://evil.example", 400),
        ("//evil.example", 400),
        ("/\\evil.example", 400),
        ("/\t/evil.example", 400),
        ("javascript:alert(1)", 400),
        (f"{PUBLIC}/incidents", 400),
        ("evil", 400),
    ],
)
def test_after_signing_in_one_goes_to_own_pages_only(door: Door, wanted: str, status: int):
    assert door.somebody().client.get("/sign-in", query_string={"next": wanted}, base_url=PUBLIC).status_code == status
    browser = door.somebody()
    browser.get("/sign-in")
    answer = browser.post("/sign-in", follow=False, email="x", password=PASSWORD, next=wanted)
    assert answer.status_code == status


def test_a_page_that_was_asked_for_is_there_after_signing_in(door: Door):
    incident = door.report()
    first, browser = door.somebody().is_set_up(PRIMARY), door.somebody()
    browser.key = first.key
    browser.get(f"/i/{incident.reference}")
    assert browser.where() == "/sign-in"
    path = f"/i/{incident.reference}"
    browser.post("/sign-in", email=PRIMARY, password=PASSWORD, next=path)
    browser.post("/sign-in/code", code=browser.code(), next=path)
    assert browser.where() == path


# --- what nobody learns


def test_signing_in_tells_nothing_of_who_has_an_account(door: Door):
    """G12: who is set up, who is half, who is only invited, who has no role, and who is nobody look the same."""
    door.somebody().is_set_up(PRIMARY)
    door.somebody().opens(door.invite(SECONDARY)).sets_password()
    door.invite(LEAD_ID)
    answers = set()
    for who in (PRIMARY, SECONDARY, LEAD_ID, ORGANISER, "olga@example.org", "nobody@example.org", "nobody"):
        browser = door.somebody()
        page = browser.signs_in(who, "not the password at all")
        answers.add((page.status_code, plain(page), tuple(sorted(name for name, _ in page.headers))))
    assert len(answers) == 1


def test_a_password_is_hashed_for_anybody(door: Door, monkeypatch: pytest.MonkeyPatch):
    """So that the time tells nothing either."""
    from passlib.handlers.argon2 import argon2

    door.somebody().is_set_up(PRIMARY)
    done: list[str] = []
    for name in ("hash", "verify"):
        real = getattr(argon2, name)
        monkeypatch.setattr(argon2, name, lambda *args, real=real, **kw: done.append("hashed") or real(*args, **kw))
    for who in (PRIMARY, LEAD_ID, "nobody"):
        done.clear()
        door.somebody().signs_in(who, "not the password at all")
        assert done == ["hashed"], who


def test_passwords_are_kept_as_argon2id(door: Door):
    door.somebody().is_set_up(PRIMARY)
    assert door.account(PRIMARY).password.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_whose_role_opens_nothing_is_not_invited_and_leaves_when_it_is_taken(door: Door):
    browser = door.somebody().is_set_up(PRIMARY)
    door.apply(re.sub(rf'(id = "{PRIMARY}".*?roles = )\["responder"\]', r'\1["staff"]', team(), flags=re.DOTALL))
    assert not browser.is_in()
    again = door.somebody()
    again.signs_in(PRIMARY)
    assert again.where() == "/sign-in"
