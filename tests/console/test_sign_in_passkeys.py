"""Passkeys: one is enough, for it is two factors; and what is not just so is none."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.console.authenticator import PRESENT, Passkey
from tests.console.door import PASSWORD, Browser, Door
from tests.console.room import ADMIN, ORGANISER, PRIMARY, words_of
from tests.web.desk import PUBLIC


@pytest.fixture
def owner(door: Door) -> Browser:
    return door.somebody().opens(door.invite(PRIMARY))


@pytest.fixture
def passkey(owner: Browser) -> Passkey:
    made = Passkey(PUBLIC)
    owner.adds(made)
    return made


def test_a_passkey_alone_sets_somebody_up(owner: Browser, passkey: Passkey):
    assert owner.where() == "/me"
    assert owner.is_in()
    assert "Phone" in words_of(owner.page)


def test_it_signs_in_and_leads_to_the_page_that_was_asked_for(door: Door, passkey: Passkey):
    browser = door.somebody()
    browser.signs_in_by(passkey, next="/incidents")
    assert browser.where() == "/incidents"
    assert browser.is_in()


def test_who_asks_need_not_say_who_they_are_and_hears_of_nobody(door: Door, passkey: Passkey):
    asked = []
    for _ in range(2):
        browser = door.somebody()
        browser.get("/sign-in")
        browser.post("/sign-in/passkey", identity=PRIMARY)
        asked.append(browser.options()[1])
    assert [one["allowCredentials"] for one in asked] == [[], []]
    assert asked[0]["userVerification"] == "required"
    assert asked[0]["challenge"] != asked[1]["challenge"]


def test_an_answer_counts_once(door: Door, passkey: Passkey):
    browser = door.somebody()
    browser.get("/sign-in")
    browser.post("/sign-in/passkey")
    action, options = browser.options()
    said = passkey.given(options)
    browser.post(action, credential=said)
    assert browser.is_in()
    thief = door.somebody()
    thief.post(action, credential=said)
    assert not thief.is_in()


@pytest.mark.parametrize(
    ("what", "changed"),
    [
        ("of another site", {"origin": "https://hotline.example.com"}),
        ("without its owner's finger", {"flags": PRESENT}),
        ("with a key of its own", {"key": Passkey(PUBLIC).key}),
        ("of nobody", {"credential": b"0123456789abcdef"}),
        ("for another's handle", {"handle": b"another"}),
        ("that counts backwards", {"used": -1}),
    ],
)
def test_an_answer_opens_nothing(door: Door, passkey: Passkey, what: str, changed: dict[str, object]):
    door.somebody().signs_in_by(passkey)
    for name, value in changed.items():
        setattr(passkey, name, value)
    browser = door.somebody()
    browser.signs_in_by(passkey)
    assert not browser.is_in(), what
    assert browser.where() == "/sign-in/passkey"


def test_an_answer_to_another_question_opens_nothing(door: Door, passkey: Passkey):
    browser = door.somebody()
    browser.get("/sign-in")
    browser.post("/sign-in/passkey")
    _, old = browser.options()
    browser.post("/sign-in/passkey")
    action, _ = browser.options()
    browser.post(action, credential=passkey.given(old))
    assert not browser.is_in()


@pytest.mark.parametrize(
    "said", ["", "{}", "no json", '{"id": "x", "rawId": "x", "type": "public-key", "response": {}}']
)
def test_what_is_no_answer_opens_nothing_and_breaks_nothing(door: Door, said: str):
    browser = door.somebody()
    browser.get("/sign-in")
    browser.post("/sign-in/passkey")
    action, _ = browser.options()
    assert browser.post(action, credential=said).status_code == 200
    assert not browser.is_in()


def test_a_passkey_that_does_not_ask_for_its_owner_is_not_taken(door: Door):
    browser = door.somebody().opens(door.invite(ADMIN))
    browser.adds(Passkey(PUBLIC, flags=PRESENT))
    assert not door.account(ADMIN).passkeys
    assert not browser.is_in()


def test_nobody_adds_the_passkey_of_another(door: Door, passkey: Passkey):
    browser = door.somebody().opens(door.invite(ADMIN))
    browser.adds(passkey, "Mine now")
    assert not door.account(ADMIN).passkeys


def test_a_removed_passkey_opens_nothing_and_the_last_way_in_stays(door: Door, owner: Browser, passkey: Passkey):
    owner.get("/me/passkeys")
    owner.post("/me/passkey-removal", name="Phone")
    assert len(door.account(PRIMARY).passkeys) == 1  # they would be shut out
    second = Passkey(PUBLIC)
    owner.adds(second, "Laptop")
    owner.get("/me/passkeys")
    owner.post("/me/passkey-removal", name="Phone")
    lost, kept = door.somebody(), door.somebody()
    lost.signs_in_by(passkey)
    kept.signs_in_by(second)
    assert not lost.is_in()
    assert kept.is_in()


def test_a_lost_phone_s_passkey_opens_nothing(door: Door, passkey: Passkey):
    door.revoke(PRIMARY)
    browser = door.somebody()
    browser.signs_in_by(passkey)
    assert not browser.is_in()


def test_who_left_has_no_passkey_any_more(door: Door):
    passkey = Passkey(PUBLIC)
    door.somebody().opens(door.invite(ORGANISER)).adds(passkey)
    door.apply(door.without(ORGANISER))
    browser = door.somebody()
    browser.signs_in_by(passkey)
    assert not browser.is_in()


def test_a_passkey_shows_who_somebody_is_before_they_change_how_they_sign_in(
    door: Door, owner: Browser, passkey: Passkey
):
    other = Passkey(PUBLIC)
    door.somebody().opens(door.invite(ADMIN)).adds(other)
    with owner.client.session_transaction(base_url=PUBLIC) as kept:
        kept["fs_paa"] -= 16 * 60
    for one, where in ((other, "/me/again/passkey"), (passkey, "/me/password")):
        owner.get("/me/password")
        assert owner.where() == "/me/again"
        owner.post("/me/again/passkey?next=/me/password")
        action, options = owner.options()
        owner.post(action, credential=one.given(options), next="/me/password")
        assert owner.where() == where


def test_a_name_of_a_passkey_is_shown_as_it_was_typed(door: Door, owner: Browser):
    name = "<b>Ana's</b> & \u202ephone"
    owner.get("/me/passkeys")
    assert 'role="alert"' in owner.post("/me/passkeys", name=name, usage="first").text  # a sign that turns words
    owner.adds(Passkey(PUBLIC), name.replace("\u202e", ""))
    assert "&lt;b&gt;Ana" in owner.get("/me").text


def test_a_question_waits_for_two_minutes(door: Door, passkey: Passkey):
    door.served.config["SECURITY_WAN_SIGNIN_WITHIN"] = timedelta(seconds=-1)
    browser = door.somebody()
    browser.signs_in_by(passkey)
    assert not browser.is_in()


def test_signing_in_by_password_without_one_fails_like_any_other(door: Door, passkey: Passkey):
    browser = door.somebody()
    assert 'role="alert"' in browser.signs_in(PRIMARY, PASSWORD).text
    assert re.search(r'name="password"', browser.page.text)
