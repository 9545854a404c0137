"""However many guess from however many places, few guesses are evaluated; and the owner gets in meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hotline.domain.accounts import FREE, next_try
from hotline.usecases import sign_in
from hotline.usecases.sign_in import Guessed
from tests.console.authenticator import Passkey
from tests.console.door import PASSWORD, Door
from tests.console.room import ADMIN, PRIMARY
from tests.web.desk import PUBLIC

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
GUESSES = 10_000


def ago(*minutes: float) -> list[datetime]:
    return [NOON - timedelta(minutes=one) for one in minutes]


@pytest.mark.parametrize(
    ("tries", "waits"),
    [
        pytest.param([], 0, id="none"),
        pytest.param(ago(0, 0, 0, 0), 0, id="four"),
        pytest.param(ago(0, 0, 0, 0, 0), 1, id="five-then-a-minute"),
        pytest.param(ago(0.5, 3, 3, 3, 3), 0.5, id="the-minute-runs-from-the-last"),
        pytest.param(ago(2, 3, 3, 3, 3), 0, id="and-is-over"),
        pytest.param(ago(0, 9, 9, 9, 9, 9), 2, id="two"),
        pytest.param(ago(0, 9, 9, 9, 9, 9, 9, 9, 9, 9), 32, id="thirty-two"),
        pytest.param(ago(0, *[9] * 10), 60, id="an-hour"),
        pytest.param(ago(0, *[9] * 400), 60, id="never-more"),
        pytest.param(ago(*[24 * 60] * 400), 0, id="a-day-ago-counts-no-more"),
    ],
)
def test_how_long_one_waits_for_the_next_try(tries: list[datetime], waits: float):
    assert next_try(tries, NOON) == NOON + timedelta(minutes=waits)


def test_of_ten_thousand_guesses_in_a_day_few_are_evaluated_and_the_owner_signs_in_meanwhile(door: Door):
    owner = door.somebody().is_set_up(PRIMARY)
    owner.get("/me")
    owner.post("/sign-out")

    def guesses(tx, kind: str, first: int) -> int:
        evaluated = 0
        for number in range(first, first + GUESSES // 100):
            door.passed = timedelta(days=1) * number / GUESSES
            evaluated += isinstance(sign_in.guess(door.runtime, tx, kind=kind, said=PRIMARY), Guessed)
        return evaluated

    for kind in ("password", "code"):
        evaluated = 0
        for first in range(0, GUESSES, GUESSES // 100):
            evaluated += door.store.transact(lambda tx, first=first, kind=kind: guesses(tx, kind, first))
        assert 20 <= evaluated <= 40

    owner.signs_in(PRIMARY)  # from the browser that they know
    owner.post("/sign-in/code", code=owner.code())
    assert owner.is_in()
    stranger = door.somebody()
    assert stranger.signs_in(PRIMARY).status_code == 429


def test_guesses_are_refused_alike_whether_somebody_has_an_account_or_not(door: Door, monkeypatch: pytest.MonkeyPatch):
    door.somebody().is_set_up(PRIMARY)
    answers = {}
    for who in (PRIMARY, "nobody"):
        answers[who] = [
            door.somebody().signs_in(who, f"guess number {number}", at=f"198.51.100.{number}").status_code
            for number in range(8)
        ]
    assert answers[PRIMARY] == answers["nobody"] == [200] * FREE + [429] * 3


def test_guessing_codes_is_slowed_too_and_a_passkey_works_all_the_while(door: Door):
    owner = door.somebody().is_set_up(PRIMARY)
    passkey = Passkey(PUBLIC)
    owner.adds(passkey)
    guesser, statuses = door.somebody(), []
    guesser.signs_in(PRIMARY)
    for path in ("/sign-in/code", "/sign-in/recovery"):
        guesser.get(path)
        statuses += [guesser.post(path, code="123456").status_code for _ in range(4)]
        guesser.get("/sign-in/code")
    assert statuses == [200] * FREE + [429] * 3
    browser = door.somebody()
    browser.signs_in_by(passkey)
    assert browser.is_in()


def test_what_was_right_is_not_counted(door: Door):
    first = door.somebody().is_set_up(PRIMARY)
    for _ in range(FREE + 2):
        browser = door.somebody()
        browser.key = first.key
        browser.signs_in(PRIMARY)
        browser.post("/sign-in/code", code=browser.code())
        assert browser.is_in()
    assert door.values("SELECT count(*) FROM guess") == [0]


def test_one_network_gets_a_limit_over_all_accounts_and_others_none(door: Door):
    statuses = [
        door.somebody().signs_in(f"nobody{number}", PASSWORD, at="203.0.113.9").status_code for number in range(31)
    ]
    assert statuses == [200] * 30 + [429]
    assert door.somebody().signs_in("nobody", PASSWORD, at="203.0.113.10").status_code == 200


@pytest.mark.parametrize(
    ("peer", "forwarded", "network"),
    [
        ("93.184.216.34", "", "93.184.216.34"),
        ("93.184.216.34", "198.51.100.7", "93.184.216.34"),  # it says so itself
        ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("10.0.0.3", "1.2.3.4, 198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("2001:db8:1:2:3:4:5:6", "", "20010db800010002"),
        ("127.0.0.1", "2600:1:1:2::9", "2600000100010002"),
        ("", "", "unknown"),
    ],
)
def test_which_network_asks(door: Door, peer: str, forwarded: str, network: str):
    from hotline.web.console.signing_in.limits import network as asks

    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    with door.served.test_request_context("/sign-in", headers=headers, environ_base={"REMOTE_ADDR": peer}):
        assert asks() == network


def test_the_cookie_of_a_known_browser_opens_nothing_and_is_known_for_one_account(door: Door):
    owner = door.somebody().is_set_up(PRIMARY)
    thief = door.somebody()
    cookie = next(one for one in owner.client._cookies.values() if one.decoded_key.endswith("-known"))
    thief.client.set_cookie(cookie.decoded_key, cookie.decoded_value, domain="hotline.example.org")
    assert not thief.is_in()
    statuses = [thief.signs_in(ADMIN, f"guess number {number}").status_code for number in range(FREE + 1)]
    assert statuses == [200] * FREE + [429]
    door.revoke(PRIMARY)
    statuses = [thief.signs_in(PRIMARY, f"guess number {number}").status_code for number in range(FREE + 1)]
    assert statuses == [200] * FREE + [429]
